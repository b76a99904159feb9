// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/authors.h"
#include "store/bookmarks.h"
#include "store/counts.h"
#include "store/pages.h"
#include "store/remove_articles.h"
#include "store/shelf.h"
#include "store/transaction.h"
#include "store/undo.h"
#include "whole_library.h"
#include "work_done.h"

#include <QRandomGenerator>

#include <functional>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

Picture pictureOf(const QByteArray& bytes)
{
    return {{}, u"image/png"_s, bytes};
}

/// A copy with a picture of its own and one that all have.
NewCopy copyOf(ArticleId id, Keeper keeper = Keeper::Shelf)
{
    const QByteArray own = QByteArray::number(id.value).rightJustified(500, '.');
    NewCopy made;
    made.copy.article = id;
    made.copy.keeper = keeper;
    made.copy.page = own;
    made.copy.pictures = {{u"https://a.example/own"_s, {}}, {u"https://a.example/logo"_s, {}}};
    made.pictures = {{u"https://a.example/own"_s, pictureOf(own)},
                     {u"https://a.example/logo"_s, pictureOf(QByteArray(300, 'l'))}};
    return made;
}

/// Many articles of one outlet, the newest first.
struct Filled
{
    LibraryForTest library;
    Connection& db = library.db();
    QList<ArticleId> ids;

    explicit Filled(int articles)
    {
        QList<IncomingItem> items;
        for (int i = 0; i < articles; ++i)
            items += itemOf(u"t%1"_s.arg(i), {}, kNow.addSecs(-60 * i));
        ids = stored(db, feedOf(library.outlet(u"a"_s), items)).added;
    }

    void keep(const QList<ArticleId>& some, Keeper keeper = Keeper::Shelf)
    {
        QList<NewCopy> copies;
        for (const ArticleId id : some)
            copies += copyOf(id, keeper);
        QVERIFY(storeCopies(db, copies, kNow));
    }
    void bookmark(const QList<ArticleId>& some) { QVERIFY(addBookmarks(db, some, {}, kNow)); }

    QList<ArticleId> wished(const ShelfRules& rules, int most)
    {
        QList<ArticleId> wanted;
        const QList<ShelfWish> wishes = *shelfWishes(db, rules, most);
        for (const ShelfWish& wish : wishes)
            wanted += wish.article;
        return wanted;
    }
};

/// What the shelf says it uses is what lies there.
bool usesWhatIsThere(Connection& db)
{
    const ShelfUse use = shelfUse(db).value();
    const qint64 bytes =
        integerOf(db, "SELECT (SELECT total(ifnull(length(html), 0) + ifnull(length(page), 0)) FROM copy)"
                      " + (SELECT total(length(bytes)) FROM picture WHERE hash IN (SELECT hash FROM copy_picture))");
    const bool right = use.bytes == bytes && use.copies == integerOf(db, "SELECT count(*) FROM copy")
                       && use.ofShelf == integerOf(db, "SELECT count(*) FROM copy WHERE keeper = 1")
                       && use.incomplete == integerOf(db, "SELECT count(*) FROM article WHERE saved > 1");
    if (!right)
        qWarning("%lld bytes are there, %lld are said", static_cast<long long>(bytes),
                 static_cast<long long>(use.bytes));
    return right;
}

} // namespace

