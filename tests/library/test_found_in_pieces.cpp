// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/reading.h"
#include "library/rules.h"
#include "library/undo.h"
#include "library_fixture.h"
#include "store/articles.h"
#include "store/outlets.h"
#include "store/store.h"

using namespace byline;
using namespace Qt::StringLiterals;

/// What is done with all that a search finds, where the index alone cannot tell.
class TestFoundInPieces final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        f = std::make_unique<LibraryFixture>();
        FetchedFeed feed;
        // To look at these takes a while.
        const QString apart = u"기준 준금 금리"_s + QString(50'000, u' ');
        feed.outcome.at = f->library ? systemTime() : QDateTime();
        for (int i = 0; i < kArticles; ++i) {
            IncomingItem item;
            item.title = u"Title %1"_s.arg(i);
            item.guid = QString::number(i);
            item.published = systemTime().addSecs(-i);
            feed.feed.items += item;
            feed.identities += item.guid;
            feed.texts += i % 2 ? u"기준금리"_s : apart;
            feed.hashes += item.guid.toUtf8();
        }
        f->library.reset();
        auto store = std::move(Store::open(f->folder.path()).value());
        const auto stored = store->writes().run([feed](Connection& db) mutable {
            feed.outcome.id = addOutlet(db, {u"a"_s, {}, u"https://a.example/feed"_s, {}, {}, {}, {}})->id;
            return storeFeeds(db, {feed}, IndexTime::Now);
        });
        QVERIFY(stored.result());
        store.reset();
        f->open();
        query.search = u"기준금리"_s;
    }
    void cleanupTestCase() { f.reset(); }

    void itIsCountedNoFurtherThanIsAsked()
    {
        Reading& reading = f->library->reading();
        QCOMPARE(settledResult(reading.searchCount(query.search, -1)).value_or(-1), kArticles / 2);
        QCOMPARE(settledResult(reading.searchCount(query.search, 101)).value_or(-1), 101);
        QCOMPARE(settledResult(reading.searchCount(u"is:great"_s, 101)).error().kind, ErrorKind::BadQuery);
    }

    void unreadOnesAreCountedNoFurtherThanIsAsked()
    {
        Reading& reading = f->library->reading();
        const auto count = [&](const QString& search, int most) {
            return settledResult(reading.unreadFound(search, most, stopFlag())).value_or(-1);
        };
        QCOMPARE(count(query.search, 1 << 30), kArticles / 2);
        QCOMPARE(count(query.search, 101), 101);
        QCOMPARE(count(u"title:7"_s, 1 << 30), 1);
        QCOMPARE(count(u"is:great"_s, 101), -1);
        ArticleQuery seventh;
        seventh.search = u"title:7"_s;
        QCOMPARE(settledResult(reading.setReadWhere(seventh, ReadState::Read)).value_or(-1), 1);
        QCOMPARE(count(query.search, 1 << 30), kArticles / 2 - 1);
        QCOMPARE(count(u"title:7"_s, 1 << 30), 0);
        QVERIFY(settledResult(f->library->undo().undo()));
        const StopFlag stopped = stopFlag();
        const auto last = reading.unreadFound(query.search, 1 << 30, stopped);
        *stopped = true;
        QCOMPARE(settledResult(last).error().kind, ErrorKind::Cancelled);
    }

    void aCountThatNobodyWaitsForEnds()
    {
        const StopFlag stopped = stopFlag();
        const auto count = f->library->reading().searchCount(query.search, -1, stopped);
        *stopped = true;
        const Result<int> result = settledResult(count);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    }

    void whoStopsFindsNothingMarked()
    {
        Reading& reading = f->library->reading();
        const auto marked = reading.setReadWhere(query, ReadState::Read);
        reading.stopMarking();
        const Result<int> result = settledResult(marked);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QCOMPARE(settledResult(reading.smartCounts())->unread, kArticles);
        QVERIFY(!settledResult(f->library->undo().state())->undo);
    }

    void aListIsReadBetweenThePieces()
    {
        Reading& reading = f->library->reading();
        auto marked = reading.setReadWhere(query, ReadState::Read);
        QVERIFY(settledResult(reading.articles({})));
        QVERIFY(!marked.isFinished());
        QCOMPARE(settledResult(marked).value_or(-1), kArticles / 2);
        QCOMPARE(settledResult(reading.smartCounts())->unread, kArticles / 2);
        const auto step = settledResult(f->library->undo().state())->undo;
        QVERIFY(step);
        QCOMPARE(step->count, kArticles / 2); // one step, whatever it took
        QCOMPARE(step->subject, query.search);
        QVERIFY(settledResult(f->library->undo().undo()));
        QCOMPARE(settledResult(reading.smartCounts())->unread, kArticles);
    }

    void whoStopsARuleFindsNothingDone()
    {
        Rules& rules = f->library->rules();
        const Rule rule =
            settledResult(rules.set({.id = {}, .name = u"r"_s, .search = query.search, .actions = {.markRead = true}}))
                .value();
        const auto before = settledResult(f->library->undo().steps())->size();
        const auto applied = rules.applyToAll(rule.id);
        rules.stopApplying();
        const Result<UndoStep> step = settledResult(applied);
        QVERIFY(!step);
        QCOMPARE(step.error().kind, ErrorKind::Cancelled);
        QCOMPARE(settledResult(f->library->reading().smartCounts())->unread, kArticles);
        QCOMPARE(settledResult(f->library->undo().steps())->size(), before);
        QCOMPARE(settledResult(rules.applyToAll(rule.id))->count, kArticles / 2); // and another time it is done
        QVERIFY(settledResult(f->library->undo().undo()));
    }

    /// A rare phrase of common words is looked for in all their texts.
    void aListIsReadWhileAPhraseIsLookedFor()
    {
        Reading& reading = f->library->reading();
        const SearchRequest phrase {u"\"준금 기준\""_s, 100, SearchOrder::Newest, {}};
        auto search = reading.search(phrase);
        QVERIFY(settledResult(reading.articles({})));
        QVERIFY(!search.isFinished());
        const Result<SearchResults> results = settledResult(search);
        QVERIFY(results && results->hits.isEmpty());

        search = reading.search(phrase);
        QVERIFY(settledResult(reading.articles({})));
        const auto another = reading.search({u"기준금리"_s, 100, SearchOrder::Newest, {}});
        QCOMPARE(settledResult(search).error().kind, ErrorKind::Cancelled);
        QCOMPARE(settledResult(another)->hits.size(), 100);
    }

private:
    static constexpr int kArticles = 3000;
    std::unique_ptr<LibraryFixture> f;
    ArticleQuery query;
};

QTEST_GUILESS_MAIN(TestFoundInPieces)
#include "test_found_in_pieces.moc"
