// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QList>
#include <QSet>

namespace byline {

/// What a write changed, as it left the transaction. Lists patch their rows from it.
struct Changes
{
    QList<ArticleId> added;
    QList<ArticleId> updated; ///< text, reading state, bookmark or copy
    QList<ArticleId> removed;
    QList<OutletId> outlets; ///< added, changed (counts too) or removed
    QList<OutletId> icons;   ///< and of them: those whose icon came
    bool folders = false;    ///< folders of outlets were made, moved or removed
    bool authors = false;    ///< who the authors are, and which are followed
    QSet<AuthorId> people;   ///< authors whose counts, portrait or role changed; among them some who came or went
    bool bookmarks = false;
    bool elsewhere = false;    ///< another process wrote, and anything may be different
    QList<OutletId> signedOut; ///< unsubscribed: what the keychain may have for them goes, too
    UndoStepId undoStep;       ///< what this write can be taken back by
    bool isUnfinished = false; ///< that step has more to do: library/undo sees to it

    bool isEmpty() const
    {
        return added.isEmpty() && updated.isEmpty() && removed.isEmpty() && outlets.isEmpty() && !folders && !authors
               && people.isEmpty() && !bookmarks && !elsewhere;
    }
    Changes& operator+=(const Changes& other)
    {
        added += other.added;
        updated += other.updated;
        removed += other.removed;
        for (const OutletId id : other.outlets)
            if (!outlets.contains(id))
                outlets += id;
        icons += other.icons;
        signedOut += other.signedOut;
        folders = folders || other.folders;
        authors = authors || other.authors;
        people.unite(other.people);
        bookmarks = bookmarks || other.bookmarks;
        elsewhere = elsewhere || other.elsewhere;
        if (other.undoStep) {
            undoStep = other.undoStep;
            isUnfinished = other.isUnfinished;
        }
        return *this;
    }
};

} // namespace byline
