// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library_for_test.h"
#include "work_done.h"

#include "store/bookmarks.h"
#include "store/outlet_portrait.h"

using namespace byline;

namespace {

IncomingAuthor named(const QString& name)
{
    IncomingAuthor author;
    author.name = name;
    return author;
}

/// Articles of that number, an hour apart; their titles begin with `prefix`.
QList<IncomingItem> itemsOf(const QString& prefix, int number, const QList<IncomingAuthor>& authors = {})
{
    QList<IncomingItem> items;
    for (int i = 0; i < number; ++i)
        items += itemOf(prefix + QString::number(i), QStringLiteral("Words"), kNow.addSecs(-3600 * i), authors);
    return items;
}

QString planOf(Connection& db, const char* words)
{
    QString text;
    for (const auto& [sql, statement] : db.d->idle)
        if (sql.find(words) != std::string::npos && !sql.starts_with("EXPLAIN"))
            text = QString::fromStdString(sql);
    Query plan(db, "EXPLAIN QUERY PLAN " + text.toStdString());
    QStringList lines;
    while (plan.step())
        lines += plan.text(3);
    return lines.join(u'\n');
}

} // namespace

/// What must cost the same, however large the library is.
class AtAnySize final : public QObject
{
    Q_OBJECT

private slots:
    void theUsersTagsAreCountedWithoutALookAtEachBookmark()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const Changes changes = stored(db, feedOf(library.outlet(QStringLiteral("a")), itemsOf({}, 2)));
        QVERIFY(addBookmarks(db, changes.added, {{}, {QStringLiteral("a")}, {}}, kNow));
        QCOMPARE(bookmarkTags(db)->first().count, 2);
        const QString plan = planOf(db, "article_tag_own");
        QVERIFY2(plan.contains(u"COVERING INDEX article_tag_own"), qPrintable(plan));
    }

    void anOutletsPageLooksAtSoManyTextsAndNoMore()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        const auto look = [&] { // what it took, of any statement that looks into texts
            stepsOf(db, "body");
            const OutletPortrait portrait = *outletPortrait(db, outlet, kNow);
            return std::pair(portrait, stepsOf(db, "body"));
        };
        stored(db, feedOf(outlet, itemsOf(QStringLiteral("new "), 600)));
        const auto [some, steps] = look();
        stored(db, feedOf(outlet, itemsOf(QStringLiteral("old "), 600)));
        const auto [more, moreSteps] = look();
        QCOMPARE(moreSteps, steps);
        QVERIFY(steps > 0);
        // All of them take room, also those that are not looked at.
        QCOMPARE(more.textBytes / 1000, some.textBytes * 2 / 1000);
        QVERIFY(more.isTextReckoned);
        const OutletId small = library.outlet(QStringLiteral("b"));
        stored(db, feedOf(small, itemsOf(QStringLiteral("small "), 3)));
        QVERIFY(!outletPortrait(db, small, kNow)->isTextReckoned);
    }
};

QTEST_GUILESS_MAIN(AtAnySize)
#include "test_at_any_size.moc"
