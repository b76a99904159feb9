// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/url.h"
#include "store/url_key.h"

#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

class TestUrlKey final : public QObject
{
    Q_OBJECT

private slots:
    void theShortWayComesToTheSame_data();
    void theShortWayComesToTheSame();
    void onePageIsOneAddress();
};

void TestUrlKey::theShortWayComesToTheSame_data()
{
    QTest::addColumn<QString>("address");
    for (const char* address : {"https://example.kr/a/b?c=d",
                                "https://example.kr",
                                "https://example.kr/",
                                "http://127.0.0.1:8480/a",
                                "http://example.kr:80/a",
                                "https://example.kr:443/a",
                                "https://example.kr:8443/a",
                                "http://example.kr:443/a",
                                "https://example.kr:/a",
                                "https://example.kr:080/a",
                                "https://example.kr:08480/a",
                                "https://example.kr:65535/a",
                                "https://example.kr:70000/a",
                                "https://example.kr:8x80/a",
                                "http://[::1]:8480/a",
                                "http://user@example.kr/a",
                                "https://Example.KR/a",
                                "https://example.kr/a/../b",
                                "https://example.kr/./a",
                                "https://example.kr//a",
                                "https://example.kr/a#b",
                                "https://example.kr/기사",
                                "https://example.kr/a b",
                                "a",
                                ""})
        QTest::newRow(*address ? address : "nothing") << QString::fromUtf8(address);
}

void TestUrlKey::theShortWayComesToTheSame()
{
    QFETCH(const QString, address);
    QCOMPARE(urlKey(address), comparable(QUrl(address)));
}

void TestUrlKey::onePageIsOneAddress()
{
    QCOMPARE(urlHash(u"http://example.kr:80/a#end"_s), urlHash(u"http://example.kr/a"_s));
    QVERIFY(urlHash(u"http://example.kr:8480/a"_s) != urlHash(u"http://example.kr:8481/a"_s));
}

QTEST_GUILESS_MAIN(TestUrlKey)
#include "test_url_key.moc"
