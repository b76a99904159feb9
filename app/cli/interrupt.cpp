// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interrupt.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace byline {

#ifdef Q_OS_UNIX

namespace {

// A signal handler has no argument of its own: what it writes to can only be found in a variable of the program.
std::array<int, 2> pipeEnds {-1, -1};

extern "C" void onInterrupt(int kind)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(pipeEnds[1], &byte, 1);
    std::signal(kind, SIG_DFL);
}

} // namespace

Interrupt::Interrupt(QObject* parent, std::initializer_list<int> kinds)
    : QObject(parent)
    , m_kinds(kinds)
{
    if (pipe(pipeEnds.data()) != 0)
        return;
    for (const int end : pipeEnds)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    auto* notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        emit pressed();
    });
    for (const int kind : m_kinds)
        std::signal(kind, onInterrupt);
}

Interrupt::~Interrupt()
{
    for (const int kind : m_kinds)
        std::signal(kind, SIG_DFL);
    for (int& end : pipeEnds) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

#else

// Elsewhere Ctrl-C ends the program: every write is a transaction, so what was stored stays.
Interrupt::Interrupt(QObject* parent, std::initializer_list<int> kinds)
    : QObject(parent)
    , m_kinds(kinds)
{
}

Interrupt::~Interrupt() = default;

#endif

} // namespace byline
