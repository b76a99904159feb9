// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/maintenance.h"

#include "store/check.h"
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

CheckResult versions()
{
    return {QStringLiteral("versions"), true,
            QStringLiteral("Byline %1, Qt %2, %3")
                .arg(QStringLiteral(BYLINE_VERSION), QString::fromLatin1(qVersion()), QSysInfo::prettyProductName())};
}

CheckResult folder(const QString& dataDir)
{
    const bool writable = QFileInfo(dataDir).isWritable();
    const QString path = QDir::toNativeSeparators(dataDir);
    return {QStringLiteral("folder"), writable, writable ? path : QStringLiteral("not writable: %1").arg(path)};
}

CheckResult disk(const QString& dataDir)
{
    const qint64 available = QStorageInfo(dataDir).bytesAvailable();
    return {QStringLiteral("disk"), available > kLittleSpace,
            QStringLiteral("%1 available").arg(QLocale::c().formattedDataSize(available))};
}

CheckResult webEngine(const Archive::ExtractProvider& extract)
{
    const auto provided = extract ? extract() : Result<ExtractFunction>(fail(ErrorKind::NoWebEngine));
    return {QStringLiteral("web engine"), provided.has_value(),
            provided ? QStringLiteral("loads") : provided.error().detail};
}

} // namespace

Maintenance::Maintenance(Store& store, QString dataDir, Archive::ExtractProvider extract)
    : m_store(store)
    , m_dataDir(std::move(dataDir))
    , m_extract(std::move(extract))
{
}

QFuture<Result<HealthReport>> Maintenance::examine(Mending mending)
{
    const QList<CheckResult> installation {versions(), folder(m_dataDir), disk(m_dataDir), webEngine(m_extract)};
    // Also a check runs on the write lane: it sees the library as the next write will.
    return m_store.writes()
        .run([mending](Connection& db) { return mending == Mending::Repair ? repairLibrary(db) : checkLibrary(db); })
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

} // namespace byline
