// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/result.h"

#include <algorithm>
#include <optional>

namespace byline {

/// A picture as it is kept: once for each content, whatever the number of articles that show it.
struct Picture
{
    QByteArray hash; ///< its name, made of `bytes`, hexadecimal; empty: not kept yet
    QString mimeType;
    QByteArray bytes;
};

/// A picture of an article: the address in the article and the kept content (empty hash: missing).
struct CopyPicture
{
    QString url;
    QByteArray hash;
};

/// Who wants a copy. What the shelf fills itself with is given up for something newer when its room is used up.
enum class Keeper { User, Shelf };

/// An offline copy to be kept. `html` still has the outlet's addresses; they are mapped when shown.
struct OfflineCopy
{
    ArticleId article;
    QString html;    ///< empty: the article's own body is the copy's text
    QByteArray page; ///< the page as it was served, where it was fetched
    QList<CopyPicture> pictures;
    QByteArray pageType {};          ///< the page's Content-Type
    std::optional<Error> trouble {}; ///< why the whole text is not there
    Keeper keeper = Keeper::User;
};

/// Where the reading page finds a kept picture.
inline QString keptPictureAddress(const QByteArray& hash)
{
    return QStringLiteral("byline://picture/") + QString::fromLatin1(hash);
}

inline int missingPictures(const OfflineCopy& copy)
{
    return int(std::count_if(copy.pictures.cbegin(), copy.pictures.cend(),
                             [](auto& picture) { return picture.hash.isEmpty(); }));
}

/// The content hash in such an address; empty for others.
inline QByteArray keptPictureHash(const QString& address)
{
    const QString place = keptPictureAddress({});
    return address.startsWith(place) ? address.mid(place.size()).toLatin1() : QByteArray();
}

/// What can honestly be said of a copy of whose pictures so many are missing.
inline CopyState copyStateOf(const OfflineCopy& copy, qsizetype missing)
{
    if (copy.trouble)
        return CopyState::Failed;
    if (missing == 0)
        return CopyState::Complete;
    return missing == copy.pictures.size() ? CopyState::TextOnly : CopyState::Partial;
}

/// The same from which of its pictures are there.
inline CopyState copyStateOf(const OfflineCopy& copy)
{
    return copyStateOf(copy, missingPictures(copy));
}

/// What `save` reports.
struct CopyReport
{
    ArticleId article;
    QString url;
    CopyState state = CopyState::None;
    std::optional<Error> trouble; ///< with Failed
    int pictures = 0;
    QStringList missing;
    qint64 bytes = 0;
};

} // namespace byline
