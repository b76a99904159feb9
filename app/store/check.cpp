// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/check.h"

#include "store/index_row.h"
#include "store/migrate.h"
#include "store/query.h"
#include "store/shown_pictures.h"
#include "store/source_links.h"
#include "store/transaction.h"
#include "store/unread_lists.h"

#include <algorithm>
#include <array>
#include <string>

namespace byline {

namespace {

/// Each gives the number of rows that are wrong.
struct Finding
{
    const char* name;
    const char* wrong; ///< what is counted, for the detail
    const char* sql;
};

constexpr std::array kCounts {
    Finding {"outlet counts", "outlets",
             "SELECT count(*) FROM outlet o WHERE articles <> (SELECT count(*) FROM article WHERE outlet_id = o.id)"
             " OR unread <> (SELECT count(*) FROM unread_by_outlet WHERE outlet_id = o.id)"},
    Finding {"author counts", "authors",
             "SELECT count(*) FROM author p WHERE articles <> (SELECT count(*) FROM article_author"
             " WHERE author_id = p.id) OR unread <> (SELECT count(*) FROM unread_by_author WHERE author_id = p.id)"},
    Finding {"places of authors", "pairs",
             "SELECT count(*) FROM (SELECT l.author_id, a.outlet_id, count(*) FROM article_author l"
             " JOIN article a ON a.id = l.article_id GROUP BY 1, 2"
             " EXCEPT SELECT author_id, outlet_id, articles FROM author_outlet)"},
    Finding {
        "flags of articles", "articles",
        "SELECT (SELECT count(*) FROM article_author l JOIN article a ON a.id = l.article_id"
        " WHERE l.published <> a.published)"
        " + (SELECT count(*) FROM article a WHERE bookmarked"
        " <> EXISTS (SELECT 1 FROM bookmark WHERE article_id = a.id))"
        " + (SELECT count(*) FROM article a WHERE (saved > 0) <> EXISTS (SELECT 1 FROM copy WHERE article_id = a.id))"
        " + (SELECT count(*) FROM article a WHERE of_shelf"
        " <> EXISTS (SELECT 1 FROM copy WHERE article_id = a.id AND keeper = 1))"
        " + (SELECT count(*) FROM rule_keep k JOIN article a ON a.id = k.article_id"
        " WHERE k.published <> a.published OR a.saved > 0)"
        " + (SELECT count(*) FROM article a WHERE followed <> EXISTS (SELECT 1 FROM article_author l"
        " JOIN author p ON p.id = l.author_id WHERE l.article_id = a.id AND p.followed = 1))"
        // What lists show of them.
        " + (SELECT count(*) FROM article_source s JOIN article a ON a.id = s.article_id"
        " WHERE (s.outlet_id, s.published, s.updated, s.fetched, s.extent, s.bookmarked, s.changed, s.saved,"
        " s.missing_pictures) IS NOT (a.outlet_id, a.published, a.updated, a.fetched, a.extent, a.bookmarked,"
        " a.changed, a.saved, a.missing_pictures))"},
    Finding {"lists of what is unread", "places",
             "SELECT (SELECT count(*) FROM (SELECT published, id, outlet_id FROM article WHERE unread = 1"
             " EXCEPT SELECT published, article_id, outlet_id FROM unread_by_time))"
             " + (SELECT count(*) FROM (SELECT published, id, outlet_id FROM article WHERE unread = 1"
             " EXCEPT SELECT published, article_id, outlet_id FROM unread_by_outlet))"
             " + (SELECT count(*) FROM (SELECT l.author_id, l.published, l.article_id FROM article_author l"
             " JOIN article a ON a.id = l.article_id WHERE a.unread = 1"
             " EXCEPT SELECT author_id, published, article_id FROM unread_by_author))"
             // None is missing: with as many as there should be, none is too many.
             " + abs((SELECT count(*) FROM unread_by_time) - (SELECT count(*) FROM article WHERE unread = 1))"
             " + abs((SELECT count(*) FROM unread_by_outlet) - (SELECT count(*) FROM article WHERE unread = 1))"
             " + abs((SELECT count(*) FROM unread_by_author) - (SELECT count(*) FROM article_author l"
             " JOIN article a ON a.id = l.article_id WHERE a.unread = 1))"},
    Finding {"people and tags of articles", "articles",
             "SELECT count(*) FROM article_source s WHERE"
             " ifnull(authors, '') <> ifnull((SELECT group_concat(author_id, ' ') FROM (SELECT author_id"
             " FROM article_author WHERE article_id = s.article_id ORDER BY position)), '')"
             " OR ifnull(tags, '') <> ifnull((SELECT group_concat(tag_id, ' ') FROM (SELECT tag_id"
             " FROM article_tag WHERE article_id = s.article_id AND origin & 1 ORDER BY position)), '')"},
};

/// What is counted for each of the program's totals.
struct Total
{
    const char* name;
    const char* sql;
};

constexpr std::array kTotals {
    Total {"unread", "SELECT count(*) FROM unread_by_time"},
    Total {"followed_unread", "SELECT count(*) FROM article WHERE followed = 1 AND unread = 1"},
    Total {"bookmarked", "SELECT count(*) FROM article WHERE bookmarked = 1"},
    Total {"saved", "SELECT count(*) FROM article WHERE saved > 0"},
    Total {"changed", "SELECT count(*) FROM article WHERE changed = 1"},
    Total {"incomplete", "SELECT count(*) FROM article WHERE saved > 1"},
    Total {"of_shelf", "SELECT count(*) FROM article WHERE of_shelf = 1"},
    Total {"copy_bytes", "SELECT (SELECT ifnull(sum(ifnull(length(html), 0) + ifnull(length(page), 0)), 0) FROM copy)"
                         " + (SELECT ifnull(sum(length(bytes)), 0) FROM picture"
                         " WHERE hash IN (SELECT hash FROM copy_picture WHERE hash IS NOT NULL))"},
};

constexpr Finding kOrphans {
    "orphans", "rows",
    "SELECT (SELECT count(*) FROM author WHERE articles = 0 AND followed = 0)"
    " + (SELECT count(*) FROM picture p WHERE NOT EXISTS (SELECT 1 FROM copy_picture c WHERE c.hash = p.hash)"
    " AND NOT EXISTS (SELECT 1 FROM icon i WHERE i.hash = p.hash)"
    " AND NOT EXISTS (SELECT 1 FROM undo_picture u WHERE u.hash = p.hash))"
    " + (SELECT count(*) FROM icon i WHERE NOT EXISTS (SELECT 1 FROM picture p WHERE p.hash = i.hash))"
    " + (SELECT count(*) FROM article a WHERE NOT EXISTS (SELECT 1 FROM body WHERE article_id = a.id))"
    " + (SELECT count(*) FROM article a WHERE NOT EXISTS (SELECT 1 FROM article_source WHERE article_id = a.id))"};

CheckResult counted(const char* name, qint64 wrong, const char* what)
{
    return {QString::fromLatin1(name),
            wrong == 0,
            wrong == 0 ? QStringLiteral("ok") : QStringLiteral("%1 %2 wrong").arg(wrong).arg(QLatin1String(what)),
            wrong,
            {}};
}

CheckResult looked(Connection& db, const Finding& finding)
{
    return counted(finding.name, integerOf(db, finding.sql), finding.wrong);
}

CheckResult totals(Connection& db)
{
    Query kept(db, "SELECT value FROM total WHERE name = ?");
    const auto isWrong = [&](const Total& total) {
        return !kept.bind(QString::fromLatin1(total.name)).step() || kept.integer(0) != integerOf(db, total.sql);
    };
    return counted("totals", std::count_if(kTotals.begin(), kTotals.end(), isWrong), "totals");
}

CheckResult integrity(Connection& db)
{
    QStringList lines;
    Query row(db, "PRAGMA integrity_check(20)");
    while (row.step())
        lines += row.text(0);
    const bool ok = lines == QStringList {QStringLiteral("ok")};
    return {QStringLiteral("integrity"), ok, lines.join(QStringLiteral("; ")), 0, {}};
}

CheckResult foreignKeys(Connection& db)
{
    QStringList tables;
    Query row(db, "PRAGMA foreign_key_check");
    while (row.step())
        if (!tables.contains(row.text(0)))
            tables += row.text(0);
    return {QStringLiteral("foreign keys"),
            tables.isEmpty(),
            tables.isEmpty() ? QStringLiteral("ok") : tables.join(QStringLiteral(", ")),
            tables.size(),
            {}};
}

CheckResult schema(Connection& db)
{
    const qint64 version = integerOf(db, "PRAGMA user_version");
    const qint64 application = integerOf(db, "PRAGMA application_id");
    return {QStringLiteral("schema"),
            version == newestSchema() && application == kApplicationId,
            QStringLiteral("version %1").arg(version),
            version,
            {}};
}

/// As many rows as articles, and articles from all over the library are found by their titles; what the reader wrote
/// is found too.
CheckResult searchIndex(Connection& db)
{
    constexpr qint64 kSamples = 100;
    const QString name = QStringLiteral("search index");
    const qint64 articles = integerOf(db, "SELECT count(*) FROM body WHERE article_id <= ?", indexedThrough(db).value);
    const qint64 indexed = indexedRows(db);
    if (articles != indexed)
        return {name, false, QStringLiteral("%1 articles, %2 in the index").arg(articles).arg(indexed), 0, {}};
    const qint64 last =
        integerOf(db, "SELECT max(article_id) FROM body WHERE article_id <= ?", indexedThrough(db).value);
    const qint64 stride = qMax<qint64>(1, last / kSamples);
    for (qint64 id = 1; id <= last; id += stride) {
        const ArticleId sample {
            integerOf(db, "SELECT article_id FROM body WHERE article_id >= ? ORDER BY article_id LIMIT 1", id)};
        if (!isIndexed(db, indexRowOf(db, sample)))
            return {name, false, QStringLiteral("article %1 is not found by its title").arg(sample.value), 0, {}};
    }
    Query noted(db,
                "SELECT article_id FROM bookmark WHERE note <> '' AND article_id <= ? ORDER BY created DESC LIMIT ?",
                indexedThrough(db).value, kSamples);
    while (noted.step())
        if (!isIndexed(db, indexRowOf(db, {noted.integer(0)})))
            return {name, false, QStringLiteral("article %1 is not found by its note").arg(noted.integer(0)), 0, {}};
    return {name, true, QStringLiteral("%1 articles").arg(articles), articles, {}};
}

QList<CheckResult> checked(Connection& db)
{
    QList<CheckResult> results {integrity(db), foreignKeys(db), schema(db), searchIndex(db)};
    for (const Finding& finding : kCounts)
        results += looked(db, finding);
    results += totals(db);
    results += looked(db, kOrphans);
    return results;
}

void recount(Connection& db)
{
    // Nothing written today names somebody twice, and every count goes by that.
    execute(db, "DELETE FROM article_author WHERE EXISTS (SELECT 1 FROM article_author first WHERE"
                " first.article_id = article_author.article_id AND first.author_id = article_author.author_id"
                " AND first.position < article_author.position)");
    execute(db, "UPDATE article SET followed = EXISTS (SELECT 1 FROM article_author l JOIN author p"
                " ON p.id = l.author_id WHERE l.article_id = article.id AND p.followed = 1),"
                " bookmarked = EXISTS (SELECT 1 FROM bookmark WHERE article_id = article.id)");
    execute(db, "UPDATE article SET saved = 0 WHERE saved > 0"
                " AND NOT EXISTS (SELECT 1 FROM copy WHERE article_id = article.id)");
    execute(db, "UPDATE article SET saved = 3 WHERE saved = 0"
                " AND EXISTS (SELECT 1 FROM copy WHERE article_id = article.id)");
    execute(db, "UPDATE article SET of_shelf = EXISTS"
                " (SELECT 1 FROM copy WHERE article_id = article.id AND keeper = 1)");
    execute(db, "DELETE FROM rule_keep WHERE article_id NOT IN (SELECT id FROM article WHERE saved = 0)");
    execute(db, "UPDATE rule_keep SET published = (SELECT published FROM article WHERE id = article_id)");
    execute(db, "UPDATE article_author SET published = (SELECT published FROM article WHERE id = article_id)");
    renewUnread(db);
    execute(db, "UPDATE outlet SET articles = (SELECT count(*) FROM article WHERE outlet_id = outlet.id),"
                " unread = (SELECT count(*) FROM unread_by_outlet WHERE outlet_id = outlet.id)");
    execute(db, "UPDATE author SET articles = (SELECT count(*) FROM article_author WHERE author_id = author.id),"
                " unread = (SELECT count(*) FROM unread_by_author WHERE author_id = author.id)");
    execute(db, "DELETE FROM author_outlet");
    execute(db, "INSERT INTO author_outlet(author_id, outlet_id, articles) SELECT l.author_id, a.outlet_id, count(*)"
                " FROM article_author l JOIN article a ON a.id = l.article_id GROUP BY 1, 2");
    for (const Total& total : kTotals)
        execute(db, (std::string("REPLACE INTO total(name, value) VALUES (?, (") + total.sql + "))").c_str(),
                QString::fromLatin1(total.name));
    renewAllListRows(db);
}

void removeOrphans(Connection& db)
{
    execute(db, "DELETE FROM author WHERE followed = 0"
                " AND NOT EXISTS (SELECT 1 FROM article_author WHERE author_id = author.id)");
    execute(db, "DELETE FROM icon WHERE NOT EXISTS (SELECT 1 FROM picture p WHERE p.hash = icon.hash)");
    removeAllUnshown(db);
    // An article that lost what its source says gets it again where the feed still lists it, for it looks edited then.
    execute(db, "UPDATE article SET hash = x'' WHERE NOT EXISTS"
                " (SELECT 1 FROM article_source WHERE article_id = article.id)");
    execute(db, "INSERT INTO article_source(article_id, title) SELECT id, '' FROM article"
                " WHERE NOT EXISTS (SELECT 1 FROM article_source WHERE article_id = article.id)");
    // An article that lost its body still has its title and address.
    execute(db, "INSERT INTO body(article_id, text_bytes, packed, people) SELECT id, 0, x'', '' FROM article"
                " WHERE NOT EXISTS (SELECT 1 FROM body WHERE article_id = article.id)");
}

} // namespace

Result<QList<CheckResult>> checkLibrary(Connection& db)
{
    return reading([&]() -> Result<QList<CheckResult>> {
        // One snapshot, so that a write of another process in between does not look like damage.
        SQLite::Transaction snapshot(db.d->database);
        return checked(db);
    });
}

Result<void> repairLibrary(Connection& db)
{
    return writing(db, [&]() -> Result<void> {
        execute(db, "REINDEX");
        for (int pass = 0; pass < 2; ++pass) { // orphans change counts
            recount(db);
            removeOrphans(db);
        }
        emptyIndex(db);
        return {};
    });
}

Result<QString> metaValue(Connection& db, const QString& key)
{
    return reading([&]() -> Result<QString> {
        Query row(db, "SELECT value FROM meta WHERE key = ?", key);
        return row.step() ? row.text(0) : QString();
    });
}

Result<void> setMetaValue(Connection& db, const QString& key, const QString& value)
{
    return writing(db, [&]() -> Result<void> {
        execute(db, "REPLACE INTO meta(key, value) VALUES (?, ?)", key, value);
        return {};
    });
}

} // namespace byline
