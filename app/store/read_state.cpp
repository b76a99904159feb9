// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/articles.h"
#include "store/id_array.h"
#include "store/list_query.h"
#include "store/transaction.h"
#include "store/undo_record.h"
#include "store/undoable.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace byline {

namespace {

/// What the list is called that was marked; empty for those that are of no one thing.
QString nameOf(Connection& db, const ArticleQuery& query)
{
    const auto name = [&](const char* sql, qint64 id) {
        Query row(db, sql, id);
        return row.step() ? row.text(0) : QString();
    };
    if (query.outlet)
        return name("SELECT title FROM outlet WHERE id = ?", query.outlet->value);
    if (query.author)
        return name("SELECT name FROM author WHERE id = ?", query.author->value);
    if (query.folder)
        return query.folder->join(u'/');
    if (query.bookmarkFolder)
        return *query.bookmarkFolder;
    return query.tag.isEmpty() ? query.search : query.tag;
}

Changes recorded(Connection& db, Changes changes, ReadState state, const QString& subject, const QDateTime& now)
{
    if (changes.updated.isEmpty())
        return changes;
    UndoRecord record(db, state == ReadState::Read ? UndoKind::MarkRead : UndoKind::MarkUnread, subject, now);
    QList<qint64> ids;
    for (const ArticleId id : std::as_const(changes.updated))
        ids += id.value;
    record.add(ids);
    record.finish(int(ids.size()));
    changes.undoStep = record.id();
    return changes;
}

constexpr qint64 kHourMs = 60 * 60 * 1000;

/// The articles of one list that are marked: how many, and from when to when.
struct Stretch
{
    int articles = 0;
    qint64 firstMs = std::numeric_limits<qint64>::max();
    qint64 lastMs = std::numeric_limits<qint64>::min();

    void take(qint64 publishedMs)
    {
        ++articles;
        firstMs = std::min(firstMs, publishedMs);
        lastMs = std::max(lastMs, publishedMs);
    }
};
using Stretches = QHash<qint64, Stretch>; ///< by outlet, by author, by hour

void enterMarked(Connection& db)
{
    execute(db, "INSERT INTO unread_by_time(published, article_id, outlet_id)"
                " SELECT published, id, outlet_id FROM marking");
    execute(db, "INSERT INTO unread_by_outlet(outlet_id, published, article_id)"
                " SELECT outlet_id, published, id FROM marking");
    // An article of an old library may name a writer twice.
    execute(db, "INSERT OR IGNORE INTO unread_by_author(author_id, published, article_id)"
                " SELECT author_id, published, article_id FROM article_author WHERE article_id IN"
                " (SELECT id FROM marking)");
}

// Stretch by stretch: to go on to the next place is four times as fast as to look for each. All of one list is no
// stretch there: a few articles that lie years apart must not lead past everything between them.
void leaveMarked(Connection& db, const Stretches& ofHour, const Stretches& ofOutlet, const Stretches& ofAuthor)
{
    Query time(db, "DELETE FROM unread_by_time WHERE published BETWEEN ? AND ?"
                   " AND article_id IN (SELECT id FROM marking)");
    for (const Stretch& stretch : ofHour)
        time.bind(stretch.firstMs, stretch.lastMs).run();
    Query outlet(db, "DELETE FROM unread_by_outlet WHERE outlet_id = ? AND published BETWEEN ? AND ?"
                     " AND article_id IN (SELECT id FROM marking)");
    for (const auto& [id, stretch] : ofOutlet.asKeyValueRange())
        outlet.bind(id, stretch.firstMs, stretch.lastMs).run();
    Query author(db, "DELETE FROM unread_by_author WHERE author_id = ? AND published BETWEEN ? AND ?"
                     " AND article_id IN (SELECT id FROM marking)");
    for (const auto& [id, stretch] : ofAuthor.asKeyValueRange())
        author.bind(id, stretch.firstMs, stretch.lastMs).run();
}

} // namespace

