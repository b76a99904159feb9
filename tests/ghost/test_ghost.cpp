// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ghost/content.h"
#include "ghost/members.h"
#include "net/response.h"

#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

class TestGhost final : public QObject
{
    Q_OBJECT

private slots:
    void aSiteIsRecognisedByItsPortal();
    void aSiteWithMembersOffIsRecognisedByItsGenerator();
    void anotherSitesPortalIsNoSign();
    void anAnswerThatIsNotGhostsIsNone();
    void filtersAreJoinedWithAnEscapedPlus();
    void theFeedTellsWhichPartItCovers();
    void postsWithoutAuthorsOrDatesAreRead();
    void wrongJsonIsAnError();
    void archivedNewslettersAreLeftOut();
    void jsonLdNamesContributorsToo();
    void escapedNamesOfVersionFiveComeOutRight();
    void withoutJsonLdTheThemesBylineIsRead();
    void answersAreReadByTheirStatus_data();
    void answersAreReadByTheirStatus();
    void linksAreFoundInText();
};

void TestGhost::aSiteIsRecognisedByItsPortal()
{
    const QByteArray page = R"html(<html><head><script defer src="/p.js" data-ghost="https://daily.kr/blog/"
        data-key="22444f78447824223cefc48062" data-api="x"></script></head></html>)html";
    const GhostSigns signs = ghostSigns(page, QUrl(u"https://daily.kr/blog/some-article/"_s));
    QCOMPARE(signs.root, QUrl(u"https://daily.kr/blog/"_s));
    QCOMPARE(signs.contentKey, QByteArray("22444f78447824223cefc48062"));
}

void TestGhost::aSiteWithMembersOffIsRecognisedByItsGenerator()
{
    const GhostSigns signs =
        ghostSigns("<meta name=\"generator\" content=\"Ghost 5.130\">", QUrl(u"https://daily.kr/?x=1"_s));
    QCOMPARE(signs.root, QUrl(u"https://daily.kr/"_s));
    QVERIFY(signs.contentKey.isEmpty());
    QVERIFY(ghostSigns("<meta name=\"generator\" content=\"WordPress 6\">", QUrl(u"https://x.kr/"_s)).root.isEmpty());
}

void TestGhost::anotherSitesPortalIsNoSign()
{
    const QByteArray page =
        "<script data-ghost=\"https://else.where/\" data-key=\"22444f78447824223cefc48062\"></script>";
    QVERIFY(ghostSigns(page, QUrl(u"https://daily.kr/"_s)).root.isEmpty());
}

void TestGhost::anAnswerThatIsNotGhostsIsNone()
{
    const QUrl asked(u"https://daily.kr/members/api/site/"_s);
    QVERIFY(!ghostSiteFrom("<html>", asked));
    QVERIFY(!ghostSiteFrom("{\"site\":{}}", asked));
    const auto site = ghostSiteFrom(
        R"({"site":{"title":"D","version":"6.65","url":"https://evil.example/","allow_external_signup":false}})",
        asked);
    QCOMPARE(site->root, QUrl(u"https://daily.kr/"_s)); // it does not get to name another place
    QCOMPARE(site->signUp, SignUp::Closed);
}

void TestGhost::filtersAreJoinedWithAnEscapedPlus()
{
    GhostSite site;
    site.root = QUrl(u"https://daily.kr/"_s);
    site.contentKey = "k";
    GhostPostsQuery query;
    query.author = u"minsu"_s;
    query.updatedAfter = QDateTime(QDate(2026, 11, 20), QTime(0, 0), Qt::UTC);
    const QByteArray sent = postsAddress(site, query).toEncoded();
    QVERIFY2(sent.contains("filter=authors%3Aminsu%2Bupdated_at%3A%3E%272026-11-20%2000%3A00%3A00%27"), sent);
    QVERIFY(sent.startsWith("https://daily.kr/ghost/api/content/posts/?key=k&"));
}

void TestGhost::theFeedTellsWhichPartItCovers()
{
    GhostSite site;
    site.root = QUrl(u"https://daily.kr/blog/"_s);
    QCOMPARE(queryOfFeed(site, QUrl(u"https://daily.kr/blog/author/minsu/rss/"_s)).author, u"minsu"_s);
    QCOMPARE(queryOfFeed(site, QUrl(u"https://daily.kr/blog/tag/economy/rss/"_s)).tag, u"economy"_s);
    QVERIFY(queryOfFeed(site, QUrl(u"https://daily.kr/blog/rss/"_s)).author.isEmpty());
}

void TestGhost::postsWithoutAuthorsOrDatesAreRead()
{
    const auto posts = postsFrom(
        R"({"posts":[{"id":"1","title":"T","authors":[],"published_at":null},{"title":"no id"},
            {"id":"2","title":"U","published_at":"2026-11-24T01:05:12.000+09:00","access":false,"visibility":"tiers",
             "html":null,"authors":[{"name":""},{"name":"가"}]}]})",
        {});
    QCOMPARE(posts->items.size(), 2);
    QVERIFY(!posts->items.at(0).published.isValid());
    QCOMPARE(posts->items.at(1).published, QDateTime(QDate(2026, 11, 23), QTime(16, 5, 12), Qt::UTC));
    QCOMPARE(posts->items.at(1).authors.size(), 1);
    QVERIFY(posts->details.at(1).isCut);
    QCOMPARE(posts->details.at(1).visibility, Visibility::Paid);
    QCOMPARE(posts->next, 0);
}

