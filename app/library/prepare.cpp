// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/prepare.h"

#include "core/quick_hash.h"
#include "feeds/identity.h"
#include "net/politeness.h"
#include "render/html_text.h"

namespace byline {

namespace {

QString plain(const QString& summary)
{
    return looksLikeHtml(summary) ? textFromHtml(summary).simplified() : summary.simplified();
}

QString textOf(const IncomingItem& item)
{
    if (!item.contentHtml.isEmpty())
        return textFromHtml(item.contentHtml);
    if (!item.contentText.isEmpty())
        return item.contentText;
    return looksLikeHtml(item.summary) ? textFromHtml(item.summary) : item.summary;
}

/// Some templates write an item for what is not there.
bool hasNothing(const IncomingItem& item)
{
    return item.guid.isEmpty() && item.title.isEmpty() && item.url.isEmpty() && item.externalUrl.isEmpty()
           && item.contentHtml.isEmpty() && item.contentText.isEmpty() && item.summary.isEmpty() && item.image.isEmpty()
           && item.enclosures.isEmpty();
}

FeedHabit habitOf(const IncomingFeed& feed, const QDateTime& now)
{
    QList<QDateTime> times;
    times.reserve(feed.items.size());
    for (const IncomingItem& item : feed.items)
        times += item.published;
    FeedHabit habit = byline::habitOf(times, now);
    habit.ttlMinutes = feed.ttlMinutes;
    habit.skipHours = feed.skipHours;
    return habit;
}

} // namespace

FetchedFeed prepared(IncomingFeed feed, FetchOutcome outcome)
{
    feed.items.removeIf(hasNothing);
    FetchedFeed fetched {
        .outcome = std::move(outcome), .feed = std::move(feed), .identities = {}, .texts = {}, .hashes = {}};
    fetched.identities = identitiesOf(fetched.feed);
    fetched.outcome.habit = habitOf(fetched.feed, fetched.outcome.at);
    fetched.texts.reserve(fetched.feed.items.size());
    fetched.hashes.reserve(fetched.feed.items.size());
    // Atom (RFC 4287, 4.1.2) and JSON Feed say so; RSS names who is responsible for the channel, not who writes.
    const FeedFormat format = fetched.feed.format;
    const bool authorsAreInherited = format == FeedFormat::Atom || format == FeedFormat::Json;
    for (IncomingItem& item : fetched.feed.items) {
        fetched.texts += textOf(item);
        item.summary = plain(item.summary);
        if (!item.published.isValid())
            item.published = item.updated;
        if (item.authors.isEmpty() && authorsAreInherited)
            item.authors = fetched.feed.authors;
        fetched.hashes += contentHashOf(item, fetched.texts.constLast());
    }
    return fetched;
}

FetchedFeed without(FetchedFeed fetched, const QSet<QString>& identities)
{
    for (qsizetype i = fetched.feed.items.size() - 1; i >= 0; --i) {
        if (!identities.contains(fetched.identities.at(i)))
            continue;
        fetched.feed.items.removeAt(i);
        fetched.identities.removeAt(i);
        fetched.texts.removeAt(i);
        fetched.hashes.removeAt(i);
    }
    return fetched;
}

QByteArray bodyHashOf(const QByteArray& body)
{
    return QuickHash::of(body);
}

} // namespace byline
