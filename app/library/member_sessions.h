// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "library/ghost_sites.h"
#include "library/secrets.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

namespace byline {

class Archive;
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
    };
    explicit MemberSessions(const Parts& parts);

    QFuture<Result<SecretPlace>> keep(OutletId outlet, const QByteArray& cookie);
    /// What a request for this page brings along; empty: nothing.
    QFuture<QByteArray> cookieFor(const QUrl& page);

    /// Gets articles that end at the paywall in full, one after the other. How many there are.
    QFuture<Result<int>> unlock(OutletId outlet);

signals:
    void changed(const Changes& changes);

private:
    QFuture<QByteArray> firstCookie(QList<OutletId> outlets);
    struct Work;
    void unlockNext(const std::shared_ptr<Work>& work);

    Parts m_parts;
};

} // namespace byline
