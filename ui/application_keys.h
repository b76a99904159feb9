// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// From now on, in every window and dialog (however often it is called, it holds once):
/// - Enter presses the button that has the focus. Qt gives the key to the dialog's chief button instead unless a button
///   may become the chief one itself (`autoDefault`), which buttons beside fields must not.
/// - Shift+F10 opens the menu of what has the focus, as the menu key does, which many keyboards lack (Qt before 6.8
///   knows only that one), and a menu opened by either begins with its first entry, so that it is read out.
void installApplicationKeys();

} // namespace byline
