// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/bookmark_export.h"

#include "core/headline.h"

#include <QCoreApplication>
#include <QMap>

namespace byline {

namespace {

struct BookmarkExportText
{
    Q_DECLARE_TR_FUNCTIONS(BookmarkExport)
};

QString addressOf(const Article& article)
{
    return article.url.isEmpty() ? article.externalUrl : article.url;
}

QString namesOf(const Article& article)
{
    QStringList names;
    for (const AuthorRef& author : article.authors)
        names += author.name;
    names += article.outletTitle;
    return names.join(QStringLiteral(", "));
}

/// The Netscape bookmark file, which every browser reads: an unclosed DT for each entry, DD for its note.
QString htmlLine(const Bookmark& bookmark)
{
    QString line =
        QStringLiteral("<DT><A HREF=\"%1\" ADD_DATE=\"%2\"")
            .arg(addressOf(bookmark.article).toHtmlEscaped(), QString::number(bookmark.created.toSecsSinceEpoch()));
    if (!bookmark.tags.isEmpty())
        line += QStringLiteral(" TAGS=\"%1\"").arg(bookmark.tags.join(u',').toHtmlEscaped());
    line += QStringLiteral(">%1</A>\n").arg(bookmark.article.title.toHtmlEscaped());
    if (!bookmark.note.isEmpty())
        line += QStringLiteral("<DD>%1\n").arg(bookmark.note.toHtmlEscaped());
    return line;
}

QString markdownEscaped(QString text)
{
    for (const QChar sign : QStringLiteral("\\[]*_`"))
        text.replace(sign, QStringLiteral("\\") + sign);
    return text;
}

QString markdownLine(const Bookmark& bookmark)
{
    const Article& article = bookmark.article;
    QString address = addressOf(article);
    address.replace(u')', QStringLiteral("%29")).replace(u' ', QStringLiteral("%20"));
    QString line = QStringLiteral("- [%1](%2) — %3, %4\n")
                       .arg(markdownEscaped(headlineOf(article)), address, markdownEscaped(namesOf(article)),
                            article.published.toLocalTime().date().toString(Qt::ISODate));
    if (!bookmark.tags.isEmpty())
        line += QStringLiteral("  #%1\n").arg(bookmark.tags.join(QStringLiteral(" #")));
    for (const QString& words : bookmark.note.split(u'\n', Qt::SkipEmptyParts))
        line += QStringLiteral("  > %1\n").arg(words);
    return line;
}

} // namespace

BookmarkExport exportedBookmarks(const QList<Bookmark>& bookmarks, BookmarkForm form)
{
    const bool html = form == BookmarkForm::Html;
    QMap<QString, QString> folders; // those in none come first
    for (const Bookmark& bookmark : bookmarks)
        folders[bookmark.folder] += html ? htmlLine(bookmark) : markdownLine(bookmark);
    const QString title = BookmarkExportText::tr("Bookmarks from Byline");
    QString text = html ? QStringLiteral("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"
                                         "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=UTF-8\">\n"
                                         "<TITLE>%1</TITLE>\n<H1>%1</H1>\n<DL><p>\n")
                              .arg(title.toHtmlEscaped())
                        : QStringLiteral("# %1\n").arg(title);
    for (const auto& [folder, lines] : folders.asKeyValueRange()) {
        if (html)
            text += folder.isEmpty()
                        ? lines
                        : QStringLiteral("<DT><H3>%1</H3>\n<DL><p>\n%2</DL><p>\n").arg(folder.toHtmlEscaped(), lines);
        else
            text += folder.isEmpty() ? u'\n' + lines : QStringLiteral("\n## %1\n\n%2").arg(folder, lines);
    }
    if (html)
        text += QStringLiteral("</DL><p>\n");
    return {text.toUtf8(), int(bookmarks.size())};
}

} // namespace byline
