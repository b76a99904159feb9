// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"
#include "feeds/item_draft.h"
#include "feeds/markup_capture.h"
#include "feeds/parse_feed.h"
#include "feeds/xml_names.h"

#include <optional>
#include <vector>

namespace byline {

/// What all XML feeds have in common: where one is in the document, base and language at any depth, the extensions.
/// A format adds what its own elements mean.
class FeedReader : public XmlSink
{
public:
    FeedReader(const FeedSource& source, FeedFormat format);

    void startElement(const XmlElement& element) final;
    void endElement(const char* name) final;
    void text(QByteArrayView utf8) final;
    bool hasEnough() const final;

    /// The feed, after the document has been read.
    IncomingFeed finish();

protected:
    enum class Scope : quint8 { Outside, Feed, Item, Person, Image, Source, Owner, SkipHours, Media, Ignored };

    /// Elements of the format: which ones are containers; nothing: a leaf, captured whole.
    virtual std::optional<Scope> ownScope(XmlName name, Scope parent) const = 0;
    /// A captured element of the format in Feed, Item or Image.
    virtual void ownLeaf(Tag tag, Scope scope) = 0;
    /// A text construct (title, summary …) as the format has them.
    virtual Body textOf(const MarkupCapture& element) const = 0;

    QString line() const; ///< the captured element as one line of plain text; markup taken off
    QString title() const;
    QString address(const QByteArray& reference) const;
    QUrl base() const;
    QList<IncomingAuthor> peopleOf(const QString& byline);
    void addPeople(const QString& byline, Scope scope);
    void link(Scope scope); ///< an Atom link, in whatever format
    void enclosure();
    Body bodyOf(const MarkupCapture& element) const; ///< as RSS has texts: HTML that may be plain text

    bool isInItem() const { return m_inItem; }
    ItemDraft& item() { return m_item; }

    MarkupCapture m_element; ///< the leaf at hand
    IncomingFeed m_feed;
    Ranked<QString> m_title;
    Ranked<QString> m_homePage;
    Ranked<QString> m_description;
    Ranked<QString> m_language;
    Ranked<QString> m_icon;
    Ranked<int> m_ttl;

private:
    struct OpenElement
    {
        Scope scope;
        XmlName name;
        bool hasBase;
        bool hasLanguage;
    };

    void open(const XmlElement& element, XmlName name);
    void close(const OpenElement& element);
    void startItem();
    void finishItem();
    void finishPerson(XmlName name, Scope parent);
    void leaf(XmlName name, Scope scope);
    void extensionLeaf(XmlName name, Scope scope);
    void dublinCore(XmlName name, Scope scope);
    void media(Tag tag, Scope scope);
    void mediaContent(const XmlElement& element);
    void itunes(Tag tag, Scope scope);
    void personLeaf(Tag tag);
    Scope scope() const { return m_open.empty() ? Scope::Outside : m_open.back().scope; }
    Scope parentOf(Scope scope) const;

    XmlNames m_names;
    FeedSource m_source;
    std::vector<OpenElement> m_open;
    XmlName m_elementName;
    OpenElement m_leaf {};
    std::vector<QUrl> m_bases;
    struct SaidBase
    {
        QString feed;
        QString home;
        QUrl url;
    };
    mutable SaidBase m_saidBase; ///< the base that follows from what the feed says of itself
    QStringList m_languages;
    ItemDraft m_item;
    IncomingAuthor m_person;
    QHash<QString, QList<IncomingAuthor>> m_bylines; ///< those taken apart before: the same few names all over a feed
    QByteArray m_scopeText;                          ///< text directly in a person or an image
    QList<IncomingAuthor> m_feedAuthors;
    QList<IncomingAuthor> m_otherFeedAuthors;
    QList<IncomingAuthor> m_owners;
    int m_periodMinutes = 0;
    int m_frequency = 1;
    bool m_inItem = false;
    bool m_full = false;
};

/// "1:02:03", "62:03", "3723" in seconds; -1 if it is none of them.
double durationOf(const QString& text);

} // namespace byline
