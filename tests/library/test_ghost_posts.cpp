// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/back_catalogue.h"
#include "library/reading.h"
#include "library/refresher.h"
#include "library/subscriptions.h"
#include "library/writers.h"
#include "library_fixture.h"
#include "support/ghost_stand_in.h"

using namespace byline;
using namespace Qt::StringLiterals;

class TestGhostPosts final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyWriterIsThereAlthoughTheFeedNamesOne();
    void whatThePlatformSaysIsKept();
    void theFirstDescriptionIsNoEdit();
    void anEditIsFoundByTheSitesOwnDate();
    void aChangedSlugKeepsTheArticle();
    void aChangedKeyIsLookedUp();
    void whatIsKnownBetterStaysWhenTheSiteIsSilent();
    void theBackCatalogueComesByPagesAndGoesOn();
    void theBackCatalogueOfAnAuthor();
    void theBackCatalogueOfASectionByItsName();
    void theBackCatalogueLooksUpAChangedKey();
    void aStopKeepsWhatCameAndTheNextTimeGoesOn();
    void moreEditsThanOneAnswerHolds();
    void whereNobodyIsNamedTheFeedsAuthorStays();
    void onePersonAtTwoOutletsIsOne();

private:
    QList<Article> articles();
    void refresh() { settledResult(m_fixture->library->refresher().refresh(RefreshScope::Everything)); }

    std::unique_ptr<LibraryFixture> m_fixture;
    std::unique_ptr<GhostStandIn> m_ghost;
    OutletId m_outlet;
};

void TestGhostPosts::init()
{
    m_fixture = std::make_unique<LibraryFixture>();
    m_ghost = std::make_unique<GhostStandIn>(m_fixture->server);
    for (int i = 0; i < 40; ++i)
        m_ghost->posts += {.id = u"6b0464557c3c5b13578398%1"_s.arg(i, 2, 10, QChar(u'0')),
                           .title = u"기사 %1"_s.arg(i),
                           .slug = u"ko-%1"_s.arg(i),
                           .authors = i % 2 ? QStringList {u"minsu"_s, u"seoyeon"_s} : QStringList {u"siobhan"_s},
                           .html = u"<p>본문 %1</p>"_s.arg(i)};
    m_outlet = settledResult(m_fixture->library->subscriptions().add(m_ghost->address(), {})).value().outlet.id;
}

QList<Article> TestGhostPosts::articles()
{
    ArticleQuery query;
    query.outlet = m_outlet;
    query.limit = 100;
    return settledResult(m_fixture->library->reading().articles(query)).value().articles;
}

void TestGhostPosts::everyWriterIsThereAlthoughTheFeedNamesOne()
{
    const QList<Article> all = articles();
    QCOMPARE(all.size(), 15);
    int shared = 0;
    for (const Article& article : all)
        if (article.authors.size() == 2) {
            ++shared;
            QCOMPARE(article.authors.at(0).name, u"박민수"_s);
            QCOMPARE(article.authors.at(1).name, u"김서연"_s);
        } else {
            QCOMPARE(article.authors.at(0).name, u"Siobhán O'Neill"_s);
        }
    QCOMPARE(shared, 7);
    const auto writers = settledResult(m_fixture->library->writers().authors(m_outlet)).value();
    QCOMPARE(writers.size(), 3);
    for (const Author& writer : writers) {
        QVERIFY(writer.biography.endsWith(u"기자입니다."_s));
        QVERIFY(writer.avatar.contains("/content/images/"_L1));
        QVERIFY(writer.url.contains("/author/"_L1));
    }
}

void TestGhostPosts::whatThePlatformSaysIsKept()
{
    m_ghost->posts[0].visibility = u"members"_s;
    m_ghost->posts[0].updated = u"2026-11-24T05:00:00.000+09:00"_s;
    m_ghost->posts[0].html = u"<p>앞부분</p>"_s;
    refresh();
    for (const Article& article : articles()) {
        const FullArticle full = settledResult(m_fixture->library->reading().article(article.id)).value();
        QVERIFY(full.details);
        QCOMPARE(full.details->section, u"교육"_s);
        QCOMPARE(full.details->readingMinutes, 3);
        QCOMPARE(full.details->imageCaption, u"부두의 새벽 & 사람들 사진"_s);
        QCOMPARE(full.article.tags, QStringList {u"교육"_s}); // no internal tag
        QCOMPARE(full.article.standfirst, u"부제입니다"_s);
        QCOMPARE(full.details->isCut, full.article.title == u"기사 0"_s);
        QCOMPARE(full.article.extent, full.details->isCut ? TextExtent::Members : TextExtent::Full);
        QCOMPARE(full.article.published, QDateTime(QDate(2026, 11, 22), QTime(23, 39, 41), Qt::UTC));
    }
}

