// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QUrl>

namespace byline {

bool isRedirect(int status);
bool isPermanentRedirect(int status);

/// Where a redirect leads. ForbiddenRedirect for any scheme but http and https and for the way from https to http;
/// Http (code: the status) where `location` is no address. Credentials stay within the same origin.
Result<QUrl> redirectTarget(const QUrl& from, int status, const QByteArray& location);

/// Scheme, host and port.
QString originOf(const QUrl& url);
/// They are the same.
bool sameOrigin(const QUrl& a, const QUrl& b);

} // namespace byline
