// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// Why a search cannot be understood: the code of a BadQuery, whose detail is the word in question.
enum class SearchFault {
    TooLong = 1,
    TooManyWords,
    Empty,
    LonelyOr,       ///< nothing on one side of it
    NothingNamed,   ///< "author:" without a name
    UnknownState,   ///< "is:great"
    UnknownContent, ///< "has:nothing"
    NoDate,         ///< "before:soon"
};

} // namespace byline
