// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/prepare.h"

#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

class TestPrepare final : public QObject
{
    Q_OBJECT

private slots:
    void aSummaryOfHtmlBecomesItsWords()
    {
        IncomingItem item;
        item.title = u"요금"_s;
        item.summary = u"<p>서울시는 <strong>요금 조정안</strong>을 냈다.</p><p>Fish &amp; chips</p>"_s;
        IncomingFeed feed;
        feed.items = {item};
        const FetchedFeed fetched = prepared(feed, {});
        QCOMPARE(fetched.feed.items.first().summary, u"서울시는 요금 조정안을 냈다. Fish & chips"_s);
        QVERIFY(fetched.texts.first().contains(u"조정안을"));
    }

    void anEntryWithoutADateOrAuthorTakesWhatTheFeedSays()
    {
        IncomingItem item;
        item.guid = u"1"_s;
        item.updated = QDateTime(QDate(2026, 11, 23), QTime(8, 5), Qt::UTC);
        IncomingFeed feed;
        feed.format = FeedFormat::Atom;
        feed.authors = {IncomingAuthor {.name = u"김서연"_s, .url = {}, .email = {}, .avatar = {}, .role = {}}};
        feed.items = {item};
        const IncomingItem filled = prepared(feed, {}).feed.items.first();
        QCOMPARE(filled.published, item.updated);
        QCOMPARE(filled.authors, feed.authors);
        feed.format = FeedFormat::Rss;
        QVERIFY(prepared(feed, {}).feed.items.first().authors.isEmpty());
    }

    void anItemOfNothingIsNone()
    {
        IncomingFeed feed;
        feed.items.resize(2);
        feed.items[1].title = u"One"_s;
        feed.items[0].published = QDateTime(QDate(2026, 11, 23), QTime(8, 5), Qt::UTC); // written for every item
        const FetchedFeed fetched = prepared(feed, {});
        QCOMPARE(fetched.feed.items.size(), 1);
        QCOMPARE(fetched.identities.size(), 1);
        QCOMPARE(fetched.feed.items.first().title, u"One"_s);
    }

    void everyItemHasItsIdentityTextAndHash()
    {
        IncomingFeed feed;
        for (int i = 0; i < 3; ++i) {
            IncomingItem item;
            item.guid = QString::number(i);
            item.contentHtml = u"<p>%1</p>"_s.arg(i);
            feed.items += item;
        }
        const FetchedFeed fetched = prepared(feed, {});
        QCOMPARE(fetched.identities.size(), 3);
        QCOMPARE(fetched.texts, QStringList({u"0"_s, u"1"_s, u"2"_s}));
        QVERIFY(fetched.hashes.at(0) != fetched.hashes.at(1));
    }
};

QTEST_GUILESS_MAIN(TestPrepare)
#include "test_prepare.moc"
