// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/day_words.h"
#include "library_for_test.h"
#include "store/authors.h"
#include "store/bookmarks.h"
#include "store/connection_private.h"
#include "store/retention.h"
#include "store/search.h"
#include "store/search_query.h"
#include "store/search_terms.h"

using namespace byline;

namespace {

SearchRequest request(const QString& text, int limit = 50, SearchOrder order = SearchOrder::Newest)
{
    return {text, limit, order, {}};
}

QString found(Connection& db, const QString& query)
{
    const Result<SearchResults> results = search(db, request(query), kNow);
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
        // All the pairs, but not in a row: the index alone cannot tell.
        row("한국 국은 은행", "한국은행", false);
        row("한국 국은 은행, 그리고 한국은행", "한국은행", true);
        row("은행이 국은 한국", "\"한국 국은\"", false);
        row("the old night, a train", "\"night train\"", false);
        row("a train at night; the Night-Train", "\"night train\"", true);
        row("night after night trains train", "\"night night train\"", false);
        row("night night night train", "\"night night train\"", true);
        // However the syllables are written, and whatever unseen stands between them.
        row("한국\u00AD은행이", "한국은행", true);
        row("한국\u200B은행이", "한국은행", true);
        row("한국\uFE0F은행이", "한국은행", true);
        row("\u1112\u1161\u11AB\u1100\u116E\u11A8은행", "한국은행", true);
        row("가나다\u11A8라, 나다", "가나다", false);
        row("가나다\u11A8라, 나다, 가나다", "가나다", true);
        row("東京都庁", "東京都庁", true);
        row("東京 京都 都庁", "東京都庁", false);
    }
    void koreanIsFoundWithinWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        QFETCH(bool, isThere);
        LibraryForTest library;
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), {itemOf(QStringLiteral("t"), text)}));
        const Result<SearchResults> results = search(library.db(), request(query), kNow);
        QVERIFY2(results, results ? "" : qPrintable(results.error().detail));
        QCOMPARE(results->hits.size(), isThere ? 1 : 0);
        if (isThere) {
            const QString snippet = results->hits.first().snippet;
            QVERIFY2(snippet.contains(QChar(0x2068)) && snippet.contains(QChar(0x2069)), qPrintable(snippet));
        }
    }

    void nextToEachOtherIsMeantWithinOneTextOnly()
    {
        LibraryForTest library;
        IncomingAuthor author;
        author.name = QStringLiteral("한국 은행");
        IncomingItem across = itemOf(QStringLiteral("red apple"), QStringLiteral("pear tree"), kNow, {author});
        IncomingItem within = itemOf(QStringLiteral("other"), QStringLiteral("apple pear 기준금리"));
        IncomingItem headline = itemOf(QStringLiteral("기준금리를 apple pear"), QStringLiteral("text"));
        IncomingItem pieces = itemOf(QStringLiteral("기준 준금 금리"), QStringLiteral("pear, 기준금리는 apple"));
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), {across, within, headline, pieces}));
        const QList<QPair<const char*, const char*>> expected {
            {"\"apple pear\"", "other 기준금리를 apple pear"},
            {"apple pear", "other red apple 기준 준금 금리 기준금리를 apple pear"},
            {"기준금리", "other 기준 준금 금리 기준금리를 apple pear"},
            {"title:기준금리", "기준금리를 apple pear"},
            {"title:기준", "기준 준금 금리 기준금리를 apple pear"},
            {"-title:기준금리 기준금리", "other 기준 준금 금리"},
            {"title:pear", "기준금리를 apple pear"},
            {"title:\"apple pear\"", "기준금리를 apple pear"},
            {"-기준금리", "red apple"},
            {"apple -\"apple pear\"", "red apple 기준 준금 금리"},
            {"-\"apple pear\"", "red apple 기준 준금 금리"},
            {"\"apple pear\" or \"pear tree\"", "other red apple 기준금리를 apple pear"},
            {"\"pear tree\" or -\"apple pear\"", "red apple 기준 준금 금리"},
            {"기준금리 \"apple pear\"", "other 기준금리를 apple pear"},
            {"\"apple pear\" or author:한국", "other red apple 기준금리를 apple pear"},
            {"\"한국 은행\"", "red apple"},
            {"한국은행", ""},
            {"\"은행 한국\"", ""},
            {"\"no such thing\" or title:기준금리", "기준금리를 apple pear"},
        };
        for (const auto& [query, titles] : expected) {
            const QString text = QString::fromUtf8(query);
            QCOMPARE(text + u'=' + found(library.db(), text), text + u'=' + QString::fromUtf8(titles));
            // All of them at once, by relevance, counted, and in a list: by other ways, the same.
            const qsizetype count =
                found(library.db(), text).isEmpty() ? 0 : search(library.db(), request(text), kNow)->hits.size();
            QCOMPARE(search(library.db(), request(text, -1), kNow)->hits.size(), count);
            QCOMPARE(search(library.db(), request(text, 50, SearchOrder::Relevance), kNow)->hits.size(), count);
            QCOMPARE(searchCount(library.db(), text, -1, kNow).value(), count);
            ArticleQuery list;
            list.search = text;
            QCOMPARE(articles(library.db(), list)->articles.size(), count);
        }
    }

    /// Far more articles have all the pieces than the whole.
    void theWholeIsFoundBehindManyPieces()
    {
        LibraryForTest library;
        Connection& db = library.db();
        QList<IncomingItem> items;
        for (int i = 0; i < 1500; ++i) {
            const bool whole = i % 300 == 0;
            items +=
                itemOf(QString::number(i), whole ? QStringLiteral("기준금리 동결") : QStringLiteral("기준 준금 금리"),
                       kNow.addSecs(i * 60));
        }
        items[600].title = QStringLiteral("기준금리 600");
        stored(db, feedOf(library.outlet(QStringLiteral("a")), items));
        const auto titles = [&](int limit, SearchOrder order) {
            QStringList list;
            const SearchResults results = *search(db, request(QStringLiteral("기준금리"), limit, order), kNow);
            for (const SearchHit& hit : results.hits)
                list += hit.article.title;
            return list.join(u',');
        };
        QCOMPARE(titles(3, SearchOrder::Newest), QStringLiteral("1200,900,기준금리 600"));
        QCOMPARE(titles(50, SearchOrder::Newest), QStringLiteral("1200,900,기준금리 600,300,0"));
        QCOMPARE(titles(50, SearchOrder::Relevance), QStringLiteral("기준금리 600,1200,900,300,0"));
        QCOMPARE(titles(1, SearchOrder::Relevance), QStringLiteral("기준금리 600"));
    }

    /// By relevance a headline counts, however old it is and however many newer articles mention the word.
    void anOldHeadlineIsNotLostBehindManyMentions()
    {
        LibraryForTest library;
        Connection& db = library.db();
        QList<IncomingItem> items;
        for (int i = 0; i < 1000; ++i)
            items += itemOf(QString::number(i), QStringLiteral("lighthouse 등대지기"), kNow.addSecs(i * 60));
        items[5].title = QStringLiteral("A lighthouse");
        items[7].title = QStringLiteral("등대지기의 집");
        items[990].contentText = QStringLiteral("lighthouse lighthouse lighthouse");
        stored(db, feedOf(library.outlet(QStringLiteral("a")), items));
        const auto titles = [&](const QString& query) {
            QStringList list;
            const SearchResults results = *search(db, request(query, 3, SearchOrder::Relevance), kNow);
            for (const SearchHit& hit : results.hits)
                list += hit.article.title;
            return list.join(u',');
        };
        QCOMPARE(titles(QStringLiteral("lighthouse")), QStringLiteral("A lighthouse,990,999"));
        QCOMPARE(titles(QStringLiteral("등대지기")), QStringLiteral("등대지기의 집,999,998"));
        // Of two words either in a headline is enough to be looked at.
        const QString both = titles(QStringLiteral("등대지기 lighthouse"));
        QVERIFY2(both.contains(u"A lighthouse") && both.contains(u"등대지기의 집"), qPrintable(both));
    }

    /// The window's lane that reads only searches too, and a sender cannot make its text a headline.
    void aMarkInATextMakesItNoHeadline()
    {
        LibraryForTest library;
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")),
                                    {itemOf(QStringLiteral("t"), QStringLiteral("\u0002harbour 기준금리"))}));
        const auto db = std::move(Connection::open(library.file(), Connection::Access::ReadOnly).value());
        QCOMPARE(found(*db, QStringLiteral("harbour")), QStringLiteral("t"));
        QCOMPARE(found(*db, QStringLiteral("기준금리")), QStringLiteral("t"));
        QCOMPARE(found(*db, QStringLiteral("title:harbour")), QString());
        QCOMPARE(found(*db, QStringLiteral("title:t")), QStringLiteral("t"));
        QCOMPARE(found(*db, QStringLiteral("\"\u0002harbour\"")), QStringLiteral("t"));
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
            {"apple AND pear", "first"},
            {"apple AND -pear", "second"},
            {"AND", ""},
            {"apple \"AND\"", ""},
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
            {"after:3 days ago apple", "first second"},
            {"after:the day before yesterday plum", "second"},
            {"apple after:yesterday before:today", "second"},
            {"before:지난 주", "fourth"},
            {"after:2024년 5월 21일 pear", "first third"},
            {"before:last week plum", "fourth"},
            {"기자:김하나", "first"},
            {"매체:daily", "first second"},
            {"제목:first", "first"},
            {"이후:어제 이전:오늘", "second"},
            {"is:읽음", "second"},
            {"상태:읽음", "second"},
            {"포함:오디오", ""},
            {"pear 또는 plum", "first fourth second third"},
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
            const Result<SearchResults> results = search(library.db(), request(QString::fromUtf8(query)), kNow);
            QVERIFY2(!results, query);
            QCOMPARE(results.error().kind, ErrorKind::BadQuery);
        }
        QVERIFY(!search(library.db(), request(QStringLiteral("w ").repeated(500)), kNow));
    }

    /// Six sentences as newspapers write them and twelve words that stand in them with particles and within compounds.
    void twelveKoreanQueriesFindAllThatHasThemAndNothingElse()
    {
        const QStringList sentences {
            QStringLiteral("내년도 예산안이 국회 본회의를 통과했다"),
            QStringLiteral("한국은행이 기준금리를 동결하기로 했다"),
            QStringLiteral("서울시의회가 조례를 고쳤고 국회는 지켜보았다"),
            QStringLiteral("뉴스레터를 구독하면 은행 금리 소식을 받는다"),
            QStringLiteral("남해등대는 1903년에 세워진 오래된 등대이다"),
            QStringLiteral("지방의회의 예산 심의와 중앙은행의 독립성"),
        };
        LibraryForTest library;
        QList<IncomingItem> items;
        for (qsizetype i = 0; i < sentences.size(); ++i)
            items += itemOf(QString::number(i), sentences.at(i));
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), items));
        for (const char* word : {"예산", "국회", "의회", "금리", "은행", "레터", "등대", "뉴스", "기준금리", "한국은행",
                                 "본회의", "서울시의회"}) {
            const QString query = QString::fromUtf8(word);
            QStringList expected;
            for (qsizetype i = 0; i < sentences.size(); ++i)
                if (sentences.at(i).contains(query))
                    expected += QString::number(i);
            QVERIFY(!expected.isEmpty());
            QCOMPARE(query + u' ' + found(library.db(), query), query + u' ' + expected.join(u' '));
        }
    }

    /// Whatever stands within one run of syllables is found, and nothing that only stands across two.
    void anySyllablesInARowAreFoundAndNoOthers()
    {
        QRandomGenerator random(20261125);
        const QString syllables = QStringLiteral("가나다라");
        const auto word = [&](int most) {
            QString made;
            for (int i = random.bounded(1, most + 1); i > 0; --i)
                made += syllables.at(random.bounded(int(syllables.size())));
            return made;
        };
        LibraryForTest library;
        QStringList texts;
        QList<IncomingItem> items;
        for (int i = 0; i < 200; ++i) {
            texts += QStringList {word(5), word(5), word(5)}.join(i % 2 ? u' ' : u',');
            items += itemOf(QString::number(i), texts.last());
        }
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), items));
        for (int i = 0; i < 100; ++i) {
            const QString query = syllables.at(random.bounded(4)) + word(3); // two syllables and more
            QSet<QString> expected;
            for (qsizetype k = 0; k < texts.size(); ++k)
                if (texts.at(k).contains(query))
                    expected += QString::number(k);
            for (const int limit : {-1, 1000}) {
                const SearchResults page = *search(library.db(), request(query, limit), kNow);
                QSet<QString> got;
                for (const SearchHit& hit : page.hits)
                    got += hit.article.title;
                QVERIFY2(got == expected, qPrintable(query));
            }
        }
    }

    void whatFitsBestComesFirstIfThatIsWanted()
    {
        LibraryForTest library;
        const QString rest = QStringLiteral(" and much else besides");
        const auto item = [&](const char* title, const char* text, int days) {
            return itemOf(QString::fromUtf8(title), QString::fromUtf8(text) + rest, kNow.addDays(-days));
        };
        stored(library.db(),
               feedOf(library.outlet(QStringLiteral("a")),
                      {item("newest", "lighthouse", 0), item("often", "lighthouse lighthouse lighthouse lighthouse", 5),
                       item("The lighthouse", "sea", 9), item("older", "lighthouse", 3), item("none", "harbour", 1)}));
        const auto titles = [&](const QString& query, SearchOrder order) {
            QStringList list;
            const SearchResults found = *search(library.db(), request(query, 50, order), kNow);
            for (const SearchHit& hit : found.hits)
                list += hit.article.title;
            return list.join(u',');
        };
        const QString word = QStringLiteral("lighthouse");
        QCOMPARE(titles(word, SearchOrder::Newest), QStringLiteral("newest,older,often,The lighthouse"));
        QCOMPARE(titles(word, SearchOrder::Relevance), QStringLiteral("The lighthouse,often,newest,older"));
        // Of several words the rare one counts for more: "sea" and "else" are as often in one, "lighthouse" is rarer.
        QCOMPARE(
            titles(QStringLiteral("else sea or harbour or lighthouse"), SearchOrder::Relevance).section(u',', 0, 0),
            QStringLiteral("The lighthouse"));
        QCOMPARE(titles(word + QStringLiteral(" is:unread after:2020"), SearchOrder::Relevance),
                 QStringLiteral("The lighthouse,often,newest,older"));
        QCOMPARE(titles(QStringLiteral("is:unread"), SearchOrder::Relevance).section(u',', 0, 0),
                 QStringLiteral("newest"));
    }

    void everythingThatWasFoundCanBeScrolledTo()
    {
        LibraryForTest library;
        QList<IncomingItem> items;
        for (int i = 0; i < 2500; ++i)
            items += itemOf(QString::number(i),
                            i % 2 ? QStringLiteral("등대 등대지기") : QStringLiteral("등대 대지 지기 바다"),
                            kNow.addSecs((i * 7) % 500)); // five of each moment
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), items));
        for (const char* query :
             {"등대", "바다", "등대지기", "is:unread", "등대 -바다", "등대 is:unread", "등대 -등대지기"}) {
            QSet<ArticleId> seen;
            ArticleCursor last {std::numeric_limits<qint64>::max(), {std::numeric_limits<qint64>::max()}};
            SearchRequest wanted = request(QString::fromUtf8(query), 100);
            for (;;) {
                const SearchResults page = *search(library.db(), wanted, kNow);
                for (const SearchHit& hit : page.hits) {
                    const ArticleCursor key {hit.article.published.toMSecsSinceEpoch(), hit.article.id};
                    QVERIFY(key.publishedMs < last.publishedMs
                            || (key.publishedMs == last.publishedMs && key.id.value < last.id.value));
                    last = key;
                    seen += hit.article.id;
                }
                wanted.after = nextPage(page);
                if (!wanted.after)
                    break;
            }
            QCOMPARE(seen.size(), searchCount(library.db(), wanted.text, -1, kNow).value());
        }
    }

    void allAreCountedAndTheNewestAreShown()
    {
        LibraryForTest library;
        QList<IncomingItem> items;
        for (int i = 0; i < 40; ++i)
            items += itemOf(QString::number(i), QStringLiteral("needle"), kNow.addSecs((i * 7) % 40));
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), items));
        const SearchResults results = *search(library.db(), request(QStringLiteral("needle"), 5), kNow);
        QCOMPARE(searchCount(library.db(), QStringLiteral("needle"), -1, kNow).value(), 40);
        QCOMPARE(searchCount(library.db(), QStringLiteral("needle"), 7, kNow).value(), 7);
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
        const QString snippet =
            search(library.db(), request(QStringLiteral("lighthouse"), 1), kNow)->hits.first().snippet;
        QVERIFY2(snippet.contains(QStringLiteral("The old \u2068lighthouse\u2069 stands, and")), qPrintable(snippet));
        QVERIFY2(snippet.size() > 120 && snippet.size() < 180, qPrintable(snippet));
        QVERIFY(snippet.startsWith(u'…') && snippet.endsWith(u'…') && !snippet.contains(u'\n'));
    }

    void betweenASnippetAndItsEllipsesThereIsNoBlank()
    {
        LibraryForTest library;
        QString text = QStringLiteral("every lamp was counted and then ").repeated(6)
                       + QStringLiteral("the old lighthouse stands, and ")
                       + QStringLiteral("every boat was counted and then ").repeated(6);
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), {itemOf(QStringLiteral("t"), text)}));
        const QString snippet =
            search(library.db(), request(QStringLiteral("lighthouse"), 1), kNow)->hits.first().snippet;
        QVERIFY2(snippet.startsWith(u'…') && !snippet.at(1).isSpace(), qPrintable(snippet));
        QVERIFY2(snippet.endsWith(u'…') && !snippet.at(snippet.size() - 2).isSpace(), qPrintable(snippet));
    }

    /// A heading has no full stop that would keep it from what follows.
    void aSnippetTellsBlocksApart()
    {
        LibraryForTest library;
        const QString text = QStringLiteral("Complete, or in part\n\nWhen a page has pictures…\n\nthe page says so.\n\n"
                                            "The page\n\nAll of it");
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), {itemOf(QStringLiteral("t"), text)}));
        QCOMPARE(
            search(library.db(), request(QStringLiteral("page"), 1), kNow)->hits.first().snippet,
            QStringLiteral("Complete, or in part · When a \u2068page\u2069 has pictures… the \u2068page\u2069 says "
                           "so. The \u2068page\u2069 · All of it"));
    }

    void hitsInAHeadlineAreMarkedAsInASnippet_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("marked");
        const auto row = [](const char* title, const char* query, const char* marked) {
            QTest::newRow(query) << QString::fromUtf8(title) << QString::fromUtf8(query) << QString::fromUtf8(marked);
        };
        row("The Night Train to Busan", "train night", "The \u2068Night\u2069 \u2068Train\u2069 to Busan");
        row("The Night Train to Busan", "\"night train\"", "The \u2068Night Train\u2069 to Busan");
        row("Café ÉLAN opens", "elan", "Café \u2068ÉLAN\u2069 opens");
        row("기준금리 동결, 그래도 금리는", "금리", "기준\u2068금리\u2069 동결, 그래도 \u2068금리\u2069는");
        row("한국은행이 답했다", "한국은행", "\u2068한국은행\u2069이 답했다");
        row("Night train", "title:train", "Night \u2068train\u2069");
        row("Night train", "night -boat", "\u2068Night\u2069 train");
        row("Night train", "words", "");
    }
    void hitsInAHeadlineAreMarkedAsInASnippet()
    {
        QFETCH(QString, title);
        QFETCH(QString, query);
        LibraryForTest library;
        IncomingItem item = itemOf(QStringLiteral("t"), QStringLiteral("Other words."));
        item.title = title;
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), {item}));
        const Result<SearchResults> results = search(library.db(), request(query, 1), kNow);
        QVERIFY2(results && results->hits.size() == 1, qPrintable(query));
        QTEST(results->hits.first().headline, "marked");
    }

    void aSnippetMarksWordsThatOverlapAsOne()
    {
        LibraryForTest library;
        const QString text = QStringLiteral("오늘 아침에 한국은행이 금리를 올렸고 은행이 답했다.");
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), {itemOf(QStringLiteral("t"), text)}));
        for (const char* words : {"한국은행 은행이", "은행이 한국은행"})
            QCOMPARE(search(library.db(), request(QString::fromUtf8(words), 1), kNow)->hits.first().snippet,
                     QStringLiteral("오늘 아침에 \u2068한국은행이\u2069 금리를 올렸고 \u2068은행이\u2069 답했다."));
    }

    void aSnippetOfALongKoreanTextIsWhereTheHitIs_data()
    {
        QTest::addColumn<int>("before");
        for (const int before : {0, 1, 10, 20, 21, 22, 300, 3000})
            QTest::addRow("%d", before) << before;
    }
    void aSnippetOfALongKoreanTextIsWhereTheHitIs()
    {
        QFETCH(int, before);
        LibraryForTest library;
        const QString text = QStringLiteral("가나다 ").repeated(before) + QStringLiteral("등대지기가 산다. ")
                             + QStringLiteral("라마바 ").repeated(3000);
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), {itemOf(QStringLiteral("t"), text)}));
        const QString snippet =
            search(library.db(), request(QStringLiteral("등대지기"), 1), kNow)->hits.first().snippet;
        QVERIFY2(snippet.contains(QStringLiteral("\u2068등대지기\u2069가 산다. 라마바 라마바")), qPrintable(snippet));
        QVERIFY2(snippet.size() > 130 && snippet.size() < 170, qPrintable(snippet));
        QCOMPARE(snippet.startsWith(u'…'), before > 12);
        QVERIFY(snippet.endsWith(QStringLiteral("라마바…")));
        QVERIFY(!snippet.contains(QChar::ReplacementCharacter));
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
        row("last Monday", 2026, 3, 9);
        row("지난 월요일", 2026, 3, 9);
        row("지난주 월요일", 2026, 3, 2);
        row("last week friday", 2026, 3, 6);
        row("이번 주 월요일", 2026, 3, 9);
        row("the day before yesterday", 2026, 3, 8);
        row("two weeks ago", 2026, 2, 24);
        row("last 3 days", 2026, 3, 7);
        row("the past two months", 2026, 1, 10);
        row("a year ago", 2025, 3, 10);
        row("두 달 전", 2026, 1, 10);
        row("한달 전", 2026, 2, 10);
        row("일주일 전", 2026, 3, 3);
        row("사흘 전", 2026, 3, 7);
        row("보름 전", 2026, 2, 23);
        row("지난 3일", 2026, 3, 7);
        row("최근 2주", 2026, 2, 24);
        row("지난 3개월", 2025, 12, 10);
        row("작년 3월", 2025, 3, 1);
        row("올해 1월 5일", 2026, 1, 5);
        row("지난 12월", 2025, 12, 1);
        row("2025년", 2025, 1, 1);
        row("2025. 3. 9.", 2025, 3, 9);
        row("'25.3.9", 2025, 3, 9);
        row("March 9th, 2025", 2025, 3, 9);
        row("1st of May 2025", 2025, 5, 1);
        row("last March", 2026, 3, 1);
        row("25/12/2025", 2025, 12, 25);
        row("12/25/2025", 2025, 12, 25);
        row("25.12.2025", 2025, 12, 25);
        row("12/25", 2025, 12, 25);
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
            const SearchResults results = *search(db, request(QString::fromUtf8(query)), kNow);
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
            const SearchResults all = *search(db, request(QStringLiteral("등대"), -1), kNow);
            const SearchResults newest = *search(db, request(QStringLiteral("등대"), limit), kNow);
            QCOMPARE(newest.hits.size(), limit);
            for (int i = 0; i < limit; ++i)
                QCOMPARE(newest.hits.at(i).article.id, all.hits.at(i).article.id);
            QCOMPARE(searchCount(db, QStringLiteral("등대"), -1, kNow).value(), 3000);
        }
        QCOMPARE(search(db, request(QStringLiteral("등대 outlet:many")), kNow)->hits.first().article.title,
                 QStringLiteral("n0"));
        QCOMPARE(search(db, request(QStringLiteral("is:unread"), 2), kNow)->hits.at(1).article.title,
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
        const SearchResults newest = *search(db, request(QStringLiteral("등대"), 3), kNow);
        QCOMPARE(newest.hits.at(0).article.title, QStringLiteral("n1"));
        QCOMPARE(newest.hits.at(2).article.title, QStringLiteral("n5"));
    }

    /// What a refresh brings is of one hour, in any order; some of that hour was there long before.
    void theNewestOfAnHourAreFoundInAnyOrder_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("kind"); // what it finds
        QTest::newRow("a word") << QStringLiteral("등대") << 0;
        QTest::newRow("words that are in every third next to each other") << QStringLiteral("\"등대 불빛\"") << 1;
        QTest::newRow("a rare phrase of common words") << QStringLiteral("\"불빛 바다 등대\"") << 2;
        QTest::newRow("with a condition") << QStringLiteral("\"등대 불빛\" is:unread") << 3;
        QTest::newRow("nothing") << QStringLiteral("\"바다 불빛 등대\"") << 4;
    }
    void theNewestOfAnHourAreFoundInAnyOrder()
    {
        QFETCH(QString, query);
        QFETCH(int, kind);
        static LibraryForTest library;
        Connection& db = library.db();
        const auto fits = [kind](const Article& article) {
            const int number = article.title.toInt();
            return kind == 0   ? true
                   : kind == 1 ? number % 3 == 0
                   : kind == 2 ? number % 500 == 1 && number % 3 != 0
                   : kind == 3 ? number % 3 == 0 && !article.read
                               : false;
        };
        if (articles(db, {})->articles.isEmpty()) {
            const OutletId outlet = library.outlet(QStringLiteral("a"));
            QList<IncomingItem> items;
            for (int i = 0; i < 5000; ++i) {
                const QString text = i % 3 == 0     ? QStringLiteral("바다 등대 불빛")
                                     : i % 500 == 1 ? QStringLiteral("불빛 바다 등대")
                                                    : QStringLiteral("불빛 등대 바다");
                const bool isOfHour = i >= 2500 || i % 400 == 3;
                items += itemOf(QString::number(i), text,
                                isOfHour ? kNow.addSecs(i * 7919LL % 3600) : kNow.addDays(-2500 + i));
            }
            const QList<ArticleId> ids = stored(db, feedOf(outlet, items)).added;
            QVERIFY(setRead(db, ids.mid(2000, 2500), ReadState::Read, kNow));
        }
        ArticleQuery all;
        all.limit = -1;
        const QList<Article> everything = articles(db, all)->articles;
        QList<ArticleId> expected;
        for (const Article& article : everything)
            if (fits(article))
                expected += article.id;
        for (const int limit : {1, 50, 300}) {
            QList<ArticleId> found;
            SearchRequest wanted = request(query, limit);
            for (int page = 0; page < 4; ++page) {
                const SearchResults results = *search(db, wanted, kNow);
                for (const SearchHit& hit : results.hits)
                    found += hit.article.id;
                wanted.after = nextPage(results);
                if (!wanted.after)
                    break;
            }
            QCOMPARE(found, expected.mid(0, 4 * limit));
        }
        // The same where there is time for one step only.
        for (const SearchOrder order : {SearchOrder::Newest, SearchOrder::Relevance}) {
            SearchRun run(request(query, 50, order), kNow);
            int pieces = 0;
            std::optional<SearchResults> results;
            while (!results) {
                results = *run.goOn(db, QDeadlineTimer(0));
                ++pieces;
            }
            QVERIFY(pieces > 5);
            const SearchResults whole = *search(db, request(query, 50, order), kNow);
            QCOMPARE(results->total, whole.total);
            QCOMPARE(results->hits.size(), whole.hits.size());
            for (qsizetype i = 0; i < whole.hits.size(); ++i)
                QCOMPARE(results->hits.at(i).article.id, whole.hits.at(i).article.id);
        }
    }

    /// Whichever way leads past the fewest articles is taken, and can be left at any of them.
    void conditionsAloneFindTheSameHoweverTheyAreLookedFor_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("inPieces"); // for sure: too many are on the way for one
        for (const auto& [query, inPieces] : {std::pair("is:unread", true),
                                              {"is:read", true},
                                              {"is:bookmarked", true},
                                              {"is:followed", true},
                                              {"is:saved", false},
                                              {"is:changed", false},
                                              {"is:followed is:unread", true},
                                              {"is:bookmarked is:unread", true},
                                              {"author:Kim", false},
                                              {"author:Kim is:unread", false},
                                              {"author:\"Kim One\"", true},
                                              {"author:\"Kim One\" is:unread", true},
                                              {"author:nobody", false},
                                              {"-author:Kim", true},
                                              {"author:\"Kim One\" outlet:two", true},
                                              {"author:one or tag:rare", false},
                                              {"author:one or is:bookmarked", true},
                                              {"author:one or 등대지기", false},
                                              {"author:one or \"지기 등대\"", false},
                                              {"author:one or 바다", false},
                                              {"tag:common", true},
                                              {"tag:rare", false},
                                              {"tag:nothing", false},
                                              {"tag:common -tag:rare", true},
                                              {"outlet:one", true},
                                              {"outlet:one is:unread", true},
                                              {"outlet:example", true},
                                              {"outlet:three", false},
                                              {"has:picture", true},
                                              {"has:audio", true},
                                              {"before:2026-03-09", true},
                                              {"after:2026-03-09", true},
                                              {"after:2026-03-08 before:2026-03-09 is:unread", true},
                                              {"author:Kim after:2026-03-09", false},
                                              {"before:2026-03-09 or is:bookmarked", true},
                                              {"-바다", true},
                                              {"-등대지기 is:bookmarked", true}})
            QTest::newRow(query) << QString::fromUtf8(query) << inPieces;
    }
    void conditionsAloneFindTheSameHoweverTheyAreLookedFor()
    {
        static LibraryForTest library;
        Connection& db = library.db();
        if (articles(db, {})->articles.isEmpty()) {
            QList<FetchedFeed> feeds;
            for (const QString& outlet : {QStringLiteral("one"), QStringLiteral("two")}) {
                QList<IncomingItem> items;
                for (int i = 0; i < 900; ++i) {
                    IncomingAuthor author;
                    author.name =
                        QStringList {QStringLiteral("Kim One"), QStringLiteral("Kim Two"), QStringLiteral("Lee")}.at(
                            i % 3);
                    items +=
                        itemOf(outlet + QString::number(i), i % 7 ? QStringLiteral("바다") : QStringLiteral("등대지기"),
                               kNow.addSecs(-(i * 7919LL % 900) * 300), {author}); // of three days, in any order
                    items.last().tags = QStringList {QStringLiteral("common")};
                    if (i % 30 == 0)
                        items.last().tags += QStringLiteral("rare");
                    if (i % 2 == 0)
                        items.last().image = QStringLiteral("https://a.example/p.jpg");
                }
                feeds += feedOf(library.outlet(outlet), items);
            }
            const Result<Changes> changes = storeFeeds(db, feeds);
            QVERIFY(changes);
            QList<ArticleId> read;
            QList<ArticleId> kept;
            for (const ArticleId id : changes->added) {
                if (id.value % 4 == 0)
                    read += id;
                if (id.value % 5 == 0)
                    kept += id;
            }
            QVERIFY(setRead(db, read, ReadState::Read, kNow));
            QVERIFY(addBookmarks(db, kept, {}, kNow));
            const QList<Author> people = *authors(db);
            for (const Author& author : people)
                if (author.name == u"Kim Two")
                    QVERIFY(setFollowed(db, author.id, Following::Yes));
        }
        QFETCH(QString, query);
        QFETCH(bool, inPieces);
        // As marking and rules look for them: by their ids, each asked for everything.
        ArticleQuery all;
        all.search = query;
        const QList<ArticleId> fitting = foundBy(db, all).value();
        const QSet<ArticleId> fit(fitting.begin(), fitting.end());
        QList<ArticleId> expected;
        all.search.clear();
        all.limit = -1;
        const QList<Article> everything = articles(db, all)->articles;
        for (const Article& article : everything)
            if (fit.contains(article.id))
                expected += article.id;

        const auto idsOf = [](const SearchResults& results) {
            QList<ArticleId> ids;
            for (const SearchHit& hit : results.hits)
                ids += hit.article.id;
            return ids;
        };
        QCOMPARE(idsOf(*search(db, request(query, -1), kNow)), expected);
        QList<ArticleId> seen;
        SearchRequest wanted = request(query, 37);
        do {
            const SearchResults page = *search(db, wanted, kNow);
            seen += idsOf(page);
            wanted.after = nextPage(page);
        } while (wanted.after);
        QCOMPARE(seen, expected);
        SearchRun run(request(query, -1), kNow);
        int pieces = 0;
        std::optional<SearchResults> results;
        while (!results) {
            results = *run.goOn(db, QDeadlineTimer(0));
            ++pieces;
        }
        QCOMPARE(idsOf(*results), expected);
        QVERIFY2(pieces > (inPieces ? 2 : 0), qPrintable(QString::number(pieces)));
    }

    /// A window that runs for weeks searches one outlet, then two others.
    void statementsArePreparedOnceForAllOutlets()
    {
        LibraryForTest library;
        Connection& db = library.db();
        for (int i = 1; i < 8; ++i)
            stored(db, feedOf(library.outlet(QStringLiteral("o").repeated(i), {QStringLiteral("f").repeated(i)}),
                              {itemOf(QString::number(i), QStringLiteral("등대"))}));
        const auto askFor = [&](int outlets) {
            ArticleQuery query;
            const QString name = QStringLiteral("o").repeated(8 - outlets);
            for (const char* search : {"outlet:%1 or is:saved", "등대 outlet:%1", "-outlet:%1 is:unread"}) {
                query.search = QString::fromUtf8(search).arg(name);
                QCOMPARE(articles(db, query)->articles.size(), search[0] == '-' ? 7 - outlets : outlets);
                QCOMPARE(foundBy(db, query)->size(), search[0] == '-' ? 7 - outlets : outlets);
            }
            query.search = QStringLiteral("등대");
            query.folder = QStringList {QStringLiteral("f").repeated(outlets)};
            QCOMPARE(articles(db, query)->articles.size(), 1);
            QVERIFY(setOutletRetention(db, {outlets}, Retention {Retention::Kind::Days, outlets}));
        };
        askFor(1);
        askFor(2);
        const size_t prepared = db.d->idle.size();
        for (int outlets = 3; outlets < 8; ++outlets)
            askFor(outlets);
        QCOMPARE(db.d->idle.size(), prepared);
    }

    /// As counting and marking all that is found do, which must not keep lists waiting.
    void allThatIsFoundComesInPieces()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId one = library.outlet(QStringLiteral("one"));
        const OutletId two = library.outlet(QStringLiteral("two"));
        QList<IncomingItem> items;
        for (int i = 0; i < 1500; ++i) // of a phrase's words each has both; pieces end at articles of either sort
            items += itemOf(QString::number(i), i % 3 ? QStringLiteral("등대 불빛") : QStringLiteral("불빛 등대"),
                            kNow.addSecs(-i));
        const QList<ArticleId> ids = stored(db, feedOf(one, items)).added;
        stored(db, feedOf(two, {itemOf(QStringLiteral("x"), QStringLiteral("등대 불빛"))}));
        QVERIFY(setRead(db, ids.mid(0, 100), ReadState::Read, kNow));

        ArticleQuery query;
        query.search = QStringLiteral("\"등대 불빛\"");
        const auto first = searchPiece(db, query, {}, kNow);
        QVERIFY(first && first->next);
        QVERIFY(!first->found.isEmpty() && first->found.size() < 400);
        const QList<ArticleId> all = foundBy(db, query).value();
        QCOMPARE(all.size(), 1001);
        QCOMPARE(QSet<ArticleId>(all.begin(), all.end()).size(), 1001);
        QCOMPARE(search(db, {query.search, -1, SearchOrder::Newest, {}}, kNow)->hits.size(), 1001);
        query.outlet = one;
        QCOMPARE(foundBy(db, query)->size(), 1000);
        query.read = ReadFilter::Unread;
        QCOMPARE(foundBy(db, query)->size(), 934);
        query.after = ArticleCursor {kNow.addSecs(-1000).toMSecsSinceEpoch(), {1 << 30}};
        QCOMPARE(foundBy(db, query)->size(), 334);
        query = {};
        query.search = QStringLiteral("outlet:two -\"불빛 등대\"");
        QCOMPARE(foundBy(db, query)->size(), 1);
        query.search = QStringLiteral("is:great");
        QCOMPARE(foundBy(db, query).error().kind, ErrorKind::BadQuery);
    }

    void whatHasAllBeenReadIsNotLookedThroughForUnreadArticles()
    {
        LibraryForTest library;
        Connection& db = library.db();
        QList<IncomingItem> items;
        for (int i = 0; i < 1500; ++i)
            items += itemOf(QString::number(i), QStringLiteral("등대"), kNow.addSecs(i));
        QList<ArticleId> ids = stored(db, feedOf(library.outlet(QStringLiteral("a")), items)).added;
        std::sort(ids.begin(), ids.end());
        ArticleQuery query;
        query.read = ReadFilter::Unread;
        for (const QString& search : {QStringLiteral("등대"), QStringLiteral("outlet:a")}) {
            query.search = search;
            QVERIFY(setRead(db, ids, ReadState::Unread, kNow));
            QVERIFY(searchPiece(db, query, {}, kNow)->next);
            QCOMPARE(foundBy(db, query)->size(), 1500);
            QVERIFY(setRead(db, ids.mid(0, 1490), ReadState::Read, kNow));
            const auto few = searchPiece(db, query, {}, kNow);
            QCOMPARE(few->found.size(), 10);
            QVERIFY(!few->next);
            QVERIFY(setRead(db, ids, ReadState::Read, kNow));
            const auto none = searchPiece(db, query, {}, kNow);
            QVERIFY(none && none->found.isEmpty() && !none->next);
            // An old one among them: all are looked at.
            QVERIFY(setRead(db, {ids.first()}, ReadState::Unread, kNow));
            QCOMPARE(foundBy(db, query)->size(), 1);
        }
    }
};

QTEST_GUILESS_MAIN(Searching)
#include "test_search.moc"
