// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/newsletters.h"

#include "library/member_sessions.h"
#include "library/newsletter_text.h"
#include "library/reading.h"
#include "library/refresher.h"
#include "library/subscriptions.h"
#include "library_fixture.h"
#include "support/ghost_stand_in.h"

using namespace byline;
using namespace Qt::StringLiterals;

class TestNewsletters final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aNewsletterIsSubscribedToInTwoStepsAndOnlyThenCalledSo();
    void theStateSurvivesARestart();
    void anOlderGhostIsAskedTheSameWay();
    void aSiteInAFolderIsAskedInItsFolder();
    void noNewsletterChosenSendsNoList();
    void aWrongAddressNeverLeaves_data();
    void aWrongAddressNeverLeaves();
    void anUnknownNewsletterIsRefusedBeforeSending();
    void nothingIsSentAgainBeforeTheOutletAllowsIt();
    void tooManyRequestsAreNotRepeatedByThemselves();
    void aRefusalCarriesTheOutletsWords();
    void aSiteThatClosedSinceSaysSo();
    void nobodyDoubtsWhileItIsBeingSent();
    void aServerInTroubleLeavesItOpen();
    void anotherAddressMayBeGivenAtOnce();
    void signingInLeavesASubscriberSubscribed();
    void anOutletThatStopsBeingGhostKeepsItsArticlesAndSaysSo();
    void aLinkThatTakesSecondsToOpenConfirmsAllTheSame();
    void aOneTimeCodeSignsIn();
    void aWrongCodeLeavesItWaiting();
    void anOlderGhostKnowsNoCodes();
    void withoutAKeychainTheSignInEndsWithTheRun();
    void anEndedSessionIsNotCalledOne();
    void whoLeftComesBackWithoutAMail();
    void aLinkOfAnotherFolderIsNoLinkOfThisSite();
    void theCardOfAnArticleSaysHowItStands();
    void aBotWallIsNotPossibleHere();
    void inviteOnlyIsNotAsked();
    void aSiteWithoutASignOfGhostIsAskedNothing();
    void aUsedUpLinkDoesNotCallAnyoneSubscribed();
    void aLinkOfAnotherSiteIsNotOpened();
    void aLinkIsFoundInWhatItWasPastedWith();
    void newslettersAreChangedAndLeftFromInside();
    void anUnsubscribeLinkIsAPost();
    void whoWasAMemberBeforeGetsWhatTheyChoseNow();
    void theSignInGoesToTheOutletsPagesAlone();
    void whatDidNotLeaveWasNotAsked();
    void addressesAreRememberedWhenWished();

private:
    OutletId add(HttpServer& server, const QString& path = u"/"_s);
    Newsletters& newsletters() { return m_fixture->library->newsletters(); }
    NewsletterOffer offer(OutletId id) { return settledResult(newsletters().offer(id)).value(); }
    Subscription ask(const QString& email = u"reader@mail.test"_s, const QStringList& names = {});

    std::unique_ptr<LibraryFixture> m_fixture;
    std::unique_ptr<GhostStandIn> m_ghost;
    OutletId m_outlet;
};

void TestNewsletters::init()
{
    m_fixture = std::make_unique<LibraryFixture>();
    m_ghost = std::make_unique<GhostStandIn>(m_fixture->server);
    m_ghost->posts = {{u"6b0464557c3c5b135783980a"_s, u"기준금리 동결"_s, u"ko-3"_s, {u"minsu"_s}, u"<p>본문</p>"_s}};
    m_outlet = add(m_fixture->server);
}

OutletId TestNewsletters::add(HttpServer& server, const QString& path)
{
    return settledResult(m_fixture->library->subscriptions().add(server.url(path).toString(), {})).value().outlet.id;
}

Subscription TestNewsletters::ask(const QString& email, const QStringList& names)
{
    return settledResult(newsletters().subscribe(m_outlet, {email, {}, names})).value();
}

