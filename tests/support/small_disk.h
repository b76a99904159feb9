// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QRandomGenerator>

#include <csignal>
#include <sys/resource.h>

namespace byline {

/// While it lives, the system refuses files beyond a size, as a disk does that is full.
class SmallDisk final
{
public:
    explicit SmallDisk(rlim_t largestFile)
    {
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        if (getrlimit(RLIMIT_FSIZE, &m_before) != 0)
            qFatal("no limit to be had");
        const rlimit limit {largestFile, m_before.rlim_max};
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
            qFatal("no limit to be set");
    }

    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }

    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before {};
    void (*m_signal)(int) = SIG_DFL;
};

/// Text of letters that no packing makes small.
inline QByteArray bulk(int bytes)
{
    QByteArray random(bytes * 3 / 4, Qt::Uninitialized);
    for (char& byte : random)
        byte = char(QRandomGenerator::global()->bounded(256));
    return random.toBase64(QByteArray::Base64UrlEncoding);
}

} // namespace byline
