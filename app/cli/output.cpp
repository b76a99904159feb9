// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output.h"

#include "cli/json.h"

#ifdef Q_OS_UNIX
#include <sys/ioctl.h>
#include <unistd.h>
#endif
#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#endif

namespace byline {

namespace {

constexpr int kUsualColumns = 80;

#if defined(Q_OS_UNIX)
int columnsOfTerminal(int descriptor)
{
    if (!isatty(descriptor))
        return 0;
    winsize size {};
    if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return kUsualColumns;
}
#elif defined(Q_OS_WIN)
int columnsOfTerminal(int descriptor)
{
    if (!_isatty(descriptor))
        return 0;
    CONSOLE_SCREEN_BUFFER_INFO info;
    if (GetConsoleScreenBufferInfo(reinterpret_cast<HANDLE>(_get_osfhandle(descriptor)), &info))
        return info.srWindow.Right - info.srWindow.Left + 1;
    return kUsualColumns;
}
#endif

} // namespace

Screen screenInHand()
{
    return {columnsOfTerminal(1), columnsOfTerminal(2)};
}

Output::Output(QIODevice& answers, QIODevice& remarks, Screen screen)
    : m_answers(answers)
    , m_remarks(remarks)
    , m_screen(screen)
{
}

void Output::print(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    if (!bytes.isEmpty() && !bytes.endsWith('\n'))
        bytes += '\n';
    write(bytes);
}

void Output::print(const QJsonObject& object)
{
    write(jsonText(QJsonDocument(object)) + '\n');
}

void Output::print(const QJsonArray& array)
{
    write(jsonText(QJsonDocument(array)) + '\n');
}

void Output::write(const QByteArray& bytes)
{
    draw({});
    if (m_answers.write(bytes) != bytes.size())
        m_complete = false;
}

void Output::remark(const QString& line)
{
    draw({});
    m_remarks.write(line.toUtf8() + '\n');
}

void Output::draw(const QString& line)
{
    if (line.isEmpty() && !m_drawn)
        return;
    // Back to the margin, the text, and the rest of the line wiped.
    m_remarks.write('\r' + line.toUtf8() + "\x1b[K");
    m_drawn = !line.isEmpty();
}

} // namespace byline
