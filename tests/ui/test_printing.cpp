// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/settings.h"
#include "library/subscriptions.h"
#include "support/http_server.h"
#include "support/settle.h"
#include "ui/actions.h"
#include "ui/article_window.h"
#include "ui/choices.h"
#include "ui/main_window.h"
#include "ui/panes/article_pane.h"
#include "ui/panes/article_reader.h"
#include "ui/panes/reading_pane.h"
#include "ui/panes/source_pane.h"
#include "ui/panes/status_line.h"
#include "ui/program_commands.h"
#include "ui/program_fixture.h"
#include "ui/web/web_parts.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>

#include <algorithm>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30000; ///< where Chromium is involved

} // namespace

/// What goes while its sheets are laid out: the engine must not be asked to end a page then.
class TestPrinting final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!webParts())
            QSKIP("Built without the web engine");
    }
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", folder->filePath(u"config"_s).toUtf8());
        const QByteArray text = "<p>" + QByteArray("The keeper lit the lamp at seven. ").repeated(20) + "</p>";
        server.route(u"/feed.xml"_s,
                     Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                             .body = "<rss version=\"2.0\"><channel><title>Fieldnotes</title><item><guid>1</guid>"
                                     "<title>The long walk</title><description><![CDATA["
                                     + text.repeated(200) + "]]></description></item></channel></rss>"});
        start();
        const auto added =
            settledResult(program->library().subscriptions().add(server.url(u"/feed.xml"_s).toString(), {}));
        QVERIFY(added.has_value());
        outlet = added->outlet.id;
    }
    void cleanup()
    {
        program.reset();
        QApplication::setQuitOnLastWindowClosed(true);
        folder.reset();
    }

    void aWindowGoesWhileSheetsAreLaidOut()
    {
        QVERIFY(openArticle());
        QVERIFY(startToPrint(program->window()));
        program.reset();
        start();
        QVERIFY(printsTheNextOne());
    }

    void aWindowOfAnArticleGoesWhileItsSheetsAreLaidOut()
    {
        QVERIFY(openArticle());
        program->window().actions().openInWindow->trigger();
        QPointer<ArticleWindow> own = program->window().findChild<ArticleWindow*>();
        QVERIFY(own);
        auto* reading = own->findChild<ReadingPane*>();
        QSignalSpy shown(reading, &ReadingPane::shown);
        QVERIFY(QTest::qWaitFor([&] { return !shown.isEmpty(); }, kPatience));
        QVERIFY(startToPrint(*own));
        own->close();
        QVERIFY(!own->isVisible());
        QTRY_VERIFY(!own);
        QVERIFY(printsTheNextOne());
    }

    void theProgramEndsWhileSheetsAreLaidOut()
    {
        QVERIFY(openArticle());
        QTimer::singleShot(0, program.get(), [this] {
            QVERIFY(startToPrint(program->window()));
            program->quit();
            QVERIFY(!program->window().isVisible());
        });
        QApplication::exec();
        program.reset();
        start();
        QVERIFY(printsTheNextOne());
    }

    void theLastWindowIsClosedWhileSheetsAreLaidOut()
    {
        QVERIFY(openArticle());
        QTimer::singleShot(0, program.get(), [this] {
            QVERIFY(startToPrint(program->window()));
            program->window().close();
        });
        QApplication::exec();
        QVERIFY(!program->window().isVisible());
        program.reset();
        start();
        QVERIFY(printsTheNextOne());
    }

    void anotherLanguageIsChosenWhileSheetsAreLaidOut()
    {
        QVERIFY(openArticle());
        const QPointer<MainWindow> old = &program->window();
        program->library().settings().setLanguage(u"ko"_s);
        QVERIFY(startToPrint(program->window()));
        QTRY_VERIFY(!old);
        QVERIFY(printsTheNextOne());
        program->library().settings().setLanguage(u"en"_s);
        QTRY_COMPARE(program->window().actions().addOutlet->text(), u"Add outlet…"_s);
    }

    void aBackupIsRestoredWhileSheetsAreLaidOut()
    {
        QVERIFY(openArticle());
        const QString file = folder->filePath(u"all.byline"_s);
        program->window().programCommands().backUp(file);
        QTRY_VERIFY(program->window().statusLine().text().startsWith(u"Backed up"));
        const QPointer<MainWindow> old = &program->window();
        program->restore(file);
        while (program->isRestoring())
            QTest::qSleep(5); // the windows are exchanged by the next event
        QVERIFY(startToPrint(program->window()));
        QTRY_VERIFY(!old);
        QTRY_VERIFY(program->window().statusLine().text().contains(u"replaced-"));
        QVERIFY(printsTheNextOne());
    }

    void aFileIsWrittenWhileTheWindowGoes()
    {
        QVERIFY(openArticle());
        const QString file = folder->filePath(u"walk.pdf"_s);
        bool told = false;
        program->window().reading().reader().writePdf(file, [&](const Result<void>&) { told = true; });
        program.reset();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file).size() > 5000, kPatience); // it was asked for
        QVERIFY(!told);
        start();
        QVERIFY(printsTheNextOne());
    }

    void aPreviewIsClosedWhileItIsPrinted()
    {
        QVERIFY(openArticle());
        const QString sheets = folder->filePath(u"printed.pdf"_s);
        QPointer<QDialog> preview = startToPrint(program->window());
        QVERIFY(sendToPrinter(*preview, sheets));
        preview->reject();
        QTRY_VERIFY(!preview);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(sheets).size() > 5000, kPatience);
        QVERIFY(printsTheNextOne());
    }

    void whatIsNotPrintedIsSaidAlsoWhenThePreviewIsClosed()
    {
        QVERIFY(openArticle());
        QPointer<QDialog> preview = startToPrint(program->window());
        QVERIFY(sendToPrinter(*preview, u"/nowhere/at/all.pdf"_s));
        preview->reject();
        QTRY_VERIFY(!preview);
        QTRY_VERIFY_WITH_TIMEOUT(program->window().statusLine().text().contains(u"printer did not accept"), kPatience);
        QVERIFY(printsTheNextOne());
    }

    void aWindowGoesWhileItIsPrinted()
    {
        QVERIFY(openArticle());
        const QString sheets = folder->filePath(u"printed.pdf"_s);
        QVERIFY(sendToPrinter(*startToPrint(program->window()), sheets));
        program.reset();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(sheets).size() > 5000, kPatience);
        start();
        QVERIFY(printsTheNextOne());
    }

    void theProgramEndsWhileItIsPrinted()
    {
        QVERIFY(openArticle());
        const QString sheets = folder->filePath(u"printed.pdf"_s);
        QTimer::singleShot(0, program.get(), [&] {
            QVERIFY(sendToPrinter(*startToPrint(program->window()), sheets));
            program->quit();
        });
        QApplication::exec();
        QVERIFY(QFileInfo(sheets).size() > 5000); // the sheets that were asked for come out
        program.reset();
        start();
        QVERIFY(printsTheNextOne());
    }

