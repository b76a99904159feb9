// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

class QNetworkReply;

namespace byline {

/// Why no whole answer came, in our words. `tlsReasons` is what the handshake complained about, `received` the body's
/// bytes so far.
Error networkError(const QNetworkReply& reply, const QString& tlsReasons, qint64 received);

} // namespace byline
