// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/reading_choices.h"

#include "store/article_rows.h"
#include "store/compression.h"
#include "store/transaction.h"

namespace byline {

Result<ReadingChoice> readingChoice(Connection& db, OutletId outlet)
{
    return reading([&]() -> Result<ReadingChoice> {
        Query row(db, "SELECT text_source, pictures_allowed FROM outlet WHERE id = ?", outlet.value);
        if (!row.step())
            return fail(ErrorKind::NotFound, QString::number(outlet.value));
        const qint64 source = row.integer(0);
        const bool known = source >= 0 && source <= int(TextSource::WebPage);
        return ReadingChoice {known ? TextSource(source) : TextSource::Feed, row.integer(1) != 0};
    });
}

Result<Changes> setReadingChoice(Connection& db, OutletId outlet, const ReadingChoice& choice)
{
    return writing(db, [&]() -> Result<Changes> {
        if (execute(db, "UPDATE outlet SET text_source = ?, pictures_allowed = ? WHERE id = ?", int(choice.source),
                    choice.picturesAllowed, outlet.value)
            == 0)
            return fail(ErrorKind::NotFound, QString::number(outlet.value));
        Changes changes;
        changes.outlets += outlet;
        return changes;
    });
}

Result<int> readingPlace(Connection& db, ArticleId id)
{
    return reading([&]() -> Result<int> {
        return int(integerOf(db, "SELECT place FROM reading_place WHERE article_id = ?", id.value));
    });
}

Result<void> setReadingPlace(Connection& db, ArticleId id, int place)
{
    return writing(db, [&]() -> Result<void> {
        if (place <= 0)
            execute(db, "DELETE FROM reading_place WHERE article_id = ?", id.value);
        else // an article that was removed meanwhile has no place
            execute(db,
                    "INSERT OR REPLACE INTO reading_place(article_id, place) SELECT id, ?2 FROM article WHERE id = ?1",
                    id.value, place);
        return {};
    });
}

Result<QDateTime> seenAt(Connection& db, ArticleId id)
{
    return reading([&]() -> Result<QDateTime> {
        Query row(db, "SELECT at FROM article_seen WHERE article_id = ?", id.value);
        return row.step() ? row.time(0) : QDateTime();
    });
}

Result<void> setSeen(Connection& db, ArticleId id, const QDateTime& now)
{
    return writing(db, [&]() -> Result<void> {
        execute(db, "INSERT OR REPLACE INTO article_seen(article_id, at) SELECT id, ?2 FROM article WHERE id = ?1",
                id.value, now);
        return {};
    });
}

Result<FullText> fullText(Connection& db, ArticleId id)
{
    return reading([&]() -> Result<FullText> {
        Query row(db, "SELECT text_bytes, packed FROM full_text WHERE article_id = ?", id.value);
        if (!row.step())
            return fail(ErrorKind::NotFound, QString::number(id.value));
        const StoredBody body = unpacked(row.integer(0), row.blob(1));
        return FullText {QString::fromUtf8(body.html), QString::fromUtf8(body.text)};
    });
}

Result<Changes> storeFullText(Connection& db, ArticleId id, const FullText& full, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        const QByteArray text = full.text.toUtf8();
        Compressor compressor;
        execute(db,
                "INSERT OR REPLACE INTO full_text(article_id, fetched, text_bytes, packed)"
                " SELECT id, ?2, ?3, ?4 FROM article WHERE id = ?1",
                id.value, now, qint64(text.size()), compressor.compressed(text + full.html.toUtf8()));
        const TextExtent extent = likelyExtent(QString::fromUtf8(bodyOf(db, id).text), full.text);
        Changes changes;
        // What the platform says of its own paywall is no guess.
        if (execute(db,
                    "UPDATE article SET extent = ?2 WHERE id = ?1 AND extent <> ?2 AND NOT EXISTS"
                    " (SELECT 1 FROM article_details WHERE article_id = ?1 AND cut = 1)",
                    id.value, int(extent))
            > 0)
            changes.updated += id;
        return changes;
    });
}

} // namespace byline
