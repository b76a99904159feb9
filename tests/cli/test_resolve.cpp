// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/resolve.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace byline;

namespace {

Outlet outlet(qint64 id, const QString& title, const QString& feedUrl, const QString& url = {})
{
    Outlet outlet;
    outlet.id = OutletId {id};
    outlet.title = title;
    outlet.feedUrl = feedUrl;
    outlet.url = url;
    return outlet;
}

const QList<Outlet> kOutlets {
    outlet(3, u"한겨레"_s, u"https://www.hani.example/rss/"_s, u"https://www.hani.example/"_s),
    outlet(7, u"한겨레21"_s, u"https://h21.example/feed"_s, u"https://h21.example/"_s),
    outlet(9, u"The Café Times"_s, u"https://times.example/a.xml"_s, u"https://times.example"_s),
    outlet(11, u"1843"_s, u"https://times.example/b.xml"_s, u"https://times.example"_s),
};

} // namespace

class ResolveTest final : public QObject
{
    Q_OBJECT

private slots:
    void outletsAreFound_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<qint64>("id");
        QTest::newRow("id") << u"7"_s << qint64(7);
        QTest::newRow("feed") << u"https://h21.example/feed"_s << qint64(7);
        QTest::newRow("home page") << u"https://h21.example/"_s << qint64(7);
        QTest::newRow("home page as typed") << u"hani.example"_s << qint64(3);
        QTest::newRow("whole name before a part") << u"한겨레"_s << qint64(3);
        QTest::newRow("part") << u"레21"_s << qint64(7);
        QTest::newRow("case and accents as typed") << u"the CAFÉ"_s << qint64(9);
        QTest::newRow("decomposed letters") << u"cafe\u0301"_s << qint64(9);
        QTest::newRow("a name that is a number") << u"1843"_s << qint64(11);
    }
    void outletsAreFound()
    {
        QFETCH(QString, asked);
        QFETCH(qint64, id);
        const Result<Outlet> found = matchOutlet(kOutlets, asked);
        QVERIFY(found.has_value());
        QCOMPARE(found->id.value, id);
    }

    void severalAreListedAndNotGuessed()
    {
        const Result<Outlet> byPart = matchOutlet(kOutlets, u"겨레"_s);
        QVERIFY(!byPart.has_value());
        QCOMPARE(byPart.error().kind, ErrorKind::Ambiguous);
        QCOMPARE(byPart.error().detail.split(u'\n').size(), 2);
        QVERIFY(byPart.error().detail.contains(u"7 한겨레21"));
        QCOMPARE(matchOutlet(kOutlets, u"https://times.example"_s).error().kind, ErrorKind::Ambiguous);
    }

    void nothingIsNotFound()
    {
        for (const QString& asked : {u"12"_s, u"조선"_s, u"https://else.example/"_s, u""_s})
            QCOMPARE(matchOutlet(kOutlets, asked).error().kind, ErrorKind::NotFound);
    }

    void authorsAreFoundByMailToo()
    {
        Author kim;
        kim.id = AuthorId {4};
        kim.name = u"김서연"_s;
        kim.email = u"seoyeon@example.kr"_s;
        Author other = kim;
        other.id = AuthorId {5};
        other.email = u"kim@else.example"_s;
        const QList<Author> authors {kim, other};
        QCOMPARE(matchAuthor(authors, u"seoyeon@example.kr"_s)->id.value, 4);
        QCOMPARE(matchAuthor(authors, u"5"_s)->id.value, 5);
        const Result<Author> both = matchAuthor(authors, u"김서연"_s);
        QCOMPARE(both.error().kind, ErrorKind::Ambiguous);
        QVERIFY(both.error().detail.contains(u"kim@else.example"));
    }
};

QTEST_GUILESS_MAIN(ResolveTest)
#include "test_resolve.moc"
