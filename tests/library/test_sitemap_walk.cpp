// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/back_catalogue.h"
#include "library/reading.h"
#include "library/subscriptions.h"
#include "library_fixture.h"

using namespace byline;
using namespace Qt::StringLiterals;

/// A site with a feed of its newest article, a sitemap of sitemaps and a robots.txt.
class TestSitemapWalk final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_at = std::make_unique<LibraryFixture>();
        m_at->open([]() -> Result<ExtractFunction> {
            return [](const QString& html, const QUrl&) {
                Readable readable;
                readable.title = html.section(u'|', 0, 0);
                readable.published = QDateTime::fromString(html.section(u'|', 1, 1), Qt::ISODate);
                readable.contentHtml = readable.contentText = html.section(u'|', 2);
                return QtFuture::makeReadyFuture(Result<Readable>(readable));
            };
        });
        m_at->library->backCatalogue().setPause(0);
        m_home = m_at->server.url().toEncoded();
        serve(u"/feed"_s, rss("Daily", rssItem("new", "New", "Kim", "<p>x</p>"), m_home));
        serve(u"/robots.txt"_s, "User-agent: *\nDisallow: /secret/\nSitemap: " + m_home + "map.xml");
        serve(u"/map.xml"_s, "<sitemapindex><sitemap><loc>" + m_home + "tag-sitemap.xml</loc></sitemap><sitemap><loc>"
                                 + m_home + "old.xml.gz</loc><lastmod>2020-01-01</lastmod></sitemap><sitemap><loc>"
                                 + m_home + "new.xml</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>");
        serve(u"/new.xml"_s, urls("new b about secret/x tag/news"));
        serve(u"/old.xml.gz"_s, gzipped(urls("c d"))); // as a file: no Content-Encoding
        for (const char* name : {"b", "c", "d", "secret/x"})
            serve(u'/' + QString::fromLatin1(name), QByteArray(name) + "|2020-02-03T04:05:06Z|text of it");
        serve(u"/about"_s, "About||a page without a date");
        m_outlet = settledResult(m_at->library->subscriptions().add(m_at->server.url(u"/feed"_s).toString(), {}))
                       .value()
                       .outlet.id;
        m_at->server.forget();
    }

    void itsPagesBecomeArticlesOfTheOutlet()
    {
        const BackReport report = load(10).value();
        QCOMPARE(report.added, 3);
        QVERIFY(report.isWhole);
        QCOMPARE(titles(), QStringList({u"New"_s, u"b"_s, u"c"_s, u"d"_s}));
        QCOMPARE(m_at->server.hits(u"/secret/x"_s), 0);
        QCOMPARE(m_at->server.hits(u"/tag/news"_s), 0);
        QCOMPARE(m_at->server.hits(u"/tag-sitemap.xml"_s), 0);
        QCOMPARE(m_at->server.mostUnderWay(), 1);
    }

    void itGoesOnWhereItEnded()
    {
        QCOMPARE(load(1).value().added, 1);
        QCOMPARE(titles(), QStringList({u"New"_s, u"b"_s}));
        m_at->server.forget();
        QCOMPARE(load(1).value().added, 1);
        QCOMPARE(titles(), QStringList({u"New"_s, u"b"_s, u"c"_s}));
        QCOMPARE(m_at->server.hits(u"/b"_s), 0);
        QCOMPARE(load(10).value().added, 1);
        m_at->server.forget();
        const BackReport whole = load(10).value();
        QVERIFY(whole.isWhole);
        QCOMPARE(whole.added, 0);
        QCOMPARE(m_at->server.hits(u"/about"_s), 0);
    }

    void itWaitsBetweenPages()
    {
        m_at->library->backCatalogue().setPause(300);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(load(10).value().added, 3);
        QVERIFY2(clock.elapsed() >= 900, QByteArray::number(clock.elapsed())); // b, about, c, d
        QVERIFY(m_at->server.hits(u"/robots.txt"_s) == 1);
    }

    void itStopsWhenTold()
    {
        m_at->library->backCatalogue().setPause(200);
        const auto running = m_at->library->backCatalogue().load({m_outlet, {}, {}}, 10);
        QTRY_VERIFY(m_at->server.hits(u"/b"_s) == 1);
        m_at->library->backCatalogue().stop();
        const auto report = settledResult(running);
        QVERIFY(report->stopped);
        QVERIFY(report->added < 3);
    }

    void withoutASitemapItIsSaid()
    {
        m_at->server.route(u"/robots.txt"_s, Answer {.status = 404});
        QCOMPARE(load(10).error().kind, ErrorKind::Unsupported);
        serve(u"/robots.txt"_s, "User-agent: *\nDisallow: /");
        serve(u"/sitemap.xml"_s, urls("b"));
        QCOMPARE(load(10).error().kind, ErrorKind::Unsupported);
        QCOMPARE(m_at->server.hits(u"/b"_s), 0);
    }

private:
    void serve(const QString& path, const QByteArray& body) { m_at->server.route(path, Answer {.body = body}); }

    QByteArray urls(const QByteArray& names) const
    {
        QByteArray all;
        for (const QByteArray& name : names.split(' '))
            all += "<url><loc>" + (name == "new" ? "http://127.0.0.1/" : m_home) + name + "</loc></url>";
        return "<urlset>" + all + "</urlset>";
    }

    Result<BackReport> load(int wanted)
    {
        return settledResult(m_at->library->backCatalogue().load({m_outlet, {}, {}}, wanted));
    }

    QStringList titles()
    {
        QStringList all;
        ArticleQuery query;
        query.outlet = m_outlet;
        const Result<ArticlePage> page = settledResult(m_at->library->reading().articles(query));
        for (const Article& article : page->articles)
            all += article.title;
        all.sort(Qt::CaseInsensitive);
        std::rotate(all.begin(), all.begin() + all.indexOf(u"New"_s), all.end());
        return all;
    }

    std::unique_ptr<LibraryFixture> m_at;
    QByteArray m_home;
    OutletId m_outlet;
};

QTEST_GUILESS_MAIN(TestSitemapWalk)
#include "test_sitemap_walk.moc"
