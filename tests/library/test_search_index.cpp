// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/search_index.h"

#include "store/articles.h"
#include "store/index_row.h"
#include "store/outlets.h"
#include "store/query.h"
#include "store/search_pieces.h"
#include "store/store.h"
#include "support/settle.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);

FetchedFeed feedOf(OutletId outlet, int first, int count)
{
    FetchedFeed feed;
    feed.outcome.id = outlet;
    feed.outcome.at = kNow;
    for (int i = first; i < first + count; ++i) {
        IncomingItem item;
        item.title = u"Title %1"_s.arg(i);
        item.guid = QString::number(i);
        item.published = kNow;
        feed.feed.items += item;
        feed.identities += item.guid;
        feed.texts += u"기준금리 text %1"_s.arg(i);
        feed.hashes += item.guid.toUtf8();
    }
    return feed;
}

} // namespace

class TestSearchIndex final : public QObject
{
    Q_OBJECT

private:
    template <typename Work>
    auto written(Work work)
    {
        return m_store->writes().run(work).result().value();
    }

    void store(int first, int count, IndexTime when)
    {
        const auto stored = [feed = feedOf(m_outlet, first, count), when](Connection& db) {
            return storeFeeds(db, {feed}, when);
        };
        QCOMPARE(written(stored).added.size(), count);
    }

    qint64 parts()
    {
        return written([](Connection& db) -> Result<qint64> {
            return integerOf(db, "SELECT count(DISTINCT segid) FROM article_index_idx");
        });
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    OutletId m_outlet;

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::move(Store::open(m_dir->path()).value());
        m_outlet = written([](Connection& db) {
            return addOutlet(db, {u"a"_s, {}, u"https://a.example/feed"_s, {}, {}, {}, {}}).map([](const auto& added) {
                return added.id;
            });
        });
    }
    void cleanup() { m_store.reset(); }

    void whatWaitsIsFoundWhenItIsDone()
    {
        store(0, 5000, IndexTime::Later);
        SearchIndex index(*m_store);
        QSignalSpy steps(&index, &SearchIndex::progressed);
        const auto first = index.complete();
        const auto second = index.complete(); // joins it
        QVERIFY(settledResult(first));
        QVERIFY(settledResult(second));
        QVERIFY(steps.size() > 1); // other writes got through in between
        QVERIFY(index.progress().isComplete());
        QCOMPARE(written([](Connection& db) { return countByIndex(db, u"기준"_s, -1, kNow); }), 5000);
    }

    /// Each write leaves a part of its own behind, and a search looks into all of them.
    void partsAreJoinedWhenNothingWaits()
    {
        for (int i = 0; i < 7; ++i)
            store(i * 10, 10, IndexTime::Now);
        QCOMPARE(parts(), 7);
        SearchIndex index(*m_store);
        QVERIFY(settledResult(index.complete()));
        QTRY_COMPARE(parts(), 1);
        QCOMPARE(written([](Connection& db) { return countByIndex(db, u"기준"_s, -1, kNow); }), 70);
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "test_search_index.moc"
