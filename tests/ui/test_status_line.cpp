// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window_fixture.h"

#include "library/archive.h"
#include "library/error_text.h"
#include "library/refresher.h"
#ifndef Q_OS_WIN
#include "support/small_disk.h"
#endif
#include "ui/outlet_commands.h"
#include "ui/panes/activity.h"
#include "ui/panes/elided_label.h"
#include "ui/panes/progress_bar.h"
#include "ui/program_commands.h"

#include <QAccessible>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QToolButton>

using namespace byline;
using namespace Qt::StringLiterals;
using Job = StatusLine::Job;

/// The one quiet place: what goes on, how it is stopped, and what was said.
class TestStatusLine final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        std::tie(f, outlet) = subscribedFixture(3);
        f->show(outlet);
    }
    void cleanup() { f.reset(); }

    void jobsStandBesideEachOther()
    {
        int stopped = 0;
        line().showProgress({Job::Refresh, 1, 4, u"Refreshing"_s, [&] { stopped |= 1; }});
        line().showProgress({Job::Backup, 0, 0, u"Backing up"_s, [&] { stopped |= 2; }});
        QVERIFY(line().isVisible());
        QVERIFY2(line().text().startsWith(u"Backing up") && line().text().contains(u"1 more"),
                 qPrintable(line().text()));
        line().endProgress(Job::Backup);
        QCOMPARE(line().text(), u"Refreshing"_s); // the end of one is not the end of the other
        QCOMPARE(line().findChild<ProgressBar*>()->value(), 1);
        QTest::mouseClick(link(), Qt::LeftButton);
        QCOMPARE(stopped, 1);
        line().endProgress(Job::Refresh);
        QVERIFY(!line().isVisible());
    }

    void whatComesByItselfWaitsForItsTurn()
    {
        const auto news = [this](const QString& text) { line().inTurn([this, text] { line().say(text); }); };
        news(u"1 new article."_s);
        QCOMPARE(line().text(), u"1 new article."_s);
        news(u"2 new articles."_s);
        QCOMPARE(line().text(), u"2 new articles."_s);
        line().say(u"Marked as read."_s, {u"Undo"_s, [] {}});
        news(u"3 new articles."_s);
        news(u"Nothing new."_s);
        QCOMPARE(line().text(), u"Marked as read."_s);
        QTest::mouseClick(link(), Qt::LeftButton);
        QCOMPARE(line().text(), u"Nothing new."_s);
        QVERIFY(line().isVisible() && !link()->isVisible());
    }

#ifndef Q_OS_WIN
    void aRefreshThatTheDiskDoesNotTakeIsNotSaidToBeDone()
    {
        Answer bulky {.headers = {{"Content-Type", "application/rss+xml"}}, .body = f->feed(1, 4)};
        bulky.body.replace("About number 4", bulk(3'000'000));
        f->server.route(u"/feed.xml"_s, bulky);
        Refresher& refresher = f->library->refresher();
        std::optional<RefreshReport> report;
        connect(&refresher, &Refresher::finished, this, [&report](const RefreshReport& done) { report = done; });
        const SmallDisk disk(1'500'000);
        f->press(Qt::Key_R);
        QTRY_VERIFY(report && !refresher.isRunning());
        QVERIFY(report->trouble);
        QCOMPARE(line().text(), errorText(*report->trouble));
    }