class ShelfStoreTest final : public QObject
{
    Q_OBJECT

private slots:
    void theRoomInUseIsKnownWhateverHappens()
    {
        Filled at(40);
        QRandomGenerator random(7);
        const auto some = [&] {
            QList<ArticleId> chosen;
            for (int i = random.bounded(1, 6); i > 0; --i)
                if (const ArticleId id = at.ids.at(random.bounded(int(at.ids.size()))); !chosen.contains(id))
                    chosen += id;
            return chosen;
        };
        const auto kept = [&](ArticleId id) {
            NewCopy made = copyOf(id, random.bounded(2) == 0 ? Keeper::User : Keeper::Shelf);
            // Pictures that a few share, that come twice in one, and that are missing.
            for (int i = 0; i < 3; ++i) {
                const QString url = u"https://a.example/%1"_s.arg(i);
                made.copy.pictures += CopyPicture {url, {}};
                if (random.bounded(4) != 0)
                    made.pictures.insert(url, pictureOf(QByteArray(random.bounded(1, 9) * 11, 'p')));
            }
            if (random.bounded(5) == 0)
                made.copy.trouble = Error {ErrorKind::NoConnection, {}, 0};
            return made;
        };
        for (int step = 0; step < 400; ++step) {
            const QDateTime now = kNow.addSecs(step);
            switch (random.bounded(12)) {
            case 0:
            case 1:
            case 2: {
                QList<NewCopy> copies;
                for (const ArticleId id : some())
                    copies += kept(id);
                QVERIFY(storeCopies(at.db, copies, now));
                break;
            }
            case 3:
                QVERIFY(removeCopies(at.db, some(), now));
                break;
            case 4:
                QVERIFY(dropCopies(at.db, some()));
                break;
            case 5:
                QVERIFY(claimCopies(at.db, some()));
                break;
            case 6: // an icon, which may be a picture of a copy as well
                QVERIFY(storeIcon(at.db, u"https://a.example/icon"_s,
                                  pictureOf(QByteArray(random.bounded(1, 9) * 11, 'p')), now));
                break;
            case 7:
                (void)undo(at.db, {});
                break;
            case 8:
                (void)redo(at.db, {});
                break;
            case 9:
                if (random.bounded(2) == 0)
                    QVERIFY(addBookmarks(at.db, some(), {}, now));
                else
                    QVERIFY(removeBookmarks(at.db, some(), now));
                break;
            case 10:
                QVERIFY(roomWithin(at.db, shelfUse(at.db)->bytes - random.bounded(600)));
                break;
            case 11:
                QVERIFY(forgetRemovedCopies(at.db, now.addSecs(-20)));
                break;
            }
            QVERIFY2(usesWhatIsThere(at.db), QByteArray::number(step));
        }
        QVERIFY(shelfUse(at.db)->copies > 0);
        QVERIFY(allWell(at.db));
    }

    void manyCopiesGoSomeAtATimeAndTheUsersStay()
    {
        Filled at(130);
        at.keep(at.ids);
        at.bookmark({at.ids.at(129)});
        QVERIFY(claimCopies(at.db, {at.ids.at(128)}));
        int times = 0;
        QList<ArticleId> gone;
        for (bool goesOn = true; goesOn; ++times) {
            const auto room = roomWithin(at.db, 0);
            QVERIFY(room && !room->isEnough);
            QVERIFY(room->changes.updated.size() <= 50);
            gone += room->changes.updated;
            goesOn = room->goesOn;
        }
        QCOMPARE(times, 3);
        std::reverse(gone.begin(), gone.end()); // the oldest went first
        QCOMPARE(gone, at.ids.mid(0, 128));
        QCOMPARE(shelfUse(at.db)->copies, 2);
        QVERIFY(allWell(at.db));
    }

    void aCopyGoesWithItsArticle()
    {
        Filled at(3);
        at.keep(at.ids);
        Counts counts;
        Changes changes;
        QVERIFY(writing(at.db, [&]() -> Result<void> {
            removeArticles(at.db, {at.ids.at(1)}, AfterRemoval::MayComeAgain, counts, changes);
            counts.written(at.db, changes);
            return {};
        }));
        QVERIFY(usesWhatIsThere(at.db));
        QCOMPARE(shelfUse(at.db)->copies, 2);
        QVERIFY(allWell(at.db));
    }