void TestNewsletters::aNewsletterIsSubscribedToInTwoStepsAndOnlyThenCalledSo()
{
    const NewsletterOffer before = offer(m_outlet);
    QCOMPARE(before.subscription.state, NewsletterState::None);
    QCOMPARE(before.newsletters.size(), 2);
    QCOMPARE(before.newsletters.first().name, u"아침 브리핑"_s);
    QVERIFY(before.newsletters.first().byDefault);

    const Subscription asked = ask(u"  reader@Mail.test "_s, {u"주말판 Weekend"_s});
    QCOMPARE(asked.state, NewsletterState::Waiting);
    QCOMPARE(m_ghost->lastOrder()["email"_L1].toString(), u"reader@Mail.test"_s);
    QVERIFY(!m_ghost->lastOrder()["integrityToken"_L1].toString().isEmpty());
    QVERIFY(!m_ghost->lastOrder().contains("honeypot"_L1));
    QCOMPARE(m_ghost->lastOrder()["newsletters"_L1].toArray().first().toObject()["name"_L1].toString(),
             u"주말판 Weekend"_s);
    QVERIFY(!m_ghost->isMember());
    QVERIFY(newsletterText(asked, u"바이라인 데일리"_s).contains(u"reader@Mail.test"_s));

    const Subscription confirmed = settledResult(newsletters().open(m_ghost->lastLink())).value();
    QCOMPARE(confirmed.state, NewsletterState::Confirmed);
    QCOMPARE(confirmed.newsletters, QStringList {u"주말판 Weekend"_s});
    QVERIFY(confirmed.hasSession);
    QCOMPARE(m_ghost->mails(), 1);
    QCOMPARE(settledResult(newsletters().all()).value().size(), 1);
}

void TestNewsletters::theStateSurvivesARestart()
{
    ask();
    m_fixture->open();
    const NewsletterOffer later = offer(m_outlet);
    QCOMPARE(later.subscription.state, NewsletterState::Waiting);
    QCOMPARE(later.subscription.email, u"reader@mail.test"_s);
    QVERIFY(later.subscription.asked.isValid());
    QCOMPARE(settledResult(newsletters().open(m_ghost->lastLink())).value().state, NewsletterState::Confirmed);
    m_fixture->open();
    QCOMPARE(offer(m_outlet).subscription.state, NewsletterState::Confirmed);
    // The keychain is not there in tests, and the sign-in ended with the run: leaving is possible all the same.
    QCOMPARE(settledResult(newsletters().unsubscribe(m_outlet)).value().state, NewsletterState::Unsubscribed);
    QVERIFY(m_ghost->memberNewsletters().isEmpty());
}

void TestNewsletters::anOlderGhostIsAskedTheSameWay()
{
    HttpServer server;
    GhostStandIn older(server, GhostStandIn::Version::Five);
    m_outlet = add(server);
    QCOMPARE(ask().state, NewsletterState::Waiting);
    QCOMPARE(settledResult(newsletters().open(older.lastLink())).value().state, NewsletterState::Confirmed);
}

void TestNewsletters::aSiteInAFolderIsAskedInItsFolder()
{
    HttpServer server;
    GhostStandIn ghost(server, GhostStandIn::Version::Six, u"/blog/"_s);
    m_outlet = add(server, u"/blog/"_s);
    QCOMPARE(ask().state, NewsletterState::Waiting);
    QCOMPARE(server.hits(u"/blog/members/api/send-magic-link/"_s), 1);
    QCOMPARE(settledResult(newsletters().open(ghost.lastLink())).value().state, NewsletterState::Confirmed);
}

void TestNewsletters::noNewsletterChosenSendsNoList()
{
    ask();
    QVERIFY(!m_ghost->lastOrder().contains("newsletters"_L1));
}

