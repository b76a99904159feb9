// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/reading.h"
#include "library/refresher.h"
#include "library/sign_ins.h"
#include "library/subscriptions.h"
#include "library/undo.h"
#include "library_fixture.h"

#include <QDirIterator>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

const SignIn kReader {u"독자"_s, u"p@ss:wörd"_s};

/// A feed for those who sign in as kReader.
void guard(HttpServer& server, const QString& path, const QByteArray& items)
{
    const QByteArray expected = "Basic " + (kReader.user + u':' + kReader.password).toUtf8().toBase64();
    server.route(path, [expected, items](const HttpRequest& request) {
        if (request.headers.value("authorization") != expected)
            return Answer {.status = 401, .headers = {{"WWW-Authenticate", "Basic realm=\"feeds\""}}};
        return Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = rss("하루", items)};
    });
}

QString typedWithPassword(QUrl url)
{
    url.setUserName(kReader.user);
    url.setPassword(kReader.password);
    return url.toString(QUrl::FullyEncoded);
}

/// In no file of the library, neither as typed nor as it stands in an address.
bool isWrittenDown(const QString& folder)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return true;
        const QByteArray bytes = file.readAll();
        if (bytes.contains(kReader.password.toUtf8()) || bytes.contains(QUrl::toPercentEncoding(kReader.password)))
            return true;
    }
    return false;
}

} // namespace

/// There is no keychain in the tests' environment: what is kept lasts as long as the library is open.
class TestSignIns final : public QObject
{
    Q_OBJECT

private slots:
    void whoIsLetInGetsTheArticlesAndTheNextOnes()
    {
        LibraryFixture at;
        guard(at.server, u"/feed"_s, rssItem("1", "하나", "김민수", "<p>처음</p>"));
        const QString address = at.server.url(u"/feed"_s).toString();
        QCOMPARE(settledResult(at.library->subscriptions().add(address, {})).error().code, 401);
        const auto added = settledResult(at.library->subscriptions().add(address, {}, {}, kReader));
        QVERIFY(added.has_value());
        QCOMPARE(added->articlesAdded, 1);
        QCOMPARE(added->signIn, SecretPlace::UntilExit);
        guard(at.server, u"/feed"_s, rssItem("2", "둘", "김민수", "<p>다음</p>"));
        const auto report = settledResult(at.library->refresher().refresh(RefreshScope::Everything));
        QCOMPARE(report->failed.size(), 0);
        QCOMPARE(report->articlesAdded, 1);
        QVERIFY(!isWrittenDown(at.folder.path()));
    }

