// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/async.h"
#include "library/archive.h"
#include "library/bookmarks.h"
#include "library/later.h"
#include "library/reading.h"
#include "library/subscriptions.h"
#include "library_fixture.h"
#include "net/fetch_limits.h"
#include "store/query.h"
#include "store/store.h"
#include "store/transaction.h"
#include "store/url_key.h"

#include <QRegularExpression>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>

#include <atomic>

using namespace byline;
using namespace Qt::StringLiterals;

class TestArchive final : public QObject
{
    Q_OBJECT

private slots:
    void everyPictureIsKeptAndShownFromTheCopy()
    {
        LibraryFixture at;
        at.server.route(u"/a.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel()});
        const ArticleId id = subscribe(at, longText() + "<img src='" + at.server.url(u"/a.png"_s).toEncoded() + "'>");
        const auto report = settledResult(at.library->archive().save(id));
        QVERIFY(report.has_value());
        QCOMPARE(report->state, CopyState::Complete);
        QCOMPARE(report->pictures, 1);
        QVERIFY(report->bytes > onePixel().size());

        at.library->setOffline(true);
        const auto page = settledResult(at.library->reading().open(id, QLocale(QLocale::Korean)));
        QVERIFY(page->parts.body.contains(u"byline://picture/"));
        QVERIFY(!page->parts.body.contains(u"/a.png"));
        const QString hash =
            page->parts.body.section(u"byline://picture/"_s, 1, 1).section(QRegularExpression(u"[^0-9a-f]"_s), 0, 0);
        QCOMPARE(settledResult(at.library->archive().picture(hash.toLatin1()))->bytes, onePixel());
        QCOMPARE(settledResult(at.library->reading().article(id))->article.saved, CopyState::Complete);
    }

    void soundIsKeptWhereItIsAskedFor()
    {
        LibraryFixture at;
        const QByteArray base = at.server.url().toEncoded();
        const QByteArray sound = "ID3" + QByteArray(5000, 'x');
        at.server.route(u"/talk.mp3"_s, Answer {.headers = {{"Content-Type", "audio/mpeg"}}, .body = sound});
        at.server.route(u"/gone.mp3"_s, Answer {.headers = {{"Content-Type", "text/html"}}, .body = "<p>not here"});
        const ArticleId id =
            subscribe(at, longText(),
                      "<enclosure type='audio/mpeg' length='5003' url='" + base
                          + "talk.mp3'/><enclosure type='audio/mpeg' length='1' url='" + base + "gone.mp3'/>");
        QCOMPARE(settledResult(at.library->archive().save(id))->state, CopyState::Complete);
        QCOMPARE(at.server.hits(u"/talk.mp3"_s), 0);
        const auto report = settledResult(at.library->archive().save(id, Keeper::User, Audio::Kept));
        QCOMPARE(report->state, CopyState::Partial);
        QCOMPARE(report->pictures, 0);
        QCOMPARE(report->missing, QStringList {QString::fromLatin1(base + "gone.mp3")});
        const auto page = settledResult(at.library->reading().open(id, QLocale::c()));
        const QString address = u"byline://audio/"_s;
        QCOMPARE(page->parts.footer.count(address), 1);
        const QByteArray hash =
            page->parts.footer.section(address, 1, 1).section(QRegularExpression(u"[^0-9a-f]"_s), 0, 0).toLatin1();
        const auto kept = settledResult(at.library->archive().picture(hash));
        QCOMPARE(kept->bytes, sound);
        QCOMPARE(kept->mimeType, u"audio/mpeg"_s);
        // A second try mends, and keeps what is there without fetching it again.
        at.server.route(u"/gone.mp3"_s, Answer {.headers = {{"Content-Type", "audio/mpeg"}}, .body = sound + "2"});
        QCOMPARE(settledResult(at.library->archive().save(id))->state, CopyState::Complete);
        QCOMPARE(at.server.hits(u"/talk.mp3"_s), 1);
    }

    void aPublicOutletsArticleDoesNotReachTheOwnNetwork()
    {
        LibraryFixture at;
        at.server.route(u"/a.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel()});
        const QByteArray base = at.server.url().toEncoded();
        const ArticleId id = subscribe(at, longText() + "<img src='" + base + "a.png'>");
        at.library.reset();
        {
            auto store = std::move(*Store::open(at.folder.path()));
            const auto moved = settledResult(store->writes().run([](Connection& db) {
                return writing(db, [&]() -> Result<void> {
                    const QString feed = u"https://daily.example/feed"_s;
                    execute(db, "UPDATE outlet SET feed_url = ?, feed_key = ?", feed, urlKey(feed));
                    return {};
                });
            }));
            QVERIFY2(moved.has_value(), moved ? "" : qPrintable(moved.error().detail));
        }
        at.open();
        at.server.forget();
        const auto report = settledResult(at.library->archive().save(id));
        QCOMPARE(report->state, CopyState::TextOnly);
        QCOMPARE(at.server.hits(), 0);
        const QString picture = at.server.url(u"/a.png"_s).toString();
        QVERIFY(!settledResult(at.library->archive().thumbnail(picture)));
        QCOMPARE(at.server.hits(), 0);
        QCOMPARE(settledResult(at.library->reading().open(id, QLocale::c()))->reach, Reach::Internet);
        // What the user types is the user's own word.
        const auto own = settledResult(at.library->subscriptions().add(at.server.url(u"/feed"_s).toString(), {}));
        QVERIFY(own.has_value());
        QVERIFY(!own->already);
        const auto shown = settledResult(at.library->archive().thumbnail(picture));
        QVERIFY2(shown.has_value(), shown ? "" : qPrintable(shown.error().detail));
        QCOMPARE(*shown, onePixel());
    }

    void whatAServerCallsAPictureGetsIntoNoFileOfOurs()
    {
        LibraryFixture at;
        at.server.route(u"/a.png"_s, Answer {.headers = {{"Content-Type", "image/png\"><script>alert(1)</script>"}},
                                             .body = onePixel()});
        const ArticleId id = subscribe(at, longText() + "<img src='" + at.server.url(u"/a.png"_s).toEncoded() + "'>");
        QCOMPARE(settledResult(at.library->archive().save(id))->state, CopyState::Complete);
        const auto page = settledResult(at.library->reading().open(id, QLocale::c()));
        const QByteArray hash = page->parts.body.section(u"byline://picture/"_s, 1, 1)
                                    .section(QRegularExpression(u"[^0-9a-f]"_s), 0, 0)
                                    .toLatin1();
        QCOMPARE(settledResult(at.library->archive().picture(hash))->mimeType, u"image/png"_s);
    }

    void whatIsMissingIsNamed()
    {
        LibraryFixture at;
        at.server.route(u"/a.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel()});
        at.server.route(u"/page.png"_s, Answer {.headers = {{"Content-Type", "text/html"}}, .body = "<p>sign in"});
        const QByteArray base = at.server.url().toEncoded();
        const ArticleId id = subscribe(at, longText() + "<img src='" + base + "a.png'><img src='" + base
                                               + "gone.png'><img src='" + base + "page.png'>");
        const auto report = settledResult(at.library->archive().save(id));
        QCOMPARE(report->state, CopyState::Partial);
        QCOMPARE(report->missing.size(), 2);
        ArticleQuery saved;
        saved.savedOnly = true;
        QCOMPARE(settledResult(at.library->reading().articles(saved))->articles.first().saved, CopyState::Partial);
    }

    void aTeaserIsKeptWithItsWholePage()
    {
        LibraryFixture at;
        QString asked;
        const ExtractFunction extract = [&](const QString& html, const QUrl&) {
            asked = html;
            Readable readable;
            readable.title = u"제목"_s;
            readable.contentHtml = u"<p>"_s + u"온 기사 "_s.repeated(200) + u"</p>"_s;
            readable.contentText = u"온 기사 "_s.repeated(200);
            return settled(Result<Readable>(readable));
        };
        at.open([&]() -> Result<ExtractFunction> { return extract; });
        at.server.route(u"/story"_s, Answer {.headers = {{"Content-Type", "text/html; charset=utf-8"}},
                                             .body = "<p>the page itself</p>"});
        const QByteArray item = "<item><title>제목</title><link>" + at.server.url(u"/story"_s).toEncoded()
                                + "</link><description>짧은 소개</description></item>";
        const ArticleId id = subscribeItems(at, item);
        const auto report = settledResult(at.library->archive().save(id));
        QCOMPARE(report->state, CopyState::Complete);
        QVERIFY(asked.contains(u"the page itself"));
        const auto page = settledResult(at.library->reading().open(id, QLocale(QLocale::Korean)));
        QVERIFY(page->parts.body.contains(u"온 기사"));
    }

    void anyPageIsKeptWithoutASubscription()
    {
        LibraryFixture at;
        at.open([]() -> Result<ExtractFunction> {
            return [](const QString&, const QUrl&) {
                Readable readable;
                readable.title = u"혼자 온 글"_s;
                readable.contentHtml = u"<p>본문</p>"_s;
                readable.contentText = u"본문"_s;
                readable.siteName = u"어느 곳"_s;
                return settled(Result<Readable>(readable));
            };
        });
        at.server.route(u"/story"_s, Answer {.headers = {{"Content-Type", "text/html"}}, .body = "<p>page</p>"});
        const auto report = settledResult(at.library->archive().savePage(at.server.url(u"/story"_s)));
        QVERIFY(report.has_value());
        QCOMPARE(report->state, CopyState::Complete);
        QCOMPARE(settledResult(at.library->subscriptions().outlets())->size(), 0);
        const auto article = settledResult(at.library->reading().article(report->article));
        QCOMPARE(article->article.title, u"혼자 온 글"_s);
        QCOMPARE(article->article.outletTitle, u"어느 곳"_s);
        const auto again = settledResult(at.library->archive().savePage(at.server.url(u"/story"_s)));
        QCOMPARE(again->article, report->article);
    }

    void aPageThatIsThereAsAFileIsNotFetched()
    {
        LibraryFixture at;
        at.open([]() -> Result<ExtractFunction> {
            return [](const QString& html, const QUrl&) {
                Readable readable;
                readable.title = u"구독자 전용"_s;
                readable.contentHtml = html;
                readable.contentText = u"로그인한 사람이 보는 본문"_s;
                return settled(Result<Readable>(readable));
            };
        });
        at.server.route(u"/1.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel()});
        const ArticleId known = subscribeItems(at, rssItem("1", "구독자 전용", "김민수", "맛보기"));
        const QUrl url(settledResult(at.library->reading().article(known))->article.url); // nobody answers there
        const QByteArray file =
            "<p>로그인한 사람이 보는 본문</p><img src=\"" + at.server.url(u"/1.png"_s).toEncoded() + "\">";
        const auto report = settledResult(at.library->archive().savePage(url, file));
        QVERIFY(report.has_value());
        QCOMPARE(report->article, known); // also where the library has its teaser
        QCOMPARE(report->state, CopyState::Complete);
        QCOMPARE(at.server.hits(u"/1.png"_s), 1);
        QVERIFY(settledResult(at.library->reading().open(known, QLocale()))->parts.body.contains(u"로그인한 사람"));
    }

    void bookmarkedAndKeptArticlesOutliveTheirOutlet()
    {
        LibraryFixture at;
        const ArticleId kept =
            subscribeItems(at, rssItem("1", "하나", "김민수", longText()) + rssItem("2", "둘", "김민수", longText())
                                   + rssItem("3", "셋", "김민수", longText()));
        const auto all = settledResult(at.library->reading().articles({}))->articles;
        QVERIFY(settledResult(at.library->archive().save(kept)).has_value());
        const auto other = std::find_if(all.cbegin(), all.cend(), [&](const Article& a) { return a.id != kept; });
        QCOMPARE(settledResult(at.library->bookmarks().add({other->id})).value(), 1);
        const OutletId outlet = settledResult(at.library->subscriptions().outlets())->first().id;
        QCOMPARE(settledResult(at.library->subscriptions().remove(outlet))->keptArticles, 2);
        QCOMPARE(settledResult(at.library->reading().articles({}))->articles.size(), 2);
        QCOMPARE(settledResult(at.library->bookmarks().all())->size(), 1);
    }

    void picturesThatCameWithTheProgramAreCounted()
    {
        LibraryFixture at;
        QVERIFY(settledResult(at.library->subscriptions().addWelcome()).has_value());
        const auto all = settledResult(at.library->reading().articles({}))->articles;
        const auto pictured = std::find_if(all.cbegin(), all.cend(), [](auto& a) { return !a.image.isEmpty(); });
        QVERIFY(pictured != all.cend());
        const auto report = settledResult(at.library->archive().save(pictured->id));
        QCOMPARE(report->state, CopyState::Complete);
        QVERIFY2(report->pictures >= 1, "its pictures are in the library");
        QCOMPARE(report->missing, QStringList());
    }

    void aSecondTryFetchesOnlyWhatIsMissing()
    {
        LibraryFixture at;
        at.server.route(u"/a.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel()});
        const QByteArray base = at.server.url().toEncoded();
        const ArticleId id = subscribe(at, longText() + "<img src='" + base + "a.png'><img src='" + base + "b.png'>");
        QCOMPARE(settledResult(at.library->archive().save(id))->state, CopyState::Partial);
        QCOMPARE(settledResult(at.library->reading().article(id))->article.missingPictures, 1);
        at.server.route(u"/b.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel()});
        const auto report = settledResult(at.library->archive().save(id));
        QCOMPARE(report->state, CopyState::Complete);
        QCOMPARE(report->pictures, 2);
        QCOMPARE(at.server.hits(u"/a.png"_s), 1);
        QCOMPARE(at.server.hits(u"/b.png"_s), 2);
        QCOMPARE(settledResult(at.library->reading().article(id))->article.missingPictures, 0);
    }

    void theNextSizeIsTakenWhereTheBestIsGone()
    {
        LibraryFixture at;
        at.server.route(u"/800.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel()});
        const QByteArray base = at.server.url().toEncoded();
        const ArticleId id =
            subscribe(at, longText() + "<picture><source srcset='" + base + "x.avif 1600w'><img srcset='" + base
                              + "1600.png 1600w, " + base + "4000.png 4000w' data-src='" + base
                              + "800.png' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></picture>");
        const auto report = settledResult(at.library->archive().save(id));
        QCOMPARE(report->state, CopyState::Complete);
        QCOMPARE(report->pictures, 1);
        QCOMPARE(at.server.hits(u"/1600.png"_s), 1);
        QCOMPARE(at.server.hits(u"/4000.png"_s), 0);
        const ArticleParts page = settledResult(at.library->reading().open(id, QLocale()))->parts;
        QVERIFY(page.body.contains(u"byline://picture/"));
        QVERIFY(!page.body.contains(u"800.png"));
        QVERIFY(!page.body.contains(u"1600.png"));
    }

    void aTeaserWhosePageIsGoneSaysWhyAndStaysReadable()
    {
        LibraryFixture at;
        const ArticleId id = subscribeItems(at, "<item><title>t</title><link>" + at.server.url(u"/gone"_s).toEncoded()
                                                    + "</link><description>짧은 소개 […]</description></item>");
        const auto report = settledResult(at.library->archive().save(id));
        QCOMPARE(report->state, CopyState::Failed);
        QVERIFY(report->trouble.has_value());
        QCOMPARE(report->trouble->code, 404);
        ArticleQuery failed;
        failed.savedOnly = true;
        failed.copyState = CopyState::Failed;
        QCOMPARE(settledResult(at.library->reading().articles(failed))->articles.size(), 1);
        failed.copyState = CopyState::Complete;
        QCOMPARE(settledResult(at.library->reading().articles(failed))->articles.size(), 0);
        QVERIFY(settledResult(at.library->reading().open(id, QLocale()))->parts.body.contains(u"짧은 소개"));
    }

    void aKeptPageIsExtractedAgainWithoutAConnection()
    {
        LibraryFixture at;
        QStringList asked;
        at.open([&]() -> Result<ExtractFunction> {
            return [&](const QString& html, const QUrl&) {
                asked += html;
                Readable readable;
                readable.contentHtml = html;
                return settled(Result<Readable>(readable));
            };
        });
        // The encoding stands in the header only.
        at.server.route(u"/story"_s, Answer {.headers = {{"Content-Type", "text/html; charset=euc-kr"}},
                                             .body = QByteArray::fromHex("3c703eb1e2bbe73c2f703e")});
        const QByteArray link = at.server.url(u"/story"_s).toEncoded();
        const ArticleId id = subscribeItems(at, "<item><title>t</title><link>" + link + "</link><description><![CDATA["
                                                    + longText() + "]]></description></item>");
        QCOMPARE(settledResult(at.library->archive().save(id))->state, CopyState::Complete);
        QCOMPARE(at.server.hits(u"/story"_s), 1);
        at.library->setOffline(true);
        const auto again =
            settledResult(at.library->archive().fetchAndExtract(QUrl::fromEncoded(link), Reach::Anywhere));
        QVERIFY(again.has_value());
        QCOMPARE(asked, QStringList {u"<p>기사</p>"_s});
        QCOMPARE(at.server.hits(u"/story"_s), 1);
        QCOMPARE(settledResult(at.library->archive().fetchAndExtract(at.server.url(u"/other"_s), Reach::Anywhere))
                     .error()
                     .kind,
                 ErrorKind::NoConnection);
    }

    void aCopyIsMadeAnewFromItsKeptPage()
    {
        LibraryFixture at;
        QString text = u"첫 추출 "_s.repeated(50);
        bool fails = false;
        at.open([&]() -> Result<ExtractFunction> {
            return [&](const QString& html, const QUrl&) {
                if (fails)
                    return settled(Result<Readable>(fail(ErrorKind::NotAnArticle)));
                Readable readable;
                readable.contentText = text;
                readable.contentHtml = u"<p>%1</p>"_s.arg(text) + html.section(u'|', 1, 1);
                return settled(Result<Readable>(readable));
            };
        });
        at.server.route(u"/a.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel()});
        at.server.route(u"/story"_s, Answer {.headers = {{"Content-Type", "text/html"}},
                                             .body = "|<img src='" + at.server.url(u"/a.png"_s).toEncoded() + "'>|"});
        const ArticleId id = subscribeItems(at, "<item><title>t</title><link>" + at.server.url(u"/story"_s).toEncoded()
                                                    + "</link><description>짧은 소개</description></item>");
        QCOMPARE(settledResult(at.library->archive().save(id))->state, CopyState::Complete);
        at.library->setOffline(true);
        at.server.forget();
        const auto body = [&] { return settledResult(at.library->reading().open(id, QLocale()))->parts.body; };
        // As it is, without asking for anything: keeping it once more changes nothing, anew takes the better text.
        text = u"더 나은 추출 "_s.repeated(20); // and a shorter one
        QCOMPARE(settledResult(at.library->archive().save(id))->state, CopyState::Complete);
        QVERIFY(body().contains(u"첫 추출"));
        const auto report = settledResult(at.library->archive().saveAnew(id));
        QCOMPARE(report->state, CopyState::Complete);
        QCOMPARE(report->pictures, 1);
        QVERIFY(body().contains(u"더 나은 추출") && body().contains(u"byline://picture/"));
        QCOMPARE(at.server.hits(), 0);
        fails = true;
        QCOMPARE(settledResult(at.library->archive().saveAnew(id)).error().kind, ErrorKind::NotAnArticle);
        QVERIFY(body().contains(u"더 나은 추출"));
        fails = false;
        text = u"다시 "_s;
        QVERIFY(settledResult(at.library->archive().saveAnew(id)).has_value()); // the page is still there
        QVERIFY(body().contains(u"다시"));
    }

    void anewTheFeedsWholeTextStays()
    {
        LibraryFixture at;
        at.open([&]() -> Result<ExtractFunction> {
            return [&](const QString&, const QUrl&) {
                Readable readable;
                readable.contentHtml = readable.contentText = u"한 줄"_s;
                return settled(Result<Readable>(readable));
            };
        });
        at.server.route(u"/1"_s, Answer {.headers = {{"Content-Type", "text/html"}}, .body = "<p>page</p>"});
        const ArticleId id =
            subscribeItems(at, "<item><title>t</title><link>" + at.server.url(u"/1"_s).toEncoded()
                                   + "</link><description><![CDATA[" + longText() + "]]></description></item>");
        QCOMPARE(settledResult(at.library->archive().save(id))->state, CopyState::Complete);
        QCOMPARE(at.server.hits(u"/1"_s), 1);
        QVERIFY(settledResult(at.library->archive().saveAnew(id)).has_value());
        QVERIFY(settledResult(at.library->reading().open(id, QLocale()))->parts.body.contains(u"긴 글입니다"));
    }

    void withoutAWebEngineAPageIsNotKeptAndSaysSo()
    {
        LibraryFixture at;
        at.server.route(u"/story"_s, Answer {.body = "<p>page</p>"});
        QCOMPARE(settledResult(at.library->archive().savePage(at.server.url(u"/story"_s))).error().kind,
                 ErrorKind::NoWebEngine);
    }

    void whatWaitsToBeWrittenWhenTheLibraryClosesIsKept()
    {
        LibraryFixture at;
        QByteArray items;
        for (const char* guid : {"1", "2", "3"})
            items += rssItem(guid, guid, "김민수", longText());
        subscribeItems(at, items);
        const auto articles = settledResult(at.library->reading().articles({}))->articles;
        QCOMPARE(articles.size(), 3);
        // Somebody else writes for a while: the first copy waits for him, the others for the first.
        auto store = std::move(*Store::open(at.folder.path()));
        std::atomic_bool isWriting = false;
        store->writes().run([&isWriting](Connection& db) {
            return writing(db, [&isWriting]() -> Result<void> {
                isWriting = true;
                QThread::msleep(1500);
                return {};
            });
        });
        QTRY_VERIFY(isWriting);
        for (const Article& article : articles)
            at.library->archive().save(article.id);
        QTest::qWait(300);
        at.open();
        for (const Article& article : articles)
            QCOMPARE(settledResult(at.library->reading().article(article.id))->article.saved, CopyState::Complete);
    }

    void whatHasNotComeWhenTheLibraryClosesIsKeptAfterwards()
    {
        LibraryFixture at;
        at.server.route(u"/a.png"_s,
                        Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel(), .delayMs = 60'000});
        at.server.route(u"/page"_s, Answer {.body = "<p>page</p>", .delayMs = 60'000});
        const ArticleId id = subscribe(at, longText() + "<img src='" + at.server.url(u"/a.png"_s).toEncoded() + "'>");
        at.library->archive().save(id);
        at.library->archive().savePage(at.server.url(u"/page"_s));
        QTRY_COMPARE(at.server.hits(u"/a.png"_s), 1);
        QTRY_COMPARE(at.server.hits(u"/page"_s), 1);
        at.server.route(u"/a.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel()});
        at.server.route(u"/page"_s, Answer {.body = "<p>page</p>"});
        at.open();
        QCOMPARE(settledResult(at.library->reading().article(id))->article.saved, CopyState::None);
        QCOMPARE(at.library->later().count(), 2);
        QSignalSpy finished(&at.library->later(), &Later::finished);
        at.library->later().start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15000);
        QCOMPARE(settledResult(at.library->reading().article(id))->article.saved, CopyState::Complete);
        QCOMPARE(at.server.hits(u"/page"_s), 2);
    }

    /// Or all their pages would lie in memory before anything is kept.
    void ofManyTheFirstHaveTheirPicturesBeforeTheLastAreAskedFor()
    {
        LibraryFixture at;
        const QByteArray base = at.server.url().toEncoded();
        constexpr int kArticles = 60;
        int pages = 0;
        int pagesBefore = -1;
        QByteArray items;
        for (int i = 0; i < kArticles; ++i) {
            const QByteArray name = QByteArray::number(i);
            items += rssItem(name, name, "김민수", longText() + "<img src='" + base + name + ".png'>")
                         .replace("http://127.0.0.1/", base + "page/");
            at.server.route(u"/page/%1"_s.arg(i), [&pages](const HttpRequest&) {
                ++pages;
                return Answer {.body = "<p>page</p>"};
            });
            at.server.route(u"/%1.png"_s.arg(i), [&pages, &pagesBefore](const HttpRequest&) {
                pagesBefore = pagesBefore < 0 ? pages : pagesBefore;
                return Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel()};
            });
        }
        subscribeItems(at, items);
        int complete = 0;
        for (const Article& article : allArticles(at))
            at.library->archive().save(article.id).then(qApp, [&complete](const Result<CopyReport>& report) {
                complete += report && report->state == CopyState::Complete ? 1 : 0;
            });
        QTRY_COMPARE_WITH_TIMEOUT(complete, kArticles, 15000);
        QCOMPARE(pages, kArticles);
        QVERIFY2(pagesBefore > 0 && pagesBefore < kArticles / 2, qPrintable(QString::number(pagesBefore)));
    }

    /// Or they would all lie in memory where the network is quicker than the disk.
    void noMoreIsFetchedThanCanBeWritten()
    {
        LibraryFixture at;
        const QByteArray base = at.server.url().toEncoded();
        constexpr int kArticles = 60;
        int pictures = 0;
        QByteArray items;
        for (int i = 0; i < kArticles; ++i) {
            const QByteArray name = QByteArray::number(i);
            items += rssItem(name, name, "김민수", longText() + "<img src='" + base + name + ".png'>");
            at.server.route(u"/%1.png"_s.arg(i), [&pictures, name](const HttpRequest&) {
                ++pictures;
                return Answer {.headers = {{"Content-Type", "image/png"}},
                               .body = onePixel() + name + QByteArray(1024 * 1024, 'x')};
            });
        }
        subscribeItems(at, items);
        const QList<Article> articles = allArticles(at);
        // Somebody else writes.
        auto store = std::move(*Store::open(at.folder.path()));
        std::atomic_bool isWriting = false;
        QSemaphore release;
        store->writes().run([&](Connection& db) {
            return writing(db, [&]() -> Result<void> {
                isWriting = true;
                release.acquire();
                return {};
            });
        });
        QTRY_VERIFY(isWriting);
        int complete = 0;
        for (const Article& article : articles)
            at.library->archive().save(article.id).then(qApp, [&complete](const Result<CopyReport>& report) {
                complete += report && report->state == CopyState::Complete ? 1 : 0;
            });
        QTRY_VERIFY(pictures >= 24);
        for (int before = -1; before != pictures;) {
            before = pictures;
            QTest::qWait(500);
        }
        const int fetched = pictures;
        release.release();
        QTRY_COMPARE_WITH_TIMEOUT(complete, kArticles, 30000);
        QVERIFY2(fetched < kArticles, qPrintable(QString::number(fetched)));
    }

    void whatIsAskedForAloneGoesBeforeTheHundreds()
    {
        LibraryFixture at;
        const QByteArray base = at.server.url().toEncoded();
        constexpr int kArticles = 40;
        constexpr int kPictures = 4;
        QStringList asked;
        QByteArray items;
        for (int i = 0; i < kArticles; ++i) {
            const QByteArray name = QByteArray::number(i);
            QByteArray pictures;
            for (int k = 0; k < kPictures; ++k) {
                const QByteArray path = name + "-" + QByteArray::number(k) + ".png";
                pictures += "<img src='" + base + path + "'>";
                at.server.route(u'/' + QString::fromLatin1(path), [&asked, name](const HttpRequest&) {
                    asked += QString::fromLatin1(name);
                    return Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel(), .delayMs = 200};
                });
            }
            items += rssItem(name, name, "김민수", longText() + pictures).replace("http://127.0.0.1/", base + "page/");
        }
        subscribeItems(at, items);
        QList<Article> articles = allArticles(at);
        const Article alone = articles.takeLast();
        for (const Article& article : std::as_const(articles))
            at.library->archive().save(article.id);
        QTRY_VERIFY(!asked.isEmpty());
        const auto saved = at.library->archive().save(alone.id, Keeper::User, Audio::AsBefore, Haste::First);
        QCoreApplication::processEvents();
        // Who reads later is answered later: what the article is, and which of its pictures are here, is known.
        for (int i = 0; i < 2; ++i)
            QVERIFY(settledResult(at.library->reading().article(alone.id)));
        const auto askedBefore = asked.size();
        QCOMPARE(settledResult(saved)->state, CopyState::Complete);
        // Behind no more than what had a place when it came.
        const auto last = asked.lastIndexOf(alone.title);
        QVERIFY2(last < askedBefore + kPictures + FetchLimits().perHost, qPrintable(asked.join(u' ')));
        QVERIFY(askedBefore < kPictures * (kArticles - 10));

        // So does what is in the article that somebody reads meanwhile.
        at.server.route(u"/read.png"_s, [&asked](const HttpRequest&) {
            asked += u"read"_s;
            return Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel()};
        });
        const auto askedBeforeReading = asked.size();
        QVERIFY(settledResult(at.library->archive().pictureOfTheWeb(at.server.url(u"/read.png"_s), Reach::Anywhere)));
        QVERIFY2(asked.indexOf(u"read"_s) <= askedBeforeReading + FetchLimits().perHost, qPrintable(asked.join(u' ')));
        QVERIFY(asked.size() < kPictures * (kArticles - 2));
        at.library->archive().stopSaving();
    }

    void whatHasNotBegunIsStoppedToo()
    {
        LibraryFixture at;
        QByteArray items;
        for (int i = 0; i < 60; ++i) {
            const QByteArray name = QByteArray::number(i);
            at.server.route(u"/%1.png"_s.arg(i), Answer {.body = onePixel(), .delayMs = 60'000});
            items += rssItem(name, name, "김민수",
                             longText() + "<img src='" + at.server.url().toEncoded() + name + ".png'>");
        }
        subscribeItems(at, items);
        const QList<Article> articles = allArticles(at);
        int stopped = 0;
        for (const Article& article : articles)
            at.library->archive().save(article.id).then(qApp, [&stopped](const Result<CopyReport>& report) {
                stopped += report ? 0 : int(report.error().kind == ErrorKind::Cancelled);
            });
        QTRY_VERIFY(at.server.underWay() > 0);
        at.library->archive().stopSaving();
        QCOMPARE(stopped, 60);
        // The places are free again.
        at.server.route(u"/0.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel()});
        const auto first = std::find_if(articles.begin(), articles.end(), [](auto& one) { return one.title == u"0"; });
        QVERIFY(first != articles.end());
        QCOMPARE(settledResult(at.library->archive().save(first->id))->state, CopyState::Complete);
    }

    void whatFailsThoughItWasAskedForEarlierIsTold()
    {
        LibraryFixture at;
        at.server.route(u"/page"_s, Answer {.status = 410, .body = "gone"});
        const ArticleId id = subscribe(at, longText());
        at.library->setOffline(true);
        const QUrl page = at.server.url(u"/page"_s);
        at.library->later().savePage(page);
        at.library->later().save({id, ArticleId {999}});
        QCOMPARE(at.library->later().count(), 3);
        QSignalSpy finished(&at.library->later(), &Later::finished);
        at.library->setOffline(false);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15000);
        const auto troubles = finished.first().first().value<QList<Later::Trouble>>();
        QCOMPARE(troubles.size(), 2);
        QCOMPARE(troubles.at(0).subject, page.toString());
        QCOMPARE(troubles.at(0).error.code, 410);
        QCOMPARE(troubles.at(1).error.kind, ErrorKind::NotFound);
        QCOMPARE(at.library->later().count(), 0);
    }

    void whatWasStoppedIsNotAskedForAgain()
    {
        LibraryFixture at;
        at.server.route(u"/a.png"_s, Answer {.body = onePixel(), .delayMs = 60'000});
        const ArticleId id = subscribe(at, longText() + "<img src='" + at.server.url(u"/a.png"_s).toEncoded() + "'>");
        at.library->archive().save(id);
        QTRY_COMPARE(at.server.hits(u"/a.png"_s), 1);
        at.library->archive().stopSaving();
        at.open();
        QCOMPARE(at.library->later().count(), 0);
    }

private:
    static QByteArray longText() { return "<p>" + QByteArray("긴 글입니다. ").repeated(100) + "</p>"; }

    static ArticleId subscribe(LibraryFixture& at, const QByteArray& html, const QByteArray& more = {})
    {
        return subscribeItems(at, rssItem("1", "하나", "김민수", html).replace("</item>", more + "</item>"));
    }

    static QList<Article> allArticles(LibraryFixture& at)
    {
        ArticleQuery all;
        all.limit = 1000;
        return settledResult(at.library->reading().articles(all))->articles;
    }

    static ArticleId subscribeItems(LibraryFixture& at, const QByteArray& items)
    {
        at.server.route(u"/feed"_s,
                        Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = rss("하루", items)});
        const auto added = settledResult(at.library->subscriptions().add(at.server.url(u"/feed"_s).toString(), {}));
        if (!added)
            qFatal("not subscribed");
        return settledResult(at.library->reading().articles({}))->articles.first().id;
    }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "test_archive.moc"
