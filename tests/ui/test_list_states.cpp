// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window_fixture.h"

#include "library/bookmarks.h"
#include "library/reading.h"
#include "library/writers.h"
#include "ui/models/saved_searches.h"
#include "ui/panes/empty_page.h"
#include "ui/program_commands.h"
#include "ui/shortcuts.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QTranslator>

using namespace byline;
using namespace Qt::StringLiterals;

/// What the panes say and mark of the state they are in.
class TestListStates final : public QObject
{
    Q_OBJECT

private slots:
    void init() { std::tie(f, outlet) = subscribedFixture(6); }
    void cleanup() { f.reset(); }

    void severalChosenRowsAreCountedUntilOneIsChosen()
    {
        f->library->settings().setValue(u"window/unreadOnly"_s, false);
        f->show(outlet);
        QTRY_COMPARE(summary(), u"6 unread"_s);
        f->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(summary(), u"6 articles selected"_s);
        QCOMPARE(f->window->articles().view().accessibleDescription(), u"6 articles selected"_s);
        f->press(Qt::Key_Home);
        QTRY_COMPARE(summary(), u"5 unread"_s); // the first one is opened
        QVERIFY(f->window->articles().view().accessibleDescription().isEmpty());
        // What is counted meanwhile is said when they are no longer chosen.
        f->press(Qt::Key_Down, Qt::ShiftModifier);
        f->press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(summary(), u"3 articles selected"_s);
        f->press(Qt::Key_M);
        QTRY_COMPARE(f->unreadOf(outlet), 3);
        QCOMPARE(summary(), u"3 articles selected"_s);
        f->press(Qt::Key_Home);
        QTRY_COMPARE(summary(), u"3 unread"_s);
    }

    void whatWasChosenInAnotherListIsChosenNoLonger()
    {
        f->show(outlet);
        f->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(summary(), u"6 articles selected"_s);
        f->window->sources().open(u"smart:unread"_s);
        QTRY_COMPARE(summary(), u"6 articles · 1 writer"_s);
        QTRY_COMPARE(f->rows(), 6);
        QVERIFY(!f->window->actions().toggleRead->isEnabled());
    }