private:
    void start() { program = startedProgram(folder->filePath(u"library"_s)); }

    bool openArticle()
    {
        MainWindow& window = program->window();
        const QString key = u"outlet:%1"_s.arg(outlet.value);
        if (!QTest::qWaitFor([&] { return window.sources().sources().indexOf(key).isValid(); }, kPatience))
            return false;
        if (window.reading().article())
            return true; // it was open, or comes back with the window
        window.sources().open(key);
        const auto& rows = window.articles().articles();
        const auto isListed = [&] { return rows.rowCount() == 1 && rows.article(0).outletId == outlet; };
        if (!QTest::qWaitFor([&] { return isListed() || window.reading().article(); }, kPatience))
            return false;
        if (!isListed())
            return true;
        QSignalSpy shown(&window.reading(), &ReadingPane::shown);
        window.openArticle(rows.article(0).id);
        return QTest::qWaitFor([&] { return !shown.isEmpty(); }, kPatience);
    }

    /// A print preview whose sheets are not there yet.
    static QDialog* startToPrint(QWidget& window)
    {
        window.findChild<Actions*>()->print->trigger();
        return window.findChild<QDialog*>(u"printPreview"_s);
    }

    static bool areThere(const QDialog& preview)
    {
        const QList<QPushButton*> buttons = preview.findChildren<QPushButton*>();
        return std::all_of(buttons.begin(), buttons.end(), [](QPushButton* button) { return button->isEnabled(); });
    }

    /// With a file for a printer; its sheets are under way.
    static bool sendToPrinter(QDialog& preview, const QString& file)
    {
        if (!QTest::qWaitFor([&] { return areThere(preview); }, kPatience))
            return false;
        for (QPushButton* button : preview.findChildren<QPushButton*>())
            if (button->text().startsWith(u"Print"))
                button->click();
        auto* dialog = preview.findChild<QPrintDialog*>();
        if (!dialog)
            return false;
        dialog->printer()->setOutputFileName(file);
        dialog->printer()->setResolution(72);     // a printer's takes as long as a printer
        dialog->QDialog::done(QDialog::Accepted); // without a look at which printers there are
        return !QFileInfo(file).exists();
    }

    /// The engine goes on, and so long that what it was asked before has been answered.
    bool printsTheNextOne()
    {
        if (!openArticle())
            return false;
        const QDialog* preview = startToPrint(program->window());
        return preview && !areThere(*preview) && QTest::qWaitFor([&] { return areThere(*preview); }, kPatience);
    }

    HttpServer server;
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Program> program;
    OutletId outlet;
};

int main(int argc, char* argv[])
{
    prepareWebParts();
    QApplication application(argc, argv);
    TestPrinting test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_printing.moc"
