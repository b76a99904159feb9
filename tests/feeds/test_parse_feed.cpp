// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/parse_feed.h"
#include "support/http_server.h"

#include <QFile>
#include <QTest>

using namespace byline;

namespace {

QByteArray fixture(const char* name)
{
    QFile file(QStringLiteral(BYLINE_TEST_DATA "/feeds/") + QString::fromUtf8(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

IncomingFeed parsed(const QByteArray& bytes, const char* url = "")
{
    const auto feed = parseFeed(bytes, {QUrl(QString::fromUtf8(url)), {}});
    return feed ? *feed : IncomingFeed {};
}

QByteArray rss(const QByteArray& items)
{
    return "<rss version=\"2.0\"><channel><title>t</title><link>http://e.example/</link>" + items + "</channel></rss>";
}

QStringList names(const QList<IncomingAuthor>& authors)
{
    QStringList out;
    for (const IncomingAuthor& author : authors)
        out.append(author.name);
    return out;
}

} // namespace

class TestParseFeed final : public QObject
{
    Q_OBJECT

private slots:
    void addressesThatRunOrReadFilesAreDropped()
    {
        const auto feed = parseFeed("<rss version='2.0'><channel><title>t</title><link>javascript:alert(1)</link><item>"
                                    "<title>one</title><link>java\tscript:alert(1)</link>"
                                    "<comments>data:text/html,x</comments>"
                                    "<enclosure url='file:///etc/passwd' type='audio/mpeg' length='1'/></item><item>"
                                    "<title>two</title><link>https://news.example/two?at=12:30</link>"
                                    "<comments>mailto:desk@news.example</comments></item></channel></rss>");
        QVERIFY(feed.has_value());
        QCOMPARE(feed->homePageUrl, QString());
        QCOMPARE(feed->items.at(0).url, QString());
        QCOMPARE(feed->items.at(0).commentsUrl, QString());
        QVERIFY(feed->items.at(0).enclosures.isEmpty());
        QCOMPARE(feed->items.at(1).url, QStringLiteral("https://news.example/two?at=12:30"));
        QCOMPARE(feed->items.at(1).commentsUrl, QStringLiteral("mailto:desk@news.example"));
    }

    void readsAKoreanGhostFeed()
    {
        const IncomingFeed feed = parsed(fixture("ghost-korean.xml"));
        QCOMPARE(feed.format, FeedFormat::Rss);
        QCOMPARE(feed.title, QStringLiteral("한강 저널"));
        QCOMPARE(feed.feedUrl, QStringLiteral("https://hangang.example/rss/"));
        QCOMPARE(feed.homePageUrl, QStringLiteral("https://hangang.example/"));
        QCOMPARE(feed.icon, QStringLiteral("https://hangang.example/favicon.png"));
        QCOMPARE(feed.ttlMinutes, 60);
        QCOMPARE(feed.items.size(), 2);
        const IncomingItem& item = feed.items.first();
        QCOMPARE(item.guid, QStringLiteral("65a1b2c3d4e5f60718293a4b"));
        QCOMPARE(names(item.authors), QStringList {QStringLiteral("김민수")});
        QCOMPARE(item.tags, (QStringList {QStringLiteral("음식"), QStringLiteral("서울")}));
        QCOMPARE(item.published, QDateTime(QDate(2026, 3, 2), QTime(1, 5), Qt::UTC));
        QCOMPARE(item.image, QStringLiteral("https://hangang.example/content/images/fish.jpg"));
        QCOMPARE(item.standfirst, QStringLiteral("강변의 튀김집 이야기"));
        QVERIFY(item.contentHtml.contains(QStringLiteral("href=\"https://hangang.example/about/\"")));
    }

    void leavesGhostTitlesAsTheyAre()
    {
        QCOMPARE(parsed(fixture("ghost-korean.xml")).items.first().title,
                 QStringLiteral("Fish &amp; chips <b>\"quoted\"</b> & more — 5 < 6"));
    }

    void readsTitlesOfOthersAsHtml()
    {
        const auto title = [](const QByteArray& text) {
            return parsed(rss("<item><title>" + text + "</title></item>")).items.value(0).title;
        };
        QCOMPARE(title("<![CDATA[AT&amp;T <b>wins</b>]]>"), QStringLiteral("AT&T wins"));
        QCOMPARE(title("1 &lt; 2 &amp; 3 > 2"), QStringLiteral("1 < 2 & 3 > 2"));
        QCOMPARE(title("I &lt;3 you"), QStringLiteral("I <3 you"));
        QCOMPARE(title("vector&lt;int&gt;"), QStringLiteral("vector<int>"));
    }

    void takesTheDescriptionWhereTheContentIsEmpty()
    {
        const IncomingItem paid = parsed(fixture("ghost-korean.xml")).items.at(1);
        QCOMPARE(paid.contentHtml, QStringLiteral("<p>앞부분만 보입니다.</p>"));
        QVERIFY(paid.summary.isEmpty());
    }

    void readsAtomWithBasesAndLanguagesAtAnyDepth()
    {
        const IncomingFeed feed = parsed(fixture("atom.xml"), "http://elsewhere.example/");
        QCOMPARE(feed.format, FeedFormat::Atom);
        QCOMPARE(feed.title, QStringLiteral("Rivers & Roads"));
        QCOMPARE(feed.language, QStringLiteral("en"));
        QCOMPARE(feed.homePageUrl, QStringLiteral("http://atom.example/"));
        QCOMPARE(feed.feedUrl, QStringLiteral("http://atom.example/blog/feed.atom"));
        QCOMPARE(feed.nextUrl, QStringLiteral("http://atom.example/blog/feed.atom?page=2"));
        QCOMPARE(feed.hubs, QStringList {QStringLiteral("https://hub.example/")});
        QCOMPARE(feed.icon, QStringLiteral("http://atom.example/blog/logo.png"));
        QCOMPARE(feed.authors.value(0).email, QStringLiteral("jane@atom.example"));
        QCOMPARE(feed.authors.value(0).url, QStringLiteral("http://atom.example/jane"));
        const IncomingItem& one = feed.items.first();
        QCOMPARE(one.title, QStringLiteral("1 < 2"));
        QCOMPARE(one.language, QStringLiteral("ko"));
        QCOMPARE(one.url, QStringLiteral("http://atom.example/blog/2026/one"));
        QCOMPARE(one.enclosures.value(0).url, QStringLiteral("http://atom.example/blog/2026/one.mp3"));
        QCOMPARE(one.enclosures.value(0).sizeInBytes, 123);
        QCOMPARE(one.commentsUrl, QStringLiteral("http://atom.example/blog/2026/one#comments"));
        QCOMPARE(names(one.authors), (QStringList {QStringLiteral("김민수"), QStringLiteral("이영희")}));
        QCOMPARE(one.published, QDateTime(QDate(2026, 3, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(one.summary, QStringLiteral("Short"));
        QVERIFY2(one.contentHtml.contains(QStringLiteral("href=\"http://atom.example/blog/2026/deep/more\"")),
                 qPrintable(one.contentHtml));
        QVERIFY(one.contentHtml.contains(QStringLiteral("&amp; <b>less</b>")));
        const IncomingItem& two = feed.items.at(1);
        QCOMPARE(two.contentHtml, QStringLiteral("<p>Hello</p>"));
        QCOMPARE(names(two.authors), QStringList {QStringLiteral("Quoted Writer")});
        QVERIFY(!two.published.isValid());
        QVERIFY(two.updated.isValid());
    }

    void readsRdfWithItsModules()
    {
        const IncomingFeed feed = parsed(fixture("rdf.xml"));
        QCOMPARE(feed.format, FeedFormat::Rdf);
        QCOMPARE(feed.ttlMinutes, 30);
        QCOMPARE(feed.items.size(), 1);
        QCOMPARE(feed.items.first().guid, QStringLiteral("http://rdf.example/1"));
        QCOMPARE(names(feed.items.first().authors),
                 (QStringList {QStringLiteral("Jane Doe"), QStringLiteral("John Smith")}));
        QCOMPARE(feed.items.first().tags, QStringList {QStringLiteral("News")});
    }

    void readsPodcastsAndMedia()
    {
        const IncomingFeed feed = parsed(fixture("podcast.xml"));
        QCOMPARE(feed.skipHours, (QList<int> {3, 0}));
        QCOMPARE(feed.ttlMinutes, 90);
        QCOMPARE(feed.icon, QStringLiteral("http://cast.example/art.jpg"));
        const IncomingItem& item = feed.items.first();
        QCOMPARE(item.url, QStringLiteral("http://cast.example/1"));
        QCOMPARE(item.enclosures.size(), 3);
        QCOMPARE(item.enclosures.at(0).sizeInBytes, 1024);
        QCOMPARE(item.enclosures.at(0).durationInSeconds, 3723.0);
        QCOMPARE(item.enclosures.at(1).url, QStringLiteral("http://cast.example/1.pdf"));
        QCOMPARE(item.enclosures.at(1).sizeInBytes, -1);
        QCOMPARE(item.enclosures.at(2).durationInSeconds, 12.0);
        QCOMPARE(item.image, QStringLiteral("http://cast.example/1.jpg"));
        QCOMPARE(names(item.authors), QStringList {QStringLiteral("John Smith")});
        QCOMPARE(item.commentsUrl, QStringLiteral("http://cast.example/1#c"));
        QCOMPARE(item.tags, (QStringList {QStringLiteral("one"), QStringLiteral("two")}));
    }

    void aKoreanFeedWithoutZonesGoesByItsOwnClock()
    {
        const QByteArray item = "<item><title>%1</title><pubDate>2026-11-26 15:05:00</pubDate></item>";
        const auto rss = [&item](const char* head, const char* title) {
            return parsed("<rss version='2.0'><channel>" + QByteArray(head) + QByteArray(item).replace("%1", title)
                          + "</channel></rss>")
                .items.first()
                .published.toString(Qt::ISODate);
        };
        QCOMPARE(rss("<title>Daily</title>", "One"), QStringLiteral("2026-11-26T15:05:00Z"));
        QCOMPARE(rss("<title>Daily</title><language>ko</language>", "One"), QStringLiteral("2026-11-26T06:05:00Z"));
        QCOMPARE(rss("<title>하루신문</title>", "One"), QStringLiteral("2026-11-26T06:05:00Z"));
        QCOMPARE(rss("<title>Daily</title>", "금리 동결"), QStringLiteral("2026-11-26T06:05:00Z"));
        const IncomingFeed json = parsed("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"하루신문\","
                                         "\"items\":[{\"id\":\"1\",\"date_published\":\"2026-11-26T15:05:00\"}]}");
        QCOMPARE(json.items.first().published.toString(Qt::ISODate), QStringLiteral("2026-11-26T06:05:00Z"));
    }

    void aNumberIsNoAddressOfAnArticle_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("<guid>123456</guid>") << QString();
        QTest::newRow("<guid isPermaLink='true'>123456</guid>") << QStringLiteral("https://a.example/123456");
        QTest::newRow("<guid>/news/1</guid>") << QStringLiteral("https://a.example/news/1");
        QTest::newRow("<guid>https://a.example/2</guid>") << QStringLiteral("https://a.example/2");
        QTest::newRow("<guid isPermaLink='false'>https://a.example/2</guid>") << QString();
    }

    void aNumberIsNoAddressOfAnArticle()
    {
        QFETCH(QString, url);
        const IncomingFeed feed = parsed("<rss version='2.0'><channel><title>Daily</title><item><title>One</title>"
                                             + QByteArray(QTest::currentDataTag()) + "</item></channel></rss>",
                                         "https://a.example/feed");
        QCOMPARE(feed.items.first().url, url);
    }

    void theOutletIsNoWriterBesideItsOwn()
    {
        const IncomingFeed xml = parsed("<rss version='2.0'><channel><title>Ars Technica</title><item><title>a</title>"
                                        "<author>jane@ars.example (Jane Doe | Ars Technica)</author></item>"
                                        "</channel></rss>");
        QCOMPARE(names(xml.items.value(0).authors), QStringList {QStringLiteral("Jane Doe")});
        const IncomingFeed json = parsed(
            QByteArray("{'version': 'https://jsonfeed.org/version/1.1', 'title': '슬로우라이프', 'items': [{'id': "
                       "'1', 'content_text': 'x', 'authors': [{'name': '김민수 | 슬로우라이프'}]}]}")
                .replace('\'', '"'));
        QCOMPARE(names(json.items.value(0).authors), QStringList {QStringLiteral("김민수")});
    }

    void whoOwnsAPodcastIsNotItsVoice()
    {
        const QByteArray owner = "<itunes:owner><itunes:name>The Office</itunes:name></itunes:owner>";
        const auto authors = [](const QByteArray& channel) {
            return names(parsed("<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel>"
                                "<title>Cast</title>"
                                + channel + "</channel></rss>")
                             .authors);
        };
        const QByteArray author = "<itunes:author>Jane Doe</itunes:author>";
        QCOMPARE(authors(owner + author), QStringList {QStringLiteral("Jane Doe")});
        QCOMPARE(authors(owner), QStringList {QStringLiteral("The Office")});
    }

    void readsJsonFeeds()
    {
        const IncomingFeed feed = parsed(fixture("feed.json"), "https://json.example/feed.json");
        QCOMPARE(feed.format, FeedFormat::Json);
        QCOMPARE(feed.title, QStringLiteral("JSON & <Feed>"));
        QCOMPARE(feed.authors.value(0).avatar, QStringLiteral("https://json.example/kim.png"));
        QCOMPARE(feed.nextUrl, QStringLiteral("https://json.example/feed.json?page=2"));
        QCOMPARE(feed.items.size(), 3);
        QCOMPARE(feed.items.at(0).guid, QStringLiteral("42"));
        QCOMPARE(feed.items.at(0).url, QStringLiteral("https://json.example/post/42"));
        QCOMPARE(feed.items.at(0).tags, (QStringList {QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(feed.items.at(0).enclosures.value(0).sizeInBytes, 5000000000);
        QVERIFY(feed.items.at(0).contentHtml.contains(QStringLiteral("https://json.example/x")));
        QCOMPARE(feed.items.at(1).contentText, QStringLiteral("plain <text>"));
        QCOMPARE(names(feed.items.at(1).authors),
                 (QStringList {QStringLiteral("Jane Doe"), QStringLiteral("John Smith")}));
        QCOMPARE(feed.items.at(2).externalUrl, QStringLiteral("https://other.example/"));
    }

    void readsWhatIsBrokenAsFarAsItGoes()
    {
        const IncomingFeed feed = parsed(fixture("broken.xml"));
        QCOMPARE(feed.title, QStringLiteral("R&D mine é &file; €"));
        QCOMPARE(feed.items.size(), 4);
        QCOMPARE(feed.items.at(0).title, QStringLiteral("a bold one"));
        QVERIFY(feed.items.at(0).published.isValid());
        QVERIFY(feed.items.at(0).contentHtml.contains(QStringLiteral("5 &lt; 6 &amp; more<br>next")));
        QCOMPARE(feed.items.at(1).title, QStringLiteral("wrong nesting"));
        QCOMPARE(names(feed.items.at(2).authors), QStringList {QStringLiteral("Jane Doe")});
        QCOMPARE(feed.items.at(3).contentText, QStringLiteral("the rest is mis"));
    }

    void survivesACutAtAnyByte_data()
    {
        QTest::addColumn<QByteArray>("whole");
        for (const char* name : {"ghost-korean.xml", "atom.xml", "feed.json", "broken.xml", "euc-kr.xml"})
            QTest::newRow(name) << fixture(name);
    }

    void survivesACutAtAnyByte()
    {
        QFETCH(QByteArray, whole);
        QVERIFY(!whole.isEmpty());
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto feed = parseFeed(whole.left(length));
            if (!feed)
                QCOMPARE(feed.error().kind, ErrorKind::NotAFeed);
        }
    }

    void markupThatIsCutIsNoText()
    {
        const QByteArray whole = "<rss><channel><item><title>A fine day";
        for (const QByteArray cut : {"<", "</", "</ti", "</title", "<![CDA", "<!-", "<?"})
            QCOMPARE(parsed(whole + cut).items.value(0).title, QStringLiteral("A fine day"));
    }

    void findsTheWayBackInPagedAndArchivedFeeds()
    {
        const auto next = [](const QByteArray& links) {
            return parsed("<feed xmlns=\"http://www.w3.org/2005/Atom\">" + links + "</feed>").nextUrl;
        };
        const QByteArray page = "<link rel=\"next\" href=\"http://f.example/?page=2\"/>";
        const QByteArray archive = "<link rel=\"prev-archive\" href=\"http://f.example/2025/\"/>";
        QCOMPARE(next(page), QStringLiteral("http://f.example/?page=2"));
        QCOMPARE(next(archive), QStringLiteral("http://f.example/2025/"));
        QCOMPARE(next(page + archive), next(page));
        QCOMPARE(next(archive + page), next(page));
    }

    void boundsEntitiesAndReadsNoFile()
    {
        QByteArray bomb = "<!DOCTYPE rss [<!ENTITY a \"" + QByteArray(4000, 'A') + "\">]>";
        bomb += rss("<item><title>" + QByteArray("&a;").repeated(50000) + "</title></item>");
        QVERIFY(parsed(bomb).items.value(0).title.size() < 2'000'000);
        const QByteArray file =
            "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + rss("<item><title>&x;</title></item>");
        QCOMPARE(parsed(file).items.value(0).title, QStringLiteral("&x;"));
    }

    void survivesDepthAndMasses()
    {
        const QByteArray deep =
            rss("<item><title>x</title><description>" + QByteArray("<a>").repeated(100000) + "</description></item>");
        QCOMPARE(parsed(deep).items.size(), 1);
        QByteArray attributes;
        for (int i = 0; i < 50000; ++i)
            attributes += " a" + QByteArray::number(i) + "=\"1\"";
        QCOMPARE(parsed(rss("<item" + attributes + "><title>x</title></item>")).items.value(0).title,
                 QStringLiteral("x"));
        QCOMPARE(parsed(rss(QByteArray("<item/>").repeated(60000))).items.size(), 50000);
        const auto huge = parseFeed(QByteArray(70 << 20, ' '));
        QVERIFY(!huge && huge.error().kind == ErrorKind::TooLarge);
    }

    void refusesWhatIsNoFeed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blank") << QByteArray(" \n ");
        QTest::newRow("text") << QByteArray("hello world");
        QTest::newRow("page") << QByteArray(
            "<!DOCTYPE html><html><head><title>rss</title></head><body><p>x</p></body></html>");
        QTest::newRow("page that quotes a feed")
            << QByteArray("<html><body><pre><rss version='2.0'></rss></pre></body></html>");
        QTest::newRow("opml") << QByteArray("<opml version=\"2.0\"><body/></opml>");
        QTest::newRow("sitemap") << QByteArray("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>");
        QTest::newRow("json") << QByteArray("{\"items\":[],\"title\":\"no feed\"}");
        QTest::newRow("array") << QByteArray("[1,2]");
        QTest::newRow("cut json") << QByteArray("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[");
        QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11);
    }

    void refusesWhatIsNoFeed()
    {
        QFETCH(QByteArray, bytes);
        const auto feed = parseFeed(bytes);
        QVERIFY(!feed);
        QCOMPARE(feed.error().kind, ErrorKind::NotAFeed);
    }

    void resolvesAgainstTheFeedsOwnAddress()
    {
        const IncomingItem item =
            parsed(rss("<item><link>/rel/1</link><description>&lt;a href=\"../x\"&gt;x&lt;/a&gt;&lt;img src=q.png "
                       "srcset=\"a.png 1x, b.png 2x\"&gt;"
                       "&lt;a href=\"#f\"&gt;f&lt;/a&gt;</description></item>"),
                   "http://f.example/a/feed.xml")
                .items.value(0);
        QCOMPARE(item.url, QStringLiteral("http://f.example/rel/1"));
        QCOMPARE(
            item.contentHtml,
            QStringLiteral("<a href=\"http://f.example/x\">x</a><img src=\"http://f.example/a/q.png\" "
                           "srcset=\"http://f.example/a/a.png 1x, http://f.example/a/b.png 2x\"><a href=\"#f\">f</a>"));
    }

    void namesAreOneLineWhateverBlanksTheyHave_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QByteArray("예산안 통과") << QStringLiteral("예산안 통과");
        QTest::newRow("two blanks") << QByteArray("예산안  통과") << QStringLiteral("예산안 통과");
        QTest::newRow("lines and tabs") << QByteArray("\n\t예산안\r\n 통과\t") << QStringLiteral("예산안 통과");
        QTest::newRow("blanks of other scripts") << QByteArray("예산안\xE3\x80\x80통과\xE2\x80\x83\xC2\xA0"
                                                               "a")
                                                 << QStringLiteral("예산안 통과 a");
        QTest::newRow("only blanks inside") << QByteArray("a b c") << QStringLiteral("a b c");
    }

    void namesAreOneLineWhateverBlanksTheyHave()
    {
        QFETCH(QByteArray, given);
        QFETCH(QString, shown);
        const auto feed = parseFeed("<rss version='2.0'><channel><item><title>" + given + "</title><category>" + given
                                    + "</category></item></channel></rss>");
        QVERIFY(feed);
        QCOMPARE(feed->items.first().title, shown);
        QCOMPARE(feed->items.first().tags, QStringList(shown));
    }

    void aPackedFileIsReadOnce()
    {
        const QByteArray plain = "<rss version='2.0'><channel><item><title>예산안</title></item></channel></rss>";
        const auto feed = parseFeed(gzipped(plain), {{}, "application/gzip"});
        QVERIFY(feed);
        QCOMPARE(feed->items.first().title, QStringLiteral("예산안"));
        QCOMPARE(parseFeed(gzipped(plain).chopped(9)).error().kind, ErrorKind::NotAFeed);
        QCOMPARE(parseFeed(gzipped(gzipped(plain))).error().kind, ErrorKind::NotAFeed);
        QCOMPARE(parseFeed(gzipped(QByteArray(80 << 20, ' '))).error().kind, ErrorKind::TooLarge);
    }

    void whoIsKnownByAnUnsafeAddressAloneIsNobody()
    {
        const auto feed =
            parseFeed("<rss version='2.0'><channel><item><title>one</title>"
                      "<author><url>data:image/png;base64,AAAA</url></author></item><item><title>two</title>"
                      "<author><url>https://m.example/kim</url></author></item></channel></rss>");
        QVERIFY(feed);
        QVERIFY(feed->items.at(0).authors.isEmpty());
        QCOMPARE(feed->items.at(1).authors.value(0).url, QStringLiteral("https://m.example/kim"));
    }
};

QTEST_GUILESS_MAIN(TestParseFeed)
#include "test_parse_feed.moc"
