// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// The comparable form of an address; cheap for addresses that have it already.
QString urlKey(const QString& url);
/// A stable number for it, to look articles up by their address.
qint64 urlHash(const QString& url);

} // namespace byline
