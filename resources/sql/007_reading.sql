-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How the user reads an outlet's articles: TextSource, and whether its pictures are fetched whatever the general rule.
ALTER TABLE outlet ADD COLUMN text_source INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outlet ADD COLUMN pictures_allowed INTEGER NOT NULL DEFAULT 0;

-- How much of an article its feed gave, likely: TextExtent.
ALTER TABLE article ADD COLUMN extent INTEGER NOT NULL DEFAULT 0;

-- How far an article was read: the number of the paragraph at the top of the page.
CREATE TABLE reading_place (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    place INTEGER NOT NULL
);

-- The text out of an article's page where its feed has only a teaser: zstd of the plain text followed by the HTML.
-- Derived, so it can always be fetched again.
CREATE TABLE full_text (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    fetched INTEGER NOT NULL,
    text_bytes INTEGER NOT NULL,
    packed BLOB NOT NULL
);
