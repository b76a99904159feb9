// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/secrets.h"

#include "core/async.h"
#include "library/keychain.h"

#include <QCryptographicHash>
#include <QDir>

namespace byline {

QString passwordKey(OutletId outlet)
{
    return QStringLiteral("outlet/%1/http").arg(outlet.value);
}

QString memberKey(OutletId outlet)
{
    return QStringLiteral("outlet/%1/member").arg(outlet.value);
}

Secrets::Secrets(const QString& dataDir)
    : m_library(QString::fromLatin1(
        QCryptographicHash::hash(QDir(dataDir).absolutePath().toUtf8(), QCryptographicHash::Sha256).toHex().left(16)))
{
}

QString Secrets::keychainKey(const QString& key) const
{
    return m_library + u'/' + key;
}

QFuture<Result<QByteArray>> Secrets::read(const QString& key)
{
    if (const auto kept = m_untilExit.constFind(key); kept != m_untilExit.cend())
        return settled(Result<QByteArray>(*kept));
    // Without a keychain nothing can have been kept in an earlier run either.
    const auto chain = keychain();
    return chain ? (*chain)->read(keychainKey(key)) : settled(Result<QByteArray>(fail(ErrorKind::NotFound, key)));
}

QFuture<Result<SecretPlace>> Secrets::keep(const QString& key, const QByteArray& secret)
{
    m_inKeychain.remove(key);
    // Known at once: who reads while the keychain still asks the user for its password gets the new one.
    m_untilExit.insert(key, secret);
    const auto chain = keychain();
    if (!chain)
        return settled(Result<SecretPlace>(SecretPlace::UntilExit));
    return (*chain)
        ->write(keychainKey(key), secret)
        .then(this, [this, key](const Result<void>& written) -> Result<SecretPlace> {
            if (!written)
                return SecretPlace::UntilExit;
            m_inKeychain.insert(key);
            return SecretPlace::Keychain;
        });
}

QFuture<std::optional<SecretPlace>> Secrets::place(const QString& key)
{
    if (m_untilExit.contains(key))
        return settled(std::optional(m_inKeychain.contains(key) ? SecretPlace::Keychain : SecretPlace::UntilExit));
    return read(key).then(this, [](const Result<QByteArray>& secret) {
        return secret ? std::optional(SecretPlace::Keychain) : std::nullopt;
    });
}

QFuture<Result<void>> Secrets::forget(const QString& key)
{
    m_untilExit.remove(key);
    m_inKeychain.remove(key);
    const auto chain = keychain();
    return chain ? (*chain)->remove(keychainKey(key)) : settled(Result<void>());
}

QFuture<Result<void>> Secrets::setAside(const QString& key)
{
    return read(key)
        .then(this,
              [this, key](const Result<QByteArray>& secret) {
                  if (secret)
                      m_aside.insert(key, *secret);
                  return forget(key);
              })
        .unwrap();
}

QFuture<Result<SecretPlace>> Secrets::bringBack(const QString& key)
{
    const auto aside = m_aside.constFind(key);
    if (aside == m_aside.cend())
        return settled(Result<SecretPlace>(fail(ErrorKind::NotFound, key)));
    return keep(key, m_aside.take(key));
}

} // namespace byline