void TestNewsletters::aWrongAddressNeverLeaves_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* typed : {"", "reader", "reader@", "@mail.test", "a b@mail.test", "a@mail", "a@@mail.test",
                              "a@mail..test", "<a@mail.test>", "a@mail.test, b@mail.test"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TestNewsletters::aWrongAddressNeverLeaves()
{
    QFETCH(QString, typed);
    m_fixture->server.forget();
    const auto answer = settledResult(newsletters().subscribe(m_outlet, {typed, {}, {}}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::BadMail);
    QCOMPARE(m_fixture->server.hits(), 0);
}

void TestNewsletters::anUnknownNewsletterIsRefusedBeforeSending()
{
    const auto answer = settledResult(newsletters().subscribe(m_outlet, {u"a@b.kr"_s, {}, {u"Bogus"_s}}));
    QCOMPARE(answer.error().kind, ErrorKind::NotFound);
    QCOMPARE(m_ghost->mails(), 0);
}

void TestNewsletters::nothingIsSentAgainBeforeTheOutletAllowsIt()
{
    ask();
    const auto again = settledResult(newsletters().sendAgain(m_outlet));
    QCOMPARE(again.error().kind, ErrorKind::SlowDown);
    QCOMPARE(m_ghost->mails(), 1);
    QCOMPARE(offer(m_outlet).subscription.state, NewsletterState::Waiting);
}

void TestNewsletters::tooManyRequestsAreNotRepeatedByThemselves()
{
    m_ghost->slowDown = true;
    const Subscription asked = ask();
    QCOMPARE(asked.state, NewsletterState::Refused);
    QVERIFY(asked.mayAskAgain > QDateTime::currentDateTimeUtc().addSecs(9 * 60));
    QCOMPARE(m_fixture->server.hits(u"/members/api/send-magic-link/"_s), 1);
    QCOMPARE(asked.email, u"reader@mail.test"_s);
    // The rest of the server may be asked all the same.
    QVERIFY(settledResult(m_fixture->library->ghostSites().site(m_outlet, GhostSites::Freshness::Anew)));
}

void TestNewsletters::aRefusalCarriesTheOutletsWords()
{
    m_ghost->refusal = u"Signups from this email domain are currently restricted."_s;
    const Subscription asked = ask();
    QCOMPARE(asked.state, NewsletterState::Refused);
    QCOMPARE(asked.message, m_ghost->refusal);
    QVERIFY(newsletterText(asked, {}).contains("not accept addresses from this email provider"_L1)); // in plain words
    QCOMPARE(asked.email, u"reader@mail.test"_s);
    m_ghost->refusal = u"Come back on Monday."_s;
    QVERIFY(newsletterText(ask(), {}).contains(m_ghost->refusal)); // its own, where they are not known
    QCOMPARE(m_ghost->mails(), 0);
}

void TestNewsletters::aSiteThatClosedSinceSaysSo()
{
    offer(m_outlet);
    m_ghost->inviteOnly = true; // since it was looked at
    QCOMPARE(ask().state, NewsletterState::NotPossible);
    const NewsletterOffer now = offer(m_outlet);
    QCOMPARE(now.subscription.state, NewsletterState::NotPossible);
    QCOMPARE(now.subscription.hindrance, NewsletterHindrance::MembersClosed);
    QVERIFY(now.signUpPage.endsWith("#/portal/signup"_L1));
    QCOMPARE(m_ghost->mails(), 0);
}

void TestNewsletters::nobodyDoubtsWhileItIsBeingSent()
{
    QStringList headlines;
    QObject::connect(&newsletters(), &Newsletters::subscriptionChanged, &newsletters(), [&] {
        newsletters().offer(m_outlet).then(&newsletters(), [&](const Result<NewsletterOffer>& now) {
            headlines += newsletterHeadline(now->subscription);
        });
    });
    m_ghost->orderDelayMs = 1000;
    ask();
    QTRY_COMPARE(headlines, (QStringList {u"Sending the request…"_s, u"Check your email"_s}));
    m_ghost->status = 503;
    headlines.clear();
    QVERIFY(!settledResult(newsletters().subscribe(m_outlet, {u"other@mail.test"_s, {}, {}})));
    QTRY_COMPARE(headlines, (QStringList {u"Sending the request…"_s, u"Did the request arrive?"_s}));
}

void TestNewsletters::aServerInTroubleLeavesItOpen()
{
    m_ghost->status = 503;
    const auto asked = settledResult(newsletters().subscribe(m_outlet, {u"reader@mail.test"_s, {}, {}}));
    QVERIFY(!asked);
    const Subscription now = offer(m_outlet).subscription;
    QCOMPARE(now.state, NewsletterState::Asked); // a mail may have gone out: it is not said that none has
    QCOMPARE(now.email, u"reader@mail.test"_s);
    QCOMPARE(m_fixture->server.hits(u"/members/api/send-magic-link/"_s), 1);
}

void TestNewsletters::anotherAddressMayBeGivenAtOnce()
{
    ask(u"raeder@mail.test"_s);
    const Subscription forgotten = settledResult(newsletters().forgetRequest(m_outlet)).value();
    QCOMPARE(forgotten.state, NewsletterState::None);
    QCOMPARE(forgotten.email, u"raeder@mail.test"_s); // what was typed stays
    const auto same = settledResult(newsletters().subscribe(m_outlet, {u"raeder@mail.test"_s, {}, {}}));
    QCOMPARE(same.error().kind, ErrorKind::SlowDown); // not sent twice so soon
    QCOMPARE(ask().state, NewsletterState::Waiting);
    QCOMPARE(m_ghost->mails(), 2);
}

void TestNewsletters::signingInLeavesASubscriberSubscribed()
{
    ask(u"reader@mail.test"_s, {u"주말판 Weekend"_s});
    settledResult(newsletters().open(m_ghost->lastLink()));
    const Subscription signing = settledResult(newsletters().signIn(m_outlet, u"reader@mail.test"_s)).value();
    QCOMPARE(signing.state, NewsletterState::Confirmed);
    QVERIFY(signing.isSigningIn);
    QVERIFY(newsletterText(signing, {}).contains("sign-in"_L1));
    QCOMPARE(signing.newsletters, QStringList {u"주말판 Weekend"_s});
    m_fixture->open();
    QVERIFY(offer(m_outlet).subscription.isSigningIn);
    const Subscription back = settledResult(newsletters().open(m_ghost->lastLink())).value();
    QCOMPARE(back.state, NewsletterState::Confirmed);
    QVERIFY(!back.isSigningIn && back.hasSession);
    QCOMPARE(m_ghost->memberNewsletters(), QStringList {u"주말판 Weekend"_s});
}

void TestNewsletters::anOutletThatStopsBeingGhostKeepsItsArticlesAndSaysSo()
{
    HttpServer& server = m_fixture->server;
    const Answer gone {.status = 404, .headers = {{"Content-Type", "text/html"}}, .body = "<html>Not found</html>"};
    for (const QString& path :
         {u"/members/api/site/"_s, u"/members/api/integrity-token/"_s, u"/members/api/send-magic-link/"_s,
          u"/ghost/api/content/posts/"_s, u"/ghost/api/content/newsletters/"_s})
        server.route(path, gone);
    server.route(u"/"_s, Answer {.headers = {{"Content-Type", "text/html"}}, .body = "<html>Another program</html>"});
    server.route(u"/rss/"_s,
                 Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                         .body = "<rss version='2.0'><channel><title>바이라인 데일리</title><item><guid>new</guid>"
                                 "<title>옮긴 뒤의 글</title><description>본문</description></item></channel></rss>"});
    const auto report = settledResult(m_fixture->library->refresher().refresh(RefreshScope::Everything));
    QVERIFY(report.value().failed.isEmpty());
    QCOMPARE(settledResult(m_fixture->library->reading().articles({})).value().articles.size(), 2);
    QCOMPARE(ask().state, NewsletterState::NotPossible);
    QVERIFY(!offer(m_outlet).signUpPage.isEmpty());
}

void TestNewsletters::aLinkThatTakesSecondsToOpenConfirmsAllTheSame()
{
    m_ghost->linkDelayMs = 3000;
    ask();
    QCOMPARE(settledResult(newsletters().open(m_ghost->lastLink())).value().state, NewsletterState::Confirmed);
}

void TestNewsletters::aOneTimeCodeSignsIn()
{
    ask();
    settledResult(newsletters().open(m_ghost->lastLink()));
    const Subscription signing = settledResult(newsletters().signIn(m_outlet, u"reader@mail.test"_s)).value();
    QVERIFY(!signing.codeRef.isEmpty());
    QVERIFY(newsletterText(signing, {}).contains("code"_L1));
    m_fixture->open(); // the code is waited for over a restart as well
    const Subscription back = settledResult(newsletters().open(u' ' + m_ghost->lastCode() + u'\n')).value();
    QCOMPARE(back.state, NewsletterState::Confirmed);
    QVERIFY(back.hasSession && !back.isSigningIn && back.codeRef.isEmpty());
    QCOMPARE(m_fixture->server.hits(u"/members/api/verify-otc/"_s), 1);
    // Nobody waits for a code now, and none is sent anywhere.
    const auto again = settledResult(newsletters().open(m_ghost->lastCode()));
    QCOMPARE(again.error().code, int(NewsletterFault::NoCodeAwaited));
    QCOMPARE(m_fixture->server.hits(u"/members/api/verify-otc/"_s), 1);
}

void TestNewsletters::aWrongCodeLeavesItWaiting()
{
    ask();
    settledResult(newsletters().open(m_ghost->lastLink()));
    settledResult(newsletters().signIn(m_outlet, u"reader@mail.test"_s));
    const auto wrong = settledResult(newsletters().open(u"000000"_s));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, int(NewsletterFault::WrongCode));
    QVERIFY(newsletterErrorText(wrong.error()).contains(u"바이라인 데일리"_s));
    QVERIFY(offer(m_outlet).subscription.isSigningIn);
    QVERIFY(settledResult(newsletters().open(m_ghost->lastCode())).value().hasSession);
}

