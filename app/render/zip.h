// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace byline {

struct ZipEntry
{
    enum class Packing { Deflated, Stored };
    QString path;
    QByteArray bytes;
    Packing packing = Packing::Deflated;
};

/// A ZIP archive of these files, in this order. Unsupported: libzip's reason.
Result<QByteArray> zipped(const QList<ZipEntry>& entries);

} // namespace byline
