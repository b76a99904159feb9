// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/other_processes.h"

#include "store/data_version.h"
#include "store/store.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

OtherProcesses::OtherProcesses(Store& store, const QString& dataDir)
    : m_store(store)
    , m_folder(dataDir)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(200ms);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        watch(); // first, so that nothing is written between the look and the watch
        look();
    });
    connect(&m_files, &QFileSystemWatcher::fileChanged, this, &OtherProcesses::noticed);
    connect(&m_files, &QFileSystemWatcher::directoryChanged, this, &OtherProcesses::noticed);
    watch();
    // At once: what another process writes before the first look would count as known and never be shown.
    look();
}

void OtherProcesses::watch()
{
    const QString log = QDir(m_folder).filePath(QStringLiteral("library.db-wal"));
    if (m_files.directories().isEmpty())
        m_files.addPath(m_folder);
    if (m_files.files().isEmpty() && QFileInfo::exists(log))
        m_files.addPath(log);
}

/// Once is enough until the next look: a copy that is stored is hundreds of writes, and each would wake this thread.
void OtherProcesses::noticed()
{
    if (const QStringList log = m_files.files(); !log.isEmpty())
        m_files.removePaths(log);
    if (!m_soon.isActive())
        m_soon.start();
}

void OtherProcesses::look()
{
    // On the write lane: its connection does not count its own writes, and nobody else in this process writes.
    m_store.writes().run([](Connection& db) { return dataVersion(db); }).then(this, [this](const Result<qint64>& now) {
        if (!now || *now == m_version)
            return;
        const bool first = m_version == 0;
        m_version = *now;
        if (first)
            return;
        Changes changes;
        changes.elsewhere = true;
        emit changed(changes);
    });
}

} // namespace byline
