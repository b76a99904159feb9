// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/settings.h"
#include "library/subscriptions.h"
#include "support/http_server.h"
#include "support/settle.h"
#include "ui/choices.h"
#include "ui/main_window.h"
#include "ui/outlet_commands.h"
#include "ui/panes/article_pane.h"
#include "ui/panes/reading_pane.h"
#include "ui/panes/starter_offer.h"
#include "ui/program_fixture.h"
#include "ui/web/web_parts.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QElapsedTimer>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QToolButton>

using namespace byline;
using namespace Qt::StringLiterals;

/// The first minute: a language, something to read, done.
class TestFirstRun final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        home = std::make_unique<QTemporaryDir>();
        qputenv("HOME", home->path().toUtf8());
        qputenv("XDG_CONFIG_HOME", home->filePath(u"config"_s).toUtf8());
        qputenv("XDG_DATA_HOME", home->filePath(u"data"_s).toUtf8());
        server = std::make_unique<HttpServer>();
        server->route(u"/feed.xml"_s,
                      Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = WindowFixture::feed(1, 3)});
    }
    void cleanup()
    {
        program.reset();
        server.reset();
        QApplication::setQuitOnLastWindowClosed(true);
        home.reset();
    }

    void theOfferFitsANarrowPane()
    {
        start();
        QTRY_VERIFY(offer());
        program->window().resize(900, 600);
        QTRY_COMPARE(offer()->width(), 380); // as narrow as it gets
        QTRY_VERIFY(offer()->widget()->width() <= offer()->viewport()->width());
        for (const char* name : {"acceptStarters", "declineStarters"}) {
            const auto* button = offer()->findChild<QPushButton*>(QLatin1String(name));
            QVERIFY2(button->width() >= button->sizeHint().width(), name);
        }
    }

    void theSubscriptionsOfTheLastReaderAreAClickAway()
    {
        const QString folder = home->filePath(u"config/liferea"_s);
        QVERIFY(QDir().mkpath(folder));
        QFile opml(folder + u"/feedlist.opml"_s);
        QVERIFY(opml.open(QIODevice::WriteOnly));
        opml.write("<opml version='1.0'><body><outline text='Near'><outline text='Fieldnotes' xmlUrl='"
                   + server->url(u"/feed.xml"_s).toEncoded() + "'/></outline></body></opml>");
        opml.close();
        QElapsedTimer clock;
        clock.start();
        start();
        QTRY_VERIFY(offer() && offer()->findChild<QPushButton*>(u"reader-Liferea"_s));
        auto* take = offer()->findChild<QPushButton*>(u"reader-Liferea"_s);
        QVERIFY2(take->text().contains(u"1 outlet"), qPrintable(take->text()));
        QTest::mouseClick(take, Qt::LeftButton);
        QTRY_VERIFY(!offer());
        QTRY_COMPARE(outlet().folder, QStringList {u"Near"_s});
        QTRY_COMPARE_WITH_TIMEOUT(outlet().unread, 3, 15000);
        QVERIFY(clock.elapsed() < 20000); // of the minute
    }

    void whoBringsAListIsNotAskedAnyMore()
    {
        start();
        QTRY_VERIFY(offer());
        program->window().outlets().importBytes("<opml version='1.0'><body><outline text='Fieldnotes' xmlUrl='"
                                                    + server->url(u"/feed.xml"_s).toEncoded() + "'/></body></opml>",
                                                u"mine.opml"_s);
        QTRY_VERIFY(!offer());
        QTRY_COMPARE_WITH_TIMEOUT(outlet().unread, 3, 15000);
    }

    void theOtherLanguageIsAClickAwayAndTheOfferStays()
    {
        start();
        QTRY_VERIFY(offer());
        const auto firstLanguage = [&] {
            ArticleListModel& list = program->window().articles().articles();
            return list.rowCount() > 0 ? list.article(0).language : QString();
        };
        QTRY_COMPARE(firstLanguage(), u"en"_s);
        QTest::mouseClick(offer()->findChild<QToolButton*>(u"language-ko"_s), Qt::LeftButton);
        QTRY_COMPARE(QLocale().language(), QLocale::Korean);
        QTRY_VERIFY(offer());
        QTRY_COMPARE(offer()->findChild<QPushButton*>(u"declineStarters"_s)->text(), u"건너뛰기"_s);
        QTRY_VERIFY(offer()->findChild<QPushButton*>(u"acceptStarters"_s)->text().contains(u"매체 5곳"));
        QTRY_COMPARE(firstLanguage(), u"ko"_s); // the guide to the program, too
    }

    void theAnswersAreInSightHoweverSmallTheWindow()
    {
        start();
        program->window().resize(1000, 560);
        QTRY_COMPARE(program->window().height(), 560);
        QTRY_VERIFY(offer());
        for (const char* name : {"acceptStarters", "declineStarters"}) {
            const auto* button = offer()->findChild<QPushButton*>(QLatin1String(name));
            QTRY_COMPARE(button->visibleRegion().boundingRect(), button->rect());
        }
        // And the last outlet can be scrolled to above them.
        offer()->verticalScrollBar()->setValue(offer()->verticalScrollBar()->maximum());
        QTRY_VERIFY(!offer()->findChildren<QCheckBox*>().last()->visibleRegion().isEmpty());
    }

    void nothingIsFetchedBeforeItIsSaidAndTheOfferIsMadeOnce()
    {
        start();
        QTRY_VERIFY(offer());
        QTRY_VERIFY2(offer()->hasFocus(), "the question is read out");
        QVERIFY(offer()->accessibleName().startsWith(u"What would you like to read?"_s));
        auto* accept = offer()->findChild<QPushButton*>(u"acceptStarters"_s);
        QVERIFY(accept->isEnabled());
        for (QCheckBox* box : offer()->findChildren<QCheckBox*>())
            box->setChecked(false);
        QVERIFY(!accept->isEnabled());
        QTest::mouseClick(offer()->findChild<QPushButton*>(u"declineStarters"_s), Qt::LeftButton);
        QTRY_VERIFY(!offer());
        QVERIFY(program->window().articles().view().hasFocus());
        QCOMPARE(server->hits(), 0);
        program.reset();
        start();
        QTRY_VERIFY(program->window().articles().articles().rowCount() > 0); // the welcome outlet
        QTest::qWait(300);
        QVERIFY(!offer());
    }

private:
    void start() { program = startedProgram(home->filePath(u"library"_s)); }

    StarterOffer* offer()
    {
        for (StarterOffer* found : program->window().findChildren<StarterOffer*>())
            if (found->isVisible())
                return found;
        return nullptr;
    }

    Outlet outlet()
    {
        const auto outlets = settledResult(program->library().subscriptions().outlets());
        for (const Outlet& found : outlets.value_or(QList<Outlet>()))
            if (found.title == u"Fieldnotes")
                return found;
        return {};
    }

    std::unique_ptr<QTemporaryDir> home;
    std::unique_ptr<HttpServer> server;
    std::unique_ptr<Program> program;
};

int main(int argc, char* argv[])
{
    return byline::runWindowTest<TestFirstRun>(argc, argv);
}

#include "test_first_run.moc"
