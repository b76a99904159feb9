// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "net/http_head.h"

#include <QByteArray>

namespace byline {

/// Takes a body off the wire: by Content-Length, in chunks, or until the connection closes (RFC 9112, 6). Nothing is
/// allocated because of a number the server sent.
class BodyFraming final
{
public:
    enum class Kind { Nothing, Length, Chunked, UntilClose };

    /// Fails where the head contradicts itself.
    static Result<BodyFraming> of(const HttpHead& head);

    /// Removes from the front of `wire` what belongs to the body and returns its content.
    Result<QByteArray> take(QByteArray& wire);
    bool isComplete() const { return m_complete; }
    /// The connection closed: fails if more was to come.
    Result<void> close();
    /// -1: not announced.
    qint64 length() const { return m_kind == Kind::Length ? m_length : -1; }
    Kind kind() const { return m_kind; }

private:
    enum class Part { Size, Data, DataEnd, Trailer };

    Result<QByteArray> takeChunks(QByteArray& wire);
    Result<void> readChunkSize(const QByteArray& line);

    Kind m_kind = Kind::Nothing;
    Part m_part = Part::Size;
    qint64 m_length = 0;
    qint64 m_left = 0; ///< of the body, or of this chunk
    qint64 m_taken = 0;
    qint64 m_trailerBytes = 0;
    bool m_complete = false;
};

} // namespace byline
