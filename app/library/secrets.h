// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace byline {

/// Where a secret is after it was kept.
enum class SecretPlace {
    Keychain,
    UntilExit, ///< no keychain here (no desktop session, root …): in memory, gone when the program ends
};

/// Under which an outlet's user name and password are kept, and who is signed in there as a member.
QString passwordKey(OutletId outlet);
QString memberKey(OutletId outlet);

/// Passwords and sign-in cookies: in the platform's keychain, never in the library's file nor in its settings. Keys are
/// free ("outlet/12/http"); each library has its own.
class Secrets final : public QObject
{
    Q_OBJECT

public:
    explicit Secrets(const QString& dataDir);

    /// NotFound where nothing was kept under this key.
    QFuture<Result<QByteArray>> read(const QString& key);
    /// Where it is, if it was kept.
    QFuture<std::optional<SecretPlace>> place(const QString& key);
    /// Tells where it is now, so that the user can be told when it will not last.
    QFuture<Result<SecretPlace>> keep(const QString& key, const QByteArray& secret);
    /// Done also where there was none.
    QFuture<Result<void>> forget(const QString& key);
    /// Forgets it, but not before the program ends: until then `bringBack` can keep it anew.
    QFuture<Result<void>> setAside(const QString& key);
    /// NotFound where nothing was set aside.
    QFuture<Result<SecretPlace>> bringBack(const QString& key);

private:
    QString keychainKey(const QString& key) const;

    QString m_library;
    QHash<QString, QByteArray> m_untilExit;
    QSet<QString> m_inKeychain; ///< of those, what the keychain took as well
    QHash<QString, QByteArray> m_aside;
};

} // namespace byline
