// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library_for_test.h"
#include "store/bookmarks.h"
#include "store/undo.h"

using namespace byline;

class Bookmarking final : public QObject
{
    Q_OBJECT

private:
    static QList<ArticleId> threeArticles(LibraryForTest& library)
    {
        return stored(library.db(), feedOf(library.outlet(QStringLiteral("a")),
                                           {itemOf(QStringLiteral("1"), {}), itemOf(QStringLiteral("2"), {}),
                                            itemOf(QStringLiteral("3"), {})}))
            .added;
    }

private slots:
    void aBookmarkKeepsWhatTheUserAdds()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const ArticleId id = threeArticles(library).first();
        const Changes changes = *addBookmarks(
            db, {id}, {QStringLiteral("나중"), {QStringLiteral("연구")}, QStringLiteral("읽을 것")}, kNow);
        QVERIFY(changes.bookmarks);
        QCOMPARE(changes.updated, QList<ArticleId> {id});
        QVERIFY(addBookmarks(db, {id}, {{}, {QStringLiteral("둘")}, {}}, kNow.addDays(1)));
        const QList<Bookmark> list = *bookmarks(db);
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().folder, QStringLiteral("나중"));
        QCOMPARE(list.first().note, QStringLiteral("읽을 것"));
        QCOMPARE(list.first().tags, QStringList({QStringLiteral("연구"), QStringLiteral("둘")}));
        QCOMPARE(list.first().created, kNow);
        QVERIFY(list.first().article.bookmarked);
        QVERIFY(list.first().article.tags.isEmpty()); // his own tags are not the source's
        QCOMPARE(smartCounts(db, kNow)->bookmarked, 1);
    }

    void theNewestComesFirst()
    {
        LibraryForTest library;
        const QList<ArticleId> ids = threeArticles(library);
        QVERIFY(addBookmarks(library.db(), {ids.at(2)}, {}, kNow));
        QVERIFY(addBookmarks(library.db(), {ids.at(0)}, {}, kNow.addSecs(1)));
        const QList<Bookmark> list = *bookmarks(library.db());
        QCOMPARE(list.at(0).article.id, ids.at(0));
        QCOMPARE(list.at(1).article.id, ids.at(2));
    }

    void foldersAreCounted()
    {
        LibraryForTest library;
        const QList<ArticleId> ids = threeArticles(library);
        QVERIFY(addBookmarks(library.db(), {ids.at(0), ids.at(1)}, {QStringLiteral("F"), {}, {}}, kNow));
        QVERIFY(addBookmarks(library.db(), {ids.at(2)}, {}, kNow));
        const QList<BookmarkFolder> folders = *bookmarkFolders(library.db());
        QCOMPARE(folders.size(), 2);
        QCOMPARE(folders.at(0).count, 1);
        QVERIFY(folders.at(0).name.isEmpty());
        QCOMPARE(folders.at(1).name, QStringLiteral("F"));
        QCOMPARE(folders.at(1).count, 2);
    }

    void anUnknownArticleChangesNothing()
    {
        LibraryForTest library;
        const ArticleId id = threeArticles(library).first();
        const Result<Changes> changes = addBookmarks(library.db(), {id, ArticleId {999}}, {}, kNow);
        QCOMPARE(changes.error().kind, ErrorKind::NotFound);
        QVERIFY(bookmarks(library.db())->isEmpty());
        QCOMPARE(smartCounts(library.db(), kNow)->bookmarked, 0);
    }

    void removingTakesTheUsersTagsButNotTheSources()
    {
        LibraryForTest library;
        Connection& db = library.db();
        IncomingItem item = itemOf(QStringLiteral("1"), {});
        item.tags = {QStringLiteral("both"), QStringLiteral("source")};
        const ArticleId id = stored(db, feedOf(library.outlet(QStringLiteral("a")), {item})).added.first();
        QVERIFY(addBookmarks(db, {id}, {{}, {QStringLiteral("both"), QStringLiteral("mine")}, {}}, kNow));
        QVERIFY(removeBookmarks(db, {id}, kNow)->bookmarks);
        QVERIFY(removeBookmarks(db, {id}, kNow)->isEmpty());
        QCOMPARE(articlesById(db, {id})->first().tags, item.tags);
        QCOMPARE(integerOf(db, "SELECT count(*) FROM article_tag"), 2);
        QCOMPARE(smartCounts(db, kNow)->bookmarked, 0);
    }

    void anEditOfTheArticleKeepsTheUsersTags()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        IncomingItem item = itemOf(QStringLiteral("1"), QStringLiteral("x"));
        item.tags = {QStringLiteral("both"), QStringLiteral("source")};
        const ArticleId id = stored(db, feedOf(outlet, {item})).added.first();
        QVERIFY(addBookmarks(db, {id}, {{}, {QStringLiteral("both"), QStringLiteral("mine")}, {}}, kNow));
        IncomingItem edited = itemOf(QStringLiteral("1"), QStringLiteral("y"));
        edited.tags = {QStringLiteral("both"), QStringLiteral("new")};
        stored(db, feedOf(outlet, {edited}));
        QCOMPARE(articlesById(db, {id})->first().tags, edited.tags);
        const QStringList mine = bookmarks(db)->first().tags;
        QCOMPARE(QSet<QString>(mine.begin(), mine.end()),
                 QSet<QString>({QStringLiteral("both"), QStringLiteral("mine")}));
    }

    void anEditIsTakenBackAndDoneAgain()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const QList<ArticleId> ids = threeArticles(library);
        QVERIFY(addBookmarks(db, {ids.at(0)}, {QStringLiteral("F"), {QStringLiteral("a")}, QStringLiteral("n")}, kNow));
        BookmarkEdit moved;
        moved.folder = QStringLiteral("G");
        moved.tags = QStringList {QStringLiteral("b")};
        QVERIFY(addBookmarks(db, {ids.at(0), ids.at(1)}, moved, kNow)->undoStep);
        QCOMPARE(bookmark(db, ids.at(0))->folder, QStringLiteral("G"));
        QCOMPARE(bookmark(db, ids.at(0))->tags, QStringList {QStringLiteral("b")});
        QCOMPARE(smartCounts(db, kNow)->bookmarked, 2);
        QVERIFY(undo(db, {}));
        QCOMPARE(bookmark(db, ids.at(0))->folder, QStringLiteral("F"));
        QCOMPARE(bookmark(db, ids.at(0))->tags, QStringList {QStringLiteral("a")});
        QCOMPARE(bookmark(db, ids.at(0))->note, QStringLiteral("n"));
        QCOMPARE(bookmark(db, ids.at(1)).error().kind, ErrorKind::NotFound); // it had none before
        QCOMPARE(smartCounts(db, kNow)->bookmarked, 1);
        QVERIFY(redo(db, {}));
        QCOMPARE(bookmark(db, ids.at(1))->folder, QStringLiteral("G"));
        QCOMPARE(smartCounts(db, kNow)->bookmarked, 2);
    }

    void aFolderIsRenamedAndDissolvedWithAWayBack()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const QList<ArticleId> ids = threeArticles(library);
        QVERIFY(addBookmarks(db, ids, {QStringLiteral("F"), {}, {}}, kNow));
        QCOMPARE(renameBookmarkFolder(db, QStringLiteral("F"), {}, kNow)->updated.size(), 3);
        QVERIFY(bookmarkFolders(db)->first().name.isEmpty());
        QVERIFY(undo(db, {}));
        QCOMPARE(bookmarkFolders(db)->first().name, QStringLiteral("F"));
    }

    void aTagIsRenamedAndRemovedWithAWayBack()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const QList<ArticleId> ids = threeArticles(library);
        const auto tagsOf = [&](int i) { return bookmark(db, ids.at(i))->tags; };
        const QString from = QStringLiteral("예산");
        const QString to = QStringLiteral("의회");
        QVERIFY(addBookmarks(db, {ids.at(0)}, {{}, {QStringLiteral("a"), from, QStringLiteral("b")}, {}}, kNow));
        QVERIFY(addBookmarks(db, {ids.at(1)}, {{}, {from, to}, {}}, kNow));
        QVERIFY(addBookmarks(db, {ids.at(2)}, {{}, {QStringLiteral("a")}, {}}, kNow));
        const Changes renamed = *renameBookmarkTag(db, from, to, kNow);
        QCOMPARE(renamed.updated.size(), 2);
        QVERIFY(renamed.bookmarks && renamed.undoStep);
        QCOMPARE(tagsOf(0), QStringList({QStringLiteral("a"), to, QStringLiteral("b")}));
        QCOMPARE(tagsOf(1), QStringList {to}); // once
        QVERIFY(undo(db, {}));
        QCOMPARE(tagsOf(0), QStringList({QStringLiteral("a"), from, QStringLiteral("b")}));
        QCOMPARE(tagsOf(1), QStringList({from, to}));
        QCOMPARE(renameBookmarkTag(db, QStringLiteral("a"), {}, kNow)->updated.size(), 2);
        QCOMPARE(tagsOf(0), QStringList({from, QStringLiteral("b")}));
        QVERIFY(tagsOf(2).isEmpty());
        QCOMPARE(smartCounts(db, kNow)->bookmarked, 3); // the bookmarks stay
        QVERIFY(undo(db, {}));
        QCOMPARE(tagsOf(2), QStringList {QStringLiteral("a")});
        QVERIFY(renameBookmarkTag(db, QStringLiteral("nobody"), to, kNow)->isEmpty());
    }

    void theUsersTagsAreCounted()
    {
        LibraryForTest library;
        const QList<ArticleId> ids = threeArticles(library);
        QVERIFY(addBookmarks(library.db(), {ids.at(0), ids.at(1)}, {{}, {QStringLiteral("연구")}, {}}, kNow));
        const QList<BookmarkTag> tags = *bookmarkTags(library.db());
        QCOMPARE(tags.size(), 1);
        QCOMPARE(tags.first().count, 2);
    }
};

QTEST_GUILESS_MAIN(Bookmarking)
#include "test_bookmarks.moc"
