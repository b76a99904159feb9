-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an outlet's site runs on, as its feed says: some platforms can do more than feeds.
ALTER TABLE outlet ADD COLUMN generator TEXT NOT NULL DEFAULT '';
