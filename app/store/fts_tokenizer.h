// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct sqlite3;

namespace byline {

/// Before a text that is a headline: its tokens stand in the index a second time, with the mark before each. So the
/// index, which keeps neither places nor columns, tells which articles have a word in their headline.
inline constexpr char kHeadlineMark = '\x02';

/// Gives FTS5 our tokenizer under the name "byline". What is searched for is given to FTS5 in tokens, each is taken as
/// it is. Returns SQLite's code.
int registerTokenizer(sqlite3* database);

} // namespace byline
