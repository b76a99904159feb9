// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data_size.h"

namespace byline {

QString dataSize(qint64 bytes, const QLocale& locale)
{
    // Qt would write these out, "72 bytes", beside others that are "1.4 MB".
    if (bytes < 1024)
        return locale.toString(bytes) + QStringLiteral(" B");
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace byline
