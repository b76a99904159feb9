// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/compression.h"

#include <zstd.h>

#include <memory>

namespace byline {

namespace {

// Higher levels win a few hundredths. A trained dictionary won a sixth of the bodies of real articles, which is a
// twentieth of the library, but with its row lost or damaged no article could be read any more.
constexpr int kLevel = 3;
/// A context may live as long as its thread: one giant article is not to hold its memory for ever.
constexpr qsizetype kKeptBuffer = 1024 * 1024;
constexpr unsigned long long kLargest = 256ULL * 1024 * 1024;

} // namespace

Compressor::Compressor()
    : m_context(ZSTD_createCCtx())
{
}

Compressor::~Compressor()
{
    ZSTD_freeCCtx(m_context);
}

QByteArray Compressor::compressed(const QByteArray& bytes)
{
    m_buffer.resize(qsizetype(ZSTD_compressBound(size_t(bytes.size()))));
    const size_t size = ZSTD_compressCCtx(m_context, m_buffer.data(), size_t(m_buffer.size()), bytes.constData(),
                                          size_t(bytes.size()), kLevel);
    Q_ASSERT(!ZSTD_isError(size));
    QByteArray result(m_buffer.constData(), qsizetype(size));
    if (m_buffer.size() > kKeptBuffer)
        m_buffer = {};
    return result;
}

QByteArray decompressed(const QByteArray& bytes)
{
    // Made and given back for each text, a context costs more than the text itself.
    thread_local const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context {ZSTD_createDCtx(), &ZSTD_freeDCtx};
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.constData(), size_t(bytes.size()));
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > kLargest)
        return {};
    QByteArray result(qsizetype(size), Qt::Uninitialized);
    const size_t done = ZSTD_decompressDCtx(context.get(), result.data(), size_t(result.size()), bytes.constData(),
                                            size_t(bytes.size()));
    if (ZSTD_isError(done) || done != size)
        return {};
    return result;
}

} // namespace byline
