// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/body_framing.h"

#include <QByteArrayList>

namespace byline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestChunkLine = 4096;
constexpr qint64 kLongestTrailer = 64 * 1024;

tl::unexpected<Error> malformed(const QString& what)
{
    return fail(ErrorKind::NoConnection, u"malformed HTTP answer: %1"_s.arg(what));
}

/// Several equal lengths are one; anything but digits is none.
std::optional<qint64> contentLength(const QByteArray& value)
{
    std::optional<qint64> length;
    for (const QByteArray& part : value.split(',')) {
        const QByteArray digits = part.trimmed();
        bool isNumber = false;
        const qint64 number = digits.toLongLong(&isNumber);
        if (!isNumber || number < 0 || digits.startsWith('+') || (length && *length != number))
            return std::nullopt;
        length = number;
    }
    return length;
}

} // namespace

Result<BodyFraming> BodyFraming::of(const HttpHead& head)
{
    BodyFraming framing;
    const QByteArray transfer = head.value("Transfer-Encoding").toLower();
    if (head.status < 200 || head.status == 204 || head.status == 304) {
        framing.m_complete = true;
    } else if (transfer == "chunked") {
        framing.m_kind = Kind::Chunked;
    } else if (!transfer.isEmpty() && transfer != "identity") {
        return malformed(u"Transfer-Encoding %1"_s.arg(QString::fromLatin1(transfer.left(100))));
    } else if (head.has("Content-Length")) {
        const std::optional<qint64> length = contentLength(head.value("Content-Length"));
        if (!length)
            return malformed(u"Content-Length %1"_s.arg(QString::fromLatin1(head.value("Content-Length").left(100))));
        framing.m_kind = Kind::Length;
        framing.m_length = *length;
        framing.m_left = *length;
        framing.m_complete = *length == 0;
    } else {
        framing.m_kind = Kind::UntilClose;
    }
    return framing;
}

Result<QByteArray> BodyFraming::take(QByteArray& wire)
{
    if (m_complete)
        return QByteArray();
    if (m_kind == Kind::Chunked)
        return takeChunks(wire);
    QByteArray content;
    if (m_kind == Kind::UntilClose || wire.size() <= m_left) {
        content.swap(wire);
    } else {
        content = wire.left(m_left);
        wire.remove(0, m_left);
    }
    m_taken += content.size();
    if (m_kind == Kind::Length) {
        m_left -= content.size();
        m_complete = m_left == 0;
    }
    return content;
}

Result<QByteArray> BodyFraming::takeChunks(QByteArray& wire)
{
    QByteArray content;
    qsizetype at = 0;
    while (!m_complete && at < wire.size()) {
        if (m_part == Part::Data) {
            const qint64 size = qMin<qint64>(m_left, wire.size() - at);
            content.append(wire.constData() + at, size);
            at += size;
            m_left -= size;
            if (m_left == 0)
                m_part = Part::DataEnd;
            continue;
        }
        const qsizetype lineEnd = wire.indexOf('\n', at);
        if (lineEnd < 0) {
            if (wire.size() - at > kLongestChunkLine)
                return malformed(u"a chunk's size without an end"_s);
            break;
        }
        const QByteArray line = wire.mid(at, lineEnd - at).trimmed();
        at = lineEnd + 1;
        if (m_part == Part::Size) {
            if (const Result<void> size = readChunkSize(line); !size)
                return tl::unexpected(size.error());
        } else if (m_part == Part::DataEnd) {
            if (!line.isEmpty())
                return malformed(u"a chunk that is longer than it says"_s);
            m_part = Part::Size;
        } else {
            m_trailerBytes += line.size();
            if (m_trailerBytes > kLongestTrailer)
                return malformed(u"an endless trailer"_s);
            m_complete = line.isEmpty();
        }
    }
    wire.remove(0, at);
    m_taken += content.size();
    return content;
}

Result<void> BodyFraming::readChunkSize(const QByteArray& line)
{
    const QByteArray digits = line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed();
    bool isNumber = false;
    const qint64 size = digits.toLongLong(&isNumber, 16);
    if (!isNumber || size < 0 || digits.startsWith('+') || digits.startsWith("0x"))
        return malformed(u"a chunk's size is no number"_s);
    m_left = size;
    m_part = size == 0 ? Part::Trailer : Part::Data;
    return {};
}

Result<void> BodyFraming::close()
{
    if (m_complete)
        return {};
    if (m_kind == Kind::UntilClose) {
        m_complete = true;
        return {};
    }
    const QString of = m_kind == Kind::Length ? u" of %1"_s.arg(m_length) : QString();
    return fail(ErrorKind::NoConnection, u"Truncated after %1%2 bytes"_s.arg(m_taken).arg(of));
}

} // namespace byline
