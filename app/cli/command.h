// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/exporter.h"
#include "library/library.h"

#include <QStringList>

namespace byline {

class Output;

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

// `arguments` are always all of them as they were typed, the program's name first.

/// True if the arguments name a command (or ask for help or the version): then no window is opened. Also true for a
/// word that is no command, so that a slip of the pen is told and opens no window; not for an address or a file.
bool namesCommand(const QStringList& arguments);

/// True if the command needs the web engine, which only works under a QGuiApplication.
bool needsWebEngine(const QStringList& arguments);

/// Runs one command to its end under the running application's event loop.
ExitCode runCommand(const QStringList& arguments, const Library::ExtractProvider& extract,
                    const Exporter::PrintProvider& print = {});
/// The same, speaking elsewhere than to standard output and standard error.
ExitCode runCommand(const QStringList& arguments, const Library::ExtractProvider& extract, Output& output,
                    const Exporter::PrintProvider& print = {});

} // namespace byline
