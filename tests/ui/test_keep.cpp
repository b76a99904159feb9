// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/async.h"
#include "library/archive.h"
#include "library/bookmarks.h"
#include "library/error_text.h"
#include "library/exporter.h"
#include "library/later.h"
#include "library/reading.h"
#include "library/shelf.h"
#include "support/held_pool.h"
#ifndef Q_OS_WIN
#include "support/small_disk.h"
#endif
#include "net/fetch_limits.h"
#include "support/large_text.h"
#include "ui/article_commands.h"
#include "ui/bookmark_commands.h"
#include "ui/dialogs/shelf_dialog.h"
#include "ui/keep_commands.h"
#include "ui/outlet_commands.h"
#include "ui/window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace byline;
using namespace Qt::StringLiterals;

class TestKeep final : public QObject
{
    Q_OBJECT

private slots:
    void theShelfsRulesAreSetAndItsUseIsSaid()
    {
        WindowFixture f;
        f.serve(1, 4);
        const Outlet outlet = f.subscribe();
        auto* dialog = new ShelfDialog(*f.library, nullptr);
        dialog->open();
        auto* choice = dialog->findChild<QComboBox*>(QStringLiteral("choice"));
        QTRY_COMPARE(choice->count(), 1);
        QCOMPARE(choice->currentText(), outlet.title);
        dialog->findChild<QPushButton*>(QStringLiteral("add"))->click();
        QCOMPARE(dialog->findChild<QListWidget*>(QStringLiteral("sources"))->count(), 1);
        dialog->findChild<QSpinBox*>(QStringLiteral("ofFollowed"))->setValue(5);
        dialog->findChild<QSpinBox*>(QStringLiteral("quota"))->setValue(300);
        dialog->findChild<QCheckBox*>(QStringLiteral("bookmarks"))->setChecked(false);
        QTRY_VERIFY(!dialog->findChild<QLabel*>(QStringLiteral("use"))->text().isEmpty());
        dialog->accept();
        const ShelfRules rules = f.library->shelf().rules();
        QCOMPARE(rules.sources, (QList<ShelfSource> {ShelfSource {outlet.id, {}, 20}}));
        QCOMPARE(rules.ofFollowed, 5);
        QCOMPARE(rules.quota, qint64(300) * 1024 * 1024);
        QVERIFY(!rules.bookmarks);
    }

    void theShelfsDialogHasRoomForWhatComesLater()
    {
        const LargeText large;
        WindowFixture f;
        f.serve(1, 4);
        f.subscribe();
        auto* dialog = new ShelfDialog(*f.library, nullptr);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QTRY_VERIFY(!dialog->findChild<QLabel*>(u"use"_s)->text().isEmpty());
        auto* add = dialog->findChild<QPushButton*>(u"add"_s);
        QTRY_VERIFY(add->isEnabled());
        QTRY_COMPARE(cutTexts(*dialog), QString());
        add->click();
        QTRY_VERIFY(dialog->findChild<QListWidget*>(u"sources"_s)->isVisible());
        QTRY_COMPARE(cutTexts(*dialog), QString());
        dialog->reject();
    }

    void offlineWhatIsAskedForWaitsAndIsSaid()
    {
        WindowFixture f;
        f.serve(1, 3);
        const Outlet outlet = f.subscribe();
        f.show(outlet);
        f.window->actions().workOffline->trigger();
        QVERIFY(f.library->isOffline());
        QVERIFY(f.window->statusLine().text().contains(QStringLiteral("offline")));
        f.server.forget();
        f.window->articles().select(0);
        QTRY_VERIFY(f.window->actions().toggleKept->isEnabled());
        f.window->actions().toggleKept->trigger();
        f.window->actions().refresh->trigger();
        QCOMPARE(f.library->later().count(), 2);
        QTest::qWait(300);
        QCOMPARE(f.server.hits(), 0);
        f.serve(1, 5);
        f.window->actions().workOffline->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(f.rows(), 5, 15000);
        QTRY_COMPARE_WITH_TIMEOUT(f.library->later().count(), 0, 15000);
    }

