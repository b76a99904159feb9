// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/copy_writer.h"

#include "store/store.h"

#include <algorithm>

namespace byline {

namespace {

/// Of pictures in one transaction; a click that marks an article waits behind it.
constexpr qsizetype kMostBytes = 8 * 1024 * 1024;

} // namespace

CopyWriter::CopyWriter(Store& store, Clock clock)
    : m_store(store)
    , m_clock(std::move(clock))
{
}

QFuture<Result<Changes>> CopyWriter::store(const NewCopy& copy, Haste haste)
{
    const auto place = haste == Haste::First ? m_waiting.begin() : m_waiting.end();
    const auto waiting = m_waiting.insert(place, Waiting {copy, {}});
    waiting->promise.start();
    const auto future = waiting->promise.future();
    if (!m_isWriting)
        write();
    return future;
}

void CopyWriter::finish()
{
    while (!m_waiting.empty())
        write();
}

void CopyWriter::write()
{
    QList<NewCopy> copies;
    auto promises = std::make_shared<std::vector<QPromise<Result<Changes>>>>();
    qsizetype bytes = 0;
    auto next = m_waiting.begin();
    for (; next != m_waiting.end() && bytes < kMostBytes; ++next) {
        for (const Picture& picture : std::as_const(next->copy.pictures))
            bytes += picture.bytes.size();
        copies += std::move(next->copy);
        promises->push_back(std::move(next->promise));
    }
    m_waiting.erase(m_waiting.begin(), next);
    m_isWriting = !copies.isEmpty();
    if (!m_isWriting)
        return;
    m_store.writes()
        .runGivingWay([copies, now = m_clock()](Connection& db) { return storeCopies(db, copies, now); })
        .then(this, [this, promises](const Result<QList<Result<Changes>>>& stored) {
            write(); // what is attached to a promise may do anything, also store another
            for (std::size_t i = 0; i < promises->size(); ++i) {
                (*promises)[i].addResult(stored ? stored->at(qsizetype(i))
                                                : Result<Changes>(tl::unexpected<Error>(stored.error())));
                (*promises)[i].finish();
            }
        });
}

} // namespace byline
