// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/identity.h"

#include <QSet>
#include <QTest>

using namespace byline;

namespace {

IncomingItem item(const char* guid, const char* url, const char* title, const char* text = "")
{
    IncomingItem made;
    made.guid = QString::fromUtf8(guid);
    made.url = QString::fromUtf8(url);
    made.title = QString::fromUtf8(title);
    made.contentHtml = QString::fromUtf8(text);
    return made;
}

IncomingFeed feedOf(const QList<IncomingItem>& items)
{
    IncomingFeed feed;
    feed.homePageUrl = QStringLiteral("https://e.example/");
    feed.items = items;
    return feed;
}

qsizetype different(const QList<IncomingItem>& items)
{
    const QStringList identities = identitiesOf(feedOf(items));
    return QSet<QString>(identities.cbegin(), identities.cend()).size();
}

} // namespace

class TestIdentity final : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheGuidThroughEveryEdit()
    {
        const auto before = identitiesOf(feedOf({item("g1", "https://e.example/old", "Old", "a")}));
        const auto after = identitiesOf(feedOf({item("g1", "https://e.example/new-slug", "New", "b")}));
        QCOMPARE(before, after);
    }

    void givesOneForEachItemInOrder()
    {
        const auto all =
            identitiesOf(feedOf({item("a", "", "1"), item("b", "", "2"), item("", "https://e.example/c", "3")}));
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(0), QStringLiteral("a"));
        QCOMPARE(all.at(1), QStringLiteral("b"));
        QVERIFY(all.at(2).contains(QStringLiteral("e.example/c")));
    }

    void tellsApartWhatSharesAGuid()
    {
        QCOMPARE(different({item("same", "https://e.example/1", "One"), item("same", "https://e.example/2", "Two")}),
                 2);
        QCOMPARE(different({item("same", "", "One"), item("same", "", "Two"), item("same", "", "Three")}), 3);
        QCOMPARE(different({item("same", "https://e.example/1", "One"), item("same", "https://e.example/1", "Two")}),
                 2);
    }

    void takesTrueRepeatsAsOne()
    {
        QCOMPARE(
            different({item("g", "https://e.example/1", "One", "a"), item("g", "https://e.example/1", "One", "b")}), 1);
        QCOMPARE(different({item("", "https://e.example/1", "One"), item("", "https://e.example/1", "One")}), 1);
        QCOMPARE(different({item("", "", "One", "text"), item("", "", "One", "text")}), 1);
    }

    void keepsIdentitiesWhenOthersComeAndGo()
    {
        const IncomingItem one = item("same", "https://e.example/1", "One");
        const IncomingItem two = item("same", "https://e.example/2", "Two");
        const IncomingItem three = item("same", "https://e.example/3", "Three");
        const auto monday = identitiesOf(feedOf({two, one}));
        const auto tuesday = identitiesOf(feedOf({three, two}));
        QCOMPARE(tuesday.at(1), monday.at(0));
        QVERIFY(!monday.contains(tuesday.at(0)));
    }

    void findsArticlesWithoutGuidAgain()
    {
        const QList<IncomingItem> items {item("", "https://e.example/1", "One"), item("", "", "Only a title"),
                                         item("", "", "", "<p>only a text</p>"),
                                         item("", "https://e.example/same", "A"),
                                         item("", "https://e.example/same", "B")};
        const auto first = identitiesOf(feedOf(items));
        QCOMPARE(identitiesOf(feedOf(items)), first);
        QCOMPARE(different(items), 5);
    }

    void doesNotMindHowAnAddressIsServed()
    {
        const auto http = identitiesOf(feedOf({item("http://E.example/1?utm_source=rss&id=4", "", "One")}));
        const auto https = identitiesOf(feedOf({item("https://e.example/1?id=4", "", "One")}));
        QCOMPARE(http, https);
        const auto other = identitiesOf(feedOf({item("https://e.example/1?id=5", "", "One")}));
        QVERIFY(other != https);
    }

    void distrustsTheHomePageAsGuid()
    {
        const auto identities = identitiesOf(feedOf({item("https://e.example/", "https://e.example/1", "One")}));
        QVERIFY(identities.first().endsWith(QStringLiteral("/1")));
    }

    void theContentHashFollowsWhatAReaderWouldNotice()
    {
        const IncomingItem base = item("g", "u", "Title", "<p>Some <b>text</b></p>");
        const QByteArray hash = contentHashOf(base, QStringLiteral("Some text"));
        QCOMPARE(contentHashOf(item("other", "v", "Title", "<div>Some <i>text</i></div>"), QStringLiteral("Some text")),
                 hash);
        QVERIFY(contentHashOf(base, QStringLiteral("Some other text")) != hash);
        QVERIFY(contentHashOf(item("g", "u", "Title!", "<p>Some <b>text</b></p>"), QStringLiteral("Some text"))
                != hash);
        QCOMPARE(hash.size(), 16);
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "test_identity.moc"
