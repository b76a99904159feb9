// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QDateTime>

namespace byline {

/// The three date forms of HTTP (RFC 9110, 5.6.7), without insisting on the weekday. UTC; invalid if it is none.
QDateTime parseHttpDate(QByteArrayView text);

} // namespace byline
