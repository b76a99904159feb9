// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/article_archive.h"

#include "store/article_rows.h"
#include "store/index_row.h"
#include "store/source_links.h"
#include "store/undo_record.h"
#include "store/undoable.h"
#include "store/unread_lists.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace byline {

namespace {

/// So many articles share one part: enough to pack well, little enough for the memory.
constexpr qsizetype kArticlesInPart = 200;

constexpr const char* kHangsOnArticle[] = {
    "article_source",  "body",          "article_author", "article_tag", "article_version",
    "article_details", "reading_place", "article_seen"};

const QString kId = QStringLiteral("id");
const QString kArticleId = QStringLiteral("article_id");
const QString kAuthorId = QStringLiteral("author_id");
const QString kOutletId = QStringLiteral("outlet_id");

RowArchive archived(Connection& db, const QList<ArticleId>& ids)
{
    RowArchive archive;
    QSet<qint64> authors;
    for (const ArticleId id : ids) {
        archive.take(db, "article", "id = ?", {id.value});
        for (const char* table : kHangsOnArticle)
            archive.take(db, table, "article_id = ?", {id.value});
        for (const AuthorId author : authorsOf(db, id))
            authors.insert(author.value);
    }
    for (const qint64 author : std::as_const(authors)) {
        archive.take(db, "author", "id = ?", {author});
        archive.take(db, "author_key", "author_id = ?", {author});
    }
    return archive;
}

} // namespace

Changes removeWithRecord(Connection& db, const QList<ArticleId>& ids, const char* condition, AfterRemoval after,
                         UndoRecord& record)
{
    Counts counts;
    Changes changes;
    std::string sql = "SELECT a.outlet_id FROM article a WHERE a.id = ? AND ";
    Query holds(db, sql.append(condition));
    std::map<qint64, QList<ArticleId>> byOutlet; // which may be left before they come back
    for (const ArticleId id : ids)
        if (holds.bind(id.value).step())
            byOutlet[holds.integer(0)] += id;
    for (auto& [outlet, own] : byOutlet) {
        std::sort(own.begin(), own.end());
        for (qsizetype i = 0; i < own.size(); i += kArticlesInPart) {
            const QList<ArticleId> part = own.mid(i, kArticlesInPart);
            RowArchive rows = archived(db, part);
            rows.take(db, "outlet", "id = ?", {outlet}); // it may have another number then
            record.add(rows, PartOf::Gone);
            removeArticles(db, part, after, counts, changes);
        }
    }
    return counts.written(db, std::move(changes));
}

ArticleReturn::ArticleReturn(Connection& db, Counts& counts, Changes& changes)
    : m_db(db)
    , m_counts(counts)
    , m_changes(changes)
{
}

void ArticleReturn::outlets(const RowArchive& archive)
{
    const ArchivedRows* found = archive.find(QStringLiteral("outlet"));
    if (!found)
        return;
    ArchivedRows rows = *found;
    for (qsizetype i = 0; i < rows.rows.size(); ++i) {
        const qint64 id = rows.at(i, kId).toLongLong();
        const QVariant folder = rows.at(i, QStringLiteral("folder_id"));
        const bool hasFolder = integerOf(m_db, "SELECT 1 FROM folder WHERE id = ?", folder.toLongLong()) != 0;
        rows.set(i, QStringLiteral("folder_id"), hasFolder ? folder : QVariant());
        // Counts come with the articles; the server is asked for everything anew.
        for (const char* count : {"unread", "articles"})
            rows.set(i, QLatin1String(count), 0);
        for (const char* known : {"etag", "last_modified", "body_hash"})
            rows.set(i, QLatin1String(known), {});
        qint64 now = id;
        if (!putBack(m_db, rows, i)) {
            const qint64 again = integerOf(m_db, "SELECT id FROM outlet WHERE feed_key = ?",
                                           rows.at(i, QStringLiteral("feed_key")).toString());
            now = again != 0 ? again : id;
            Query query(m_db, "UPDATE outlet SET subscribed = 1, folder_id = coalesce(folder_id, ?2) WHERE id = ?1");
            query.bind(now, folder.toLongLong());
            if (!hasFolder)
                query.bindAt(2, Null());
            query.run();
        }
        m_outlets.insert(id, now);
        m_changes.outlets += OutletId {now};
    }
    hangsOnOutlet(archive, "reading_state");
    for (const char* table : kHangsOnOutlet)
        hangsOnOutlet(archive, table);
}

void ArticleReturn::hangsOnOutlet(const RowArchive& archive, const char* table)
{
    const ArchivedRows* found = archive.find(QLatin1String(table));
    if (!found)
        return;
    ArchivedRows mapped = *found;
    for (qsizetype i = 0; i < mapped.rows.size(); ++i) {
        mapped.set(i, kOutletId, outletFor(mapped.at(i, kOutletId).toLongLong()));
        putBack(m_db, mapped, i);
    }
}

/// Up to schema 11 an article's own row held what its source says: the columns of that as a row for itself.
ArchivedRows ArticleReturn::sourceTakenOut(ArchivedRows& article) const
{
    ArchivedRows source {QStringLiteral("article_source"), {kArticleId}, {{article.at(0, kId)}}};
    // What both have today stays with the article, and comes to its other row when that is renewed.
    Query column(m_db, "SELECT name FROM pragma_table_info('article_source') WHERE name NOT IN"
                       " (SELECT name FROM pragma_table_info('article'))");
    while (column.step()) {
        const qsizetype index = article.columns.indexOf(column.text(0));
        if (index < 0)
            continue;
        source.columns += article.columns.takeAt(index);
        source.rows[0] += article.rows[0].takeAt(index);
    }
    return source;
}

