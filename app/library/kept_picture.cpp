// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/kept_picture.h"

#include <QCryptographicHash>
#include <QMimeDatabase>
#include <QRegularExpression>

namespace byline {

namespace {

/// What a server says goes into files and answers of ours: only where it is the name of a kind and nothing else.
QString kindIn(const QString& said)
{
    static const QRegularExpression kKind(QStringLiteral("^(?:image|audio)/[a-z0-9.+-]+$"));
    const QString name = said.section(u';', 0, 0).trimmed().toLower();
    return kKind.match(name).hasMatch() ? name : QString();
}

/// BLAKE2 takes a fifth of the time of Qt's SHA-256, by which older copies call their pictures; the names have one
/// form.
Result<Picture> keptAs(const QString& kind, const QByteArray& bytes)
{
    return Picture {QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex(), kind, bytes};
}

} // namespace

Result<Picture> pictureFrom(const QByteArray& bytes, const QByteArray& contentType)
{
    const QString said = kindIn(QString::fromLatin1(contentType));
    const QString kind = said.startsWith(u"image/") ? said : QMimeDatabase().mimeTypeForData(bytes).name();
    if (bytes.isEmpty() || !kind.startsWith(u"image/"))
        return fail(ErrorKind::Unsupported, kind);
    return keptAs(kind, bytes);
}

Result<Picture> audioFrom(const QByteArray& bytes, const QByteArray& contentType, const QString& announced)
{
    const QString said = QString::fromLatin1(contentType);
    const QString kind = kindIn(said).startsWith(u"audio/") ? kindIn(said) : kindIn(announced);
    // A page that says that it is gone is no programme.
    if (bytes.isEmpty() || said.startsWith(u"text/") || !kind.startsWith(u"audio/"))
        return fail(ErrorKind::Unsupported, said);
    return keptAs(kind, bytes);
}

} // namespace byline
