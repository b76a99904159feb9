// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/search_terms.h"

#include <optional>

namespace byline {

/// The part of `text` around the first hit, about 160 characters on one line, hits marked (kHitBegin, kHitEnd). Without
/// a hit: the beginning.
QString snippetOf(const QByteArray& text, const QList<Phrase>& phrases);
/// `line`, which is short, with its hits marked; empty without any.
QString markedLine(const QString& line, const QList<Phrase>& phrases);
/// Nothing if none of the phrases is in `text`.
std::optional<QString> snippetAroundHit(const QByteArray& text, const QList<Phrase>& phrases);

} // namespace byline
