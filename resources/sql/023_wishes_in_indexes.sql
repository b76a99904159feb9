-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the shelf wants is read from indexes alone: the rows of bookmarked articles lie all over the library.
CREATE INDEX article_bookmarked_not_saved ON article(bookmarked, saved, published) WHERE bookmarked = 1 AND saved = 0;
CREATE INDEX author_followed ON author(followed) WHERE followed = 1;

-- A rule's wish goes when there is a copy. Its article's date is repeated: the newest come first.
DELETE FROM rule_keep WHERE article_id NOT IN (SELECT id FROM article WHERE saved = 0);
ALTER TABLE rule_keep ADD COLUMN published INTEGER NOT NULL DEFAULT 0;
UPDATE rule_keep SET published = (SELECT published FROM article WHERE id = article_id);
CREATE INDEX rule_keep_by_time ON rule_keep(published);
