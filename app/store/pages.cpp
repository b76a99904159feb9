// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/pages.h"

#include "core/quick_hash.h"
#include "store/article_rows.h"
#include "store/articles.h"
#include "store/compression.h"
#include "store/shown_pictures.h"
#include "store/transaction.h"
#include "store/undo_record.h"
#include "store/undoable.h"

namespace byline {

namespace {

/// Its name. Whoever wants to can make two pictures for which the same is counted, so the bytes decide whether it is
/// the one that is there.
QByteArray keepPicture(Connection& db, const Picture& picture)
{
    Query there(db, "SELECT bytes FROM picture WHERE hash = ?");
    QByteArray name = pictureName(picture.bytes);
    while (there.bind(QString::fromLatin1(name)).step()) {
        if (there.blob(0) == picture.bytes)
            return name;
        name = pictureName(name);
    }
    Query insertion(db, "INSERT INTO picture(hash, mime_type, bytes) VALUES (?, ?, ?)");
    insertion.bind(QString::fromLatin1(name), picture.mimeType);
    insertion.bindLent(3, picture.bytes);
    insertion.run();
    return name;
}

/// What stands in the article of the copy that it has now, or has no more.
void setSaved(Connection& db, Counts& counts, ArticleId id, const ArticleFlags& before, const OfflineCopy* copy)
{
    const CopyState state = copy ? copyStateOf(*copy) : CopyState::None;
    ArticleFlags after = before;
    after.saved = copy != nullptr;
    after.incomplete = state > CopyState::Complete;
    after.ofShelf = copy && copy->keeper == Keeper::Shelf;
    counts.leave(before, {});
    counts.enter(after, {});
    execute(db, "UPDATE article SET saved = ?, missing_pictures = ?, of_shelf = ? WHERE id = ?", int(state),
            copy ? missingPictures(*copy) : 0, after.ofShelf, id.value);
    // A rule's wish is fulfilled, and does not come back with the room that the copy may have to make.
    if (copy)
        execute(db, "DELETE FROM rule_keep WHERE article_id = ?", id.value);
}

void writeCopy(Connection& db, const OfflineCopy& copy, const QDateTime& now)
{
    // Made for each copy, a context costs more than compressing with it.
    thread_local Compressor compressor;
    Query query(db, "INSERT INTO copy(article_id, html, page, created, page_type, keeper, error_kind, error_detail,"
                    " error_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(copy.article.value, Null(), Null(), now, QString::fromLatin1(copy.pageType), int(copy.keeper), Null(),
               Null(), Null());
    if (!copy.html.isEmpty())
        query.bindAt(2, compressor.compressed(copy.html.toUtf8()));
    if (!copy.page.isEmpty())
        query.bindAt(3, compressor.compressed(copy.page));
    if (copy.trouble) {
        query.bindAt(7, int(copy.trouble->kind));
        query.bindAt(8, copy.trouble->detail);
        query.bindAt(9, copy.trouble->code);
    }
    query.run();
    Query picture(db, "INSERT INTO copy_picture(article_id, position, url, hash) VALUES (?, ?, ?, ?)");
    for (qsizetype i = 0; i < copy.pictures.size(); ++i) {
        const CopyPicture& shown = copy.pictures.at(i);
        picture.bind(copy.article.value, i, shown.url, QString::fromLatin1(shown.hash));
        if (shown.hash.isEmpty())
            picture.bindAt(4, Null());
        picture.run();
    }
}

/// The pictures it had, which may be nobody's now.
QStringList copyTakenOut(Connection& db, Counts& counts, ArticleId id)
{
    const QStringList pictures = picturesOf(db, id);
    counts.leaveCopy(bytesOfCopy(db, id));
    execute(db, "DELETE FROM copy WHERE article_id = ?", id.value);
    return pictures;
}

QStringList givenUp(Connection& db, Counts& counts, ArticleId id, const ArticleFlags& before, Changes& changes)
{
    const QStringList pictures = copyTakenOut(db, counts, id);
    setSaved(db, counts, id, before, nullptr);
    changes.updated += id;
    return pictures;
}

Result<Changes> copyStored(Connection& db, const OfflineCopy& copy, const QHash<QString, Picture>& pictures,
                           const QDateTime& now)
{
    const std::optional<ArticleFlags> before = flagsOf(db, copy.article);
    if (!before)
        return fail(ErrorKind::NotFound, QString::number(copy.article.value));
    // The user may have asked for it while the shelf was at it.
    const bool isUsers =
        copy.keeper == Keeper::User
        || integerOf(db, "SELECT count(*) FROM copy WHERE article_id = ? AND keeper = 0", copy.article.value) > 0;
    Counts counts;
    const QStringList replaced = copyTakenOut(db, counts, copy.article);
    OfflineCopy kept = copy;
    kept.keeper = isUsers ? Keeper::User : Keeper::Shelf;
    for (CopyPicture& shown : kept.pictures) {
        // A picture counts as kept only if its bytes are there.
        if (const auto fetched = pictures.constFind(shown.url); fetched != pictures.cend())
            shown.hash = keepPicture(db, *fetched);
        else if (integerOf(db, "SELECT 1 FROM picture WHERE hash = ?", QString::fromLatin1(shown.hash)) == 0)
            shown.hash.clear();
    }
    writeCopy(db, kept, now);
    counts.enterCopy(bytesOfCopy(db, copy.article));
    removeUnshown(db, replaced);
    setSaved(db, counts, copy.article, *before, &kept);
    if (isUsers)
        execute(db, "DELETE FROM shelf_left WHERE article_id = ?", copy.article.value);
    Changes changes;
    changes.updated += copy.article;
    return counts.written(db, std::move(changes));
}

Picture pictureFrom(const Query& row)
{
    return {row.text(0).toLatin1(), row.text(1), row.blob(2)};
}

} // namespace

QByteArray pictureName(QByteArrayView bytes)
{
    return QuickHash::of(bytes).toHex();
}

Result<Changes> storeCopy(Connection& db, const OfflineCopy& copy, const QHash<QString, Picture>& pictures,
                          const QDateTime& now)
{
    return writing(db, [&] { return copyStored(db, copy, pictures, now); });
}

Result<QList<Result<Changes>>> storeCopies(Connection& db, const QList<NewCopy>& copies, const QDateTime& now)
{
    return writing(db, [&]() -> Result<QList<Result<Changes>>> {
        QList<Result<Changes>> stored;
        for (const NewCopy& one : copies)
            stored += copyStored(db, one.copy, one.pictures, now);
        return stored;
    });
}

Result<Changes> claimCopies(Connection& db, const QList<ArticleId>& ids)
{
    return writing(db, [&]() -> Result<Changes> {
        Counts counts;
        Changes changes;
        for (const ArticleId id : ids) {
            const std::optional<ArticleFlags> before = flagsOf(db, id);
            if (!before || !before->ofShelf)
                continue;
            ArticleFlags after = *before;
            after.ofShelf = false;
            counts.leave(*before, {});
            counts.enter(after, {});
            execute(db, "UPDATE article SET of_shelf = 0 WHERE id = ?", id.value);
            execute(db, "UPDATE copy SET keeper = 0 WHERE article_id = ?", id.value);
            changes.updated += id;
        }
        return counts.written(db, std::move(changes));
    });
}

Changes copiesRemoved(Connection& db, const QList<ArticleId>& ids, UndoRecord& record)
{
    Counts counts;
    Changes changes;
    for (const ArticleId id : ids) {
        const std::optional<ArticleFlags> before = flagsOf(db, id);
        if (!before || !before->saved)
            continue;
        RowArchive copy;
        copy.take(db, "copy", "article_id = ?", {id.value});
        copy.take(db, "copy_picture", "article_id = ?", {id.value});
        record.add(copy);
        execute(db,
                "INSERT OR IGNORE INTO undo_picture(hash, step_id) SELECT hash, ?2 FROM copy_picture"
                " WHERE article_id = ?1 AND hash IS NOT NULL",
                id.value, record.id().value);
        givenUp(db, counts, id, *before, changes);
        execute(db, "REPLACE INTO shelf_left(article_id) VALUES (?)", id.value);
    }
    record.finish(int(changes.updated.size()));
    changes.undoStep = record.id();
    return counts.written(db, std::move(changes));
}

Changes copiesBack(Connection& db, const QList<RowArchive>& archives)
{
    Counts counts;
    Changes changes;
    for (const RowArchive& archive : archives) {
        const ArchivedRows* copy = archive.find(QStringLiteral("copy"));
        const ArticleId id {copy ? copy->at(0, QStringLiteral("article_id")).toLongLong() : 0};
        const std::optional<ArticleFlags> before = flagsOf(db, id);
        // One that was made since is newer.
        if (!before || !putBack(db, *copy, 0))
            continue;
        const ArchivedRows* pictures = archive.find(QStringLiteral("copy_picture"));
        for (qsizetype i = 0; pictures && i < pictures->rows.size(); ++i)
            putBack(db, *pictures, i);
        execute(db, "DELETE FROM shelf_left WHERE article_id = ?", id.value);
        counts.enterCopy(bytesOfCopy(db, id));
        if (const auto back = offlineCopy(db, id))
            setSaved(db, counts, id, *before, &*back);
        changes.updated += id;
    }
    return counts.written(db, std::move(changes));
}

Result<Changes> removeCopies(Connection& db, const QList<ArticleId>& ids, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        QList<ArticleId> kept;
        QString title;
        Query row(db, "SELECT s.title FROM article a JOIN article_source s ON s.article_id = a.id"
                      " WHERE a.id = ? AND a.saved <> 0");
        for (const ArticleId id : ids)
            if (row.bind(id.value).step()) {
                kept += id;
                title = row.text(0);
            }
        if (kept.isEmpty())
            return Changes {};
        UndoRecord record(db, UndoKind::RemoveCopies, title, now);
        return copiesRemoved(db, kept, record);
    });
}

