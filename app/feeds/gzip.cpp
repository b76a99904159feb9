// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/gzip.h"

#include <array>
#include <memory>

#include <zlib.h>

namespace byline {

namespace {

constexpr int kOnlyGzip = 16 + MAX_WBITS; ///< inflateInit2: a gzip head, no other

struct End
{
    void operator()(z_stream* stream) const
    {
        inflateEnd(stream);
        delete stream;
    }
};

} // namespace

bool isGzip(const QByteArray& bytes)
{
    return bytes.startsWith("\x1f\x8b");
}

Result<QByteArray> gunzipped(const QByteArray& bytes, qsizetype mostBytes)
{
    const auto damaged = fail(ErrorKind::Unsupported, QStringLiteral("no whole gzip file"));
    const std::unique_ptr<z_stream, End> stream(new z_stream {});
    if (inflateInit2(stream.get(), kOnlyGzip) != Z_OK)
        return damaged;
    stream->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData())); // zlib only reads it
    stream->avail_in = uInt(bytes.size());
    QByteArray unpacked;
    std::array<char, 64 * 1024> part;
    for (;;) {
        stream->next_out = reinterpret_cast<Bytef*>(part.data());
        stream->avail_out = uInt(part.size());
        const int said = inflate(stream.get(), Z_NO_FLUSH);
        if (said != Z_OK && said != Z_STREAM_END)
            return damaged; // also where it breaks off
        unpacked.append(part.data(), qsizetype(part.size() - stream->avail_out));
        if (unpacked.size() > mostBytes)
            return fail(ErrorKind::TooLarge, QStringLiteral("more than %1 bytes").arg(mostBytes));
        if (said != Z_STREAM_END)
            continue;
        if (stream->avail_in == 0 || *stream->next_in != 0x1f) // what fills up the last block of a disk is nothing
            return unpacked;
        inflateReset(stream.get()); // another part follows
    }
}

} // namespace byline
