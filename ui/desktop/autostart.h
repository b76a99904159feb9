// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace byline {

/// Starting with the desktop, as the XDG autostart folder has it.
class Autostart final
{
public:
    /// `folder`: the autostart folder; empty: the user's. `program`: what is started.
    explicit Autostart(QString folder = {}, QString program = {});

    bool isOn() const;
    /// NotWritable.
    Result<void> turnOn();
    Result<void> turnOff();

private:
    QString file() const;

    QString m_folder;
    QString m_program;
};

} // namespace byline
