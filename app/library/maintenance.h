// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/check_result.h"
#include "core/result.h"
#include "library/archive.h"

#include <QFuture>
#include <QList>
#include <QObject>

namespace byline {

class Store;

struct HealthReport
{
    bool ok = false;
    QList<CheckResult> checks;
};

enum class Mending { Check, Repair };

/// `doctor`: versions, paths, disk, the web engine, then the library itself.
class Maintenance final : public QObject
{
    Q_OBJECT

public:
    Maintenance(Store& store, QString dataDir, Archive::ExtractProvider extract);

    QFuture<Result<HealthReport>> examine(Mending mending);

private:
    Store& m_store;
    QString m_dataDir;
    Archive::ExtractProvider m_extract;
};

} // namespace byline