    void nothingUnreadElsewhereIsPromisedWhereAllIsRead()
    {
        f->server.route(u"/other.xml"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                                 .body = WindowFixture::feed(7, 8)});
        f->show(outlet);
        const auto other =
            settledResult(f->library->subscriptions().add(f->server.url(u"/other.xml"_s).toString(), {}));
        QVERIFY(other);
        QTRY_COMPARE(f->unreadOf(other->outlet), 2);
        ArticleQuery here;
        here.outlet = outlet.id;
        settledResult(f->library->reading().setReadWhere(here, ReadState::Read));
        QTRY_VERIFY(empty()->isVisible());
        QVERIFY2(empty()->text().contains(u"press N to go to the next unread"_s), qPrintable(empty()->text()));
        settledResult(f->library->reading().setReadWhere({}, ReadState::Read));
        QTRY_VERIFY(!empty()->text().contains(u"press N"_s));
        QVERIFY2(empty()->text().startsWith(u"All read."_s), qPrintable(empty()->text()));
        QCOMPARE(f->window->articles().view().accessibleDescription(), empty()->text());
    }

    void whereNothingIsToBeReadNothingIsOfferedToBeChosen()
    {
        f->show(outlet);
        const auto offered = [this] { return f->window->findChild<EmptyPage*>()->accessibleDescription(); };
        QVERIFY2(offered().startsWith(u"Choose an article"_s), qPrintable(offered()));
        settledResult(f->library->subscriptions().remove(outlet.id));
        QTRY_VERIFY(offered().startsWith(u"Nothing to read yet"_s));
        // A page that stood in its place is followed by one that knows as much.
        f->window->reading().setEmptyPage(new QWidget);
        f->window->reading().setEmptyPage(nullptr);
        QTRY_COMPARE(f->window->findChildren<EmptyPage*>().size(), 1);
        QVERIFY(offered().startsWith(u"Nothing to read yet"_s));
    }

    void keysAreNamedAsTheyAreSet()
    {
        f->show(outlet);
        Shortcuts& keys = f->window->programCommands().shortcuts();
        const auto offered = [this] {
            return f->window->findChild<EmptyPage*>()->accessibleDescription().section(u'\n', 1);
        };
        QCOMPARE(offered(), u"N next unread · Space read on · ? all shortcuts"_s);
        keys.setKeys(u"next-unread"_s, {QKeySequence(u"Ctrl+J"_s), QKeySequence(u"N"_s)});
        QCOMPARE(offered(), u"Ctrl+J next unread · Space read on · ? all shortcuts"_s);
        keys.setKeys(u"scroll-on"_s, {});
        QCOMPARE(offered(), u"Ctrl+J next unread · ? all shortcuts"_s);
        f->window->sources().open(u"smart:bookmarks"_s);
        QTRY_VERIFY(empty()->isVisible());
        QVERIFY2(empty()->text().contains(u"Press B while"_s), qPrintable(empty()->text()));
        keys.setKeys(u"bookmark"_s, {QKeySequence(u"Ctrl+D"_s)});
        QVERIFY2(empty()->text().contains(u"Press Ctrl+D while"_s), qPrintable(empty()->text()));
        QCOMPARE(f->window->articles().view().accessibleDescription(), empty()->text());
        keys.setKeys(u"bookmark"_s, {});
        QVERIFY2(empty()->text().contains(u"Press “Bookmark” while"_s), qPrintable(empty()->text()));
    }

    void inKoreanTheParticleFitsTheKey()
    {
        QTranslator korean;
        QVERIFY(korean.load(QStringLiteral(BYLINE_TRANSLATIONS "/byline_ko.qm")));
        QCoreApplication::installTranslator(&korean);
        f->show(outlet);
        f->window->sources().open(u"smart:bookmarks"_s);
        QTRY_VERIFY(empty()->isVisible());
        QVERIFY2(empty()->text().contains(u"B를 누르거나"_s), qPrintable(empty()->text()));
        Shortcuts& keys = f->window->programCommands().shortcuts();
        keys.setKeys(u"bookmark"_s, {QKeySequence(u"Ctrl+L"_s)});
        QVERIFY2(empty()->text().contains(u"Ctrl+L을 누르거나"_s), qPrintable(empty()->text()));
        keys.setKeys(u"bookmark"_s, {});
        QVERIFY2(empty()->text().contains(u"‘북마크’를 누르거나"_s), qPrintable(empty()->text()));
    }

    void whoFollowsSomebodyIsNotToldHow()
    {
        f->show(outlet);
        f->window->sources().open(u"smart:followed"_s);
        QTRY_VERIFY(empty()->isVisible());
        QVERIFY2(empty()->text().contains(u"To follow a writer"_s), qPrintable(empty()->text()));
        const auto authors = settledResult(f->library->writers().authors());
        QVERIFY(authors && authors->size() == 1);
        settledResult(f->library->writers().setFollowed(authors->first().id, Following::Yes));
        QTRY_COMPARE(f->rows(), 6);
        settledResult(f->library->reading().setReadWhere({}, ReadState::Read));
        QTRY_VERIFY(empty()->isVisible());
        QTRY_VERIFY(!empty()->text().contains(u"To follow a writer"_s));
        QVERIFY2(empty()->text().startsWith(u"Nothing unread by the writers you follow."_s),
                 qPrintable(empty()->text()));
    }

    void whatTheListHasIsSaidAlsoWhileRowsAreFoundByName()
    {
        f->show(outlet);
        QTRY_COMPARE(summary(), u"6 unread"_s);
        f->press(Qt::Key_L, Qt::ControlModifier);
        auto* field = f->window->findChild<QLineEdit*>(u"findSource"_s);
        QTRY_VERIFY(field && field->hasFocus());
        QTest::keyClicks(field, u"ken"_s);
        QTRY_COMPARE(f->unreadOf(outlet), -1); // its row is none of them
        QCOMPARE(summary(), u"6 unread"_s);
        f->press(Qt::Key_J);
        QTRY_COMPARE(summary(), u"5 unread"_s);
    }

    void theMenuOfAnArticleIsThereWhileOneIsOpen()
    {
        f->show(outlet);
        const QToolButton* share = nullptr;
        const auto buttons = f->window->topBar().findChildren<QToolButton*>();
        for (const QToolButton* button : buttons)
            if (button->accessibleName() == u"This article"_s)
                share = button;
        QVERIFY(share);
        QVERIFY(!share->isEnabled());
        f->press(Qt::Key_J);
        QTRY_VERIFY(share->isEnabled());
        f->window->reading().close();
        QTRY_VERIFY(!share->isEnabled());
    }

    void theOpenArticlesStateIsShownInWhateverListOneIs()
    {
        f->show(outlet);
        f->press(Qt::Key_J);
        const ArticleId open = f->list().article(0).id;
        QTRY_COMPARE(f->window->reading().article(), open);
        QTRY_VERIFY(f->list().article(0).read);
        f->window->sources().open(u"smart:kept"_s);
        QTRY_VERIFY(empty()->isVisible());
        const Actions& actions = f->window->actions();
        settledResult(f->library->bookmarks().add({open}));
        QTRY_VERIFY(actions.toggleBookmark->isChecked());
        QCOMPARE(actions.toggleRead->text(), u"Mark as unread"_s);
        settledResult(f->library->reading().setRead({open}, ReadState::Unread));
        QTRY_COMPARE(actions.toggleRead->text(), u"Mark as read"_s);
        settledResult(f->library->bookmarks().remove({open}));
        QTRY_VERIFY(!actions.toggleBookmark->isChecked());
    }

    void whatIsReadAtTheEndStaysWhereItIsWhenTheLineBelowGoes()
    {
        QByteArray text;
        for (int i = 0; i < 300; ++i)
            text += "&lt;p&gt;A paragraph of many.&lt;/p&gt;";
        f->server.route(u"/feed.xml"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                                .body = WindowFixture::feed(1, 40).replace("About number 40", text)});
        settledResult(f->library->refresher().refresh(RefreshScope::Everything, {outlet.id}));
        QStringList folder {QString()};
        for (int i = 0; i < 40; ++i) {
            folder[0] = u"Folder %1"_s.arg(i);
            settledResult(f->library->subscriptions().addFolder(folder));
        }
        f->show(outlet);
        f->window->actions().cursorText->trigger();
        f->press(Qt::Key_J);
        QTextBrowser* words = nullptr;
        QTRY_VERIFY((words = f->window->findChild<QTextBrowser*>(u"cursorText"_s)));
        QTRY_VERIFY(words->isVisible() && words->height() > 300 && words->verticalScrollBar()->maximum() > 500);
        const auto isLaidOut = [words] { // all of it: until then its height is an estimate
            const double height = words->document()->size().height();
            return qAbs(words->verticalScrollBar()->maximum() + words->viewport()->height() - height) < 2;
        };
        QTRY_VERIFY(isLaidOut());
        const QList<QAbstractScrollArea*> panes {&f->window->articles().view(), &f->window->sources(), words};
        StatusLine& line = f->window->statusLine();
        line.say(u"Something was said."_s);
        QTRY_VERIFY(line.isVisible());
        QList<int> before;
        for (QAbstractScrollArea* pane : panes) {
            QTRY_VERIFY(pane->verticalScrollBar()->maximum() > 100);
            pane->verticalScrollBar()->setValue(pane->verticalScrollBar()->maximum());
            before += pane->verticalScrollBar()->value();
        }
        const int height = f->window->sources().height();
        line.endMessage();
        QTRY_VERIFY(f->window->sources().height() > height);
        QList<int> after;
        for (const QAbstractScrollArea* pane : panes)
            after += pane->verticalScrollBar()->value();
        QCOMPARE(after, before);
        // Who has scrolled away and comes back finds the last row at the lower end.
        QListView& rows = f->window->articles().view();
        rows.verticalScrollBar()->setValue(before[0] - 200);
        rows.verticalScrollBar()->setValue(rows.verticalScrollBar()->maximum());
        QCOMPARE(rows.visualRect(rows.model()->index(f->rows() - 1, 0)).bottom() + 1, rows.viewport()->height());
    }

    void noRowIsMarkedForASearchAndTheRowComesBackWithItsList()
    {
        f->show(outlet);
        const QString key = u"outlet:%1"_s.arg(outlet.id.value);
        QCOMPARE(marked(), QStringList {key});
        SearchField& field = f->window->topBar().search();
        f->press(Qt::Key_Slash);
        QTest::keyClicks(&field, u"number 2"_s);
        QTRY_COMPARE(f->rows(), 1);
        QCOMPARE(marked(), QStringList());
        // Nor when the rows are made anew.
        settledResult(f->library->subscriptions().addFolder({u"국내"_s}));
        QTRY_VERIFY(f->window->sources().sources().indexOf(u"folder:국내"_s).isValid());
        QCOMPARE(marked(), QStringList());
        QTest::keyClick(&field, Qt::Key_Escape);
        QTRY_COMPARE(f->rows(), 6);
        QCOMPARE(marked(), QStringList {key});
        // With keys in the pane one comes from the row whose list it was.
        f->press(Qt::Key_Slash);
        QTest::keyClicks(&field, u"number 3"_s);
        QTRY_COMPARE(f->rows(), 1);
        f->window->sources().setFocus();
        QTest::keyClick(&f->window->sources(), Qt::Key_Return);
        QTRY_COMPARE(f->rows(), 6);
        QCOMPARE(marked(), QStringList {key});
        QVERIFY(field.text().isEmpty());
    }

    void aSavedSearchIsMarkedAsAnyList()
    {
        setSavedSearches(f->library->settings(), {{u"Two"_s, u"number 2"_s}});
        f->show(outlet);
        f->window->sources().open(u"search:number 2"_s);
        QTRY_COMPARE(f->rows(), 1);
        QCOMPARE(marked(), QStringList {u"search:number 2"_s});
        f->window->topBar().search().setText(u"number 3"_s);
        QTRY_COMPARE(f->headline(0), u"Headline 3"_s);
        QCOMPARE(marked(), QStringList());
    }

    void whatWasFoundIsMarkedInTheHeadlineOfARow()
    {
        f->library->settings().setValue(u"window/unreadOnly"_s, false);
        f->show(outlet);
        QListView& view = f->window->articles().view();
        // Without the snippet, which is another one in each search.
        const auto headline = [&](const QString& words) {
            f->window->topBar().search().setText(words);
            if (!QTest::qWaitFor([&] { return f->list().searched() == words && !f->list().isLoading(); }, 20000))
                qFatal("nothing was found");
            const QRect row = view.visualRect(f->list().index(0));
            const bool compact = f->window->articles().isCompact();
            return view.viewport()->grab(row.adjusted(0, 0, 0, compact ? 0 : -row.height() / 2 - 6)).toImage();
        };
        for (const Qt::CheckState compact : {Qt::Unchecked, Qt::Checked}) {
            f->window->articles().setCompact(compact);
            const QImage plain = headline(u"about"_s);
            const QImage same = headline(u"number"_s);
            QCOMPARE(same, plain);
            const QImage marked = headline(u"headline about"_s);
            QCOMPARE(marked.size(), plain.size());
            QVERIFY(marked != plain);
        }
    }

    void aListWithoutARowMarksNone()
    {
        f->show(outlet);
        const Article article = f->list().article(0);
        settledResult(f->library->bookmarks().add({article.id}));
        settledResult(f->library->subscriptions().remove(outlet.id));
        f->window->sources().open(u"smart:bookmarks"_s);
        QTRY_COMPARE(f->rows(), 1);
        QCOMPARE(marked(), QStringList {u"smart:bookmarks"_s});
        QTRY_VERIFY(!f->window->sources().sources().indexOf(u"outlet:%1"_s.arg(outlet.id.value)).isValid());
        emit f->window->reading().linkActivated(QUrl(u"byline://outlet/%1"_s.arg(outlet.id.value)));
        QTRY_COMPARE(f->window->articles().source().key, u"outlet:%1"_s.arg(outlet.id.value));
        QCOMPARE(marked(), QStringList());
    }

private:
    /// The rows of the pane that are chosen.
    QStringList marked() const
    {
        QStringList keys;
        SourcePane& pane = f->window->sources();
        const QModelIndexList chosen = pane.selectionModel()->selectedIndexes();
        for (const QModelIndex& index : chosen)
            keys += pane.sources().row(index).key;
        return keys;
    }
    const QLabel* empty() const { return f->window->findChild<QLabel*>(u"listEmpty"_s); }
    QString summary() const { return f->window->findChild<QLabel*>(u"listSummary"_s)->text(); }

    std::unique_ptr<WindowFixture> f;
    Outlet outlet;
};

int main(int argc, char* argv[])
{
    return runWindowTest<TestListStates>(argc, argv);
}

#include "test_list_states.moc"
