// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/search_terms.h"

#include <vector>

namespace byline {

/// Whether the phrase stands in `utf8`, its tokens next to each other.
bool holds(const QByteArray& utf8, const Phrase& phrase);

/// Bytes of a text.
struct Place
{
    int start = 0;
    int end = 0;
};
/// Where any of `phrases` stands in `utf8`, in order; places that touch are one. Only up to `reach` bytes behind the
/// first one.
std::vector<Place> placesIn(const QByteArray& utf8, const QList<Phrase>& phrases, int reach);

/// How often each of `phrases` stands in `utf8`.
std::vector<int> mentionsIn(const QByteArray& utf8, const QList<Phrase>& phrases);

} // namespace byline
