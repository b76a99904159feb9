// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/article_rows.h"
#include "store/author_rows.h"
#include "store/authors.h"
#include "store/source_links.h"
#include "store/transaction.h"
#include "store/undo_record.h"
#include "store/undoable.h"
#include "store/unread_lists.h"

namespace byline {

namespace {

const QString kId = QStringLiteral("id");
const QString kArticleId = QStringLiteral("article_id");
const QString kAuthorId = QStringLiteral("author_id");
const QString kAuthor = QStringLiteral("author");
/// In the archive of a merge: the person that the others became part of comes first, the others after.
constexpr qsizetype kInto = 0;

QList<ArticleId> articlesOf(Connection& db, AuthorId author)
{
    QList<ArticleId> ids;
    Query row(db, "SELECT article_id FROM article_author INDEXED BY article_author_list WHERE author_id = ?",
              author.value);
    while (row.step())
        ids += ArticleId {row.integer(0)};
    return ids;
}

QList<ArticleId> articlesOf(Connection& db, AuthorId author, OutletId outlet)
{
    QList<ArticleId> ids;
    Query row(db,
              "SELECT l.article_id FROM article_author l INDEXED BY article_author_list"
              " CROSS JOIN article a ON a.id = l.article_id WHERE l.author_id = ? AND a.outlet_id = ?",
              author.value, outlet.value);
    while (row.step())
        ids += ArticleId {row.integer(0)};
    return ids;
}

/// Changes who wrote an article, by `change`, and keeps its rows and counts in step.
template <typename Change>
void rewrite(Connection& db, ArticleId id, Counts& counts, Changes& changes, Change change)
{
    const std::optional<ArticleFlags> before = flagsOf(db, id);
    if (!before)
        return;
    leaveUnread(db, id);
    counts.leave(*before, authorsOf(db, id));
    change();
    enterUnread(db, id);
    execute(db,
            "UPDATE article SET followed = EXISTS (SELECT 1 FROM article_author l JOIN author p ON p.id = l.author_id"
            " WHERE l.article_id = ?1 AND p.followed = 1) WHERE id = ?1",
            id.value);
    renewListRow(db, id);
    counts.enter(*flagsOf(db, id), authorsOf(db, id));
    changes.updated += id;
}

/// By the article, which has few authors: the planner would go through all that the author wrote.
void moveLink(Connection& db, ArticleId id, AuthorId from, AuthorId to)
{
    if (authorsOf(db, id).contains(to))
        execute(db, "DELETE FROM article_author WHERE article_id = ? AND +author_id = ?", id.value, from.value);
    else
        execute(db, "UPDATE article_author SET author_id = ? WHERE article_id = ? AND +author_id = ?", to.value,
                id.value, from.value);
}

void fillIn(Connection& db, AuthorId into, AuthorId other)
{
    for (const char* column : {"url", "email", "avatar", "role"}) {
        const std::string name(column);
        const std::string sql = "UPDATE author SET " + name + " = (SELECT " + name + " FROM author WHERE id = ?2)"
                                + " WHERE id = ?1 AND " + name + " = ''";
        execute(db, sql.c_str(), into.value, other.value);
    }
    execute(db, "UPDATE author SET followed = max(followed, (SELECT followed FROM author WHERE id = ?2)) WHERE id = ?1",
            into.value, other.value);
}

bool isFollowed(Connection& db, AuthorId id)
{
    return integerOf(db, "SELECT followed FROM author WHERE id = ?", id.value) != 0;
}

void mergeOne(Connection& db, AuthorId into, AuthorId other, Counts& counts, Changes& changes)
{
    const bool wasFollowed = isFollowed(db, into);
    fillIn(db, into, other);
    for (const ArticleId id : articlesOf(db, other))
        rewrite(db, id, counts, changes, [&] { moveLink(db, id, other, into); });
    if (!wasFollowed && isFollowed(db, into))
        setArticlesFollowed(db, into, Following::Yes, changes);
    execute(db, "UPDATE author_key SET author_id = ? WHERE author_id = ?", into.value, other.value);
    execute(db, "UPDATE author SET followed = 0 WHERE id = ?", other.value);
}

} // namespace

Changes authorsMerged(Connection& db, AuthorId into, const QList<AuthorId>& others, UndoRecord* record)
{
    RowArchive archive;
    archive.take(db, "author", "id = ?", {into.value});
    for (const AuthorId other : others) {
        archive.take(db, "author", "id = ?", {other.value});
        archive.take(db, "author_key", "author_id = ?", {other.value});
        archive.take(db, "article_author", "author_id = ?", {other.value});
    }
    Counts counts;
    Changes changes;
    for (const AuthorId other : others)
        mergeOne(db, into, other, counts, changes);
    changes.authors = true;
    changes = counts.written(db, std::move(changes));
    for (const AuthorId other : others)
        execute(db, "DELETE FROM author WHERE id = ?", other.value);
    if (record) {
        record->add(archive);
        record->finish(int(others.size()) + 1);
        changes.undoStep = record->id();
    }
    return changes;
}

Changes authorsApart(Connection& db, const QList<RowArchive>& archives)
{
    Counts counts;
    Changes changes;
    changes.authors = true;
    for (const RowArchive& archive : archives) {
        const ArchivedRows* people = archive.find(kAuthor);
        if (!people)
            continue;
        const AuthorId into {people->at(kInto, kId).toLongLong()};
        for (qsizetype i = 1; i < people->rows.size(); ++i) {
            ArchivedRows person {people->table, people->columns, {people->rows.at(i)}};
            for (const char* count : {"unread", "articles"})
                person.set(0, QLatin1String(count), 0);
            putBack(db, person, 0);
        }
        const bool wasFollowed = isFollowed(db, into);
        Query whole(db, "UPDATE author SET url = ?2, email = ?3, avatar = ?4, role = ?5, followed = ?6 WHERE id = ?1");
        whole.bind(into.value);
        int position = 1;
        for (const char* column : {"url", "email", "avatar", "role"})
            whole.bindAt(++position, people->at(kInto, QLatin1String(column)).toString());
        whole.bindAt(++position, people->at(kInto, QStringLiteral("followed")).toLongLong());
        whole.run();
        if (const ArchivedRows* keys = archive.find(QStringLiteral("author_key")))
            for (qsizetype i = 0; i < keys->rows.size(); ++i)
                execute(db, "UPDATE author_key SET author_id = ? WHERE key = ? AND author_id = ?",
                        keys->at(i, kAuthorId).toLongLong(), keys->at(i, QStringLiteral("key")).toString(), into.value);
        const ArchivedRows* links = archive.find(QStringLiteral("article_author"));
        for (qsizetype i = 0; links && i < links->rows.size(); ++i) {
            const ArticleId id {links->at(i, kArticleId).toLongLong()};
            const AuthorId author {links->at(i, kAuthorId).toLongLong()};
            const qint64 position = links->at(i, QStringLiteral("position")).toLongLong();
            rewrite(db, id, counts, changes, [&] {
                const qint64 now =
                    integerOf(db, "SELECT author_id FROM article_author WHERE article_id = ? AND position = ?",
                              id.value, position);
                if (now == into.value)
                    execute(db, "UPDATE article_author SET author_id = ? WHERE article_id = ? AND position = ?",
                            author.value, id.value, position);
                else if (now == 0 && authorsOf(db, id).contains(into))
                    execute(db,
                            "INSERT INTO article_author(article_id, position, author_id, published)"
                            " SELECT id, ?2, ?3, published FROM article WHERE id = ?1",
                            id.value, position, author.value);
            });
        }
        if (const bool followed = isFollowed(db, into); followed != wasFollowed)
            setArticlesFollowed(db, into, followed ? Following::Yes : Following::No, changes);
    }
    return counts.written(db, std::move(changes));
}

AuthorId authorSplit(Connection& db, AuthorId from, OutletId outlet, UndoRecord& record, Changes& changes)
{
    execute(db,
            "INSERT INTO author(name, folded, url, avatar, email, role, organisation, followed)"
            " SELECT name, folded, url, avatar, email, role, organisation, followed FROM author WHERE id = ?",
            from.value);
    const AuthorId made {lastRowId(db)};
    Counts counts;
    for (const ArticleId id : articlesOf(db, from, outlet))
        rewrite(db, id, counts, changes, [&] { moveLink(db, id, from, made); });
    // In this outlet the same addresses and the same name mean the new person from here on.
    const QString within = QStringLiteral("name:%1|").arg(outlet.value);
    Query key(db, "SELECT key FROM author_key WHERE author_id = ?", from.value);
    QStringList keys;
    while (key.step())
        keys += key.text(0);
    for (const QString& known : std::as_const(keys)) {
        if (known.startsWith(within))
            execute(db, "UPDATE author_key SET author_id = ? WHERE key = ?", made.value, known);
        else if (known.startsWith(u"url:") || known.startsWith(u"mail:"))
            execute(db, "REPLACE INTO author_key(key, author_id) VALUES (?, ?)",
                    QStringLiteral("at:%1|%2").arg(outlet.value).arg(known), made.value);
    }
    record.add(QList<qint64> {from.value, outlet.value, made.value});
    record.finish(2);
    changes.authors = true;
    changes = counts.written(db, std::move(changes));
    changes.undoStep = record.id();
    return made;
}

Result<Changes> mergeAuthors(Connection& db, AuthorId into, const QList<AuthorId>& others, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        QList<AuthorId> known;
        for (const AuthorId other : others) {
            if (!readAuthor(db, other))
                return fail(ErrorKind::NotFound, QString::number(other.value));
            if (other != into && !known.contains(other))
                known += other;
        }
        const std::optional<Author> kept = readAuthor(db, into);
        if (!kept)
            return fail(ErrorKind::NotFound, QString::number(into.value));
        if (known.isEmpty())
            return Changes {};
        UndoRecord record(db, UndoKind::MergeWriters, kept->name, now);
        return authorsMerged(db, into, known, &record);
    });
}

