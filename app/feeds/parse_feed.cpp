// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/parse_feed.h"

#include "feeds/atom_reader.h"
#include "feeds/encoding.h"
#include "feeds/gzip.h"
#include "feeds/json_feed.h"
#include "feeds/rss_reader.h"
#include "feeds/safe_addresses.h"
#include "feeds/xml_repair.h"
#include "feeds/xml_root.h"

namespace byline {

namespace {

// A feed holds some dozen articles; what is larger than this is an accident or an attack.
constexpr qsizetype kMaxBytes = 64 << 20;

bool isFeedRoot(QByteArrayView name)
{
    return name == "rss" || name == "rdf" || name == "feed" || name == "channel" || name == "entry";
}

bool isPage(QByteArrayView name)
{
    return name == "html" || name == "head" || name == "body";
}

IncomingFeed readFeed(FeedReader&& reader, const RepairedXml& xml)
{
    readXml(xml, reader);
    return reader.finish();
}

Result<IncomingFeed> parseXmlFeed(const QByteArray& utf8, const FeedSource& source)
{
    const XmlRoot root = findRoot(utf8, isFeedRoot);
    if (root.at < 0)
        return fail(ErrorKind::NotAFeed, QStringLiteral("neither XML nor JSON"));
    if (!isFeedRoot(root.name))
        return fail(ErrorKind::NotAFeed, QStringLiteral("the document is <%1>").arg(QString::fromUtf8(root.name)),
                    isPage(root.name) ? 1 : 0);
    const RepairedXml xml = repairedXml(utf8, root.at);
    if (root.name == "feed" || root.name == "entry")
        return readFeed(AtomReader(source, FeedFormat::Atom), xml);
    const bool rdf = root.name == "rdf" || (root.name == "channel" && xml.xml.left(2000).contains("net/rss1.1"));
    return readFeed(RssReader(source, rdf ? FeedFormat::Rdf : FeedFormat::Rss), xml);
}

} // namespace

Result<IncomingFeed> parseFeed(const QByteArray& bytes, const FeedSource& source)
{
    // A server that hands out "feed.xml.gz" without saying so.
    if (isGzip(bytes)) {
        const Result<QByteArray> unpacked = gunzipped(bytes, kMaxBytes);
        if (!unpacked && unpacked.error().kind == ErrorKind::TooLarge)
            return tl::unexpected<Error>(unpacked.error());
        return unpacked && !isGzip(*unpacked)
                   ? parseFeed(*unpacked, source)
                   : fail(ErrorKind::NotAFeed, QStringLiteral("packed, and not as a feed is"));
    }
    if (bytes.size() > kMaxBytes)
        return fail(ErrorKind::TooLarge, QStringLiteral("%1 bytes").arg(bytes.size()));
    QByteArray utf8 = decodedToUtf8(bytes, source.contentType);
    qsizetype start = 0;
    while (start < utf8.size() && static_cast<uchar>(utf8.at(start)) <= ' ')
        ++start;
    if (start == utf8.size())
        return fail(ErrorKind::NotAFeed, QStringLiteral("empty"));
    const bool isJson = utf8.at(start) == '{' || utf8.at(start) == '[';
    return (isJson ? parseJsonFeed(start == 0 ? utf8 : utf8.mid(start), source) : parseXmlFeed(utf8, source))
        .map([&](IncomingFeed feed) { return withSafeAddresses(std::move(feed), source.url); });
}

} // namespace byline
