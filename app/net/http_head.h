// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QPair>

#include <optional>

namespace byline {

/// Status line and headers of an answer.
struct HttpHead
{
    int status = 0;
    QByteArray reason;
    bool isHttp10 = false;
    QList<QPair<QByteArray, QByteArray>> headers;

    /// All values of a header, joined with ", "; names are compared without case.
    QByteArray value(QByteArrayView name) const;
    bool has(QByteArrayView name) const;
};

/// Where the head in `bytes` ends (behind its empty line), with CRLF or bare LF; -1: not yet. `from` is how much was
/// searched before.
qsizetype headEnd(const QByteArray& bytes, qsizetype from);

/// Nothing where it is no HTTP/1 answer. Lines that are no headers are passed over.
std::optional<HttpHead> parseHead(const QByteArray& bytes);

} // namespace byline
