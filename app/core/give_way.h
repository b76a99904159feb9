// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// From here on the thread that calls it gives way to those that somebody waits for: without it the window stands still
/// for some frames where a refresh has more threads to keep busy than there are processors. Calling it again costs
/// nothing. Linux only: elsewhere the system's scheduler has to do.
void giveWay();

} // namespace byline
