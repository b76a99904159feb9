// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/archive.h"
#include "library/later.h"
#include "library/reading.h"
#include "library/shelf.h"
#include "ui/dialogs/shelf_dialog.h"
#include "ui/keep_commands.h"
#include "ui/window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

using namespace byline;

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
};

QTEST_MAIN(TestKeep)
#include "test_keep.moc"
