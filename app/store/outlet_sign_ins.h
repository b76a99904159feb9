// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/result.h"

#include <QSet>

namespace byline {

class Connection;

/// Whether there is a user name and a password for an outlet in the keychain; they themselves are never in the library.
/// The numbers are kept in libraries.
enum class HasSignIn {
    No = 0,
    Yes = 1,
    ForOldServer = 2, ///< still there, but the outlet has moved to a server that must not get it
    Left = 3,         ///< had one when it was unsubscribed, which took it out of the keychain
};

Result<Changes> setOutletSignIn(Connection& db, OutletId id, HasSignIn has);
Result<QSet<OutletId>> outletsWithSignIn(Connection& db);

// Within the transaction of their caller.
/// Is there anything in the keychain for it: a password, or who is signed in for its newsletter?
bool mayBeInKeychain(Connection& db, OutletId id);
/// Its password is about to leave the keychain.
void noteSignInLeft(Connection& db, OutletId id);
/// Of these, those whose password has left the keychain.
QList<OutletId> signedOut(Connection& db, const QList<OutletId>& ids);

} // namespace byline
