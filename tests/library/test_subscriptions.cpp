// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/reading.h"
#include "library/refresher.h"
#include "library/subscriptions.h"
#include "library/undo.h"
#include "library_fixture.h"
#include "store/check.h"
#include "store/connection.h"

#include <QSignalSpy>

using namespace byline;
using namespace Qt::StringLiterals;

class TestSubscriptions final : public QObject
{
    Q_OBJECT

private slots:
    void aFeedAddressIsSubscribedWithItsArticles()
    {
        LibraryFixture at;
        at.server.route(u"/feed.xml"_s, feed("하루", rssItem("1", "첫 기사", "김민수 기자", "<p>본문</p>")));
        const auto added = settledResult(at.library->subscriptions().add(at.server.url(u"/feed.xml"_s).toString(), {}));
        QVERIFY(added.has_value());
        QCOMPARE(added->outlet.title, u"하루"_s);
        QCOMPARE(added->articlesAdded, 1);
        QCOMPARE(added->feedsFound.size(), 1);
        QVERIFY(!added->already);
    }

    void aPageLeadsToTheFeedItNames()
    {
        LibraryFixture at;
        at.server.route(u"/"_s, page("<link rel=alternate type='application/rss+xml' title='글' href='/my-feed'>"));
        at.server.route(u"/my-feed"_s, feed("글", rssItem("1", "하나", "이영희", "<p>본문</p>")));
        const auto found = settledResult(at.library->subscriptions().find(at.server.url().toString()));
        QVERIFY(found.has_value());
        QCOMPARE(found->bestUrl, at.server.url(u"/my-feed"_s).toString());
        QCOMPARE(found->best.items.size(), 1);
    }

    void aPageThatNamesNoFeedIsAskedAtTheUsualPlaces()
    {
        LibraryFixture at;
        at.server.route(u"/"_s, page(""));
        at.server.route(u"/rss/"_s, feed("고스트", rssItem("1", "하나", "이영희", "<p>본문</p>")));
        const auto found = settledResult(at.library->subscriptions().find(at.server.url().toString()));
        QVERIFY(found.has_value());
        QCOMPARE(found->bestUrl, at.server.url(u"/rss/"_s).toString());
    }

    void anAuthorPageOfGhostLeadsToTheAuthorsFeed()
    {
        LibraryFixture at;
        at.server.route(u"/author/minsu/"_s,
                        page("<meta name=generator content='Ghost 5.130'>"
                             "<link rel=alternate type='application/rss+xml' title='사이트' href='/rss/'>"));
        at.server.route(u"/rss/"_s, feed("사이트", rssItem("1", "하나", "이영희", "<p>본문</p>")));
        at.server.route(u"/author/minsu/rss/"_s, feed("박민수 - 사이트", rssItem("2", "둘", "박민수", "<p>본문</p>")));
        const auto found =
            settledResult(at.library->subscriptions().find(at.server.url(u"/author/minsu/"_s).toString()));
        QVERIFY(found.has_value());
        QCOMPARE(found->bestUrl, at.server.url(u"/author/minsu/rss/"_s).toString());
        QVERIFY(found->feeds.size() >= 2);
    }

    void aChosenFeedIsTakenInsteadOfTheBest()
    {
        LibraryFixture at;
        at.server.route(u"/"_s, page("<link rel=alternate type='application/rss+xml' href='/one'>"
                                     "<link rel=alternate type='application/rss+xml' href='/two'>"));
        at.server.route(u"/one"_s, feed("하나", rssItem("1", "하나", "이영희", "<p>본문</p>")));
        at.server.route(u"/two"_s, feed("둘", rssItem("2", "둘", "이영희", "<p>본문</p>")));
        const auto added = settledResult(
            at.library->subscriptions().add(at.server.url().toString(), {}, at.server.url(u"/two"_s).toString()));
        QVERIFY(added.has_value());
        QCOMPARE(added->outlet.title, u"둘"_s);
    }

