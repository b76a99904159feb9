// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct sqlite3;

namespace byline {

/// Gives FTS5 our tokenizer under the name "byline". Returns SQLite's code.
int registerTokenizer(sqlite3* database);

} // namespace byline
