// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window_fixture.h"

#include "core/async.h"
#include "library/language.h"
#include "ui/arrivals.h"
#include "ui/choices.h"
#include "ui/models/palette_match.h"
#include "ui/panes/palette.h"
#include "ui/program_commands.h"
#include "ui/shortcuts.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

#include <utility>

#ifdef Q_OS_LINUX
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#endif

using namespace byline;
using namespace Qt::StringLiterals;

#ifdef Q_OS_LINUX
/// Whoever opens it has to wait until it is released, as for a slow disk.
class SlowFile final
{
public:
    explicit SlowFile(const QString& path)
        : m_file(path)
    {
        std::signal(SIGIO, SIG_IGN); // the kernel says so that somebody waits
        m_held = m_file.open(QIODevice::ReadOnly) && fcntl(m_file.handle(), F_SETLEASE, F_WRLCK) == 0;
    }
    ~SlowFile() { release(); }

    bool isHeld() const { return m_held; }
    void release()
    {
        if (std::exchange(m_held, false))
            fcntl(m_file.handle(), F_SETLEASE, F_UNLCK);
    }

private:
    QFile m_file;
    bool m_held = false;
};
#endif

/// Keys, the palette, marking, dragging and pasting: what hands do with the window.
class TestHands final : public QObject
{
    Q_OBJECT

private slots:
    void init() { std::tie(f, outlet) = subscribedFixture(3); }
    void cleanup() { f.reset(); }

    void arrowsGoFromPaneToPane()
    {
        f->show(outlet);
        f->window->articles().view().setFocus();
        f->press(Qt::Key_J);
        f->press(Qt::Key_Left);
        QTRY_VERIFY(f->window->sources().hasFocus());
        QTest::keyClick(&f->window->sources(), Qt::Key_Right);
        QTRY_VERIFY(f->window->articles().view().hasFocus());
        f->press(Qt::Key_Right);
        QTRY_VERIFY(!f->window->articles().view().hasFocus());
        QWidget* page = QApplication::focusWidget();
        QVERIFY(page && f->window->reading().isAncestorOf(page));
        QTest::keyClick(page, Qt::Key_Left);
        QTRY_VERIFY(f->window->articles().view().hasFocus());
    }

    void aLetterThatIsNoCommandOpensNothing()
    {
        f->show(outlet);
        const QString shown = f->window->sources().openedKey();
        f->window->articles().view().setFocus();
        f->press(Qt::Key_H); // as "Headline" begins
        QVERIFY(!f->window->articles().view().currentIndex().isValid());
        f->window->sources().setFocus();
        const QModelIndex row = f->window->sources().currentIndex();
        QTest::keyClick(&f->window->sources(), Qt::Key_T); // as "Today"
        QCOMPARE(f->window->sources().currentIndex(), row);
        QCOMPARE(f->window->sources().openedKey(), shown);
    }