// All at once and in the order of the ids: article by article, a hundred thousand take several times as long.
Changes marked(Connection& db, const QList<ArticleId>& ids, ReadState state)
{
    const bool unread = state == ReadState::Unread;
    QList<ArticleId> inOrder = ids; // lists are along time; the next row is then found beside the last
    std::sort(inOrder.begin(), inOrder.end());
    execute(db, "CREATE TEMP TABLE IF NOT EXISTS marking(id INTEGER PRIMARY KEY, outlet_id INTEGER NOT NULL,"
                " published INTEGER NOT NULL, followed INTEGER NOT NULL)");
    execute(db, "DELETE FROM marking");
    Query take(db, "INSERT OR IGNORE INTO marking SELECT a.id, a.outlet_id, a.published, a.followed FROM json_each(?) j"
                   " CROSS JOIN article a ON a.id = j.value WHERE a.unread = ?");
    take.bindText(1, idArray(inOrder));
    take.bindAt(2, !unread);
    take.run();

    // Counted here: SQLite would sort them for that, which takes as long as a third of the marking.
    Changes changes;
    Stretches ofHour;
    Stretches ofOutlet;
    Stretches ofAuthor;
    int followed = 0;
    Query article(db, "SELECT id, outlet_id, published, followed FROM marking ORDER BY id");
    while (article.step()) {
        changes.updated += ArticleId {article.integer(0)};
        const qint64 published = article.integer(2);
        ofHour[published / kHourMs].take(published);
        ofOutlet[article.integer(1)].take(published);
        followed += int(article.integer(3));
    }
    if (changes.updated.isEmpty())
        return changes;
    Query author(db, "SELECT author_id, published FROM article_author WHERE article_id IN (SELECT id FROM marking)");
    while (author.step())
        ofAuthor[author.integer(0)].take(author.integer(1));

    execute(db, "UPDATE article SET unread = ? WHERE id IN (SELECT id FROM marking)", unread);
    if (unread)
        enterMarked(db);
    else
        leaveMarked(db, ofHour, ofOutlet, ofAuthor);
    const int sign = unread ? 1 : -1;
    Query outlet(db, "UPDATE outlet SET unread = unread + ? WHERE id = ?");
    for (const auto& [id, stretch] : ofOutlet.asKeyValueRange()) {
        outlet.bind(sign * stretch.articles, id).run();
        changes.outlets += OutletId {id};
    }
    Query person(db, "UPDATE author SET unread = unread + ? WHERE id = ?");
    for (const auto& [id, stretch] : ofAuthor.asKeyValueRange()) {
        person.bind(sign * stretch.articles, id).run();
        changes.people += AuthorId {id};
    }
    Query total(db, "UPDATE total SET value = value + ? WHERE name = ?");
    total.bind(sign * int(changes.updated.size()), QStringLiteral("unread")).run();
    total.bind(sign * followed, QStringLiteral("followed_unread")).run();
    execute(db, "DELETE FROM marking");
    return changes;
}

Result<Changes> setRead(Connection& db, const QList<ArticleId>& ids, ReadState state, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        Changes changes = marked(db, ids, state);
        // One article is marked back as easily as undone; reading along must not fill the history.
        return changes.updated.size() > 1 ? recorded(db, std::move(changes), state, {}, now) : changes;
    });
}

ArticleQuery thoseToMark(const ArticleQuery& query, ReadState state)
{
    ArticleQuery wanted = query;
    // The others have that state already; asking for the rest walks along the shorter index.
    if (query.read == ReadFilter::Any)
        wanted.read = state == ReadState::Read ? ReadFilter::Unread : ReadFilter::Read;
    return wanted;
}

Result<Changes> setReadOf(Connection& db, const ArticleQuery& query, const QList<ArticleId>& ids, ReadState state,
                          const QDateTime& now)
{
    return writing(
        db, [&]() -> Result<Changes> { return recorded(db, marked(db, ids, state), state, nameOf(db, query), now); });
}

Result<Changes> setReadWhere(Connection& db, const ArticleQuery& query, ReadState state, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        const Result<QList<ArticleCursor>> keys = listKeys(db, thoseToMark(query, state), {query.after, -1});
        if (!keys)
            return tl::unexpected(keys.error());
        QList<ArticleId> ids;
        ids.reserve(keys->size());
        for (const ArticleCursor& key : *keys)
            ids += key.id;
        return recorded(db, marked(db, ids, state), state, nameOf(db, query), now);
    });
}

} // namespace byline
