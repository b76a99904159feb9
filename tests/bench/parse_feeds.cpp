// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Parses the feeds whose file names stand on standard input and does nothing with them.

#include "feeds/parse_feed.h"

#include <QFile>

#include <cstdio>
#include <iostream>
#include <string>

int main()
{
    qsizetype items = 0;
    for (std::string name; std::getline(std::cin, name);) {
        QFile file(QString::fromStdString(name));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const auto feed = byline::parseFeed(file.readAll());
        if (!feed)
            return 1;
        items += feed->items.size();
    }
    std::printf("%lld items\n", static_cast<long long>(items));
    return 0;
}
