// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

enum class ReadState { Unread, Read };

enum class Following { No, Yes };

/// Counts for the smart rows of the subscription pane.
struct SmartCounts
{
    int todayUnread = 0;
    int unread = 0;
    int followedUnread = 0;
    int bookmarked = 0;
    int saved = 0;
    int changed = 0;
};

} // namespace byline
