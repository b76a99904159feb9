// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/citation.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QString addressOf(const Article& article)
{
    return article.url.isEmpty() ? article.externalUrl : article.url;
}

/// What would be markup in Markdown is not.
QString markdown(const QString& text)
{
    static const QRegularExpression kMarks(u"([\\\\`*_\\[\\]<>])"_s);
    return QString(text).replace(kMarks, u"\\\\1"_s);
}

QString day(const QDateTime& time, const QLocale& locale)
{
    const bool korean = locale.language() == QLocale::Korean;
    return locale.toString(time.toLocalTime().date(), korean ? u"yyyy년 M월 d일"_s : u"d MMMM yyyy"_s);
}

} // namespace

QString citation(const Article& article, CitationForm form, const QLocale& locale)
{
    const bool plain = form == CitationForm::Plain;
    const auto word = [plain](const QString& text) { return plain ? text : markdown(text); };
    QStringList authors;
    for (const AuthorRef& author : article.authors)
        authors += word(author.name);
    const QString address = addressOf(article);
    QStringList parts;
    if (!authors.isEmpty())
        parts += authors.join(", "_L1);
    // Only the quotation marks are translated: 「…」 or “…”.
    const QString title = QCoreApplication::translate("Citation", "“%1”").arg(word(article.title.simplified()));
    parts += plain || address.isEmpty() ? title : u"[%1](<%2>)"_s.arg(title, address);
    if (!article.outletTitle.isEmpty())
        parts += plain ? article.outletTitle : u'*' + word(article.outletTitle) + u'*';
    if (article.published.isValid())
        parts += day(article.published, locale);
    if (plain && !address.isEmpty())
        parts += address;
    QString line = parts.join(", "_L1);
    if (article.fetched.isValid())
        line += u' ' + QCoreApplication::translate("Citation", "(kept %1)").arg(day(article.fetched, locale));
    return line;
}

QString quotation(const QString& passage, const Article& article, CitationForm form, const QLocale& locale)
{
    const QString source = citation(article, form, locale);
    QStringList lines;
    for (const QString& line : passage.trimmed().split(u'\n'))
        lines += line.trimmed();
    if (form == CitationForm::Plain)
        return QCoreApplication::translate("Citation", "“%1”").arg(lines.join(u'\n')) + u"\n— "_s + source + u'\n';
    QString quoted;
    for (const QString& line : lines)
        quoted += line.isEmpty() ? u">\n"_s : QString("> "_L1 + markdown(line) + u'\n');
    return quoted + u">\n> — "_s + source + u'\n';
}

} // namespace byline
