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
/// Likewise, and its content is in that language (BCP 47; empty: nobody knows).
QString element(const char* name, const char* cssClass, const QString& content, const QString& language);

/// Words in another language than those around them, with the direction of their letters.
QString inLanguage(const QString& language, const QString& content);

/// Who follows a link. A picture beside a name that leads to the same place is one link too many for keyboard and
/// screen reader.
enum class LinkFor { Everybody, Pointer };
/// A link; only its content where the address is not allowed.
QString link(const QString& address, const char* cssClass, const QString& content, LinkFor whom = LinkFor::Everybody);

} // namespace byline
