// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

class Output;

/// A password as a command gets it: never among its arguments, which every user of the machine can read. On a terminal
/// it is asked for with `question` and not shown; otherwise it is the first line of standard input. Empty: none came.
QString passwordFor(const QString& question, Output& output);

} // namespace byline
