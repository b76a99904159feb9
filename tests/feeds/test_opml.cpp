// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/opml.h"

#include <QFile>
#include <QTest>

using namespace byline;

namespace {

QByteArray fixture(const char* name)
{
    QFile file(QStringLiteral(BYLINE_TEST_DATA "/feeds/") + QString::fromUtf8(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList lines(const QList<OpmlOutlet>& outlets)
{
    QStringList out;
    for (const OpmlOutlet& outlet : outlets)
        out.append(outlet.folder.join(u'/') + u'|' + outlet.title + u'|' + outlet.feedUrl);
    return out;
}

} // namespace

class TestOpml final : public QObject
{
    Q_OBJECT

private slots:
    void readsFoldersAndOddAttributes()
    {
        const auto outlets = parseOpml(fixture("folders.opml"));
        QVERIFY(outlets.has_value());
        QCOMPARE(lines(*outlets), (QStringList {QStringLiteral("뉴스/국내|Feed 1|http://example.com/1.xml"),
                                                QStringLiteral("뉴스|Feed 1 elsewhere|http://example.com/1.xml"),
                                                QStringLiteral("|no text|http://example.com/2.xml"),
                                                QStringLiteral("|R&D|http://example.com/3.xml?a=1&b=2")}));
        QCOMPARE(outlets->first().homePageUrl, QStringLiteral("http://example.com/"));
    }

    void readsOldEncodings()
    {
        const auto outlets = parseOpml(fixture("euc-kr.opml"));
        QVERIFY(outlets.has_value());
        QCOMPARE(lines(*outlets), QStringList {QStringLiteral("한국|신문|http://example.kr/rss")});
    }

    void readsBackWhatItWrote()
    {
        const QList<OpmlOutlet> outlets {
            {{},
             QStringLiteral("A & <B> \"q\""),
             QStringLiteral("https://e.example/?a=1&b=2"),
             QStringLiteral("https://e.example/")},
            {{QStringLiteral("뉴스")}, QStringLiteral("한겨레"), QStringLiteral("https://h.example/rss"), {}},
            {{QStringLiteral("뉴스"), QStringLiteral("국내")},
             QStringLiteral("C"),
             QStringLiteral("https://c.example/rss"),
             {}},
            {{QStringLiteral("Tech")}, QStringLiteral("D"), QStringLiteral("https://d.example/rss"), {}},
        };
        const QByteArray written =
            writeOpml(outlets, QStringLiteral("Byline"), QDateTime(QDate(2026, 3, 2), QTime(1, 2, 3), Qt::UTC));
        QVERIFY(written.contains("Mon, 02 Mar 2026 01:02:03 GMT"));
        QVERIFY(written.contains("version=\"2.0\""));
        const auto again = parseOpml(written);
        QVERIFY(again.has_value());
        QCOMPARE(lines(*again), lines(outlets));
        QCOMPARE(again->first().homePageUrl, outlets.first().homePageUrl);
    }

    void takesAnEmptyListAsAList()
    {
        const auto none = parseOpml("<opml version=\"1.0\"><body/></opml>");
        QVERIFY(none.has_value() && none->isEmpty());
        const auto cut =
            parseOpml("<opml><body><outline text=\"a\" xmlUrl=\"http://a.example/\"/><outline text=\"b\" xmlU");
        QVERIFY(cut.has_value());
        QCOMPARE(cut->size(), 1);
    }

    void refusesWhatIsNoOpml()
    {
        for (const char* bytes : {"", "hello", "<html><body>opml</body></html>", "<rss/>", "{}"}) {
            const auto outlets = parseOpml(bytes);
            QVERIFY(!outlets);
            QCOMPARE(outlets.error().kind, ErrorKind::NotOpml);
        }
    }

    void survivesDeepFolders()
    {
        const QByteArray deep = "<opml><body>" + QByteArray("<outline text=\"f\">").repeated(50000)
                                + "<outline text=\"x\" xmlUrl=\"http://x.example/\"/>";
        QVERIFY(parseOpml(deep).has_value());
    }
};

QTEST_GUILESS_MAIN(TestOpml)
#include "test_opml.moc"
