// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// A character reference ("&amp;", "&#44032;", "&hellip;") at the start of `text`.
struct CharacterReference
{
    char32_t character = 0; ///< 0: none here
    qsizetype length = 0;   ///< of what stands for it
};

CharacterReference characterReference(QStringView text);

/// `text` with its character references decoded, as in an attribute's value.
QString decoded(QStringView text);

} // namespace byline
