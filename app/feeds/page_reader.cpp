// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/page_reader.h"

#include "feeds/encoding.h"

#include <climits>
#include <memory>

#include <libxml/HTMLparser.h>

namespace byline {

namespace {

constexpr qsizetype kMaxPage = 8 << 20;
constexpr qsizetype kMaxLinks = 500;

class PageSink final
{
public:
    void start(const xmlChar* name, const xmlChar** attributes)
    {
        const QByteArrayView tag(reinterpret_cast<const char*>(name));
        m_inTitle = tag == "title" && m_facts.title.isEmpty();
        if (!attributes)
            return;
        m_attributes = attributes;
        if (tag == "link") {
            link();
        } else if (tag == "a") {
            anchor();
        } else if (tag == "meta") {
            meta();
        } else if (tag == "base" && m_facts.base.isEmpty()) {
            m_facts.base = value("href");
        } else if (tag == "script" && m_facts.ghostRoot.isEmpty()) {
            m_facts.ghostRoot = value("data-ghost");
        }
    }

    void text(QByteArrayView utf8)
    {
        if (m_inTitle && m_facts.title.size() < 1000)
            m_facts.title += QString::fromUtf8(utf8);
    }

    void end() { m_inTitle = false; }

    PageFacts take()
    {
        m_facts.title = m_facts.title.simplified();
        return std::move(m_facts);
    }

private:
    QString value(const char* name) const
    {
        for (const xmlChar** at = m_attributes; *at; at += 2) {
            if (qstricmp(reinterpret_cast<const char*>(at[0]), name) == 0)
                return at[1] ? QString::fromUtf8(reinterpret_cast<const char*>(at[1])).trimmed() : QString();
        }
        return {};
    }

    void link()
    {
        if (m_facts.links.size() >= kMaxLinks)
            return;
        const PageLink link {value("rel").toLower().simplified(),
                             value("href"),
                             value("type").toLower(),
                             value("title").simplified(),
                             value("sizes").toLower(),
                             false};
        if (link.rel == u"canonical" && m_facts.canonical.isEmpty())
            m_facts.canonical = link.href;
        if (!link.href.isEmpty())
            m_facts.links.append(link);
    }

    void anchor()
    {
        const PageLink link {value("rel").toLower().simplified(),
                             value("href"),
                             value("type").toLower(),
                             value("title").simplified(),
                             {},
                             true};
        const QString href = link.href.toLower();
        const bool says = link.type.contains(u"rss") || link.type.contains(u"atom") || href.startsWith(u"feed:")
                          || href.endsWith(u".rss") || href.endsWith(u"/rss") || href.endsWith(u"/rss/")
                          || href.endsWith(u"/feed") || href.endsWith(u"/feed/") || href.endsWith(u"rss.xml")
                          || href.endsWith(u"atom.xml") || href.endsWith(u"feed.xml") || href.endsWith(u"feed.json");
        if (says && m_facts.links.size() < kMaxLinks)
            m_facts.links.append(link);
    }

    void meta()
    {
        const QString name = value("name").toLower();
        if (name == u"generator" && m_facts.generator.isEmpty())
            m_facts.generator = value("content");
        const QString property = value("itemprop").toLower();
        if ((property == u"channelid" || property == u"identifier") && value("content").startsWith(u"UC"))
            m_facts.channelId = value("content");
    }

    PageFacts m_facts;
    const xmlChar** m_attributes = nullptr;
    bool m_inTitle = false;
};

void onStart(void* sink, const xmlChar* name, const xmlChar** attributes)
{
    static_cast<PageSink*>(sink)->start(name, attributes);
}

void onEnd(void* sink, const xmlChar*)
{
    static_cast<PageSink*>(sink)->end();
}

void onText(void* sink, const xmlChar* text, int length)
{
    static_cast<PageSink*>(sink)->text(QByteArrayView(text, length));
}

struct ContextFree
{
    void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

} // namespace

PageFacts readPage(const QByteArray& page, const QByteArray& contentType)
{
    const QByteArray utf8 = decodedToUtf8(page.left(kMaxPage), contentType);
    if (utf8.trimmed().isEmpty())
        return {};
    PageSink sink;
    htmlSAXHandler handler {};
    handler.startElement = onStart;
    handler.endElement = onEnd;
    handler.characters = onText;
    // Pushed in pieces: libxml2 reads a page of any size this way, and nothing is looked up.
    const std::unique_ptr<htmlParserCtxt, ContextFree> context(
        htmlCreatePushParserCtxt(&handler, &sink, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
    if (!context)
        return {};
    htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                                          | HTML_PARSE_IGNORE_ENC);
    constexpr qsizetype kPiece = 1 << 16;
    for (qsizetype at = 0; at < utf8.size(); at += kPiece) {
        const auto length = static_cast<int>(std::min(kPiece, utf8.size() - at));
        if (htmlParseChunk(context.get(), utf8.constData() + at, length, 0) == XML_ERR_NO_MEMORY)
            break;
    }
    htmlParseChunk(context.get(), nullptr, 0, 1);
    return sink.take();
}

} // namespace byline
