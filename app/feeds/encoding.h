// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace byline {

/// Any bytes as valid UTF-8 without BOM. In this order: the BOM, what the bytes can only be (UTF-16/32, UTF-8), the
/// XML declaration, the charset of the HTTP header, what the bytes look like. Sequences that are wrong in the encoding
/// become U+FFFD. Shares the bytes where they are fine already.
QByteArray decodedToUtf8(const QByteArray& bytes, const QByteArray& contentType = {});

/// True if all of it is well-formed UTF-8 (no surrogates, no overlong forms).
bool isUtf8(QByteArrayView bytes);

} // namespace byline
