-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the user can take back, newest last; see app/store/undo.h.
CREATE TABLE undo_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,     -- UndoKind
    done INTEGER NOT NULL,     -- 0: it was taken back and can be done again
    at INTEGER NOT NULL,
    count INTEGER NOT NULL,
    subject TEXT NOT NULL
);

-- What a step needs for it: rows that it removed, ids that it changed. zstd.
CREATE TABLE undo_part (
    id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES undo_step(id) ON DELETE CASCADE,
    packed BLOB NOT NULL
);
CREATE INDEX undo_part_of_step ON undo_part(step_id);

-- An outlet's own choice of how much it keeps (core/retention.h); NULL: as in general.
ALTER TABLE outlet ADD COLUMN keep_kind INTEGER;
ALTER TABLE outlet ADD COLUMN keep_number INTEGER;

-- 1: a clean-up removed the article, and it is not to come back while its feed still lists it. Only articles that are
-- gone have a row from here on: those that are there know themselves whether they were read.
ALTER TABLE reading_state ADD COLUMN cleaned INTEGER NOT NULL DEFAULT 0;
DELETE FROM reading_state WHERE EXISTS (SELECT 1 FROM article a
    WHERE a.outlet_id = reading_state.outlet_id AND a.identity = reading_state.identity);
