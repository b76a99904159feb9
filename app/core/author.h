// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QList>
#include <QString>

namespace byline {

/// An author as an article's byline shows one.
struct AuthorRef
{
    AuthorId id;
    QString name;

    bool operator==(const AuthorRef&) const = default;
};

/// A person (or organisation) who writes, across all outlets.
struct Author
{
    AuthorId id;
    QString name;
    QString url;
    QString avatar; ///< address of the portrait
    QString email;
    QString role;
    QList<OutletId> outlets;
    int unread = 0;
    int articles = 0;
    bool followed = false;
    bool isOrganisation = false;
    QString biography {}; ///< plain text
};

/// Those that stand first where writers are listed, and how many are behind them.
struct FirstAuthors
{
    QList<Author> authors;
    int more = 0;
    int moreUnread = 0; ///< those of them with something unread
};

} // namespace byline
