// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace byline {

/// A file that somebody hands to the program, which has to see what it is.
struct ArrivedFile
{
    enum class Kind { Outlets, Page, Feed, Other };
    Kind kind = Kind::Other;
    QString address;  ///< of a page or a feed, as far as it says where it comes from
    QByteArray bytes; ///< all of a list of outlets; of others no more is read than tells what they are
};

// On a pool thread: a file may be large, and its disk slow. What is no file but a pipe or a device is NotReadable: to
// read from it may never end.

QFuture<Result<ArrivedFile>> lookInto(const QString& path);
QFuture<Result<QByteArray>> readInPool(const QString& path);

} // namespace byline
