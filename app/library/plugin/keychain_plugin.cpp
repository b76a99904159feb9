// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/keychain.h"

#include <QObject>

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

class KeychainPlugin final : public QObject, public Keychain
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID BYLINE_KEYCHAIN_IID)
    Q_INTERFACES(byline::Keychain)

public:
    QFuture<Result<QByteArray>> read(const QString& key) override
    {
        return run(new QKeychain::ReadPasswordJob(kService, this), key,
                   [key](const QKeychain::ReadPasswordJob& job) -> Result<QByteArray> {
                       if (job.error() != QKeychain::NoError)
                           return fail(ErrorKind::NotFound, key);
                       return job.binaryData();
                   });
    }

    QFuture<Result<void>> write(const QString& key, const QByteArray& secret) override
    {
        auto* job = new QKeychain::WritePasswordJob(kService, this);
        job->setBinaryData(secret);
        return run(job, key, [](const QKeychain::WritePasswordJob& done) -> Result<void> {
            if (done.error() != QKeychain::NoError)
                return fail(ErrorKind::NotWritable, done.errorString());
            return {};
        });
    }

    QFuture<Result<void>> remove(const QString& key) override
    {
        return run(new QKeychain::DeletePasswordJob(kService, this), key,
                   [](const QKeychain::DeletePasswordJob& job) -> Result<void> {
                       if (job.error() == QKeychain::CouldNotDeleteEntry
                           || job.error() == QKeychain::AccessDeniedByUser)
                           return fail(ErrorKind::NotWritable, job.errorString());
                       return {};
                   });
    }
};

} // namespace byline

#include "keychain_plugin.moc"
