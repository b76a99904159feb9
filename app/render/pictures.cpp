// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/pictures.h"

#include "core/url.h"
#include "render/entities.h"
#include "render/html_tags.h"
#include "render/splice.h"
#include "render/srcset.h"

#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

/// An `img` (with the `source`s of its `picture`), or the `poster` of a video.
struct FoundPicture
{
    HtmlTag tag;
    QList<HtmlAttribute> attributes;
    QString addressAttribute; ///< the one a browser shows: "src" or "poster"
    QStringList candidates;   ///< absolute, best first
    QList<HtmlTag> sources;   ///< would win over `src`
};

constexpr std::array kLazySources = {u"data-src",       u"data-original",   u"data-lazy-src", u"data-original-src",
                                     u"data-actualsrc", u"data-hi-res-src", u"data-full-src"};
constexpr std::array kLazySrcsets = {u"data-srcset", u"data-lazy-srcset", u"data-original-set"};

// Addresses that count readers, whatever size they say they have.
constexpr std::array kTrackers = {u"://feeds.feedburner.com/~", u"://pixel.",
                                  u"://stats.wordpress.com/",   u".doubleclick.net/",
                                  u".google-analytics.com/",    u".scorecardresearch.com/"};

template <typename Names>
bool isOneOf(const QString& name, const Names& names)
{
    return std::find(names.begin(), names.end(), QStringView(name)) != names.end();
}

QString valueOf(QStringView html, const HtmlAttribute& attribute)
{
    return decoded(html.sliced(attribute.valueBegin, attribute.valueEnd - attribute.valueBegin)).trimmed();
}

QString valueOf(QStringView html, const QList<HtmlAttribute>& attributes, QStringView name)
{
    for (const HtmlAttribute& attribute : attributes)
        if (attribute.name == name)
            return valueOf(html, attribute);
    return {};
}

void addCandidate(QStringList& candidates, const QString& reference, const QUrl& base)
{
    const QString absolute = resolved(reference, base);
    const bool isKept = absolute.startsWith("byline://picture/"_L1);
    if ((isKept || isWebAddress(QUrl(absolute))) && !candidates.contains(absolute))
        candidates += absolute;
}

/// Best first: what srcset offers, then what a lazy script would load, then `src` (often a placeholder).
QStringList candidatesOf(QStringView html, const QList<HtmlAttribute>& attributes, const QUrl& base)
{
    QStringList candidates;
    addCandidate(candidates, bestOfSrcset(valueOf(html, attributes, u"srcset")), base);
    for (const QStringView name : kLazySrcsets)
        addCandidate(candidates, bestOfSrcset(valueOf(html, attributes, name)), base);
    for (const QStringView name : kLazySources)
        addCandidate(candidates, valueOf(html, attributes, name), base);
    addCandidate(candidates, valueOf(html, attributes, u"src"), base);
    return candidates;
}

bool isTracker(QStringView html, const FoundPicture& picture)
{
    for (const QStringView name : {QStringView(u"width"), QStringView(u"height")}) {
        QString size = valueOf(html, picture.attributes, name);
        if (size.endsWith(u"px"))
            size.chop(2);
        bool isNumber = false;
        if (size.toDouble(&isNumber) <= 2 && isNumber)
            return true;
    }
    const QString style = valueOf(html, picture.attributes, u"style").remove(u' ').toLower();
    if (style.contains(u"display:none") || style.contains(u"width:1px") || style.contains(u"height:1px"))
        return true;
    return std::any_of(picture.candidates.begin(), picture.candidates.end(), [](const QString& url) {
        return std::any_of(kTrackers.begin(), kTrackers.end(),
                           [&](QStringView part) { return url.contains(part, Qt::CaseInsensitive); });
    });
}

QList<FoundPicture> findPictures(QStringView html, const QUrl& base)
{
    QList<FoundPicture> pictures;
    QList<HtmlTag> sources; // of the `picture` that is open
    bool inPicture = false;
    HtmlTags tags(html);
    while (const auto tag = tags.next()) {
        if (tag->name == tagName("picture")) {
            inPicture = !tag->isEnd;
            sources.clear();
        } else if (tag->isEnd) {
            continue;
        } else if (tag->name == tagName("source") && inPicture) {
            sources += *tag;
        } else if (tag->name == tagName("img")) {
            FoundPicture found {
                *tag, htmlAttributes(html, *tag), QStringLiteral("src"), {}, std::exchange(sources, {})};
            found.candidates = candidatesOf(html, found.attributes, base);
            for (const HtmlTag& source : found.sources)
                for (const QString& url : candidatesOf(html, htmlAttributes(html, source), base))
                    addCandidate(found.candidates, url, base);
            if (!found.candidates.isEmpty() && !isTracker(html, found))
                pictures += found;
        } else if (tag->name == tagName("video")) {
            FoundPicture found {*tag, htmlAttributes(html, *tag), QStringLiteral("poster"), {}, {}};
            addCandidate(found.candidates, valueOf(html, found.attributes, u"poster"), base);
            if (!found.candidates.isEmpty())
                pictures += found;
        }
    }
    return pictures;
}

bool chooses(const QString& attribute)
{
    return attribute == u"srcset" || attribute == u"sizes" || isOneOf(attribute, kLazySources)
           || isOneOf(attribute, kLazySrcsets);
}

void dropAttributes(Splice& result, const QList<HtmlAttribute>& attributes)
{
    for (const HtmlAttribute& attribute : attributes)
        if (chooses(attribute.name))
            result.replace(attribute.begin, attribute.end, {});
}

} // namespace

QStringList pictureUrls(const QString& html, const QUrl& base)
{
    QStringList urls;
    for (const QStringList& choices : pictureChoices(html, base))
        urls += choices.first();
    return urls;
}

QList<QStringList> pictureChoices(const QString& html, const QUrl& base)
{
    QList<QStringList> all;
    QSet<QString> seen;
    for (const FoundPicture& picture : findPictures(html, base)) {
        if (seen.contains(picture.candidates.first()))
            continue;
        seen.insert(picture.candidates.first());
        all += picture.candidates;
    }
    return all;
}

QString withKeptPictures(const QString& html, const QUrl& base, const QHash<QString, QString>& kept)
{
    if (kept.isEmpty())
        return html;
    Splice result(html);
    for (const FoundPicture& picture : findPictures(html, base)) {
        QString address;
        for (const QString& candidate : picture.candidates)
            if (address.isEmpty())
                address = kept.value(candidate);
        if (address.isEmpty())
            continue;
        for (const HtmlTag& source : picture.sources)
            dropAttributes(result, htmlAttributes(html, source));
        const QString attributeText = picture.addressAttribute + "=\""_L1 + address.toHtmlEscaped() + u'"';
        const bool hasAddress = std::any_of(picture.attributes.begin(), picture.attributes.end(),
                                            [&](const auto& a) { return a.name == picture.addressAttribute; });
        if (!hasAddress)
            result.replace(picture.tag.nameEnd, picture.tag.nameEnd, QString(u' ' + attributeText));
        for (const HtmlAttribute& attribute : picture.attributes) {
            if (attribute.name == picture.addressAttribute)
                result.replace(attribute.begin, attribute.end, attributeText);
            else if (chooses(attribute.name))
                result.replace(attribute.begin, attribute.end, {});
        }
    }
    return result.take();
}

} // namespace byline
