// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"
#include "store/search_query.h"

namespace byline {

class Connection;

bool isText(const SearchTerm& term);
/// The index tells by itself which articles have the term.
bool isExact(const SearchTerm& term);
/// What the index is asked for it.
QString ftsTerm(const SearchTerm& term);

/// For LIKE with ESCAPE '\': folded names that have the text.
QString likePattern(const QString& text);
/// Outlets whose title or host has the words.
QList<OutletId> outletsNamed(Connection& db, const QString& text);

} // namespace byline
