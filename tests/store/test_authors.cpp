// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library_for_test.h"
#include "store/authors.h"
#include "store/bookmarks.h"
#include "store/check.h"

using namespace byline;

namespace {

QStringList namesIn(Connection& db, std::optional<OutletId> outlet = {})
{
    QStringList names;
    const Result<QList<Author>> list = authors(db, outlet);
    for (const Author& author : *list)
        names += author.name;
    return names;
}

} // namespace

class Authors final : public QObject
{
    Q_OBJECT

private slots:
    void aBareNameIsOnePersonInEachOutlet()
    {
        LibraryForTest library;
        const IncomingAuthor kim = person(QStringLiteral("김하나"));
        for (const QString& name : {QStringLiteral("a"), QStringLiteral("b")})
            stored(library.db(), feedOf(library.outlet(name), {itemOf(QStringLiteral("1"), {}, kNow, {kim}),
                                                               itemOf(QStringLiteral("2"), {}, kNow, {kim})}));
        const QList<Author> list = *authors(library.db());
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.first().articles, 2);
        QCOMPARE(list.first().unread, 2);
        QCOMPARE(list.first().outlets.size(), 1);
    }

    void aProfileAddressIsOnePersonEverywhere()
    {
        LibraryForTest library;
        const QString profile = QStringLiteral("https://people.example/kim");
        const OutletId a = library.outlet(QStringLiteral("a"));
        const OutletId b = library.outlet(QStringLiteral("b"));
        stored(library.db(),
               feedOf(a, {itemOf(QStringLiteral("1"), {}, kNow, {person(QStringLiteral("Kim"), profile)})}));
        stored(library.db(),
               feedOf(b, {itemOf(QStringLiteral("2"), {}, kNow, {person(QStringLiteral("Kim H."), profile)})}));
        const QList<Author> list = *authors(library.db());
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().outlets, QList<OutletId>({a, b}));
        QCOMPARE(list.first().url, profile);
        QCOMPARE(namesIn(library.db(), b), QStringList {QStringLiteral("Kim")});
    }

    void theSameMailAndNameAreOnePersonButNotTheSameMailAlone()
    {
        LibraryForTest library;
        const QString desk = QStringLiteral("news@a.example");
        stored(library.db(),
               feedOf(library.outlet(QStringLiteral("a")),
                      {itemOf(QStringLiteral("1"), {}, kNow, {person(QStringLiteral("Kim"), {}, desk)}),
                       itemOf(QStringLiteral("2"), {}, kNow, {person(QStringLiteral("Lee"), {}, desk)})}));
        stored(library.db(),
               feedOf(library.outlet(QStringLiteral("b")),
                      {itemOf(QStringLiteral("3"), {}, kNow, {person(QStringLiteral("Kim"), {}, desk.toUpper())})}));
        QCOMPARE(namesIn(library.db()), QStringList({QStringLiteral("Kim"), QStringLiteral("Lee")}));
    }

    void aMailThatTwoPeopleShareDoesNotMakeThemOne_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("people");
        const auto row = [](const char* one, const char* other, int people) {
            QTest::addRow("%s, %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other) << people;
        };
        row("Jane Doe", "John Smith", 2);
        row("Jane Doe", "jane doe", 1);
        row("Jane Doe", "J. Doe", 1);
        row("Jane Doe", "Jane Smith-Doe", 1);
        row("Zoë Müller", "ZOE MULLER", 1);
        row("Jane Doe", "jdoe", 1);
        row("Jane Doe", "김제인", 1);
        row("김민수", "이영희", 2);
        row("김민수", "김 민수", 1);
        row("김민수", "김민수 기자", 1);
        row("김민수", "Minsu Kim", 1);
    }
    void aMailThatTwoPeopleShareDoesNotMakeThemOne()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QFETCH(const int, people);
        LibraryForTest library;
        Connection& db = library.db();
        const QString mail = QStringLiteral("culture@a.example");
        const OutletId a = library.outlet(QStringLiteral("a"));
        const OutletId b = library.outlet(QStringLiteral("b"));
        stored(db, feedOf(a, {itemOf(QStringLiteral("1"), {}, kNow, {person(one, {}, mail)}),
                              itemOf(QStringLiteral("2"), {}, kNow, {person(other, {}, mail)})}));
        stored(db, feedOf(b, {itemOf(QStringLiteral("3"), {}, kNow, {person(other, {}, mail)}),
                              itemOf(QStringLiteral("4"), {}, kNow, {person(one, {}, mail)})}));
        const QList<Author> list = *authors(db);
        QCOMPARE(list.size(), people);
        for (const Author& author : list)
            QCOMPARE(author.articles, 4 / people);
    }

    /// As the user said, also of names that come later.
    void thoseWhoWereMergedStayOneByTheirMail()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        const QString mail = QStringLiteral("jane@a.example");
        const auto writes = [&](const char* guid, const char* name) {
            stored(db, feedOf(outlet, {itemOf(QString::fromUtf8(guid), {}, kNow,
                                              {person(QString::fromUtf8(name), {}, mail)})}));
        };
        writes("1", "Jane Doe");
        writes("2", "Sky Walker");
        const QList<Author> two = *authors(db);
        QCOMPARE(two.size(), 2);
        QVERIFY(mergeAuthors(db, two.first().id, {two.last().id}, kNow));
        writes("3", "Sky Walker");
        writes("4", "S. Walker");
        QCOMPARE(authors(db)->size(), 1);
    }

    void aChangeNamesTheWritersItIsAbout()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        const IncomingAuthor kim = person(QStringLiteral("Kim"));
        IncomingAuthor lee = person(QStringLiteral("Lee"));
        const Changes first = stored(db, feedOf(outlet, {itemOf(QStringLiteral("1"), {}, kNow, {kim}),
                                                         itemOf(QStringLiteral("2"), {}, kNow, {lee})}));
        QCOMPARE(first.people.size(), 2);
        QVERIFY(!first.authors);
        const ArticleId ofKim = first.added.first();
        const Changes read = *setRead(db, {ofKim}, ReadState::Read, kNow);
        QCOMPARE(read.people.size(), 1);
        const QList<Author> changed = *authorsById(db, read.people.values());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().name, QStringLiteral("Kim"));
        QCOMPARE(changed.first().unread, 0);
        QCOMPARE(changed.first().outlets, QList<OutletId> {outlet});
        // A portrait that comes with an edit of an article counts, too; a bookmark is nothing to a writer.
        lee.avatar = QStringLiteral("https://a.example/lee.png");
        const Changes edited =
            stored(db, feedOf(outlet, {itemOf(QStringLiteral("2"), QStringLiteral("x"), kNow, {lee})}));
        QCOMPARE(authorsById(db, edited.people.values())->first().avatar, lee.avatar);
        QVERIFY(addBookmarks(db, {ofKim}, {}, kNow)->people.isEmpty());
        QVERIFY(authorsById(db, {AuthorId {99}})->isEmpty());
    }

    void theSitesHomePageIsNobodysProfile()
    {
        LibraryForTest library;
        const QString home = QStringLiteral("https://a.example/");
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")),
                                    {itemOf(QStringLiteral("1"), {}, kNow, {person(QStringLiteral("Kim"), home)}),
                                     itemOf(QStringLiteral("2"), {}, kNow, {person(QStringLiteral("Lee"), home)})}));
        QCOMPARE(namesIn(library.db()).size(), 2);
    }

    void aBareNameLearnsItsAddressLater()
    {
        LibraryForTest library;
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        const QString profile = QStringLiteral("https://a.example/people/kim");
        IncomingAuthor full = person(QStringLiteral("Kim"), profile);
        full.avatar = QStringLiteral("https://a.example/kim.jpg");
        full.role = QStringLiteral("Editor");
        stored(library.db(), feedOf(outlet, {itemOf(QStringLiteral("1"), {}, kNow, {person(QStringLiteral("Kim"))})}));
        stored(library.db(), feedOf(outlet, {itemOf(QStringLiteral("2"), {}, kNow, {full}),
                                             itemOf(QStringLiteral("3"), {}, kNow, {person(QStringLiteral("Kim"))})}));
        const QList<Author> list = *authors(library.db());
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().url, profile);
        QCOMPARE(list.first().avatar, full.avatar);
        QCOMPARE(list.first().role, full.role);
        QCOMPARE(list.first().articles, 3);
    }

    void anArticleNamesNobodyTwice()
    {
        LibraryForTest library;
        const ArticleId id =
            stored(library.db(), feedOf(library.outlet(QStringLiteral("a")),
                                        {itemOf(QStringLiteral("1"), {}, kNow,
                                                {person(QStringLiteral("Kim")), person(QStringLiteral("KIM "))})}))
                .added.first();
        QCOMPARE(articlesById(library.db(), {id})->first().authors.size(), 1);
    }

    void thoseWhoStandFirstAreThoseOfTheWholeList()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const auto named = [](const char* name) { return person(QString::fromUtf8(name)); };
        IncomingAuthor desk = named("Desk");
        desk.isOrganisation = true;
        QList<IncomingItem> items;
        const auto writes = [&](const IncomingAuthor& author, int articles) {
            for (int i = 0; i < articles; ++i)
                items += itemOf(author.name + QString::number(i), {}, kNow, {author});
        };
        writes(desk, 4);
        writes(named("Kim"), 2);
        writes(named("Lee"), 2);
        writes(named("Park"), 3);
        writes(named("Yoon"), 1);
        stored(db, feedOf(library.outlet(QStringLiteral("a")), items));
        const auto idOf = [&](const QString& name) {
            const QList<Author> all = *authors(db);
            for (const Author& author : all)
                if (author.name == name)
                    return author.id;
            return AuthorId {};
        };
        const auto markAllOf = [&](const QString& name) {
            ArticleQuery query;
            query.author = idOf(name);
            QVERIFY(setReadWhere(db, query, ReadState::Read, kNow));
        };
        QVERIFY(setFollowed(db, idOf(QStringLiteral("Yoon")), Following::Yes));
        markAllOf(QStringLiteral("Park"));
        QStringList first;
        const FirstAuthors all = *firstAuthors(db, 9);
        for (const Author& author : all.authors)
            first += author.name;
        QCOMPARE(first, QStringList({QStringLiteral("Yoon"), QStringLiteral("Kim"), QStringLiteral("Lee"),
                                     QStringLiteral("Park"), QStringLiteral("Desk")}));
        const FirstAuthors two = *firstAuthors(db, 2);
        QCOMPARE(two.authors.size(), 2); // Lee is as high as Kim, and no third
        QCOMPARE(two.authors.at(1).name, QStringLiteral("Kim"));
        QCOMPARE(two.authors.at(1).outlets.size(), 1);
        QCOMPARE(two.more, 3);
        QCOMPARE(two.moreUnread, 2); // Lee and the desk
        first.clear();
        const QList<Author> byName = *authorsByName(db);
        for (const Author& author : byName)
            first += author.name;
        QCOMPARE(first, QStringList({QStringLiteral("Desk"), QStringLiteral("Kim"), QStringLiteral("Lee"),
                                     QStringLiteral("Park"), QStringLiteral("Yoon")}));
        QCOMPARE(byName.first().outlets.size(), 1);
    }

    void anEditThatChangesTheBylineMovesTheCounts()
    {
        LibraryForTest library;
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        stored(library.db(), feedOf(outlet, {itemOf(QStringLiteral("1"), QStringLiteral("x"), kNow,
                                                    {person(QStringLiteral("Kim"))})}));
        stored(library.db(), feedOf(outlet, {itemOf(QStringLiteral("1"), QStringLiteral("y"), kNow,
                                                    {person(QStringLiteral("Lee"))})}));
        QCOMPARE(namesIn(library.db()), QStringList {QStringLiteral("Lee")});
        QCOMPARE(integerOf(library.db(), "SELECT count(*) FROM author"), 1);
    }

    void followingBringsAnAuthorsArticlesTogether()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        const IncomingAuthor kim = person(QStringLiteral("Kim"));
        stored(db, feedOf(outlet, {itemOf(QStringLiteral("1"), {}, kNow, {kim}), itemOf(QStringLiteral("2"), {})}));
        const AuthorId id = authors(db)->first().id;
        QCOMPARE(setFollowed(db, id, Following::Yes)->updated.size(), 1);
        stored(db, feedOf(outlet, {itemOf(QStringLiteral("3"), {}, kNow.addSecs(5), {kim})}));
        ArticleQuery followed;
        followed.followedOnly = true;
        QCOMPARE(listed(db, followed), QStringList({QStringLiteral("3"), QStringLiteral("1")}));
        QCOMPARE(smartCounts(db, kNow)->followedUnread, 2);
        QVERIFY(author(db, id)->followed);
        QVERIFY(setFollowed(db, id, Following::Yes)->isEmpty());
        QVERIFY(setFollowed(db, id, Following::No));
        QCOMPARE(listed(db, followed), QStringList());
        QCOMPARE(smartCounts(db, kNow)->followedUnread, 0);
        QCOMPARE(setFollowed(db, AuthorId {99}, Following::Yes).error().kind, ErrorKind::NotFound);
        QCOMPARE(author(db, AuthorId {99}).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(Authors)
#include "test_authors.moc"
