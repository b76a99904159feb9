// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window_fixture.h"

#include "library/bookmarks.h"

#include <QActionGroup>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace byline;
using namespace Qt::StringLiterals;

/// What would go to the browser.
class Opened final : public QObject
{
    Q_OBJECT

public:
    explicit Opened(QStringList& opened)
        : m_opened(opened)
    {
        QDesktopServices::setUrlHandler(u"http"_s, this, "open");
    }
    ~Opened() override { QDesktopServices::unsetUrlHandler(u"http"_s); }

public slots:
    void open(const QUrl& url) { m_opened += url.toString(); }

private:
    QStringList& m_opened;
};

/// What the mouse does with rows beyond opening them: the menu of one, the menu of several, the middle button.
class TestListMenu final : public QObject
{
    Q_OBJECT

private slots:
    void init() { std::tie(f, outlet) = subscribedFixture(3); }
    void cleanup() { f.reset(); }

    void theMiddleButtonOpensTheOriginalAndNotTheArticle()
    {
        f->show(outlet);
        QStringList opened;
        Opened handler(opened);
        QListView& view = f->window->articles().view();
        QTest::mouseClick(view.viewport(), Qt::MiddleButton, {}, view.visualRect(f->list().index(1)).center());
        QTRY_COMPARE(opened, QStringList {u"http://127.0.0.1/2"_s});
        QVERIFY(!f->window->reading().article());
        QVERIFY(!f->window->articles().current());
        QTRY_COMPARE(f->unreadOf(outlet), 2); // it is read there

        SourcePane& pane = f->window->sources();
        const QString before = pane.openedKey();
        const QModelIndex row = pane.sources().indexOf(u"outlet:%1"_s.arg(outlet.id.value));
        pane.open(u"smart:today"_s);
        QTest::mouseClick(pane.viewport(), Qt::MiddleButton, {}, pane.visualRect(row).center());
        QTRY_COMPARE(opened.size(), 2);
        QCOMPARE(opened.last(), u"http://127.0.0.1/"_s);
        QCOMPARE(pane.openedKey(), u"smart:today"_s);
    }

    void whatNothingOpensIsNotRead()
    {
        f->show(outlet);
        // Nobody opens addresses here.
        QDesktopServices::unsetUrlHandler(u"http"_s);
        QListView& view = f->window->articles().view();
        auto& line = *f->window->findChild<StatusLine*>();
        QTest::mouseClick(view.viewport(), Qt::MiddleButton, {}, view.visualRect(f->list().index(1)).center());
        QVERIFY2(line.text().contains(u"http://127.0.0.1/2"_s), qPrintable(line.text()));
        f->press(Qt::Key_J);
        QTRY_COMPARE(f->unreadOf(outlet), 2); // the one that is open, and no other
        QVERIFY(!f->list().article(1).read);
        f->press(Qt::Key_O);
        QVERIFY2(line.text().contains(u"http://127.0.0.1/3"_s), qPrintable(line.text()));
    }

