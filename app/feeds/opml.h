// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace byline {

/// A subscription in an OPML file.
struct OpmlOutlet
{
    QStringList folder; ///< path from the top
    QString title;
    QString feedUrl;
    QString homePageUrl;
};

/// Reads OPML 1.0/2.0 leniently, in the file's order. Only addresses are taken; nothing in a file is executed.
/// Errors: NotOpml.
Result<QList<OpmlOutlet>> parseOpml(const QByteArray& bytes);

/// OPML 2.0 with nested folders, in the given order.
QByteArray writeOpml(const QList<OpmlOutlet>& outlets, const QString& title, const QDateTime& created);

} // namespace byline
