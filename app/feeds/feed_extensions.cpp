// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/url.h"
#include "feeds/feed_reader.h"
#include "feeds/html_text.h"

namespace byline {

namespace {

/// The attribute of an element that is only passing by, not captured.
QByteArray valueOf(const XmlElement& element, QByteArrayView name)
{
    for (int i = 0; i < std::min(element.attributeCount, 50); ++i) {
        const XmlElement::Attribute attribute = element.attribute(i);
        if (attribute.name.compare(name, Qt::CaseInsensitive) == 0)
            return attribute.value.toByteArray();
    }
    return {};
}

qint64 sizeOf(const QByteArray& text)
{
    bool ok = false;
    const qint64 size = QByteArray(text).replace(",", "").trimmed().toLongLong(&ok);
    return ok && size >= 0 ? size : -1;
}

int minutesOf(const QString& period)
{
    constexpr int kHour = 60;
    constexpr int kDay = 24 * kHour;
    static const QHash<QString, int> kPeriods {
        {QStringLiteral("hourly"), kHour},      {QStringLiteral("daily"), kDay},
        {QStringLiteral("weekly"), 7 * kDay},   {QStringLiteral("monthly"), 30 * kDay},
        {QStringLiteral("yearly"), 365 * kDay},
    };
    return kPeriods.value(period.toLower());
}

} // namespace

double durationOf(const QString& text)
{
    const QStringList parts = text.trimmed().split(u':');
    if (parts.size() > 3)
        return -1;
    double seconds = 0;
    for (const QString& part : parts) {
        bool ok = false;
        const double value = part.toDouble(&ok);
        if (!ok || value < 0 || value > 1e9)
            return -1;
        seconds = seconds * 60 + value;
    }
    return seconds;
}

void FeedReader::enclosure()
{
    const QByteArray url = m_element.hasAttribute("url")    ? m_element.attribute("url")
                           : m_element.hasAttribute("href") ? m_element.attribute("href")
                                                            : m_element.content();
    Enclosure file;
    file.url = address(url);
    file.mimeType = QString::fromUtf8(m_element.attribute("type")).trimmed();
    file.sizeInBytes = sizeOf(m_element.attribute("length"));
    file.title = oneLine(m_element.attribute("title"));
    const QUrl target(file.url);
    // Nothing but the web may come in as a file of an article.
    const QString scheme = target.scheme();
    if (!scheme.isEmpty() && !isWebAddress(target) && scheme != u"magnet" && scheme != u"ftp")
        return;
    m_item.addEnclosure(file);
}

void FeedReader::link(Scope scope)
{
    const bool hasHref = m_element.hasAttribute("href");
    QString href = address(hasHref ? m_element.attribute("href") : m_element.content());
    if (hasHref && href.isEmpty()) // a reference to the document itself
        href = base().toString(QUrl::FullyEncoded);
    const QByteArray given = m_element.attribute("rel").trimmed().toLower();
    const QByteArray rel = given.mid(given.lastIndexOf('/') + 1);
    const QByteArray type = m_element.attribute("type").toLower();
    if (href.isEmpty())
        return;
    if (scope == Scope::Item) {
        if (rel.isEmpty() || rel == "alternate")
            m_item.url.offer(href, type.isEmpty() || type.contains("html") ? 5 : 4);
        else if (rel == "enclosure")
            enclosure();
        else if (rel == "replies" && (m_item.commentsUrl.isEmpty() || type.contains("html")))
            m_item.commentsUrl = href;
        else if (rel == "related" || rel == "via")
            m_item.externalUrl = m_item.externalUrl.isEmpty() ? href : m_item.externalUrl;
        return;
    }
    if (scope != Scope::Feed)
        return;
    if (rel.isEmpty() || rel == "alternate")
        m_homePage.offer(href, type.contains("html") ? 4 : (type.contains("rss") || type.contains("atom") ? 1 : 3));
    else if (rel == "self")
        m_feed.feedUrl = m_feed.feedUrl.isEmpty() ? href : m_feed.feedUrl;
    else if (rel == "hub" && m_feed.hubs.size() < 20 && !m_feed.hubs.contains(href))
        m_feed.hubs.append(href);
    else if (rel == "next")
        m_feed.nextUrl = href;
    else if (rel == "prev-archive" && m_feed.nextUrl.isEmpty()) // RFC 5005: an archive's earlier part
        m_feed.nextUrl = href;
}

void FeedReader::extensionLeaf(XmlName name, Scope scope)
{
    if (scope != Scope::Feed && scope != Scope::Item && scope != Scope::Media)
        return;
    switch (name.vocabulary) {
    case Vocabulary::DublinCore:
    case Vocabulary::DcTerms:
        dublinCore(name, scope);
        break;
    case Vocabulary::Content:
        if (name.tag == Tag::Encoded && scope == Scope::Item) {
            Body body {m_element.takeContent(), false};
            if (!body.isBlank()) {
                m_item.content.offer(std::move(body), 4);
                m_item.contentBase = base();
            }
        }
        break;
    case Vocabulary::Media:
        if (scope != Scope::Feed)
            media(name.tag, scope);
        break;
    case Vocabulary::ITunes:
        itunes(name.tag, scope);
        break;
    case Vocabulary::Wfw:
        if (name.tag == Tag::Comments && scope == Scope::Item && m_item.commentsUrl.isEmpty())
            m_item.commentsUrl = address(m_element.content());
        break;
    case Vocabulary::Syndication:
        if (name.tag == Tag::UpdatePeriod)
            m_periodMinutes = minutesOf(line());
        else if (name.tag == Tag::UpdateFrequency)
            m_frequency = line().toInt();
        break;
    case Vocabulary::Xhtml:
        if (scope == Scope::Item && (name.tag == Tag::Body || name.tag == Tag::Div)) {
            m_item.content.offer({m_element.asHtml(), false}, 3);
            m_item.contentBase = base();
        }
        break;
    case Vocabulary::Atom:
        if (name.tag == Tag::Link)
            link(scope);
        else if (scope == Scope::Item && name.tag == Tag::Updated)
            m_item.offerDate(m_item.updated, line(), 3);
        else if (scope == Scope::Item && name.tag == Tag::Published)
            m_item.offerDate(m_item.published, line(), 2);
        else if (scope == Scope::Item && name.tag == Tag::Summary)
            m_item.description.offer(bodyOf(m_element), 2);
        else if (scope == Scope::Item && name.tag == Tag::Content)
            m_item.content.offer(bodyOf(m_element), 2);
        else if (scope == Scope::Item && name.tag == Tag::Title)
            m_item.title.offer(title(), 1);
        else if (scope == Scope::Item && name.tag == Tag::Id)
            m_item.guid.offer(line(), 1);
        else if (scope == Scope::Item && name.tag == Tag::Category)
            m_item.addTag(oneLine(m_element.attribute("term")));
        else if (scope == Scope::Feed && name.tag == Tag::Icon)
            m_icon.offer(address(m_element.content()), 1);
        break;
    default:
        break;
    }
}

void FeedReader::dublinCore(XmlName name, Scope scope)
{
    const bool inItem = scope == Scope::Item;
    switch (name.tag) {
    case Tag::Creator:
    case Tag::Author:
        addPeople(line(), scope);
        break;
    case Tag::Title:
        inItem ? m_item.title.offer(title(), 2) : m_title.offer(title(), 2);
        break;
    case Tag::Description:
        if (inItem && m_item.description.rank < 2) {
            m_item.description.offer(bodyOf(m_element), 2);
            m_item.descriptionBase = base();
        } else if (!inItem) {
            m_description.offer(line(), 2);
        }
        break;
    case Tag::Abstract:
        if (inItem)
            m_item.description.offer(bodyOf(m_element), 1);
        break;
    case Tag::Subject:
        if (inItem)
            m_item.addTag(line());
        break;
    case Tag::Language:
        inItem ? m_item.language.offer(line(), 3) : m_language.offer(line(), 2);
        break;
    case Tag::Date:
        if (inItem)
            m_item.offerDate(m_item.published, line(), 3);
        break;
    case Tag::Issued:
    case Tag::Created:
        if (inItem)
            m_item.offerDate(m_item.published, line(), name.tag == Tag::Issued ? 2 : 1);
        break;
    case Tag::Modified:
        if (inItem)
            m_item.offerDate(m_item.updated, line(), 2);
        break;
    case Tag::Source:
        break;
    default:
        break;
    }
}

void FeedReader::media(Tag tag, Scope scope)
{
    const bool nested = scope == Scope::Media;
    switch (tag) {
    case Tag::Title:
        m_item.title.offer(title(), 1);
        break;
    case Tag::Description:
        if (m_item.description.rank < 1) {
            const bool isHtml = m_element.attribute("type").contains("html") || m_element.hasMarkup();
            m_item.description.offer({m_element.content(), !isHtml}, 1);
        }
        break;
    case Tag::Thumbnail:
        m_item.image.offer(address(m_element.attribute("url")), nested ? 3 : 4);
        break;
    case Tag::Category:
        m_item.addTag(line().isEmpty() ? oneLine(m_element.attribute("label")) : line());
        break;
    case Tag::Keywords:
        for (const QString& word : line().split(u',', Qt::SkipEmptyParts))
            m_item.addTag(word.trimmed());
        break;
    case Tag::Credit: {
        const QByteArray role = m_element.attribute("role").toLower();
        const bool writes = role.isEmpty() || role == "author" || role == "writer" || role == "reporter";
        if (writes && m_item.otherNames.size() < 100)
            m_item.otherNames.append(peopleOf(line()));
        break;
    }
    default:
        break;
    }
}

void FeedReader::mediaContent(const XmlElement& element)
{
    const QString url = address(valueOf(element, "url"));
    const QString type = QString::fromUtf8(valueOf(element, "type")).trimmed();
    const QByteArray medium = valueOf(element, "medium").toLower();
    if (url.isEmpty() || !isWebAddress(QUrl(url)) || type == u"application/x-shockwave-flash")
        return;
    const bool named = QStringList {QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("png"),
                                    QStringLiteral("webp"), QStringLiteral("gif")}
                           .contains(QUrl(url).path().section(u'.', -1).toLower());
    if (medium == "image" || type.startsWith(u"image/") || (medium.isEmpty() && type.isEmpty() && named)) {
        m_item.image.offer(url, 5);
        return;
    }
    if (medium != "audio" && medium != "video" && !type.startsWith(u"audio/") && !type.startsWith(u"video/"))
        return;
    Enclosure file;
    file.url = url;
    file.mimeType = type;
    file.sizeInBytes = sizeOf(valueOf(element, "fileSize"));
    file.durationInSeconds = durationOf(QString::fromUtf8(valueOf(element, "duration")));
    m_item.addEnclosure(file);
}

void FeedReader::itunes(Tag tag, Scope scope)
{
    const bool inItem = scope == Scope::Item;
    switch (tag) {
    case Tag::Author:
        if (inItem && m_item.authors.isEmpty())
            m_item.otherNames.append(peopleOf(line()));
        else if (!inItem && m_otherFeedAuthors.size() < 100)
            m_otherFeedAuthors = peopleOf(line()) + m_otherFeedAuthors;
        break;
    case Tag::Summary:
        if (inItem)
            m_item.description.offer(bodyOf(m_element), 1);
        else
            m_description.offer(line(), 1);
        break;
    case Tag::Subtitle:
        if (!inItem)
            m_description.offer(line(), 1);
        break;
    case Tag::Image:
    case Tag::Link: {
        QByteArray reference = m_element.attribute("href");
        if (reference.isEmpty() && tag == Tag::Image)
            reference = m_element.attribute("url").isEmpty() ? m_element.content() : m_element.attribute("url");
        if (tag == Tag::Link && m_element.attribute("rel").toLower() != "image")
            break;
        const QString url = address(reference);
        inItem ? m_item.image.offer(url, 3) : m_icon.offer(url, 3);
        break;
    }
    case Tag::Duration:
        if (inItem && !m_item.enclosures.isEmpty() && m_item.enclosures.first().durationInSeconds < 0)
            m_item.enclosures.first().durationInSeconds = durationOf(line());
        else if (inItem)
            m_item.duration = durationOf(line());
        break;
    case Tag::Keywords:
        if (inItem) {
            for (const QString& word : line().split(u',', Qt::SkipEmptyParts))
                m_item.addTag(word.trimmed());
        }
        break;
    default:
        break;
    }
}

} // namespace byline
