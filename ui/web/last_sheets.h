// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <chrono>
#include <functional>

namespace byline {

/// At the program's end, when its windows are gone from the screen, but not yet from memory: lets the event loop run
/// while sheets are laid out for `printer`, since Chromium does not survive that their page goes meanwhile.
void waitForLastSheets(QObject& printer, const std::function<bool()>& isPrinting, std::chrono::seconds patience);

} // namespace byline
