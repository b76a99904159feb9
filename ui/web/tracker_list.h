// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// Whether a host belongs to somebody who only counts and follows readers: it or a domain above it is in
/// `resources/page/trackers.txt`.
bool isTracker(const QString& host);

} // namespace byline
