// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/changes.h"
#include "core/result.h"

#include <QSet>
#include <QTest>

#include <functional>
#include <type_traits>

using namespace Qt::StringLiterals;
using namespace byline;

class TestIdsChanges final : public QObject
{
    Q_OBJECT

private slots:
    void idsOfDifferentThingsDoNotMix()
    {
        static_assert(!std::is_convertible_v<ArticleId, OutletId>);
        static_assert(!std::is_convertible_v<qint64, AuthorId>, "a number becomes an id only where it is said so");
        static_assert(!std::is_convertible_v<AuthorId, bool>, "an id is not a number by accident");
        static_assert(!std::equality_comparable_with<ArticleId, OutletId>);
    }

    void noneIsNeitherZeroNorNegative()
    {
        QVERIFY(!ArticleId {});
        QVERIFY(!ArticleId {-1});
        QVERIFY(ArticleId {1});
    }

    void idsAreOrderedAndHashedByTheirNumber()
    {
        QVERIFY(ArticleId {2} < ArticleId {10});
        QVERIFY(ArticleId {7} == ArticleId {7});
        const QSet<ArticleId> ids {ArticleId {1}, ArticleId {2}, ArticleId {1}};
        QCOMPARE(ids.size(), 2);
        QVERIFY(ids.contains(ArticleId {2}));
    }

    void anyPartMakesChangesNotEmpty_data()
    {
        QTest::addColumn<std::function<void(Changes&)>>("change");
        const auto row = [](const char* name, std::function<void(Changes&)> change) {
            QTest::newRow(name) << std::move(change);
        };
        row("added", [](Changes& c) { c.added = {ArticleId {1}}; });
        row("updated", [](Changes& c) { c.updated = {ArticleId {1}}; });
        row("removed", [](Changes& c) { c.removed = {ArticleId {1}}; });
        row("outlets", [](Changes& c) { c.outlets = {OutletId {1}}; });
        row("authors", [](Changes& c) { c.authors = true; });
        row("people", [](Changes& c) { c.people = {AuthorId {1}}; });
        row("bookmarks", [](Changes& c) { c.bookmarks = true; });
    }
    void anyPartMakesChangesNotEmpty()
    {
        QFETCH(const std::function<void(Changes&)>, change);
        Changes changes;
        QVERIFY(changes.isEmpty());
        change(changes);
        QVERIFY(!changes.isEmpty());
    }

    void joinedChangesKeepEverythingAndNameAnOutletOnce()
    {
        Changes changes;
        changes.added = {ArticleId {1}};
        changes.outlets = {OutletId {1}, OutletId {2}};
        changes.authors = true;
        changes.people = {AuthorId {1}, AuthorId {2}};
        Changes more;
        more.people = {AuthorId {2}, AuthorId {3}};
        more.added = {ArticleId {3}};
        more.updated = {ArticleId {4}};
        more.removed = {ArticleId {5}};
        more.outlets = {OutletId {2}, OutletId {3}};
        more.bookmarks = true;

        changes += more;
        QCOMPARE(changes.added, (QList<ArticleId> {ArticleId {1}, ArticleId {3}}));
        QCOMPARE(changes.updated, QList<ArticleId> {ArticleId {4}});
        QCOMPARE(changes.removed, QList<ArticleId> {ArticleId {5}});
        QCOMPARE(changes.outlets, (QList<OutletId> {OutletId {1}, OutletId {2}, OutletId {3}}));
        QVERIFY(changes.authors);
        QCOMPARE(changes.people, (QSet<AuthorId> {AuthorId {1}, AuthorId {2}, AuthorId {3}}));
        QVERIFY(changes.bookmarks);
    }

    void aFailureCarriesItsReason()
    {
        const Result<int> failed = fail(ErrorKind::Http, u"Gone"_s, 410);
        QVERIFY(!failed.has_value());
        QCOMPARE(failed.error(), (Error {ErrorKind::Http, u"Gone"_s, 410}));
        QVERIFY(failed.error() != (Error {ErrorKind::Http, u"Gone"_s, 404}));
    }
};

QTEST_GUILESS_MAIN(TestIdsChanges)
#include "test_ids_changes.moc"
