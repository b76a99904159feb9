// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/result.h"

#include <QDateTime>
#include <QLocale>

namespace byline {

/// The built-in outlet's feed address, which nobody fetches.
inline const QString kWelcomeFeed = QStringLiteral("byline-welcome:feed");

class Connection;

/// Puts the built-in outlet (:/welcome/welcome.json and its pictures) into a library that never had it, with the
/// articles in the reader's language. Its pictures, `byline-welcome:NAME` in the file, become kept ones.
Result<Changes> storeWelcome(Connection& db, const QDateTime& now, const QLocale& locale);

} // namespace byline
