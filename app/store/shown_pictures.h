// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QStringList>

namespace byline {

class Connection;

// A picture is kept once, whatever shows it: copies, icons, and steps of the history that may bring a copy back. What
// changes one copy asks for the pictures of that one.

/// The pictures of an article's copy, by their names.
QStringList picturesOf(Connection& db, ArticleId id);
/// What an article's copy takes beyond the pictures that other copies show as well: with it so much more room is used
/// than without it.
qint64 bytesOfCopy(Connection& db, ArticleId id);
/// Of these pictures, those go that nothing shows any more.
void removeUnshown(Connection& db, const QStringList& names);
/// The same of all there are.
void removeAllUnshown(Connection& db);

} // namespace byline
