// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/copy_writer.h"

#include "store/store.h"

#include <algorithm>

namespace byline {

namespace {

/// Of pictures in one transaction; a click that marks an article waits behind it.
constexpr qsizetype kMostBytes = 8 * 1024 * 1024;
constexpr qsizetype kWorthwhileBytes = 2 * 1024 * 1024;
constexpr int kPatienceMs = 100;

qsizetype bytesOf(const NewCopy& copy)
{
    qsizetype bytes = copy.copy.page.size();
    for (const Picture& picture : copy.pictures)
        bytes += picture.bytes.size();
    return bytes;
}

} // namespace

CopyWriter::CopyWriter(Store& store, Clock clock)
    : m_store(store)
    , m_clock(std::move(clock))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isDue = true;
        writeIfWorthwhile();
    });
}

QFuture<Result<Changes>> CopyWriter::store(const NewCopy& copy, Haste haste)
{
    const auto place = haste == Haste::First ? m_waiting.begin() : m_waiting.end();
    const auto waiting = m_waiting.insert(place, Waiting {copy, bytesOf(copy), {}});
    m_waitingBytes += waiting->bytes;
    m_isDue = m_isDue || haste == Haste::First;
    waiting->promise.start();
    const auto future = waiting->promise.future();
    writeIfWorthwhile();
    return future;
}

void CopyWriter::setManyComing(bool many)
{
    m_areManyComing = many;
    writeIfWorthwhile();
}

void CopyWriter::finish()
{
    while (!m_waiting.empty())
        write();
}

bool CopyWriter::isFull() const
{
    return m_waitingBytes >= kWorthwhileBytes;
}

void CopyWriter::writeIfWorthwhile()
{
    if (m_isWriting || m_waiting.empty())
        return;
    if (m_isDue || !m_areManyComing || m_waitingBytes >= kWorthwhileBytes)
        write();
    else if (!m_patience.isActive())
        m_patience.start();
}

void CopyWriter::write()
{
    QList<NewCopy> copies;
    auto promises = std::make_shared<std::vector<QPromise<Result<Changes>>>>();
    qsizetype bytes = 0;
    auto next = m_waiting.begin();
    for (; next != m_waiting.end() && bytes < kMostBytes; ++next) {
        bytes += next->bytes;
        copies += std::move(next->copy);
        promises->push_back(std::move(next->promise));
    }
    m_waiting.erase(m_waiting.begin(), next);
    m_waitingBytes -= bytes;
    m_patience.stop();
    m_isDue = false;
    m_isWriting = true;
    m_store.writes()
        .runGivingWay([copies, now = m_clock()](Connection& db) { return storeCopies(db, copies, now); })
        .then(this, [this, promises](const Result<QList<Result<Changes>>>& stored) {
            m_isWriting = false;
            writeIfWorthwhile(); // what is attached to a promise may do anything, also store another
            emit written();
            for (std::size_t i = 0; i < promises->size(); ++i) {
                (*promises)[i].addResult(stored ? stored->at(qsizetype(i))
                                                : Result<Changes>(tl::unexpected<Error>(stored.error())));
                (*promises)[i].finish();
            }
        });
}

} // namespace byline
