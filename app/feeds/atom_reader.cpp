// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/atom_reader.h"

#include "feeds/html_text.h"

namespace byline {

std::optional<FeedReader::Scope> AtomReader::ownScope(XmlName name, Scope parent) const
{
    if (name.vocabulary != Vocabulary::Native)
        return {};
    switch (name.tag) {
    case Tag::Feed:
        return Scope::Feed;
    case Tag::Source:
        return parent == Scope::Item ? Scope::Source : Scope::Ignored;
    default:
        return {};
    }
}

Body AtomReader::textOf(const MarkupCapture& element) const
{
    const QByteArray type = element.attribute("type").trimmed().toLower();
    const QByteArray mode = element.attribute("mode").trimmed().toLower();
    const bool saysHtml = type == "html" || type == "xhtml" || type.contains("html");
    if (mode == "base64" || (mode.isEmpty() && type == "application/octet-stream"))
        return {QByteArray::fromBase64(element.content()), !saysHtml};
    if (element.hasMarkup())
        return {element.content(), false};
    if (saysHtml)
        return {mode == "xml" || type.contains("xhtml") ? element.asHtml() : element.content(), false};
    // Atom 0.3 had its HTML escaped without a word about the type, and so does the wild.
    if (mode == "escaped" && type.isEmpty())
        return {element.content(), !looksLikeHtml(element.content())};
    return {element.content(), true};
}

void AtomReader::ownLeaf(Tag tag, Scope scope)
{
    if (scope == Scope::Feed)
        feedLeaf(tag);
    else if (scope == Scope::Item)
        entryLeaf(tag);
}

void AtomReader::feedLeaf(Tag tag)
{
    switch (tag) {
    case Tag::Title:
        m_title.offer(title(), 3);
        break;
    case Tag::Subtitle:
    case Tag::Tagline:
        m_description.offer(QString::fromUtf8(textOf(m_element).utf8.trimmed()), 3);
        break;
    case Tag::Link:
        link(Scope::Feed);
        break;
    case Tag::Logo:
        m_icon.offer(address(m_element.content()), 2);
        break;
    case Tag::Icon:
        m_feed.favicon = address(m_element.content());
        m_icon.offer(m_feed.favicon, 1);
        break;
    case Tag::Generator:
        m_feed.generator = line();
        break;
    default:
        break;
    }
}

void AtomReader::entryLeaf(Tag tag)
{
    switch (tag) {
    case Tag::Id:
        item().guid.offer(oneLine(m_element.content()), 3);
        break;
    case Tag::Title:
        item().title.offer(title(), 3);
        break;
    case Tag::Link:
        link(Scope::Item);
        break;
    case Tag::Summary:
        item().description.offer(textOf(m_element), 3);
        item().descriptionBase = base();
        break;
    case Tag::Content:
        content();
        break;
    case Tag::Published:
    case Tag::Issued:
        item().offerDate(item().published, line(), 3);
        break;
    case Tag::Created:
        item().offerDate(item().published, line(), 1);
        break;
    case Tag::Updated:
    case Tag::Modified:
        item().offerDate(item().updated, line(), 3);
        break;
    case Tag::Category: {
        const QString label = oneLine(m_element.attribute("label"));
        const QString term = oneLine(m_element.attribute("term"));
        item().addTag(label.isEmpty() ? (term.isEmpty() ? line() : term) : label);
        break;
    }
    default:
        break;
    }
}

void AtomReader::content()
{
    const QByteArray source = m_element.attribute("src");
    const QByteArray type = m_element.attribute("type").trimmed().toLower();
    if (!source.isEmpty() && m_element.content().trimmed().isEmpty()) {
        // The text is elsewhere: a page is the article itself, a recording is a file of it.
        if (type.startsWith("audio/") || type.startsWith("video/") || type.startsWith("image/"))
            item().addEnclosure({address(source), QString::fromUtf8(type), -1, -1, {}});
        else
            item().url.offer(address(source), 1);
        return;
    }
    item().content.offer(textOf(m_element), 5);
    item().contentBase = base();
}

} // namespace byline
