// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/media_piece.h"

#include <QMimeDatabase>
#include <QRegularExpression>

namespace byline {

using namespace Qt::StringLiterals;

namespace {

/// From a server that knows no pieces, all of it or nothing: a long programme is left to the browser.
constexpr qint64 kMostOfTheWhole = 32 * 1024 * 1024;

bool isPlayable(const QString& kind)
{
    static const QRegularExpression kKind(u"^(?:audio|video)/[a-z0-9.+-]+$"_s);
    // A playlist leads to addresses that nobody has looked at.
    return kKind.match(kind).hasMatch() && !kind.contains("mpegurl"_L1);
}

/// Many servers have no word for sound: then the name of the file says it, or its beginning.
QString kindOf(const Response& response, qint64 from)
{
    const QString said = QString::fromLatin1(response.contentType).section(u';', 0, 0).trimmed().toLower();
    if (isPlayable(said))
        return said;
    if (said == "application/ogg"_L1)
        return u"video/ogg"_s;
    if (!said.isEmpty() && said != "application/octet-stream"_L1 && said != "binary/octet-stream"_L1)
        return {};
    const QMimeDatabase kinds;
    const QString named = kinds.mimeTypeForFile(response.url.path(), QMimeDatabase::MatchExtension).name();
    const QString found = isPlayable(named) || from > 0 ? named : kinds.mimeTypeForData(response.body).name();
    return isPlayable(found) ? found : QString();
}

} // namespace

Request mediaRequest(const QUrl& url, const MediaSpan& span, Reach reach)
{
    Request request;
    request.url = url;
    request.purpose = Purpose::Media;
    request.reach = reach;
    request.haste = Haste::First;
    request.maxBytes = kMostOfTheWhole;
    const QByteArray last = QByteArray::number(span.from + span.most - 1);
    // Pieces are those of the file, not of what it is when compressed.
    request.headers = {{"Range", "bytes=" + QByteArray::number(span.from) + '-' + last},
                       {"Accept-Encoding", "identity"}};
    return request;
}

Result<MediaPiece> mediaPieceFrom(const Response& response)
{
    MediaPiece piece {
        .bytes = response.body, .from = 0, .total = response.body.size(), .mimeType = {}, .address = response.url};
    if (response.status == 206) {
        static const QRegularExpression kPart(u"^bytes (\\d+)-(\\d+)/(\\d+)$"_s);
        const QString said = QString::fromLatin1(response.header("content-range")).trimmed().toLower();
        const auto part = kPart.match(said);
        piece.from = part.captured(1).toLongLong();
        piece.total = part.captured(3).toLongLong();
        if (!part.hasMatch() || piece.from + response.body.size() != part.captured(2).toLongLong() + 1
            || piece.from + response.body.size() > piece.total)
            return fail(ErrorKind::Unsupported, u"a piece “%1” of %2 bytes"_s.arg(said).arg(response.body.size()));
    }
    piece.mimeType = kindOf(response, piece.from);
    if (piece.mimeType.isEmpty() || piece.bytes.isEmpty())
        return fail(ErrorKind::Unsupported, QString::fromLatin1(response.contentType));
    return piece;
}

} // namespace byline
