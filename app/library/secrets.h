// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

private:
    QString keychainKey(const QString& key) const;

    QString m_library;
    QHash<QString, QByteArray> m_untilExit;
    QSet<QString> m_inKeychain; ///< of those, what the keychain took as well
};

} // namespace byline