    void aPasswordInTheAddressIsTakenOutOfIt()
    {
        LibraryFixture at;
        guard(at.server, u"/feed"_s, rssItem("1", "하나", "김민수", "<p>처음</p>"));
        const auto added =
            settledResult(at.library->subscriptions().add(typedWithPassword(at.server.url(u"/feed"_s)), {}));
        QVERIFY(added.has_value());
        QCOMPARE(added->outlet.feedUrl, at.server.url(u"/feed"_s).toString());
        QCOMPARE(settledResult(at.library->subscriptions().signIns().read(added->outlet.id)).value(), kReader);
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->failed.size(), 0);
        QVERIFY(!isWrittenDown(at.folder.path()));
    }

    void thePageThatLeadsToTheFeedIsBehindTheSamePassword()
    {
        LibraryFixture at;
        const QByteArray expected = "Basic " + (kReader.user + u':' + kReader.password).toUtf8().toBase64();
        at.server.route(u"/"_s, [expected](const HttpRequest& request) {
            if (request.headers.value("authorization") != expected)
                return Answer {.status = 401};
            return Answer {.headers = {{"Content-Type", "text/html"}},
                           .body = "<html><head><link rel=alternate type='application/rss+xml' href='/feed'></head>"};
        });
        guard(at.server, u"/feed"_s, rssItem("1", "하나", "김민수", "<p>처음</p>"));
        QVERIFY(settledResult(at.library->subscriptions().add(at.server.url().toString(), {}, {}, kReader)));
    }

    void itGoesToNobodyElse()
    {
        LibraryFixture at;
        HttpServer other;
        other.route(u"/feed"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                        .body = rss("남", rssItem("1", "하나", "김민수", "<p>처음</p>"))});
        at.server.route(u"/feed"_s,
                        Answer {.status = 302, .headers = {{"Location", other.url(u"/feed"_s).toEncoded()}}});
        const QString address = at.server.url(u"/feed"_s).toString();
        QVERIFY(settledResult(at.library->subscriptions().add(address, {}, {}, kReader)));
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->failed.size(), 0);
        QVERIFY(other.hits() > 1);
        QVERIFY(!other.last(u"/feed"_s).headers.contains("authorization"));
    }

    void itDoesNotMoveAlongToAnotherServer()
    {
        LibraryFixture at;
        HttpServer other;
        other.route(u"/feed"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                        .body = rss("남", rssItem("1", "하나", "김민수", "<p>처음</p>"))});
        guard(at.server, u"/feed"_s, rssItem("1", "하나", "김민수", "<p>처음</p>"));
        QVERIFY(settledResult(at.library->subscriptions().add(at.server.url(u"/feed"_s).toString(), {}, {}, kReader)));
        at.server.route(u"/feed"_s,
                        Answer {.status = 301, .headers = {{"Location", other.url(u"/feed"_s).toEncoded()}}});
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->failed.size(), 0);
            QVERIFY(!other.last(u"/feed"_s).headers.contains("authorization"));
        }
        QCOMPARE(settledResult(at.library->subscriptions().outlets())->first().feedUrl,
                 other.url(u"/feed"_s).toString());
    }

    void keptLaterItIsUsedAtOnceAndForgottenItIsNot()
    {
        LibraryFixture at;
        at.server.route(u"/feed"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                            .body = rss("하루", rssItem("1", "하나", "김민수", "<p>처음</p>"))});
        const auto added = settledResult(at.library->subscriptions().add(at.server.url(u"/feed"_s).toString(), {}));
        guard(at.server, u"/feed"_s, rssItem("2", "둘", "김민수", "<p>다음</p>"));
        const auto refused = settledResult(at.library->refresher().refresh(RefreshScope::Everything));
        QCOMPARE(refused->failed.first().error.code, 401);
        SignIns& signIns = at.library->subscriptions().signIns();
        QVERIFY(settledResult(signIns.keep(added->outlet.id, kReader)));
        QVERIFY(settledResult(signIns.has(added->outlet.id)).value());
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Due))->articlesAdded, 1);
        QVERIFY(settledResult(signIns.forget(added->outlet.id)));
        QVERIFY(!settledResult(signIns.has(added->outlet.id)).value());
        const auto again = settledResult(at.library->refresher().refresh(RefreshScope::Everything));
        QCOMPARE(again->failed.first().error.code, 401);
        QCOMPARE(settledResult(at.library->reading().articles({}))->articles.size(), 2);
    }

    void unsubscribingForgetsItAndTakingThatBackInTheSameRunBringsItBack()
    {
        LibraryFixture at;
        guard(at.server, u"/feed"_s, rssItem("1", "하나", "김민수", "<p>처음</p>"));
        const auto added =
            settledResult(at.library->subscriptions().add(at.server.url(u"/feed"_s).toString(), {}, {}, kReader));
        SignIns& signIns = at.library->subscriptions().signIns();
        QVERIFY(settledResult(at.library->subscriptions().remove(added->outlet.id)));
        QCOMPARE(settledResult(signIns.read(added->outlet.id)).error().kind, ErrorKind::NotFound);
        QVERIFY(!settledResult(at.library->undo().undo())->signedOut);
        QCOMPARE(settledResult(signIns.read(added->outlet.id)).value(), kReader);
        QVERIFY(settledResult(signIns.has(added->outlet.id)).value());
        QVERIFY(settledResult(at.library->undo().redo()));
        QCOMPARE(settledResult(signIns.read(added->outlet.id)).error().kind, ErrorKind::NotFound);
    }

    void passwordsInAnImportedFileAreNotWrittenIntoTheLibraryNorOut()
    {
        LibraryFixture at;
        guard(at.server, u"/feed"_s, rssItem("1", "하나", "김민수", "<p>처음</p>"));
        const QByteArray opml = "<opml version='2.0'><body><outline text='하루' xmlUrl='"
                                + typedWithPassword(at.server.url(u"/feed"_s)).toUtf8() + "'/></body></opml>";
        const auto imported = settledResult(at.library->subscriptions().importOpml(opml));
        QCOMPARE(imported->imported, 1);
        QCOMPARE(imported->signInsUntilExit, 1);
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Due))->articlesAdded, 1);
        const auto exported = settledResult(at.library->subscriptions().exportOpml());
        QVERIFY(exported->bytes.contains("/feed"));
        QVERIFY(!exported->bytes.contains(QUrl::toPercentEncoding(kReader.password)));
        QVERIFY(!isWrittenDown(at.folder.path()));
    }
};

QTEST_GUILESS_MAIN(TestSignIns)
#include "test_sign_ins.moc"
