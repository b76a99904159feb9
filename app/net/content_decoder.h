// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>

#include <memory>

namespace byline {

/// Undoes Content-Encoding piece by piece: gzip and deflate, which are what we ask for. Stops as soon as the result
/// exceeds its limit, or expands as no text does.
class ContentDecoder final
{
public:
    /// Fails for an encoding we do not know.
    static Result<ContentDecoder> of(const QByteArray& contentEncoding, qint64 maxBytes);
    ContentDecoder(ContentDecoder&&) noexcept;
    ContentDecoder& operator=(ContentDecoder&&) noexcept;
    ~ContentDecoder();

    Result<void> add(const QByteArray& encoded);
    /// No more comes: fails if the stream is not complete.
    Result<void> finish();

    qint64 size() const { return m_body.size(); }
    void reserve(qint64 bytes) { m_body.reserve(bytes); }
    QByteArray takeBody() { return std::move(m_body); }

private:
    struct Inflater;

    explicit ContentDecoder(qint64 maxBytes);
    Result<void> inflate(const QByteArray& encoded);
    Result<void> decideFormat();
    Result<void> append(const char* bytes, qint64 size);

    qint64 m_maxBytes;
    QByteArray m_body;
    std::unique_ptr<Inflater> m_inflater; ///< none: as it is
};

} // namespace byline
