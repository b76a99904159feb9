// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace byline {

/// A folder's path as it is kept: a JSON array, since names may hold any character.
inline QString folderToJson(const QStringList& path)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(path)).toJson(QJsonDocument::Compact));
}

inline QStringList folderFromJson(const QString& json)
{
    QStringList path;
    for (const QJsonValue& name : QJsonDocument::fromJson(json.toUtf8()).array())
        path += name.toString();
    return path;
}

} // namespace byline
