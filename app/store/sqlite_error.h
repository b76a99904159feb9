// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace SQLite {
class Exception;
}

namespace byline {

/// What an SQLite result code means to the program.
Error sqliteError(int code, const QString& message);
Error sqliteError(const SQLite::Exception& exception);
/// The exception in flight, for a catch (...) at the edge of this folder.
Error errorInFlight();

} // namespace byline
