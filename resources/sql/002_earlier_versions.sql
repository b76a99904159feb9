-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an article said before its source edited it.
CREATE TABLE article_version (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    replaced INTEGER NOT NULL,
    title TEXT NOT NULL,
    hash BLOB NOT NULL,
    text_bytes INTEGER NOT NULL,
    packed BLOB NOT NULL
);
CREATE INDEX article_version_of_article ON article_version(article_id);
