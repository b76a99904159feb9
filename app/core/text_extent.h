// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// How much of an article its source gave. A guess, unless the platform says it.
enum class TextExtent {
    Full,
    Teaser,  ///< the beginning only
    Members, ///< the text ends where a paywall begins
};

/// Judges by how the text ends and how long it is.
TextExtent likelyExtent(const QString& text);

/// The same where the text of the article's page is known: what is nearly as long as that is all there is.
TextExtent likelyExtent(const QString& text, const QString& fullText);

} // namespace byline