    void shiftF10OpensTheMenuOfWhatHasTheFocus()
    {
        f->show(outlet);
        f->press(Qt::Key_J);
        f->press(Qt::Key_F10, Qt::ShiftModifier);
        QMenu* menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())));
        QTRY_VERIFY2(menu->activeAction(), "its first entry is read out");
        QCOMPARE(menu->activeAction()->text(), f->window->actions().toggleRead->text());
        menu->close();
        f->window->sources().setFocus();
        QTest::keyClick(&f->window->sources(), Qt::Key_F10, Qt::ShiftModifier);
        QTRY_VERIFY((menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())));
        QTRY_VERIFY(menu->activeAction());
        menu->close();
    }

    void zTakesBackAsCtrlZDoes()
    {
        f->show(outlet);
        f->press(Qt::Key_A);
        QTRY_COMPARE(f->unreadOf(outlet), 0);
        QTRY_VERIFY(f->window->actions().undo->isEnabled());
        f->press(Qt::Key_Z);
        QTRY_COMPARE(f->unreadOf(outlet), 3);
    }

    void aKeyThatIsChangedHoldsAtOnceAndAfterARestart()
    {
        f->show(outlet);
        Shortcuts& shortcuts = f->window->programCommands().shortcuts();
        QCOMPARE(shortcuts.ownerOf(QKeySequence(Qt::Key_J)), u"next"_s);
        shortcuts.setKeys(u"next-unread"_s, {QKeySequence(Qt::Key_J)});
        QVERIFY(shortcuts.keys(u"next"_s).isEmpty()); // taken from there
        f->press(Qt::Key_J);
        QTRY_COMPARE(f->unreadOf(outlet), 2);
        QVERIFY(f->window->actions().nextUnread->toolTip().contains(u'J'));

        f->reopen();
        f->show(outlet);
        QCOMPARE(f->window->actions().nextUnread->shortcuts(), {QKeySequence(Qt::Key_J)});
        QVERIFY(f->window->actions().next->shortcuts().isEmpty());
        QVERIFY(f->window->programCommands().shortcuts().isChanged(u"next"_s));
    }

    void noTwoCommandsComeWithTheSameKey()
    {
        f->show(outlet);
        QHash<QKeySequence, QString> owners;
        QSet<QString> ids;
        for (const CommandGroup& group : f->window->actions().groups()) {
            QVERIFY(!group.title.isEmpty());
            for (const WindowCommand& command : group.commands) {
                QVERIFY2(!ids.contains(command.id), qPrintable(command.id));
                ids.insert(command.id);
                for (const QKeySequence& key : command.action->shortcuts()) {
                    QVERIFY2(!owners.contains(key), qPrintable(key.toString() + u' ' + command.id));
                    owners.insert(key, command.id);
                }
            }
        }
    }

    void everyCommandCanBeFoundAndGivenAKey()
    {
        f->show(outlet);
        QSet<const QAction*> listed;
        for (const CommandGroup& group : f->window->actions().groups())
            for (const WindowCommand& command : group.commands)
                listed.insert(command.action);
        for (const QAction* action : f->window->actions().findChildren<QAction*>())
            QVERIFY2(listed.contains(action), qPrintable(action->text()));
    }

    void theNextListIsOpenedAndFoldersStayAsTheyAre()
    {
        QVERIFY(settledResult(f->library->subscriptions().move(outlet.id, {u"News"_s})).has_value());
        f->show(outlet);
        SourcePane& pane = f->window->sources();
        const QModelIndex folder = pane.sources().indexOf(u"folder:News"_s);
        QVERIFY(folder.isValid());
        pane.setExpanded(folder, false);
        pane.open(u"smart:today"_s);
        f->press(Qt::Key_J, Qt::ShiftModifier);
        QTRY_COMPARE(pane.openedKey(), u"smart:unread"_s);
        f->press(Qt::Key_K, Qt::ShiftModifier);
        QTRY_COMPARE(pane.openedKey(), u"smart:today"_s);
        pane.open(u"smart:changed"_s);
        f->press(Qt::Key_J, Qt::ShiftModifier);
        QTRY_COMPARE(pane.openedKey(), u"folder:News"_s);
        f->press(Qt::Key_J, Qt::ShiftModifier); // over what is in the folder
        QTRY_VERIFY(pane.openedKey() != u"folder:News"_s);
        QVERIFY(pane.openedKey() != u"outlet:%1"_s.arg(outlet.id.value));
        QVERIFY(!pane.isExpanded(pane.sources().indexOf(u"folder:News"_s)));
    }

    void nextUnreadNeverOpensAFolder()
    {
        QVERIFY(settledResult(f->library->subscriptions().move(outlet.id, {u"News"_s})).has_value());
        f->show(outlet);
        SourcePane& pane = f->window->sources();
        pane.setExpanded(pane.sources().indexOf(u"folder:News"_s), false);
        pane.open(u"smart:bookmarks"_s);
        QTRY_COMPARE(f->rows(), 0);
        f->press(Qt::Key_N);
        QTRY_VERIFY(f->window->articles().current());
        QVERIFY(!pane.isExpanded(pane.sources().indexOf(u"folder:News"_s)));
    }

    void nextUnreadGoesOnDownwardsAndThenFromTheTop()
    {
        QHash<QString, OutletId> ids;
        for (const QString& name : {u"Aa"_s, u"Zz"_s}) {
            const QString path = u"/%1.xml"_s.arg(name);
            f->server.route(path, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                          .body = WindowFixture::feed(1, 1).replace("Fieldnotes", name.toLatin1())});
            const auto added = settledResult(f->library->subscriptions().add(f->server.url(path).toString(), {}));
            QVERIFY(added.has_value());
            ids.insert(name, added->outlet.id);
        }
        f->show(outlet);
        f->press(Qt::Key_A);
        QTRY_COMPARE(f->unreadOf(outlet), 0);
        const auto opened = [this] { return f->window->sources().openedKey(); };
        f->press(Qt::Key_N);
        QTRY_COMPARE(opened(), u"outlet:%1"_s.arg(ids.value(u"Zz"_s).value)); // not up to Aa
        QTRY_VERIFY(f->window->articles().current());
        QTRY_COMPARE(unreadOf(ids.value(u"Zz"_s)), 0);
        f->press(Qt::Key_N);
        QTRY_COMPARE(opened(), u"outlet:%1"_s.arg(ids.value(u"Aa"_s).value));
    }

    void allAndOnlyUnreadAreAKeyAway()
    {
        f->show(outlet);
        f->press(Qt::Key_A);
        QTRY_COMPARE(f->unreadOf(outlet), 0);
        f->window->sources().open(u"smart:today"_s);
        f->window->sources().open(u"outlet:%1"_s.arg(outlet.id.value));
        QTRY_COMPARE(f->rows(), 0);
        f->press(Qt::Key_U, Qt::ShiftModifier);
        QTRY_COMPARE(f->rows(), 3);
        f->press(Qt::Key_U, Qt::ShiftModifier);
        QTRY_COMPARE(f->rows(), 0);
    }

    void thoseAboveAndBelowAreMarkedByKeys()
    {
        f->show(outlet);
        f->press(Qt::Key_J);
        f->press(Qt::Key_J);
        QTRY_COMPARE(f->unreadOf(outlet), 1);
        f->press(Qt::Key_M); // the second is unread again
        QTRY_COMPARE(f->unreadOf(outlet), 2);
        f->press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(f->unreadOf(outlet), 1);
        QTRY_VERIFY(f->window->actions().undo->isEnabled());
        f->press(Qt::Key_Z);
        QTRY_COMPARE(f->unreadOf(outlet), 2);
    }

    void theListIsAsItWasLeft()
    {
        f->serve(1, 260); // more than two pages
        QVERIFY(settledResult(f->library->refresher().refresh(RefreshScope::Everything, {})).has_value());
        f->show(outlet);
        QListView& view = f->window->articles().view();
        QTRY_VERIFY(!f->list().isLoading()); // the second page comes by itself
        while (f->list().canFetchMore({})) {
            f->list().fetchMore({});
            QTRY_VERIFY(!f->list().isLoading());
        }
        const int row = f->list().rowCount() - 20;
        QVERIFY(row > 200);
        const ArticleId id = f->list().article(row).id;
        f->window->articles().select(row);
        QTRY_VERIFY(f->list().article(f->list().rowOf(id)).read); // and in this list only because it is open
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - 70);
        const int top = view.visualRect(view.currentIndex()).top();
        QVERIFY(top > 0);
        f->window->close();
        f->reopen();
        f->show(outlet);
        QTRY_VERIFY_WITH_TIMEOUT(f->window->articles().current() && f->window->articles().current()->id == id, 15000);
        QTRY_COMPARE(f->window->articles().view().visualRect(f->window->articles().view().currentIndex()).top(), top);
        QTRY_COMPARE_WITH_TIMEOUT(f->window->reading().article(), id, 15000);
    }

    void theListIsScrolledAsItWasLeft()
    {
        f->serve(1, 90);
        QVERIFY(settledResult(f->library->refresher().refresh(RefreshScope::Everything, {})).has_value());
        f->show(outlet);
        const auto bar = [this] { return f->window->articles().view().verticalScrollBar(); };
        const auto scrolledAgain = [&](int to) {
            QTRY_VERIFY(bar()->maximum() > 4000);
            bar()->setValue(to);
            f->window->close();
            f->reopen();
            f->show(outlet);
            QTRY_VERIFY2(qAbs(bar()->value() - to) <= 1, qPrintable(QString::number(bar()->value())));
        };
        scrolledAgain(3000); // nothing is open
        f->window->articles().select(2);
        QTRY_VERIFY_WITH_TIMEOUT(f->window->reading().article(), 15000);
        scrolledAgain(2500); // what is open is out of sight
        QTRY_VERIFY_WITH_TIMEOUT(f->window->articles().current(), 15000);
        QVERIFY2(qAbs(bar()->value() - 2500) <= 1, qPrintable(QString::number(bar()->value())));
    }

    void theListOfKeysTellsOfAConflictAndResets()
    {
        f->show(outlet);
        f->press(Qt::Key_Question);
        auto* dialog = f->window->findChild<QDialog*>(u"keysDialog"_s);
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto* list = dialog->findChild<QTreeWidget*>(u"keysList"_s);
        const QList<QTreeWidgetItem*> found = list->findItems(u"Bookmark"_s, Qt::MatchExactly | Qt::MatchRecursive, 0);
        QCOMPARE(found.size(), 1);
        list->setCurrentItem(found.first());
        auto* edit = dialog->findChild<QKeySequenceEdit*>(u"keysEdit"_s);
        auto* give = dialog->findChild<QPushButton*>(u"keysGive"_s);
        QVERIFY(!give->isEnabled());
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_J);
        QTRY_VERIFY(give->isEnabled());
        const QString words = dialog->findChild<QLabel*>(u"keysWords"_s)->text();
        QVERIFY2(words.contains(u"Next article"), qPrintable(words));
        QTest::mouseClick(give, Qt::LeftButton);
        QVERIFY(f->window->actions().toggleBookmark->shortcuts().contains(QKeySequence(Qt::Key_J)));
        QVERIFY(f->window->actions().next->shortcuts().isEmpty());
        list->setCurrentItem(found.first());
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"keysResetAll"_s), Qt::LeftButton);
        QCOMPARE(f->window->actions().next->shortcuts(), {QKeySequence(Qt::Key_J)});
        QVERIFY(!f->window->actions().toggleBookmark->shortcuts().contains(QKeySequence(Qt::Key_J)));
        QVERIFY(!f->library->settings().value(u"keys/next"_s).isValid());
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"keysResetAll"_s), Qt::LeftButton); // and back
        QVERIFY(f->window->actions().next->shortcuts().isEmpty());
        QVERIFY(f->window->actions().toggleBookmark->shortcuts().contains(QKeySequence(Qt::Key_J)));
    }

    void thePaletteFindsCommandsAndPlaces()
    {
        f->show(outlet);
        f->press(Qt::Key_K, Qt::ControlModifier);
        auto* palette = f->window->findChild<Palette*>(u"palette"_s);
        QTRY_VERIFY(palette && palette->isVisible());
        auto* field = palette->findChild<QLineEdit*>(u"paletteField"_s);
        QTRY_VERIFY(field->hasFocus());
        auto* nothing = palette->findChild<QLabel*>(u"paletteNothing"_s);
        QVERIFY(!nothing->isVisible());
        QTest::keyClicks(field, u"zzqq"_s);
        QTRY_VERIFY2(nothing->isVisible() && nothing->text().contains(u"zzqq"_s), qPrintable(nothing->text()));
        field->clear();
        QTRY_VERIFY(!nothing->isVisible());
        QTest::keyClicks(field, u"mar list"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QTRY_COMPARE(f->unreadOf(outlet), 0);

        f->window->sources().open(u"smart:unread"_s);
        f->press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette->isVisible());
        QTest::keyClicks(field, u"fieldn"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(f->window->sources().openedKey(), u"outlet:%1"_s.arg(outlet.id.value));
        f->press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette->isVisible());
        // The focus goes back at once: what has it in between would be read out.
        QSignalSpy focus(qApp, &QApplication::focusChanged);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
        QCOMPARE(focus.size(), 1);
        QCOMPARE(QApplication::focusWidget(), &f->window->articles().view());
    }

    void typingMatchesBegunWordsAndFirstLettersOfHangul()
    {
        QVERIFY(paletteMatch(u"mar re"_s, u"Mark list as read"_s) > 0);
        QVERIFY(paletteMatch(u"ㄷㄴㅂㅅ"_s, u"동네방송"_s) > 0);
        QVERIFY(paletteMatch(u"ㅂㅅ"_s, u"동네방송"_s) > 0);
        QCOMPARE(paletteMatch(u"ㅋ"_s, u"동네방송"_s), 0);
        QVERIFY(paletteMatch(u"o'ne"_s, u"Siobhán O’Neill"_s) > 2);
        QCOMPARE(paletteMatch(u"xyz"_s, u"Mark list as read"_s), 0);
        QVERIFY(paletteMatch(u"field"_s, u"Fieldnotes"_s) > paletteMatch(u"notes"_s, u"Fieldnotes"_s));
        QVERIFY(paletteMatch(u"notes"_s, u"Fieldnotes"_s) > paletteMatch(u"fds"_s, u"Fieldnotes"_s));
    }

    /// Commands have English titles beside those of the language; what is called so itself comes first.
    void anotherNameComesAfterATitleWhoseWordsAreBegun()
    {
        const QStringList others {u"Restore a backup"_s};
        const int other = paletteMatch(u"restore"_s, u"백업에서 되돌리기"_s, others);
        QVERIFY(other > 0);
        QVERIFY(paletteMatch(u"restore"_s, u"Restoration"_s, {}) < other); // its letters only, with others between
        QVERIFY(paletteMatch(u"restore"_s, u"The Restored Page"_s, {}) > other);
        QVERIFY(paletteMatch(u"restore a backup"_s, u"백업에서 되돌리기"_s, others)
                > paletteMatch(u"restore a backup"_s, u"Unrestore a backup"_s, {}));
    }

    void anArticleCountsAsReadLaterOrNever()
    {
        Choices choices(f->library->settings());
        choices.setMarkAfterSeconds(Choices::kNever);
        f->show(outlet);
        f->press(Qt::Key_J);
        QTRY_VERIFY(f->window->reading().article());
        QTest::qWait(300);
        QCOMPARE(f->unreadOf(outlet), 3);
        choices.setMarkAfterSeconds(1);
        f->press(Qt::Key_J);
        QTest::qWait(200);
        QCOMPARE(f->unreadOf(outlet), 3); // left before the second is over: only the next one counts
        f->press(Qt::Key_J);
        QTRY_COMPARE(f->unreadOf(outlet), 2);
        QVERIFY(f->list().article(f->list().rowCount() - 1).read);
    }

    void whatIsScrolledPastCountsAsReadAndStaysWhereItIs()
    {
        f->serve(1, 60);
        QVERIFY(settledResult(f->library->refresher().refresh(RefreshScope::Everything, {})).has_value());
        Choices(f->library->settings()).setMarkOnScroll(Qt::Checked);
        f->show(outlet);
        QTRY_VERIFY(f->rows() >= 60);
        QScrollBar* bar = f->window->articles().view().verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        QTRY_VERIFY(f->list().article(0).read);
        QTRY_VERIFY(f->unreadOf(outlet) < 60);
        QVERIFY(f->unreadOf(outlet) > 10);
        QCOMPARE(f->rows(), 60);
    }

    void theArticleThatWasOpenIsOpenAgainAndNotMarked()
    {
        f->show(outlet);
        f->press(Qt::Key_J);
        QTRY_COMPARE(f->unreadOf(outlet), 2);
        const ArticleId open = f->window->reading().article();
        f->press(Qt::Key_M);
        QTRY_COMPARE(f->unreadOf(outlet), 3);
        f->window->close();
        f->reopen();
        f->show(outlet);
        QTRY_COMPARE_WITH_TIMEOUT(f->window->reading().article(), open, 15000);
        QTest::qWait(200);
        QCOMPARE(f->unreadOf(outlet), 3);

        Choices(f->library->settings()).setReopenArticle(Qt::Unchecked);
        f->window->close();
        f->reopen();
        f->show(outlet);
        QTest::qWait(400);
        QVERIFY(!f->window->reading().article());
    }

    void aCommandIsFoundByTheNameItHasElsewhere_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("command");
        const auto row = [](const QString& language, const QString& typed, const QString& command) {
            QTest::addRow("%s: %s", qPrintable(language), qPrintable(typed)) << language << typed << command;
        };
        for (const QString& language : {u"en"_s, u"ko"_s}) { // who reads Korean may know a word in English
            row(language, u"statistics"_s, u"statistics"_s);
            row(language, u"OPML"_s, u"import"_s);
            row(language, u"settings"_s, u"preferences"_s);
            row(language, u"options"_s, u"preferences"_s);
            row(language, u"dark mode"_s, u"preferences"_s);
            row(language, u"feed"_s, u"add-outlet"_s);
            row(language, u"star"_s, u"bookmark"_s);
            row(language, u"unsubscribe"_s, u"unsubscribe"_s);
            row(language, u"shortcuts"_s, u"keys"_s);
        }
        row(u"ko"_s, u"restore"_s, u"restore"_s);
        row(u"ko"_s, u"keep offl"_s, u"keep"_s);
        row(u"ko"_s, u"work offline"_s, u"offline"_s);
        row(u"ko"_s, u"통계"_s, u"statistics"_s);
        row(u"ko"_s, u"설정"_s, u"preferences"_s);
        row(u"ko"_s, u"다크 모드"_s, u"preferences"_s);
        row(u"ko"_s, u"구독 해지"_s, u"unsubscribe"_s);
        row(u"ko"_s, u"구독 취소"_s, u"unsubscribe"_s);
        row(u"ko"_s, u"즐겨찾기"_s, u"bookmark"_s);
        row(u"ko"_s, u"피드 추가"_s, u"add-outlet"_s);
        row(u"ko"_s, u"종료"_s, u"quit"_s);
    }
    void aCommandIsFoundByTheNameItHasElsewhere()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, typed);
        QFETCH(const QString, command);
        Language spoken(QStringLiteral(BYLINE_TRANSLATIONS));
        spoken.speak(language);
        const auto english = qScopeGuard([&spoken] { spoken.speak(u"en"_s); });
        f->show(outlet);
        f->press(Qt::Key_J); // what needs an article
        f->press(Qt::Key_K, Qt::ControlModifier);
        auto* palette = f->window->findChild<Palette*>(u"palette"_s);
        auto* field = palette->findChild<QLineEdit*>(u"paletteField"_s);
        field->setText(typed);
        const QString wanted = QString(f->window->actions().action(command)->text()).remove(u'…');
        const QAbstractItemModel* rows = palette->findChild<QListView*>(u"paletteList"_s)->model();
        QTRY_COMPARE(rows->index(0, 0).data().toString(), wanted);
    }

    void inKoreanArrowKeysAreNamedAsTheKeysAre()
    {
        Language spoken(QStringLiteral(BYLINE_TRANSLATIONS));
        spoken.speak(u"ko"_s);
        const auto english = qScopeGuard([&spoken] { spoken.speak(u"en"_s); });
        f->show(outlet);
        QCOMPARE(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up).toString(QKeySequence::NativeText), u"Ctrl+Shift+↑"_s);
        QCOMPARE(QKeySequence(Qt::Key_Down).toString(QKeySequence::NativeText), u"↓"_s);
        QVERIFY(f->window->actions().paneLeft->toolTip().endsWith(u"(←)"_s));
        f->window->actions().showKeys->trigger();
        const auto* list = f->window->findChild<QDialog*>(u"keysDialog"_s)->findChild<QTreeWidget*>();
        QCOMPARE(list->findItems(u"→"_s, Qt::MatchExactly | Qt::MatchRecursive, 1).size(), 1);
    }

    void fromTheOpenListOneUnsubscribesWithAWayBack()
    {
        f->show(outlet);
        f->window->actions().unsubscribe->trigger();
        QTRY_VERIFY(settledResult(f->library->subscriptions().outlets())->isEmpty());
        QTRY_VERIFY(f->window->statusLine().text().startsWith(u"Unsubscribed"));
        f->window->statusLine().findChild<QToolButton*>(u"statusLink"_s)->click();
        QTRY_COMPARE(settledResult(f->library->subscriptions().outlets())->size(), 1);
    }

    void addressesAreKnownFromOtherText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("is");
        QTest::newRow("https") << u"https://example.org/news"_s << true;
        QTest::newRow("feed") << u"feed://example.org/rss"_s << true;
        QTest::newRow("host") << u"example.org"_s << true;
        QTest::newRow("korean host") << u" 예시.한국/소식 "_s << true;
        QTest::newRow("host and port") << u"example.org:8080/feed"_s << true;
        QTest::newRow("sentence") << u"See example.org for more"_s << false;
        QTest::newRow("mail") << u"someone@example.org"_s << false;
        QTest::newRow("number") << u"3.14"_s << false;
        QTest::newRow("script") << u"javascript:alert(1)"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void addressesAreKnownFromOtherText()
    {
        QFETCH(QString, text);
        QTEST(Arrivals::isAddress(text), "is");
    }

    void pastingAnAddressOffersToSubscribe()
    {
        f->show(outlet);
        f->server.route(u"/other.xml"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                                 .body = WindowFixture::feed(1, 1)});
        QGuiApplication::clipboard()->setText(u"no address at all"_s);
        f->press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(f->window->statusLine().text().contains(u"no address"));
        QGuiApplication::clipboard()->setText(f->server.url(u"/other.xml"_s).toString());
        f->press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(addressField());
        QTRY_COMPARE(addressField()->text(), f->server.url(u"/other.xml"_s).toString());
    }

    void anOpmlFileThatIsDraggedInIsImported()
    {
        f->show(outlet);
        const QString path = f->folder.filePath(u"list.txt"_s); // its beginning counts, not its name
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<?xml version=\"1.0\"?><opml version=\"2.0\"><head/><body><outline text=\"Other\" xmlUrl=\""
                   + f->server.url(u"/other.xml"_s).toEncoded() + "\"/></body></opml>");
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        drop(data);
        QTRY_COMPARE(settledResult(f->library->subscriptions().outlets())->size(), 2);
    }

    void aPageWithoutAnAddressIsNotKeptSilently()
    {
        f->show(outlet);
        const QString path = f->folder.filePath(u"page.html"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<!doctype html><title>Saved</title><p>Text</p>");
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        drop(data);
        QTRY_VERIFY(f->window->statusLine().text().contains(u"page.html"));
    }

    void aPageThatABrowserSavedIsKeptFromItsFile_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("Chromium") << QByteArray(
            "<!DOCTYPE html>\n<!-- saved from url=(0026)http://127.0.0.1:9/story -->");
        QTest::newRow("SingleFile") << QByteArray("<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: "
                                                  "http://127.0.0.1:9/story \n saved date: today\n-->");
        QTest::newRow("its own") << QByteArray("<html><link rel=\"canonical\" href=\"http://127.0.0.1:9/story\">");
    }
    void aPageThatABrowserSavedIsKeptFromItsFile()
    {
        QFETCH(const QByteArray, mark);
        f->reopen([]() -> Result<ExtractFunction> {
            return [](const QString& html, const QUrl& url) {
                Readable readable;
                readable.title = u"Kept "_s + url.toString();
                readable.contentHtml = readable.contentText = html.contains(u"Text"_s) ? u"Text"_s : u"Other"_s;
                return settled(Result<Readable>(readable));
            };
        });
        f->show(outlet);
        const QString path = f->folder.filePath(u"page.html"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(mark + "<title>Saved</title><p>Text</p>");
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        drop(data);
        QTRY_VERIFY2(f->window->statusLine().text().contains(u"was kept offline"),
                     qPrintable(f->window->statusLine().text()));
        ArticleQuery kept;
        kept.savedOnly = true;
        const QList<Article> articles = settledResult(f->library->reading().articles(kept))->articles;
        QCOMPARE(articles.size(), 1);
        QCOMPARE(articles.first().title, u"Kept http://127.0.0.1:9/story"_s);
    }

    void whatIsDraggedInTogetherIsTakenEachInItsWay()
    {
        f->reopen([]() -> Result<ExtractFunction> {
            return [](const QString&, const QUrl& url) {
                Readable readable;
                readable.title = u"Kept "_s + url.path();
                readable.contentHtml = readable.contentText = u"Text"_s;
                return settled(Result<Readable>(readable));
            };
        });
        f->show(outlet);
        for (const QString& name : {u"/one.xml"_s, u"/two.xml"_s, u"/three.xml"_s})
            f->server.route(
                name, Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = WindowFixture::feed(1, 2)});
        QMimeData data;
        data.setUrls({
            fileOf(u"list.opml"_s, opmlOf(u"/listed.xml"_s)),
            fileOf(u"a.html"_s, "<html><link rel=\"canonical\" href=\"http://127.0.0.1:9/a\"><p>Text</p>"),
            f->server.url(u"/one.xml"_s),
            fileOf(u"b.html"_s, "<html><link rel=\"canonical\" href=\"http://127.0.0.1:9/b\"><p>Text</p>"),
            fileOf(u"feed.xml"_s,
                   "<rss><channel><link>" + f->server.url(u"/two.xml"_s).toEncoded() + "</link></channel></rss>"),
            fileOf(u"notes.txt"_s, "Milk, bread"),
            QUrl(u"mailto:someone@example.org"_s),
            f->server.url(u"/three.xml"_s),
        });
        drop(data);
        // The lists and pages by themselves; what was not taken is said, and each is named.
        QTRY_VERIFY2(wasSaid(u"2 pages were kept offline. Could not be added: 2."_s),
                     qPrintable(f->window->statusLine().text()));
        ArticleQuery kept;
        kept.savedOnly = true;
        QCOMPARE(settledResult(f->library->reading().articles(kept))->articles.size(), 2);
        QTRY_COMPARE(settledResult(f->library->subscriptions().outlets())->size(), 2);
        // The addresses one after the other; the second is left out.
        QTRY_VERIFY(addressField());
        QWidget* dialog = addressField()->window();
        const auto part = [dialog](const char* name) { return dialog->findChild<QPushButton*>(QLatin1String(name)); };
        QTRY_VERIFY(part("subscribe")->isEnabled());
        QCOMPARE(addressField()->text(), f->server.url(u"/one.xml"_s).toString());
        QCOMPARE(dialog->findChild<QLabel*>(u"place"_s)->text(), u"1 of 3"_s);
        QTest::mouseClick(part("subscribe"), Qt::LeftButton);
        const QString second = f->server.url(u"/three.xml"_s).toString();
        QTRY_COMPARE(addressField()->text(), second);
        QTest::mouseClick(part("skip"), Qt::LeftButton);
        QTRY_COMPARE(addressField()->text(), f->server.url(u"/two.xml"_s).toString());
        QVERIFY(!part("skip")->isVisible());
        QTRY_VERIFY(part("subscribe")->isEnabled());
        QTest::mouseClick(part("subscribe"), Qt::LeftButton);
        QTRY_VERIFY(!addressField());
        QTRY_COMPARE(settledResult(f->library->subscriptions().outlets())->size(), 4);
    }

    void listsThatComeTogetherAreTakenBackTogether()
    {
        f->show(outlet);
        const auto outlets = [this] { return settledResult(f->library->subscriptions().outlets())->size(); };
        QMimeData data;
        data.setUrls({fileOf(u"a.opml"_s, opmlOf(u"/a.xml"_s)), fileOf(u"broken.opml"_s, "<list><opml></opml></list>"),
                      fileOf(u"b.opml"_s, opmlOf(u"/b.xml"_s)), fileOf(u"c.opml"_s, opmlOf(u"/c.xml"_s))});
        drop(data);
        StatusLine& line = f->window->statusLine();
        QTRY_VERIFY2(line.text().startsWith(u"3 outlets imported."), qPrintable(line.text()));
        QTRY_VERIFY2(line.text().contains(u"broken.opml"), qPrintable(line.text()));
        QCOMPARE(outlets(), 4);
        auto* link = line.findChild<QToolButton*>(u"statusLink"_s);
        QCOMPARE(link->text(), u"Undo"_s);
        QTest::mouseClick(link, Qt::LeftButton);
        QTRY_COMPARE(outlets(), 1);
    }

    void whatIsRefusedLeavesTheImportToBeTakenBack()
    {
        f->show(outlet);
        QMimeData data;
        data.setUrls({fileOf(u"list.opml"_s, opmlOf(u"/listed.xml"_s)), fileOf(u"notes.txt"_s, "Milk, bread")});
        drop(data);
        StatusLine& line = f->window->statusLine();
        QTRY_VERIFY2(line.text().contains(u"notes.txt is neither"), qPrintable(line.text()));
        QVERIFY2(line.text().startsWith(u"1 outlet imported. "), qPrintable(line.text()));
        QCOMPARE(line.said().first().text, line.text());
        QCOMPARE(line.accessibleName(), line.text());
        QCOMPARE(settledResult(f->library->subscriptions().outlets())->size(), 2);
        auto* link = line.findChild<QToolButton*>(u"statusLink"_s);
        QVERIFY(link->isVisible());
        QCOMPARE(link->text(), u"Undo"_s);
        QTest::mouseClick(link, Qt::LeftButton);
        QTRY_COMPARE(settledResult(f->library->subscriptions().outlets())->size(), 1);
        // What cannot be taken back gives way.
        line.say(u"Something was done."_s);
        line.sayBeside(u"Something was refused."_s);
        QCOMPARE(line.text(), u"Something was refused."_s);
    }

