// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <string>

namespace byline {

enum class CharacterClass {
    Separator,
    Word,    ///< of a script that parts words by spaces
    Pairing, ///< of a script whose runs are cut into pairs
};

/// Of a folded character.
CharacterClass classOf(char32_t character);

/// True if `next` may combine with what stands before it, so that both are folded together.
bool joinsPrevious(char32_t next);

/// NFKC, case folded, default-ignorable characters and diacritics gone (voicing marks and vowel signs stay).
std::u32string foldedCluster(const std::u16string& cluster);

} // namespace byline
