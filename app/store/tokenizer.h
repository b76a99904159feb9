// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// Gets each token, folded, with the bytes of the text it stands for. Not 0 stops.
using TokenCallback = int (*)(void* context, const char* token, int size, int start, int end);

/// Cuts UTF-8 text into what the search index holds. Scripts with spaces give words; runs of Hangul, Han, kana and
/// South-East Asian scripts give overlapping pairs ("한국은행" → 한국, 국은, 은행), a lone syllable itself, so that a
/// part of a compound is found. All is NFKC, case folded and without diacritics. Returns what the callback stopped
/// with, or 0.
int tokenize(const char* text, int size, TokenCallback callback, void* context);

/// Text folded the same way but not cut: for comparing names and tags.
QString folded(const QString& text);

} // namespace byline
