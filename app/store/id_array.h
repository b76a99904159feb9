// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace byline {

/// Ids as the one value of a statement that says `IN (SELECT value FROM json_each(?))`: whatever their number, the
/// statement is the same, and is prepared once.
template <typename Id>
QByteArray idArray(const QList<Id>& ids)
{
    QByteArray json = "[";
    for (const Id id : ids)
        json += (json.size() > 1 ? "," : "") + QByteArray::number(id.value);
    return json + ']';
}

} // namespace byline
