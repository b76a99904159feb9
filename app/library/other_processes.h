// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace byline {

class Store;

/// Notices what another process writes into the same library. Costs nothing while nobody writes: the system tells when
/// the log of the database grows, and only then the database is asked whether it was us.
class OtherProcesses final : public QObject
{
    Q_OBJECT

public:
    OtherProcesses(Store& store, const QString& dataDir);

signals:
    void changed(const Changes& changes);

private:
    void watch();
    void noticed();
    void look();

    Store& m_store;
    QString m_folder;
    QFileSystemWatcher m_files;
    QTimer m_soon;
    qint64 m_version = 0; ///< as the write lane's connection last saw it
};

} // namespace byline
