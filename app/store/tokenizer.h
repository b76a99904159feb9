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

/// No token is longer, in bytes.
inline constexpr int kLongestToken = 64;

/// A token that only keeps two runs apart ("사회 회장" does not have "사회장"); nobody looks for it.
bool isBreak(const char* token, int size);

/// Whether the text is one run of characters that are cut into pairs and fold to themselves, as Korean words are.
bool isPlainRun(const QByteArray& utf8);
/// Whether such a run stands in the tokens of the text if, and only if, it stands in its bytes: nothing in the text
/// folds into a part of one, and nothing within one is passed over. True of nearly all texts; quicker than to cut them.
bool keepsPlainRuns(const QByteArray& utf8);
/// Whether what stands at `end` makes another character of the one of a plain run that ends there.
bool isJoined(const QByteArray& utf8, int end);

/// Text folded the same way but not cut: for comparing names and tags.
QString folded(const QString& text);

} // namespace byline