#ifdef Q_OS_LINUX
    void aFileWhoseDiskIsSlowDoesNotStopTheWindow()
    {
        f->show(outlet);
        const QUrl list = fileOf(u"list.opml"_s, opmlOf(u"/other.xml"_s));
        SlowFile slow(list.toLocalFile());
        if (!slow.isHeld())
            QSKIP("The file system knows no leases");
        QMimeData data;
        data.setUrls({list});
        drop(data);
        f->press(Qt::Key_J);
        QTRY_COMPARE(f->window->articles().current()->id, f->list().article(0).id);
        QVERIFY(isRunning(StatusLine::Job::Read));
        QGuiApplication::clipboard()->setText(u"http://127.0.0.1:9/pasted"_s);
        f->press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(addressField());
        addressField()->window()->close();
        slow.release();
        QTRY_COMPARE(settledResult(f->library->subscriptions().outlets())->size(), 2);
        QVERIFY(!isRunning(StatusLine::Job::Read));
    }

    void whatIsReadCanBeStopped()
    {
        f->show(outlet);
        const QUrl list = fileOf(u"list.opml"_s, opmlOf(u"/other.xml"_s));
        SlowFile slow(list.toLocalFile());
        if (!slow.isHeld())
            QSKIP("The file system knows no leases");
        QMimeData data;
        data.setUrls({list, fileOf(u"next.opml"_s, opmlOf(u"/next.xml"_s))});
        drop(data);
        QVERIFY(isRunning(StatusLine::Job::Read));
        f->window->statusLine().running().first().stop();
        QVERIFY(!isRunning(StatusLine::Job::Read));
        slow.release();
        QTest::qWait(200);
        QCOMPARE(settledResult(f->library->subscriptions().outlets())->size(), 1);
    }

    void aPipeIsNotReadForEver()
    {
        f->show(outlet);
        const QString pipe = f->folder.filePath(u"pipe.opml"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(pipe)});
        drop(data);
        QTRY_VERIFY2(f->window->statusLine().text().contains(u"pipe.opml"), qPrintable(f->window->statusLine().text()));
    }
