-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is unread, along the time of all, of each outlet and of each writer, in tables of their own. As indexes for
-- unread rows they were changed row by row: marking a hundred thousand articles takes less where what lies
-- side by side goes as one stretch. They say what `article.unread` says (see app/store/unread_lists.h).
DROP INDEX article_unread;
DROP INDEX article_of_outlet_unread;
DROP INDEX article_author_unread;
CREATE TABLE unread_by_time (
    published INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    outlet_id INTEGER NOT NULL,
    PRIMARY KEY (published, article_id)
) WITHOUT ROWID;
CREATE TABLE unread_by_outlet (
    outlet_id INTEGER NOT NULL,
    published INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (outlet_id, published, article_id)
) WITHOUT ROWID;
CREATE TABLE unread_by_author (
    author_id INTEGER NOT NULL,
    published INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (author_id, published, article_id)
) WITHOUT ROWID;
INSERT INTO unread_by_time SELECT published, id, outlet_id FROM article WHERE unread = 1 ORDER BY 1, 2;
INSERT INTO unread_by_outlet SELECT outlet_id, published, article_id FROM unread_by_time ORDER BY 1, 2, 3;
INSERT OR IGNORE INTO unread_by_author
SELECT author_id, published, article_id FROM article_author WHERE unread = 1 ORDER BY 1, 2, 3;
ALTER TABLE article_author DROP COLUMN unread;
