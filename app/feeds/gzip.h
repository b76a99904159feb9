// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>

namespace byline {

/// Whether a file begins as gzip does (RFC 1952).
bool isGzip(const QByteArray& bytes);

/// What is packed in a gzip file, also of several parts. TooLarge: it is more than `mostBytes`, and was not unpacked
/// any further; Unsupported: it is no gzip file, or damaged.
Result<QByteArray> gunzipped(const QByteArray& bytes, qsizetype mostBytes);

} // namespace byline
