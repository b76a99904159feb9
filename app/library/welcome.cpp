// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/welcome.h"

#include "feeds/parse_feed.h"
#include "library/kept_picture.h"
#include "library/prepare.h"
#include "store/articles.h"
#include "store/check.h"
#include "store/pages.h"

#include <QDir>
#include <QFile>

namespace byline {

namespace {

const QString kSeen = QStringLiteral("welcome/added");
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
        const Picture kept = named(*picture);
        const QString address = keptPictureAddress(kept.hash);
        if (const auto stored = storeIcon(db, address, kept, now); !stored)
            return tl::unexpected<Error>(stored.error());
        feed.replace((kScheme + name).toUtf8(), address.toUtf8());
    }
    return feed;
}

} // namespace

Result<Changes> storeWelcome(Connection& db, const QDateTime& now)
{
    const auto seen = metaValue(db, kSeen);
    if (!seen)
        return tl::unexpected<Error>(seen.error());
    if (!seen->isEmpty())
        return Changes {};
    // Who brings outlets along (from the command line, or another reader) is past a welcome.
    const auto known = hasOutlets(db);
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (*known)
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
    // The articles arrive with the program: their time is the first start, in the feed's order.
    QDateTime published = now;
    for (IncomingItem& item : feed->items) {
        item.published = published;
        published = published.addSecs(-60);
    }

    NewOutlet welcome;
    welcome.title = feed->title;
    welcome.feedUrl = kWelcomeFeed;
    welcome.description = feed->description;
    welcome.language = feed->language;
    welcome.icon = feed->icon;
    const auto added = addOutlet(db, welcome);
    if (!added)
        return tl::unexpected<Error>(added.error());
    FetchOutcome outcome;
    outcome.id = added->id;
    outcome.at = now;
    auto changes = storeFeeds(db, {prepared(std::move(*feed), outcome)});
    if (!changes)
        return changes;
    changes->outlets += added->id;
    if (const auto noted = setMetaValue(db, kSeen, now.toString(Qt::ISODate)); !noted)
        return tl::unexpected<Error>(noted.error());
    return changes;
}

} // namespace byline
