// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bookmark.h"
#include "core/check_result.h"
#include "core/copy.h"
#include "core/incoming.h"
#include "core/outlet.h"
#include "core/readable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace byline {

// The values of the library as `--json` shows them. What has no value is null or empty, except in a parsed feed, where
// it is left out.
QJsonObject toJson(const Article& article);
QJsonObject toJson(const FullArticle& article);
QJsonObject toJson(const Bookmark& bookmark);
QJsonObject toJson(const Outlet& outlet);
QJsonObject toJson(const Author& author);
QJsonObject toJson(const CopyReport& report);
QJsonObject toJson(const CheckResult& check);
QJsonObject toJson(const Readable& readable);
QJsonObject toJson(const IncomingFeed& feed);

/// ISO 8601 in UTC with Z; null for a time that is not known.
QJsonValue toJson(const QDateTime& time);

template <typename T>
QJsonArray toJsonArray(const QList<T>& values)
{
    QJsonArray array;
    for (const T& value : values)
        array += toJson(value);
    return array;
}

/// The document on one line, as UTF-8 that every reader takes: half a surrogate pair, which a feed may bring along, is
/// U+FFFD.
QByteArray jsonText(const QJsonDocument& document);

/// The word for how complete a copy is: "no", "complete", "text_only", "partial".
QString copyStateWord(CopyState state);
/// "rss", "atom", "rdf", "json".
QString feedFormatWord(FeedFormat format);

} // namespace byline
