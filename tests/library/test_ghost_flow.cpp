// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/async.h"
#include "library/back_catalogue.h"
#include "library/member_sessions.h"
#include "library/newsletter_text.h"
#include "library/newsletters.h"
#include "library/reading.h"
#include "library/refresher.h"
#include "library/subscriptions.h"
#include "library_fixture.h"
#include "support/ghost_stand_in.h"

using namespace byline;
using namespace Qt::StringLiterals;

/// An outlet on Ghost from its address to the last of its newsletters, with both versions that are about.
class TestGhostFlow final : public QObject
{
    Q_OBJECT

private slots:
    void everythingThatAnOutletHas_data();
    void everythingThatAnOutletHas();

private:
    FullArticle article(const QString& title);
    Newsletters& newsletters() { return m_fixture->library->newsletters(); }
    Subscription now() { return settledResult(newsletters().offer(m_outlet)).value().subscription; }

    std::unique_ptr<LibraryFixture> m_fixture;
    OutletId m_outlet;
};

namespace {

/// Extraction without a web engine: what is between the tags of the article.
Result<ExtractFunction> plainExtraction()
{
    return ExtractFunction([](const QString& html, const QUrl&) {
        Readable readable;
        readable.contentHtml = html.section(u"<article>"_s, 1).section(u"</article>"_s, 0, 0);
        readable.contentText = readable.contentHtml;
        return settled(Result<Readable>(readable));
    });
}

} // namespace

FullArticle TestGhostFlow::article(const QString& title)
{
    ArticleQuery query;
    query.outlet = m_outlet;
    query.limit = 100;
    const QList<Article> all = settledResult(m_fixture->library->reading().articles(query)).value().articles;
    for (const Article& article : all)
        if (article.title == title)
            return settledResult(m_fixture->library->reading().article(article.id)).value();
    return {};
}

void TestGhostFlow::everythingThatAnOutletHas_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("5") << int(GhostStandIn::Version::Five);
    QTest::newRow("6") << int(GhostStandIn::Version::Six);
}

void TestGhostFlow::everythingThatAnOutletHas()
{
    QFETCH(int, version);
    m_fixture = std::make_unique<LibraryFixture>();
    m_fixture->open(plainExtraction);
    GhostStandIn ghost(m_fixture->server, GhostStandIn::Version(version), u"/news/"_s);
    for (int i = 0; i < 36; ++i)
        ghost.posts += {.id = u"6b0464557c3c5b13578398%1"_s.arg(i, 2, 10, QChar(u'0')),
                        .title = u"기사 %1"_s.arg(i),
                        .slug = u"ko-%1"_s.arg(i),
                        .authors = i % 2 ? QStringList {u"minsu"_s, u"siobhan"_s} : QStringList {u"seoyeon"_s},
                        .html = u"<p>본문 %1</p>"_s.arg(i)};
    ghost.posts[4].visibility = u"members"_s;
    ghost.posts[4].html = u"<p>앞부분</p>"_s;
    ghost.posts[4].whole = u"<p>앞부분</p><p>회원만 보는 뒷부분</p>"_s;
    ghost.posts[5].visibility = u"paid"_s;
    ghost.posts[5].html = u"<p>낱말</p>"_s;
    ghost.posts[5].whole = u"<p>낱말과 돈을 낸 사람의 부분</p>"_s;
    ghost.servePages();

    // The outlet, its writers, everything it ever published
    m_outlet = settledResult(m_fixture->library->subscriptions().add(ghost.address(), {})).value().outlet.id;
    QCOMPARE(article(u"기사 1"_s).authors.size(), 2);
    QVERIFY(article(u"기사 4"_s).details->isCut);
    const BackReport back = settledResult(m_fixture->library->backCatalogue().load({m_outlet, {}, {}}, 100)).value();
    QVERIFY(back.isWhole);
    QCOMPARE(back.total, 36);
    QCOMPARE(article(u"기사 35"_s).authors.size(), 2);

    // The newsletter, in two steps
    QCOMPARE(now().state, NewsletterState::None);
    const NewsletterOrder order {u"reader@mail.test"_s, {}, {u"주말판 Weekend"_s}};
    QCOMPARE(settledResult(newsletters().subscribe(m_outlet, order)).value().state, NewsletterState::Waiting);
    QVERIFY(!ghost.isMember());
    m_fixture->open(plainExtraction); // the program ends while the mail is under way
    QCOMPARE(now().state, NewsletterState::Waiting);
    QCOMPARE(settledResult(newsletters().open(ghost.lastLink())).value().state, NewsletterState::Confirmed);
    QCOMPARE(ghost.memberNewsletters(), order.newsletters);

    // Members' articles in full, and no worse by what comes later; what is for paying ones stays as it is
    QCOMPARE(settledResult(m_fixture->library->memberSessions().unlock(m_outlet)).value(), 1);
    const auto paid = [&] { return article(u"기사 5"_s); };
    const auto isWhole = [&] {
        const FullArticle full = article(u"기사 4"_s);
        return full.text.contains(u"뒷부분"_s) && !full.details->isCut;
    };
    QVERIFY(isWhole());
    QVERIFY(paid().details->isCut);
    QCOMPARE(m_fixture->server.hits(u"/news/ko-5/"_s), 0);
    settledResult(m_fixture->library->refresher().refresh(RefreshScope::Everything));
    QVERIFY(isWhole());
    ghost.posts[2].title = u"고친 제목"_s;
    ghost.posts[2].updated = u"2026-11-24T09:00:00.000+09:00"_s;
    settledResult(m_fixture->library->refresher().refresh(RefreshScope::Everything));
    QVERIFY(article(u"고친 제목"_s).article.changed);
    QVERIFY(isWhole());

    // Who begins to pay reads those as well
    ghost.isPaying = true;
    QCOMPARE(settledResult(m_fixture->library->memberSessions().unlock(m_outlet)).value(), 1);
    QVERIFY(paid().text.contains(u"돈을 낸 사람"_s));
    QVERIFY(!paid().details->isCut);

    // Other newsletters, none, too many requests
    const QStringList both {u"아침 브리핑"_s, u"주말판 Weekend"_s};
    QCOMPARE(settledResult(newsletters().choose(m_outlet, both)).value().newsletters, both);
    QCOMPARE(settledResult(newsletters().open(ghost.unsubscribeLink())).value().state, NewsletterState::Unsubscribed);
    QCOMPARE(m_fixture->server.last(u"/news/unsubscribe/"_s).method, QByteArray("POST"));
    QVERIFY(ghost.memberNewsletters().isEmpty());
    ghost.slowDown = true;
    const auto late = settledResult(newsletters().subscribe(m_outlet, {u"other@mail.test"_s, {}, {}})).value();
    QCOMPARE(late.state, NewsletterState::Refused);
    QVERIFY(late.mayAskAgain > QDateTime::currentDateTimeUtc().addSecs(9 * 60));
    QCOMPARE(ghost.mails(), 1);
}

QTEST_GUILESS_MAIN(TestGhostFlow)
#include "test_ghost_flow.moc"
