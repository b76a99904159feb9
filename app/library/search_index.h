// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/index_progress.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>
#include <vector>

namespace byline {

class Store;

/// Makes new articles findable by their words, in the background and in steps that let other writes through; then puts
/// the index in order, so that searching stays quick.
class SearchIndex final : public QObject
{
    Q_OBJECT

public:
    explicit SearchIndex(Store& store);
    ~SearchIndex() override;

    /// Finished when no article waits any more. One run at a time: a second call joins the one that runs.
    QFuture<Result<void>> complete();

    /// How far it has come; what is beyond cannot be found yet.
    const IndexProgress& progress() const { return m_progress; }

signals:
    void progressed(const IndexProgress& progress);

private:
    using Promise = QPromise<Result<void>>;

    void next();
    void tidy();

    Store& m_store;
    IndexProgress m_progress;
    bool m_tidying = false;
    std::vector<std::unique_ptr<Promise>> m_running; ///< one for each who asked: a future takes one continuation only
};

} // namespace byline
