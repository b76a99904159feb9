-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How many bookmarks have a tag is counted in the index alone: without `origin` in it each row of `article_tag` was
-- looked up, which lie all over the file.
DROP INDEX article_tag_own;
CREATE INDEX article_tag_own ON article_tag(tag_id, origin) WHERE origin >= 2;
