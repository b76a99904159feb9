// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reach.h"

#include "core/outlet.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace byline {

namespace {

struct Block
{
    quint32 address;
    int bits;
};

// This network, private, carrier's, this computer, link, protocols, tests, multicast and what is reserved.
constexpr std::array kNearBlocks {
    Block {0x00000000, 8},  Block {0x0A000000, 8},  Block {0x64400000, 10}, Block {0x7F000000, 8},
    Block {0xA9FE0000, 16}, Block {0xAC100000, 12}, Block {0xC0000000, 24}, Block {0xC0A80000, 16},
    Block {0xC6120000, 15}, Block {0xE0000000, 4},  Block {0xF0000000, 4},
};

std::optional<quint32> ipv4(const QString& host)
{
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4)
        return {};
    quint32 address = 0;
    for (const QString& part : parts) {
        bool isNumber = false;
        const uint number = part.toUInt(&isNumber);
        if (!isNumber || number > 255)
            return {};
        address = address << 8 | number;
    }
    return address;
}

bool isNear(quint32 ipv4)
{
    return std::any_of(kNearBlocks.begin(), kNearBlocks.end(),
                       [ipv4](const Block& block) { return (ipv4 ^ block.address) >> (32 - block.bits) == 0; });
}

/// Only 2000::/3 is given out; in it, 2002::/16 wraps an IPv4 address, and so does 64:ff9b::/96 outside of it.
bool isNearIpv6(const QString& host)
{
    bool isNumber = false;
    const uint first = host.section(u':', 0, 0).toUInt(&isNumber, 16);
    return !isNumber || first < 0x2000 || first > 0x3FFF || first == 0x2002;
}

} // namespace

bool isNearHost(const QString& host)
{
    QString name = host;
    while (name.endsWith(u'.'))
        name.chop(1);
    if (name.contains(u':'))
        return isNearIpv6(name);
    if (const auto address = ipv4(name))
        return isNear(*address);
    if (!name.contains(u'.'))
        return true;
    constexpr std::array kNearNames {u".localhost", u".local", u".localdomain", u".internal", u".home.arpa",
                                     u".lan",       u".home",  u".corp",        u".intranet"};
    return std::any_of(kNearNames.begin(), kNearNames.end(), [&name](const auto* end) { return name.endsWith(end); });
}

bool isInReach(const QUrl& url, Reach reach)
{
    return reach == Reach::Anywhere || !isNearHost(url.host());
}

Reach reachOf(const Outlet& outlet)
{
    const QString host = QUrl(outlet.feedUrl.isEmpty() ? outlet.url : outlet.feedUrl).host();
    return !host.isEmpty() && isNearHost(host) ? Reach::Anywhere : Reach::Internet;
}

} // namespace byline
