-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Why a copy has no whole text; NULL: it has.
ALTER TABLE copy ADD COLUMN error_kind INTEGER;
ALTER TABLE copy ADD COLUMN error_detail TEXT;
ALTER TABLE copy ADD COLUMN error_code INTEGER;
-- The page's Content-Type as it was served, which may be the only place that names its encoding.
ALTER TABLE copy ADD COLUMN page_type TEXT NOT NULL DEFAULT '';
-- 0: the user asked for it; 1: the shelf filled itself, and may give it up for a newer one.
ALTER TABLE copy ADD COLUMN keeper INTEGER NOT NULL DEFAULT 0;
CREATE INDEX copy_of_shelf ON copy(article_id) WHERE keeper = 1;

ALTER TABLE article ADD COLUMN missing_pictures INTEGER NOT NULL DEFAULT 0; -- of its copy
UPDATE article SET missing_pictures =
    (SELECT count(*) FROM copy_picture c WHERE c.article_id = article.id AND c.hash IS NULL) WHERE saved > 0;

-- Copies the user gave up: the shelf does not keep those articles again by itself.
CREATE TABLE shelf_left (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE
);
