// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/search_index.h"

#include "store/articles.h"
#include "store/index_row.h"
#include "store/store.h"

#include <utility>

namespace byline {

SearchIndex::SearchIndex(Store& store)
    : m_store(store)
{
}

SearchIndex::~SearchIndex() = default;

QFuture<Result<void>> SearchIndex::complete()
{
    const bool isRunning = !m_running.empty();
    m_running.push_back(std::make_unique<Promise>());
    m_running.back()->start();
    const auto whole = m_running.back()->future();
    if (!isRunning)
        next(); // may come to its end at once
    return whole;
}

void SearchIndex::next()
{
    const auto step = [](Connection& db) -> Result<IndexProgress> {
        const Result<bool> more = indexNext(db);
        return more ? howFarIndexed(db) : tl::unexpected<Error>(more.error());
    };
    m_store.writes().runGivingWay(step).then(this, [this](const Result<IndexProgress>& now) {
        if (now) {
            m_progress = *now;
            emit progressed(m_progress);
        }
        if (now && !now->isComplete())
            return next();
        for (const auto& running : std::exchange(m_running, {})) {
            running->addResult(now.map([](const IndexProgress&) {}));
            running->finish();
        }
        if (now && !m_tidying)
            tidy();
    });
}

void SearchIndex::tidy()
{
    m_tidying = true;
    m_store.writes().runAsPiece(&tidyIndexNext).then(this, [this](const Result<bool>& more) {
        // New articles go first.
        m_tidying = false;
        if (more.value_or(false) && m_running.empty())
            tidy();
    });
}

} // namespace byline
