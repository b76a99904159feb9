// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QStringList>

namespace byline {

/// Exit codes of every command.
enum class ExitCode {
    Done = 0,
    InPart = 1,
    WrongUsage = 2,
    WrongInput = 3,
    Network = 4,
    LibraryTrouble = 5,
    NotFound = 6,
};

/// True if the arguments name a command (or ask for help or the version): then no window is opened.
bool namesCommand(const QStringList& arguments);

/// True if the command needs the web engine, which only works under a QGuiApplication.
bool needsWebEngine(const QStringList& arguments);

/// Runs one command to its end under the running application's event loop.
ExitCode runCommand(const QStringList& arguments, const Library::ExtractProvider& extract);

} // namespace byline