    void whatCannotBeSubscribedSaysWhy()
    {
        LibraryFixture at;
        at.server.route(u"/plain"_s, page("<p>nothing here</p>"));
        at.server.route(u"/gone"_s, Answer {.status = 404});
        auto& subscriptions = at.library->subscriptions();
        QCOMPARE(settledResult(subscriptions.add(u"not an address"_s, {})).error().kind, ErrorKind::BadAddress);
        QCOMPARE(settledResult(subscriptions.add(at.server.url(u"/plain"_s).toString(), {})).error().kind,
                 ErrorKind::NoFeedFound);
        const auto gone = settledResult(subscriptions.add(at.server.url(u"/gone"_s).toString(), {}));
        QCOMPARE(gone.error().kind, ErrorKind::Http);
        QCOMPARE(gone.error().code, 404);
        QCOMPARE(settledResult(subscriptions.add(u"http://127.0.0.1:1/"_s, {})).error().kind, ErrorKind::NoConnection);
        QCOMPARE(settledResult(subscriptions.outlets())->size(), 0);
    }

    void theSameFeedTwiceIsOneSubscription()
    {
        LibraryFixture at;
        at.server.route(u"/feed"_s, feed("하루", rssItem("1", "첫 기사", "김민수", "<p>본문</p>")));
        const QString address = at.server.url(u"/feed"_s).toString();
        const auto first = settledResult(at.library->subscriptions().add(address, {}));
        const auto second = settledResult(at.library->subscriptions().add(address, {}));
        QVERIFY(second->already);
        QCOMPARE(second->outlet.id, first->outlet.id);
        QCOMPARE(settledResult(at.library->subscriptions().outlets())->size(), 1);
    }

    void opmlComesInWithFoldersAndGoesOutAgain()
    {
        LibraryFixture at;
        const QByteArray opml = "<opml version='2.0'><body><outline text='국내'>"
                                "<outline text='하나' type='rss' xmlUrl='http://127.0.0.1:9/one'/>"
                                "<outline text='묶음'><outline text='둘' xmlUrl='http://127.0.0.1:9/two'/></outline>"
                                "</outline><outline text='bad' xmlUrl='file:///etc/passwd'/></body></opml>";
        const auto imported = settledResult(at.library->subscriptions().importOpml(opml));
        QVERIFY(imported.has_value());
        QCOMPARE(imported->imported, 2);
        QCOMPARE(imported->skipped.size(), 1);
        QVERIFY(!imported->skipped.first().reason.isEmpty());
        const auto again = settledResult(at.library->subscriptions().importOpml(opml));
        QCOMPARE(again->imported, 0);
        QCOMPARE(again->already, 2);

        const auto exported = settledResult(at.library->subscriptions().exportOpml());
        QCOMPARE(exported->outlets, 2);
        LibraryFixture other;
        QCOMPARE(settledResult(other.library->subscriptions().importOpml(exported->bytes))->imported, 2);
        const auto outlets = settledResult(other.library->subscriptions().outlets());
        QCOMPARE(outlets->at(1).folder, QStringList({u"국내"_s, u"묶음"_s}));
    }

    void anImportThatIsStoppedBringsNothingIn()
    {
        LibraryFixture at;
        Subscriptions& subscriptions = at.library->subscriptions();
        const QByteArray opml = manyOutlets(2000);
        int done = 0;
        // In the middle of it, on the thread that writes.
        connect(
            &subscriptions, &Subscriptions::importProgressed, this,
            [&](int so) {
                done = so;
                if (so >= 500)
                    subscriptions.stopImport();
            },
            Qt::DirectConnection);
        QCOMPARE(settledResult(subscriptions.importOpml(opml)).error().kind, ErrorKind::Cancelled);
        QVERIFY(done >= 500 && done < 1000);
        QCOMPARE(settledResult(subscriptions.outlets())->size(), 0);
        QCOMPARE(settledResult(subscriptions.folders())->size(), 0);
        QVERIFY(settledResult(at.library->undo().steps())->isEmpty());
        // Who tries again is not stopped by that.
        disconnect(&subscriptions, &Subscriptions::importProgressed, this, nullptr);
        QCOMPARE(settledResult(subscriptions.importOpml(opml))->imported, 2000);
    }

