-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Times are milliseconds since 1970 in UTC. Flags and counts that lists and panes show are kept by the writes that
-- change them (see app/store/counts.h), so that no view ever counts and every list is a walk along one index.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- The program's totals: unread, followed_unread, bookmarked, saved, changed.
CREATE TABLE total (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
INSERT INTO total(name) VALUES ('unread'), ('followed_unread'), ('bookmarked'), ('saved'), ('changed');

-- `path` is a JSON array from the top; the order is that of `id`.
CREATE TABLE folder (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE
);

CREATE TABLE outlet (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    title_given INTEGER NOT NULL, -- 0: our guess, the feed's own title replaces it
    url TEXT NOT NULL,
    feed_url TEXT NOT NULL,
    feed_key TEXT UNIQUE,         -- the comparable form of feed_url; NULL for kept pages
    site_key TEXT UNIQUE,         -- host of kept pages; NULL for feeds
    folder_id INTEGER REFERENCES folder(id),
    description TEXT NOT NULL,
    language TEXT NOT NULL,
    icon TEXT NOT NULL,
    subscribed INTEGER NOT NULL,
    unread INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    etag BLOB,
    last_modified BLOB,
    body_hash BLOB,
    last_fetched INTEGER,
    next_due INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    interval_minutes INTEGER NOT NULL DEFAULT 0,
    error_kind INTEGER,           -- NULL: the last fetch went well
    error_detail TEXT,
    error_code INTEGER
);

-- Ids are never used twice: what still knows an id of an article that is gone must not meet another one.
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    outlet_id INTEGER NOT NULL REFERENCES outlet(id),
    identity TEXT NOT NULL,
    published INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    bookmarked INTEGER NOT NULL DEFAULT 0,
    saved INTEGER NOT NULL DEFAULT 0, -- CopyState
    changed INTEGER NOT NULL DEFAULT 0,
    followed INTEGER NOT NULL DEFAULT 0, -- by a followed author
    updated INTEGER,
    fetched INTEGER NOT NULL,
    published_given TEXT,             -- the source's date where it was not taken as it is
    hash BLOB NOT NULL,
    url_hash INTEGER,
    guid TEXT,
    url TEXT,
    external_url TEXT,
    title TEXT NOT NULL,
    standfirst TEXT,
    summary TEXT,
    image TEXT,
    language TEXT,
    comments_url TEXT,
    enclosures TEXT,                  -- JSON array
    UNIQUE (outlet_id, identity)
);
CREATE INDEX article_by_time ON article(published);
-- A flag stands in its own index as well, so that the walk needs nothing but the index.
CREATE INDEX article_unread ON article(unread, published) WHERE unread = 1;
CREATE INDEX article_of_outlet ON article(outlet_id, published);
CREATE INDEX article_of_outlet_unread ON article(outlet_id, unread, published) WHERE unread = 1;
CREATE INDEX article_bookmarked ON article(bookmarked, published) WHERE bookmarked = 1;
CREATE INDEX article_saved ON article(published) WHERE saved > 0;
CREATE INDEX article_changed ON article(changed, published) WHERE changed = 1;
CREATE INDEX article_followed ON article(followed, published) WHERE followed = 1;
CREATE INDEX article_followed_unread ON article(followed, unread, published) WHERE followed = 1 AND unread = 1;
CREATE INDEX article_by_url ON article(url_hash) WHERE url_hash IS NOT NULL;

-- zstd of the plain text followed by the HTML. `people` is what the search index holds of authors and tags: FTS5
-- needs the very words back when a row leaves a contentless index.
CREATE TABLE body (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    text_bytes INTEGER NOT NULL,
    packed BLOB NOT NULL,
    people TEXT NOT NULL
);

-- Outlives the article: clean-up may remove an article that its feed still lists, and it must not come back unread.
CREATE TABLE reading_state (
    outlet_id INTEGER NOT NULL REFERENCES outlet(id) ON DELETE CASCADE,
    identity TEXT NOT NULL,
    read INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (outlet_id, identity)
) WITHOUT ROWID;

CREATE TABLE author (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    url TEXT NOT NULL,
    avatar TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    organisation INTEGER NOT NULL,
    followed INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0
);

-- What an author is recognised by: profile address, mail, or name within an outlet (see app/store/author_book.h).
CREATE TABLE author_key (
    key TEXT PRIMARY KEY,
    author_id INTEGER NOT NULL REFERENCES author(id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX author_key_of_author ON author_key(author_id);

CREATE TABLE author_outlet (
    author_id INTEGER NOT NULL REFERENCES author(id) ON DELETE CASCADE,
    outlet_id INTEGER NOT NULL REFERENCES outlet(id) ON DELETE CASCADE,
    articles INTEGER NOT NULL,
    PRIMARY KEY (author_id, outlet_id)
) WITHOUT ROWID;
CREATE INDEX author_outlet_by_outlet ON author_outlet(outlet_id, author_id);

-- `published` and `unread` repeat the article's, so that an author's list is one walk along an index.
CREATE TABLE article_author (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    author_id INTEGER NOT NULL REFERENCES author(id),
    published INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
CREATE INDEX article_author_list ON article_author(author_id, published, article_id);
CREATE INDEX article_author_unread ON article_author(author_id, unread, published, article_id) WHERE unread = 1;

CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
);

CREATE TABLE article_tag (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag(id),
    origin INTEGER NOT NULL,   -- bits: 1 the source's, 2 the user's (a bookmark's)
    position INTEGER NOT NULL,
    published INTEGER NOT NULL,
    PRIMARY KEY (article_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX article_tag_list ON article_tag(tag_id, published, article_id);

CREATE TABLE bookmark (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    folder TEXT NOT NULL,
    note TEXT NOT NULL,
    created INTEGER NOT NULL
);
CREATE INDEX bookmark_by_time ON bookmark(created);
CREATE INDEX bookmark_by_folder ON bookmark(folder, created);

CREATE TABLE picture (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE, -- the name it is kept by, hexadecimal: XXH3; SHA-256 in older libraries
    mime_type TEXT NOT NULL,
    bytes BLOB NOT NULL
);

CREATE TABLE copy (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    html BLOB,                 -- zstd; NULL: the article's own body is the copy's text
    page BLOB,                 -- zstd; NULL: no page was fetched
    created INTEGER NOT NULL
);

CREATE TABLE copy_picture (
    article_id INTEGER NOT NULL REFERENCES copy(article_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    url TEXT NOT NULL,
    hash TEXT,                 -- NULL: missing
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
CREATE INDEX copy_picture_by_hash ON copy_picture(hash) WHERE hash IS NOT NULL;
CREATE INDEX copy_picture_by_url ON copy_picture(url) WHERE hash IS NOT NULL;

-- Outlets' icons and authors' portraits.
CREATE TABLE icon (
    url TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    stored INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX icon_by_hash ON icon(hash);

-- Contentless: the text is stored once, in `body`. Nothing ranks, so the sizes of columns are not kept.
CREATE VIRTUAL TABLE article_index USING fts5(
    title, body, people, content='', columnsize=0, tokenize='byline'
);
INSERT INTO article_index(article_index, rank) VALUES ('hashsize', 33554432);
