// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace byline {

/// Every sentence of the command line is translated in this context: Cli::tr("…").
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace byline
