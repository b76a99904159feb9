// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

struct ZSTD_CCtx_s;

namespace byline {

/// Compresses many small texts one after the other with one context.
class Compressor final
{
public:
    Compressor();
    ~Compressor();

    QByteArray compressed(const QByteArray& bytes);

private:
    ZSTD_CCtx_s* m_context;
    QByteArray m_buffer;
};

/// Empty if `bytes` is not what a Compressor made.
QByteArray decompressed(const QByteArray& bytes);

} // namespace byline