void TestGhost::wrongJsonIsAnError()
{
    for (const QByteArray& json : {QByteArray("<html>"), QByteArray("{}"), QByteArray("{\"posts\":7}"), QByteArray()})
        QVERIFY(!postsFrom(json, {}));
}

void TestGhost::archivedNewslettersAreLeftOut()
{
    const auto newsletters = newslettersFrom(
        R"({"newsletters":[{"id":"1","name":"A","status":"active","subscribe_on_signup":false,"description":null},
            {"id":"2","name":"B","status":"archived"}]})");
    QCOMPARE(newsletters->size(), 1);
    QCOMPARE(newsletters->first().byDefault, false);
}

void TestGhost::jsonLdNamesContributorsToo()
{
    const QByteArray page = R"html(<script type="application/ld+json">{"@type":"Article",
        "author":{"@type":"Person","name":"박민수","url":"/author/minsu/","image":{"url":"https://d.kr/a.png"}},
        "contributor":[{"@type":"Person","name":"김서연","url":"https://d.kr/author/seoyeon/"}]}</script>)html";
    const auto authors = authorsOfPage(page, QUrl(u"https://d.kr/ko-1/"_s), u"6.65"_s);
    QCOMPARE(authors.size(), 2);
    QCOMPARE(authors.at(0).url, u"https://d.kr/author/minsu/"_s);
    QCOMPARE(authors.at(0).avatar, u"https://d.kr/a.png"_s);
    QCOMPARE(authors.at(1).name, u"김서연"_s);
}

void TestGhost::escapedNamesOfVersionFiveComeOutRight()
{
    const QByteArray page = R"html(<script type="application/ld+json">
        {"@type":"Article","author":{"name":"Siobh&aacute;n O&#x27;Neill &amp; Co"}}</script>)html";
    QCOMPARE(authorsOfPage(page, QUrl(u"https://d.kr/"_s), u"5.130"_s).first().name, u"Siobh&aacute;n O'Neill & Co"_s);
    // A later version gives names as they are: what looks like an entity is one.
    QCOMPARE(authorsOfPage(page, QUrl(u"https://d.kr/"_s), u"6.65"_s).first().name,
             u"Siobh&aacute;n O&#x27;Neill &amp; Co"_s);
}

void TestGhost::withoutJsonLdTheThemesBylineIsRead()
{
    const QByteArray page =
        R"html(<h4 class="gh-article-author-name"><a href="/author/siobhan/">Siobhán O&#x27;Neill</a>,
        <a href="/author/minsu/">박민수</a></h4><a href="/author/else/">else</a>)html";
    const auto authors = authorsOfPage(page, QUrl(u"https://d.kr/ko-1/"_s), u"5.130"_s);
    QCOMPARE(authors.size(), 2);
    QCOMPARE(authors.at(0).name, u"Siobhán O'Neill"_s);
    QCOMPARE(authors.at(1).url, u"https://d.kr/author/minsu/"_s);
}

void TestGhost::answersAreReadByTheirStatus_data()
{
    using Outcome = GhostMailAnswer::Outcome;
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("outcome");
    QTest::newRow("version 5") << 201 << QByteArray() << QByteArray("Created.") << int(Outcome::MailSent);
    QTest::newRow("version 6") << 201 << QByteArray("application/json") << QByteArray("{}") << int(Outcome::MailSent);
    QTest::newRow("a page") << 201 << QByteArray("text/html") << QByteArray("<html>") << int(Outcome::NotForUs);
    QTest::newRow("a wall") << 449 << QByteArray("text/html") << QByteArray("<html>") << int(Outcome::NotForUs);
    QTest::newRow("too often") << 429 << QByteArray("application/json") << QByteArray("{}") << int(Outcome::SlowDown);
    QTest::newRow("refused") << 400 << QByteArray("application/json")
                             << QByteArray(R"({"errors":[{"message":"Email is not valid"}]})") << int(Outcome::Refused);
    QTest::newRow("invite-only") << 400 << QByteArray("application/json")
                                 << QByteArray(R"({"errors":[{"message":"This site is invite-only, contact"}]})")
                                 << int(Outcome::NotMembers);
    QTest::newRow("text") << 400 << QByteArray("text/plain") << QByteArray("Bad Request.") << int(Outcome::Refused);
    QTest::newRow("down") << 502 << QByteArray("text/html") << QByteArray("<html>") << int(Outcome::NotForUs);
}

void TestGhost::answersAreReadByTheirStatus()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, outcome);
    Response response;
    response.status = status;
    response.contentType = type;
    response.body = body;
    QCOMPARE(int(mailAnswerFrom(response).outcome), outcome);
}

void TestGhost::linksAreFoundInText()
{
    using Kind = GhostLink::Kind;
    const GhostLink link = ghostLinkFrom(u"see <https://d.kr/members/?token=ab-c&amp;action=subscribe> now"_s);
    QCOMPARE(link.kind, Kind::Confirm);
    QCOMPARE(link.url.toString(), u"https://d.kr/members/?token=ab-c&action=subscribe"_s);
    QCOMPARE(ghostLinkFrom(u"https://d.kr/unsubscribe/?uuid=u&key=k"_s).kind, Kind::Unsubscribe);
    QCOMPARE(ghostLinkFrom(u"https://d.kr/?uuid=u&key=k&action=unsubscribe"_s).kind, Kind::Unsubscribe);
    QCOMPARE(ghostLinkFrom(u"https://d.kr/members/"_s).kind, Kind::None);
    QCOMPARE(ghostLinkFrom(u"javascript:alert(1)//members/?token=1"_s).kind, Kind::None);
}

QTEST_GUILESS_MAIN(TestGhost)
#include "test_ghost.moc"
