// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media.h"
#include "core/result.h"

#include <QFuture>
#include <QIODevice>
#include <QMutex>

#include <functional>

namespace byline {

/// A recording or a film of the web, as Chromium reads it: fetched piece by piece, a little ahead of what is read, and
/// forgotten behind it. Belongs to the main thread; Chromium reads on a thread of its own (Qt WebEngine up to 6.8 at
/// least), which is why there is a mutex. Never waits: `read` gives what is there, and `readyRead` tells of more.
class MediaStream final : public QIODevice
{
    Q_OBJECT

public:
    using Fetch = std::function<QFuture<Result<MediaPiece>>(const QUrl& address, const MediaSpan& span)>;

    /// It will be read from the byte `from` on.
    MediaStream(Fetch fetch, const QUrl& address, qint64 from, QObject* parent);
    ~MediaStream() override;

    /// Fetches the first piece; `begun` is told its kind, or why there is none, and then it can be read.
    void begin(std::function<void(const Result<QString>& mimeType)> begun);

    qint64 size() const override;
    /// Bytes that are in memory.
    qsizetype held() const;

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    void ask(qint64 most);
    void came(const Result<MediaPiece>& piece);
    void fetchMore();

    const Fetch m_fetch;
    QUrl m_address;
    std::function<void(const Result<QString>&)> m_begun;
    QFuture<Result<MediaPiece>> m_fetching;

    mutable QMutex m_mutex; ///< over what follows
    QByteArray m_bytes;     ///< read from its front
    qint64 m_from;          ///< where in the whole they begin
    qint64 m_total = 0;
    bool m_isWanting = true; ///< a piece is on its way, or asked for
    bool m_hasFailed = false;
};

} // namespace byline
