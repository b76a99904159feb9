// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/feed_reader.h"

#include "core/url.h"
#include "feeds/bylines.h"
#include "feeds/dates.h"
#include "feeds/html_text.h"

namespace byline {

namespace {

constexpr qsizetype kMaxItems = 50000;
constexpr std::size_t kMaxOpen = 2000;
constexpr qsizetype kMaxScopeText = 10000;

} // namespace

FeedReader::FeedReader(const FeedSource& source, FeedFormat format)
    : m_source(source)
{
    m_feed.format = format;
}

bool FeedReader::hasEnough() const
{
    return m_full;
}

QUrl FeedReader::base() const
{
    if (!m_bases.empty())
        return m_bases.back();
    if (!m_source.url.isEmpty() && !m_source.url.isRelative())
        return m_source.url;
    // It is asked for at every element, and QUrl takes its time.
    if (m_saidBase.feed != m_feed.feedUrl || m_saidBase.home != m_homePage.value) {
        const QUrl self(m_feed.feedUrl);
        m_saidBase = {m_feed.feedUrl, m_homePage.value, isWebAddress(self) ? self : QUrl(m_homePage.value)};
    }
    return m_saidBase.url;
}

QString FeedReader::address(const QByteArray& reference) const
{
    constexpr qsizetype kLongest = 100000;
    if (reference.size() > kLongest)
        return {};
    const QString text = QString::fromUtf8(reference).simplified();
    // Nearly all are absolute, and QUrl takes its time.
    if (text.startsWith(u"https://") || text.startsWith(u"http://"))
        return text;
    return resolved(text, base());
}

QString FeedReader::line() const
{
    if (m_element.hasMarkup() || looksLikeHtml(m_element.content()))
        return plainTextOf(m_element.content());
    return oneLine(m_element.content());
}

Body FeedReader::bodyOf(const MarkupCapture& element) const
{
    return {element.content(), !element.hasMarkup() && !looksLikeHtml(element.content())};
}

QString FeedReader::title() const
{
    const Body body = textOf(m_element);
    return body.isText ? oneLine(body.utf8) : plainTextOf(body.utf8);
}

void FeedReader::startElement(const XmlElement& element)
{
    if (m_element.isRunning()) {
        m_element.startElement(element);
        return;
    }
    if (m_open.empty())
        m_names.setRoot(element);
    open(element, m_names.nameOf(element));
}

void FeedReader::open(const XmlElement& element, XmlName name)
{
    OpenElement opened {Scope::Ignored, name, false, false};
    for (int i = 0; i < std::min(element.attributeCount, 100); ++i) {
        const XmlElement::Attribute attribute = element.attribute(i);
        if (attribute.prefix != "xml")
            continue;
        if (attribute.name == "base") {
            const QString reference = QString::fromUtf8(attribute.value).trimmed();
            m_bases.push_back(QUrl(resolved(reference, base())));
            opened.hasBase = true;
        } else if (attribute.name == "lang") {
            m_languages.append(QString::fromUtf8(attribute.value).trimmed());
            opened.hasLanguage = true;
        }
    }
    const Scope parent = scope();
    const bool native = name.vocabulary == Vocabulary::Native;
    const bool deep = m_open.size() >= kMaxOpen;
    if (native && (name.tag == Tag::Item || name.tag == Tag::Entry) && !deep) {
        startItem();
        opened.scope = Scope::Item;
        if (opened.hasLanguage)
            m_item.language.offer(m_languages.back(), 2);
        for (int i = 0; i < std::min(element.attributeCount, 100); ++i) {
            const XmlElement::Attribute attribute = element.attribute(i);
            if (attribute.name == "about") // RDF's name for the thing
                m_item.guid.offer(QString::fromUtf8(attribute.value).trimmed(), 2);
        }
    } else if (parent == Scope::Ignored || deep) {
        opened.scope = parent == Scope::Ignored && (name.tag == Tag::Channel || name.tag == Tag::Feed) && native
                           ? Scope::Feed
                           : Scope::Ignored;
    } else if (name.vocabulary == Vocabulary::Media && name.tag == Tag::Group && m_inItem) {
        opened.scope = Scope::Media;
    } else if (name.vocabulary == Vocabulary::Media && name.tag == Tag::Content && m_inItem) {
        opened.scope = Scope::Media;
        mediaContent(element);
    } else if (name.vocabulary == Vocabulary::ITunes && name.tag == Tag::Category) {
        opened.scope = parent == Scope::Item ? Scope::Media : parent; // categories lie inside each other
        for (int i = 0; i < element.attributeCount && m_inItem; ++i) {
            if (element.attribute(i).name == "text")
                m_item.addTag(oneLine(element.attribute(i).value));
        }
    } else if (name.vocabulary == Vocabulary::ITunes && name.tag == Tag::Owner) {
        opened.scope = Scope::Owner;
        m_person = {};
    } else if ((native || name.vocabulary == Vocabulary::Atom)
               && (name.tag == Tag::Author || name.tag == Tag::Contributor)) {
        opened.scope = Scope::Person;
        m_person = {};
        m_scopeText.clear();
    } else if (const std::optional<Scope> own = ownScope(name, parent)) {
        opened.scope = *own;
        if (*own == Scope::Image)
            m_scopeText.clear();
        if (*own == Scope::Feed && opened.hasLanguage)
            m_language.offer(m_languages.back(), 1);
    } else if (parent == Scope::Outside || name.vocabulary == Vocabulary::Foreign || name.tag == Tag::Unknown) {
        opened.scope = Scope::Ignored;
    } else {
        m_element.start(element, base());
        m_leaf = opened;
        return;
    }
    m_open.push_back(opened);
}

void FeedReader::endElement(const char* name)
{
    OpenElement closed = m_leaf;
    if (m_element.isRunning()) {
        if (!m_element.endElement(name))
            return;
        leaf(m_leaf.name, scope());
    } else {
        if (m_open.empty())
            return;
        closed = m_open.back();
        m_open.pop_back();
        close(closed);
    }
    if (closed.hasBase)
        m_bases.pop_back();
    if (closed.hasLanguage)
        m_languages.removeLast();
}

void FeedReader::text(QByteArrayView utf8)
{
    if (m_element.isRunning())
        m_element.text(utf8);
    else if ((scope() == Scope::Person || scope() == Scope::Image) && m_scopeText.size() < kMaxScopeText)
        m_scopeText.append(utf8);
}

void FeedReader::close(const OpenElement& element)
{
    switch (element.scope) {
    case Scope::Item:
        finishItem();
        break;
    case Scope::Person:
        finishPerson(element.name, scope());
        break;
    case Scope::Owner:
        if (!m_person.name.isEmpty() || !m_person.email.isEmpty())
            m_owners.append(m_person);
        break;
    case Scope::Image:
        if (m_inItem)
            m_item.image.offer(address(m_scopeText), 2);
        else if (isWebAddress(QUrl(address(m_scopeText))))
            m_icon.offer(address(m_scopeText), 1);
        break;
    default:
        break;
    }
}

void FeedReader::startItem()
{
    finishItem(); // one that was never closed
    m_item = {};
    m_item.feedClock = clockOf(m_language.value, m_title.value);
    m_inItem = true;
}

void FeedReader::finishItem()
{
    if (!m_inItem)
        return;
    m_inItem = false;
    m_feed.items.append(m_item.finished());
    m_full = m_feed.items.size() >= kMaxItems;
}

void FeedReader::finishPerson(XmlName name, Scope parent)
{
    const bool structured = !m_person.name.isEmpty() || !m_person.email.isEmpty() || !m_person.url.isEmpty();
    QList<IncomingAuthor> people;
    const QString text = looksLikeHtml(m_scopeText) ? plainTextOf(m_scopeText) : oneLine(m_scopeText);
    if (!structured) {
        people = peopleOf(text);
    } else if (m_person.name.isEmpty()) {
        people = {m_person};
    } else {
        people = peopleOf(m_person.name);
        if (people.size() == 1) {
            if (!m_person.email.isEmpty())
                people.first().email = m_person.email;
            people.first().url = m_person.url;
        }
    }
    const bool isAuthor = name.tag == Tag::Author && parent != Scope::Source;
    for (const IncomingAuthor& person : std::as_const(people)) {
        if (m_inItem) {
            if (isAuthor)
                m_item.addAuthor(person);
            else if (m_item.otherNames.size() < 100)
                m_item.otherNames.append(person);
        } else if (isAuthor && parent == Scope::Feed && m_feedAuthors.size() < 100) {
            m_feedAuthors.append(person);
        }
    }
}

QList<IncomingAuthor> FeedReader::peopleOf(const QString& byline)
{
    constexpr qsizetype kMaxKnown = 1000;
    const auto known = m_bylines.constFind(byline);
    if (known != m_bylines.cend())
        return *known;
    const QList<IncomingAuthor> people = parseByline(byline, m_title.value);
    if (m_bylines.size() < kMaxKnown)
        m_bylines.insert(byline, people);
    return people;
}

void FeedReader::addPeople(const QString& byline, Scope scope)
{
    const QList<IncomingAuthor> people = peopleOf(byline);
    for (const IncomingAuthor& person : people) {
        if (scope == Scope::Item)
            m_item.addAuthor(person);
        else if (scope == Scope::Feed && m_feedAuthors.size() < 100 && !m_feedAuthors.contains(person))
            m_feedAuthors.append(person);
    }
}

void FeedReader::leaf(XmlName name, Scope scope)
{
    if (scope == Scope::Media)
        scope = name.vocabulary == Vocabulary::Media ? Scope::Media : Scope::Item;
    if ((scope == Scope::Item || scope == Scope::Media) && !m_inItem)
        return;
    if (scope == Scope::Person || scope == Scope::Owner)
        personLeaf(name.tag);
    else if (name.vocabulary == Vocabulary::Native)
        ownLeaf(name.tag, scope);
    else
        extensionLeaf(name, scope);
}

void FeedReader::personLeaf(Tag tag)
{
    switch (tag) {
    case Tag::Name:
        m_person.name = line();
        break;
    case Tag::Email:
        m_person.email = line();
        break;
    case Tag::Uri:
    case Tag::Url:
    case Tag::Homepage:
        m_person.url = address(m_element.content());
        break;
    default:
        break;
    }
}

IncomingFeed FeedReader::finish()
{
    finishItem(); // where the document was cut
    m_feed.title = m_title.value;
    m_feed.homePageUrl = m_homePage.value;
    m_feed.description = m_description.value;
    m_feed.language = m_language.value;
    m_feed.icon = m_icon.value;
    if (m_otherFeedAuthors.isEmpty()) // whom a directory of podcasts writes to; speaks in it only if nobody else does
        m_otherFeedAuthors = m_owners;
    m_feed.authors = m_feedAuthors.isEmpty() ? m_otherFeedAuthors : m_feedAuthors;
    if (m_periodMinutes > 0)
        m_ttl.offer(std::max(1, m_periodMinutes / std::max(1, m_frequency)), 1);
    m_feed.ttlMinutes = m_ttl.value;
    return std::move(m_feed);
}

} // namespace byline
