// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/back_catalogue.h"
#include "library/reading.h"
#include "library/refresher.h"
#include "library/subscriptions.h"
#include "library/writers.h"
#include "library_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace byline;
using namespace Qt::StringLiterals;

class TestWordPress final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void authorsComeWithPortraitAndPage();
    void theBackCatalogueComesByPages();
    void anAuthorsFeedIsCompletedByThePostsNumbers();
    void theBackCatalogueOfAnAuthor();
    void whereTheUsersAreClosedTheAuthorsFeedHasPages();
    void aClosedInterfaceLeavesTheFeed();

private:
    void serve(int posts);
    OutletId add(const QString& path = u"/feed/"_s);
    QByteArray item(int i) const;
    Answer feed(const QByteArray& items) const;

    std::unique_ptr<LibraryFixture> m_fixture;
    bool m_isClosed = false;
};

void TestWordPress::init()
{
    m_fixture = std::make_unique<LibraryFixture>();
    m_isClosed = false;
    serve(60);
}

void TestWordPress::serve(int posts)
{
    HttpServer& server = m_fixture->server;
    const QByteArray home = server.url().toEncoded();
    QByteArray items;
    for (int i = 0; i < 10; ++i)
        items += item(i);
    server.route(u"/feed/"_s, feed(items));
    server.route(u"/wp-json/wp/v2/posts"_s, [this, home, posts](const HttpRequest& request) {
        if (m_isClosed)
            return Answer {.status = 401, .body = "{}"};
        const QUrlQuery query(QString::fromLatin1(request.target).section(u'?', 1));
        const int each = query.queryItemValue(u"per_page"_s).toInt();
        const int page = query.queryItemValue(u"page"_s).toInt();
        const QStringList only = query.queryItemValue(u"include"_s).split(u',', Qt::SkipEmptyParts);
        QJsonArray array;
        const bool isPage = only.isEmpty();
        for (int i = isPage ? (page - 1) * each : 0; i < (isPage ? qMin(posts, page * each) : posts); ++i) {
            if (!isPage && !only.contains(QString::number(i + 1)))
                continue;
            const QString base = QString::fromLatin1(home);
            const QJsonObject author {{u"name"_s, u"Kim"_s},
                                      {u"link"_s, base + u"author/kim/"_s},
                                      {u"description"_s, u"Reporter"_s},
                                      {u"avatar_urls"_s, QJsonObject {{u"96"_s, base + u"kim.png"_s}}}};
            array += QJsonObject {{u"guid"_s, QJsonObject {{u"rendered"_s, base + u"?p=%1"_s.arg(i + 1)}}},
                                  {u"link"_s, base + u"post-%1/"_s.arg(i)},
                                  {u"date_gmt"_s, u"2026-11-%1T09:00:00"_s.arg(1 + i % 20, 2, 10, QChar(u'0'))},
                                  {u"title"_s, QJsonObject {{u"rendered"_s, u"Post %1"_s.arg(i)}}},
                                  {u"content"_s, QJsonObject {{u"rendered"_s, u"<p>Other markup %1</p>"_s.arg(i)}}},
                                  {u"_embedded"_s, QJsonObject {{u"author"_s, QJsonArray {author}}}}};
        }
        return Answer {.headers = {{"Content-Type", "application/json"},
                                   {"X-WP-Total", QByteArray::number(posts)},
                                   {"X-WP-TotalPages", QByteArray::number((posts + each - 1) / each)}},
                       .body = QJsonDocument(array).toJson()};
    });
}

QByteArray TestWordPress::item(int i) const
{
    return rssItem(m_fixture->server.url().toEncoded() + "?p=" + QByteArray::number(i + 1),
                   "Post " + QByteArray::number(i), "Kim", "<p>x</p>");
}

Answer TestWordPress::feed(const QByteArray& items) const
{
    return {.headers = {{"Content-Type", "application/rss+xml"}},
            .body = rss("Word", "<generator>https://wordpress.org/?v=6.4</generator>" + items,
                        m_fixture->server.url().toEncoded())};
}

OutletId TestWordPress::add(const QString& path)
{
    const QString feed = m_fixture->server.url(path).toString();
    return settledResult(m_fixture->library->subscriptions().add(feed, {})).value().outlet.id;
}

