// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/json.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace byline;

namespace {

QStringList sortedNames(const QString& line)
{
    QStringList names = line.split(u' ');
    names.sort();
    return names;
}

const QString kArticleNames =
    u"id outlet guid url external_url title standfirst summary image authors published updated "
    "fetched tags language read bookmarked saved changed enclosures"_s;

} // namespace

class JsonTest final : public QObject
{
    Q_OBJECT

private slots:
    void articlesHaveTheNamesOfTheContract()
    {
        Article article;
        article.id = ArticleId {12};
        article.outletId = OutletId {3};
        article.outletTitle = u"한겨레"_s;
        article.authors = {{AuthorId {4}, u"김서연"_s}};
        article.published = QDateTime({2026, 5, 31}, {12, 0}, Qt::OffsetFromUTC, 9 * 3600);
        article.enclosures = {{u"https://a.example/x.mp3"_s, u"audio/mpeg"_s, 12345678901, 61.5, u"Sound"_s}};
        article.saved = CopyState::TextOnly;
        const QJsonObject object = toJson(article);
        QCOMPARE(object.keys(), sortedNames(kArticleNames));
        QCOMPARE(object[u"outlet"], (QJsonObject {{u"id"_s, 3}, {u"title"_s, u"한겨레"_s}}));
        QCOMPARE(object[u"published"], u"2026-05-31T03:00:00Z"_s);
        QVERIFY(object[u"updated"].isNull());
        QCOMPARE(object[u"saved"], u"text_only"_s);
        QCOMPARE(object[u"authors"].toArray().first().toObject()[u"name"], u"김서연"_s);
        const QJsonObject file = object[u"enclosures"].toArray().first().toObject();
        QCOMPARE(file[u"size_in_bytes"].toInteger(), 12345678901);
        QCOMPARE(file[u"duration_in_seconds"].toDouble(), 61.5);

        FullArticle full {article, {}, u"<p>x</p>"_s, u"x"_s};
        QCOMPARE(toJson(full).keys(), sortedNames(kArticleNames + u" content_html content_text"_s));
        Bookmark bookmark {article, u"later"_s, {u"mine"_s}, u"why"_s, article.published};
        const QJsonObject marked = toJson(bookmark);
        QCOMPARE(marked.keys(), sortedNames(kArticleNames + u" folder note"_s));
        QCOMPARE(marked[u"bookmarked"], u"2026-05-31T03:00:00Z"_s);
        QCOMPARE(marked[u"tags"], QJsonArray {u"mine"_s});
    }

    void everythingElseHasTheNamesOfTheContract()
    {
        QCOMPARE(toJson(Outlet {}).keys(),
                 sortedNames(u"id title url feed_url folder unread articles last_fetched next_due error"_s));
        QCOMPARE(toJson(Author {}).keys(),
                 sortedNames(u"id name url avatar email role outlets unread articles followed"_s));
        QCOMPARE(toJson(CopyReport {}).keys(), sortedNames(u"id url state pictures missing bytes"_s));
        QCOMPARE(toJson(CheckResult {}).keys(), sortedNames(u"name ok detail"_s));
        QCOMPARE(toJson(Readable {}).keys(),
                 sortedNames(u"title byline authors excerpt site_name lang dir published image content_html "
                             "content_text length"_s));
    }

    void parsedFeedsLeaveOutWhatTheyDoNotSay()
    {
        IncomingFeed feed;
        feed.format = FeedFormat::Rdf;
        feed.items = {IncomingItem {}};
        QCOMPARE(toJson(feed).keys(), sortedNames(u"format items"_s));
        QCOMPARE(toJson(feed)[u"format"], u"rdf"_s);
        QVERIFY(toJson(feed)[u"items"].toArray().first().toObject().isEmpty());

        IncomingItem item;
        item.guid = u"tag:1"_s;
        item.updated = QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC);
        item.authors = {{u"Kim"_s, {}, u"kim@example.kr"_s, {}, u"Editor"_s, false}};
        item.enclosures = {{u"https://a.example/x.mp3"_s, {}, -1, -1, {}}};
        feed.items = {item};
        const QJsonObject object = toJson(feed)[u"items"].toArray().first().toObject();
        QCOMPARE(object.keys(), sortedNames(u"id updated authors enclosures"_s));
        QCOMPARE(object[u"authors"].toArray().first().toObject().keys(), sortedNames(u"name email"_s));
        QCOMPARE(object[u"enclosures"].toArray().first().toObject().keys(), sortedNames(u"url"_s));
    }

    void brokenTextStaysValidJson()
    {
        IncomingFeed feed;
        feed.title =
            u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDC4D) + QChar(0xDC4D) + QChar(0x0000) + u"\u2028\uFFFF"_s;
        feed.description = u"\\ud83d and \\\\ud83d"_s;
        const QByteArray bytes = jsonText(QJsonDocument(toJson(feed)));
        QJsonParseError error {};
        const QJsonDocument again = QJsonDocument::fromJson(bytes, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        const QString title = again.object()[u"title"].toString();
        QCOMPARE(title, u"a\uFFFDb\uFFFD\uFFFD"_s + QChar(0x0000) + u"\u2028\uFFFF"_s);
        QCOMPARE(again.object()[u"description"].toString(), feed.description);
        QVERIFY(title.isValidUtf16());
        QVERIFY(QString::fromUtf8(bytes).isValidUtf16());
    }

    void timesOutsideTheCalendarAreNoTimes()
    {
        QVERIFY(toJson(QDateTime()).isNull());
        QVERIFY(toJson(QDateTime({12026, 1, 1}, {0, 0}, Qt::UTC)).isNull());
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "test_json.moc"
