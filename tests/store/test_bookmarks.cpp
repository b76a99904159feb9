// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/bookmarks.h"
#include "store/undo.h"
#include "whole_library.h"

#include <functional>

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

    void settingOneIsAStepOfTheHistory()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const QList<ArticleId> ids = threeArticles(library);
        const auto newest = [&] { return undoSteps(db)->value(0); };
        const auto isSet = [&](int i) { return articlesById(db, {ids.at(i)})->first().bookmarked; };
        const QStringList before = contentOf(db);
        const Changes added = *addBookmarks(db, {ids.at(0)}, {}, kNow);
        QCOMPARE(added.undoStep, newest().id);
        QCOMPARE(newest().kind, UndoKind::AddBookmarks);
        QCOMPARE(newest().count, 1);
        QCOMPARE(newest().subject, QStringLiteral("1"));
        const QStringList after = contentOf(db);
        QVERIFY(undo(db, {}));
        QVERIFY(sameContent(before, contentOf(db)));
        QVERIFY(redo(db, {}));
        QVERIFY(sameContent(after, contentOf(db)));

        // Only what is new belongs to it; without anything new there is none.
        QVERIFY(addBookmarks(db, {ids.at(0), ids.at(2), ids.at(2)}, {}, kNow.addSecs(1)));
        QCOMPARE(newest().kind, UndoKind::AddBookmarks);
        QCOMPARE(newest().count, 1);
        QCOMPARE(newest().subject, QStringLiteral("3"));
        QVERIFY(!addBookmarks(db, ids.mid(2), {}, kNow)->undoStep);
        QCOMPARE(undoSteps(db)->size(), 2);
        QVERIFY(undo(db, {}));
        QVERIFY(isSet(0) && !isSet(2));

        // Set and removed: two steps, and each is taken back by itself.
        QVERIFY(removeBookmarks(db, {ids.at(0)}, kNow));
        QVERIFY(undo(db, {}));
        QVERIFY(isSet(0));
        QVERIFY(undo(db, {}));
        QVERIFY(!isSet(0));
        QVERIFY(redo(db, {}) && redo(db, {}));
        QVERIFY(!isSet(0));
        QCOMPARE(redo(db, {}).error().kind, ErrorKind::NotFound);
    }

    void oneSetWithFolderTagAndNoteIsAStepToo()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const QList<ArticleId> ids = threeArticles(library);
        const BookmarkEdit edit {QStringLiteral("F"), {QStringLiteral("a")}, QStringLiteral("n")};
        QVERIFY(addBookmarks(db, ids.mid(0, 2), edit, kNow));
        QCOMPARE(undoSteps(db)->first().kind, UndoKind::AddBookmarks);
        QCOMPARE(undoSteps(db)->first().count, 2);
        QVERIFY(addBookmarks(db, ids.mid(1), {QStringLiteral("G"), {}, {}}, kNow)); // one of them has one
        QCOMPARE(undoSteps(db)->first().kind, UndoKind::EditBookmarks);
        QCOMPARE(undoSteps(db)->first().count, 2);
        const QStringList after = contentOf(db);
        QVERIFY(undo(db, {}) && undo(db, {}));
        QVERIFY(bookmarks(db)->isEmpty());
        QVERIFY(redo(db, {}) && redo(db, {}));
        QVERIFY(sameContent(after, contentOf(db)));
        QCOMPARE(bookmark(db, ids.at(0))->note, QStringLiteral("n"));
        QVERIFY(allWell(db));
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

    void theyAreListedInTheOrderInWhichTheyWereSet()
    {
        LibraryForTest library;
        Connection& db = library.db();
        IncomingItem tagged = itemOf(QStringLiteral("7"), {}, kNow.addSecs(7));
        tagged.authors = {IncomingAuthor()};
        tagged.authors.first().name = QStringLiteral("Kim");
        QList<IncomingItem> items {tagged};
        for (int i = 0; i < 7; ++i)
            items += itemOf(QString::number(i), {}, kNow.addSecs(i));
        stored(db, feedOf(library.outlet(QStringLiteral("a"), {QStringLiteral("F")}), items));
        const QString elsewhere = QStringLiteral("elsewhere");
        stored(db, feedOf(library.outlet(QStringLiteral("b")), {itemOf(elsewhere, {}, kNow.addSecs(9))}));
        QHash<QString, ArticleId> ids;
        const QList<Article> all = articles(db, {})->articles;
        for (const Article& article : all)
            ids.insert(article.title, article.id);
        BookmarkEdit edit;
        edit.folder = QStringLiteral("나중");
        edit.addTags = QStringList {QStringLiteral("연구")};
        const auto set = [&](const QString& title, int second, const BookmarkEdit& with = {}) {
            QVERIFY(addBookmarks(db, {ids.value(title)}, with, kNow.addDays(1).addSecs(second)));
        };
        set(QStringLiteral("3"), 1);
        set(QStringLiteral("0"), 2, edit);
        set(elsewhere, 3, edit);
        set(QStringLiteral("7"), 4, edit);
        QVERIFY(addBookmarks(db, {ids.value(QStringLiteral("1")), ids.value(QStringLiteral("5"))}, edit, kNow));
        set(QStringLiteral("3"), 9, edit); // it was set before, and only edited now
        QVERIFY(setRead(db, {ids.value(QStringLiteral("0"))}, ReadState::Read, kNow));

        const auto inOrder = [&](const std::function<void(ArticleQuery&)>& ask) {
            ArticleQuery query;
            query.bookmarkedOnly = query.byBookmark = true;
            ask(query);
            const QStringList newest = listedInPages(db, query, 100);
            const QStringList inPages = listedInPages(db, query, 2);
            query.oldestFirst = true;
            QStringList oldest = listedInPages(db, query, 2);
            std::reverse(oldest.begin(), oldest.end());
            return newest == inPages && newest == oldest ? newest.join(u' ') : QStringLiteral("not the same in pages");
        };
        const auto everything = [](ArticleQuery&) {};
        QCOMPARE(inOrder(everything), QStringLiteral("7 elsewhere 0 3 1 5"));
        QCOMPARE(inOrder([](ArticleQuery& query) { query.read = ReadFilter::Unread; }),
                 QStringLiteral("7 elsewhere 3 1 5"));
        QCOMPARE(inOrder([](ArticleQuery& query) { query.bookmarkFolder = QStringLiteral("나중"); }),
                 QStringLiteral("7 elsewhere 0 3 1 5"));
        QCOMPARE(inOrder([](ArticleQuery& query) { query.bookmarkFolder = QString(); }), QString());
        QCOMPARE(inOrder([](ArticleQuery& query) { query.tag = QStringLiteral("연구"); }),
                 QStringLiteral("7 elsewhere 0 3 1 5"));
        QCOMPARE(inOrder([](ArticleQuery& query) { query.outlet = OutletId {1}; }), QStringLiteral("7 0 3 1 5"));
        QCOMPARE(inOrder([](ArticleQuery& query) { query.folder = QStringList {QStringLiteral("F")}; }),
                 QStringLiteral("7 0 3 1 5"));
        QCOMPARE(inOrder([](ArticleQuery& query) { query.since = kNow.addSecs(5); }), QStringLiteral("7 elsewhere 5"));
        const AuthorId writer = all.at(1).authors.first().id;
        QCOMPARE(inOrder([&](ArticleQuery& query) { query.author = writer; }), QStringLiteral("7"));

        ArticleQuery everywhere;
        everywhere.byBookmark = true; // means nothing where other articles are listed, too
        QCOMPARE(listedInPages(db, everywhere, 100).join(u' '), QStringLiteral("elsewhere 7 6 5 4 3 2 1 0"));

        // What was removed and comes back is where it was; only that below a place is marked.
        QVERIFY(removeBookmarks(db, {ids.value(elsewhere)}, kNow));
        QVERIFY(undo(db, {}));
        QCOMPARE(inOrder(everything), QStringLiteral("7 elsewhere 0 3 1 5"));
        ArticleQuery below;
        below.bookmarkedOnly = below.byBookmark = true;
        below.after = placeIn(below, articlesById(db, {ids.value(elsewhere)})->first());
        QCOMPARE(setReadWhere(db, below, ReadState::Read, kNow)->updated.size(), 3);
        below.after.reset();
        below.read = ReadFilter::Unread;
        QCOMPARE(listed(db, below).join(u' '), QStringLiteral("7 elsewhere"));
    }
};

QTEST_GUILESS_MAIN(Bookmarking)
#include "test_bookmarks.moc"
