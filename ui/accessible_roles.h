// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// Tells assistive programs what widgets of our own are: windows, an alert, a dialog. Before the first of them is asked
/// for; however often it is called, it holds once.
void installAccessibleRoles();

} // namespace byline
