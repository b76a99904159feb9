// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"

#include <QByteArray>
#include <QUrl>

#include <algorithm>
#include <chrono>

namespace byline {

/// The best of several offers for one field: a higher rank wins, among equals the first.
template <typename T>
struct Ranked
{
    T value {};
    int rank = 0;

    void offer(T candidate, int candidateRank)
    {
        if (candidateRank > rank && candidate != T {}) {
            value = std::move(candidate);
            rank = candidateRank;
        }
    }
};

/// A text of an article as the feed meant it.
struct Body
{
    QByteArray utf8;
    bool isText = false; ///< plain text; otherwise HTML

    bool operator==(const Body&) const = default;
    bool isBlank() const
    {
        return std::all_of(utf8.cbegin(), utf8.cend(), [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
    }
};

struct DraftDate
{
    QDateTime time;
    QString asGiven;

    bool operator==(const DraftDate&) const = default;
};

/// One article while its elements are still coming in.
class ItemDraft final
{
public:
    Ranked<QString> guid;
    Ranked<QString> title;
    Ranked<QString> url;
    Ranked<QString> image;
    Ranked<QString> language;
    Ranked<DraftDate> published;
    Ranked<DraftDate> updated;
    Ranked<Body> content;     ///< meant to be the whole text
    Ranked<Body> description; ///< summary or whole text, as the wild has it
    Body nativeSummary;       ///< RSS with a summary beside its description
    QList<IncomingAuthor> authors;
    QList<IncomingAuthor> otherNames; ///< credits, contributors, the source's authors: used if there is no author
    QStringList tags;
    QList<Enclosure> enclosures;
    QString commentsUrl;
    QString externalUrl;
    double duration = -1; ///< in seconds, of the first enclosure
    QUrl contentBase;
    QUrl descriptionBase;
    std::chrono::minutes feedClock {}; ///< east of UTC: what its dates without a zone mean

    void offerDate(Ranked<DraftDate>& date, const QString& text, int rank);
    void addAuthor(const IncomingAuthor& author);
    void addTag(const QString& tag);
    void addEnclosure(const Enclosure& enclosure);

    IncomingItem finished();
};

} // namespace byline
