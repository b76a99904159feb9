// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/check_result.h"
#include "core/clock.h"
#include "core/result.h"
#include "core/retention.h"
#include "library/archive.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <optional>

namespace byline {

class Store;

struct HealthReport
{
    bool ok = false;
    QList<CheckResult> checks;
};

/// Keeps the library in order: `doctor` (versions, paths, disk, the web engine, then the library itself), how much is
/// kept and the clean-up of the rest.
class Maintenance final : public QObject
{
    Q_OBJECT

public:
    Maintenance(Store& store, QString dataDir, Archive::ExtractProvider extract, Clock clock);

    QFuture<Result<HealthReport>> examine();
    /// Before a library is opened: whoever opens it looks at all of it, mends what can be mended, and sets it aside if
    /// it is damaged. The search index is empty then; SearchIndex::complete() fills it.
    static void distrust(const QString& dataDir);

    /// What holds for every outlet without a choice of its own; the default keeps everything.
    QFuture<Result<Retention>> retention();
    QFuture<Result<void>> setRetention(const Retention& retention);
    /// None: as in general.
    QFuture<Result<void>> setOutletRetention(OutletId id, const std::optional<Retention>& retention);
    /// Removes what is beyond the limits, in small batches; how many articles went. One step of the history. Then what
    /// nothing keeps any more of outlets that were left, without a word.
    QFuture<Result<int>> cleanUp();
    /// The same, if the last time was a day ago.
    void cleanUpIfDue();

signals:
    void changed(const Changes& changes);

private:
    struct CleanUp
    {
        QList<ArticleId> left;
        UndoStepId step;
        int removed = 0;
    };
    QFuture<Result<int>> cleanUp(CleanUp state);
    QFuture<Result<void>> sweep();
    QFuture<Result<void>> sweep(const QList<ArticleId>& left);
    QFuture<Result<void>> cleaned();
    QFuture<Result<void>> announced(QFuture<Result<Changes>> write);

    Store& m_store;
    QString m_dataDir;
    Archive::ExtractProvider m_extract;
    Clock m_clock;
    bool m_cleaning = false;
};

} // namespace byline
