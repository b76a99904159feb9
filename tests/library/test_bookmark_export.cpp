// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/bookmark_export.h"

#include <QtTest>

using namespace byline;

class BookmarkExportTest final : public QObject
{
    Q_OBJECT

private:
    static QList<Bookmark> two()
    {
        Bookmark first;
        first.article.title = QStringLiteral("Bread & <salt>");
        first.article.url = QStringLiteral("https://a.example/?a=1&b=\"2\"");
        first.article.outletTitle = QStringLiteral("Fieldnotes");
        first.article.published = QDateTime(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);
        first.created = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
        first.tags = QStringList {QStringLiteral("연구")};
        Bookmark second = first;
        second.article.title = QStringLiteral("[밤]");
        second.folder = QStringLiteral("나중");
        second.note = QStringLiteral("one\ntwo");
        return {first, second};
    }

private slots:
    void browsersGetAnEscapedFileWithFolders()
    {
        const BookmarkExport made = exportedBookmarks(two(), BookmarkForm::Html);
        const QString text = QString::fromUtf8(made.bytes);
        QCOMPARE(made.bookmarks, 2);
        QVERIFY(text.startsWith(QStringLiteral("<!DOCTYPE NETSCAPE-Bookmark-file-1>")));
        QVERIFY(text.contains(QStringLiteral(
            "<A HREF=\"https://a.example/?a=1&amp;b=&quot;2&quot;\" ADD_DATE=\"1700000000\" TAGS=\"연구\">"
            "Bread &amp; &lt;salt&gt;</A>")));
        QVERIFY(text.indexOf(QStringLiteral("<H3>나중</H3>")) > text.indexOf(QStringLiteral("Bread")));
        QVERIFY(text.contains(QStringLiteral("<DD>one\ntwo\n")));
    }

    void markdownIsAListUnderItsFolders()
    {
        const QString text = QString::fromUtf8(exportedBookmarks(two(), BookmarkForm::Markdown).bytes);
        QVERIFY(text.contains(QStringLiteral("\n## 나중\n\n- [\\[밤\\]](https://a.example/")));
        QVERIFY(text.contains(QStringLiteral("  > one\n  > two\n")));
        QVERIFY(text.contains(QStringLiteral("2026-03-10")));
    }
};

QTEST_GUILESS_MAIN(BookmarkExportTest)
#include "test_bookmark_export.moc"
