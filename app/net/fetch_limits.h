// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace byline {

/// How long and how much the fetcher bears with. One place; tests set their own.
struct FetchLimits
{
    int perHost = 6;
    int inAll = 128;     ///< where servers answer late, most of a refresh is waiting for them
    int idleMs = 30'000; ///< without a byte: to connect, to the first header, between two parts of the body
    int redirects = 10;
    qint64 unwantedBytes = 64 * 1024; ///< of a body nobody reads (redirect, error) before the connection is dropped
};

} // namespace byline
