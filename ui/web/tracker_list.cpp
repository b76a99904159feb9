// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/tracker_list.h"

#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QSet<QString> readTrackers()
{
    QSet<QString> hosts;
    QFile file(u":/page/trackers.txt"_s);
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.readAll().split('\n'))
            if (!line.isEmpty() && !line.startsWith('#'))
                hosts += QString::fromLatin1(line.trimmed());
    return hosts;
}

} // namespace

bool isTracker(const QString& host)
{
    static const QSet<QString> kTrackers = readTrackers();
    for (qsizetype from = 0; from >= 0; from = host.indexOf(u'.', from) + 1) {
        if (kTrackers.contains(host.mid(from)))
            return true;
        if (!host.mid(from).contains(u'.'))
            break;
    }
    return false;
}

} // namespace byline
