-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the source says of an article goes apart from what changes as it is read: marking a hundred thousand as read
-- then writes a few megabytes, not every page of their headlines.
CREATE TABLE article_source (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    guid TEXT,
    url TEXT,
    external_url TEXT,
    standfirst TEXT,
    summary TEXT,
    image TEXT,
    language TEXT,
    comments_url TEXT,
    enclosures TEXT,     -- JSON array
    published_given TEXT -- the source's date where it was not taken as it is
);
INSERT INTO article_source
SELECT id, title, guid, url, external_url, standfirst, summary, image, language, comments_url, enclosures,
    published_given
FROM article ORDER BY id;

CREATE TABLE article_apart (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    outlet_id INTEGER NOT NULL REFERENCES outlet(id),
    identity TEXT NOT NULL,
    published INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    bookmarked INTEGER NOT NULL DEFAULT 0,
    saved INTEGER NOT NULL DEFAULT 0,    -- CopyState
    changed INTEGER NOT NULL DEFAULT 0,
    followed INTEGER NOT NULL DEFAULT 0, -- by a followed author
    extent INTEGER NOT NULL DEFAULT 0,   -- TextExtent
    missing_pictures INTEGER NOT NULL DEFAULT 0,
    updated INTEGER,
    fetched INTEGER NOT NULL,
    url_hash INTEGER,
    hash BLOB NOT NULL,
    UNIQUE (outlet_id, identity)
);
INSERT INTO article_apart
SELECT id, outlet_id, identity, published, unread, bookmarked, saved, changed, followed, extent, missing_pictures,
    updated, fetched, url_hash, hash
FROM article ORDER BY id;
-- No id is given out twice, also where the newest articles are gone.
DELETE FROM sqlite_sequence WHERE name = 'article_apart';
INSERT INTO sqlite_sequence(name, seq) SELECT 'article_apart', seq FROM sqlite_sequence WHERE name = 'article';
DROP TABLE article;
ALTER TABLE article_apart RENAME TO article;

CREATE INDEX article_by_time ON article(published);
CREATE INDEX article_unread ON article(unread, published) WHERE unread = 1;
CREATE INDEX article_of_outlet ON article(outlet_id, published);
CREATE INDEX article_of_outlet_unread ON article(outlet_id, unread, published) WHERE unread = 1;
CREATE INDEX article_bookmarked ON article(bookmarked, published) WHERE bookmarked = 1;
CREATE INDEX article_saved ON article(published) WHERE saved > 0;
CREATE INDEX article_changed ON article(changed, published) WHERE changed = 1;
CREATE INDEX article_followed ON article(followed, published) WHERE followed = 1;
CREATE INDEX article_followed_unread ON article(followed, unread, published) WHERE followed = 1 AND unread = 1;
CREATE INDEX article_by_url ON article(url_hash) WHERE url_hash IS NOT NULL;

-- The tags that the user gave, without a look at every bookmark's own.
CREATE INDEX article_tag_own ON article_tag(tag_id) WHERE origin >= 2;

-- Each merge of the index rewrites what it merges. Eight parts to a level instead of four are fewer levels, so that an
-- article is rewritten less often, and a search looks into a few parts more.
INSERT INTO article_index(article_index, rank) VALUES ('automerge', 8);