void TestGhostPosts::theFirstDescriptionIsNoEdit()
{
    refresh();
    for (const Article& article : articles())
        QVERIFY(!article.changed);
}

void TestGhostPosts::anEditIsFoundByTheSitesOwnDate()
{
    m_ghost->posts[3].html = u"<p>고친 본문</p>"_s;
    m_ghost->posts[3].updated = u"2026-11-24T09:00:00.000+09:00"_s;
    refresh();
    int changed = 0;
    for (const Article& article : articles())
        if (article.changed) {
            ++changed;
            QCOMPARE(article.title, u"기사 3"_s);
            QCOMPARE(article.authors.size(), 2);
        }
    QCOMPARE(changed, 1);
    QCOMPARE(articles().size(), 15);
}

void TestGhostPosts::aChangedSlugKeepsTheArticle()
{
    m_ghost->posts[2].slug = u"new-slug"_s;
    m_ghost->posts[2].title = u"새 제목"_s;
    m_ghost->posts[2].updated = u"2026-11-24T09:00:00.000+09:00"_s;
    refresh();
    QCOMPARE(articles().size(), 15);
    int found = 0;
    for (const Article& article : articles())
        found += article.url.endsWith("/new-slug/"_L1) && article.title == u"새 제목"_s;
    QCOMPARE(found, 1);
}

void TestGhostPosts::aChangedKeyIsLookedUp()
{
    m_ghost->key = u"33444f78447824223cefc48063"_s;
    m_ghost->posts[1].title = u"다른 제목"_s;
    m_ghost->posts[1].updated = u"2026-11-24T09:00:00.000+09:00"_s;
    refresh();
    int found = 0;
    for (const Article& article : articles())
        if (article.title == u"다른 제목"_s) {
            ++found;
            QCOMPARE(article.authors.size(), 2);
        }
    QCOMPARE(found, 1);
}

void TestGhostPosts::whatIsKnownBetterStaysWhenTheSiteIsSilent()
{
    m_fixture->server.route(u"/ghost/api/content/posts/"_s, Answer {.status = 500, .body = "<html>down</html>"});
    m_ghost->posts[1].html = u"<p>feed only</p>"_s;
    m_ghost->posts.prepend({.id = u"6b0464557c3c5b1357839999"_s,
                            .title = u"새 기사"_s,
                            .slug = u"new"_s,
                            .authors = {u"minsu"_s},
                            .html = u"<p>새 본문</p>"_s});
    refresh();
    QCOMPARE(articles().size(), 16); // what is new comes as the feed has it
    for (const Article& article : articles()) {
        QVERIFY(!article.changed);
        if (article.title == u"기사 1"_s)
            QCOMPARE(article.authors.size(), 2);
    }
}

void TestGhostPosts::theBackCatalogueComesByPagesAndGoesOn()
{
    BackCatalogue& back = m_fixture->library->backCatalogue();
    const BackReport first = settledResult(back.load({m_outlet, {}, {}}, 5)).value();
    QVERIFY(first.added >= 5);
    QVERIFY(!first.isWhole);
    QCOMPARE(first.total, 40);
    m_fixture->open(); // goes on where it ended, after a restart too
    const BackReport rest = settledResult(m_fixture->library->backCatalogue().load({m_outlet, {}, {}}, 100)).value();
    QVERIFY(rest.isWhole);
    QCOMPARE(articles().size(), 40);
    const int asked = m_fixture->server.hits(u"/ghost/api/content/posts/"_s);
    QCOMPARE(settledResult(m_fixture->library->backCatalogue().load({m_outlet, {}, {}}, 100)).value().added, 0);
    QCOMPARE(m_fixture->server.hits(u"/ghost/api/content/posts/"_s), asked);
}

void TestGhostPosts::theBackCatalogueOfAnAuthor()
{
    const BackReport report =
        settledResult(m_fixture->library->backCatalogue().load({m_outlet, u"seoyeon"_s, {}}, 100)).value();
    QCOMPARE(report.total, 20);
    QVERIFY(report.isWhole);
    for (const Article& article : articles().mid(0, 40))
        QVERIFY(!article.authors.isEmpty());
}

