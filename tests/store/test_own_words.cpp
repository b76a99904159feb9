// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library_for_test.h"
#include "store/bookmarks.h"
#include "store/check.h"
#include "store/index_row.h"
#include "store/migrate.h"
#include "store/rules.h"
#include "store/search.h"
#include "store/undo.h"
#include "whole_library.h"

using namespace byline;

namespace {

QString found(Connection& db, const QString& query, SearchOrder order = SearchOrder::Newest)
{
    const Result<SearchResults> results = search(db, {query, 50, order, {}}, kNow);
    if (!results)
        return QStringLiteral("error: ") + results.error().detail;
    QStringList titles;
    for (const SearchHit& hit : results->hits)
        titles += hit.article.title;
    titles.sort();
    return titles.join(u' ');
}

BookmarkEdit noted(const QString& note, const QStringList& tags = {})
{
    BookmarkEdit edit;
    edit.note = note;
    edit.addTags = tags;
    return edit;
}

/// One to five, with texts that have nothing in common with what is noted.
struct Five
{
    LibraryForTest library;
    Connection& db = library.db();
    QList<ArticleId> ids;

    Five()
    {
        QList<IncomingItem> items;
        for (const char* name : {"one", "two", "three", "four", "five"})
            items += itemOf(QString::fromLatin1(name), QStringLiteral("harbour 등대"));
        ids = stored(db, feedOf(library.outlet(QStringLiteral("a")), items)).added;
    }
};

} // namespace

class OwnWords final : public QObject
{
    Q_OBJECT

private slots:
    void aNoteIsFoundLikeTheArticlesWords()
    {
        Five at;
        QVERIFY(
            addBookmarks(at.db, {at.ids.at(0)}, noted(QStringLiteral("한국은행이 올린 기준금리, for the talk")), kNow));
        QVERIFY(addBookmarks(at.db, {at.ids.at(1)}, noted(QStringLiteral("한국\n국은 은행; the night, a talk")), kNow));
        const QString one = QStringLiteral("one");
        QCOMPARE(found(at.db, QStringLiteral("금리")), one);
        QCOMPARE(found(at.db, QStringLiteral("은행")), QStringLiteral("one two"));
        // The index alone cannot tell these.
        QCOMPARE(found(at.db, QStringLiteral("한국은행")), one);
        QCOMPARE(found(at.db, QStringLiteral("기준금리 한국은행")), one);
        QCOMPARE(found(at.db, QStringLiteral("\"the talk\"")), one);
        QCOMPARE(found(at.db, QStringLiteral("\"the talk\""), SearchOrder::Relevance), one);
        // With a word of the article, and without what has it.
        QCOMPARE(found(at.db, QStringLiteral("등대 금리")), one);
        QCOMPARE(found(at.db, QStringLiteral("등대 -은행")), QStringLiteral("five four three"));
        QCOMPARE(found(at.db, QStringLiteral("등대 -한국은행")), QStringLiteral("five four three two"));
        QCOMPARE(found(at.db, QStringLiteral("금리 or 한국은행")), one);
        // A note is no headline, and no other article's.
        QCOMPARE(found(at.db, QStringLiteral("title:금리")), QString());
        QCOMPARE(found(at.db, QStringLiteral("title:한국은행")), QString());
        QCOMPARE(found(at.db, QStringLiteral("금리 is:unread -is:bookmarked")), QString());
        QVERIFY(allWell(at.db));
    }

