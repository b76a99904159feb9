// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/haste.h"
#include "core/reach.h"
#include "core/sign_in.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

namespace byline {

/// Decides what is asked for with `Accept`.
enum class Purpose { Feed, Page, Picture, Audio, Media, Api };

/// Which answers are a Response. Any: errors and redirects too, with what they say; nothing is followed, and a 429
/// holds nothing back. For talking with a server, where it is the caller who decides what comes next.
enum class Answers { OnlySuccess, Any };

/// Every member has an initialiser, so that it can be written as `{.url = …, .purpose = …}`.
struct Request
{
    QUrl url {};
    Purpose purpose = Purpose::Page;
    QByteArray etag {};         ///< sent as If-None-Match, exactly as the server gave it
    QByteArray lastModified {}; ///< sent as If-Modified-Since, exactly as the server gave it
    SignIn signIn {};           ///< told to the origin of `url` only, if it asks; one written into `url` is taken out
    QList<QPair<QByteArray, QByteArray>> headers {};
    QByteArray method {}; ///< empty: GET, or POST with a body
    QByteArray body {};
    Answers answers = Answers::OnlySuccess;
    Reach reach = Reach::Anywhere;
    Haste haste = Haste::InTurn;
    qint64 maxBytes = 64 * 1024 * 1024; ///< of the body, decompressed
    int totalSeconds = 120;
};

} // namespace byline
