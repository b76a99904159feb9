// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "core/result.h"

namespace byline {

/// The exit code that tells what kind of thing went wrong.
ExitCode exitCodeFor(ErrorKind kind);

/// For a job of several parts: done, in part, or the code of what went wrong first if nothing could be done.
ExitCode exitCodeFor(qsizetype done, const QList<Error>& failures);

} // namespace byline
