// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "store/remove_articles.h"
#include "store/row_archive.h"

#include <QHash>

namespace byline {

class Counts;
class UndoRecord;

/// What is known of an outlet besides its row, and goes with it.
inline constexpr const char* kHangsOnOutlet[] = {"newsletter", "outlet_site", "back_catalogue"};

/// Removes the articles (`a`) for which `condition` holds, as `removeArticles` does, and keeps all that hangs on them
/// in `record`, those of each outlet apart.
Changes removeWithRecord(Connection& db, const QList<ArticleId>& ids, const char* condition, AfterRemoval after,
                         UndoRecord& record);

/// Puts removed articles back, within the transaction of its caller, who writes the counts. What has come again
/// meanwhile by another way stays as it is.
class ArticleReturn final
{
public:
    ArticleReturn(Connection& db, Counts& counts, Changes& changes);

    /// An outlet that was removed is subscribed again, in its folder.
    void outlets(const RowArchive& archive);
    /// Articles of the one go to the other.
    void setOutlet(OutletId archived, OutletId now) { m_outlets.insert(archived.value, now.value); }
    void articles(const RowArchive& archive);

private:
    void hangsOnOutlet(const RowArchive& archive, const char* table);
    void article(const RowArchive& archive, const ArchivedRows& rows, qsizetype row);
    ArchivedRows sourceTakenOut(ArchivedRows& article) const;
    void readAsItWas(const ArchivedRows& rows, qsizetype row, OutletId outlet);
    void links(const RowArchive& archive, ArticleId id);
    qint64 outletFor(qint64 archived) const { return m_outlets.value(archived, archived); }
    /// The person an archived author is now: perhaps merged with another one.
    qint64 authorFor(const RowArchive& archive, qint64 archived);
    qint64 authorBack(const RowArchive& archive, qint64 archived);

    Connection& m_db;
    Counts& m_counts;
    Changes& m_changes;
    /// Where in an archive the rows are that hang on an article.
    struct Place
    {
        const ArchivedRows* rows;
        qsizetype row;
    };
    QHash<qint64, QList<Place>> m_hangOn;
    QHash<qint64, qint64> m_outlets;
    QHash<qint64, qint64> m_authors;
};

} // namespace byline
