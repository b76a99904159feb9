// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library_for_test.h"
#include "work_done.h"

#include "store/bookmarks.h"

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
};

QTEST_GUILESS_MAIN(AtAnySize)
#include "test_at_any_size.moc"
