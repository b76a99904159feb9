// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/article_details.h"

#include "store/article_rows.h"
#include "store/compression.h"
#include "store/index_row.h"
#include "store/query.h"
#include "store/transaction.h"

namespace byline {

namespace {

/// True for a whole text that has what everybody may read: a page's recommendations are longer, too.
bool begins(const QString& whole, const QString& open)
{
    constexpr qsizetype kEnough = 40;
    return whole.simplified().contains(open.simplified().left(kEnough));
}

} // namespace

std::optional<ArticleDetails> detailsOf(Connection& db, ArticleId id)
{
    Query row(db,
              "SELECT section, reading_minutes, visibility, cut, image_caption, source_edit FROM article_details"
              " WHERE article_id = ?",
              id.value);
    if (!row.step())
        return {};
    return ArticleDetails {row.text(0),         int(row.integer(1)), Visibility(row.integer(2)),
                           row.integer(3) != 0, row.text(4),         row.time(5)};
}

void writeDetails(Connection& db, ArticleId id, const ArticleDetails& details)
{
    execute(db, "DELETE FROM article_details WHERE article_id = ?", id.value);
    execute(db,
            "INSERT INTO article_details(article_id, section, reading_minutes, visibility, cut, image_caption,"
            " source_edit) VALUES (?, ?, ?, ?, ?, ?, ?)",
            id.value, details.section, details.readingMinutes, int(details.visibility), details.isCut,
            details.imageCaption, details.sourceEdit);
    // Who is told where the text ends need not guess by its looks.
    if (details.isCut || details.sourceEdit.isValid())
        execute(db, "UPDATE article SET extent = ? WHERE id = ?",
                int(details.isCut ? TextExtent::Members : TextExtent::Full), id.value);
}

Result<QSet<QString>> knownIdentities(Connection& db, OutletId outlet, const QStringList& identities, KnownOnly which)
{
    return reading([&]() -> Result<QSet<QString>> {
        QSet<QString> known;
        Query row(db, which == KnownOnly::Described
                          ? "SELECT 1 FROM article a JOIN article_details d ON d.article_id = a.id"
                            " WHERE a.outlet_id = ? AND a.identity = ?"
                          : "SELECT 1 FROM article WHERE outlet_id = ? AND identity = ?");
        for (const QString& identity : identities)
            if (row.bind(outlet.value, identity).step())
                known += identity;
        return known;
    });
}

Result<QDateTime> newestEdit(Connection& db, OutletId outlet)
{
    return reading([&]() -> Result<QDateTime> {
        Query row(db,
                  "SELECT max(d.source_edit) FROM article a JOIN article_details d ON d.article_id = a.id"
                  " WHERE a.outlet_id = ?",
                  outlet.value);
        return row.step() ? row.time(0) : QDateTime();
    });
}

Result<QList<CutArticle>> cutArticles(Connection& db, OutletId outlet, Visibility upTo, int limit)
{
    return reading([&]() -> Result<QList<CutArticle>> {
        QList<CutArticle> articles;
        Query row(db,
                  "SELECT a.id, s.url FROM article_details d JOIN article a ON a.id = d.article_id"
                  " JOIN article_source s ON s.article_id = a.id"
                  " WHERE d.cut = 1 AND d.visibility BETWEEN 1 AND ? AND a.outlet_id = ? AND s.url <> ''"
                  " ORDER BY a.published DESC LIMIT ?",
                  int(upTo), outlet.value, limit);
        while (row.step())
            articles += CutArticle {{row.integer(0)}, row.text(1)};
        return articles;
    });
}

Result<Changes> storeWholeText(Connection& db, ArticleId id, const QString& html, const QString& text)
{
    return writing(db, [&]() -> Result<Changes> {
        const IndexRow before = indexRowOf(db, id);
        if (!before.id)
            return Changes {};
        const QByteArray words = text.toUtf8();
        const QByteArray open = bodyOf(db, id).text;
        if (words.size() <= open.size() || !begins(text, QString::fromUtf8(open)))
            return Changes {};
        Compressor compressor;
        execute(db, "UPDATE body SET text_bytes = ?, packed = ? WHERE article_id = ?", words.size(),
                compressor.compressed(words + html.toUtf8()), id.value);
        execute(db, "UPDATE article_details SET cut = 0 WHERE article_id = ?", id.value);
        execute(db, "UPDATE article SET extent = ? WHERE id = ?", int(TextExtent::Full), id.value);
        removeFromIndex(db, before);
        addToIndex(db, indexRowOf(db, id));
        Changes changes;
        changes.updated += id;
        return changes;
    });
}

} // namespace byline