void TestNewsletters::anOlderGhostKnowsNoCodes()
{
    HttpServer server;
    GhostStandIn older(server, GhostStandIn::Version::Five);
    m_outlet = add(server);
    ask();
    settledResult(newsletters().open(older.lastLink()));
    const Subscription signing = settledResult(newsletters().signIn(m_outlet, u"reader@mail.test"_s)).value();
    QVERIFY(signing.isSigningIn && signing.codeRef.isEmpty());
    QVERIFY(!newsletterText(signing, {}).contains("code"_L1));
    QVERIFY(settledResult(newsletters().open(older.lastLink())).value().hasSession);
}

void TestNewsletters::withoutAKeychainTheSignInEndsWithTheRun()
{
    ask();
    settledResult(newsletters().open(m_ghost->lastLink()));
    QVERIFY(offer(m_outlet).subscription.hasSession);
    QVERIFY(offer(m_outlet).endsWithRun);
    m_fixture->open();
    QVERIFY(!offer(m_outlet).subscription.hasSession);
    QCOMPARE(offer(m_outlet).subscription.state, NewsletterState::Confirmed);
}

void TestNewsletters::anEndedSessionIsNotCalledOne()
{
    ask();
    settledResult(newsletters().open(m_ghost->lastLink()));
    m_ghost->sessionEnded = true;
    QVERIFY(!settledResult(m_fixture->library->memberSessions().unlock(m_outlet)));
    QTRY_VERIFY(!settledResult(newsletters().all()).value().first().hasSession);
    QVERIFY(!offer(m_outlet).subscription.hasSession);
    QVERIFY(settledResult(m_fixture->library->memberSessions().cookieFor(QUrl(m_ghost->address()))).isEmpty());
}

