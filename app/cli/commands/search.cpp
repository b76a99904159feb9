// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/article_table.h"
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/words.h"
#include "library/reading.h"
#include "library/search_index.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

constexpr int kUsualLimit = 100;

/// The snippet without the isolates that mark the hits.
QString unmarked(QString snippet)
{
    return snippet.remove(QChar(0x2068)).remove(QChar(0x2069));
}

QJsonObject toJson(const SearchResults& results)
{
    QJsonArray articles;
    for (const SearchHit& hit : results.hits) {
        QJsonObject object = byline::toJson(hit.article);
        object.insert("snippet"_L1, unmarked(hit.snippet));
        articles += object;
    }
    return {{u"total"_s, results.total}, {u"articles"_s, articles}};
}

void print(Session& session, const SearchResults& results)
{
    if (session.isJson())
        return session.output().print(toJson(results));
    QList<Column> columns = articleColumns();
    columns += {Cli::tr("where"), Column::Side::Left, Column::Room::Flexible};
    Table table(columns);
    for (const SearchHit& hit : results.hits)
        table.addRow(articleCells(hit.article) << unmarked(hit.snippet));
    if (!table.isEmpty())
        session.output().print(table.text(session.output().screen().answerColumns));
    session.output().remark(Cli::tr("Found: %1").arg(results.total));
}

} // namespace

Command searchCommand()
{
    return {u"search"_s,
            Cli::tr("searches the text of all articles: words, \"phrases\", -word, author: outlet: tag: before: after: "
                    "is:unread is:bookmarked is:saved"),
            {
                {u"QUERY"_s, {}, Cli::tr("what to look for"), Argument::Kind::Text, Argument::Count::AtLeastOne},
                {u"--limit"_s, u"N"_s, Cli::tr("at most so many (%1)").arg(kUsualLimit), Argument::Kind::Number},
            },
            withLibrary([](Session& session, const Given& given) {
                const QString query = given.texts(u"QUERY"_s).join(u' ');
                const int limit = given.number(u"--limit"_s, kUsualLimit);
                // A refresh that was cut short may have left articles that cannot be found yet.
                session.after(session.library().searchIndex().complete(), query, [&session, query, limit] {
                    session.after(session.library().reading().search(query, limit), query,
                                  [&session](const SearchResults& results) {
                                      print(session, results);
                                      session.finish(ExitCode::Done);
                                  });
                });
            }),
            Command::Needs::Nothing,
            Command::Dashes::MayBeWords};
}

} // namespace byline