#endif

    void whatCouldNotBeTakenStaysInSightAfterAnImport()
    {
        f->show(outlet);
        QSignalSpy refreshed(&f->library->refresher(), &Refresher::finished);
        QMimeData data;
        data.setUrls({fileOf(u"list.opml"_s, opmlOf(u"/other.xml"_s)), fileOf(u"notes.txt"_s, "Milk, bread")});
        drop(data);
        QTRY_VERIFY(!refreshed.isEmpty());
        QTRY_VERIFY(f->window->statusLine().running().isEmpty());
        QVERIFY2(f->window->statusLine().text().contains(u"notes.txt"), qPrintable(f->window->statusLine().text()));
    }

    void severalAddressesThatArePastedAreAllOffered()
    {
        f->show(outlet);
        QGuiApplication::clipboard()->setText(u"My feeds\nhttp://127.0.0.1:9/a\n\n  http://127.0.0.1:9/b  \n"_s);
        f->press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(addressField());
        QCOMPARE(addressField()->text(), u"http://127.0.0.1:9/a"_s);
        auto* skip = addressField()->window()->findChild<QPushButton*>(u"skip"_s);
        QTest::mouseClick(skip, Qt::LeftButton);
        QCOMPARE(addressField()->text(), u"http://127.0.0.1:9/b"_s);
        QTRY_VERIFY(wasSaid(u"“My feeds” is not an address."_s));
    }

    void aFeedsFileLeadsToItsAddress()
    {
        f->show(outlet);
        const QString path = f->folder.filePath(u"feed.xml"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<?xml version=\"1.0\"?><rss xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>T</title>"
                   "<link>http://127.0.0.1:1/</link><atom:link href=\""
                   + f->server.url(u"/other.xml"_s).toEncoded() + "\" rel=\"self\"/></channel></rss>");
        file.close();
        f->window->raiseWith({path}); // what a file manager hands over
        QTRY_VERIFY(addressField());
        QCOMPARE(addressField()->text(), f->server.url(u"/other.xml"_s).toString());
    }