void TestNewsletters::whoLeftComesBackWithoutAMail()
{
    ask();
    settledResult(newsletters().open(m_ghost->lastLink()));
    settledResult(newsletters().unsubscribe(m_outlet));
    QCOMPARE(ask(u"reader@mail.test"_s, {u"주말판 Weekend"_s}).state, NewsletterState::Confirmed);
    QCOMPARE(m_ghost->memberNewsletters(), QStringList {u"주말판 Weekend"_s});
    QCOMPARE(m_ghost->mails(), 1);
}

void TestNewsletters::aLinkOfAnotherFolderIsNoLinkOfThisSite()
{
    const QString link = u"https://daily.kr/blog/members/?token=ab&action=subscribe"_s;
    QVERIFY(Newsletters::isLinkOf(link, QUrl(u"https://daily.kr/blog/#/portal/signup"_s)));
    QVERIFY(!Newsletters::isLinkOf(link, QUrl(u"https://daily.kr/"_s)));
    QVERIFY(!Newsletters::isLinkOf(link, QUrl(u"https://daily.kr/other/"_s)));
}

void TestNewsletters::theCardOfAnArticleSaysHowItStands()
{
    ArticleQuery query;
    query.outlet = m_outlet;
    const ArticleId article = settledResult(m_fixture->library->reading().articles(query)).value().articles.first().id;
    const auto footer = [&] {
        return settledResult(m_fixture->library->reading().open(article, QLocale::c())).value().parts.footer;
    };
    newsletters().rememberAddress(u"reader@mail.test"_s);
    QVERIFY(footer().contains(u"value=\"주말판 Weekend\""_s)); // to choose
    QVERIFY(footer().contains(u"value=\"reader@mail.test\""_s));
    ask();
    QVERIFY(footer().contains(u"name=\"link\""_s));
    QVERIFY(footer().contains(u"data-until="_s));
    settledResult(newsletters().open(m_ghost->lastLink()));
    QVERIFY(footer().contains(u"?do=leave\""_s));
    QVERIFY(!footer().contains(u"<input"_s));
}

