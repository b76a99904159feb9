-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an outlet brings has its addresses side by side: storing it wrote a page of the whole index for each article.
DROP INDEX article_by_url;
CREATE INDEX article_by_url ON article(outlet_id, url_hash) WHERE url_hash IS NOT NULL;
