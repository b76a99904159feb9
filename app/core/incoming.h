// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/enclosure.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace byline {

/// An author as a source names one; not yet a person of the library.
struct IncomingAuthor
{
    QString name;
    QString url;
    QString email;
    QString avatar;
    QString role;                ///< "선임기자", "Staff Writer"; empty in most feeds
    bool isOrganisation = false; ///< an agency or a desk ("Reuters", "편집국"), not a person
    QString biography {};        ///< plain text
    QString profile {};          ///< a page of their own elsewhere, the same at every outlet

    bool operator==(const IncomingAuthor&) const = default;
};

/// One article as a source delivers it. Addresses are absolute where they could be resolved.
struct IncomingItem
{
    QString guid; ///< as the feed gave it; empty if it gave none
    QString url;
    QString externalUrl;
    QString title;      ///< plain text
    QString standfirst; ///< plain text; only where the source has one of its own
    QString summary;    ///< as the feed gave it: text or HTML
    QString contentHtml;
    QString contentText;
    QString image;
    QString bannerImage;
    QList<IncomingAuthor> authors;
    QDateTime published; ///< UTC; invalid if unknown
    QDateTime updated;   ///< UTC; invalid if unknown
    QString publishedAsGiven;
    QStringList tags;
    QList<Enclosure> enclosures;
    QString language; ///< BCP 47
    QString commentsUrl;
};

enum class FeedFormat { Rss, Atom, Rdf, Json };

/// A whole feed: bytes in, this out. Field names follow JSON Feed 1.1.
struct IncomingFeed
{
    FeedFormat format = FeedFormat::Rss;
    QString title;
    QString homePageUrl;
    QString feedUrl;
    QString description;
    QString language;
    QString icon;
    QString favicon;
    QString generator;
    QList<IncomingAuthor> authors;
    QStringList hubs;
    QString nextUrl;
    int ttlMinutes = 0;   ///< RSS `ttl` or sy:updatePeriod/updateFrequency; 0: none
    QList<int> skipHours; ///< RSS `skipHours`, GMT, 0–23
    QList<IncomingItem> items;
};

} // namespace byline
