// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_details.h"
#include "core/changes.h"
#include "core/reach.h"
#include "library/ghost_sites.h"
#include "library/secrets.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace byline {

class Archive;
class Connection;
struct CutArticle;

/// Signed in at outlets: each cookie goes to the pages of its own outlet alone, never with a feed.
class MemberSessions final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Store& store;
        GhostSites& sites;
        Secrets& secrets;
        Archive& archive;
        Fetcher& fetcher;
    };
    explicit MemberSessions(const Parts& parts);

    QFuture<Result<SecretPlace>> keep(OutletId outlet, const QByteArray& cookie);
    /// Where the sign-in is; none: not signed in.
    QFuture<std::optional<SecretPlace>> place(OutletId outlet);
    /// What a request for this page brings along; empty: nothing.
    QFuture<QByteArray> cookieFor(const QUrl& page);

    /// Gets articles that end at the paywall in full, one after the other: those for members, and for paying ones what
    /// they pay for. How many there are. A sign-in that the outlet does not know any more is forgotten.
    QFuture<Result<int>> unlock(OutletId outlet);
    /// The same for one article that is looked at; does nothing where nobody is signed in.
    void unlockOne(ArticleId article, const QUrl& page);

signals:
    void changed(const Changes& changes);
    /// The outlet ended the session.
    void signedOut(byline::OutletId outlet);

private:
    struct SignedIn; ///< as whom, and until where they may read
    struct Work;
    QFuture<QByteArray> firstCookie(QList<OutletId> outlets);
    QFuture<Result<SignedIn>> whoIs(OutletId outlet);
    QFuture<Result<Changes>> storeWhole(const CutArticle& article, Reach reach);
    static Result<std::shared_ptr<Work>> workFor(Connection& db, OutletId outlet, Visibility upTo);
    void unlockNext(const std::shared_ptr<Work>& work);

    Parts m_parts;
};

} // namespace byline