    void anImportIsTakenBackInOneStepWithItsFolders()
    {
        LibraryFixture at;
        at.server.route(u"/feed"_s, feed("News", rssItem("a", "Title", "Kim", "<p>Words</p>")));
        Subscriptions& subscriptions = at.library->subscriptions();
        QVERIFY(settledResult(subscriptions.addFolder({u"내 것"_s})).has_value());
        QVERIFY(settledResult(subscriptions.importOpml(
                                  "<opml version='2.0'><body><outline text='before' xmlUrl='http://127.0.0.1:9/b'/>"
                                  "</body></opml>"))
                    .has_value());
        const QByteArray opml = "<opml version='2.0'><body><outline text='내 것'><outline text='안'>"
                                "<outline text='하나' xmlUrl='"
                                + at.server.url(u"/feed"_s).toEncoded()
                                + "'/></outline></outline><outline text='before' xmlUrl='http://127.0.0.1:9/b'/>"
                                  "<outline text='둘' xmlUrl='http://127.0.0.1:9/two'/></body></opml>";
        const auto imported = settledResult(subscriptions.importOpml(opml));
        QCOMPARE(imported->imported, 2);
        QCOMPARE(imported->already, 1);
        const UndoStepId step = at.library->undo().newest();
        settledResult(at.library->refresher().refresh(RefreshScope::Due));
        QCOMPARE(settledResult(at.library->reading().articles({}))->articles.size(), 1);

        const auto undone = settledResult(at.library->undo().undo(step));
        QCOMPARE(undone->kind, UndoKind::AddOutlets);
        QCOMPARE(undone->count, 2);
        auto left = settledResult(subscriptions.outlets());
        QCOMPARE(left->size(), 1);
        QCOMPARE(left->first().title, u"before"_s);
        QCOMPARE(settledResult(subscriptions.folders()).value(), QList<QStringList> {{u"내 것"_s}});
        QCOMPARE(settledResult(at.library->reading().articles({}))->articles.size(), 0);

        const auto again = settledResult(at.library->undo().redo(step));
        QCOMPARE(again->count, 2);
        left = settledResult(subscriptions.outlets());
        QCOMPARE(left->size(), 3);
        QCOMPARE(left->last().folder, QStringList({u"내 것"_s, u"안"_s}));
        QCOMPARE(settledResult(at.library->reading().articles({}))->articles.size(), 1);
        QVERIFY(settledResult(at.library->undo().undo(step)).has_value());
        QCOMPARE(settledResult(subscriptions.outlets())->size(), 1);
    }

    void aFileThatIsNotOpmlIsRefused()
    {
        LibraryFixture at;
        QCOMPARE(settledResult(at.library->subscriptions().importOpml("just words")).error().kind, ErrorKind::NotOpml);
    }

    void theWelcomeOutletComesOnceAndStaysAwayWhenRemoved()
    {
        LibraryFixture at;
        QSignalSpy changes(at.library.get(), &Library::changed);
        QVERIFY(settledResult(at.library->subscriptions().addWelcome()).has_value());
        const auto outlets = settledResult(at.library->subscriptions().outlets());
        QCOMPARE(outlets->size(), 1);
        QVERIFY(outlets->first().articles >= 4);
        QVERIFY(!changes.isEmpty());
        QVERIFY(settledResult(at.library->subscriptions().remove(outlets->first().id)).has_value());
        QVERIFY(settledResult(at.library->subscriptions().addWelcome()).has_value());
        QCOMPARE(settledResult(at.library->subscriptions().outlets())->size(), 0);
    }

    void theWelcomeIsInTheReadersLanguage()
    {
        const QLocale before;
        const auto back = qScopeGuard([&] { QLocale::setDefault(before); });
        LibraryFixture at;
        const auto languages = [&] {
            QStringList all;
            const auto page = settledResult(at.library->reading().articles({}));
            for (const Article& article : page->articles)
                all += article.language;
            return all;
        };
        QLocale::setDefault(QLocale(QLocale::English));
        QVERIFY(settledResult(at.library->subscriptions().addWelcome()).has_value());
        QCOMPARE(languages(), QStringList(6, u"en"_s));
        // Somebody chose another language at the first start.
        at.secondsAhead = 20;
        QLocale::setDefault(QLocale(QLocale::Korean));
        QVERIFY(settledResult(at.library->subscriptions().addWelcome()).has_value());
        QCOMPARE(languages(), QStringList(6, u"ko"_s) + QStringList(6, u"en"_s));
        QVERIFY(settledResult(at.library->subscriptions().addWelcome()).has_value());
        QCOMPARE(languages().size(), 12);

        // Later nothing comes by itself any more.
        LibraryFixture other;
        QVERIFY(settledResult(other.library->subscriptions().addWelcome()).has_value());
        const QByteArray opml = "<opml version='2.0'><body><outline text='One' xmlUrl='http://127.0.0.1:9/one'/>"
                                "</body></opml>";
        QVERIFY(settledResult(other.library->subscriptions().importOpml(opml)).has_value());
        QLocale::setDefault(QLocale(QLocale::English));
        QVERIFY(settledResult(other.library->subscriptions().addWelcome()).has_value());
        QCOMPARE(settledResult(other.library->reading().articles({}))->articles.size(), 6);
    }

