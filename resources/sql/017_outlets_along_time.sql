-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A folder of a hundred outlets is read along the time of all articles (see app/store/folder_list.cpp), which needs to
-- know of which outlet each is. The id stands before it so that the order by time and id is that of the index.
DROP INDEX article_by_time;
CREATE INDEX article_by_time ON article(published, id, outlet_id);
DROP INDEX article_unread;
CREATE INDEX article_unread ON article(unread, published, id, outlet_id) WHERE unread = 1;
