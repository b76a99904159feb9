// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// Why a library cannot be opened or written, where it is known: the `code` of an Error of kind LibraryUnusable.
/// SQLite's own numbers, which stand there otherwise, are smaller.
enum class LibraryFault {
    ReadOnly = 100'000,
    DiskTrouble, ///< the disk reports an error
    IsAFile,     ///< where its folder is to be
    NotMade,     ///< the folder does not exist, and nobody may make it
    Foreign      ///< a database of another program
};

} // namespace byline
