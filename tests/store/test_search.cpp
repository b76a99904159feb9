// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library_for_test.h"
#include "store/authors.h"
#include "store/bookmarks.h"
#include "store/search.h"
#include "store/search_dates.h"
#include "store/search_query.h"
#include "store/search_terms.h"

using namespace byline;

namespace {

QString found(Connection& db, const QString& query)
{
    const Result<SearchResults> results = search(db, query, 50, kNow);
    if (!results)
        return QStringLiteral("error: ") + results.error().detail;
    QStringList titles;
    for (const SearchHit& hit : results->hits)
        titles += hit.article.title;
    titles.sort();
    return titles.join(u' ');
}

QString tokens(const QString& text)
{
    QStringList list;
    for (const Token& token : tokensOf(text.toUtf8()))
        list += QString::fromUtf8(token.text);
    return list.join(u' ');
}

} // namespace

class Searching final : public QObject
{
    Q_OBJECT

private slots:
    void textIsCutIntoWordsAndPairs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cut");
        QTest::newRow("words") << QStringLiteral("The Café's FISH") << QStringLiteral("the cafe s fish");
        QTest::newRow("decomposed") << QStringLiteral("cafe\u0301") << QStringLiteral("cafe");
        QTest::newRow("hangul") << QStringLiteral("한국은행이 금리를")
                                << QStringLiteral("한국 국은 은행 행이 금리 리를");
        QTest::newRow("jamo") << QStringLiteral("금리").normalized(QString::NormalizationForm_D)
                              << QStringLiteral("금리");
        QTest::newRow("lone") << QStringLiteral("그 집, KBS뉴스9") << QStringLiteral("그 집 kbs 뉴스 9");
        QTest::newRow("han") << QStringLiteral("東京都は") << QStringLiteral("東京 京都 都は");
        QTest::newRow("half width") << QStringLiteral("ｶﾞﾗｽ ＡＢＣ１") << QStringLiteral("ガラ ラス abc1");
        QTest::newRow("break") << QStringLiteral("사회 회장") << QStringLiteral("사회 \u0001 회장");
        QTest::newRow("ligature") << QStringLiteral("ﬁne Straße ΣΊΣΥΦΟΣ") << QStringLiteral("fine strasse σισυφοσ");
        QTest::newRow("signs") << QStringLiteral("— … 😀 !") << QString();
    }
    void textIsCutIntoWordsAndPairs()
    {
        QFETCH(QString, text);
        QFETCH(QString, cut);
        QCOMPARE(tokens(text), cut);
    }

    void tokensStandForTheBytesTheyCameFrom()
    {
        const QByteArray text = QStringLiteral("é한국, cafe\u0301 x").toUtf8();
        const QList<Token> list = tokensOf(text);
        QCOMPARE(list.size(), 4);
        QCOMPARE(text.mid(list.at(1).start, list.at(1).end - list.at(1).start), QStringLiteral("한국").toUtf8());
        QCOMPARE(text.mid(list.at(2).start, list.at(2).end - list.at(2).start), QStringLiteral("cafe\u0301").toUtf8());
        QCOMPARE(text.mid(list.at(3).start), QByteArray("x"));
    }

    void brokenBytesDoNoHarm() { QCOMPARE(tokensOf(QByteArray("ab\xff\xea\xb8 cd\xe1\x84")).size(), 2); }

    void koreanIsFoundWithinWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("isThere");
        const auto row = [](const char* text, const char* query, bool isThere) {
            QTest::addRow("%s in %s", query, text) << QString::fromUtf8(text) << QString::fromUtf8(query) << isThere;
        };
        row("내년도 예산안이 의회를 통과했다", "예산", true);
        row("내년도 예산안이 의회를 통과했다", "의회", true);
        row("내년도 예산안이 의회를 통과했다", "예산안이", true);
        row("기준금리를 동결했다", "금리", true);
        row("기준금리를 동결했다", "기준금리", true);
        row("한국은행이 금리를 올렸다", "은행", true);
        row("한국은행이 금리를 올렸다", "한국은행", true);
        row("뉴스레터를 보냈다", "레터", true);
        row("뉴스레터를 보냈다", "뉴스레터", true);
        row("東京で会議", "東京", true);
        row("남해등대는 오래되었다", "등대", true);
        row("제3차 회의", "3차", true);
        row("집에 갔다", "집", true);
        row("사회 회장이 말했다", "사회장", false);
        row("한국의 은행", "한국은행", false);
        row("은행이 올렸다", "행은", false);
        row("한 국가의 행정", "한국", false);
        row("lighthouse keeper", "light", false);
        row("lighthouse keeper", "LightHouse", true);
        row("a naïve résumé", "naive resume", true);
        row("새로운 뉴스 레터", "\"뉴스 레터\"", true);
        row("새로운 뉴스레터", "\"뉴스 레터\"", false);
    }
    void koreanIsFoundWithinWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        QFETCH(bool, isThere);
        LibraryForTest library;
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), {itemOf(QStringLiteral("t"), text)}));
        const Result<SearchResults> results = search(library.db(), query, 10, kNow);
        QVERIFY2(results, results ? "" : qPrintable(results.error().detail));
        QCOMPARE(results->total, isThere ? 1 : 0);
        if (isThere) {
            const QString snippet = results->hits.first().snippet;
            QVERIFY2(snippet.contains(QChar(0x2068)) && snippet.contains(QChar(0x2069)), qPrintable(snippet));
        }
    }

    void theLanguageOfSearchesWorks()
    {
        LibraryForTest library;
        Connection& db = library.db();
        IncomingAuthor kim;
        kim.name = QStringLiteral("김하나");
        IncomingItem first = itemOf(QStringLiteral("first"), QStringLiteral("apple pear"), kNow, {kim});
        first.tags = {QStringLiteral("Fruit")};
        const OutletId a = library.outlet(QStringLiteral("daily"));
        const OutletId b = library.outlet(QStringLiteral("weekly"));
        const QList<ArticleId> ids =
            stored(db,
                   feedOf(a, {first, itemOf(QStringLiteral("second"), QStringLiteral("apple plum"), kNow.addDays(-1))}))
                .added;
        stored(db, feedOf(b, {itemOf(QStringLiteral("third"), QStringLiteral("pear first"), kNow.addDays(-8)),
                              itemOf(QStringLiteral("fourth"), QStringLiteral("plum"),
                                     QDateTime(QDate(2024, 5, 20), QTime(1, 0), Qt::UTC))}));
        QVERIFY(setRead(db, {ids.at(1)}, ReadState::Read, kNow));
        QVERIFY(addBookmarks(db, {ids.at(0)}, {{}, {QStringLiteral("mine")}, {}}, kNow));
        QVERIFY(setFollowed(db, authors(db)->first().id, Following::Yes));

        const QList<QPair<const char*, const char*>> expected {
            {"apple", "first second"},
            {"apple pear", "first"},
            {"\"apple pear\"", "first"},
            {"\"pear apple\"", ""},
            {"“apple pear”", "first"},
            {"\"apple pear", "first"},
            {"apple -pear", "second"},
            {"-apple", "fourth third"},
            {"-apple -plum", "third"},
            {"pear or plum", "first fourth second third"},
            {"apple pear or plum", "first second"},
            {"pear | plum -apple", "fourth third"},
            {"author:김하나", "first"},
            {"김하나", "first"},
            {"author:하나 or tag:nothing", "first"},
            {"-author:김하나 apple", "second"},
            {"outlet:daily", "first second"},
            {"outlet:WEEK plum", "fourth"},
            {"-outlet:daily", "fourth third"},
            {"tag:fruit", "first"},
            {"tag:mine", "first"},
            {"tag:nothing", ""},
            {"title:first", "first"},
            {"first", "first third"},
            {"before:2025", "fourth"},
            {"after:2024-05 before:2024-06", "fourth"},
            {"after:2024-05-21", "first second third"},
            {"after:today", "first"},
            {"after:오늘", "first"},
            {"after:yesterday", "first second"},
            {"after:어제 before:오늘", "second"},
            {"before:\"last week\"", "fourth"},
            {"after:지난주", "first second third"},
            {"is:unread apple", "first"},
            {"is:read", "second"},
            {"is:bookmarked", "first"},
            {"is:followed", "first"},
            {"is:saved", ""},
            {"is:changed", ""},
            {"-is:unread", "second"},
            {"apple !!! —", "first second"},
            {"apple\" OR title:*", ""},
            {"NEAR(apple pear)", ""},
            {"apple*", "first second"},
            {"note:apple", ""},
        };
        for (const auto& [query, titles] : expected)
            QCOMPARE(QString::fromUtf8(query) + u'=' + found(db, QString::fromUtf8(query)),
                     QString::fromUtf8(query) + u'=' + QString::fromUtf8(titles));
    }

    void whatCannotBeUnderstoodIsExplained()
    {
        LibraryForTest library;
        for (const char* query :
             {"", "   ", "!!!", "before:soon", "after:2024-13", "after:20244", "is:great", "or apple", "apple or",
              "apple or or pear", "author:", "title:!", "after:", "has:", "has:nothing", "before:\"31 February\""}) {
            QVERIFY(parseSearch(QString::fromUtf8(query), kNow).error().code > 0);
            const Result<SearchResults> results = search(library.db(), QString::fromUtf8(query), 10, kNow);
            QVERIFY2(!results, query);
            QCOMPARE(results.error().kind, ErrorKind::BadQuery);
        }
        QVERIFY(!search(library.db(), QStringLiteral("w ").repeated(500), 10, kNow));
    }

    void allAreCountedAndTheNewestAreShown()
    {
        LibraryForTest library;
        QList<IncomingItem> items;
        for (int i = 0; i < 40; ++i)
            items += itemOf(QString::number(i), QStringLiteral("needle"), kNow.addSecs((i * 7) % 40));
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), items));
        const SearchResults results = *search(library.db(), QStringLiteral("needle"), 5, kNow);
        QCOMPARE(results.total, 40);
        QCOMPARE(results.hits.size(), 5);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(results.hits.at(i).article.published, kNow.addSecs(39 - i));
        ArticleQuery query;
        query.search = QStringLiteral("needle");
        query.limit = 5;
        const ArticlePage page = *articles(library.db(), query);
        QCOMPARE(page.articles.first().id, results.hits.first().article.id);
        query.after = page.next;
        QCOMPARE(articles(library.db(), query)->articles.first().published, kNow.addSecs(34));
    }

    void anEditedArticleIsFoundByItsNewWordsOnly()
    {
        LibraryForTest library;
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        stored(library.db(), feedOf(outlet, {itemOf(QStringLiteral("t"), QStringLiteral("before 이전말"))}));
        stored(library.db(), feedOf(outlet, {itemOf(QStringLiteral("t"), QStringLiteral("after 나중말")),
                                             itemOf(QStringLiteral("u"), QStringLiteral("other"))}));
        QCOMPARE(found(library.db(), QStringLiteral("before")), QString());
        QCOMPARE(found(library.db(), QStringLiteral("이전")), QString());
        QCOMPARE(found(library.db(), QStringLiteral("나중")), QStringLiteral("t"));
    }

    void aSnippetShowsTheFirstHitInItsSentence()
    {
        LibraryForTest library;
        const QString text = QStringLiteral("Nothing here. ").repeated(40)
                             + QStringLiteral("\n\nThe old lighthouse stands, ")
                             + QStringLiteral("and more words follow. ").repeated(40);
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), {itemOf(QStringLiteral("t"), text)}));
        const QString snippet = search(library.db(), QStringLiteral("lighthouse"), 1, kNow)->hits.first().snippet;
        QVERIFY2(snippet.contains(QStringLiteral("The old \u2068lighthouse\u2069 stands, and")), qPrintable(snippet));
        QVERIFY2(snippet.size() > 120 && snippet.size() < 180, qPrintable(snippet));
        QVERIFY(snippet.startsWith(u'…') && snippet.endsWith(u'…') && !snippet.contains(u'\n'));
    }

    void datesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        const auto row = [](const char* text, int year, int month, int day) {
            QTest::newRow(text) << QString::fromUtf8(text) << QDate(year, month, day);
        };
        // Seen from Tuesday, 10 March 2026.
        row("2025", 2025, 1, 1);
        row("2025-03", 2025, 3, 1);
        row("2025.3.9.", 2025, 3, 9);
        row("2025/03/09", 2025, 3, 9);
        row("9 March 2025", 2025, 3, 9);
        row("Mar 9, 2025", 2025, 3, 9);
        row("december", 2025, 12, 1);
        row("2025년 3월 9일", 2025, 3, 9);
        row("12월 25일", 2025, 12, 25);
        row("3월", 2026, 3, 1);
        row("Yesterday", 2026, 3, 9);
        row("그저께", 2026, 3, 8);
        row("last week", 2026, 3, 2);
        row("지난 주", 2026, 3, 2);
        row("이번 달", 2026, 3, 1);
        row("last year", 2025, 1, 1);
        row("작년", 2025, 1, 1);
        row("3 days ago", 2026, 3, 7);
        row("a month ago", 2026, 2, 10);
        row("2주 전", 2026, 2, 24);
        row("3개월 전", 2025, 12, 10);
        row("monday", 2026, 3, 9);
        row("tuesday", 2026, 3, 3);
        row("금요일", 2026, 3, 6);
    }
    void datesAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QDate, day);
        QCOMPARE(dayFromWords(text, QDate(2026, 3, 10)).value_or(QDate()), day);
    }

    void whatHasAPictureOrASoundIsFound()
    {
        LibraryForTest library;
        Connection& db = library.db();
        IncomingItem picture = itemOf(QStringLiteral("picture"), QStringLiteral("text"));
        picture.image = QStringLiteral("https://a.example/i.jpg");
        IncomingItem sound = itemOf(QStringLiteral("sound"), QStringLiteral("text"));
        Enclosure enclosure;
        enclosure.url = QStringLiteral("https://a.example/s.mp3");
        enclosure.mimeType = QStringLiteral("audio/mpeg");
        sound.enclosures += enclosure;
        stored(db, feedOf(library.outlet(QStringLiteral("a")),
                          {picture, sound, itemOf(QStringLiteral("plain"), QStringLiteral("text"))}));
        const auto found = [&](const char* query) {
            QStringList titles;
            const SearchResults results = *search(db, QString::fromUtf8(query), 10, kNow);
            for (const SearchHit& hit : results.hits)
                titles += hit.article.title;
            return titles;
        };
        QCOMPARE(found("text has:picture"), QStringList {QStringLiteral("picture")});
        QCOMPARE(found("has:audio"), QStringList {QStringLiteral("sound")});
        QCOMPARE(found("text -has:audio -has:picture"), QStringList {QStringLiteral("plain")});
    }

    void theNewestAreFoundAlsoWhereManyMatchAndSomeCameLate()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId id = library.outlet(QStringLiteral("many"));
        QList<IncomingItem> items;
        for (int i = 0; i < 3000; ++i)
            items += itemOf(QStringLiteral("n%1").arg(i), QStringLiteral("등대 lighthouse"), kNow.addDays(-3000 + i));
        // Stored first, published last: the order of the index is not the order of time.
        items.first().published = kNow;
        items[7].published = kNow.addSecs(-60);
        stored(db, feedOf(id, items));
        for (const int limit : {1, 50}) {
            const SearchResults all = *search(db, QStringLiteral("등대"), -1, kNow);
            const SearchResults newest = *searchNewest(db, QStringLiteral("등대"), limit, kNow);
            QCOMPARE(newest.hits.size(), limit);
            for (int i = 0; i < limit; ++i)
                QCOMPARE(newest.hits.at(i).article.id, all.hits.at(i).article.id);
            QCOMPARE(search(db, QStringLiteral("등대"), limit, kNow)->total, 3000);
        }
        QCOMPARE(searchNewest(db, QStringLiteral("등대 outlet:many"), 50, kNow)->hits.first().article.title,
                 QStringLiteral("n0"));
        QCOMPARE(searchNewest(db, QStringLiteral("is:unread"), 2, kNow)->hits.at(1).article.title,
                 QStringLiteral("n7"));
    }

    void latecomersByTheHundredAreNotMissed()
    {
        LibraryForTest library;
        Connection& db = library.db();
        QList<IncomingItem> items;
        for (int i = 0; i < 3000; ++i)
            items += itemOf(QStringLiteral("n%1").arg(i), i % 2 ? QStringLiteral("등대") : QStringLiteral("other"),
                            kNow.addDays(-i));
        stored(db, feedOf(library.outlet(QStringLiteral("backwards")), items));
        const SearchResults newest = *searchNewest(db, QStringLiteral("등대"), 3, kNow);
        QCOMPARE(newest.hits.at(0).article.title, QStringLiteral("n1"));
        QCOMPARE(newest.hits.at(2).article.title, QStringLiteral("n5"));
    }
};

QTEST_GUILESS_MAIN(Searching)
#include "test_search.moc"