#endif

    void whatIsHereIsSaidWhenTheDiskIsFull()
    {
        RefreshReport report;
        report.outlets = 9;
        report.articlesAdded = 3;
        report.stopped = true;
        report.trouble = Error {ErrorKind::DiskFull, {}, 0};
        emit f->library->refresher().finished(report);
        QVERIFY2(line().text().contains(u"3 new articles. The disk is full."), qPrintable(line().text()));
    }

    void aNameIsFollowedByItsParticle()
    {
        line().say(u"한빛신문을(를) 브라우저에서 열었습니다."_s);
        QCOMPARE(line().text(), u"한빛신문을 브라우저에서 열었습니다."_s);
        line().say(u"example.org을(를) 브라우저에서 열었습니다."_s, {u"구독"_s, [] {}});
        QCOMPARE(line().text(), u"example.org를 브라우저에서 열었습니다."_s);
        line().say(u"2개는 받아들이지 못했습니다."_s, {}, {u"‘우유’은(는) 주소가 아닙니다."_s});
        QCOMPARE(line().said().first().details, QStringList {u"‘우유’는 주소가 아닙니다."_s});
    }

    void aLongSentenceEndsInAnEllipsisBesideItsWayBack()
    {
        auto* text = line().findChild<ElidedLabel*>(u"statusText"_s);
        QVERIFY(text);
        line().say(u"Short."_s, {u"Undo"_s, [] {}});
        QTRY_VERIFY(text->width() >= text->fontMetrics().horizontalAdvance(u"Short."_s));
        QCOMPARE(text->shownText(), u"Short."_s);
        QTRY_VERIFY(link()->x() - text->geometry().right() < 30); // close to what it takes back
        const QString sentence = u"The server asks for a user name and a password. "_s.repeated(12);
        line().say(sentence, {u"Enter…"_s, [] {}});
        QTRY_VERIFY(text->shownText().endsWith(u'…'));
        QTRY_VERIFY(text->width() > f->window->width() / 2);
        QTRY_VERIFY(link()->geometry().right() < line().width());
        QCOMPARE(line().text(), sentence);
    }

    void theBarGoesOnWhileSomethingElseIsSaid()
    {
        line().showProgress({Job::Export, 4, 4, u"Writing"_s, {}});
        line().endProgress(Job::Export);
        line().say(u"Written."_s);
        line().showProgress({Job::Restore, 1, 4, u"Looking through"_s, {}});
        QCOMPARE(line().text(), u"Written."_s);
        const auto* bar = line().findChild<ProgressBar*>();
        QCOMPARE(bar->value() * 4, bar->maximum());
        QCOMPARE(bar->accessibleName(), u"Looking through"_s);
    }

    void detailsLeaveNoRoomEmpty()
    {
        line().showProgress({Job::Refresh, 1, 4, u"Refreshing — 1/4 outlets, no new articles yet"_s, [] {}});
        line().showDetails();
        QTRY_VERIFY(details() && details()->isVisible());
        const auto* text = details()->findChild<ProgressBar*>()->parentWidget()->findChild<QLabel*>();
        QVERIFY2(text->height() < 2 * text->fontMetrics().height(), qPrintable(QString::number(text->height())));
        details()->close();
    }

    void whatWasSaidIsSeenWholeWithoutScrolling()
    {
        line().say(u"Short."_s);
        line().say(u"Backed up to the folder of a disk that is called Monday and Tuesday, and Wednesday, too."_s);
        line().say(u"Two outlets failed."_s, {},
                   {u"A: the server asks for a user name and a password, and for those of the outlet itself."_s,
                    u"B: too slow."_s});
        line().showDetails();
        QTRY_VERIFY(details() && details()->isVisible());
        auto* said = details()->findChild<QListWidget*>(u"activitySaid"_s);
        QTRY_COMPARE(said->visualItemRect(said->item(2)).bottom() + 1, said->viewport()->height());
        QCOMPARE(said->verticalScrollBar()->maximum(), 0);
        const int lineHeight = said->fontMetrics().lineSpacing();
        QVERIFY(said->visualItemRect(said->item(0)).height() >= 4 * lineHeight);
        QVERIFY(said->visualItemRect(said->item(2)).height() < 2 * lineHeight);
        QVERIFY(said->selectedItems().isEmpty()); // nobody has chosen one
        details()->close();
    }

    void anImportIsStoppedFromTheLine()
    {
        const auto before = settledResult(f->library->subscriptions().outlets())->size();
        import(3000);
        QVERIFY(line().text().startsWith(u"Importing"));
        QCOMPARE(link()->text(), u"Stop"_s);
        QTest::mouseClick(link(), Qt::LeftButton);
        QTRY_VERIFY2(line().text().startsWith(u"Import stopped. No outlet"), qPrintable(line().text()));
        QVERIFY(line().running().isEmpty());
        QCOMPARE(settledResult(f->library->subscriptions().outlets())->size(), before);
    }

    void anImportCanBeTakenBack()
    {
        const auto before = settledResult(f->library->subscriptions().outlets())->size();
        f->library->setOffline(true); // they are nowhere
        import(3);
        QTRY_VERIFY2(line().text().startsWith(u"3 outlets imported"), qPrintable(line().text()));
        QCOMPARE(settledResult(f->library->subscriptions().outlets())->size(), before + 3);
        QCOMPARE(link()->text(), u"Undo"_s);
        QTest::mouseClick(link(), Qt::LeftButton);
        QTRY_COMPARE(settledResult(f->library->subscriptions().outlets())->size(), before);
        QTRY_VERIFY2(line().text().contains(u"Subscribed to 3 outlets"), qPrintable(line().text()));
    }

    void detailsShowEveryJobAndItsButton()
    {
        int stopped = 0;
        line().showProgress({Job::Refresh, 1, 4, u"Refreshing"_s, [&] { stopped |= 1; }});
        line().showProgress({Job::Export, 0, 0, u"Writing"_s, [&] {
                                 stopped |= 2;
                                 line().endProgress(Job::Export);
                             }});
        line().say(u"Two outlets failed."_s, {}, {u"A: not found."_s, u"B: too slow."_s});
        f->press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(details() && details()->isVisible());
        QList<QToolButton*> stops = details()->findChildren<QToolButton*>(u"activityStop"_s);
        QCOMPARE(stops.size(), 2);
        QVERIFY(stops.first()->accessibleName() != stops.last()->accessibleName());
        QTest::mouseClick(stops.last(), Qt::LeftButton);
        QCOMPARE(stopped, 2);
        QTRY_COMPARE(details()->findChildren<QToolButton*>(u"activityStop"_s).size(), 1);
        const QString said = details()->findChild<QListWidget*>(u"activitySaid"_s)->item(0)->text();
        QVERIFY2(said.contains(u"Two outlets failed.") && said.contains(u"B: too slow."), qPrintable(said));
        QTest::keyClick(details(), Qt::Key_Escape);
        QTRY_VERIFY(!details());
    }

    void failedOutletsAreNamedInTheDetails()
    {
        f->server.route(u"/gone.xml"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                                .body = WindowFixture::feed(1, 1)});
        QVERIFY(
            settledResult(f->library->subscriptions().add(f->server.url(u"/gone.xml"_s).toString(), {})).has_value());
        f->server.route(u"/gone.xml"_s, Answer {.status = 404});
        f->server.route(u"/feed.xml"_s, Answer {.status = 500});
        f->press(Qt::Key_R);
        QTRY_VERIFY2_WITH_TIMEOUT(line().text().contains(u"2 outlets could not"), qPrintable(line().text()), 15000);
        QCOMPARE(line().said().first().details.size(), 2);
        QVERIFY(line().findChild<QToolButton*>(u"statusDetails"_s)->isVisible());
    }

    void keepingIsStoppedAtOnceAndKeepsNothing()
    {
        f->server.route(u"/slow.png"_s, Answer {.body = "late", .delayMs = 60000});
        f->server.route(u"/pictures.xml"_s,
                        Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                .body = "<rss version=\"2.0\"><channel><title>Pictures</title><item><guid>1</guid>"
                                        "<title>One</title><description>&lt;p&gt;"
                                        + QByteArray("Long enough to be a text of its own. ").repeated(40)
                                        + "&lt;/p&gt;&lt;img src='" + f->server.url(u"/slow.png"_s).toEncoded()
                                        + "'&gt;</description></item></channel></rss>"});
        const auto added =
            settledResult(f->library->subscriptions().add(f->server.url(u"/pictures.xml"_s).toString(), {}));
        QVERIFY(added.has_value());
        const QString key = u"outlet:%1"_s.arg(added->outlet.id.value);
        QTRY_VERIFY(f->window->sources().sources().indexOf(key).isValid());
        f->window->sources().open(key);
        QTRY_COMPARE(f->rows(), 1);
        f->press(Qt::Key_J);
        QTRY_VERIFY(f->window->actions().toggleKept->isEnabled());
        f->press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(line().text().contains(u"Keeping"));
        QTRY_VERIFY(f->server.hits(u"/slow.png"_s) > 0);
        QElapsedTimer clock;
        clock.start();
        QTest::mouseClick(link(), Qt::LeftButton);
        QTRY_VERIFY(line().text().contains(u"Stopped"));
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
        QTest::qWait(300);
        QCOMPARE(f->list().article(0).saved, CopyState::None);
        QVERIFY(line().running().isEmpty());
    }

    void aBackupThatIsStoppedLeavesNoFile()
    {
        const QString file = f->folder.filePath(u"all.byline"_s);
        f->window->programCommands().backUp(file);
        QVERIFY(!line().running().isEmpty());
        const auto stop = line().running().first().stop; // of its own: the job goes when it is stopped
        stop();
        QVERIFY(line().text().contains(u"No backup"));
        QTest::qWait(500);
        QVERIFY(!QFile::exists(file));
        QVERIFY(!QFile::exists(file + u".part"_s));
        f->window->programCommands().backUp(file);
        QTRY_VERIFY(line().text().startsWith(u"Backed up"));
        QVERIFY(QFile::exists(file));
    }

    void whatIsSaidIsANoticeWithItsWords()
    {
        line().say(u"Something was done."_s);
        QAccessibleInterface* node = QAccessible::queryAccessibleInterface(&line());
        QVERIFY(node);
        QCOMPARE(node->role(), QAccessible::Notification);
        QCOMPARE(node->text(QAccessible::Name), u"Something was done."_s);
        line().showProgress({Job::Refresh, 1, 4, u"Refreshing"_s, {}});
        QAccessibleInterface* bar = QAccessible::queryAccessibleInterface(line().findChild<ProgressBar*>());
        QCOMPARE(bar->role(), QAccessible::ProgressBar);
    }

    void theNoteIsReadOutOnce()
    {
        line().setNote(u"2 third-party requests blocked"_s);
        line().say(u"Something was done."_s);
        QAccessibleInterface* node = QAccessible::queryAccessibleInterface(&line());
        QCOMPARE(node->text(QAccessible::Name), u"Something was done. 2 third-party requests blocked"_s);
        line().setNote(u"3 third-party requests blocked"_s);
        line().say(u"Something else was done."_s);
        QCOMPARE(node->text(QAccessible::Name), u"Something else was done."_s);
        // It is there for who looks for it, and no label, of which all in a notice are read with it.
        int labels = 0;
        bool isThere = false;
        for (int i = 0; i < node->childCount(); ++i) {
            QAccessibleInterface* child = node->child(i);
            labels += child->role() == QAccessible::StaticText;
            isThere = isThere || child->text(QAccessible::Name) == u"3 third-party requests blocked"_s;
        }
        QCOMPARE(labels, 1);
        QVERIFY(isThere);
    }

private:
    void import(int outlets)
    {
        QByteArray opml = "<opml version='2.0'><body>";
        for (int i = 0; i < outlets; ++i)
            opml += "<outline text='o' xmlUrl='http://127.0.0.1:9/" + QByteArray::number(i) + "'/>";
        f->window->findChild<OutletCommands*>()->importBytes(opml + "</body></opml>", u"list.opml"_s);
    }

    StatusLine& line()
    {
        return f->window->statusLine();
    }
    QToolButton* link()
    {
        return line().findChild<QToolButton*>(u"statusLink"_s);
    }
    Activity* details()
    {
        return line().findChild<Activity*>();
    }

    std::unique_ptr<WindowFixture> f;
    Outlet outlet;
};

int main(int argc, char* argv[])
{
    return byline::runWindowTest<TestStatusLine>(argc, argv);
}

#include "test_status_line.moc"