    /// By relevance what the reader wrote comes before any text, however many newer articles have the word.
    void anOldNoteIsNotLostBehindManyMentions()
    {
        LibraryForTest library;
        Connection& db = library.db();
        QList<IncomingItem> items;
        for (int i = 0; i < 1000; ++i)
            items += itemOf(QString::number(i), QStringLiteral("lighthouse 등대지기"), kNow.addSecs(i * 60));
        for (const int i : {5, 6, 7})
            items[i].contentText = QStringLiteral("nothing of it");
        items[8].authors = {IncomingAuthor {}};
        items[8].authors.first().name = QStringLiteral("Ann Lighthouse");
        items[9].tags = {QStringLiteral("등대지기")};
        const QList<ArticleId> ids = stored(db, feedOf(library.outlet(QStringLiteral("a")), items)).added;
        QVERIFY(addBookmarks(db, {ids.at(5)}, noted(QStringLiteral("the lighthouse of my youth, 등대지기에게")), kNow));
        QVERIFY(addBookmarks(db, {ids.at(6)}, noted({}, {QStringLiteral("lighthouse")}), kNow));
        QVERIFY(addBookmarks(db, {ids.at(7)}, noted(QStringLiteral("of something else")), kNow));
        const auto first = [&](const QString& query, int limit) {
            QStringList titles;
            const SearchResults results = *search(db, {query, limit, SearchOrder::Relevance, {}}, kNow);
            for (const SearchHit& hit : results.hits)
                titles += hit.article.title;
            return titles.join(u' ');
        };
        QCOMPARE(first(QStringLiteral("lighthouse"), 4), QStringLiteral("8 6 5 999"));
        QCOMPARE(first(QStringLiteral("등대지기"), 3), QStringLiteral("9 5 999"));
        // What else is asked for holds for them too.
        QCOMPARE(first(QStringLiteral("lighthouse -is:bookmarked"), 2), QStringLiteral("8 999"));
        QCOMPARE(first(QStringLiteral("lighthouse -youth"), 3), QStringLiteral("8 6 999"));
        QCOMPARE(first(QStringLiteral("title:lighthouse"), 3), QString());
        QCOMPARE(first(QStringLiteral("\"lighthouse of my\""), 3), QStringLiteral("5"));
    }

    /// Nor behind articles with a tag of that name.
    void anOldNoteIsNotLostBehindATag()
    {
        LibraryForTest library;
        Connection& db = library.db();
        QList<IncomingItem> items;
        for (int i = 0; i < 400; ++i) {
            items += itemOf(QString::number(i), {}, kNow.addSecs(i * 60));
            if (i > 1)
                items.last().tags = {QStringLiteral("Harbour")};
        }
        const QList<ArticleId> ids = stored(db, feedOf(library.outlet(QStringLiteral("a")), items)).added;
        const QString note = QStringLiteral("harbour by harbour");
        QVERIFY(addBookmarks(db, {ids.at(0)}, noted(note), kNow));
        QVERIFY(addBookmarks(db, {ids.at(1)}, noted(note, {QStringLiteral("harbour")}), kNow));
        const SearchResults results = *search(db, {QStringLiteral("harbour"), 3, SearchOrder::Relevance, {}}, kNow);
        QCOMPARE(results.hits.size(), 3);
        QCOMPARE(results.hits.at(0).article.title, QStringLiteral("1"));
        QCOMPARE(results.hits.at(1).article.title, QStringLiteral("0"));
        QCOMPARE(results.hits.at(2).article.title, QStringLiteral("399"));
    }

    /// An outlet's own tag does not count twice where the reader has bookmarked the article.
    void onlyTheReadersTagsAreTheReadersWords()
    {
        LibraryForTest library;
        Connection& db = library.db();
        QList<IncomingItem> items {itemOf(QStringLiteral("older"), {}, kNow),
                                   itemOf(QStringLiteral("newer"), {}, kNow.addSecs(60))};
        for (IncomingItem& item : items)
            item.tags = {QStringLiteral("Harbour")};
        const QList<ArticleId> ids = stored(db, feedOf(library.outlet(QStringLiteral("a")), items)).added;
        QVERIFY(addBookmarks(db, {ids.first()}, {}, kNow));
        const SearchResults results = *search(db, {QStringLiteral("harbour"), 50, SearchOrder::Relevance, {}}, kNow);
        QCOMPARE(results.hits.size(), 2);
        QCOMPARE(results.hits.first().article.title, QStringLiteral("newer"));
    }

