-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Removing very many articles, and bringing them back, goes in pieces; what is still to do stands in the parts of its
-- step, see app/store/undo_pieces.h. 1: ids of articles that are here, 2: the rows of those that are gone, 0: the rest.
ALTER TABLE undo_part ADD COLUMN articles INTEGER NOT NULL DEFAULT 0;
DROP INDEX undo_part_of_step;
CREATE INDEX undo_part_of_step ON undo_part(step_id, articles);
