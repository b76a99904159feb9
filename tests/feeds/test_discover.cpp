// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/discover.h"

#include <QTest>

using namespace byline;

namespace {

QStringList urls(const QList<FeedCandidate>& feeds)
{
    QStringList out;
    for (const FeedCandidate& feed : feeds)
        out.append(feed.url);
    return out;
}

QByteArray page(const QByteArray& head, const QByteArray& body = {})
{
    return "<!DOCTYPE html><html><head><title>T</title>" + head + "</head><body>" + body + "</body></html>";
}

QByteArray alternate(const QByteArray& href, const QByteArray& title = {},
                     const QByteArray& type = "application/rss+xml")
{
    return "<link rel=\"alternate\" type=\"" + type + "\" title=\"" + title + "\" href=\"" + href + "\">";
}

QString firstPlace(const char* url, const QByteArray& html = {})
{
    return urls(usualFeedPlaces(QUrl(QString::fromUtf8(url)), html)).value(0);
}

} // namespace

class TestDiscover final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatAPageAdvertises()
    {
        const QByteArray html =
            page("<base href=\"/blog/\"><LINK REL='Alternate' TYPE='application/atom+xml' HREF='atom.xml' title='소식'>"
                 "<link rel=alternate type=application/feed+json href=//cdn.example/feed.json>"
                 "<link rel=\"alternate\" hreflang=\"ko\" href=\"/ko/\"><link rel=\"stylesheet\" type=\"text/css\" "
                 "href=\"rss.css\">"
                 "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"/oembed?format=json&amp;feed=1\">",
                 "<a href=\"feed:https://a.example/podcast.rss\">RSS</a>");
        const auto feeds = discoverFeeds(html, QUrl(QStringLiteral("https://a.example/x/y")));
        QCOMPARE(urls(feeds), (QStringList {QStringLiteral("https://a.example/blog/atom.xml"),
                                            QStringLiteral("https://cdn.example/feed.json"),
                                            QStringLiteral("https://a.example/podcast.rss")}));
        QCOMPARE(feeds.first().title, QStringLiteral("소식"));
        QCOMPARE(feeds.first().type, QStringLiteral("application/atom+xml"));
        QVERIFY(!feeds.first().isGuess);
    }

    void putsCommentsLastAndNamesEachOnce()
    {
        const QByteArray html =
            page(alternate("/comments/feed/", "Blog » Comments Feed") + alternate("/feed/", "Blog » Feed")
                 + alternate("https://a.example:443/feed/", "again"));
        QCOMPARE(urls(discoverFeeds(html, QUrl(QStringLiteral("https://a.example/")))),
                 (QStringList {QStringLiteral("https://a.example/feed/"),
                               QStringLiteral("https://a.example/comments/feed/")}));
    }

    void putsTheAuthorBeforeTheSiteOnAGhostPage()
    {
        const QByteArray html =
            page("<meta name=\"generator\" content=\"Ghost 6.0\">" + alternate("https://g.example/rss/", "G"));
        const auto feeds = discoverFeeds(html, QUrl(QStringLiteral("https://g.example/author/minsu/")));
        QCOMPARE(urls(feeds), (QStringList {QStringLiteral("https://g.example/author/minsu/rss/"),
                                            QStringLiteral("https://g.example/rss/")}));
        QVERIFY(feeds.first().isGuess);
        QVERIFY(!feeds.at(1).isGuess);
    }

    void knowsAGhostInAFolder()
    {
        const QByteArray html =
            page("<script defer src=\"portal.min.js\" data-ghost=\"https://g.example/news/\"></script>");
        const QUrl url(QStringLiteral("https://g.example/news/author/minsu/"));
        QCOMPARE(urls(discoverFeeds(html, url)),
                 QStringList {QStringLiteral("https://g.example/news/author/minsu/rss/")});
        QCOMPARE(urls(usualFeedPlaces(url, html)),
                 (QStringList {QStringLiteral("https://g.example/news/author/minsu/rss/"),
                               QStringLiteral("https://g.example/news/rss/")}));
    }

    void takesTheAuthorsFeedThatIsAdvertised()
    {
        const QByteArray html = page("<meta name=\"generator\" content=\"WordPress 6.5\">" + alternate("/feed/", "Site")
                                     + alternate("/author/jane-doe/feed/", "Posts by Jane Doe"));
        const auto feeds = discoverFeeds(html, QUrl(QStringLiteral("https://w.example/author/jane-doe/")));
        QCOMPARE(feeds.first().url, QStringLiteral("https://w.example/author/jane-doe/feed/"));
        QVERIFY(!feeds.first().isGuess);
    }

    void knowsWherePlatformsKeepFeeds_data()
    {
        QTest::addColumn<QString>("feed");
        QTest::newRow("https://medium.com/@jane") << QStringLiteral("https://medium.com/feed/@jane");
        QTest::newRow("https://medium.com/some-publication")
            << QStringLiteral("https://medium.com/feed/some-publication");
        QTest::newRow("https://jane.medium.com/") << QStringLiteral("https://jane.medium.com/feed");
        QTest::newRow("https://pub.substack.com/p/post") << QStringLiteral("https://pub.substack.com/feed");
        QTest::newRow("https://www.youtube.com/channel/UC123")
            << QStringLiteral("https://www.youtube.com/feeds/videos.xml?channel_id=UC123");
        QTest::newRow("https://www.youtube.com/playlist?list=PL1")
            << QStringLiteral("https://www.youtube.com/feeds/videos.xml?playlist_id=PL1");
        QTest::newRow("https://abc.tistory.com/12") << QStringLiteral("https://abc.tistory.com/rss");
        QTest::newRow("https://blog.naver.com/someone/2233")
            << QStringLiteral("https://rss.blog.naver.com/someone.xml");
        QTest::newRow("https://m.blog.naver.com/PostView.naver?blogId=someone&logNo=1")
            << QStringLiteral("https://rss.blog.naver.com/someone.xml");
        QTest::newRow("https://brunch.co.kr/@writer/12") << QStringLiteral("https://brunch.co.kr/rss/@@writer");
        QTest::newRow("https://velog.io/@dev/posts") << QStringLiteral("https://v2.velog.io/rss/@dev");
        QTest::newRow("https://x.blogspot.com/2020/01/")
            << QStringLiteral("https://x.blogspot.com/feeds/posts/default");
        QTest::newRow("https://www.reddit.com/r/korea/") << QStringLiteral("https://www.reddit.com/r/korea/.rss");
        QTest::newRow("https://unknown.example/?author=7")
            << QStringLiteral("https://unknown.example/?feed=rss2&author=7");
        QTest::newRow("https://unknown.example/author/jane/")
            << QStringLiteral("https://unknown.example/author/jane/feed/");
    }

    void knowsWherePlatformsKeepFeeds()
    {
        QFETCH(QString, feed);
        QCOMPARE(firstPlace(QTest::currentDataTag()), feed);
    }

    void readsThePlatformFromThePage()
    {
        QCOMPARE(firstPlace("https://p.example/", page("<meta name=generator content='Ghost 5.130'>")),
                 QStringLiteral("https://p.example/rss/"));
        QCOMPARE(firstPlace("https://p.example/", page("<link rel=\"https://api.w.org/\" href=\"/wp-json/\">")),
                 QStringLiteral("https://p.example/feed/"));
        QCOMPARE(firstPlace("https://www.youtube.com/@handle",
                            page("<link rel=canonical href=\"https://www.youtube.com/channel/UC9\">")),
                 QStringLiteral("https://www.youtube.com/feeds/videos.xml?channel_id=UC9"));
        QVERIFY(usualFeedPlaces(QUrl(QStringLiteral("https://unknown.example/")), {}).size() > 4);
    }

    void ranksIcons()
    {
        const QByteArray html = page("<link rel=\"shortcut icon\" href=\"/tiny.png\" sizes=\"16x16\"><link "
                                     "rel=\"apple-touch-icon\" sizes=\"180x180\" href=\"/touch.png\">"
                                     "<link rel=\"icon\" type=\"image/svg+xml\" href=\"/icon.svg\" sizes=\"any\">");
        QCOMPARE(discoverIcons(html, QUrl(QStringLiteral("https://i.example/a/b"))),
                 (QStringList {
                     QStringLiteral("https://i.example/icon.svg"), QStringLiteral("https://i.example/touch.png"),
                     QStringLiteral("https://i.example/tiny.png"), QStringLiteral("https://i.example/favicon.ico")}));
        QCOMPARE(discoverIcons({}, QUrl(QStringLiteral("https://i.example/a"))),
                 QStringList {QStringLiteral("https://i.example/favicon.ico")});
    }

    void offersNothingThatIsNotOnTheWeb()
    {
        const QByteArray html =
            page(alternate("javascript:alert(1)") + alternate("file:///etc/passwd") + alternate("data:text/xml,x"));
        QVERIFY(discoverFeeds(html, QUrl(QStringLiteral("https://a.example/"))).isEmpty());
    }

    void survivesHostilePages()
    {
        const QUrl url(QStringLiteral("https://a.example/"));
        QVERIFY(discoverFeeds(QByteArray("<div>").repeated(200000), url).isEmpty());
        QVERIFY(discoverFeeds(QByteArray(1000, '\0'), url).isEmpty());
        const QByteArray many = page(alternate("/f").repeated(3000));
        QCOMPARE(discoverFeeds(many, url).size(), 1);
    }

    void readsPagesInOldEncodings()
    {
        const QByteArray html =
            QByteArray("<meta charset=euc-kr><title>x</title>") + alternate("/rss", "\xC7\xD1\xB1\xDB");
        QCOMPARE(discoverFeeds(html, QUrl(QStringLiteral("https://a.example/"))).value(0).title,
                 QStringLiteral("한글"));
    }
};

QTEST_GUILESS_MAIN(TestDiscover)
#include "test_discover.moc"
