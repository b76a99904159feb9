// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/media_stream.h"

#include <cstring>
#include <utility>

namespace byline {

namespace {

constexpr qint64 kFirstPiece = 256 * 1024; ///< small: it is waited for
constexpr qint64 kPiece = 1024 * 1024;
constexpr qint64 kAhead = 512 * 1024; ///< with less than that the next piece is fetched

} // namespace

MediaStream::MediaStream(Fetch fetch, const QUrl& address, qint64 from, QObject* parent)
    : QIODevice(parent)
    , m_fetch(std::move(fetch))
    , m_address(address)
    , m_from(from)
{
}

MediaStream::~MediaStream()
{
    // Not one that is finished: see PageScheme::giveUp.
    if (!m_fetching.isFinished())
        m_fetching.cancel();
}

void MediaStream::begin(std::function<void(const Result<QString>&)> begun)
{
    m_begun = std::move(begun);
    ask(kFirstPiece);
}

void MediaStream::ask(qint64 most)
{
    qint64 from = 0;
    {
        const QMutexLocker lock(&m_mutex);
        from = m_from + m_bytes.size();
    }
    m_fetching = m_fetch(m_address, {.from = from, .most = most});
    QFuture<Result<MediaPiece>>(m_fetching).then(this, [this](const Result<MediaPiece>& piece) { came(piece); });
}

void MediaStream::came(const Result<MediaPiece>& piece)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isWanting = false;
        const qint64 end = m_from + m_bytes.size();
        const qint64 overlap = piece ? end - piece->from : 0;
        // Another length: the file was replaced while it was played.
        m_hasFailed = !piece || overlap < 0 || overlap >= piece->bytes.size() || (!m_begun && piece->total != m_total);
        if (!m_hasFailed) {
            m_bytes += overlap > 0 ? piece->bytes.sliced(overlap) : piece->bytes;
            m_total = piece->total;
            m_address = piece->address;
        }
    }
    if (const auto begun = std::exchange(m_begun, {})) {
        if (m_hasFailed)
            begun(tl::unexpected<Error>(piece ? Error {ErrorKind::Unsupported, {}, 0} : piece.error()));
        else if (open(ReadOnly | Unbuffered))
            begun(piece->mimeType);
        return;
    }
    emit readyRead(); // a failure, too, is told by reading
}

qint64 MediaStream::size() const
{
    const QMutexLocker lock(&m_mutex);
    return m_total;
}

qsizetype MediaStream::held() const
{
    const QMutexLocker lock(&m_mutex);
    return m_bytes.size();
}

qint64 MediaStream::readData(char* data, qint64 most)
{
    const QMutexLocker lock(&m_mutex);
    const qint64 skipped = pos() - m_from;
    if (m_hasFailed || skipped < 0 || skipped > m_bytes.size())
        return -1; // only ever read on from where it was to begin
    const qint64 given = qMin(most, m_bytes.size() - skipped);
    std::memcpy(data, m_bytes.constData() + skipped, size_t(given));
    m_bytes.remove(0, skipped + given);
    m_from += skipped + given;
    if (!m_isWanting && m_bytes.size() < kAhead && m_from + m_bytes.size() < m_total) {
        m_isWanting = true;
        QMetaObject::invokeMethod(this, &MediaStream::fetchMore, Qt::QueuedConnection);
    }
    return given;
}

void MediaStream::fetchMore()
{
    ask(kPiece);
}

} // namespace byline
