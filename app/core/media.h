// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace byline {

/// Which bytes of a recording or a film are wanted.
struct MediaSpan
{
    qint64 from = 0;
    qint64 most = 0; ///< bytes; fewer come at its end, and more from a server that knows no pieces
};

/// Some of a recording or a film on the web.
struct MediaPiece
{
    QByteArray bytes;
    qint64 from = 0;  ///< where in the whole they begin: at 0 from a server that knows no pieces
    qint64 total = 0; ///< bytes of the whole
    QString mimeType; ///< audio/… or video/…
    QUrl address;     ///< where it came from in the end: the next piece need not be redirected again
};

} // namespace byline