    void whatTheShelfKeepsBecomesTheUsersOwn()
    {
        WindowFixture f;
        f.serve(1, 2);
        f.show(f.subscribe());
        const auto use = [&] { return settledResult(f.library->shelf().use()).value(); };
        QAction* keep = f.window->actions().toggleKept;
        f.window->articles().select(0);
        QTRY_VERIFY(keep->isEnabled());
        f.press(Qt::Key_B);
        QTRY_COMPARE_WITH_TIMEOUT(use().ofShelf, 1, 15000);
        QTRY_COMPARE(f.list().article(0).saved, CopyState::Complete);
        QTRY_COMPARE(f.window->articles().current()->saved, CopyState::Complete);
        QVERIFY(!keep->isChecked());
        f.server.forget();
        f.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(use().ofShelf, 0);
        QCOMPARE(use().copies, 1);
        QTRY_VERIFY2(f.window->statusLine().text().startsWith(u"Kept for good"),
                     qPrintable(f.window->statusLine().text()));
        QCOMPARE(f.server.hits(), 0); // all of it was there
        QTRY_VERIFY(keep->isChecked());
        // From here on as with any copy of the user's.
        f.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(use().copies, 0);
        QTRY_VERIFY(!keep->isChecked());
        f.window->findChild<QToolButton*>(u"statusLink"_s)->click();
        QTRY_COMPARE(use().copies, 1);
        QCOMPARE(use().ofShelf, 0);
        QTRY_VERIFY(keep->isChecked());
    }

    void whatWasLeftOverIsDoneAfterTheStart()
    {
        WindowFixture f;
        f.serve(1, 1);
        f.show(f.subscribe());
        const ArticleId id = f.list().article(0).id;
        f.library->later().save({id}); // as it was noted when the library closed
        emit f.window->ready();
        QTRY_COMPARE_WITH_TIMEOUT(f.library->later().count(), 0, 15000);
        QVERIFY(settledResult(f.library->reading().article(id))->article.saved != CopyState::None);
    }

    void everythingUnreadIsTakenAlong()
    {
        WindowFixture f;
        f.serve(1, 3);
        const Outlet outlet = f.subscribe();
        f.show(outlet);
        f.window->actions().takeWithMe->trigger();
        ArticleQuery saved;
        saved.savedOnly = true;
        QTRY_COMPARE_WITH_TIMEOUT(settledResult(f.library->reading().articles(saved)).value().articles.size(), 3,
                                  20000);
        QTRY_VERIFY_WITH_TIMEOUT(f.window->statusLine().text().contains(u'3'), 15000);
    }

