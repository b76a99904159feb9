// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/near_network.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace byline {

bool isNumericHost(const QString& host)
{
    static const QRegularExpression kNumbers(u"^[0-9.]+$|:"_s);
    return kNumbers.match(host).hasMatch();
}

bool isNear(const QString& host)
{
    if (host.contains(u':'))
        return host == "::1"_L1 || host.startsWith("fe80:"_L1) || host.startsWith("fc"_L1) || host.startsWith("fd"_L1);

    if (host == "localhost"_L1 || host.endsWith(".localhost"_L1) || host.endsWith(".local"_L1) || !host.contains(u'.'))
        return true;
    const auto starts = [&host](QLatin1StringView begin) { return host.startsWith(begin); };
    if (!isNumericHost(host))
        return false;
    const int second = host.section(u'.', 1, 1).toInt();
    return starts("127."_L1) || starts("10."_L1) || starts("192.168."_L1) || starts("169.254."_L1) || starts("0."_L1)
           || (starts("172."_L1) && second >= 16 && second < 32) || (starts("100."_L1) && second >= 64 && second < 128);
}

} // namespace byline
