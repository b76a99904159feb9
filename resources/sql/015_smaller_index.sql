-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The index keeps which articles have a word, not where it stands: that was three quarters of it. Words next to each
-- other are looked for in the articles that have them all (see app/store/text_condition.h). It is made anew from the
-- articles, a few at a time while nothing else is to be done.
DROP TABLE article_index;
CREATE VIRTUAL TABLE article_index USING fts5(
    title, body, people, content='', columnsize=0, detail=none, tokenize='byline'
);
INSERT INTO article_index(article_index, rank) VALUES ('hashsize', 33554432);
INSERT INTO article_index(article_index, rank) VALUES ('automerge', 8);
UPDATE index_progress SET through = 0;
