// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/output.h"

#include <QElapsedTimer>

namespace byline {

/// A bar with counts and what is in hand, on standard error, if that is a terminal. Drawn a few times a second at most.
class Progress final
{
public:
    explicit Progress(Output& output);

    /// False in a pipe: then there is no need to report anything.
    bool isShown() const;
    void show(int done, int total, const QString& inHand);
    void wipe();

private:
    Output& m_output;
    QElapsedTimer m_sinceDrawn;
};

} // namespace byline
