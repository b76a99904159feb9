// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"
#include "core/incoming.h"

#include <QHash>
#include <QStringList>

namespace byline {

class Connection;

struct KnownAuthor
{
    AuthorId id;
    QString name;
    bool followed = false;
};

/// Finds or makes the person behind a byline. The same profile address or the same mail is the same person (but not by
/// mail where the name is plainly somebody else's, as of a desk, or of two who share one); else a name means one person
/// within one outlet only. An address that is no profile (a site's home page, as many feeds give for all their authors)
/// counts together with the name.
class AuthorBook final
{
public:
    explicit AuthorBook(Connection& db)
        : m_db(db)
    {
    }

    /// `home`: the outlet's home page. Nobody (id 0) if the source gave neither name, address nor mail.
    KnownAuthor find(OutletId outlet, const QString& home, const IncomingAuthor& incoming);
    /// Those of whom more is known now.
    const QSet<AuthorId>& filledIn() const { return m_filledIn; }

private:
    struct Keys
    {
        QString who;        ///< the name, folded
        QStringList sure;   ///< by address and mail
        QString mail;       ///< the one of them that is by mail alone
        QString site;       ///< stands before those that hold in this outlet only
        QString withinSite; ///< by name within the outlet
    };
    static Keys keysOf(OutletId outlet, const QString& home, const IncomingAuthor& incoming, const QString& name);
    AuthorId findByKeys(const Keys& keys);
    bool isOthersMail(AuthorId id, const Keys& keys);
    AuthorId made(const IncomingAuthor& incoming, const QString& name);
    void fillIn(AuthorId id, const IncomingAuthor& incoming);

    Connection& m_db;
    QHash<QString, KnownAuthor> m_found;
    QSet<AuthorId> m_filledIn;
};

} // namespace byline
