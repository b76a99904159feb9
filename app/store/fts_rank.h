// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct sqlite3;

namespace byline {

/// Makes the auxiliary function `byline_rank(article_index)` known to FTS5 on this connection: how well a match fits,
/// the greater the better. A headline that has the words comes before any text that has them, a writer's or tag's name
/// next, then how often the text has them; of several words the rare one counts for more. FTS5's own bm25() is of no
/// use here: it wants the lengths of the texts, which the index does not keep. An SQLite code.
int registerRank(sqlite3* database);

} // namespace byline