Result<SplitAuthor> splitAuthor(Connection& db, AuthorId from, OutletId outlet, const QDateTime& now)
{
    return writing(db, [&]() -> Result<SplitAuthor> {
        const std::optional<Author> author = readAuthor(db, from);
        if (!author || !author->outlets.contains(outlet))
            return fail(ErrorKind::NotFound, QString::number(author ? outlet.value : from.value));
        if (author->outlets.size() < 2)
            return fail(ErrorKind::Unsupported, author->name);
        UndoRecord record(db, UndoKind::SplitWriter, author->name, now);
        SplitAuthor split;
        split.author = authorSplit(db, from, outlet, record, split.changes);
        return split;
    });
}

Result<QList<QList<Author>>> namesakes(Connection& db)
{
    return reading([&]() -> Result<QList<QList<Author>>> {
        QList<QList<Author>> groups;
        Query row(db, "SELECT id, folded FROM author WHERE organisation = 0 AND folded IN (SELECT folded FROM author"
                      " WHERE organisation = 0 AND folded <> '' GROUP BY folded HAVING count(*) > 1)"
                      " ORDER BY folded, articles DESC, id");
        QString name;
        while (row.step()) {
            if (groups.isEmpty() || row.text(1) != name)
                groups += QList<Author> {};
            name = row.text(1);
            groups.last() += *readAuthor(db, {row.integer(0)});
        }
        return groups;
    });
}

} // namespace byline
