// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/article_table.h"
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/text_width.h"
#include "cli/words.h"
#include "library/reading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

constexpr int kReadableColumns = 80; ///< lines longer than this are hard to read, however wide the terminal is

QString rendered(const FullArticle& full, int columns)
{
    const Article& article = full.article;
    QStringList source {article.outletTitle, authorNames(article.authors), shortTime(article.published)};
    source.removeAll(QString());
    QStringList parts {printable(article.title), printable(article.standfirst), printable(source.join(u" · "_s)),
                       printable(article.url), printableLines(full.text).trimmed()};
    parts.removeAll(QString());
    const QString text = parts.join(u"\n\n"_s);
    return columns > 0 ? wrapped(text, std::min(columns, kReadableColumns)) : text;
}

void print(Session& session, const Given& given, const FullArticle& article)
{
    Output& output = session.output();
    if (session.isJson())
        return output.print(toJson(article));
    if (given.has(u"--html"_s))
        return output.print(article.html);
    if (given.has(u"--text"_s))
        return output.print(output.screen().answerColumns > 0 ? printableLines(article.text) : article.text);
    output.print(rendered(article, output.screen().answerColumns));
}

} // namespace

Command showCommand()
{
    return {u"show"_s,
            Cli::tr("shows one article"),
            {
                {u"ID"_s, {}, Cli::tr("the article"), Argument::Kind::Id, Argument::Count::One},
                {u"--text"_s, {}, Cli::tr("print just its text"), Argument::Kind::Nothing},
                {u"--html"_s, {}, Cli::tr("print just its HTML, as the source gave it"), Argument::Kind::Nothing},
            },
            withLibrary([](Session& session, const Given& given) {
                session.after(session.library().reading().article(given.ids<ArticleId>(u"ID"_s).first()),
                              given.text(u"ID"_s), [&session, given](const FullArticle& article) {
                                  print(session, given, article);
                                  session.finish(ExitCode::Done);
                              });
            })};
}

} // namespace byline