Changes copiesDropped(Connection& db, const QList<ArticleId>& ids)
{
    Counts counts;
    Changes changes;
    QStringList pictures;
    for (const ArticleId id : ids)
        if (const std::optional<ArticleFlags> before = flagsOf(db, id); before && before->saved)
            pictures += givenUp(db, counts, id, *before, changes);
    removeUnshown(db, pictures);
    return counts.written(db, std::move(changes));
}

Result<Changes> dropCopies(Connection& db, const QList<ArticleId>& ids)
{
    return writing(db, [&]() -> Result<Changes> { return copiesDropped(db, ids); });
}

Result<Changes> forgetRemovedCopies(Connection& db, const QDateTime& before)
{
    return writing(db, [&]() -> Result<Changes> {
        Changes changes;
        if (!removeStepsBefore(db, UndoKind::RemoveCopies, before))
            return changes;
        // Another step may be next in line now.
        changes.undoStep = {integerOf(db, "SELECT ifnull(max(id), 0) FROM undo_step")};
        return changes;
    });
}

Result<OfflineCopy> offlineCopy(Connection& db, ArticleId id)
{
    return reading([&]() -> Result<OfflineCopy> {
        Query row(db,
                  "SELECT html, page, page_type, keeper, error_kind, error_detail, error_code FROM copy"
                  " WHERE article_id = ?",
                  id.value);
        if (!row.step())
            return fail(ErrorKind::NotFound, QString::number(id.value));
        OfflineCopy copy;
        copy.article = id;
        if (!row.isNull(0))
            copy.html = QString::fromUtf8(decompressed(row.blob(0)));
        if (!row.isNull(1))
            copy.page = decompressed(row.blob(1));
        copy.pageType = row.text(2).toLatin1();
        copy.keeper = Keeper(row.integer(3));
        if (!row.isNull(4))
            copy.trouble = Error {ErrorKind(row.integer(4)), row.text(5), int(row.integer(6))};
        Query picture(db, "SELECT url, hash FROM copy_picture WHERE article_id = ? ORDER BY position", id.value);
        while (picture.step())
            copy.pictures += CopyPicture {picture.text(0), picture.text(1).toLatin1()};
        return copy;
    });
}

