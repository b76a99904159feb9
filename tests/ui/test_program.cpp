// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/backup.h"
#include "library/settings.h"
#include "library/subscriptions.h"
#include "support/http_server.h"
#include "support/settle.h"
#include "ui/actions.h"
#include "ui/article_window.h"
#include "ui/choices.h"
#include "ui/desktop/autostart.h"
#include "ui/desktop/notice.h"
#include "ui/desktop/tray.h"
#include "ui/dialogs/preference_list.h"
#include "ui/main_window.h"
#include "ui/panes/article_pane.h"
#include "ui/panes/reading_pane.h"
#include "ui/panes/source_pane.h"
#include "ui/panes/status_line.h"
#include "ui/program_commands.h"
#include "ui/program_fixture.h"
#include "ui/style/byline_style.h"
#include "ui/style/theme.h"
#include "ui/web/web_parts.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QProxyStyle>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimeEdit>
#include <QToolButton>
#include <QWindow>

using namespace byline;
using namespace Qt::StringLiterals;

/// The program around the window: preferences that hold at once, the other language, backups, the desktop.
class TestProgram final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", folder->filePath(u"config"_s).toUtf8());
        start();
    }
    void cleanup()
    {
        program.reset();
        QGuiApplication::setPalette(QPalette());
        QApplication::setQuitOnLastWindowClosed(true);
        folder.reset();
    }

    void anotherLanguageHoldsWithoutARestart()
    {
        QCOMPARE(program->window().actions().addOutlet->text(), u"Add outlet…"_s);
        program->window().programCommands().openPreferences();
        choose(u"language"_s, u"ko"_s);
        QTRY_COMPARE(program->window().actions().addOutlet->text(), u"매체 추가…"_s);
        QCOMPARE(QLocale().language(), QLocale::Korean);
        QTRY_VERIFY(program->window().isVisible());
        QTRY_VERIFY(preferences()); // still there, in Korean
        QTRY_COMPARE(preferences()->windowTitle(), u"환경설정"_s);
        choose(u"language"_s, u"en"_s);
        QTRY_COMPARE(program->window().actions().addOutlet->text(), u"Add outlet…"_s);
    }

    void theWindowOfTheOtherLanguageIsWhereTheOldOneWas()
    {
        QTRY_VERIFY(!program->window().sources().openedKey().isEmpty());
        program->window().resize(780, 640);
        QTRY_COMPARE(program->window().size(), QSize(780, 640));
        program->library().settings().setLanguage(u"ko"_s);
        QTRY_COMPARE(program->window().actions().addOutlet->text(), u"매체 추가…"_s);
        QCOMPARE(program->window().size(), QSize(780, 640));
    }

    void coloursFollowTheChoiceAtOnce()
    {
        program->window().programCommands().openPreferences();
        choose(u"theme"_s, u"dark"_s);
        QTRY_COMPARE(program->window().palette().color(QPalette::Window), Theme::darkOne().side);
        choose(u"theme"_s, u"light"_s);
        QTRY_COMPARE(program->window().palette().color(QPalette::Window), Theme::light().side);
    }

    /// As qt6ct does it while its colours are changed.
    void aPaletteThatIsGivenToEachWidgetIsTakenBack()
    {
        QPalette foreign;
        for (int role = 0; role < QPalette::NColorRoles; ++role)
            foreign.setColor(QPalette::ColorRole(role), QColor(role, 0x42, 0x45));
        const QWidget& rows = *program->window().articles().view().viewport();
        for (QWidget* each : QApplication::allWidgets()) {
            QEvent event(QEvent::ThemeChange);
            QCoreApplication::sendEvent(each, &event);
            each->setPalette(foreign);
        }
        QCOMPARE(rows.palette().color(QPalette::Window), foreign.color(QPalette::Window));
        QTRY_COMPARE(rows.palette().color(QPalette::AlternateBase), Theme::light().list);
        QCOMPARE(program->window().palette().color(QPalette::Window), Theme::light().side);
        program->window().setPalette(Theme::darkOne().palette());
        QCOMPARE(rows.palette().color(QPalette::AlternateBase), Theme::darkOne().list);
        program->window().setPalette(Theme::light().palette());
    }

    /// As with GTK: Qt 6.4 makes the palette of a platform without one of its own at the start, and the style knows
    /// when the system has become dark.
    void coloursFollowTheSystemWhereOnlyTheStyleKnowsThem()
    {
        class Weather final : public QProxyStyle
        {
        public:
            Weather()
                : QProxyStyle(createStyle())
            {
            }
            QPalette standardPalette() const override
            {
                return isDark ? QPalette(Qt::lightGray, QColor(40, 40, 40)) : QProxyStyle::standardPalette();
            }
            bool isDark = false;
        };
        auto* weather = new Weather;
        QApplication::setStyle(weather);
        const auto becomes = [&](bool dark) {
            weather->isDark = dark;
            QEvent event(QEvent::ThemeChange);
            QCoreApplication::sendEvent(&program->window(), &event);
        };
        const auto colour = [&] { return program->window().palette().color(QPalette::Window); };
        becomes(true);
        QTRY_COMPARE(colour(), Theme::darkOne().side);
        becomes(false);
        QTRY_COMPARE(colour(), Theme::light().side);
        program->library().settings().setValue(Choices::kTheme, u"light"_s); // the reader's own choice stays
        becomes(true);
        QCOMPARE(colour(), Theme::light().side);
        QApplication::setStyle(createStyle());
    }

    void windowsOfArticlesOutliveTheEndOfTheProgram()
    {
        MainWindow* window = &program->window();
        QTRY_VERIFY(window->articles().articles().rowCount() > 1);
        window->articles().select(1);
        QTRY_VERIFY(window->reading().article());
        const ArticleId article = window->reading().article();
        window->actions().openInWindow->trigger();
        auto* own = window->findChild<ArticleWindow*>();
        QVERIFY(own);
        QTRY_VERIFY(own->isVisible());
        // As "Quit" goes on where there is an event loop to leave: every window is closed, then all is taken down.
        program->quit();
        QApplication::closeAllWindows();
        program.reset();
        start();
        QTRY_VERIFY(program->window().findChild<ArticleWindow*>());
        own = program->window().findChild<ArticleWindow*>();
        QCOMPARE(own->article(), article);
        QTRY_VERIFY(own->isVisible());
        QVERIFY(!own->windowHandle()->transientParent()); // or it would lie over the main window
    }

    void everyChoiceIsKept()
    {
        Settings& settings = program->library().settings();
        Choices choices(settings);
        program->window().programCommands().openPreferences();
        choose(u"markAfter"_s, 5);
        QCOMPARE(choices.markAfterSeconds(), 5);
        choose(u"refreshMinutes"_s, 60);
        QCOMPARE(settings.refreshMinutes(), 60);
        choose(u"notices"_s, int(Choices::Notices::FollowedWriters));
        QCOMPARE(choices.notices(), Choices::Notices::FollowedWriters);
        click(u"markOnScroll"_s);
        QCOMPARE(choices.markOnScroll(), Qt::Checked);
        click(u"reopenArticle"_s);
        QCOMPARE(choices.reopenArticle(), Qt::Unchecked);
        click(u"quietHours"_s);
        QCOMPARE(choices.quietHours(), Qt::Checked);
        preferences()->findChild<QTimeEdit*>(u"quietFrom"_s)->setTime(QTime(21, 30));
        QCOMPARE(choices.quietFrom(), QTime(21, 30));
        auto* close = preferences()->findChild<QCheckBox*>(u"closeToTray"_s);
        QVERIFY(!close->isEnabled()); // there is no tray to close to
        click(u"tray"_s);
        QVERIFY(close->isEnabled());
        QCOMPARE(choices.tray(), Qt::Checked);

        program.reset();
        start();
        Choices again(program->library().settings());
        QCOMPARE(again.markAfterSeconds(), 5);
        QCOMPARE(again.quietFrom(), QTime(21, 30));
        QCOMPARE(again.tray(), Qt::Checked);
    }

    void windowsHaveTheProgramsIcon() { QTRY_VERIFY(!program->window().windowIcon().isNull()); }

    void preferencesAreFoundByTyping()
    {
        program->window().programCommands().openPreferences();
        auto* list = preferences()->findChild<PreferenceList*>();
        const int all = list->shownRows();
        QVERIFY(all >= 12);
        auto* search = preferences()->findChild<QLineEdit*>(u"preferencesSearch"_s);
        QTest::keyClicks(search, u"quiet"_s);
        QVERIFY(list->shownRows() >= 1 && list->shownRows() < all);
        QVERIFY(preferences()->findChild<QCheckBox*>(u"quietHours"_s)->isVisible());
        // By what can be chosen, and by the names that other programs have for it.
        for (const auto& [typed, found] : {std::pair {u"dark"_s, u"theme"_s},
                                           {u"every hour"_s, u"refreshMinutes"_s},
                                           {u"notification"_s, u"notices"_s},
                                           {u"notification"_s, u"quietHours"_s},
                                           {u"disturb"_s, u"quietFrom"_s},
                                           {u"tray"_s, u"tray"_s}}) {
            search->setText(typed);
            QVERIFY2(list->shownRows() > 0 && list->shownRows() < all, qPrintable(typed));
            QVERIFY2(preferences()->findChild<QWidget*>(found)->isVisible(), qPrintable(typed));
        }
        search->setText(u"zebra"_s);
        QCOMPARE(list->shownRows(), 0);
        search->clear();
        QCOMPARE(list->shownRows(), all);
    }

    void quietHoursGoOverMidnight()
    {
        Choices choices(program->library().settings());
        choices.setQuietTimes(QTime(22, 0), QTime(7, 0));
        QVERIFY(!choices.isQuietAt(QTime(23, 0))); // not turned on
        choices.setQuietHours(Qt::Checked);
        QVERIFY(choices.isQuietAt(QTime(23, 0)));
        QVERIFY(choices.isQuietAt(QTime(6, 59)));
        QVERIFY(!choices.isQuietAt(QTime(7, 0)));
        choices.setQuietTimes(QTime(12, 0), QTime(13, 0));
        QVERIFY(choices.isQuietAt(QTime(12, 30)));
        QVERIFY(!choices.isQuietAt(QTime(23, 0)));
    }

    void startingWithTheDesktopWritesAnEntryAndTakesItAway()
    {
        const QString path = folder->filePath(u"config/autostart/byline.desktop"_s);
        program->window().programCommands().openPreferences();
        click(u"autostart"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("--hidden"));
        click(u"autostart"_s);
        QVERIFY(!QFile::exists(path));

        Autostart odd(folder->filePath(u"odd"_s), u"/opt/a \"b\" 50%/byline"_s);
        QVERIFY(odd.turnOn().has_value());
        QFile entry(folder->filePath(u"odd/byline.desktop"_s));
        QVERIFY(entry.open(QIODevice::ReadOnly));
        QVERIFY(entry.readAll().contains("Exec=\"/opt/a \\\\\"b\\\\\" 50%%/byline\" --hidden\n"));
    }

    void aBackupIsRestoredWithoutARestart()
    {
        HttpServer server;
        server.route(u"/feed.xml"_s,
                     Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                             .body = "<rss version=\"2.0\"><channel><title>Fieldnotes</title><item><guid>1</guid>"
                                     "<title>One</title></item></channel></rss>"});
        QVERIFY(settledResult(program->library().subscriptions().add(server.url(u"/feed.xml"_s).toString(), {}))
                    .has_value());
        const QString file = folder->filePath(u"all.byline"_s);
        program->window().programCommands().backUp(file);
        QTRY_VERIFY(program->window().statusLine().text().startsWith(u"Backed up"));
        QVERIFY2(program->window().statusLine().text().contains(QDir::toNativeSeparators(file)),
                 qPrintable(program->window().statusLine().text()));
        const auto outlets = settledResult(program->library().subscriptions().outlets());
        const auto found = std::find_if(outlets->begin(), outlets->end(),
                                        [](const Outlet& outlet) { return outlet.title == u"Fieldnotes"; });
        QVERIFY(found != outlets->end());
        QVERIFY(settledResult(program->library().subscriptions().remove(found->id)).has_value());

        program->restore(file);
        QVERIFY(program->window().isVisible()); // it goes on meanwhile, and says how far it has come
        QCOMPARE(program->window().statusLine().running().size(), 1);
        QVERIFY(program->window().statusLine().running().first().text.contains(u"backup"));
        // In place of what was said of the backup, which is over.
        QCOMPARE(program->window().statusLine().text(), program->window().statusLine().running().first().text);
        QTRY_VERIFY_WITH_TIMEOUT(!program->isRestoring(), 15000);
        QTRY_VERIFY(program->window().statusLine().text().contains(u"replaced-"));
        const auto again = settledResult(program->library().subscriptions().outlets());
        QVERIFY(std::any_of(again->begin(), again->end(),
                            [](const Outlet& outlet) { return outlet.title == u"Fieldnotes" && outlet.subscribed; }));
        QVERIFY(program->window().isVisible());
    }

    void aRestoreIsTakenBackWithAllThatWasThere()
    {
        const QString file = folder->filePath(u"all.byline"_s);
        program->window().programCommands().backUp(file);
        QTRY_VERIFY(program->window().statusLine().text().startsWith(u"Backed up"));
        QVERIFY(settledResult(program->library().subscriptions().addFolder({u"Since then"_s})).has_value());
        Choices(program->library().settings()).setMarkAfterSeconds(15);
        const auto folders = [this] { return *settledResult(program->library().subscriptions().folders()); };

        program->restore(file);
        QTRY_VERIFY_WITH_TIMEOUT(!program->isRestoring(), 15000);
        QTRY_VERIFY(program->window().statusLine().text().contains(u"replaced-"));
        QVERIFY(!folders().contains(QStringList {u"Since then"_s}));
        QVERIFY(Choices(program->library().settings()).markAfterSeconds() != 15);
        auto* undo = program->window().statusLine().findChild<QToolButton*>(u"statusLink"_s);
        QVERIFY(undo->isVisible());
        QCOMPARE(undo->text(), u"Undo"_s);
        const QString before = program->window().statusLine().text();
        undo->click();
        QTRY_VERIFY_WITH_TIMEOUT(!program->isRestoring(), 15000);
        const auto said = [this] { return program->window().statusLine().text(); };
        QTRY_VERIFY2(said().contains(u"replaced-") && said() != before, qPrintable(said()));
        QVERIFY(folders().contains(QStringList {u"Since then"_s}));
        QCOMPARE(Choices(program->library().settings()).markAfterSeconds(), 15);
        QVERIFY2(said().startsWith(u"Your previous library is back."), qPrintable(said()));
        undo = program->window().statusLine().findChild<QToolButton*>(u"statusLink"_s);
        QCOMPARE(undo->text(), u"Redo"_s);
        undo->click();
        QTRY_VERIFY_WITH_TIMEOUT(!program->isRestoring(), 15000);
        QTRY_VERIFY2(said().startsWith(u"The backup is now your library."), qPrintable(said()));
        QVERIFY(!folders().contains(QStringList {u"Since then"_s}));
    }

    void whatTheCommandLineChoseStaysAfterARestore()
    {
        const QString file = folder->filePath(u"all.byline"_s);
        program->window().programCommands().backUp(file);
        QTRY_VERIFY(program->window().statusLine().text().startsWith(u"Backed up"));
        program.reset();
        start(u"dark"_s);
        QVERIFY(Theme::current().dark);
        program->restore(file);
        QTRY_VERIFY_WITH_TIMEOUT(!program->isRestoring(), 15000);
        QTRY_VERIFY(program->window().statusLine().text().contains(u"replaced-"));
        QVERIFY(Theme::current().dark);
    }

    void aRestoreThatIsStoppedLeavesTheLibraryAsItIs()
    {
        const QString file = folder->filePath(u"all.byline"_s);
        program->window().programCommands().backUp(file);
        QTRY_VERIFY(program->window().statusLine().text().startsWith(u"Backed up"));
        MainWindow* const window = &program->window();
        program->restore(file);
        const auto running = program->window().statusLine().running();
        QCOMPARE(running.size(), 1);
        QVERIFY(running.first().stop);
        running.first().stop();
        QVERIFY(program->window().statusLine().running().isEmpty());
        QTRY_VERIFY(!program->isRestoring());
        QTest::qWait(300);
        QCOMPARE(&program->window(), window);
        QVERIFY(program->window().statusLine().text().startsWith(u"Restore stopped"));
        QTRY_VERIFY(!QFile::exists(QDir(program->library().dataDir()).filePath(u"library.db.restored"_s)));
        QVERIFY(QDir(program->library().dataDir()).entryList({u"*replaced-*"_s}).isEmpty());
    }

    void aRestoreThatIsStoppedTooLateDoesNotSayThatItWas()
    {
        const QString file = folder->filePath(u"all.byline"_s);
        program->window().programCommands().backUp(file);
        QTRY_VERIFY(program->window().statusLine().text().startsWith(u"Backed up"));
        program->restore(file);
        const auto running = program->window().statusLine().running();
        QCOMPARE(running.size(), 1);
        while (program->isRestoring())
            QTest::qSleep(5); // without the events that would go on with it
        running.first().stop();
        QVERIFY(!program->window().statusLine().text().startsWith(u"Restore stopped"));
        QTRY_VERIFY(program->window().statusLine().text().contains(u"replaced-"));
    }

    void aBackupThatIsStoppedTooLateIsThereAndSaidToBe()
    {
        const QString file = folder->filePath(u"all.byline"_s);
        program->window().programCommands().backUp(file);
        const auto running = program->window().statusLine().running();
        QCOMPARE(running.size(), 1);
        QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000)); // without the event that says so
        running.first().stop();
        QTRY_VERIFY(program->window().statusLine().text().startsWith(u"Backed up"));
        QVERIFY(QFile::exists(file));
    }

    void whatIsNoBackupChangesNothing()
    {
        const QString file = folder->filePath(u"letter.txt"_s);
        QFile letter(file);
        QVERIFY(letter.open(QIODevice::WriteOnly));
        letter.write("Dear reader");
        letter.close();
        program->restore(file);
        QTRY_VERIFY_WITH_TIMEOUT(!program->isRestoring(), 15000);
        QTRY_VERIFY(program->window().statusLine().text().contains(u"letter.txt"));
        QTRY_VERIFY(!settledResult(program->library().subscriptions().outlets())->isEmpty()); // the welcome outlet
    }

    void theTrayIconShowsTheNumber()
    {
        QVERIFY(!iconWithCount(0).isNull());
        const QImage none = iconWithCount(0).pixmap(48, 48).toImage();
        const QImage some = iconWithCount(7).pixmap(48, 48).toImage();
        const QImage many = iconWithCount(1000).pixmap(48, 48).toImage();
        QVERIFY(none != some && some != many);
        QTRY_COMPARE(program->tray().unread(), 0); // not counted for nobody
    }

    void noticesAreOneForEachOutlet()
    {
        QList<Article> articles;
        for (int i = 0; i < 12; ++i) {
            Article article;
            article.id = {i + 1};
            article.outletId = {i < 4 ? 1 : i};
            article.outletTitle = u"Outlet %1"_s.arg(article.outletId.value);
            article.title = u"Headline %1"_s.arg(i + 1);
            article.authors = {{{7}, u"Ken Sato"_s}};
            article.published = QDateTime(QDate(2026, 11, 1), QTime(0, 0)).addSecs(-i);
            articles += article;
        }
        const QList<Notice> one = NoticeText::of(articles.first(4));
        QCOMPARE(one.size(), 1);
        QCOMPARE(one.first().title, u"Outlet 1: 4 new articles"_s);
        QCOMPARE(one.first().articles.first(), ArticleId {1});
        QCOMPARE(one.first().text.count(u'\n'), 2);
        const QList<Notice> single = NoticeText::of(articles.sliced(5, 1));
        QCOMPARE(single.first().title, u"Outlet 5"_s);
        QVERIFY(single.first().text.contains(u"Ken Sato"));
        const QList<Notice> many = NoticeText::of(articles);
        QCOMPARE(many.size(), 4); // nobody wants nine
        int told = 0;
        for (const Notice& notice : many)
            told += int(notice.articles.size());
        QCOMPARE(told, 12);
        QVERIFY(NoticeText::of({}).isEmpty());
    }

private:
    void start(const QString& theme = {}) { program = startedProgram(folder->filePath(u"library"_s), theme); }

    QDialog* preferences() { return program->window().findChild<QDialog*>(u"preferences"_s); }

    void choose(const QString& name, const QVariant& value)
    {
        auto* box = preferences()->findChild<QComboBox*>(name);
        QVERIFY(box);
        const int index = box->findData(value);
        QVERIFY(index >= 0);
        // As a user does: the choice is made on the list that opens.
        box->setCurrentIndex(index);
        emit box->activated(index);
    }

    void click(const QString& name)
    {
        auto* box = preferences()->findChild<QCheckBox*>(name);
        QVERIFY(box);
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Program> program;
};

int main(int argc, char* argv[])
{
    prepareWebParts();
    QApplication application(argc, argv);
    TestProgram test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_program.moc"
