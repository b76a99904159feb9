// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/search_index.h"

#include "store/articles.h"
#include "store/store.h"

namespace byline {

SearchIndex::SearchIndex(Store& store)
    : m_store(store)
{
}

SearchIndex::~SearchIndex() = default;

QFuture<Result<void>> SearchIndex::complete()
{
    if (m_running)
        return m_running->future();
    m_running = std::make_unique<Promise>();
    m_running->start();
    const auto whole = m_running->future();
    next(); // may come to its end at once
    return whole;
}

void SearchIndex::next()
{
    m_store.writes().run([](Connection& db) { return indexNext(db); }).then(this, [this](const Result<bool>& more) {
        if (more && *more)
            return next();
        const auto running = std::move(m_running);
        running->addResult(more.map([](bool) {}));
        running->finish();
    });
}

} // namespace byline
