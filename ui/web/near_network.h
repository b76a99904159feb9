// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// An address in numbers, IPv4 or IPv6.
bool isNumericHost(const QString& host);

/// This computer or the network it is in.
bool isNear(const QString& host);

} // namespace byline