    void theNameOfATagIsFound()
    {
        Five at;
        QVERIFY(
            addBookmarks(at.db, {at.ids.at(2)}, noted({}, {QStringLiteral("예산안"), QStringLiteral("later")}), kNow));
        QCOMPARE(found(at.db, QStringLiteral("예산")), QStringLiteral("three"));
        QCOMPARE(found(at.db, QStringLiteral("예산안 later")), QStringLiteral("three"));
        QVERIFY(renameBookmarkTag(at.db, QStringLiteral("예산안"), QStringLiteral("의회"), kNow));
        QCOMPARE(found(at.db, QStringLiteral("예산")), QString());
        QCOMPARE(found(at.db, QStringLiteral("의회")), QStringLiteral("three"));
        QVERIFY(undo(at.db, {}));
        QCOMPARE(found(at.db, QStringLiteral("의회")), QString());
        QCOMPARE(found(at.db, QStringLiteral("예산안")), QStringLiteral("three"));
        QVERIFY(allWell(at.db));
    }

    void anEditedNoteIsFoundByItsNewWordsOnlyAndUndoneByItsOld()
    {
        Five at;
        const QString old = QStringLiteral("이전말");
        const QString now = QStringLiteral("나중말");
        QVERIFY(addBookmarks(at.db, {at.ids.at(0)}, noted(old), kNow));
        QVERIFY(addBookmarks(at.db, {at.ids.at(0)}, noted(now), kNow));
        const auto isFound = [&](const QString& first, const QString& second) {
            QCOMPARE(found(at.db, old), first);
            QCOMPARE(found(at.db, now), second);
            QCOMPARE(found(at.db, QStringLiteral("등대")), QStringLiteral("five four one three two"));
        };
        const QString one = QStringLiteral("one");
        isFound({}, one);
        QVERIFY(undo(at.db, {}));
        isFound(one, {});
        QVERIFY(undo(at.db, {}));
        isFound({}, {});
        QVERIFY(redo(at.db, {}));
        QVERIFY(redo(at.db, {}));
        isFound({}, one);
        QVERIFY(removeBookmarks(at.db, {at.ids.at(0)}, kNow));
        isFound({}, {});
        QVERIFY(undo(at.db, {}));
        isFound({}, one);
        QVERIFY(allWell(at.db));
    }

    void anEditOfTheArticleKeepsTheNoteFound()
    {
        Five at;
        QVERIFY(addBookmarks(at.db, {at.ids.at(0)}, noted(QStringLiteral("쪽지말")), kNow));
        stored(at.db, feedOf({1}, {itemOf(QStringLiteral("one"), QStringLiteral("new words"))}));
        QCOMPARE(found(at.db, QStringLiteral("쪽지")), QStringLiteral("one"));
        QCOMPARE(found(at.db, QStringLiteral("쪽지말 new")), QStringLiteral("one"));
        QVERIFY(addBookmarks(at.db, {at.ids.at(0)}, noted({}), kNow));
        QCOMPARE(found(at.db, QStringLiteral("쪽지")), QString());
    }

    void whatARuleTagsIsFoundByItsTag()
    {
        Five at;
        Rule rule;
        rule.name = QStringLiteral("r");
        rule.search = QStringLiteral("title:two");
        rule.actions.bookmark = true;
        rule.actions.tags = QStringList {QStringLiteral("연구거리")};
        const Result<Rule> kept = setRule(at.db, rule, kNow);
        QVERIFY(kept);
        QVERIFY(applyToAll(at.db, kept->id, {at.ids.at(1)}, kNow));
        QCOMPARE(found(at.db, QStringLiteral("연구")), QStringLiteral("two"));
        QVERIFY(undo(at.db, {}));
        QCOMPARE(found(at.db, QStringLiteral("연구")), QString());
        QVERIFY(redo(at.db, {}));
        QCOMPARE(found(at.db, QStringLiteral("연구거리")), QStringLiteral("two"));
        QVERIFY(allWell(at.db));
    }

