// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <csignal>
#include <initializer_list>
#include <vector>

namespace byline {

/// Ctrl-C, and what else asks a program to end, as a signal of the event loop. The first one is `pressed`; the second
/// ends the program as usual.
class Interrupt final : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject* parent, std::initializer_list<int> kinds = {SIGINT, SIGTERM});
    ~Interrupt() override;

signals:
    void pressed();

private:
    std::vector<int> m_kinds;
};

} // namespace byline
