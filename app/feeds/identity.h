// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"

namespace byline {

/// Gives each item of one feed an identity that is the same at the next refresh: its GUID, else its link, else a hash
/// of title, date and text. Items that share a GUID but are different articles are told apart by link or title; true
/// repeats get the same identity. Same order and size as `feed.items`.
QStringList identitiesOf(const IncomingFeed& feed);

/// Changes with what a reader would notice: title, standfirst and `text`, the item's plain text. Tells an edit from a
/// repeat.
QByteArray contentHashOf(const IncomingItem& item, const QString& text);

} // namespace byline
