// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/kept_picture.h"

#include <QCryptographicHash>
#include <QMimeDatabase>

namespace byline {

Result<Picture> pictureFrom(const QByteArray& bytes, const QByteArray& contentType)
{
    const QString named = QString::fromLatin1(contentType).section(u';', 0, 0).trimmed().toLower();
    const QString type = named.startsWith(u"image/") ? named : QMimeDatabase().mimeTypeForData(bytes).name();
    if (bytes.isEmpty() || !type.startsWith(u"image/"))
        return fail(ErrorKind::Unsupported, type);
    return Picture {QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(), type, bytes};
}

} // namespace byline
