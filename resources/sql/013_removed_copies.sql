-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Pictures of offline copies that were removed and can still be brought back: they stay as long as their step does.
CREATE TABLE undo_picture (
    hash TEXT NOT NULL,
    step_id INTEGER NOT NULL REFERENCES undo_step(id) ON DELETE CASCADE,
    PRIMARY KEY (hash, step_id)
) WITHOUT ROWID;
CREATE INDEX undo_picture_of_step ON undo_picture(step_id);
