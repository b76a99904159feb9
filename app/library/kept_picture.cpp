// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/kept_picture.h"

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

} // namespace

Result<Picture> pictureFrom(const QByteArray& bytes, const QByteArray& contentType)
{
    const QString said = kindIn(QString::fromLatin1(contentType));
    const QString kind = said.startsWith(u"image/") ? said : QMimeDatabase().mimeTypeForData(bytes).name();
    if (bytes.isEmpty() || !kind.startsWith(u"image/"))
        return fail(ErrorKind::Unsupported, kind);
    return Picture {{}, kind, bytes};
}

Result<Picture> audioFrom(const QByteArray& bytes, const QByteArray& contentType, const QString& announced)
{
    const QString said = QString::fromLatin1(contentType);
    const QString kind = kindIn(said).startsWith(u"audio/") ? kindIn(said) : kindIn(announced);
    // A page that says that it is gone is no programme.
    if (bytes.isEmpty() || said.startsWith(u"text/") || !kind.startsWith(u"audio/"))
        return fail(ErrorKind::Unsupported, said);
    return Picture {{}, kind, bytes};
}

} // namespace byline
