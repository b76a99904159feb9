-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A mail that signs in was asked for and its link is not opened yet; the subscription itself stays as it is.
ALTER TABLE newsletter ADD COLUMN signing_in INTEGER NOT NULL DEFAULT 0;
