// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/password.h"

#include "cli/output.h"

#include <QFile>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

namespace byline {

namespace {

constexpr qint64 kLongest = 4096;

#ifdef Q_OS_UNIX

/// While it lives, a terminal does not show what is typed.
class Unseen final
{
public:
    Unseen()
        : m_isTerminal(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        termios unseen = m_before;
        unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
    }
    ~Unseen()
    {
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

    bool isTerminal() const { return m_isTerminal; }

private:
    termios m_before {};
    bool m_isTerminal;
};

#else

class Unseen final
{
public:
    bool isTerminal() const { return false; }
};

#endif

} // namespace

QString passwordFor(const QString& question, Output& output)
{
    const Unseen unseen;
    if (unseen.isTerminal())
        output.remark(question);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    QByteArray line = input.readLine(kLongest);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace byline
