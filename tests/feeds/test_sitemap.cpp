// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/gzip.h"
#include "feeds/robots.h"
#include "feeds/sitemap.h"
#include "support/http_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace byline;

class TestSitemap final : public QObject
{
    Q_OBJECT

private slots:
    void pagesComeNewestFirst()
    {
        const auto found = parseSitemap(
            "<?xml version='1.0' encoding='UTF-8'?>\n<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
            "xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'>"
            "<url><loc> https://a.example/1 </loc><lastmod>2024-01-02</lastmod></url>"
            "<url><loc>https://a.example/?a=1&amp;b=2</loc><lastmod>2025-03-04T05:06:07+09:00</lastmod>"
            "<image:image><image:loc>https://a.example/p.png</image:loc></image:image></url>"
            "<url><loc>https://a.example/undated</loc></url><url><loc>javascript:alert(1)</loc></url></urlset>");
        QVERIFY(found.has_value());
        QVERIFY(found->sitemaps.isEmpty());
        QCOMPARE(found->pages.size(), 3);
        QCOMPARE(found->pages.at(0).url, u"https://a.example/?a=1&b=2"_s);
        QCOMPARE(found->pages.at(0).modified, QDateTime({2025, 3, 3}, {20, 6, 7}, Qt::UTC));
        QCOMPARE(found->pages.at(1).url, u"https://a.example/1"_s);
        QCOMPARE(found->pages.at(2).url, u"https://a.example/undated"_s);
    }

    void anIndexNamesFurtherOnes()
    {
        const auto found = parseSitemap("<sitemapindex><sitemap><loc>https://a.example/old.xml</loc>"
                                        "<lastmod>2020-01-01</lastmod></sitemap><sitemap><loc>https://a.example/new.xml"
                                        "</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>");
        QVERIFY(found.has_value());
        QCOMPARE(found->sitemaps.size(), 2);
        QCOMPARE(found->sitemaps.first().url, u"https://a.example/new.xml"_s);
    }

    void aPackedOneIsUnpackedWithinBounds()
    {
        const QByteArray map = "<urlset><url><loc>https://a.example/1</loc></url></urlset>";
        const QByteArray packed = gzipped(map);
        QCOMPARE(parseSitemap(packed)->pages.size(), 1);
        QCOMPARE(parseSitemap(gzipped(map.left(20)) + gzipped(map.mid(20)) + QByteArray(512, '\0'))->pages.size(), 1);
        QCOMPARE(parseSitemap(packed.chopped(9)).error().kind, ErrorKind::Unsupported);
        QCOMPARE(parseSitemap(gzipped(packed)).error().kind, ErrorKind::Unsupported);
        const QByteArray bomb = gzipped(QByteArray(60 << 20, ' '));
        QVERIFY(bomb.size() < 100'000);
        QCOMPARE(parseSitemap(bomb).error().kind, ErrorKind::TooLarge);
        QCOMPARE(gunzipped(packed, map.size()), Result<QByteArray>(map));
        QCOMPARE(gunzipped(packed, map.size() - 1).error().kind, ErrorKind::TooLarge);
    }

    void whatIsNoSitemapIsSaidSo()
    {
        for (const char* bytes : {"", "<html><body>404</body></html>", "\x1f\x8b\x08packed", "<rss></rss>"})
            QCOMPARE(parseSitemap(bytes).error().kind, ErrorKind::Unsupported);
    }

    void robotsDecidesByTheLongestRule()
    {
        const Robots robots = Robots::from("User-agent: Other\nDisallow: /\n\nUser-agent: *\nDisallow: /private\n"
                                           "Allow: /private/open # but this\nDisallow: /*.php$\nDisallow: /a*b\n"
                                           "Crawl-delay: 2.5\n\nSitemap: https://a.example/map.xml\r\n");
        QVERIFY(robots.allows(u"/"_s));
        QVERIFY(!robots.allows(u"/private/x"_s));
        QVERIFY(robots.allows(u"/private/open/x"_s));
        QVERIFY(!robots.allows(u"/x/y.php"_s));
        QVERIFY(robots.allows(u"/x/y.php?z"_s));
        QVERIFY(!robots.allows(u"/a/c/b/d"_s));
        QVERIFY(robots.allows(u"/b/a"_s));
        QCOMPARE(robots.delaySeconds(), 2);
        QCOMPARE(robots.sitemaps(), QStringList {u"https://a.example/map.xml"_s});
    }

    void aGroupOfOursComesFirst()
    {
        const Robots robots =
            Robots::from("User-agent: *\nDisallow:\n\nUser-agent: Some\nUser-agent: Byline\nDisallow: /\n");
        QVERIFY(!robots.allows(u"/x"_s));
        QVERIFY(Robots::from("").allows(u"/x"_s));
        QVERIFY(Robots::from("User-agent: *\nDisallow:\n").allows(u"/x"_s));
    }
};

QTEST_GUILESS_MAIN(TestSitemap)
#include "test_sitemap.moc"
