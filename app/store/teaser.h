// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"

namespace byline {

/// What lists show of an item besides its title; all plain text.
struct Teaser
{
    QString standfirst;
    QString summary; ///< at most 500 characters
    QString image;
};

/// `text` is the item's plain text; its summary is plain text, too.
Teaser teaserOf(const IncomingItem& item, const QString& text);

/// What is read: the item's HTML, or its text as HTML.
QString htmlOf(const IncomingItem& item);

} // namespace byline
