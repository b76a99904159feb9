// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/sitemap.h"

#include "core/url.h"
#include "feeds/dates.h"
#include "feeds/encoding.h"
#include "feeds/gzip.h"
#include "feeds/xml_reader.h"
#include "feeds/xml_repair.h"
#include "feeds/xml_root.h"

#include <QUrl>

#include <algorithm>

namespace byline {

namespace {

constexpr qsizetype kMaxBytes = 50 << 20; // both from sitemaps.org
constexpr qsizetype kMaxEntries = 50'000;

/// Takes `loc` and `lastmod` where they stand directly in `url` or `sitemap`; pictures and videos have a `loc` as well.
class SitemapReader final : public XmlSink
{
public:
    void startElement(const XmlElement& element) override
    {
        m_open += QByteArray(element.name).toLower();
        m_text.clear();
        if (isEntry())
            m_entry = {};
    }

    void endElement(const char*) override
    {
        if (m_open.isEmpty())
            return;
        if (isEntry())
            take();
        const QByteArray name = m_open.takeLast();
        if (isEntry() && name == "loc")
            m_entry.url = QString::fromUtf8(m_text).trimmed();
        else if (isEntry() && name == "lastmod")
            m_entry.modified = parseDate(QString::fromUtf8(m_text).trimmed());
        m_text.clear();
    }

    void text(QByteArrayView utf8) override
    {
        if (m_text.size() < 4096)
            m_text.append(utf8.data(), utf8.size());
    }

    bool hasEnough() const override { return m_found.pages.size() + m_found.sitemaps.size() >= kMaxEntries; }

    Sitemap sitemap()
    {
        const auto newer = [](const SitemapEntry& a, const SitemapEntry& b) {
            if (!a.modified.isValid() || !b.modified.isValid())
                return a.modified.isValid() && !b.modified.isValid();
            return a.modified > b.modified;
        };
        std::stable_sort(m_found.pages.begin(), m_found.pages.end(), newer);
        std::stable_sort(m_found.sitemaps.begin(), m_found.sitemaps.end(), newer);
        return std::move(m_found);
    }

private:
    bool isEntry() const { return m_open.size() == 2 && (m_open.last() == "url" || m_open.last() == "sitemap"); }

    void take()
    {
        if (isWebAddress(QUrl(m_entry.url)))
            (m_open.last() == "url" ? m_found.pages : m_found.sitemaps) += m_entry;
    }

    Sitemap m_found;
    SitemapEntry m_entry;
    QList<QByteArray> m_open;
    QByteArray m_text;
};

bool isSitemapRoot(QByteArrayView name)
{
    return name == "urlset" || name == "sitemapindex";
}

} // namespace

Result<Sitemap> parseSitemap(const QByteArray& bytes)
{
    // "sitemap.xml.gz" is a file of its own, not a way of sending it: nobody has unpacked it on the way.
    if (isGzip(bytes)) {
        const Result<QByteArray> unpacked = gunzipped(bytes, kMaxBytes);
        if (!unpacked)
            return tl::unexpected<Error>(unpacked.error());
        return isGzip(*unpacked) ? Result<Sitemap>(fail(ErrorKind::Unsupported, QStringLiteral("packed twice")))
                                 : parseSitemap(*unpacked);
    }
    if (bytes.size() > kMaxBytes)
        return fail(ErrorKind::Unsupported, QStringLiteral("%1 bytes").arg(bytes.size()));
    const QByteArray utf8 = decodedToUtf8(bytes);
    const XmlRoot root = findRoot(utf8, isSitemapRoot);
    if (root.at < 0 || !isSitemapRoot(root.name))
        return fail(ErrorKind::Unsupported, QStringLiteral("no sitemap"));
    SitemapReader reader;
    readXml(repairedXml(utf8, root.at), reader);
    return reader.sitemap();
}

} // namespace byline
