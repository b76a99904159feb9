// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/wordpress_posts.h"

#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

class TestWordPressPosts final : public QObject
{
    Q_OBJECT

private slots:
    void postsComeWithTheirAuthorsAndPictures();
    void aClosedListOfAuthorsIsBorne();
    void theAddressAsksForWhatIsNeeded();
    void whatIsNoListOfPostsIsAnError();
};

void TestWordPressPosts::postsComeWithTheirAuthorsAndPictures()
{
    const auto posts = parseWordPressPosts(R"([{"guid":{"rendered":"https://w.kr/?p=7"},"link":"https://w.kr/a/",
        "date":"2026-11-23T18:00:00","date_gmt":"2026-11-23T09:00:00","title":{"rendered":"Tom &amp; Jerry &#8217;26"},
        "content":{"rendered":"<p>Text</p>"},"excerpt":{"rendered":"<p>Short</p>"},
        "_embedded":{"author":[{"name":"김서연","link":"https://w.kr/author/seoyeon/","description":"기자",
        "avatar_urls":{"24":"s.png","96":"l.png"}}],"wp:featuredmedia":[{"source_url":"https://w.kr/f.jpg"}],
        "wp:term":[[{"name":"경제"}],[{"name":"부동산"}]]}}])");
    QCOMPARE(posts->size(), 1);
    const IncomingItem& item = posts->first();
    QCOMPARE(item.guid, u"https://w.kr/?p=7"_s);
    QCOMPARE(item.title, u"Tom & Jerry ’26"_s);
    QCOMPARE(item.published, QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));
    QCOMPARE(item.authors.first().name, u"김서연"_s);
    QCOMPARE(item.authors.first().avatar, u"l.png"_s);
    QCOMPARE(item.authors.first().biography, u"기자"_s);
    QCOMPARE(item.image, u"https://w.kr/f.jpg"_s);
    QCOMPARE(item.tags, QStringList({u"경제"_s, u"부동산"_s}));
}

void TestWordPressPosts::aClosedListOfAuthorsIsBorne()
{
    const auto posts = parseWordPressPosts(
        R"([{"link":"https://w.kr/a/","_embedded":{"author":[{"code":"rest_user_cannot_view","data":{"status":401}}]}}])");
    QCOMPARE(posts->size(), 1);
    QVERIFY(posts->first().authors.isEmpty());
    QVERIFY(!posts->first().published.isValid());
}

void TestWordPressPosts::theAddressAsksForWhatIsNeeded()
{
    const QUrl url = wordPressPostsAddress(QUrl(u"https://w.kr/blog?x=1"_s), {.page = 2, .perPage = 25, .author = 4});
    QCOMPARE(url.path(), u"/blog/wp-json/wp/v2/posts"_s);
    QVERIFY(url.query().contains("per_page=25&page=2&author=4"_L1));
}

void TestWordPressPosts::whatIsNoListOfPostsIsAnError()
{
    for (const QByteArray& json : {QByteArray("{\"code\":\"rest_no_route\"}"), QByteArray("<html>"), QByteArray()})
        QVERIFY(!parseWordPressPosts(json));
}

QTEST_GUILESS_MAIN(TestWordPressPosts)
#include "test_wordpress_posts.moc"
