// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/rss_reader.h"

#include "core/url.h"
#include "feeds/html_text.h"

namespace byline {

std::optional<FeedReader::Scope> RssReader::ownScope(XmlName name, Scope parent) const
{
    if (name.vocabulary == Vocabulary::Rdf) {
        // The root of RSS 1.0, or lists of references that say nothing new.
        return parent == Scope::Outside && name.tag == Tag::Rdf ? Scope::Feed : Scope::Ignored;
    }
    if (name.vocabulary != Vocabulary::Native)
        return {};
    switch (name.tag) {
    case Tag::Rss:
    case Tag::Rdf:
    case Tag::Channel:
        return Scope::Feed;
    case Tag::Items: // RSS 1.1 keeps its items in it
        return Scope::Feed;
    case Tag::Image:
        return Scope::Image;
    case Tag::SkipHours:
        return Scope::SkipHours;
    case Tag::TextInput:
    case Tag::SkipDays:
        return Scope::Ignored;
    default:
        return {};
    }
}

Body RssReader::textOf(const MarkupCapture& element) const
{
    if (element.hasMarkup())
        return {element.content(), false};
    return {element.content(), m_titlesArePlain || !looksLikeHtml(element.content())};
}

void RssReader::ownLeaf(Tag tag, Scope scope)
{
    switch (scope) {
    case Scope::Feed:
        channelLeaf(tag);
        break;
    case Scope::Item:
        itemLeaf(tag);
        break;
    case Scope::Image:
        if (tag == Tag::Url)
            isInItem() ? item().image.offer(address(m_element.content()), 2)
                       : m_icon.offer(address(m_element.content()), 2);
        break;
    case Scope::SkipHours:
        if (tag == Tag::Hour) {
            bool ok = false;
            const int hour = line().toInt(&ok);
            if (ok && hour >= 0 && hour <= 24 && !m_feed.skipHours.contains(hour % 24))
                m_feed.skipHours.append(hour % 24); // 24 is midnight in RSS 0.91
        }
        break;
    default:
        break;
    }
}

void RssReader::channelLeaf(Tag tag)
{
    switch (tag) {
    case Tag::Title:
        m_title.offer(title(), 3);
        break;
    case Tag::Link:
        if (m_element.hasAttribute("href"))
            link(Scope::Feed);
        else
            m_homePage.offer(address(m_element.content()), 5);
        break;
    case Tag::Description:
    case Tag::Tagline:
        m_description.offer(QString::fromUtf8(m_element.content().trimmed()), 3);
        break;
    case Tag::Language:
        m_language.offer(line(), 3);
        break;
    case Tag::Generator:
        m_feed.generator = line();
        m_titlesArePlain = m_feed.generator.startsWith(u"Ghost");
        break;
    case Tag::ManagingEditor:
        addPeople(line(), Scope::Feed);
        break;
    case Tag::Ttl:
        m_ttl.offer(std::clamp(line().toInt(), 0, 60 * 24 * 365), 2);
        break;
    default:
        break;
    }
}

void RssReader::itemLeaf(Tag tag)
{
    switch (tag) {
    case Tag::Title:
        item().title.offer(title(), 3);
        break;
    case Tag::Link:
        if (m_element.hasAttribute("href") && m_element.content().trimmed().isEmpty())
            link(Scope::Item);
        else
            item().url.offer(address(m_element.content()), 6);
        break;
    case Tag::Guid: {
        const QString guid = oneLine(m_element.content());
        item().guid.offer(guid, 3);
        // Without a word on it, "123456" is a number and no page, whatever RSS says.
        const QByteArray said = m_element.attribute("ispermalink").toLower();
        const bool isLink = said == "true" || (said != "false" && (guid.contains(u"://") || guid.startsWith(u'/')));
        if (isLink && item().url.rank < 2 && isWebAddress(QUrl(address(m_element.content()))))
            item().url.offer(address(m_element.content()), 2);
        break;
    }
    case Tag::Description: {
        item().description.offer(bodyOf(m_element), 3);
        item().descriptionBase = base();
        break;
    }
    case Tag::Summary:
        // Beside a description it is the summary, and the description is the article.
        item().nativeSummary = bodyOf(m_element);
        break;
    case Tag::Content:
    case Tag::Body:
    case Tag::FullItem:
        item().content.offer(bodyOf(m_element), 3);
        item().contentBase = base();
        break;
    case Tag::PubDate:
        item().offerDate(item().published, line(), 5);
        break;
    case Tag::Published:
    case Tag::Date:
        item().offerDate(item().published, line(), 2);
        break;
    case Tag::Updated:
    case Tag::Modified:
        item().offerDate(item().updated, line(), 1);
        break;
    case Tag::Creator:
    case Tag::Name:
        addPeople(line(), Scope::Item);
        break;
    case Tag::Category:
        item().addTag(line());
        break;
    case Tag::Comments:
        item().commentsUrl = address(m_element.content());
        break;
    case Tag::Enclosure:
        enclosure();
        break;
    default:
        break;
    }
}

} // namespace byline
