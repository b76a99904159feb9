// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/secrets.h"

#include "core/async.h"

#include <QCryptographicHash>
#include <QDir>

#include <memory>

#include <qt6keychain/keychain.h>

namespace byline {

namespace {

const QString kService = QStringLiteral("Byline");

/// Runs a job of the keychain; `answer` is asked once, when it has ended.
template <typename Job, typename Answer>
auto run(Job* job, const QString& key, Answer answer)
{
    using T = std::invoke_result_t<Answer, const Job&>;
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, answer, job] {
        promise->addResult(answer(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

} // namespace

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
    return run(new QKeychain::ReadPasswordJob(kService, this), keychainKey(key),
               [key](const QKeychain::ReadPasswordJob& job) -> Result<QByteArray> {
                   // Without a keychain nothing can have been kept in an earlier run either.
                   if (job.error() != QKeychain::NoError)
                       return fail(ErrorKind::NotFound, key);
                   return job.binaryData();
               });
}

QFuture<Result<SecretPlace>> Secrets::keep(const QString& key, const QByteArray& secret)
{
    m_inKeychain.remove(key);
    // Known at once: who reads while the keychain still asks the user for its password gets the new one.
    m_untilExit.insert(key, secret);
    auto* job = new QKeychain::WritePasswordJob(kService, this);
    job->setBinaryData(secret);
    return run(job, keychainKey(key), [this, key](const QKeychain::WritePasswordJob& done) -> Result<SecretPlace> {
        if (done.error() != QKeychain::NoError)
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
    return run(new QKeychain::DeletePasswordJob(kService, this), keychainKey(key),
               [](const QKeychain::DeletePasswordJob& job) -> Result<void> {
                   // What a keychain that answers still has must not be called forgotten.
                   if (job.error() == QKeychain::CouldNotDeleteEntry || job.error() == QKeychain::AccessDeniedByUser)
                       return fail(ErrorKind::NotWritable, job.errorString());
                   return {};
               });
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
