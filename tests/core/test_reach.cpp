// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reach.h"

#include "core/outlet.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace byline;

class TestReach final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNearIsKnownInEveryNotation_data()
    {
        QTest::addColumn<bool>("isNear");
        for (const char* url : {"http://localhost/",
                                "http://LOCALHOST./",
                                "http://app.localhost/",
                                "http://127.0.0.1/",
                                "http://127.1/",
                                "http://2130706433/",
                                "http://0x7f000001/",
                                "http://0177.0.0.1/",
                                "http://0.0.0.0/",
                                "http://10.1.2.3/",
                                "http://172.16.0.1/",
                                "http://172.31.255.255/",
                                "http://192.168.1.1:8080/",
                                "http://169.254.169.254/",
                                "http://100.64.0.1/",
                                "http://198.18.0.1/",
                                "http://224.0.0.1/",
                                "http://255.255.255.255/",
                                "http://[::1]/",
                                "http://[::]/",
                                "http://[::ffff:127.0.0.1]/",
                                "http://[::ffff:a00:1]/",
                                "http://[fe80::1]/",
                                "http://[fd12:3456::1]/",
                                "http://[64:ff9b::7f00:1]/",
                                "http://[2002:7f00:1::]/",
                                "http://router/",
                                "http://nas.local/",
                                "http://printer.lan/",
                                "http://box.home.arpa/",
                                "http://intra.corp/",
                                "http://metadata.google.internal/"})
            QTest::newRow(url) << true;
        for (const char* url :
             {"https://example.org/", "http://8.8.8.8/", "http://172.32.0.1/", "http://172.15.0.1/",
              "http://192.169.0.1/", "http://100.128.0.1/", "http://126.255.255.255/", "http://[2606:4700::1]/",
              "https://local.example/", "https://127.0.0.1.example/", "https://10.example.org/", "https://한겨레.kr/"})
            QTest::newRow(url) << false;
    }

    void whatIsNearIsKnownInEveryNotation()
    {
        QFETCH(bool, isNear);
        const QUrl url(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(url.isValid());
        QCOMPARE(isNearHost(url.host()), isNear);
        QCOMPARE(isInReach(url, Reach::Internet), !isNear);
        QVERIFY(isInReach(url, Reach::Anywhere));
    }

    void anOutletReachesAsFarAsTheUserSubscribed()
    {
        Outlet outlet;
        outlet.feedUrl = u"https://daily.example/feed"_s;
        outlet.url = u"http://127.0.0.1/"_s; // as its feed says of itself
        QCOMPARE(reachOf(outlet), Reach::Internet);
        outlet.feedUrl = u"http://nas.local/feed"_s;
        QCOMPARE(reachOf(outlet), Reach::Anywhere);
        outlet.feedUrl.clear(); // a page that was kept, from where the user said
        QCOMPARE(reachOf(outlet), Reach::Anywhere);
        outlet.url = u"https://daily.example/"_s;
        QCOMPARE(reachOf(outlet), Reach::Internet);
        outlet.feedUrl = u"byline-welcome:"_s;
        QCOMPARE(reachOf(outlet), Reach::Internet);
    }
};

QTEST_GUILESS_MAIN(TestReach)
#include "test_reach.moc"