private:
    int unreadOf(OutletId id)
    {
        Outlet wanted;
        wanted.id = id;
        return f->unreadOf(wanted);
    }

    QUrl fileOf(const QString& name, const QByteArray& content)
    {
        QFile file(f->folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
            qFatal("a file could not be written");
        return QUrl::fromLocalFile(file.fileName());
    }

    QByteArray opmlOf(const QString& feed)
    {
        return "<opml version=\"2.0\"><body><outline text=\"Other\" xmlUrl=\"" + f->server.url(feed).toEncoded()
               + "\"/></body></opml>";
    }

    bool isRunning(StatusLine::Job job)
    {
        const QList<StatusLine::Running>& running = f->window->statusLine().running();
        return std::any_of(running.begin(), running.end(),
                           [job](const StatusLine::Running& one) { return one.job == job; });
    }

    bool wasSaid(const QString& text)
    {
        const QList<StatusLine::Said>& said = f->window->statusLine().said();
        return std::any_of(said.begin(), said.end(),
                           [&text](const StatusLine::Said& one) { return one.text.endsWith(text); });
    }

    QLineEdit* addressField()
    {
        for (QWidget* top : QApplication::topLevelWidgets())
            if (top->isVisible() && top->inherits("byline::AddOutletDialog"))
                return top->findChild<QLineEdit*>();
        return nullptr;
    }

    void drop(const QMimeData& data)
    {
        const QPoint where = f->window->rect().center();
        QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(f->window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(f->window->statusLine().text().contains(u"Drop here"));
        QDropEvent drop(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(f->window.get(), &drop);
        QVERIFY(drop.isAccepted());
    }

    std::unique_ptr<WindowFixture> f;
    Outlet outlet;
};

int main(int argc, char* argv[])
{
    return byline::runWindowTest<TestHands>(argc, argv);
}

#include "test_hands.moc"
