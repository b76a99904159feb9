// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// Why a file cannot be brought back as a backup: the `code` of an Error of kind NotReadable. Why none can be written
/// there: TheLibrary, of kind NotWritable.
enum class BackupFault {
    NotABackup = 2, ///< something else
    Damaged,        ///< the detail is SQLite's word, which says nothing to the user
    TheLibrary      ///< which is open
};

} // namespace byline