void TestNewsletters::aBotWallIsNotPossibleHere()
{
    m_ghost->botWall = true;
    const Subscription asked = ask();
    QCOMPARE(asked.state, NewsletterState::NotPossible);
    QCOMPARE(asked.hindrance, NewsletterHindrance::BotWall);
    QVERIFY(offer(m_outlet).signUpPage.endsWith("#/portal/signup"_L1));
}

void TestNewsletters::inviteOnlyIsNotAsked()
{
    HttpServer server;
    GhostStandIn ghost(server);
    ghost.inviteOnly = true;
    m_outlet = add(server);
    QCOMPARE(offer(m_outlet).subscription.hindrance, NewsletterHindrance::MembersClosed);
    QCOMPARE(ask().state, NewsletterState::NotPossible);
    QCOMPARE(server.hits(u"/members/api/send-magic-link/"_s), 0);
}

void TestNewsletters::aSiteWithoutASignOfGhostIsAskedNothing()
{
    HttpServer server;
    server.route(u"/feed"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                     .body = rss("Plain", rssItem("1", "One", "A", "<p>x</p>"))});
    m_outlet = add(server, u"/feed"_s);
    server.forget();
    QCOMPARE(offer(m_outlet).subscription.hindrance, NewsletterHindrance::NoNewsletters);
    QCOMPARE(ask().state, NewsletterState::NotPossible);
    QCOMPARE(server.hits(), 0);
}

void TestNewsletters::aUsedUpLinkDoesNotCallAnyoneSubscribed()
{
    ask();
    m_ghost->linkUsedUp = true;
    const Subscription opened = settledResult(newsletters().open(m_ghost->lastLink())).value();
    QCOMPARE(opened.state, NewsletterState::Waiting);
    QVERIFY(isUsedUp(opened));
    QVERIFY(newsletterHeadline(opened).contains(u"link"_s)); // there is nothing to look for in the mail
    m_ghost->linkUsedUp = false;
    QCOMPARE(settledResult(newsletters().signIn(m_outlet, u"reader@mail.test"_s)).value().state,
             NewsletterState::Waiting);
    QCOMPARE(m_ghost->lastOrder()["emailType"_L1].toString(), u"signin"_s);
    QCOMPARE(settledResult(newsletters().open(m_ghost->lastLink())).value().state, NewsletterState::Confirmed);
}

void TestNewsletters::aLinkOfAnotherSiteIsNotOpened()
{
    ask();
    HttpServer other;
    const auto opened =
        settledResult(newsletters().open(other.url(u"/members/?token=x&action=subscribe"_s).toString()));
    QCOMPARE(opened.error().kind, ErrorKind::NotFound);
    QCOMPARE(other.hits(), 0);
    QCOMPARE(settledResult(newsletters().open(u"what is this?"_s)).error().kind, ErrorKind::BadAddress);
}

void TestNewsletters::aLinkIsFoundInWhatItWasPastedWith()
{
    ask();
    QVERIFY(Newsletters::isLinkOf(m_ghost->lastLink(), QUrl(m_ghost->address())));
    QVERIFY(!Newsletters::isLinkOf(m_ghost->lastLink(), QUrl(u"https://elsewhere.test/"_s)));
    const QString pasted = u"안녕하세요,\n\n byline:"_s + m_ghost->lastLink() + u"\n\n24시간 후에 만료돼요."_s;
    QCOMPARE(settledResult(newsletters().open(pasted)).value().state, NewsletterState::Confirmed);
}

