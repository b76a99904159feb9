-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- 1: the outlet's server wants a user name and a password, and they are in the keychain, never here.
ALTER TABLE outlet ADD COLUMN has_sign_in INTEGER NOT NULL DEFAULT 0;
