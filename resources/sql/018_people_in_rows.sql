-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who wrote an article and what it is about, as ids in their order: a list whose articles lie far apart (a writer's,
-- bookmarks) then reads two pages for each, not four. `article_author` and the source's part of `article_tag` say the
-- same, for lists by author and by tag (see app/store/source_links.h). Made anew so that the rows lie as close as before.
CREATE TABLE article_source_linked (
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
    enclosures TEXT,      -- JSON array
    published_given TEXT, -- the source's date where it was not taken as it is
    authors TEXT,         -- "12 7"; NULL: none
    tags TEXT
);
INSERT INTO article_source_linked
SELECT article_id, title, guid, url, external_url, standfirst, summary, image, language, comments_url, enclosures,
    published_given,
    (SELECT group_concat(author_id, ' ') FROM (SELECT author_id FROM article_author l
        WHERE l.article_id = s.article_id ORDER BY position)),
    (SELECT group_concat(tag_id, ' ') FROM (SELECT tag_id FROM article_tag l
        WHERE l.article_id = s.article_id AND origin & 1 ORDER BY position))
FROM article_source s ORDER BY article_id;
DROP TABLE article_source;
ALTER TABLE article_source_linked RENAME TO article_source;

-- An outlet's bookmarks, and a folder's, are found along all bookmarks without a look at each article; the same of the
-- other lists of few. The id stands before the outlet so that the order by time and id is that of the index.
DROP INDEX article_bookmarked;
CREATE INDEX article_bookmarked ON article(bookmarked, published, id, outlet_id) WHERE bookmarked = 1;
DROP INDEX article_saved;
CREATE INDEX article_saved ON article(published, id, outlet_id, saved) WHERE saved > 0;
DROP INDEX article_changed;
CREATE INDEX article_changed ON article(changed, published, id, outlet_id) WHERE changed = 1;
DROP INDEX article_followed;
CREATE INDEX article_followed ON article(followed, published, id, outlet_id) WHERE followed = 1;
DROP INDEX article_followed_unread;
CREATE INDEX article_followed_unread ON article(followed, unread, published, id, outlet_id)
    WHERE followed = 1 AND unread = 1;