    void theOneThatSomebodyKeepsGoesBeforeAllThatIsTakenAlong()
    {
        WindowFixture f;
        QStringList asked;
        QByteArray items;
        for (int i = 0; i < 5; ++i) {
            const QByteArray name = QByteArray::number(i);
            QByteArray html = "<p>" + QByteArray("Long enough to be a text of its own. ").repeated(40) + "</p>";
            for (int k = 0; k < 30; ++k) {
                const QString path = u"/%1-%2.png"_s.arg(i).arg(k);
                html += "<img src='" + f.server.url(path).toEncoded() + "'>";
                f.server.route(path, [&asked](const HttpRequest& request) {
                    if (!asked.contains(request.path)) // it may also be asked for to be in the list
                        asked += request.path;
                    return Answer {.status = 404, .delayMs = 200};
                });
            }
            items += "<item><guid>" + name + "</guid><title>" + name + "</title><description>"
                     + QString::fromUtf8(html).toHtmlEscaped().toUtf8() + "</description></item>";
        }
        f.server.route(u"/feed.xml"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                               .body = "<rss version='2.0'><channel><title>Pictures</title>" + items
                                                       + "</channel></rss>"});
        f.show(f.subscribe());
        Article alone;
        for (int row = 0; row < f.rows(); ++row)
            if (f.headline(row) == u'4')
                alone = f.list().article(row);
        QVERIFY(settledResult(f.library->reading().setRead({alone.id}, ReadState::Read))); // it is not taken along
        f.window->actions().takeWithMe->trigger();
        QTRY_VERIFY(asked.size() > 6);
        f.window->findChild<ArticleCommands*>()->keep({alone});
        QCoreApplication::processEvents();
        for (int i = 0; i < 2; ++i)
            QVERIFY(settledResult(f.library->reading().article(alone.id)));
        const auto askedBefore = asked.size();
        QTRY_COMPARE_WITH_TIMEOUT(asked.filter(u"/4-"_s).size(), 30, 20000);
        const auto last = asked.indexOf(asked.filter(u"/4-"_s).last());
        QVERIFY2(last < askedBefore + 30 + FetchLimits().perHost, qPrintable(asked.join(u' ')));
        f.library->shelf().stop();
    }

    void keptArticlesBecomeAFile()
    {
        WindowFixture f;
        f.serve(1, 3);
        const Outlet outlet = f.subscribe();
        f.show(outlet);
        auto* commands = f.window->findChild<KeepCommands*>();
        for (const auto& [name, begin] : {std::pair(QStringLiteral("a.epub"), QByteArray("PK")),
                                          std::pair(QStringLiteral("a.html"), QByteArray("<!DOCTYPE html>")),
                                          std::pair(QStringLiteral("a.md"), QByteArray("# Headline"))}) {
            const QString path = f.folder.filePath(name);
            commands->exportTo(path, {f.list().article(0).id, f.list().article(1).id});
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 15000);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.readAll().startsWith(begin), qPrintable(name));
        }
    }

    void aFileIsWrittenWhileTheWindowGoesOn()
    {
        WindowFixture f;
        f.serve(1, 3);
        f.show(f.subscribe());
        const ArticleId id = f.list().article(0).id;
        QVERIFY(settledResult(f.library->bookmarks().add({id})));
        const QString outlets = f.folder.filePath(u"list.opml"_s);
        const QString bookmarks = f.folder.filePath(u"bookmarks.html"_s);
        const QString book = f.folder.filePath(u"a.pdf"_s);
        std::unique_ptr<HeldPool> pool;
        f.library->exporter().setPrint([&pool]() -> Result<PrintFunction> {
            return [&pool](const QByteArray&) {
                pool = std::make_unique<HeldPool>(); // what comes now is the writing
                return settled(Result<QByteArray>("%PDF the whole of it"));
            };
        });
        f.window->findChild<KeepCommands*>()->exportTo(book, {id});
        QTRY_VERIFY(pool);
        f.window->outlets().exportFile(outlets);
        f.window->bookmarks().exportFile(bookmarks);
        // Who asks later is answered later.
        QVERIFY(settledResult(f.library->subscriptions().exportOpml({})));
        QVERIFY(settledResult(f.library->bookmarks().exported(BookmarkForm::Html)));
        QVERIFY(settledResult(f.library->exporter().kept()));
        for (const QString& path : {outlets, bookmarks, book})
            QVERIFY2(!QFile::exists(path), qPrintable(path));
        QVERIFY2(f.window->statusLine().text().startsWith(u"Saving"), qPrintable(f.window->statusLine().text()));
        QVERIFY(!f.window->statusLine().running().first().stop);
        // The window goes before they are written.
        f.window.reset();
        pool.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
        QCOMPARE(contentOf(book), QByteArray("%PDF the whole of it"));
        QVERIFY(contentOf(outlets).trimmed().endsWith("</opml>"));
        QVERIFY(contentOf(bookmarks).contains("Headline 3"));
    }

    void aFileThatIsStoppedIsNotWritten()
    {
        WindowFixture f;
        f.serve(1, 1);
        f.show(f.subscribe());
        StatusLine& line = f.window->statusLine();
        QPromise<Result<QByteArray>> printing;
        printing.start();
        bool isPrinting = false;
        f.library->exporter().setPrint([&]() -> Result<PrintFunction> {
            return [&](const QByteArray&) {
                isPrinting = true;
                return printing.future();
            };
        });
        const QString book = f.folder.filePath(u"a.pdf"_s);
        f.window->findChild<KeepCommands*>()->exportTo(book, {f.list().article(0).id});
        QTRY_VERIFY(isPrinting);
        f.window->findChild<QToolButton*>(u"statusLink"_s)->click();
        QCOMPARE(line.text(), u"Stopped. No file was saved."_s);
        printing.addResult(QByteArray("%PDF"));
        printing.finish();
        QCoreApplication::processEvents();
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QVERIFY(!QFile::exists(book));
        QVERIFY(line.running().isEmpty());
        QCOMPARE(line.text(), u"Stopped. No file was saved."_s);
    }

    void whatIsThrownWhileAFileIsMadeIsSaid()
    {
        WindowFixture f;
        f.serve(1, 1);
        f.show(f.subscribe());
        StatusLine& line = f.window->statusLine();
        f.library->exporter().setPrint([]() -> Result<PrintFunction> { throw std::bad_alloc(); });
        const QString book = f.folder.filePath(u"a.pdf"_s);
        f.window->findChild<KeepCommands*>()->exportTo(book, {f.list().article(0).id});
        QVERIFY(!line.running().isEmpty());
        QTRY_VERIFY(line.running().isEmpty());
        QVERIFY2(line.text().contains(u"could not be created"), qPrintable(line.text()));
        QVERIFY(!QFile::exists(book));
    }

    void whatBecameOfAFileIsSaid()
    {
        WindowFixture f;
        f.serve(1, 3);
        f.show(f.subscribe());
        StatusLine& line = f.window->statusLine();
        f.window->outlets().exportFile(f.folder.filePath(u"list.opml"_s));
        QTRY_COMPARE(line.text(), u"1 outlet exported."_s);
        const QString nowhere = f.folder.filePath(u"no such folder/list.opml"_s);
        f.window->outlets().exportFile(nowhere);
        QTRY_COMPARE(line.text(), errorText({ErrorKind::NotWritable, {}}, nowhere));
        QVERIFY(line.running().isEmpty());
#ifndef Q_OS_WIN
        const QString large = f.folder.filePath(u"large.html"_s);
        QVERIFY(settledResult(f.library->bookmarks().add({f.list().article(0).id})));
        const SmallDisk disk(16);
        f.window->bookmarks().exportFile(large);
        QTRY_COMPARE(line.text(), errorText({ErrorKind::DiskFull, {}}, large));
        QVERIFY(!QFile::exists(large));
#endif
    }

    void anArticleIsKeptForAFileOnlyWhereOneIsWritten()
    {
        WindowFixture f;
        f.serve(1, 1);
        f.show(f.subscribe());
        f.window->articles().select(0);
        QTRY_VERIFY(f.window->actions().exportArticle->isEnabled());
        const auto dialog = [&] { return f.window->findChild<QFileDialog*>(); };
        f.window->actions().exportArticle->trigger();
        QTRY_VERIFY(dialog());
        dialog()->reject();
        QTRY_VERIFY(!dialog());
        const ArticleId id = f.list().article(0).id;
        QCOMPARE(settledResult(f.library->reading().article(id))->article.saved, CopyState::None);

        f.window->actions().exportArticle->trigger();
        QTRY_VERIFY(dialog());
        const QString path = f.folder.filePath(QStringLiteral("one.epub"));
        emit dialog()->fileSelected(path);
        dialog()->reject();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 15000);
        QTRY_VERIFY(f.list().article(0).saved != CopyState::None);
    }

    void aPageFromAnywhereIsAskedFor()
    {
        WindowFixture f;
        f.serve(1, 2);
        f.show(f.subscribe());
        f.library->setOffline(true);
        f.window->actions().keepPage->trigger();
        auto* dialog = f.window->findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->setTextValue(QStringLiteral("no address at all"));
        dialog->accept();
        QCOMPARE(f.library->later().count(), 0);
        QTRY_VERIFY(!f.window->findChild<QInputDialog*>());
        f.window->actions().keepPage->trigger();
        dialog = f.window->findChild<QInputDialog*>();
        dialog->setTextValue(QStringLiteral("example.org/story"));
        dialog->accept();
        QCOMPARE(f.library->later().count(), 1);
    }

private:
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_MAIN(TestKeep)
#include "test_keep.moc"
