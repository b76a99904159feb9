// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace byline {

/// Ctrl-C as a signal of the event loop. The first one is `pressed`; the second ends the program as usual.
class Interrupt final : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject* parent);
    ~Interrupt() override;

signals:
    void pressed();
};

} // namespace byline