    void anOlderLibraryHasBeenWelcomedInBothLanguages()
    {
        const QLocale before;
        const auto back = qScopeGuard([&] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(QLocale::English));
        LibraryFixture at;
        QVERIFY(settledResult(at.library->subscriptions().addWelcome()).has_value());
        {
            const auto db =
                Connection::open(at.folder.filePath(u"library.db"_s), Connection::Access::ReadWrite).value();
            QVERIFY(setMetaValue(*db, u"welcome/added/en"_s, {})); // older ones noted no language
        }
        QLocale::setDefault(QLocale(QLocale::Korean));
        for (int i = 0; i < 2; ++i) {
            QVERIFY(settledResult(at.library->subscriptions().addWelcome()).has_value());
            QCOMPARE(settledResult(at.library->reading().articles({}))->articles.size(), 6);
        }
    }

    void whoBringsOutletsAlongNeedsNoWelcome()
    {
        LibraryFixture at;
        const QByteArray opml = "<opml version='2.0'><body><outline text='One' xmlUrl='http://127.0.0.1:9/one'/>"
                                "</body></opml>";
        QVERIFY(settledResult(at.library->subscriptions().importOpml(opml)).has_value());
        QVERIFY(settledResult(at.library->subscriptions().addWelcome()).has_value());
        const auto outlets = settledResult(at.library->subscriptions().outlets());
        QCOMPARE(outlets->size(), 1);
        QCOMPARE(outlets->first().title, u"One"_s);
    }

    void aRemovedOutletComesBackAsItWas()
    {
        LibraryFixture at;
        at.server.route(u"/feed"_s, feed("News", rssItem("a", "Title", "Kim", "<p>Words</p>")));
        const auto added =
            settledResult(at.library->subscriptions().add(at.server.url(u"/feed"_s).toString(), {u"국내"_s}));
        const OutletId id = added->outlet.id;
        at.server.forget();
        QVERIFY(settledResult(at.library->subscriptions().remove(id)).has_value());
        QVERIFY(at.library->undo().newest());
        const auto step = settledResult(at.library->undo().undo(at.library->undo().newest()));
        QCOMPARE(step->subject, u"News"_s);
        const auto outlets = settledResult(at.library->subscriptions().outlets());
        QCOMPARE(outlets->size(), 1);
        QCOMPARE(outlets->first().id, id);
        QCOMPARE(outlets->first().folder, QStringList {u"국내"_s});
        QCOMPARE(outlets->first().articles, 1);
        QCOMPARE(at.server.hits(), 0);
    }

    void startersAreOfferedInBothLanguages()
    {
        for (const QString& language : {u"ko"_s, u"en"_s}) {
            const auto starters = Subscriptions::starters(language);
            QVERIFY(starters.size() >= 5);
            for (const StarterOutlet& starter : starters) {
                QVERIFY(!starter.title.isEmpty());
                QVERIFY(QUrl(starter.feedUrl).scheme().startsWith(u"http"));
            }
        }
    }

private:
    static QByteArray manyOutlets(int count)
    {
        QByteArray opml = "<opml version='2.0'><body><outline text='folder'>";
        for (int i = 0; i < count; ++i)
            opml += "<outline text='o' xmlUrl='http://127.0.0.1:9/" + QByteArray::number(i) + "'/>";
        return opml + "</outline></body></opml>";
    }

    static Answer feed(const QByteArray& title, const QByteArray& items)
    {
        return {.headers = {{"Content-Type", "application/rss+xml; charset=utf-8"}}, .body = rss(title, items)};
    }

    static Answer page(const QByteArray& head)
    {
        return {.headers = {{"Content-Type", "text/html; charset=utf-8"}},
                .body = "<!doctype html><html><head>" + head + "</head><body><p>…</p></body></html>"};
    }
};

QTEST_GUILESS_MAIN(TestSubscriptions)
#include "test_subscriptions.moc"
