// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"

#include <QHash>
#include <QPair>

namespace byline {

class Connection;

/// What an article counts for.
struct ArticleFlags
{
    OutletId outlet;
    bool unread = false;
    bool bookmarked = false;
    bool saved = false;
    bool changed = false;
    bool followed = false;
    bool incomplete = false; ///< its copy
    bool ofShelf = false;    ///< its copy is not the user's own
};

/// Keeps the counts of outlets, authors and the program in step with the articles. A write tells it how each article
/// was (`leave`) and how it is now (`enter`); only the difference is written, once, before the transaction ends.
class Counts final
{
public:
    void enter(const ArticleFlags& flags, const QList<AuthorId>& authors) { add(flags, authors, 1); }
    void leave(const ArticleFlags& flags, const QList<AuthorId>& authors) { add(flags, authors, -1); }
    /// What it takes (see shown_pictures.h): after a copy has come, before one goes.
    void enterCopy(qint64 bytes) { m_copyBytes += bytes; }
    void leaveCopy(qint64 bytes) { m_copyBytes -= bytes; }

    /// Writes the differences and adds whom they concern to `changes`.
    Changes written(Connection& db, Changes changes);

private:
    struct Delta
    {
        int articles = 0;
        int unread = 0;
    };
    void add(const ArticleFlags& flags, const QList<AuthorId>& authors, int sign);

    QHash<OutletId, Delta> m_outlets;
    QHash<AuthorId, Delta> m_authors;
    QHash<QPair<AuthorId, OutletId>, int> m_authorOutlets;
    int m_unread = 0;
    int m_followedUnread = 0;
    int m_bookmarked = 0;
    int m_saved = 0;
    int m_changed = 0;
    int m_incomplete = 0;
    int m_ofShelf = 0;
    qint64 m_copyBytes = 0;
};

} // namespace byline
