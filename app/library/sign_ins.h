// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/ids.h"
#include "core/sign_in.h"
#include "library/secrets.h"
#include "store/outlet_sign_ins.h"

#include <QFuture>
#include <QObject>

namespace byline {

class Store;

/// User names and passwords of outlets whose servers ask for them (HTTP 401): in the keychain, each for its own outlet.
/// The library only knows which outlets have one, so that nobody else's refresh wakes the keychain.
class SignIns final : public QObject
{
    Q_OBJECT

public:
    SignIns(Store& store, Secrets& secrets);

    /// Replaces what was kept. Tells where it is now, since without a keychain it is gone with the program.
    QFuture<Result<SecretPlace>> keep(OutletId outlet, const SignIn& signIn);
    /// NotFound: none, or the keychain does not give it.
    QFuture<Result<SignIn>> read(OutletId outlet);
    QFuture<Result<void>> forget(OutletId outlet);
    /// Without waking the keychain.
    QFuture<Result<bool>> has(OutletId outlet);

    /// They were unsubscribed: the keychain forgets their passwords, and who is a member there. Until the program ends
    /// they can `comeBack`. An error: of one, something is still there.
    QFuture<Result<void>> leave(QList<OutletId> outlets);
    /// They are subscribed again. In the answer: those that have their password again.
    QFuture<QList<OutletId>> comeBack(QList<OutletId> outlets);

    /// What it means that the keychain could not take one.
    static QString noKeychainText();

signals:
    void changed(const Changes& changes);

private:
    QFuture<Result<void>> note(OutletId outlet, HasSignIn has);

    Store& m_store;
    Secrets& m_secrets;
};

} // namespace byline