    void theDoctorMissesWhatTheShelfGoesByAndMendsIt()
    {
        const char* faults[] = {"UPDATE total SET value = value + 1 WHERE name = 'copy_bytes'",
                                "UPDATE total SET value = value + 1 WHERE name = 'of_shelf'",
                                "UPDATE total SET value = value + 1 WHERE name = 'incomplete'",
                                "DELETE FROM total WHERE name = 'copy_bytes'",
                                "UPDATE article SET of_shelf = 1 - of_shelf",
                                "UPDATE rule_keep SET published = published + 1",
                                "INSERT INTO rule_keep SELECT article_id, 0 FROM copy"};
        Filled at(3);
        at.keep({at.ids.at(0)});
        at.keep({at.ids.at(1)}, Keeper::User);
        execute(at.db, "INSERT INTO rule_keep SELECT id, published FROM article WHERE saved = 0");
        const QStringList before = contentOf(at.db);
        for (const char* fault : faults) {
            QVERIFY(execute(at.db, fault) > 0);
            QVERIFY2(!allWell(at.db), fault);
            QVERIFY(repairLibrary(at.db));
            while (indexNext(at.db).value()) {
            }
            QVERIFY2(allWell(at.db), fault);
            QVERIFY2(sameContent(before, contentOf(at.db)), fault);
            QCOMPARE(at.wished({}, 10), QList<ArticleId> {at.ids.at(2)});
        }
    }

    void theNewestBookmarksAreWishedForFirstAndSomeAtATime()
    {
        Filled at(12);
        at.bookmark(at.ids.mid(2));
        at.keep({at.ids.at(3)}, Keeper::User);
        QVERIFY(removeCopies(at.db, {at.ids.at(3)}, kNow)); // given up
        execute(at.db, "INSERT INTO rule_keep SELECT id, published FROM article WHERE bookmarked = 0");
        const QList<ArticleId> wanted = at.ids.mid(2, 1) + at.ids.mid(4) + at.ids.mid(0, 2);
        QCOMPARE(at.wished({}, 100), wanted);
        QCOMPARE(at.wished({}, 4), wanted.mid(0, 4));
        at.keep(wanted.mid(0, 4));
        QCOMPARE(at.wished({}, 4), wanted.mid(4, 4));
        ShelfRules others {.bookmarks = false};
        QCOMPARE(at.wished(others, 4), at.ids.mid(0, 2));
        others.sources = {ShelfSource {OutletId {1}, {}, 9}};
        QCOMPARE(at.wished(others, 3), QList<ArticleId>({at.ids.at(7), at.ids.at(8), at.ids.at(0)}));
    }

    void nothingUnreadIsLeftOutWhereItIsReadInPieces()
    {
        Filled at(2500);
        at.keep(at.ids.mid(990, 20));
        QVERIFY(removeCopies(at.db, {at.ids.at(995)}, kNow));
        at.bookmark({at.ids.at(1500)});
        QVERIFY(setRead(at.db, {at.ids.at(7)}, ReadState::Read, kNow));
        QList<ArticleId> expected = at.ids;
        expected.remove(990, 20);
        expected.removeAt(7);
        QList<ArticleId> found;
        int pieces = 0;
        std::optional<ArticleCursor> after;
        do {
            const auto piece = unreadWishes(at.db, after);
            QVERIFY(piece);
            for (const ShelfWish& wish : piece->found) {
                found += wish.article;
                QCOMPARE(wish.bookmarked, wish.article == at.ids.at(1500));
            }
            after = piece->next;
            ++pieces;
        } while (after);
        QCOMPARE(found, expected);
        QCOMPARE(pieces, 3);
    }

    void whatIsWishedForIsReadFromIndexesAlone()
    {
        Filled at(6);
        IncomingAuthor writer;
        writer.name = u"Jane Doe"_s;
        stored(at.db, feedOf({1}, {itemOf(u"hers"_s, {}, kNow, {writer})}));
        QVERIFY(setFollowed(at.db, authors(at.db)->first().id, Following::Yes));
        at.bookmark(at.ids.mid(0, 3));
        at.keep({at.ids.at(0)});
        ShelfRules rules {.ofFollowed = 5};
        rules.sources = {ShelfSource {OutletId {1}, {}, 5}};
        queriesIn(at.db);
        QCOMPARE(at.wished(rules, 10).size(), 4); // two bookmarks, hers, and one more of the outlet's newest five
        QVERIFY(unreadWishes(at.db, ArticleCursor {kNow.toMSecsSinceEpoch() + 1, {}}));
        const QStringList queries = queriesIn(at.db);
        QVERIFY(queries.size() > 5);
        for (const QString& sql : queries) {
            Query plan(at.db, "EXPLAIN QUERY PLAN " + sql.toStdString());
            while (plan.step()) {
                const QString line = plan.text(3);
                // These have no more than what is read of them.
                const bool isSmall = line.contains(u"shelf_left") || line.contains(u"USING PRIMARY KEY");
                const bool isLookedUp = line.startsWith(u"SEARCH") || line.startsWith(u"SCAN");
                QVERIFY2(!isLookedUp || isSmall || line.contains(u"COVERING INDEX") || line == u"SCAN CONSTANT ROW",
                         qPrintable(sql + u'\n' + line));
            }
        }
    }

