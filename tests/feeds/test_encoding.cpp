// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/encoding.h"
#include "feeds/parse_feed.h"

#include <QFile>
#include <QTest>

#include <unicode/ucnv.h>

using namespace byline;

class TestEncoding final : public QObject
{
    Q_OBJECT

private slots:
    void readsEachEncodingAsItIsDeclared_data()
    {
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("euc-kr") << QByteArray("euc-kr") << QByteArray("한글") << QByteArray("\xC7\xD1\xB1\xDB");
        QTest::newRow("cp949 called euc_kr") << QByteArray("euc_kr") << QByteArray("똠") << QByteArray("\x8C\x63");
        QTest::newRow("cp949 called euc-kr") << QByteArray("EUC-KR") << QByteArray("똠") << QByteArray("\x8C\x63");
        QTest::newRow("ks_c_5601") << QByteArray("ks_c_5601-1987") << QByteArray("한글")
                                   << QByteArray("\xC7\xD1\xB1\xDB");
        QTest::newRow("shift_jis") << QByteArray("Shift_JIS") << QByteArray("日本") << QByteArray("\x93\xFA\x96\x7B");
        QTest::newRow("euc-jp") << QByteArray("EUC-JP") << QByteArray("日本") << QByteArray("\xC6\xFC\xCB\xDC");
        QTest::newRow("gbk called gb2312") << QByteArray("gb2312") << QByteArray("镕") << QByteArray("\xE9\x46");
        QTest::newRow("big5") << QByteArray("Big5") << QByteArray("中文") << QByteArray("\xA4\xA4\xA4\xE5");
        QTest::newRow("koi8-r") << QByteArray("koi8-r") << QByteArray("Да") << QByteArray("\xE4\xC1");
        QTest::newRow("windows-1251") << QByteArray("windows-1251") << QByteArray("Да") << QByteArray("\xC4\xE0");
        QTest::newRow("windows called latin-1")
            << QByteArray("iso-8859-1") << QByteArray("don’t") << QByteArray("don\x92t");
        QTest::newRow("iso-8859-2") << QByteArray("iso-8859-2") << QByteArray("ł") << QByteArray("\xB3");
        QTest::newRow("tis-620") << QByteArray("tis-620") << QByteArray("ก") << QByteArray("\xA1");
    }

