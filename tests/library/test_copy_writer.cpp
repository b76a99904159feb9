// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/copy_writer.h"
#include "library/prepare.h"
#include "store/articles.h"
#include "store/outlets.h"
#include "store/query.h"
#include "support/settle.h"
#include "support/temp_store.h"

#include <QSemaphore>
#include <QTest>

#include <functional>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

QList<ArticleId> articlesIn(TempStore& at, int count)
{
    IncomingFeed feed;
    feed.title = u"Daily"_s;
    feed.homePageUrl = u"https://daily.example/"_s;
    for (int i = 0; i < count; ++i) {
        IncomingItem item;
        item.guid = item.title = u"Article %1"_s.arg(i);
        item.url = u"https://daily.example/%1"_s.arg(i);
        feed.items += item;
    }
    FetchOutcome outcome;
    outcome.at = systemTime();
    return at
        .write([feed, outcome](Connection& db) {
            FetchedFeed fetched = prepared(feed, outcome);
            fetched.outcome.id = outletForPages(db, feed.homePageUrl, feed.title).value();
            return storeFeeds(db, {fetched});
        })
        ->added;
}

NewCopy copyOf(ArticleId id, const QByteArray& bytes)
{
    const QString url = u"https://daily.example/"_s + QString::fromLatin1(bytes.toHex());
    OfflineCopy copy;
    copy.article = id;
    copy.pictures = {CopyPicture {url, {}}};
    return {copy, {{url, Picture {{}, u"image/png"_s, bytes}}}};
}

} // namespace

class TestCopyWriter final : public QObject
{
    Q_OBJECT

private slots:
    void thoseThatComeMeanwhileAreWrittenTogetherAndAnsweredEachForItself()
    {
        TempStore at;
        const QList<ArticleId> ids = articlesIn(at, 3);
        QCOMPARE(ids.size(), 3);
        CopyWriter writer(at.store(), systemTime);
        QList<QFuture<Result<Changes>>> written;
        for (const ArticleId id : {ids.at(0), ids.at(1), ArticleId {99}, ids.at(2)})
            written += writer.store(copyOf(id, QByteArray::number(id.value)));
        for (qsizetype i : {0, 1, 3})
            QVERIFY(settledResult(written.at(i)).has_value());
        QCOMPARE(settledResult(written.at(2)).error().kind, ErrorKind::NotFound);
        for (const ArticleId id : ids)
            QCOMPARE(at.read([id](Connection& db) { return offlineCopy(db, id); })->pictures.size(), 1);
    }

    void manyLargeOnesTakeSeveralTurns()
    {
        TempStore at;
        const QList<ArticleId> ids = articlesIn(at, 5);
        CopyWriter writer(at.store(), systemTime);
        // Whoever waits for the lane, as a click that marks an article, sees how much is written each time it is free.
        QList<qint64> seen;
        std::function<Result<qint64>(Connection&)> look = [&](Connection& db) -> Result<qint64> {
            Query row(db, "SELECT count(*) FROM copy");
            row.step();
            if (seen.isEmpty() || seen.last() != row.integer(0))
                seen += row.integer(0);
            if (seen.last() < ids.size())
                at.store().writes().run(look);
            return seen.last();
        };
        QList<QFuture<Result<Changes>>> written;
        for (const ArticleId id : ids) {
            NewCopy copy = copyOf(id, QByteArray::number(id.value));
            copy.pictures.begin()->bytes = QByteArray(5 * 1024 * 1024, char(id.value));
            written += writer.store(copy);
        }
        at.store().writes().run(look);
        for (const auto& one : std::as_const(written))
            QVERIFY(settledResult(one).has_value());
        at.write(look); // the last look is over by then
        QCOMPARE(seen, (QList<qint64> {1, 3, 5}));
    }

    void whileManyAreComingTheyAreWrittenTogether()
    {
        TempStore at;
        const QList<ArticleId> ids = articlesIn(at, 3);
        CopyWriter writer(at.store(), systemTime);
        writer.setManyComing(true);
        const auto first = writer.store(copyOf(ids.at(0), "1"));
        QVERIFY(!writer.isWriting());
        const auto second = writer.store(copyOf(ids.at(1), "2"));
        QVERIFY(!writer.isWriting());
        // For what somebody waits for, everything goes.
        const auto hasty = writer.store(copyOf(ids.at(2), "3"), Haste::First);
        QVERIFY(writer.isWriting());
        for (const auto& one : {first, second, hasty})
            QVERIFY(settledResult(one).has_value());
        QVERIFY(!writer.isWriting());
        // As it does when enough has come,
        NewCopy large = copyOf(ids.at(0), "4");
        large.pictures.begin()->bytes = QByteArray(5 * 1024 * 1024, '4');
        const auto worthwhile = writer.store(large);
        QVERIFY(writer.isWriting());
        QVERIFY(settledResult(worthwhile).has_value());
        // when the others have,
        const auto last = writer.store(copyOf(ids.at(1), "5"));
        QVERIFY(!writer.isWriting());
        writer.setManyComing(false);
        QVERIFY(writer.isWriting());
        QVERIFY(settledResult(last).has_value());
        // and after a moment in any case.
        writer.setManyComing(true);
        QVERIFY(settledResult(writer.store(copyOf(ids.at(2), "6"))).has_value());
    }

    void itIsFullWhenEnoughForTheNextTurnHasCome()
    {
        TempStore at;
        const QList<ArticleId> ids = articlesIn(at, 2);
        CopyWriter writer(at.store(), systemTime);
        QSemaphore release;
        at.store().writes().run([&release](Connection&) -> Result<void> {
            release.acquire();
            return {};
        });
        QList<QFuture<Result<Changes>>> written;
        QList<bool> full;
        for (const ArticleId id : ids) {
            NewCopy copy = copyOf(id, QByteArray::number(id.value));
            copy.pictures.begin()->bytes = QByteArray(3 * 1024 * 1024, char(id.value));
            written += writer.store(copy);
            full += writer.isFull();
        }
        release.release();
        for (const auto& one : std::as_const(written))
            QVERIFY(settledResult(one).has_value());
        QCOMPARE(full, (QList<bool> {false, true}));
        QVERIFY(!writer.isFull());
    }

    void whatHasComeIsWrittenAlsoWhenTheProgramEnds()
    {
        TempStore at;
        const QList<ArticleId> ids = articlesIn(at, 3);
        CopyWriter writer(at.store(), systemTime);
        for (const ArticleId id : ids)
            writer.store(copyOf(id, QByteArray::number(id.value)));
        writer.finish();
        at.reopen();
        for (const ArticleId id : ids)
            QVERIFY(at.read([id](Connection& db) { return offlineCopy(db, id); }).has_value());
    }
};

QTEST_GUILESS_MAIN(TestCopyWriter)

#include "test_copy_writer.moc"
