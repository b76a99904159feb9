// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/welcome.h"

#include "feeds/parse_feed.h"
#include "library/kept_picture.h"
#include "library/prepare.h"
#include "store/articles.h"
#include "store/check.h"
#include "store/outlets.h"
#include "store/pages.h"

#include <QDir>
#include <QFile>

#include <optional>

namespace byline {

namespace {

const QString kSeen = QStringLiteral("welcome/added"); ///< and for each language, with its name behind it
const QString kScheme = QStringLiteral("byline-welcome:");

/// Keeps the pictures that came with the program; gives their addresses in `feed` the form of kept ones.
Result<QByteArray> storePictures(Connection& db, QByteArray feed, const QDateTime& now)
{
    const QDir folder(QStringLiteral(":/welcome"));
    for (const QString& name : folder.entryList({QStringLiteral("*.png"), QStringLiteral("*.jpg")})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::NotReadable, file.fileName());
        const auto picture = pictureFrom(file.readAll());
        if (!picture)
            return tl::unexpected<Error>(picture.error());
        const QString address = keptPictureAddress(pictureName(picture->bytes));
        if (const auto stored = storeIcon(db, address, *picture, now); !stored)
            return tl::unexpected<Error>(stored.error());
        feed.replace((kScheme + name).toUtf8(), address.toUtf8());
    }
    return feed;
}

/// The outlet, made where there is none yet (0: not made). Nothing: there is no need for a welcome.
Result<std::optional<OutletId>> placeForWelcome(Connection& db, const QString& language)
{
    const QString noted = kSeen + u'/' + language;
    const auto seen = metaValue(db, kSeen);
    const auto seenInIt = metaValue(db, noted);
    if (!seen || !seenInIt)
        return tl::unexpected<Error>(!seen ? seen.error() : seenInIt.error());
    if (!seenInIt->isEmpty())
        return std::nullopt;
    // Who brings outlets along (from the command line, or another reader) is past a welcome.
    if (seen->isEmpty())
        return hasOutlets(db).map([](bool has) { return has ? std::nullopt : std::optional(OutletId()); });
    // The language was chosen anew: before anything else was, or never mind. An older library, whose articles came in
    // both languages, has noted none.
    const auto seenInOther = metaValue(db, kSeen + (language == u"ko" ? QStringLiteral("/en") : QStringLiteral("/ko")));
    const auto all = outlets(db);
    if (!seenInOther || !all)
        return tl::unexpected<Error>(!all ? all.error() : seenInOther.error());
    if (!seenInOther->isEmpty() && all->size() == 1 && all->first().feedUrl == kWelcomeFeed)
        return all->first().id;
    return setMetaValue(db, noted, *seen).map([] { return std::optional<OutletId>(); });
}

Result<OutletId> addWelcomeOutlet(Connection& db, const IncomingFeed& feed)
{
    NewOutlet welcome;
    welcome.title = feed.title;
    welcome.feedUrl = kWelcomeFeed;
    welcome.description = feed.description;
    welcome.language = feed.language;
    welcome.icon = feed.icon;
    return addOutlet(db, welcome).map([](const auto& added) { return added.id; });
}

} // namespace

Result<Changes> storeWelcome(Connection& db, const QDateTime& now, const QLocale& locale)
{
    const QString language = locale.language() == QLocale::Korean ? QStringLiteral("ko") : QStringLiteral("en");
    const auto place = placeForWelcome(db, language);
    if (!place)
        return tl::unexpected<Error>(place.error());
    if (!*place)
        return Changes {};

    QFile file(QStringLiteral(":/welcome/welcome.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotReadable, file.fileName());
    const auto bytes = storePictures(db, file.readAll(), now);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    auto feed = parseFeed(*bytes, {QUrl(kWelcomeFeed), {}});
    if (!feed)
        return tl::unexpected<Error>(feed.error());
    feed->items.removeIf([&language](const IncomingItem& item) { return item.language != language; });
    const bool isNew = !**place;
    // The articles arrive with the program: their time is the first start, in the feed's order. In another language
    // they come before those that are there.
    QDateTime published = now;
    for (IncomingItem& item : feed->items) {
        item.published = published;
        published = published.addSecs(isNew ? -60 : -1);
    }

    const auto id = isNew ? addWelcomeOutlet(db, *feed) : Result<OutletId>(**place);
    if (!id)
        return tl::unexpected<Error>(id.error());
    FetchOutcome outcome;
    outcome.id = *id;
    outcome.at = now;
    auto changes = storeFeeds(db, {prepared(std::move(*feed), outcome)});
    if (!changes)
        return changes;
    changes->outlets += *id;
    for (const QString& key : {kSeen, QString(kSeen + u'/' + language)})
        if (const auto noted = setMetaValue(db, key, now.toString(Qt::ISODate)); !noted)
            return tl::unexpected<Error>(noted.error());
    return changes;
}

} // namespace byline
