// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/article_table.h"
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/resolve.h"
#include "cli/words.h"
#include "library/reading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

constexpr int kPage = 500;
constexpr int kRowsOnTerminal = 100;

/// Prints a list page by page: neither the library nor the memory ever holds more of it.
class Listing final : public QObject
{
public:
    Listing(Session& session, ArticleQuery query, int limit)
        : QObject(&session)
        , m_session(session)
        , m_query(std::move(query))
        , m_left(limit)
    {
    }

    void start()
    {
        m_query.limit = std::min(kPage, m_left);
        m_session.afterAny(m_session.library().reading().articles(m_query),
                           [this](const Result<ArticlePage>& page) { take(page); });
    }

private:
    void take(const Result<ArticlePage>& page)
    {
        if (!page) {
            if (m_printed > 0)
                close();
            return m_session.fail(page.error(), {});
        }
        print(page->articles);
        m_left -= int(page->articles.size());
        if (page->next && m_left > 0 && !page->articles.isEmpty()) {
            m_query.after = page->next;
            m_query.afterId = {};
            return start();
        }
        close();
        if (page->next && m_session.output().screen().answerColumns > 0 && !m_session.isJson())
            m_session.output().remark(Cli::tr("There are more: --limit N shows more, --offset-id %1 goes on from here.")
                                          .arg(page->articles.last().id.value));
        m_session.finish(ExitCode::Done);
    }

    void print(const QList<Article>& articles)
    {
        if (!m_session.isJson())
            return m_session.output().print(articleTable(articles, m_session.output().screen().answerColumns));
        QByteArray bytes;
        for (const Article& article : articles) {
            bytes += m_printed++ > 0 ? ",\n" : "[";
            bytes += jsonText(QJsonDocument(toJson(article)));
        }
        m_session.output().write(bytes);
    }

    void close()
    {
        if (m_session.isJson())
            m_session.output().write(m_printed > 0 ? "]\n" : "[]\n");
    }

    Session& m_session;
    ArticleQuery m_query;
    int m_left;
    qint64 m_printed = 0;
};

void listArticles(Session& session, const Given& given, const ArticleQuery& query)
{
    const bool isShort = session.output().screen().answerColumns > 0 && !session.isJson();
    const int all = isShort ? kRowsOnTerminal : std::numeric_limits<int>::max();
    (new Listing(session, query, given.number(u"--limit"_s, all)))->start();
}

void withQueryAuthor(Session& session, const Given& given, const ArticleQuery& query)
{
    if (!given.has(u"--author"_s))
        return listArticles(session, given, query);
    withAuthor(session, given.text(u"--author"_s), [&session, given, query](const Author& author) {
        ArticleQuery narrower = query;
        narrower.author = author.id;
        listArticles(session, given, narrower);
    });
}

/// "text_only" or "text-only", as JSON has it.
std::optional<CopyState> copyStateOf(QString word)
{
    word.replace(u'-', u'_');
    for (const CopyState state : {CopyState::Complete, CopyState::Partial, CopyState::TextOnly, CopyState::Failed})
        if (copyStateWord(state) == word)
            return state;
    return {};
}

void start(Session& session, const Given& given)
{
    ArticleQuery query;
    query.read = given.has(u"--unread"_s) ? ReadFilter::Unread : ReadFilter::Any;
    query.bookmarkedOnly = given.has(u"--bookmarked"_s);
    query.savedOnly = given.has(u"--saved"_s);
    if (given.has(u"--copy"_s)) {
        query.copyState = copyStateOf(given.text(u"--copy"_s));
        if (!query.copyState)
            return session.refuse(
                Cli::tr("“%1” is not a state of a copy. There are complete, partial, text-only and failed.")
                    .arg(given.text(u"--copy"_s)));
        query.savedOnly = true;
    }
    query.tag = given.text(u"--tag"_s);
    if (given.has(u"--since"_s))
        query.since = given.date(u"--since"_s);
    if (given.has(u"--offset-id"_s))
        query.afterId = given.ids<ArticleId>(u"--offset-id"_s).first();
    if (!given.has(u"--outlet"_s))
        return withQueryAuthor(session, given, query);
    withOutlet(session, given.text(u"--outlet"_s), [&session, given, query](const Outlet& outlet) {
        ArticleQuery narrower = query;
        narrower.outlet = outlet.id;
        withQueryAuthor(session, given, narrower);
    });
}

} // namespace

Command listCommand()
{
    return {
        u"list"_s,
        Cli::tr("lists articles, newest first"),
        {
            {u"--outlet"_s, u"OUTLET"_s, Cli::tr("only from this outlet")},
            {u"--author"_s, u"AUTHOR"_s, Cli::tr("only by this author")},
            {u"--unread"_s, {}, Cli::tr("only unread ones"), Argument::Kind::Nothing},
            {u"--bookmarked"_s, {}, Cli::tr("only bookmarked ones"), Argument::Kind::Nothing},
            {u"--saved"_s, {}, Cli::tr("only saved ones"), Argument::Kind::Nothing},
            {u"--copy"_s, u"STATE"_s, Cli::tr("only saved ones whose copy is complete, partial, text-only or failed")},
            {u"--tag"_s, u"TAG"_s, Cli::tr("only with this tag")},
            {u"--since"_s, u"DATE"_s, Cli::tr("only published then or later"), Argument::Kind::Date},
            {u"--limit"_s, u"N"_s, Cli::tr("at most so many"), Argument::Kind::Number},
            {u"--offset-id"_s, u"ID"_s, Cli::tr("go on after this article"), Argument::Kind::Id},
        },
        withLibrary(start)};
}

} // namespace byline
