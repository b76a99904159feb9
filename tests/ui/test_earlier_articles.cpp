// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window_fixture.h"

#include "library/back_catalogue.h"
#include "library/reading.h"
#include "support/ghost_stand_in.h"
#include "ui/earlier_articles.h"
#include "ui/panes/progress_bar.h"

#include <QToolButton>

using namespace byline;
using namespace Qt::StringLiterals;

/// "Load earlier articles" as it is seen in the window: how far it is, how it is stopped, that it goes on.
class TestEarlierArticles final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>();
        ghost = std::make_unique<GhostStandIn>(f->server);
        for (int i = 0; i < kAll; ++i)
            ghost->posts += {.id = u"6b0464557c3c5b1357839%1"_s.arg(i, 3, 10, QChar(u'0')),
                             .title = u"기사 %1"_s.arg(i),
                             .slug = u"ko-%1"_s.arg(i),
                             .authors = {i % 4 ? u"minsu"_s : u"seoyeon"_s},
                             .html = u"<p>본문 %1</p>"_s.arg(i)};
        outlet = settledResult(f->library->subscriptions().add(ghost->address(), {})).value().outlet;
        f->show(outlet);
        QCOMPARE(articles(), kInFeed);
    }
    void cleanup()
    {
        f.reset();
        ghost.reset();
    }

    void theLineSaysHowFarItIsAndTheListHasThemAfterwards()
    {
        ghost->delayMs = 200;
        earlier().load({outlet.id, {}, {}});
        QTRY_VERIFY(line().isVisible());
        QTRY_VERIFY2(line().text().contains(QString::number(kAll)), qPrintable(line().text()));
        QTRY_VERIFY_WITH_TIMEOUT(line().text().contains(u"You now have all that the outlet offers"_s), 20000);
        QVERIFY2(line().text().contains(QString::number(kAll - kInFeed)), qPrintable(line().text()));
        QTRY_COMPARE(f->rows(), kAll);
    }

    void stoppedItKeepsWhatCameAndGoesOnFromThere()
    {
        ghost->delayMs = 300;
        earlier().load({outlet.id, {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(articles() > kInFeed, 20000);
        QToolButton* stop = line().findChild<QToolButton*>();
        QVERIFY(stop && stop->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY2_WITH_TIMEOUT(line().text().contains(u"Stopped"_s), qPrintable(line().text()), 20000);
        const int had = articles();
        QVERIFY2(had > kInFeed && had < kAll, qPrintable(QString::number(had)));
        earlier().load({outlet.id, {}, {}});
        QTRY_COMPARE_WITH_TIMEOUT(articles(), kAll, 20000);
    }

    void aWriterAloneBringsTheirsAlone()
    {
        earlier().load({outlet.id, u"seoyeon"_s, {}});
        QTRY_VERIFY_WITH_TIMEOUT(line().text().contains(u"Earlier articles"_s) && articles() > kInFeed, 20000);
        const auto list = all();
        for (qsizetype i = 0; i < list.size(); ++i)
            QVERIFY(list.at(i).authors.first().name == u"김서연"_s
                    || list.at(i).title.section(u' ', 1).toInt() < kInFeed);
    }

    void offlineNothingIsAskedAndTheLineSaysSo()
    {
        f->library->setOffline(true);
        f->server.forget();
        earlier().load({outlet.id, {}, {}});
        QVERIFY2(line().text().contains(u"online again"_s), qPrintable(line().text())); // and offers to go there
        QCOMPARE(f->server.hits(), 0);
    }

private:
    static constexpr int kAll = 110; // several pages, and no more than are loaded at once
    static constexpr int kInFeed = 15;

    EarlierArticles& earlier() { return *f->window->findChild<EarlierArticles*>(); }
    StatusLine& line() { return *f->window->findChild<StatusLine*>(); }
    QList<Article> all()
    {
        ArticleQuery query;
        query.limit = 500;
        return settledResult(f->library->reading().articles(query)).value().articles;
    }
    int articles() { return int(all().size()); }

    std::unique_ptr<WindowFixture> f;
    std::unique_ptr<GhostStandIn> ghost;
    Outlet outlet;
};

QTEST_MAIN(TestEarlierArticles)
#include "test_earlier_articles.moc"
