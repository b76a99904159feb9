// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/reading.h"
#include "library/search_index.h"
#include "store/connection.h"
#include "store/index_row.h"
#include "ui/models/search_counts.h"
#include "ui/models/source_model.h"
#include "ui/window_fixture.h"

#include <QSignalSpy>

using namespace byline;

Q_DECLARE_METATYPE(byline::Changes)

namespace {

constexpr qint64 kTwoMonths = 60LL * 24 * 3600;
constexpr int kSurelyCounted = 700; ///< milliseconds after a change

/// Six articles of one month, and a number that differs with the clock: it follows only when it is counted.
struct Counted
{
    WindowFixture at;
    std::unique_ptr<SearchCounts> counts;
    const QString words = QStringLiteral("before:today");

    Counted()
    {
        setLater();
        at.serve(1, 6);
        at.subscribe();
        counts = std::make_unique<SearchCounts>(*at.library, nullptr);
        counts->setSearches({words});
    }

    int number() const { return counts->numbers().value(words); }
    /// After all of them.
    void setLater() { at.secondsAhead = systemTime().secsTo(QDateTime(QDate(2026, 12, 1), QTime(12, 0), Qt::UTC)); }
    /// Before the first one.
    void setEarlier() { at.secondsAhead -= kTwoMonths; }
};

} // namespace

class TestSearchCounts final : public QObject
{
    Q_OBJECT

private slots:
    void whateverMayMakeADifferenceIsCounted_data()
    {
        QTest::addColumn<Changes>("changes");
        QTest::addColumn<bool>("isCounted");
        const auto row = [](const char* name, bool isCounted, auto set) {
            Changes changes;
            set(changes);
            QTest::newRow(name) << changes << isCounted;
        };
        row("new articles", true, [](Changes& changes) { changes.added += ArticleId {1}; });
        row("what was read", true, [](Changes& changes) { changes.updated += ArticleId {1}; });
        row("what has gone", true, [](Changes& changes) { changes.removed += ArticleId {99}; });
        row("an outlet's name", true, [](Changes& changes) { changes.outlets += OutletId {1}; });
        row("who is followed", true, [](Changes& changes) { changes.authors = true; });
        row("another process", true, [](Changes& changes) { changes.elsewhere = true; });
        row("folders", false, [](Changes& changes) { changes.folders = true; });
    }
    void whateverMayMakeADifferenceIsCounted()
    {
        QFETCH(Changes, changes);
        QFETCH(bool, isCounted);
        Counted it;
        QTRY_COMPARE(it.number(), 6);
        QTest::qWait(kSurelyCounted); // also what the subscription's last changes asked for
        it.setEarlier();
        emit it.at.library->changed(changes);
        if (isCounted)
            QTRY_COMPARE(it.number(), 0);
        QTest::qWait(isCounted ? 0 : kSurelyCounted);
        QCOMPARE(it.number(), isCounted ? 0 : 6);
    }

    void nothingIsCountedNorSaidWhileNothingChanges()
    {
        Counted it;
        QTRY_COMPARE(it.number(), 6);
        QTest::qWait(kSurelyCounted);
        QSignalSpy said(it.counts.get(), &SearchCounts::changed);
        Changes read;
        read.updated += ArticleId {1};
        emit it.at.library->changed(read);
        QTest::qWait(kSurelyCounted);
        it.setEarlier();
        QTest::qWait(kSurelyCounted);
        QCOMPARE(it.number(), 6);
        QCOMPARE(said.count(), 0);
    }

    void whereSomethingAlwaysChangesItIsCountedMeanwhile()
    {
        Counted it;
        QTRY_COMPARE(it.number(), 6);
        it.setEarlier();
        Changes read;
        read.updated += ArticleId {1};
        for (int i = 0; i < 200 && it.number() != 0; ++i) {
            emit it.at.library->changed(read);
            QTest::qWait(50);
        }
        QCOMPARE(it.number(), 0);
    }

    void theWordsOfNewArticlesCountAsSoonAsTheyAreFound()
    {
        Counted it;
        const QString number = QStringLiteral("number");
        it.counts->setSearches({number});
        QTRY_COMPARE(it.counts->numbers().value(number), 6);
        const auto other = std::move(
            Connection::open(it.at.folder.filePath(QStringLiteral("library.db")), Connection::Access::ReadWrite)
                .value());
        emptyIndex(*other);
        QTRY_COMPARE(it.counts->numbers().value(number), 0);
        QTest::qWait(kSurelyCounted);
        QVERIFY(settledResult(it.at.library->searchIndex().complete()).has_value());
        QTRY_COMPARE(it.counts->numbers().value(number), 6);
    }

    void aSearchThatIsKeptNoLongerHasNoNumber()
    {
        Counted it;
        QTRY_COMPARE(it.number(), 6);
        it.counts->setSearches({});
        QVERIFY(it.counts->numbers().isEmpty());
    }

    void whereThereAreManyANumberSaysSo()
    {
        WindowFixture at;
        at.serve(1, SearchCounts::kMost + 5);
        const Outlet outlet = at.subscribe();
        SourceModel sources(*at.library, nullptr);
        QSignalSpy loaded(&sources, &SourceModel::loaded);
        sources.load();
        sources.setSearches({{QStringLiteral("All"), QStringLiteral("is:unread")}});
        const auto row = [&]() -> const SourceRow& {
            return sources.row(sources.indexOf(QStringLiteral("search:is:unread")));
        };
        QTRY_VERIFY(sources.indexOf(QStringLiteral("search:is:unread")).isValid());
        QTRY_COMPARE(row().count, SearchCounts::kMost);
        QVERIFY(row().countsFurther);
        // Five are read: those that are left are counted to the end.
        const auto page = settledResult(at.library->reading().articles({}));
        QVERIFY(page.has_value());
        QList<ArticleId> read;
        for (int i = 0; i < 5; ++i)
            read += page->articles.at(i).id;
        QVERIFY(settledResult(at.library->reading().setRead(read, ReadState::Read)).has_value());
        QTRY_VERIFY(!row().countsFurther);
        QCOMPARE(row().count, SearchCounts::kMost);
    }
};

int main(int argc, char* argv[])
{
    return byline::runWindowTest<TestSearchCounts>(argc, argv);
}

#include "test_search_counts.moc"
