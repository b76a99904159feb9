// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/icons.h"
#include "library/reading.h"
#include "library/refresher.h"
#include "library/subscriptions.h"
#include "library_fixture.h"

#include <QSignalSpy>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

/// An outlet with a home page of its own on the server.
void subscribe(LibraryFixture& at, const QString& name)
{
    const QString home = u"/%1/"_s.arg(name);
    at.server.route(home + u"feed"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                              .body = rss(name.toUtf8(), rssItem("1", "하나", "김민수", "<p>글</p>"),
                                                          at.server.url(home).toEncoded())});
    QVERIFY(settledResult(at.library->subscriptions().add(at.server.url(home + u"feed"_s).toString(), {})).has_value());
}

} // namespace

class TestIcons final : public QObject
{
    Q_OBJECT

private slots:
    void theIconAPageNamesIsKeptAndRenewedRarely()
    {
        LibraryFixture at;
        subscribe(at, u"a"_s);
        at.server.route(u"/a/"_s, Answer {.headers = {{"Content-Type", "text/html"}},
                                          .body = "<link rel=icon href=missing.png><link rel=icon href=mark.png>"});
        at.server.route(u"/a/mark.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel()});
        QSignalSpy changed(&at.library->icons(), &Icons::changed);
        at.library->icons().fetchMissing();
        QTRY_COMPARE(changed.size(), 1);
        const Outlet outlet = settledResult(at.library->subscriptions().outlets())->first();
        QCOMPARE(outlet.icon, at.server.url(u"/a/mark.png"_s).toString());

        // Not in the next run, but after a month.
        at.open();
        at.server.forget();
        at.secondsAhead = 20LL * 24 * 3600;
        at.library->icons().fetchMissing();
        QVERIFY(settledResult(at.library->subscriptions().outlets()).has_value());
        QTest::qWait(100);
        QCOMPARE(at.server.hits(), 0);
        at.secondsAhead = 40LL * 24 * 3600;
        at.library->icons().fetchMissing();
        QTRY_COMPARE(at.server.hits(u"/a/mark.png"_s), 1);
    }

    void whatWasLookedForWithoutANetworkIsLookedForAgain()
    {
        LibraryFixture at;
        subscribe(at, u"a"_s);
        at.server.route(u"/a/"_s,
                        Answer {.headers = {{"Content-Type", "text/html"}}, .body = "<link rel=icon href=mark.png>"});
        at.server.route(u"/a/mark.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = onePixel()});
        at.library->setOffline(true);
        at.library->icons().fetchMissing();
        QVERIFY(settledResult(at.library->subscriptions().outlets()).has_value());
        QTest::qWait(100);
        at.library->setOffline(false);
        at.library->icons().fetchMissing();
        QTRY_VERIFY(!settledResult(at.library->subscriptions().outlets())->first().icon.isEmpty());
    }

    void onlyAFewAreLookedForAtOnceAndThoseWithoutOneNotAgainSoon()
    {
        LibraryFixture at;
        for (int i = 0; i < 9; ++i) {
            const QString name = QString::number(i);
            subscribe(at, name);
            at.server.route(u"/%1/"_s.arg(name), Answer {.status = 404, .delayMs = 50});
        }
        HttpServer& server = at.server;
        server.forget();
        at.library->icons().fetchMissing();
        QTRY_COMPARE(server.hits(u"/8/"_s), 1);
        QTRY_COMPARE(server.underWay(), 0);
        QVERIFY(server.mostUnderWay() <= 4);
        at.open();
        server.forget();
        at.library->icons().fetchMissing();
        QVERIFY(settledResult(at.library->subscriptions().outlets()).has_value());
        QTest::qWait(100);
        QVERIFY2(server.hits() <= 1,
                 qPrintable(QString::number(server.hits()))); // the last one may not have been noted
    }
};

QTEST_GUILESS_MAIN(TestIcons)
#include "test_icons.moc"
