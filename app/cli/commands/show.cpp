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

/// Words that went in [-…-], words that came in {+…+}, as git shows them.
QString marked(const QList<DifferencePart>& parts)
{
    QString line;
    for (const DifferencePart& part : parts) {
        if (part.kind == DifferencePart::Kind::Removed)
            line += u"[-%1-]"_s.arg(part.text);
        else if (part.kind == DifferencePart::Kind::Added)
            line += u"{+%1+}"_s.arg(part.text);
        else
            line += part.text;
    }
    return line;
}

void printChanges(Session& session, const ArticleDifference& difference)
{
    QStringList lines;
    QJsonArray paragraphs;
    for (const QList<DifferencePart>& parts : difference.text) {
        const bool same = parts.size() == 1 && parts.first().kind == DifferencePart::Kind::Same;
        if (same)
            continue;
        lines += printable(marked(parts));
        QJsonArray words;
        for (const DifferencePart& part : parts)
            words += QJsonObject {{part.kind == DifferencePart::Kind::Removed ? u"removed"_s
                                   : part.kind == DifferencePart::Kind::Added ? u"added"_s
                                                                              : u"same"_s,
                                   part.text}};
        paragraphs += words;
    }
    if (session.isJson())
        return session.output().print(QJsonObject {{u"edited"_s, toJson(difference.edited)},
                                                   {u"title_before"_s, difference.titleBefore},
                                                   {u"title"_s, difference.titleNow},
                                                   {u"paragraphs"_s, paragraphs}});
    if (difference.titleBefore != difference.titleNow)
        lines.prepend(printable(u"[-%1-]{+%2+}"_s.arg(difference.titleBefore, difference.titleNow)));
    session.output().print(lines.isEmpty() ? Cli::tr("The text is the same; something else was edited.")
                                           : lines.join(u"\n\n"_s));
}

void showChanges(Session& session, ArticleId id)
{
    const QString subject = QString::number(id.value);
    session.after(session.library().reading().article(id), subject, [&session, id, subject](const FullArticle&) {
        session.afterAny(session.library().reading().difference(id), [&session, subject](
                                                                         const Result<ArticleDifference>& difference) {
            if (difference) {
                printChanges(session, *difference);
                return session.finish(ExitCode::Done);
            }
            if (difference.error().kind != ErrorKind::NotFound)
                return session.fail(difference.error(), subject);
            session.output().remark(u"byline: "_s + Cli::tr("%1 is as it was when it came.").arg(subject));
            session.finish(ExitCode::NotFound);
        });
    });
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
                {u"--changes"_s, {}, Cli::tr("print what its source changed last"), Argument::Kind::Nothing},
            },
            withLibrary([](Session& session, const Given& given) {
                if (given.has(u"--changes"_s))
                    return showChanges(session, given.ids<ArticleId>(u"ID"_s).first());
                session.after(session.library().reading().article(given.ids<ArticleId>(u"ID"_s).first()),
                              given.text(u"ID"_s), [&session, given](const FullArticle& article) {
                                  print(session, given, article);
                                  session.finish(ExitCode::Done);
                              });
            })};
}

} // namespace byline
