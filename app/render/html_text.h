// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// The text of HTML as a reader sees it: tags gone, entities decoded, blocks on lines of their own; script, style
/// and the marks of footnotes left out. Fast enough for every article of a refresh; any thread.
QString textFromHtml(const QString& html);

/// True if `text` has tags or entities, so that it must be taken as HTML.
bool looksLikeHtml(const QString& text);

/// `text` cut at a word to at most `length` characters, with an ellipsis where something was cut.
QString shortened(const QString& text, int length);

} // namespace byline
