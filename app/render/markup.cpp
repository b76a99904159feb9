// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/markup.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QString classAttribute(const char* cssClass)
{
    const QLatin1StringView name(cssClass);
    return name.isEmpty() ? QString() : QString(" class=\""_L1 + name + u'"');
}

} // namespace

QString escaped(const QString& text)
{
    QString result = text.toHtmlEscaped();
    result.replace(u'\'', "&#39;"_L1);
    return result;
}

QString allowedAddress(const QString& address)
{
    const QString trimmed = address.trimmed();
    const QString scheme = QUrl(trimmed).scheme();
    const bool allowed = scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1 || scheme == "byline"_L1;
    return allowed ? trimmed : QString();
}

QString allowedPicture(const QString& address)
{
    const QString allowed = allowedAddress(address);
    const QUrl url(allowed);
    const bool picture = url.scheme().startsWith("http"_L1) || url.host() == "picture"_L1;
    return picture ? allowed : QString();
}

QString element(const char* name, const char* cssClass, const QString& content)
{
    if (content.isEmpty())
        return {};
    const QLatin1StringView tag(name);
    return u'<' + tag + classAttribute(cssClass) + u'>' + content + "</"_L1 + tag + u'>';
}

QString element(const char* name, const char* cssClass, const QString& content, const QString& language)
{
    if (content.isEmpty())
        return {};
    const QLatin1StringView tag(name);
    const QString known = language.isEmpty() ? u"und"_s : language;
    return u'<' + tag + classAttribute(cssClass) + " lang=\""_L1 + escaped(known) + "\">"_L1 + content + "</"_L1 + tag
           + u'>';
}

QString inLanguage(const QString& language, const QString& content)
{
    return element("bdi", "", content, language);
}

QString link(const QString& address, const char* cssClass, const QString& content, LinkFor whom)
{
    const QString allowed = allowedAddress(address);
    if (allowed.isEmpty())
        return element("span", cssClass, content);
    const QString hidden = whom == LinkFor::Pointer ? u" tabindex=\"-1\" aria-hidden=\"true\""_s : QString();
    return "<a"_L1 + classAttribute(cssClass) + " href=\""_L1 + escaped(allowed) + u'"' + hidden + u'>' + content
           + "</a>"_L1;
}

} // namespace byline
