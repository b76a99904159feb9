// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command_line.h"

namespace byline {

/// "byline add URL… [--folder NAME]"
QString usageLine(const Command& command);

/// What `byline COMMAND --help` and `byline --help` print.
QString helpText(const Command& command);
QString helpText(const QList<Command>& commands);

} // namespace byline