    void whereOnlyTheNoteHasTheWordItIsShown()
    {
        Five at;
        QVERIFY(addBookmarks(at.db, {at.ids.at(0)}, noted(QStringLiteral("ask about the ferry")), kNow));
        const SearchResults results = *search(at.db, {QStringLiteral("ferry"), 50, SearchOrder::Newest, {}}, kNow);
        QCOMPARE(results.hits.size(), 1);
        QCOMPARE(results.hits.first().snippet, QStringLiteral("ask about the \u2068ferry\u2069"));
    }

    void theDoctorMissesANoteInTheIndexAndTakesItInAgain()
    {
        Five at;
        QVERIFY(addBookmarks(at.db, {at.ids.at(0)}, noted(QStringLiteral("쪽지말")), kNow));
        IndexRow bare = indexRowOf(at.db, at.ids.at(0));
        removeFromIndex(at.db, bare);
        bare.own.clear();
        addToIndex(at.db, bare);
        QVERIFY(!allWell(at.db));
        QVERIFY(repairLibrary(at.db));
        while (indexNext(at.db).value()) {
        }
        QVERIFY(allWell(at.db));
        QCOMPARE(found(at.db, QStringLiteral("쪽지말")), QStringLiteral("one"));
    }

    /// Up to schema 18 the index had none of them.
    void notesOfAnOlderLibraryAreFoundAfterTheUpdate()
    {
        Five at;
        QVERIFY(
            addBookmarks(at.db, {at.ids.at(0)}, noted(QStringLiteral("쪽지말"), {QStringLiteral("연구거리")}), kNow));
        IndexRow older = indexRowOf(at.db, at.ids.at(0));
        removeFromIndex(at.db, older);
        older.own.clear();
        addToIndex(at.db, older);
        QCOMPARE(found(at.db, QStringLiteral("쪽지말")), QString());
        // The form of 18: what is unread was indexed, not listed; nothing followed an article's row, and outlets were
        // not found by their folder. Nor was anything kept of the room of copies and of the shelf's wishes, and all
        // parts of a step of the history were alike.
        for (const char* step :
             {"DROP INDEX undo_part_of_step",
              "ALTER TABLE undo_part DROP COLUMN articles",
              "CREATE INDEX undo_part_of_step ON undo_part(step_id)",
              "DROP INDEX article_of_shelf",
              "ALTER TABLE article DROP COLUMN of_shelf",
              "CREATE INDEX copy_of_shelf ON copy(article_id) WHERE keeper = 1",
              "DELETE FROM total WHERE name IN ('of_shelf', 'incomplete', 'copy_bytes')",
              "DROP INDEX article_bookmarked_not_saved",
              "DROP INDEX author_followed",
              "DROP INDEX rule_keep_by_time",
              "ALTER TABLE rule_keep DROP COLUMN published",
              "DROP TRIGGER article_shown_in_lists",
              "DROP INDEX outlet_by_folder",
              "DROP TABLE unread_by_time",
              "DROP TABLE unread_by_outlet",
              "DROP TABLE unread_by_author",
              "ALTER TABLE article_author ADD COLUMN unread INTEGER NOT NULL DEFAULT 0",
              "UPDATE article_author SET unread = (SELECT unread FROM article WHERE id = article_id)",
              "CREATE INDEX article_unread ON article(published)",
              "CREATE INDEX article_of_outlet_unread ON article(outlet_id)",
              "CREATE INDEX article_author_unread ON article_author(author_id)"})
            execute(at.db, step);
        execute(at.db, "PRAGMA user_version = 18");
        at.library.close();
        const auto store = Store::open(at.library.dir());
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        const auto words = [&](const QString& text) {
            return (*store)
                ->reads()
                .run([text](Connection& db) -> Result<QString> { return found(db, text); })
                .result();
        };
        QCOMPARE(*words(QStringLiteral("쪽지말")), QStringLiteral("one"));
        QCOMPARE(*words(QStringLiteral("연구거리")), QStringLiteral("one"));
        QCOMPARE(*words(QStringLiteral("등대")), QStringLiteral("five four one three two"));
        QVERIFY(*(*store)->writes().run([](Connection& db) -> Result<bool> { return allWell(db); }).result());
    }
};

QTEST_GUILESS_MAIN(OwnWords)
#include "test_own_words.moc"
