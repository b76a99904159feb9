-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How much room copies take, and which of them may go for a newer one, known without a look at each copy and picture.
-- `copy.keeper` says whose a copy is; the article repeats it, so that one index tells the oldest that may go.
ALTER TABLE article ADD COLUMN of_shelf INTEGER NOT NULL DEFAULT 0;
UPDATE article SET of_shelf = 1 WHERE id IN (SELECT article_id FROM copy WHERE keeper = 1);
DROP INDEX copy_of_shelf;
CREATE INDEX article_of_shelf ON article(of_shelf, bookmarked, published) WHERE of_shelf = 1;

-- `copy_bytes`: of all copies and of the pictures in them, each once.
INSERT INTO total(name, value) VALUES
    ('of_shelf', (SELECT count(*) FROM copy WHERE keeper = 1)),
    ('incomplete', (SELECT count(*) FROM article WHERE saved > 1)),
    ('copy_bytes', (SELECT ifnull(sum(ifnull(length(html), 0) + ifnull(length(page), 0)), 0) FROM copy)
        + (SELECT ifnull(sum(length(bytes)), 0) FROM picture
           WHERE hash IN (SELECT hash FROM copy_picture WHERE hash IS NOT NULL)));
