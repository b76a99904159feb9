// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// What the system tells of its network. Where it tells nothing, there is one and it costs nothing.
struct NetworkState
{
    bool isGone = false;
    bool isMetered = false; ///< each megabyte costs: a phone's connection, a roaming one

    bool operator==(const NetworkState&) const = default;
};

} // namespace byline