void TestWordPress::authorsComeWithPortraitAndPage()
{
    const OutletId id = add();
    const auto writers = settledResult(m_fixture->library->writers().authors(id)).value();
    QCOMPARE(writers.size(), 1);
    QCOMPARE(writers.first().name, u"Kim"_s);
    QVERIFY(writers.first().avatar.endsWith("/kim.png"_L1));
    QVERIFY(writers.first().url.endsWith("/author/kim/"_L1));
    QCOMPARE(writers.first().biography, u"Reporter"_s);
    const int asked = m_fixture->server.hits(u"/wp-json/wp/v2/posts"_s);
    settledResult(m_fixture->library->refresher().refresh(RefreshScope::Everything));
    QCOMPARE(m_fixture->server.hits(u"/wp-json/wp/v2/posts"_s), asked); // nothing new, nothing asked
}

void TestWordPress::theBackCatalogueComesByPages()
{
    const OutletId id = add();
    const BackReport some = settledResult(m_fixture->library->backCatalogue().load({id, {}, {}}, 20)).value();
    QVERIFY(!some.isWhole);
    const BackReport rest = settledResult(m_fixture->library->backCatalogue().load({id, {}, {}}, 100)).value();
    QVERIFY(rest.isWhole);
    QCOMPARE(rest.total, 60);
    ArticleQuery query;
    query.outlet = id;
    query.limit = 200;
    const auto all = settledResult(m_fixture->library->reading().articles(query)).value().articles;
    QCOMPARE(all.size(), 60);
    for (const Article& article : all)
        QVERIFY(!article.changed); // other markup of the same post is no edit
}

void TestWordPress::anAuthorsFeedIsCompletedByThePostsNumbers()
{
    m_fixture->server.route(u"/author/kim/feed/"_s, feed(item(4) + item(7)));
    const OutletId id = add(u"/author/kim/feed/"_s);
    const auto writers = settledResult(m_fixture->library->writers().authors(id)).value();
    QCOMPARE(writers.size(), 1);
    QVERIFY(writers.first().avatar.endsWith("/kim.png"_L1));
    QVERIFY(m_fixture->server.last(u"/wp-json/wp/v2/posts"_s).target.contains("include=5,8"));
}

void TestWordPress::theBackCatalogueOfAnAuthor()
{
    const OutletId id = add();
    m_fixture->server.route(u"/wp-json/wp/v2/users"_s,
                            Answer {.headers = {{"Content-Type", "application/json"}}, .body = "[{\"id\":7}]"});
    const BackReport report = settledResult(m_fixture->library->backCatalogue().load({id, u"kim"_s, {}}, 100)).value();
    QVERIFY(report.isWhole);
    QVERIFY(m_fixture->server.last(u"/wp-json/wp/v2/users"_s).target.endsWith("?slug=kim"));
    QVERIFY(m_fixture->server.last(u"/wp-json/wp/v2/posts"_s).target.contains("author=7"));
}

void TestWordPress::whereTheUsersAreClosedTheAuthorsFeedHasPages()
{
    const OutletId id = add();
    m_fixture->server.route(u"/wp-json/wp/v2/users"_s, Answer {.status = 401, .body = "{}"});
    m_fixture->server.route(u"/author/kim/feed/"_s, [this](const HttpRequest& request) {
        const int page =
            QUrlQuery(QString::fromLatin1(request.target).section(u'?', 1)).queryItemValue(u"paged"_s).toInt();
        return page > 2 ? Answer {.status = 404} : feed(item(20 + page * 2) + item(21 + page * 2));
    });
    const BackReport report = settledResult(m_fixture->library->backCatalogue().load({id, u"kim"_s, {}}, 100)).value();
    QCOMPARE(report.added, 4);
    QVERIFY(report.isWhole);
}

void TestWordPress::aClosedInterfaceLeavesTheFeed()
{
    m_isClosed = true;
    const OutletId id = add();
    const auto writers = settledResult(m_fixture->library->writers().authors(id)).value();
    QCOMPARE(writers.size(), 1);
    QCOMPARE(settledResult(m_fixture->library->backCatalogue().load({id, {}, {}}, 20)).error().kind, ErrorKind::Http);
}

QTEST_GUILESS_MAIN(TestWordPress)
#include "test_wordpress.moc"
