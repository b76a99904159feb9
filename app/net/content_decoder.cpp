// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/content_decoder.h"

#include <QList>

#include <array>

#include <zlib.h>

namespace byline {

using namespace Qt::StringLiterals;

namespace {

/// Text shrinks to a tenth, a very dull one to a fiftieth; what goes beyond has been made to hurt.
constexpr qint64 kBombSize = 10 * 1024 * 1024;
constexpr qint64 kBombRatio = 100;
constexpr qsizetype kMagicBytes = 2;

enum class Format { Gzip, Deflate };

} // namespace

struct ContentDecoder::Inflater
{
    explicit Inflater(Format announced)
        : format(announced)
    {
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater()
    {
        if (isOpen)
            inflateEnd(&stream);
    }

    Format format;
    z_stream stream {};
    bool isOpen = false;
    bool isDecided = false; ///< the first bytes told what it really is
    bool isPlain = false;   ///< announced as compressed, but it is not
    bool atEnd = false;
    QByteArray first;
    qint64 encodedBytes = 0;
};

ContentDecoder::ContentDecoder(qint64 maxBytes)
    : m_maxBytes(maxBytes)
{
}
ContentDecoder::ContentDecoder(ContentDecoder&&) noexcept = default;
ContentDecoder& ContentDecoder::operator=(ContentDecoder&&) noexcept = default;
ContentDecoder::~ContentDecoder() = default;

Result<ContentDecoder> ContentDecoder::of(const QByteArray& contentEncoding, qint64 maxBytes)
{
    ContentDecoder decoder(maxBytes);
    const QByteArray name = contentEncoding.trimmed().toLower();
    if (name == "gzip" || name == "x-gzip")
        decoder.m_inflater = std::make_unique<Inflater>(Format::Gzip);
    else if (name == "deflate")
        decoder.m_inflater = std::make_unique<Inflater>(Format::Deflate);
    else if (!name.isEmpty() && name != "identity")
        return fail(ErrorKind::NoConnection,
                    u"Content-Encoding %1, which was not asked for"_s.arg(QString::fromLatin1(name.left(100))));
    return decoder;
}

Result<void> ContentDecoder::add(const QByteArray& encoded)
{
    if (!m_inflater)
        return append(encoded.constData(), encoded.size());
    Inflater& inflater = *m_inflater;
    inflater.encodedBytes += encoded.size();
    if (inflater.isDecided)
        return inflate(encoded);
    inflater.first += encoded;
    if (inflater.first.size() < kMagicBytes)
        return {};
    return decideFormat().and_then([&] { return inflate(std::exchange(inflater.first, {})); });
}

/// Servers mix up the two things called deflate, and say gzip where they send plain text: the first bytes tell.
Result<void> ContentDecoder::decideFormat()
{
    Inflater& inflater = *m_inflater;
    const auto first = static_cast<quint8>(inflater.first.at(0));
    const auto second = static_cast<quint8>(inflater.first.at(1));
    const bool isGzip = first == 0x1f && second == 0x8b;
    const bool isZlib = (first & 0x0f) == 8 && (first * 256 + second) % 31 == 0;
    inflater.isDecided = true;
    inflater.isPlain = inflater.format == Format::Gzip && !isGzip;
    if (inflater.isPlain)
        return {};
    const int windowBits = isGzip ? MAX_WBITS + 16 : isZlib ? MAX_WBITS : -MAX_WBITS;
    if (inflateInit2(&inflater.stream, windowBits) != Z_OK)
        return fail(ErrorKind::NoConnection, u"zlib cannot start"_s);
    inflater.isOpen = true;
    return {};
}

Result<void> ContentDecoder::inflate(const QByteArray& encoded)
{
    Inflater& inflater = *m_inflater;
    if (inflater.isPlain)
        return append(encoded.constData(), encoded.size());
    z_stream& stream = inflater.stream;
    // zlib does not write to its input; it lacks a const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(encoded.constData()));
    stream.avail_in = static_cast<uInt>(encoded.size());
    std::array<char, 64 * 1024> part;
    for (;;) {
        if (inflater.atEnd) {
            // A gzip file may have several members; what else follows the end is padding.
            if (stream.avail_in == 0 || *stream.next_in != 0x1f || inflateReset(&stream) != Z_OK)
                return {};
            inflater.atEnd = false;
        }
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = part.size();
        const int status = ::inflate(&stream, Z_NO_FLUSH);
        const qint64 made = static_cast<qint64>(part.size() - stream.avail_out);
        if (const Result<void> added = append(part.data(), made); !added)
            return added;
        inflater.atEnd = status == Z_STREAM_END;
        if (status == Z_BUF_ERROR || (status == Z_OK && stream.avail_in == 0 && stream.avail_out > 0))
            return {};
        if (status != Z_OK && status != Z_STREAM_END)
            return fail(ErrorKind::NoConnection, u"damaged compressed body after %1 bytes"_s.arg(m_body.size()));
    }
}

Result<void> ContentDecoder::append(const char* bytes, qint64 size)
{
    if (m_body.size() + size > m_maxBytes)
        return fail(ErrorKind::TooLarge, u"more than %1 bytes"_s.arg(m_maxBytes));
    m_body.append(bytes, size);
    if (m_inflater && m_body.size() > kBombSize && m_body.size() / kBombRatio > m_inflater->encodedBytes)
        return fail(ErrorKind::TooLarge,
                    u"%1 bytes expand to more than %2"_s.arg(m_inflater->encodedBytes).arg(m_body.size()));
    return {};
}

Result<void> ContentDecoder::finish()
{
    if (!m_inflater || m_inflater->isPlain || m_inflater->atEnd || m_inflater->encodedBytes == 0)
        return {};
    if (!m_inflater->isDecided) // shorter than any compressed stream
        return append(m_inflater->first.constData(), m_inflater->first.size());
    return fail(ErrorKind::NoConnection, u"Truncated: the compressed body ends after %1 bytes"_s.arg(m_body.size()));
}

} // namespace byline
