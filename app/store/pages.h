// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/copy.h"
#include "core/result.h"

#include <QHash>

namespace byline {

class Connection;

/// A copy and those of its pictures that were fetched for it, by the addresses that they have in it. The store gives
/// them their names.
struct NewCopy
{
    OfflineCopy copy;
    QHash<QString, Picture> pictures;
};

/// What these bytes are called where they are kept, unless others are called so already.
QByteArray pictureName(QByteArrayView bytes);
/// Keeps a copy with its pictures; a copy the article had is replaced, and stays the user's where it was. The state
/// follows from the pictures.
Result<Changes> storeCopy(Connection& db, const OfflineCopy& copy, const QHash<QString, Picture>& pictures,
                          const QDateTime& now);
/// Several in one transaction; the answers in their order. An Error of all means that none is kept.
Result<QList<Result<Changes>>> storeCopies(Connection& db, const QList<NewCopy>& copies, const QDateTime& now);
/// Copies of the shelf become the user's own.
Result<Changes> claimCopies(Connection& db, const QList<ArticleId>& ids);
/// The user gives copies up: the shelf does not keep them again. One step of the history; what it needs stays for a
/// while.
Result<Changes> removeCopies(Connection& db, const QList<ArticleId>& ids, const QDateTime& now);
/// The shelf makes room. Nothing is kept of it.
Result<Changes> dropCopies(Connection& db, const QList<ArticleId>& ids);
/// Copies that were removed before this can no longer be brought back, and their room is free.
Result<Changes> forgetRemovedCopies(Connection& db, const QDateTime& before);
/// The copy of an article. NotFound.
Result<OfflineCopy> offlineCopy(Connection& db, ArticleId id);
/// The copy that has the page of this address. NotFound.
Result<OfflineCopy> keptPage(Connection& db, const QString& url);
/// A kept picture by its content hash. NotFound.
Result<Picture> picture(Connection& db, const QByteArray& hash);
/// A kept picture by its address (outlets' icons, authors' portraits). NotFound.
Result<Picture> pictureByUrl(Connection& db, const QString& url);
/// Which of these addresses are kept, as content hashes: pictures of the article's copy, icons, portraits.
Result<QHash<QString, QByteArray>> keptPictures(Connection& db, ArticleId article, const QStringList& urls);
Result<void> storeIcon(Connection& db, const QString& url, const Picture& picture, const QDateTime& now);

} // namespace byline
