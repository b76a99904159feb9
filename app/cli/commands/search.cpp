// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/article_table.h"
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/words.h"
#include "core/library_fault.h"
#include "library/reading.h"
#include "library/search_index.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

constexpr int kUsualLimit = 100;

QJsonObject toJson(const SearchResults& page, int total)
{
    QJsonArray articles;
    for (const SearchHit& hit : page.hits) {
        QJsonObject object = byline::toJson(hit.article);
        object.insert("snippet"_L1, withoutHitMarks(hit.snippet));
        articles += object;
    }
    return {{u"total"_s, total}, {u"articles"_s, articles}};
}

void print(Session& session, const SearchResults& page, int total)
{
    if (session.isJson())
        return session.output().print(toJson(page, total));
    QList<Column> columns = articleColumns();
    columns += {Cli::tr("where"), Column::Side::Left, Column::Room::Flexible};
    Table table(columns);
    for (const SearchHit& hit : page.hits)
        table.addRow(articleCells(hit.article) << withoutHitMarks(hit.snippet));
    if (!table.isEmpty())
        session.output().print(table.text(session.output().screen().answerColumns));
    session.output().remark(Cli::tr("Found: %1").arg(total));
}

void search(Session& session, const SearchRequest& request)
{
    session.after(session.library().reading().search(request), request.text,
                  [&session, text = request.text](const SearchResults& page) {
                      session.after(session.library().reading().searchCount(text, -1), text,
                                    [&session, page](int total) {
                                        print(session, page, total);
                                        session.finish(ExitCode::Done);
                                    });
                  });
}

} // namespace

Command searchCommand()
{
    return {
        u"search"_s,
        Cli::tr("searches all articles and your notes on them: words, \"phrases\", -word, or, author: outlet: tag: "
                "title: before: after: is:unread is:bookmarked is:saved is:changed is:followed has:picture has:audio"),
        {
            {u"QUERY"_s, {}, Cli::tr("what to look for"), Argument::Kind::Text, Argument::Count::AtLeastOne},
            {u"--limit"_s, u"N"_s, Cli::tr("at most so many (%1)").arg(kUsualLimit), Argument::Kind::Number},
            {u"--relevance"_s, {}, Cli::tr("what fits best first, not the newest"), Argument::Kind::Nothing},
        },
        withLibrary([](Session& session, const Given& given) {
            SearchRequest request;
            request.text = given.texts(u"QUERY"_s).join(u' ');
            request.limit = given.number(u"--limit"_s, kUsualLimit);
            if (given.has(u"--relevance"_s))
                request.order = SearchOrder::Relevance;
            // A refresh that was cut short may have left articles that cannot be found yet.
            session.afterAny(
                session.library().searchIndex().complete(), [&session, request](const Result<void>& complete) {
                    const bool isReadOnly = !complete && complete.error().kind == ErrorKind::LibraryUnusable
                                            && complete.error().code == int(LibraryFault::ReadOnly);
                    if (!complete && !isReadOnly)
                        return session.fail(complete.error(), request.text);
                    if (isReadOnly) // what can be found is more than nothing
                        session.tell(complete.error(), session.dataDir());
                    search(session, request);
                });
        }),
        Command::Needs::Nothing,
        Command::Dashes::MayBeWords};
}

} // namespace byline
