// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

namespace byline {

struct Outlet;

/// Where a request may lead, also by a redirect or by what a name stands for. Internet is for addresses that somebody
/// else wrote: an article of a public outlet has no business with the router, or with what else listens around here.
enum class Reach { Internet, Anywhere };

/// This computer, or the network it is in: a name that only there means something ("localhost", "printer", "nas.local")
/// or an address that is not routed on the internet (RFC 6890). `host` as QUrl gives it: lower case, IPv4 with four
/// numbers, IPv6 without brackets.
bool isNearHost(const QString& host);
bool isInReach(const QUrl& url, Reach reach);
/// What the articles of an outlet may lead to. An outlet on the user's own network may lead there, as the user chose
/// it; what it says of itself does not count.
Reach reachOf(const Outlet& outlet);

} // namespace byline