Result<OfflineCopy> keptPage(Connection& db, const QString& url)
{
    const auto article = articleByUrl(db, url);
    if (!article)
        return tl::unexpected<Error>(article.error());
    auto copy = offlineCopy(db, *article);
    if (copy && copy->page.isEmpty())
        return fail(ErrorKind::NotFound, url);
    return copy;
}

Result<Picture> picture(Connection& db, const QByteArray& hash)
{
    return reading([&]() -> Result<Picture> {
        Query row(db, "SELECT hash, mime_type, bytes FROM picture WHERE hash = ?", QString::fromLatin1(hash));
        if (!row.step())
            return fail(ErrorKind::NotFound, QString::fromLatin1(hash));
        return pictureFrom(row);
    });
}

Result<Picture> pictureByUrl(Connection& db, const QString& url)
{
    return reading([&]() -> Result<Picture> {
        Query icon(db,
                   "SELECT p.hash, p.mime_type, p.bytes FROM icon i JOIN picture p ON p.hash = i.hash"
                   " WHERE i.url = ?",
                   url);
        if (icon.step())
            return pictureFrom(icon);
        // Lists may show a picture that an article's copy has.
        Query shown(db,
                    "SELECT p.hash, p.mime_type, p.bytes FROM copy_picture c JOIN picture p ON p.hash = c.hash"
                    " WHERE c.url = ? AND c.hash IS NOT NULL LIMIT 1",
                    url);
        if (shown.step())
            return pictureFrom(shown);
        return fail(ErrorKind::NotFound, url);
    });
}

Result<QHash<QString, QByteArray>> keptPictures(Connection& db, ArticleId article, const QStringList& urls)
{
    return reading([&]() -> Result<QHash<QString, QByteArray>> {
        QHash<QString, QByteArray> kept;
        Query shown(db, "SELECT url, hash FROM copy_picture WHERE article_id = ? AND hash IS NOT NULL", article.value);
        QHash<QString, QByteArray> ofCopy;
        while (shown.step())
            ofCopy.insert(shown.text(0), shown.text(1).toLatin1());
        Query icon(db, "SELECT hash FROM icon WHERE url = ?");
        for (const QString& url : urls) {
            if (const auto it = ofCopy.constFind(url); it != ofCopy.constEnd())
                kept.insert(url, *it);
            else if (icon.bind(url).step())
                kept.insert(url, icon.text(0).toLatin1());
        }
        return kept;
    });
}

Result<void> storeIcon(Connection& db, const QString& url, const Picture& picture, const QDateTime& now)
{
    return writing(db, [&]() -> Result<void> {
        const QString hash = QString::fromLatin1(keepPicture(db, picture));
        Query before(db, "SELECT hash FROM icon WHERE url = ? AND hash <> ?", url, hash);
        const QStringList replaced = before.step() ? QStringList {before.text(0)} : QStringList();
        execute(db, "REPLACE INTO icon(url, hash, stored) VALUES (?, ?, ?)", url, hash, now);
        removeUnshown(db, replaced);
        return {};
    });
}

} // namespace byline