void ArticleReturn::articles(const RowArchive& archive)
{
    m_hangOn.clear();
    for (const char* table : kHangsOnArticle)
        if (const ArchivedRows* rows = archive.find(QLatin1String(table))) {
            const qsizetype column = rows->columns.indexOf(kArticleId);
            for (qsizetype i = 0; i < rows->rows.size(); ++i)
                m_hangOn[rows->rows.at(i).value(column).toLongLong()] += Place {rows, i};
        }
    const ArchivedRows* rows = archive.find(QStringLiteral("article"));
    for (qsizetype i = 0; rows && i < rows->rows.size(); ++i)
        article(archive, *rows, i);
}

void ArticleReturn::article(const RowArchive& archive, const ArchivedRows& rows, qsizetype row)
{
    const ArticleId id {rows.at(row, kId).toLongLong()};
    const qint64 outlet = outletFor(rows.at(row, kOutletId).toLongLong());
    if (integerOf(m_db, "SELECT 1 FROM outlet WHERE id = ?", outlet) == 0)
        return;
    ArchivedRows mapped {rows.table, rows.columns, {rows.rows.at(row)}};
    mapped.set(0, kOutletId, outlet);
    const bool isWhole = !archive.find(QStringLiteral("article_source"));
    const ArchivedRows source = isWhole ? sourceTakenOut(mapped) : ArchivedRows {};
    if (!putBack(m_db, mapped, 0))
        return readAsItWas(rows, row, OutletId {outlet});
    if (isWhole)
        putBack(m_db, source, 0);
    execute(m_db, "DELETE FROM reading_state WHERE outlet_id = ? AND identity = ?", outlet,
            rows.at(row, QStringLiteral("identity")).toString());
    links(archive, id);
    execute(m_db,
            "UPDATE article SET followed = EXISTS (SELECT 1 FROM article_author l JOIN author p ON p.id = l.author_id"
            " WHERE l.article_id = ?1 AND p.followed = 1) WHERE id = ?1",
            id.value);
    enterUnread(m_db, id);
    renewListRow(m_db, id); // a writer may have become another one meanwhile
    addToIndex(m_db, indexRowOf(m_db, id));
    m_counts.enter(*flagsOf(m_db, id), authorsOf(m_db, id));
    m_changes.added += id;
}

/// Its feed has brought it anew before it came back.
void ArticleReturn::readAsItWas(const ArchivedRows& rows, qsizetype row, OutletId outlet)
{
    const ArticleId id {integerOf(m_db, "SELECT id FROM article WHERE outlet_id = ? AND identity = ?", outlet.value,
                                  rows.at(row, QStringLiteral("identity")).toString())};
    if (const auto flags = flagsOf(m_db, id);
        !flags || !flags->unread || rows.at(row, QStringLiteral("unread")).toInt() != 0)
        return;
    m_changes += marked(m_db, {id}, ReadState::Read);
}

void ArticleReturn::links(const RowArchive& archive, ArticleId id)
{
    for (const Place& place : m_hangOn.value(id.value)) {
        ArchivedRows row {place.rows->table, place.rows->columns, {place.rows->rows.at(place.row)}};
        if (row.columns.contains(kAuthorId)) {
            const AuthorId author {authorFor(archive, row.at(0, kAuthorId).toLongLong())};
            if (!author || authorsOf(m_db, id).contains(author))
                continue;
            row.set(0, kAuthorId, author.value);
        }
        // Up to schema 19 the link to an author knew what is unread, too.
        if (const qsizetype unread = row.columns.indexOf(QStringLiteral("unread")); unread >= 0) {
            row.columns.remove(unread);
            row.rows[0].remove(unread);
        }
        putBack(m_db, row, 0);
    }
}

qint64 ArticleReturn::authorFor(const RowArchive& archive, qint64 archivedId)
{
    const auto known = m_authors.constFind(archivedId);
    if (known != m_authors.constEnd())
        return *known;
    const qint64 author = integerOf(m_db, "SELECT id FROM author WHERE id = ?", archivedId);
    return *m_authors.insert(archivedId, author != 0 ? author : authorBack(archive, archivedId));
}

qint64 ArticleReturn::authorBack(const RowArchive& archive, qint64 archivedId)
{
    const ArchivedRows* keys = archive.find(QStringLiteral("author_key"));
    for (qsizetype i = 0; keys && i < keys->rows.size(); ++i)
        if (keys->at(i, kAuthorId).toLongLong() == archivedId)
            if (const qint64 owner = integerOf(m_db, "SELECT author_id FROM author_key WHERE key = ?",
                                               keys->at(i, QStringLiteral("key")).toString()))
                return owner;
    const ArchivedRows* found = archive.find(QStringLiteral("author"));
    for (qsizetype i = 0; found && i < found->rows.size(); ++i) {
        if (found->at(i, kId).toLongLong() != archivedId)
            continue;
        ArchivedRows author {found->table, found->columns, {found->rows.at(i)}};
        for (const char* count : {"unread", "articles"})
            author.set(0, QLatin1String(count), 0);
        putBack(m_db, author, 0);
        for (qsizetype k = 0; keys && k < keys->rows.size(); ++k)
            if (keys->at(k, kAuthorId).toLongLong() == archivedId)
                putBack(m_db, *keys, k);
        m_changes.authors = true;
        return archivedId;
    }
    return 0;
}

} // namespace byline
