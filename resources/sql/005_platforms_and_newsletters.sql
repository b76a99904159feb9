-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What some platforms say of an article besides what every feed has.
CREATE TABLE article_details (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    section TEXT NOT NULL,
    reading_minutes INTEGER NOT NULL,
    visibility INTEGER NOT NULL, -- Visibility
    cut INTEGER NOT NULL,        -- the text ends at the paywall
    image_caption TEXT NOT NULL,
    source_edit INTEGER
);
CREATE INDEX article_details_cut ON article_details(article_id) WHERE cut = 1;

-- The site behind an outlet: how its platform describes it, as JSON.
CREATE TABLE outlet_site (
    outlet_id INTEGER PRIMARY KEY REFERENCES outlet(id) ON DELETE CASCADE,
    platform TEXT NOT NULL,      -- 'ghost', 'wordpress', or '' where it was looked at and is neither
    description TEXT NOT NULL,
    checked INTEGER NOT NULL
);

-- How far "load earlier articles" has come: for the outlet, or an author's or section's part of it.
CREATE TABLE back_catalogue (
    outlet_id INTEGER NOT NULL REFERENCES outlet(id) ON DELETE CASCADE,
    part TEXT NOT NULL,          -- '', 'author:SLUG', 'tag:SLUG'
    next_page INTEGER NOT NULL,  -- 0: all is here
    total INTEGER NOT NULL,
    PRIMARY KEY (outlet_id, part)
) WITHOUT ROWID;

-- One newsletter subscription for each outlet, also while it waits for its confirmation. The sign-in itself is in the
-- keychain; unsubscribe_url is the address at the end of each mail.
CREATE TABLE newsletter (
    outlet_id INTEGER PRIMARY KEY REFERENCES outlet(id) ON DELETE CASCADE,
    state INTEGER NOT NULL,      -- NewsletterState
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    newsletters TEXT NOT NULL,   -- JSON array of names
    message TEXT NOT NULL,
    hindrance INTEGER NOT NULL,  -- NewsletterHindrance
    asked INTEGER,
    may_ask_again INTEGER,
    changed INTEGER,
    has_session INTEGER NOT NULL,
    code_ref TEXT NOT NULL,
    unsubscribe_url TEXT NOT NULL
);

ALTER TABLE author ADD COLUMN biography TEXT NOT NULL DEFAULT '';