    void oneCopyCostsTheSameAmongMany_data()
    {
        QTest::addColumn<std::function<void(Filled&)>>("work");
        const auto row = [](const char* name, std::function<void(Filled&)> work) {
            QTest::newRow(name) << std::move(work);
        };
        const auto wish = ShelfWish {{1}, kNow.toMSecsSinceEpoch() + 1, false};
        row("its room", [=](Filled& at) { QVERIFY(roomFor(at.db, wish, 1'000'000, 3)->isEnough); });
        row("its room, and another goes for it", [=](Filled& at) {
            QCOMPARE(roomFor(at.db, wish, shelfUse(at.db)->bytes + 100, 1)->changes.updated, QList {at.ids.last()});
        });
        row("the room in use", [](Filled& at) { QVERIFY(shelfUse(at.db)); });
        row("it is replaced", [](Filled& at) { at.keep({at.ids.at(4)}); });
        row("it is dropped", [](Filled& at) { QVERIFY(dropCopies(at.db, {at.ids.at(4)})); });
        row("it becomes the user's", [](Filled& at) { QVERIFY(claimCopies(at.db, {at.ids.at(4)})); });
        row("it is removed", [](Filled& at) { QVERIFY(removeCopies(at.db, {at.ids.at(4)}, kNow)); });
        row("it comes back", [](Filled& at) { QVERIFY(undo(at.db, {})); });
        row("it is forgotten", [](Filled& at) { QVERIFY(forgetRemovedCopies(at.db, kNow.addSecs(-1))); });
        row("a step after others were removed",
            [](Filled& at) { QVERIFY(setRead(at.db, at.ids.mid(3, 2), ReadState::Read, kNow)); });
        row("an icon is replaced",
            [](Filled& at) { QVERIFY(storeIcon(at.db, u"https://a.example/icon"_s, pictureOf("other"), kNow)); });
        row("nothing is wished for", [](Filled& at) { QVERIFY(at.wished({.ofFollowed = 3}, 10).isEmpty()); });
    }
    void oneCopyCostsTheSameAmongMany()
    {
        QFETCH(std::function<void(Filled&)>, work);
        const auto steps = [&](int articles) {
            Filled at(articles);
            at.keep(at.ids);
            // The oldest that may go comes after all of them.
            const int removed = articles / 3;
            at.bookmark(at.ids.mid(6, articles - removed - 8));
            [&] { QVERIFY(storeIcon(at.db, u"https://a.example/icon"_s, pictureOf("icon"), kNow)); }();
            // Copies can be brought back: many of them, and one that was removed a while ago.
            [&] { QVERIFY(removeCopies(at.db, at.ids.mid(articles - removed - 2, removed), kNow)); }();
            [&] { QVERIFY(removeCopies(at.db, {at.ids.at(5)}, kNow.addSecs(-60))); }();
            stepsOf(at.db, "");
            work(at);
            return stepsOf(at.db, "");
        };
        const qint64 few = steps(30);
        const qint64 many = steps(300);
        QVERIFY2(few > 0 && many <= few + few / 10, qPrintable(u"%1 steps, %2 among many"_s.arg(few).arg(many)));
    }
};

QTEST_GUILESS_MAIN(ShelfStoreTest)
#include "test_shelf.moc"
