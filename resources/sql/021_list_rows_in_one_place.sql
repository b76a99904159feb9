-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- All that a list shows of an article but whether it is unread, which the lists of what is unread know: a list whose
-- articles lie far apart (a writer's, bookmarks) then reads one page for each, not two. What stands in `article` too
-- follows it. Made anew so that the rows lie as close as before; what is short stands first.
CREATE TABLE article_source_whole (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    outlet_id INTEGER,
    published INTEGER,
    updated INTEGER,
    fetched INTEGER,
    extent INTEGER,
    bookmarked INTEGER,
    changed INTEGER,
    saved INTEGER,
    missing_pictures INTEGER,
    title TEXT NOT NULL,
    guid TEXT,
    url TEXT,
    external_url TEXT,
    standfirst TEXT,
    summary TEXT,
    image TEXT,
    language TEXT,
    comments_url TEXT,
    enclosures TEXT,      -- JSON array
    published_given TEXT, -- the source's date where it was not taken as it is
    authors TEXT,         -- "12 7"; NULL: none
    tags TEXT
);
INSERT INTO article_source_whole
SELECT s.article_id, a.outlet_id, a.published, a.updated, a.fetched, a.extent, a.bookmarked, a.changed, a.saved,
    a.missing_pictures, s.title, s.guid, s.url, s.external_url, s.standfirst, s.summary, s.image, s.language,
    s.comments_url, s.enclosures, s.published_given, s.authors, s.tags
FROM article_source s JOIN article a ON a.id = s.article_id ORDER BY s.article_id;
DROP TABLE article_source;
ALTER TABLE article_source_whole RENAME TO article_source;
CREATE TRIGGER article_shown_in_lists AFTER UPDATE OF updated, extent, bookmarked, changed, saved, missing_pictures
ON article
BEGIN
    UPDATE article_source SET updated = new.updated, extent = new.extent, bookmarked = new.bookmarked,
        changed = new.changed, saved = new.saved, missing_pictures = new.missing_pictures
    WHERE article_id = new.id;
END;

-- A folder's outlets without a look at each outlet there is.
CREATE INDEX outlet_by_folder ON outlet(folder_id) WHERE subscribed = 1 AND folder_id IS NOT NULL;