void TestNewsletters::newslettersAreChangedAndLeftFromInside()
{
    ask();
    settledResult(newsletters().open(m_ghost->lastLink()));
    const Subscription both =
        settledResult(newsletters().choose(m_outlet, {u"아침 브리핑"_s, u"주말판 Weekend"_s})).value();
    QCOMPARE(both.newsletters.size(), 2);
    QCOMPARE(m_ghost->memberNewsletters().size(), 2);
    QCOMPARE(settledResult(newsletters().unsubscribe(m_outlet)).value().state, NewsletterState::Unsubscribed);
    QVERIFY(m_ghost->memberNewsletters().isEmpty());
}

void TestNewsletters::anUnsubscribeLinkIsAPost()
{
    ask();
    settledResult(newsletters().open(m_ghost->lastLink()));
    const Subscription left = settledResult(newsletters().open(m_ghost->unsubscribeLink())).value();
    QCOMPARE(left.state, NewsletterState::Unsubscribed);
    const HttpRequest sent = m_fixture->server.last(u"/unsubscribe/"_s);
    QCOMPARE(sent.method, QByteArray("POST"));
    QCOMPARE(sent.body, QByteArray("List-Unsubscribe=One-Click"));
}

void TestNewsletters::whoWasAMemberBeforeGetsWhatTheyChoseNow()
{
    ask();
    settledResult(newsletters().open(m_ghost->lastLink()));
    settledResult(newsletters().unsubscribe(m_outlet));
    // Again, from a library that may ask: the site now only signs in and ignores the choice.
    LibraryFixture fresh;
    const OutletId outlet = settledResult(fresh.library->subscriptions().add(m_ghost->address(), {})).value().outlet.id;
    Newsletters& again = fresh.library->newsletters();
    settledResult(again.subscribe(outlet, {u"reader@mail.test"_s, {}, {u"주말판 Weekend"_s}}));
    const Subscription back = settledResult(again.open(m_ghost->lastLink())).value();
    QCOMPARE(back.state, NewsletterState::Confirmed);
    QCOMPARE(m_ghost->memberNewsletters(), QStringList {u"주말판 Weekend"_s});
}

void TestNewsletters::theSignInGoesToTheOutletsPagesAlone()
{
    ask();
    settledResult(newsletters().open(m_ghost->lastLink()));
    MemberSessions& sessions = m_fixture->library->memberSessions();
    QVERIFY(settledResult(sessions.cookieFor(QUrl(m_ghost->address(u"ko-3/"_s)))).startsWith("ghost-members-ssr="));
    QVERIFY(settledResult(sessions.cookieFor(QUrl(u"https://elsewhere.test/ko-3/"_s))).isEmpty());
    settledResult(m_fixture->library->refresher().refresh(RefreshScope::Everything));
    QVERIFY(!m_fixture->server.last(u"/rss/"_s).headers.contains("cookie"));
}

void TestNewsletters::whatDidNotLeaveWasNotAsked()
{
    offer(m_outlet);
    m_fixture->library->setOffline(true);
    const auto asked = settledResult(newsletters().subscribe(m_outlet, {u"reader@mail.test"_s, {}, {}}));
    QCOMPARE(asked.error().kind, ErrorKind::NoConnection);
    const Subscription now = offer(m_outlet).subscription;
    QCOMPARE(now.state, NewsletterState::None);
    QCOMPARE(now.email, u"reader@mail.test"_s); // what was typed is not lost
}

void TestNewsletters::addressesAreRememberedWhenWished()
{
    QVERIFY(newsletters().knownAddresses().isEmpty());
    newsletters().rememberAddress(u" a@b.kr "_s);
    newsletters().rememberAddress(u"c@d.kr"_s);
    newsletters().rememberAddress(u"nonsense"_s);
    m_fixture->open();
    QCOMPARE(newsletters().knownAddresses(), QStringList({u"c@d.kr"_s, u"a@b.kr"_s}));
    newsletters().forgetAddress(u"c@d.kr"_s);
    QCOMPARE(newsletters().knownAddresses(), QStringList {u"a@b.kr"_s});
}

QTEST_GUILESS_MAIN(TestNewsletters)
#include "test_newsletters.moc"
