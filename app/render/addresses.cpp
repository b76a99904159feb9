// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/addresses.h"

#include "core/url.h"
#include "render/entities.h"
#include "render/html_tags.h"
#include "render/splice.h"
#include "render/srcset.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

bool holdsAddress(const QString& attribute)
{
    return attribute == u"href" || attribute == u"src" || attribute == u"poster" || attribute == u"cite";
}

bool isAbsolute(QStringView address)
{
    const QStringView trimmed = address.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
        return true; // nothing to resolve
    const qsizetype colon = trimmed.indexOf(u':');
    const qsizetype slash = trimmed.indexOf(u'/');
    return colon > 0 && (slash < 0 || colon < slash);
}

QString absoluteSrcset(const QString& srcset, const QUrl& base)
{
    QStringList candidates;
    for (const SrcsetCandidate& candidate : srcsetCandidates(srcset))
        candidates += QString(resolved(candidate.url, base) + u' ' + candidate.descriptor).trimmed();
    return candidates.join(u", ");
}

} // namespace

QString withAbsoluteAddresses(const QString& html, const QUrl& base)
{
    if (base.isEmpty() || base.isRelative())
        return html;
    Splice result(html);
    HtmlTags tags(html);
    while (const auto tag = tags.next()) {
        if (tag->isEnd)
            continue;
        for (const HtmlAttribute& attribute : htmlAttributes(html, *tag)) {
            const bool srcset = attribute.name == u"srcset";
            if (attribute.valueBegin == attribute.valueEnd || (!srcset && !holdsAddress(attribute.name)))
                continue;
            const QString value =
                decoded(QStringView(html).sliced(attribute.valueBegin, attribute.valueEnd - attribute.valueBegin));
            if (!srcset && isAbsolute(value))
                continue;
            const QString absolute = srcset ? absoluteSrcset(value, base) : resolved(value, base);
            result.replace(attribute.begin, attribute.end,
                           QString(attribute.name + "=\""_L1 + absolute.toHtmlEscaped() + u'"'));
        }
    }
    return result.take();
}

} // namespace byline
