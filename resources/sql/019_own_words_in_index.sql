-- SPDX-FileCopyrightText: 2026 Byline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The form stays. An article's row of the index has the note and the tags of its bookmark from here on (see
-- app/store/own_words.h), and those that are there are taken in after this step. An earlier Byline would leave a row
-- behind that it cannot take out whole.
