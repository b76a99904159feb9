// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/request.h"

#include <QByteArrayList>

namespace byline {

/// The header lines, as curl takes them, with which `request` is asked at `url`, which is its own address or where it
/// was redirected to. The caller's own secrets go to the request's origin only.
QByteArrayList requestHeaders(const Request& request, const QUrl& url);

/// The answer may be 304.
bool isConditional(const Request& request);

/// The caller asks for a part: 206 is what it wants.
bool isRanged(const Request& request);

} // namespace byline
