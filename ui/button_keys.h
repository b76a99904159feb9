// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// From now on Enter presses the button that has the focus, in every window and dialog; however often it is called, it
/// holds once. Qt gives the key to the dialog's chief button instead unless a button may become the chief one itself
/// (`autoDefault`), which buttons beside fields must not.
void installButtonKeys();

} // namespace byline