    void readsEachEncodingAsItIsDeclared()
    {
        QFETCH(QByteArray, label);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, bytes);
        const QByteArray head = "<?xml version=\"1.0\" encoding=\"" + label + "\"?><rss><channel><title>";
        QVERIFY(decodedToUtf8(head + bytes + "</title></channel></rss>").contains("<title>" + text + "</title>"));
        const QByteArray bare = "<rss><channel><title>" + bytes + "</title></channel></rss>";
        QVERIFY(decodedToUtf8(bare, "text/xml; charset=\"" + label + "\"").contains("<title>" + text + "</title>"));
    }

    void readsUtf16And32WithAndWithoutBom()
    {
        const QString text = QStringLiteral("<rss><channel><title>한 🙂</title></channel></rss>");
        const QByteArray utf8 = text.toUtf8();
        for (const char* name : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            UErrorCode status = U_ZERO_ERROR;
            QByteArray wide(4096, '\0');
            const int32_t length = ucnv_convert(name, "UTF-8", wide.data(), 4096, utf8.constData(),
                                                static_cast<int32_t>(utf8.size()), &status);
            QVERIFY(U_SUCCESS(status));
            wide.truncate(length);
            QCOMPARE(decodedToUtf8(wide), utf8);
        }
        QCOMPARE(decodedToUtf8(QByteArray("\xFF\xFE<\0a\0>\0", 8)), QByteArray("<a>"));
    }

    void trustsTheBytesMoreThanTheLabel()
    {
        const QByteArray utf8 = "<?xml version=\"1.0\" encoding=\"euc-kr\"?><a>한글</a>";
        QCOMPARE(decodedToUtf8(utf8), utf8);
        QCOMPARE(decodedToUtf8("\xEF\xBB\xBF" + utf8), utf8);
    }

    void guessesWhatNobodyDeclared()
    {
        const QByteArray korean =
            QByteArray("<rss><channel><title>")
            + QByteArray("\xB4\xEB\xC7\xD1\xB9\xCE\xB1\xB9 \xBC\xAD\xBF\xEF \xB3\xAF\xBE\xBE ").repeated(8)
            + "</title></channel></rss>";
        QVERIFY(decodedToUtf8(korean).contains("대한민국 서울 날씨"));
    }

    void replacesWhatIsWrongAndKeepsTheRest()
    {
        const QByteArray mixed = "<a>한글 좋은 날 \xE9 끝</a>";
        const QByteArray text = decodedToUtf8(mixed);
        QVERIFY(isUtf8(text));
        QVERIFY(text.startsWith("<a>한글 좋은 날 \xEF\xBF\xBD"));
        QVERIFY(
            isUtf8(decodedToUtf8(QByteArray("<?xml version='1.0' encoding='utf-8'?><a>\xED\xA0\x80\xC0\xAF\xF5</a>"))));
    }

    void refusesToReadUtf7()
    {
        const QByteArray text = decodedToUtf8("<?xml version=\"1.0\" encoding=\"utf-7\"?><a>+ADw-script+AD4-</a>");
        QVERIFY(!text.contains("<script>"));
    }

    void dropsControlCharactersInAFeed()
    {
        constexpr char kFeed[] = "<rss><channel><title>a\0b\x01\x0B c</title></channel></rss>";
        const auto feed = parseFeed(QByteArray(kFeed, sizeof kFeed - 1));
        QVERIFY(feed.has_value());
        QCOMPARE(feed->title, QStringLiteral("ab c"));
    }

    void readsAKoreanPaperInItsOldEncoding()
    {
        QFile file(QStringLiteral(BYLINE_TEST_DATA "/feeds/euc-kr.xml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto feed = parseFeed(file.readAll());
        QVERIFY(feed.has_value());
        QCOMPARE(feed->title, QStringLiteral("지역 신문"));
        QCOMPARE(feed->items.value(0).title, QStringLiteral("똠방각하 공연"));
        QCOMPARE(feed->items.value(0).authors.value(0).name, QStringLiteral("홍길동"));
        QCOMPARE(feed->items.value(0).authors.value(0).email, QStringLiteral("hong@news.example.kr"));
        QCOMPARE(feed->items.value(0).authors.value(0).role, QStringLiteral("기자"));
    }

    void knowsUtf8WhereverTheWrongBytesStand_data()
    {
        QTest::addColumn<QByteArray>("wrong");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80");
        QTest::newRow("too long") << QByteArray("\xE0\x80\x80");
        QTest::newRow("cut") << QByteArray("\xEA\xB0");
        QTest::newRow("no lead") << QByteArray("\x80");
    }

    /// Characters are looked at by twos and eight bytes at a time: each place in such a step is tried.
    void knowsUtf8WhereverTheWrongBytesStand()
    {
        QFETCH(QByteArray, wrong);
        const QByteArray right = QByteArrayLiteral("하늘 \xE0\xA4\x95에서 a한\xED\x9F\xBF中🙂");
        QVERIFY(isUtf8(right));
        for (qsizetype before = 0; before < 4; ++before)
            for (qsizetype at : {0, 3, 6, 7, 10, 13, 16, 17, 18}) {
                const QByteArray filled = QByteArray(before, 'x') + right + right;
                QVERIFY2(!isUtf8(filled.left(before + at) + wrong + filled.mid(before + at)),
                         qPrintable(QString::number(before) + u'/' + QString::number(at)));
            }
    }
};

QTEST_GUILESS_MAIN(TestEncoding)
#include "test_encoding.moc"
