// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QUrl>

namespace byline {

/// The web address a person meant: "example.kr", "feed://…", "feed:https://…", blanks around it.
/// Only http and https come out; anything else is BadAddress.
Result<QUrl> addressFromInput(const QString& typed);

bool isWebAddress(const QUrl& url);

/// Resolves `reference` against `base` (RFC 3986); without a base, or where it cannot be resolved, as it is.
QString resolved(const QString& reference, const QUrl& base);

/// Two addresses of the same feed: lower-case scheme and host, default port, fragment and empty path aside.
QString comparable(const QUrl& url);

} // namespace byline
