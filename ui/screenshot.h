// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

class MainWindow;

/// For `--screenshot FILE`: opens the first article of the list, waits until it is shown with its pictures, writes the
/// window to a PNG and ends the program with 0; with 1 if that could not be done within 30 seconds.
void grabWhenReady(MainWindow& window, const QString& file);

} // namespace byline
