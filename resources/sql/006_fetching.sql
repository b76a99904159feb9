-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A refresh stores first and indexes afterwards, so that articles are there to be read before their words are sorted:
-- the search index has what it should have of all articles up to `through`.
CREATE TABLE index_progress (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    through INTEGER NOT NULL
);
INSERT INTO index_progress(id, through) SELECT 1, ifnull(max(article_id), 0) FROM body;

-- What an outlet's last whole feed told of how often it is worth asking: an answer without news does not repeat it.
ALTER TABLE outlet ADD COLUMN ttl_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outlet ADD COLUMN skip_hours INTEGER NOT NULL DEFAULT 0; -- a bit for each hour
ALTER TABLE outlet ADD COLUMN usual_gap INTEGER NOT NULL DEFAULT 0;  -- seconds between articles
ALTER TABLE outlet ADD COLUMN newest INTEGER;                        -- when its newest article was published
ALTER TABLE outlet ADD COLUMN whole_at INTEGER;                      -- when its feed last came in full
-- Where it has moved for good by its server's word, and how many times in a row the server has said so.
ALTER TABLE outlet ADD COLUMN moving_to TEXT;
ALTER TABLE outlet ADD COLUMN moves INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outlet ADD COLUMN icon_tried INTEGER; -- when its icon was last looked for

-- Addresses and hosts that asked to be left alone for a while.
CREATE TABLE hold (
    address TEXT PRIMARY KEY,
    until INTEGER NOT NULL
) WITHOUT ROWID;
