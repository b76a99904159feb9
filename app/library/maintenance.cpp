// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/maintenance.h"

#include "core/async.h"
#include "store/check.h"
#include "store/pages.h"
#include "store/remove_articles.h"
#include "store/retention.h"
#include "store/store.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <QSysInfo>

namespace byline {

namespace {

/// Below this a refresh may not fit any more.
constexpr qint64 kLittleSpace = 100LL * 1024 * 1024;

/// So many articles go in one transaction: others who want to write wait no longer than for that.
constexpr qsizetype kBatch = 200;
constexpr qint64 kCleanUpSeconds = 24LL * 60 * 60;
/// So long a copy that was removed can be brought back; from then on its room is free.
constexpr qint64 kRemovedCopySeconds = 24LL * 60 * 60;
const QString kCleaned = QStringLiteral("cleaned");

CheckResult versions()
{
    return {QStringLiteral("versions"),
            true,
            QStringLiteral("Byline %1, Qt %2, %3")
                .arg(QStringLiteral(BYLINE_VERSION), QString::fromLatin1(qVersion()), QSysInfo::prettyProductName()),
            0,
            {}};
}

CheckResult folder(const QString& dataDir)
{
    const bool writable = QFileInfo(dataDir).isWritable();
    const QString path = QDir::toNativeSeparators(dataDir);
    return {QStringLiteral("folder"), writable, writable ? path : QStringLiteral("not writable: %1").arg(path), 0,
            path};
}

CheckResult disk(const QString& dataDir)
{
    // In a container the file system may not be listed: what cannot be known is no trouble.
    const qint64 available = QStorageInfo(dataDir).bytesAvailable();
    if (available < 0)
        return {QStringLiteral("disk"), true, QStringLiteral("free space is not known"), available, {}};
    return {QStringLiteral("disk"),
            available > kLittleSpace,
            QStringLiteral("%1 available").arg(QLocale::c().formattedDataSize(available)),
            available,
            {}};
}

CheckResult webEngine(const Archive::ExtractProvider& extract)
{
    const auto provided = extract ? extract() : Result<ExtractFunction>(fail(ErrorKind::NoWebEngine));
    return {QStringLiteral("web engine"),
            provided.has_value(),
            provided ? QStringLiteral("loads") : provided.error().detail,
            0,
            {}};
}

} // namespace

Maintenance::Maintenance(Store& store, QString dataDir, Archive::ExtractProvider extract, Clock clock)
    : m_store(store)
    , m_dataDir(std::move(dataDir))
    , m_extract(std::move(extract))
    , m_clock(std::move(clock))
{
}

QFuture<Result<HealthReport>> Maintenance::examine()
{
    const QList<CheckResult> installation {versions(), folder(m_dataDir), disk(m_dataDir), webEngine(m_extract)};
    // Also a check runs on the write lane: it sees the library as the next write will.
    return m_store.writes()
        .run([](Connection& db) { return checkLibrary(db); })
        .then(this, [installation](const Result<QList<CheckResult>>& library) {
            return library.map([&](const QList<CheckResult>& checks) {
                HealthReport report;
                report.checks = installation + checks;
                report.ok = std::all_of(report.checks.cbegin(), report.checks.cend(),
                                        [](const CheckResult& check) { return check.ok; });
                return report;
            });
        });
}

void Maintenance::distrust(const QString& dataDir)
{
    const QString file = QDir(dataDir).absoluteFilePath(QStringLiteral("library.db"));
    if (QFileInfo::exists(file))
        markSuspect(file);
}

QFuture<Result<Retention>> Maintenance::retention()
{
    return m_store.reads().run([](Connection& db) { return generalRetention(db); });
}

QFuture<Result<void>> Maintenance::setRetention(const Retention& retention)
{
    return announced(m_store.writes().run([retention](Connection& db) { return setGeneralRetention(db, retention); }));
}

QFuture<Result<void>> Maintenance::setOutletRetention(OutletId id, const std::optional<Retention>& retention)
{
    return announced(m_store.writes().run(
        [id, retention](Connection& db) { return byline::setOutletRetention(db, id, retention); }));
}

QFuture<Result<int>> Maintenance::cleanUp()
{
    return m_store.reads()
        .run([now = m_clock()](Connection& db) { return articlesToClean(db, now); })
        .then(this,
              [this](const Result<QList<ArticleId>>& ids) {
                  return ids ? cleanUp(CleanUp {*ids, {}, 0}) : settled(Result<int>(tl::unexpected(ids.error())));
              })
        .unwrap();
}

QFuture<Result<int>> Maintenance::cleanUp(CleanUp state)
{
    if (state.left.isEmpty())
        return sweep().then(this, [removed = state.removed](const Result<void>& swept) {
            return swept.map([removed] { return removed; });
        });
    const QList<ArticleId> batch = state.left.mid(0, kBatch);
    return m_store.writes()
        .runAsPiece([batch, step = state.step, now = m_clock()](Connection& db) {
            return byline::cleanUp(db, batch, step, now);
        })
        .then(this,
              [this, state](const Result<Changes>& changes) {
                  if (!changes)
                      return settled(Result<int>(tl::unexpected(changes.error())));
                  emit changed(*changes);
                  CleanUp next = state;
                  next.left.remove(0, qMin(kBatch, next.left.size()));
                  next.removed += int(changes->removed.size());
                  if (state.step && !changes->undoStep)
                      next.left.clear(); // it has been taken back meanwhile
                  else
                      next.step = changes->undoStep;
                  return cleanUp(next);
              })
        .unwrap();
}

QFuture<Result<void>> Maintenance::sweep()
{
    return m_store.reads()
        .run([now = m_clock()](Connection& db) { return leftovers(db, now); })
        .then(this,
              [this](const Result<QList<ArticleId>>& ids) {
                  return ids ? sweep(*ids) : settled(Result<void>(tl::unexpected<Error>(ids.error())));
              })
        .unwrap();
}

QFuture<Result<void>> Maintenance::sweep(const QList<ArticleId>& left)
{
    return m_store.writes()
        .runAsPiece([batch = left.mid(0, kBatch)](Connection& db) { return removeLeftovers(db, batch); })
        .then(this,
              [this, left](const Result<Changes>& changes) {
                  if (!changes)
                      return settled(Result<void>(tl::unexpected<Error>(changes.error())));
                  emit changed(*changes);
                  return left.size() > kBatch ? sweep(left.mid(kBatch)) : cleaned();
              })
        .unwrap();
}

QFuture<Result<void>> Maintenance::cleaned()
{
    return announced(m_store.writes().run([now = m_clock()](Connection& db) {
        return forgetRemovedCopies(db, now.addSecs(-kRemovedCopySeconds)).and_then([&](const Changes& changes) {
            return setMetaValue(db, kCleaned, now.toString(Qt::ISODate)).map([&] { return changes; });
        });
    }));
}

void Maintenance::cleanUpIfDue()
{
    if (std::exchange(m_cleaning, true))
        return;
    m_store.reads()
        .run([](Connection& db) { return metaValue(db, kCleaned); })
        .then(this, [this](const Result<QString>& last) {
            const QDateTime at = QDateTime::fromString(last.value_or(QString()), Qt::ISODate);
            if (!last || (at.isValid() && at.secsTo(m_clock()) < kCleanUpSeconds)) {
                m_cleaning = false;
                return;
            }
            cleanUp().then(this, [this](const Result<int>&) { m_cleaning = false; });
        });
}

QFuture<Result<void>> Maintenance::announced(QFuture<Result<Changes>> write)
{
    return write.then(this, [this](const Result<Changes>& changes) -> Result<void> {
        if (!changes)
            return tl::unexpected(changes.error());
        emit changed(*changes);
        return {};
    });
}

} // namespace byline