    void aClickBelowTheRowsLeavesTheArticleChosen()
    {
        f->show(outlet);
        QListView& view = f->window->articles().view();
        f->window->articles().select(1);
        const QPoint below(40, view.viewport()->height() - 10);
        QVERIFY(!view.indexAt(below).isValid());
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, below);
        QCOMPARE(view.currentIndex().row(), 1);
        QVERIFY(view.selectionModel()->isSelected(view.currentIndex()));
        QSignalSpy menus(&f->window->articles(), &ArticlePane::menuRequested);
        QTest::mouseClick(view.viewport(), Qt::RightButton, {}, below);
        QContextMenuEvent event(QContextMenuEvent::Mouse, below, view.viewport()->mapToGlobal(below));
        QCoreApplication::sendEvent(view.viewport(), &event);
        QVERIFY(menus.isEmpty()); // it would be an article's that is elsewhere
        QVERIFY(view.selectionModel()->isSelected(view.currentIndex()));
    }

    void ofTwoOrdersAndOfTwoFormsOneIsChosen()
    {
        f->show(outlet);
        f->window->articles().findChild<QToolButton*>(u"listMenuButton"_s)->click();
        auto* menu = f->window->articles().findChild<QMenu*>();
        QVERIFY(menu);
        QHash<QActionGroup*, int> chosen;
        const QList<QAction*> actions = menu->actions();
        for (const QAction* action : actions)
            if (!action->isSeparator()) {
                QVERIFY(action->actionGroup() && action->actionGroup()->isExclusive()); // said as "one of two"
                chosen[action->actionGroup()] += action->isChecked();
            }
        QCOMPARE(chosen.values(), QList<int>({1, 1}));
        menu->close();
    }

    void theMenuOfSeveralIsForAllOfThem()
    {
        f->show(outlet);
        QListView& view = f->window->articles().view();
        f->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(f->window->articles().chosen().size(), 3);
        QMenu* menu = menuOver(view);
        QVERIFY(menu);
        const QStringList texts = textsOf(*menu);
        for (const QString& wanted : {u"Mark as read"_s, u"Bookmark"_s, u"Keep offline"_s,
                                      u"Open originals in browser"_s, u"Copy addresses"_s, u"Export…"_s})
            QVERIFY2(texts.contains(wanted), qPrintable(wanted));
        QVERIFY(!texts.contains(u"Mark all above as read"_s)); // above which of them?
        trigger(*menu, u"Copy addresses"_s);
        QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
        menu = menuOver(view);
        QVERIFY(menu);
        trigger(*menu, u"Bookmark"_s);
        QTRY_COMPARE(settledResult(f->library->bookmarks().all())->size(), 3);
        QTRY_VERIFY(f->list().article(0).bookmarked);
        menu = menuOver(view);
        QVERIFY(menu);
        trigger(*menu, u"Remove bookmark"_s);
        QTRY_VERIFY(settledResult(f->library->bookmarks().all())->isEmpty());
        QTRY_VERIFY(f->window->actions().undo->isEnabled());
        f->press(Qt::Key_Z);
        QTRY_COMPARE(settledResult(f->library->bookmarks().all())->size(), 3);
    }

    void theMenuOfOneLeadsToItsOutletAndItsWriters()
    {
        f->show(outlet);
        f->window->sources().open(u"smart:unread"_s);
        QTRY_COMPARE(f->rows(), 3);
        f->press(Qt::Key_J);
        QMenu* menu = menuOver(f->window->articles().view());
        QVERIFY(menu);
        const QStringList texts = textsOf(*menu);
        for (const QString& wanted :
             {u"Open in new window"_s, u"Show articles from Fieldnotes"_s, u"Show articles by Ken Sato"_s,
              u"Mark all above as read"_s, u"Mark all below as read"_s})
            QVERIFY2(texts.contains(wanted), qPrintable(texts.join(u'|')));
        trigger(*menu, u"Show articles from Fieldnotes"_s);
        QTRY_COMPARE(f->window->sources().openedKey(), u"outlet:%1"_s.arg(outlet.id.value));
        QTRY_VERIFY(f->rows() > 0); // the list is there a moment later
        f->press(Qt::Key_J);
        menu = menuOver(f->window->articles().view());
        QVERIFY(menu);
        trigger(*menu, u"Show articles by Ken Sato"_s);
        QTRY_VERIFY(f->window->sources().openedKey().startsWith(u"author:"));
    }

    void onlyABookmarkThatThereIsIsOfferedToBeEdited()
    {
        f->show(outlet);
        f->press(Qt::Key_J);
        QMenu* menu = menuOver(f->window->articles().view());
        QVERIFY(menu);
        QVERIFY(!textsOf(*menu).contains(u"Edit bookmark…"_s));
        trigger(*menu, u"Bookmark"_s);
        QTRY_VERIFY(f->list().article(0).bookmarked);
        menu = menuOver(f->window->articles().view());
        QVERIFY(menu);
        QVERIFY(textsOf(*menu).contains(u"Edit bookmark…"_s));
        menu->close();
    }

    /// A click opens the article; the menu is there before it is marked.
    void aMenuFollowsWhatBecomesOfItsArticle()
    {
        f->show(outlet);
        f->press(Qt::Key_J);
        QMenu* menu = menuOver(f->window->articles().view());
        QVERIFY(menu);
        QTRY_VERIFY(textsOf(*menu).contains(u"Mark as unread"_s));
        QVERIFY(!textsOf(*menu).contains(u"Mark as read"_s));
        trigger(*menu, u"Mark as unread"_s);
        QTRY_COMPARE(f->unreadOf(outlet), 3);
        QTRY_VERIFY(!f->list().article(0).read);
    }

    void whatIsChosenTogetherIsMarkedBackWithTheSameKey()
    {
        f->library->settings().setValue(u"window/unreadOnly"_s, false);
        f->show(outlet);
        f->press(Qt::Key_J);
        QTRY_COMPARE(f->unreadOf(outlet), 2);
        QTRY_COMPARE(f->window->actions().toggleRead->text(), u"Mark as unread"_s); // the one that is open
        f->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(f->window->actions().toggleRead->text(), u"Mark as read"_s); // all of them
        f->press(Qt::Key_M);
        QTRY_COMPARE(f->unreadOf(outlet), 0);
        QTRY_COMPARE(f->window->actions().toggleRead->text(), u"Mark as unread"_s);
        f->press(Qt::Key_M);
        QTRY_COMPARE(f->unreadOf(outlet), 3);
    }

    /// Who looked at a menu and left it goes on with what is open: it is what the page and the buttons above it are of.
    void afterAMenuKeysAreForTheOpenArticle()
    {
        f->show(outlet);
        ArticlePane& articles = f->window->articles();
        f->press(Qt::Key_J);
        QMenu* menu = menuOver(articles.view(), 2);
        QVERIFY(menu);
        QCOMPARE(articles.chosen().first().title, u"Headline 1"_s); // whose menu it is
        trigger(*menu, u"Bookmark"_s);
        QTRY_VERIFY(f->list().article(2).bookmarked);
        QCOMPARE(articles.chosen().size(), 1);
        QCOMPARE(articles.chosen().first().title, u"Headline 3"_s);
        f->press(Qt::Key_M);
        QTRY_VERIFY(!f->list().article(0).read);
        QVERIFY(f->window->actions().toggleRead->text() == u"Mark as read"_s);
        // Nothing is open: nothing is chosen.
        f->window->articles().view().setCurrentIndex({});
        menu = menuOver(articles.view(), 1);
        QVERIFY(menu);
        menu->close();
        QVERIFY(articles.chosen().isEmpty());
        QCOMPARE(f->window->reading().article(), f->list().article(0).id);
    }

    /// Also where the row that has the keyboard is another one, chosen together with it.
    void afterAMenuTheOpenArticleIsChosenAndNotWhatWasChosenWithIt()
    {
        f->show(outlet);
        ArticlePane& articles = f->window->articles();
        QListView& view = articles.view();
        f->press(Qt::Key_J);
        QTRY_COMPARE(f->unreadOf(outlet), 2);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier,
                          view.visualRect(f->list().index(1)).center());
        QCOMPARE(view.currentIndex().row(), 1);
        QCOMPARE(f->window->reading().article(), f->list().article(0).id);
        QMenu* menu = menuOver(view, 2);
        QVERIFY(menu);
        QCOMPARE(view.currentIndex().row(), 2);
        menu->close();
        QCOMPARE(view.currentIndex().row(), 0);
        QCOMPARE(articles.chosen().size(), 1);
        QCOMPARE(articles.chosen().first().id, f->list().article(0).id);
    }

private:
    QMenu* menuOver(QListView& view, int row = 0)
    {
        const QPoint place = view.visualRect(f->list().index(row)).center();
        QTest::mouseClick(view.viewport(), Qt::RightButton, {}, place);
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, view.viewport()->mapToGlobal(place));
        QApplication::sendEvent(view.viewport(), &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        return menu && menu->objectName() == u"listMenu" ? menu : nullptr;
    }

    static QStringList textsOf(const QMenu& menu)
    {
        QStringList texts;
        for (const QAction* action : menu.actions())
            if (action->isVisible())
                texts += action->text();
        return texts;
    }

    void trigger(QMenu& menu, const QString& text)
    {
        chooseEntry(&menu, text);
        // Keys are the window's again; without a window manager nobody gives them back to it.
        f->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f->window.get()));
    }

    std::unique_ptr<WindowFixture> f;
    Outlet outlet;
};

int main(int argc, char* argv[])
{
    return byline::runWindowTest<TestListMenu>(argc, argv);
}

#include "test_list_menu.moc"
