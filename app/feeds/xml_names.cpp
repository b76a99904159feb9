// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/xml_names.h"

#include <QHash>

namespace byline {

namespace {

Tag tagOf(const QByteArray& lowerName)
{
    static const QHash<QByteArray, Tag> kTags {
        {"abstract", Tag::Abstract},
        {"author", Tag::Author},
        {"body", Tag::Body},
        {"category", Tag::Category},
        {"channel", Tag::Channel},
        {"comments", Tag::Comments},
        {"content", Tag::Content},
        {"contributor", Tag::Contributor},
        {"copyright", Tag::Copyright},
        {"created", Tag::Created},
        {"creator", Tag::Creator},
        {"credit", Tag::Credit},
        {"date", Tag::Date},
        {"description", Tag::Description},
        {"div", Tag::Div},
        {"duration", Tag::Duration},
        {"email", Tag::Email},
        {"enclosure", Tag::Enclosure},
        {"encoded", Tag::Encoded},
        {"entry", Tag::Entry},
        {"feed", Tag::Feed},
        {"fullitem", Tag::FullItem},
        {"generator", Tag::Generator},
        {"group", Tag::Group},
        {"guid", Tag::Guid},
        {"homepage", Tag::Homepage},
        {"hour", Tag::Hour},
        {"icon", Tag::Icon},
        {"id", Tag::Id},
        {"image", Tag::Image},
        {"issued", Tag::Issued},
        {"item", Tag::Item},
        {"items", Tag::Items},
        {"keywords", Tag::Keywords},
        {"language", Tag::Language},
        {"link", Tag::Link},
        {"logo", Tag::Logo},
        {"managingeditor", Tag::ManagingEditor},
        {"modified", Tag::Modified},
        {"name", Tag::Name},
        {"owner", Tag::Owner},
        {"player", Tag::Player},
        {"pubdate", Tag::PubDate},
        {"published", Tag::Published},
        {"publisher", Tag::Publisher},
        {"rdf", Tag::Rdf},
        {"rss", Tag::Rss},
        {"skipdays", Tag::SkipDays},
        {"skiphours", Tag::SkipHours},
        {"source", Tag::Source},
        {"subject", Tag::Subject},
        {"subtitle", Tag::Subtitle},
        {"summary", Tag::Summary},
        {"tagline", Tag::Tagline},
        {"textinput", Tag::TextInput},
        {"thumbnail", Tag::Thumbnail},
        {"title", Tag::Title},
        {"ttl", Tag::Ttl},
        {"updated", Tag::Updated},
        {"updatefrequency", Tag::UpdateFrequency},
        {"updateperiod", Tag::UpdatePeriod},
        {"uri", Tag::Uri},
        {"url", Tag::Url},
        {"webmaster", Tag::WebMaster},
    };
    return kTags.value(lowerName, Tag::Unknown);
}

/// By a namespace without scheme, "www." and ending, as people misspell exactly those.
Vocabulary vocabularyOfUri(QByteArray uri)
{
    static const QHash<QByteArray, Vocabulary> kUris {
        {"w3.org/2005/atom", Vocabulary::Atom},
        {"purl.org/atom/ns", Vocabulary::Atom},
        {"purl.org/net/atom", Vocabulary::Atom},
        {"example.com/newformat", Vocabulary::Atom},
        {"example.com/necho", Vocabulary::Atom},
        {"purl.org/echo", Vocabulary::Atom},
        {"uri/of/echo/namespace", Vocabulary::Atom},
        {"w3.org/1999/02/22-rdf-syntax-ns", Vocabulary::Rdf},
        {"purl.org/dc/elements/1.1", Vocabulary::DublinCore},
        {"purl.org/dc/elements/1.0", Vocabulary::DublinCore},
        {"purl.org/dc", Vocabulary::DublinCore},
        {"purl.org/dc/terms", Vocabulary::DcTerms},
        {"purl.org/rss/1.0/modules/content", Vocabulary::Content},
        {"purl.org/rss/1.0/modules/dc", Vocabulary::DublinCore},
        {"search.yahoo.com/mrss", Vocabulary::Media},
        {"tools.search.yahoo.com/mrss", Vocabulary::Media},
        {"video.search.yahoo.com/mrss", Vocabulary::Media},
        {"itunes.com/dtds/podcast-1.0.dtd", Vocabulary::ITunes},
        {"itunes.com/dtds/podcast-1.0", Vocabulary::ITunes},
        {"example.com/dtds/podcast-1.0.dtd", Vocabulary::ITunes},
        {"purl.org/rss/1.0/modules/slash", Vocabulary::Slash},
        {"wellformedweb.org/commentapi", Vocabulary::Wfw},
        {"purl.org/rss/1.0/modules/syndication", Vocabulary::Syndication},
        {"w3.org/1999/xhtml", Vocabulary::Xhtml},
        {"purl.org/rss/1.0", Vocabulary::Native},
        {"purl.org/rss/2.0", Vocabulary::Native},
        {"purl.org/net/rss1.1", Vocabulary::Native},
        {"my.netscape.com/rdf/simple/0.9", Vocabulary::Native},
        {"channel.netscape.com/rdf/simple/0.9", Vocabulary::Native},
        {"backend.userland.com/rss", Vocabulary::Native},
        {"backend.userland.com/rss2", Vocabulary::Native},
        {"backend.userland.com/rss191", Vocabulary::Native},
        {"backend.userland.com/rss092", Vocabulary::Native},
        {"blogs.law.harvard.edu/tech/rss", Vocabulary::Native},
        {"cyber.law.harvard.edu/rss", Vocabulary::Native},
        {"my.netscape.com/publish/formats/rss-0.91.dtd", Vocabulary::Native},
    };
    uri = uri.trimmed().toLower();
    if (const qsizetype scheme = uri.indexOf("://"); scheme >= 0)
        uri.remove(0, scheme + 3);
    if (uri.startsWith("www."))
        uri.remove(0, 4);
    while (uri.endsWith('/') || uri.endsWith('#'))
        uri.chop(1);
    return kUris.value(uri, Vocabulary::Foreign);
}

Vocabulary vocabularyOfPrefix(const QByteArray& prefix)
{
    static const QHash<QByteArray, Vocabulary> kPrefixes {
        {"atom", Vocabulary::Atom},       {"atom10", Vocabulary::Atom},   {"a10", Vocabulary::Atom},
        {"rdf", Vocabulary::Rdf},         {"dc", Vocabulary::DublinCore}, {"dcterms", Vocabulary::DcTerms},
        {"content", Vocabulary::Content}, {"media", Vocabulary::Media},   {"itunes", Vocabulary::ITunes},
        {"slash", Vocabulary::Slash},     {"wfw", Vocabulary::Wfw},       {"sy", Vocabulary::Syndication},
        {"xhtml", Vocabulary::Xhtml},     {"rss", Vocabulary::Native},
    };
    return kPrefixes.value(prefix.toLower(), Vocabulary::Foreign);
}

} // namespace

std::size_t XmlNames::KeyHash::operator()(const Key& key) const
{
    return reinterpret_cast<std::size_t>(key.name) * 31 ^ reinterpret_cast<std::size_t>(key.uri) * 17
           ^ reinterpret_cast<std::size_t>(key.prefix);
}

void XmlNames::setRoot(const XmlElement& root)
{
    m_rootUri = root.uri;
    m_isAtom = QByteArrayView(root.name).compare("feed", Qt::CaseInsensitive) == 0
               || QByteArrayView(root.name).compare("entry", Qt::CaseInsensitive) == 0;
    // In RDF the root belongs to RDF, and the format is what its children say.
    if (vocabularyOfUri(m_rootUri) == Vocabulary::Rdf)
        m_rootUri.clear();
    m_known.clear();
}

Vocabulary XmlNames::vocabularyOf(const XmlElement& element) const
{
    if (!element.uri) {
        if (element.prefix && *element.prefix)
            return vocabularyOfPrefix(element.prefix);
        // An undeclared prefix stays in the name.
        if (const char* colon = std::strchr(element.name, ':'))
            return vocabularyOfPrefix(QByteArray(element.name, colon - element.name));
        return Vocabulary::Native;
    }
    if (!m_rootUri.isEmpty() && m_rootUri == element.uri)
        return Vocabulary::Native;
    const Vocabulary known = vocabularyOfUri(element.uri);
    if (known == Vocabulary::Atom && m_isAtom)
        return Vocabulary::Native;
    if (known != Vocabulary::Foreign)
        return known;
    return element.prefix ? vocabularyOfPrefix(element.prefix) : Vocabulary::Foreign;
}

XmlName XmlNames::nameOf(const XmlElement& element)
{
    const Key key {element.name, element.uri, element.prefix};
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return known->second;
    QByteArray name = QByteArray(element.name).toLower();
    name = name.mid(name.lastIndexOf(':') + 1);
    const XmlName meaning {vocabularyOf(element), tagOf(name)};
    // Hostile documents have as many names as elements.
    if (m_known.size() < 1000)
        m_known.emplace(key, meaning);
    return meaning;
}

} // namespace byline
