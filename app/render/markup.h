// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QString>

namespace byline {

/// Foreign text as HTML: nothing in it is markup.
QString escaped(const QString& text);

/// `address` if a page may point to it (http, https, mailto, byline), else empty.
QString allowedAddress(const QString& address);

/// `address` if a page may show a picture from it (http, https, byline://picture), else empty.
QString allowedPicture(const QString& address);

/// A link of ours: `byline://KIND/ID`.
template <typename Tag>
QString bylineAddress(const char* kind, Id<Tag> id)
{
    return QStringLiteral("byline://%1/%2").arg(QLatin1StringView(kind)).arg(id.value);
}

/// `<element class="…">content</element>`; `content` is HTML. Empty where `content` is.
QString element(const char* name, const char* cssClass, const QString& content);

/// A link; only its content where the address is not allowed. `name`: what is read out where the content says nothing.
QString link(const QString& address, const char* cssClass, const QString& content, const QString& name = {});

} // namespace byline
