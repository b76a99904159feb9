// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "feeds/xml_reader.h"

#include <unordered_map>

namespace byline {

/// The vocabularies feeds are written in.
enum class Vocabulary : quint8 {
    Native, ///< the format's own, also without or with a wrong namespace
    Atom,
    Rdf,
    DublinCore,
    DcTerms,
    Content,
    Media,
    ITunes,
    Slash,
    Wfw,
    Syndication,
    Xhtml,
    Foreign,
};

/// Local names that mean something in at least one vocabulary.
enum class Tag : quint8 {
    Unknown,
    Abstract,
    Author,
    Body,
    Category,
    Channel,
    Comments,
    Content,
    Contributor,
    Copyright,
    Created,
    Creator,
    Credit,
    Date,
    Description,
    Div,
    Duration,
    Email,
    Enclosure,
    Encoded,
    Entry,
    Feed,
    FullItem,
    Generator,
    Group,
    Guid,
    Homepage,
    Hour,
    Icon,
    Id,
    Image,
    Issued,
    Item,
    Items,
    Keywords,
    Language,
    Link,
    Logo,
    ManagingEditor,
    Modified,
    Name,
    Owner,
    Player,
    PubDate,
    Published,
    Publisher,
    Rdf,
    Rss,
    SkipDays,
    SkipHours,
    Source,
    Subject,
    Subtitle,
    Summary,
    Tagline,
    TextInput,
    Thumbnail,
    Title,
    Ttl,
    Updated,
    UpdateFrequency,
    UpdatePeriod,
    Uri,
    Url,
    WebMaster,
};

struct XmlName
{
    Vocabulary vocabulary = Vocabulary::Foreign;
    Tag tag = Tag::Unknown;
};

/// Knows what an element of one document means. Prefixes help where a namespace is not declared or unknown.
class XmlNames final
{
public:
    /// The root's own vocabulary is the native one, whatever its namespace says.
    void setRoot(const XmlElement& root);
    XmlName nameOf(const XmlElement& element);

private:
    struct Key
    {
        const char* name;
        const char* uri;
        const char* prefix;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key& key) const;
    };

    Vocabulary vocabularyOf(const XmlElement& element) const;

    std::unordered_map<Key, XmlName, KeyHash> m_known;
    QByteArray m_rootUri;
    bool m_isAtom = false;
};

} // namespace byline