void TestGhostPosts::theBackCatalogueOfASectionByItsName()
{
    BackCatalogue& back = m_fixture->library->backCatalogue();
    QCOMPARE(settledResult(back.load({m_outlet, {}, {}, u"없는 면"_s}, 100)).value().total, 0);
    const BackReport report = settledResult(back.load({m_outlet, {}, {}, u"교육"_s}, 100)).value();
    QCOMPARE(report.total, 40);
    QVERIFY(report.isWhole);
}

void TestGhostPosts::theBackCatalogueLooksUpAChangedKey()
{
    m_ghost->key = u"33444f78447824223cefc48063"_s;
    const auto report = settledResult(m_fixture->library->backCatalogue().load({m_outlet, {}, {}}, 100));
    QVERIFY(report);
    QCOMPARE(report->added, 25);
    QVERIFY(report->isWhole);
}

void TestGhostPosts::aStopKeepsWhatCameAndTheNextTimeGoesOn()
{
    for (int i = 40; i < 90; ++i)
        m_ghost->posts += {.id = u"6b0464557c3c5b13578398%1"_s.arg(i),
                           .title = u"기사 %1"_s.arg(i),
                           .slug = u"ko-%1"_s.arg(i),
                           .authors = {u"minsu"_s},
                           .html = u"<p>본문</p>"_s};
    BackCatalogue& back = m_fixture->library->backCatalogue();
    QList<int> told;
    const auto watch = connect(&back, &BackCatalogue::progressed, this, [&](const BackReport& report) {
        told += report.added;
        back.stop();
    });
    const BackReport stopped = settledResult(back.load({m_outlet, {}, {}}, 100)).value();
    QVERIFY(stopped.stopped && !stopped.isWhole);
    QCOMPARE(told, QList<int> {10}); // a page of 25, of which the feed had 15
    QCOMPARE(articles().size(), 25);
    disconnect(watch);
    const BackReport rest = settledResult(back.load({m_outlet, {}, {}}, 100)).value();
    QVERIFY(rest.isWhole);
    QCOMPARE(articles().size(), 90);
}

void TestGhostPosts::moreEditsThanOneAnswerHolds()
{
    // 130 older posts that the library does not have were edited before one that it has.
    for (int i = 0; i < 130; ++i)
        m_ghost->posts += {.id = u"7b0464557c3c5b1357839%1"_s.arg(i, 3, 10, QChar(u'0')),
                           .title = u"옛 기사 %1"_s.arg(i),
                           .slug = u"old-%1"_s.arg(i),
                           .authors = {u"minsu"_s},
                           .html = u"<p>본문</p>"_s,
                           .updated = u"2026-11-24T08:00:00.000+09:00"_s};
    m_ghost->posts[3].title = u"고친 제목"_s;
    m_ghost->posts[3].updated = u"2026-11-24T09:00:00.000+09:00"_s;
    refresh();
    int found = 0;
    for (const Article& article : articles())
        found += article.title == u"고친 제목"_s;
    QCOMPARE(found, 1);
    QCOMPARE(articles().size(), 15);
}

void TestGhostPosts::whereNobodyIsNamedTheFeedsAuthorStays()
{
    m_ghost->hidesAuthors = true;
    m_ghost->posts.prepend({.id = u"6b0464557c3c5b1357839999"_s,
                            .title = u"새 기사"_s,
                            .slug = u"new"_s,
                            .authors = {u"minsu"_s},
                            .html = u"<p>새 본문</p>"_s});
    refresh();
    int found = 0;
    for (const Article& article : articles())
        if (article.title == u"새 기사"_s) {
            ++found;
            QCOMPARE(article.authors.size(), 1);
            QCOMPARE(article.authors.first().name, u"박민수"_s);
        }
    QCOMPARE(found, 1);
}

void TestGhostPosts::onePersonAtTwoOutletsIsOne()
{
    HttpServer elsewhere;
    GhostStandIn other(elsewhere, GhostStandIn::Version::Five);
    other.posts = {{.id = u"7b0464557c3c5b1357839900"_s,
                    .title = u"다른 매체"_s,
                    .slug = u"x"_s,
                    .authors = {u"minsu"_s},
                    .html = u"<p>x</p>"_s}};
    const OutletId second =
        settledResult(m_fixture->library->subscriptions().add(other.address(), {})).value().outlet.id;
    const auto there = settledResult(m_fixture->library->writers().authors(second)).value();
    QCOMPARE(there.size(), 1);
    QCOMPARE(there.first().name, u"박민수"_s);
    QCOMPARE(there.first().outlets.size(), 2);
}

QTEST_GUILESS_MAIN(TestGhostPosts)
#include "test_ghost_posts.moc"
