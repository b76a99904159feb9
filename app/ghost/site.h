// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>
#include <QUrl>

namespace byline {

class Fetcher;

enum class SignUp {
    Open,
    Closed, ///< members are off, or invited or paying ones only
};

/// A site that runs on Ghost, as it describes itself.
struct GhostSite
{
    QUrl root; ///< with a slash at its end; sites may live in a folder
    QString title;
    QString version; ///< "5.130"
    QString locale;
    QByteArray contentKey; ///< the public key of the Content API; empty: the page shows none
    SignUp signUp = SignUp::Open;

    bool operator==(const GhostSite&) const = default;
};

/// What a page says without anybody being asked. Empty root: no sign of Ghost.
struct GhostSigns
{
    QUrl root;
    QByteArray contentKey;
};
GhostSigns ghostSigns(const QByteArray& page, const QUrl& url);

/// What /members/api/site/ said; NotFound where it is not Ghost's answer.
Result<GhostSite> ghostSiteFrom(const QByteArray& json, const QUrl& asked);

/// Looks at the outlet's page and, only if that shows a sign of Ghost, asks the site for its description. NotFound:
/// not Ghost, or not any more. The network's errors otherwise.
QFuture<Result<GhostSite>> recogniseGhost(Fetcher& fetcher, QObject* context, const QUrl& page);

/// The address of `path` ("members/api/site/") on the site.
QUrl onSite(const GhostSite& site, const QString& path);

/// The folder an address is on: the site's root where the address is one of the site's.
bool isOnSite(const GhostSite& site, const QUrl& url);

} // namespace byline
