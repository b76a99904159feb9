-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What happens to new articles that a search finds; see app/store/rules.h.
CREATE TABLE rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    search TEXT NOT NULL,
    enabled INTEGER NOT NULL,
    mark_read INTEGER NOT NULL,
    bookmark INTEGER NOT NULL,
    tags TEXT NOT NULL,       -- of the bookmark; a JSON array
    keep INTEGER NOT NULL,
    through INTEGER NOT NULL  -- the last article it has dealt with: ids only grow, so none is skipped or met twice
);

-- Articles of which a rule wants an offline copy, which the shelf makes.
CREATE TABLE rule_keep (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE
);
