// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/url.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace byline;

class TestUrl final : public QObject
{
    Q_OBJECT

private slots:
    void whatAPersonTypesBecomesAWebAddress_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::newRow("a bare host") << u"gilbore.kr"_s << u"https://gilbore.kr"_s;
        QTest::newRow("with blanks around it") << u"  https://example.org/feed \n"_s << u"https://example.org/feed"_s;
        QTest::newRow("as mail programs quote it") << u"<https://example.org/>"_s << u"https://example.org/"_s;
        QTest::newRow("feed: instead of https:") << u"feed://example.org/rss"_s << u"https://example.org/rss"_s;
        QTest::newRow("feed: before https:") << u"feed:https://example.org/rss"_s << u"https://example.org/rss"_s;
        QTest::newRow("FEED: before a host") << u"FEED:example.org/rss"_s << u"https://example.org/rss"_s;
        QTest::newRow("http stays http") << u"http://example.org/"_s << u"http://example.org/"_s;
        QTest::newRow("a port without a scheme") << u"example.org:8080/rss"_s << u"https://example.org:8080/rss"_s;
        QTest::newRow("this computer has no certificate") << u"localhost:2368"_s << u"http://localhost:2368"_s;
        QTest::newRow("nor has its number") << u"127.0.0.1:2368/rss/"_s << u"http://127.0.0.1:2368/rss/"_s;
    }
    void whatAPersonTypesBecomesAWebAddress()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, address);
        const Result<QUrl> url = addressFromInput(typed);
        QVERIFY(url.has_value());
        QCOMPARE(url->toString(QUrl::FullyEncoded), address);
    }

    void aHostOutsideAsciiIsSentAsPunycode()
    {
        const Result<QUrl> url = addressFromInput(u"한겨레.한국/기사"_s);
        QVERIFY(url.has_value());
        QCOMPARE(url->host(QUrl::FullyEncoded), u"xn--h89at9srwx.xn--3e0b707e"_s);
        QCOMPARE(url->path(QUrl::FullyEncoded), u"/%EA%B8%B0%EC%82%AC"_s);
    }

    void whatIsNoWebAddressIsRefusedWithWhatWasTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("only blanks") << u"   "_s;
        QTest::newRow("a word") << u"news"_s;
        QTest::newRow("several words") << u"the daily news.org"_s;
        QTest::newRow("two lines") << u"example.org\nexample.com"_s;
        QTest::newRow("a file") << u"file:///etc/passwd"_s;
        QTest::newRow("a script") << u"javascript:alert(1)"_s;
        QTest::newRow("a script after feed:") << u"feed:javascript:alert(1)"_s;
        QTest::newRow("mail") << u"mailto:editor@example.org"_s;
        QTest::newRow("ftp") << u"ftp://example.org/feed"_s;
        QTest::newRow("no host") << u"https:///feed"_s;
    }
    void whatIsNoWebAddressIsRefusedWithWhatWasTyped()
    {
        QFETCH(const QString, typed);
        const Result<QUrl> url = addressFromInput(typed);
        QVERIFY(!url.has_value());
        QCOMPARE(url.error().kind, ErrorKind::BadAddress);
        QCOMPARE(url.error().detail, typed);
    }

    void referencesAreResolvedAgainstTheirBase_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("absolute");
        QTest::newRow("beside it") << u"b.html"_s << u"https://example.org/news/b.html"_s;
        QTest::newRow("above it") << u"../b.html"_s << u"https://example.org/b.html"_s;
        QTest::newRow("from the root") << u"/b?x=1#y"_s << u"https://example.org/b?x=1#y"_s;
        QTest::newRow("another host, same scheme")
            << u"//cdn.example.net/i.png"_s << u"https://cdn.example.net/i.png"_s;
        QTest::newRow("only a query") << u"?page=2"_s << u"https://example.org/news/a.html?page=2"_s;
        QTest::newRow("absolute already") << u" http://example.com/a "_s << u"http://example.com/a"_s;
        QTest::newRow("another scheme is left alone") << u"mailto:a@example.org"_s << u"mailto:a@example.org"_s;
        QTest::newRow("Korean letters are encoded") << u"기사"_s << u"https://example.org/news/%EA%B8%B0%EC%82%AC"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }
    void referencesAreResolvedAgainstTheirBase()
    {
        QFETCH(const QString, reference);
        QFETCH(const QString, absolute);
        QCOMPARE(resolved(reference, QUrl(u"https://example.org/news/a.html"_s)), absolute);
    }

    void withoutABaseAReferenceStaysAsItIs() { QCOMPARE(resolved(u" b.html "_s, QUrl()), u"b.html"_s); }

    void twoSpellingsOfOneFeedCompareEqual_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("case of scheme and host") << u"HTTPS://Example.ORG/Feed"_s << u"https://example.org/Feed"_s;
        QTest::newRow("default port") << u"https://example.org:443/feed"_s << u"https://example.org/feed"_s;
        QTest::newRow("default port of http") << u"http://example.org:80/feed"_s << u"http://example.org/feed"_s;
        QTest::newRow("fragment") << u"https://example.org/feed#top"_s << u"https://example.org/feed"_s;
        QTest::newRow("empty path") << u"https://example.org"_s << u"https://example.org/"_s;
        QTest::newRow("dots") << u"https://example.org/a/../feed"_s << u"https://example.org/feed"_s;
    }
    void twoSpellingsOfOneFeedCompareEqual()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QCOMPARE(comparable(QUrl(one)), comparable(QUrl(other)));
    }

    void feedsThatDifferCompareDifferent()
    {
        const QString feed = comparable(QUrl(u"https://example.org/feed"_s));
        QVERIFY(feed != comparable(QUrl(u"https://example.org/Feed"_s)));
        QVERIFY(feed != comparable(QUrl(u"https://example.org/feed?tag=a"_s)));
        QVERIFY(feed != comparable(QUrl(u"http://example.org/feed"_s)));
        QVERIFY(feed != comparable(QUrl(u"https://example.org:80/feed"_s)));
    }

    void onlyHttpAndHttpsAreTheWeb()
    {
        QVERIFY(isWebAddress(QUrl(u"http://example.org"_s)));
        QVERIFY(isWebAddress(QUrl(u"https://example.org/a"_s)));
        QVERIFY(!isWebAddress(QUrl(u"https:///a"_s)));
        QVERIFY(!isWebAddress(QUrl(u"file:///a"_s)));
        QVERIFY(!isWebAddress(QUrl(u"data:text/html,a"_s)));
        QVERIFY(!isWebAddress(QUrl()));
    }
};

QTEST_GUILESS_MAIN(TestUrl)
#include "test_url.moc"
