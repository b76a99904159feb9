// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window_fixture.h"

#include "library/reading.h"
#include "ui/article_window.h"
#include "ui/desktop/speaker.h"
#include "ui/dialogs/add_outlet_dialog.h"
#include "ui/panes/web_pane.h"
#include "ui/read_aloud.h"
#include "ui/shortcuts.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QWindow>

using namespace byline;
using namespace Qt::StringLiterals;

/// In the place of the browser.
class Browser final : public QObject
{
    Q_OBJECT

public:
    int opened = 0;

public slots:
    void open(const QUrl&) { ++opened; }
};

/// An article in a window of its own: what its keys do.
class TestArticleWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!webParts())
            QSKIP("Built without the web engine");
        QDesktopServices::setUrlHandler(u"http"_s, &m_browser, "open");
    }
    void cleanupTestCase()
    {
        f.reset();
        QDesktopServices::unsetUrlHandler(u"http"_s);
    }
    /// One program for all keys: the engine takes seconds to come up.
    void init()
    {
        if (f)
            return;
        f = std::make_unique<WindowFixture>();
        f->server.route(u"/feed.xml"_s,
                        Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                .body = WindowFixture::feed(1, 5).replace(
                                    "About number 4", QByteArray("&lt;p&gt;About number 4.&lt;/p&gt;").repeated(200))});
        outlet = f->subscribe();
        f->show(outlet);
    }
    void cleanup() { putAway(); }

    void spaceReadsOnFromTheFirstMomentOn()
    {
        m_opened = open();
        const auto* reading = m_opened->findChild<ReadingPane*>();
        QTRY_VERIFY(m_opened->focusWidget());
        QVERIFY2(reading->isAncestorOf(m_opened->focusWidget()), m_opened->focusWidget()->metaObject()->className());
        const auto place = [this] {
            return settledResult(f->library->reading().open(m_opened->article(), QLocale()))->place;
        };
        QTest::keyClick(m_opened->focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(place() > 0);
        QVERIFY(m_opened->findChild<StatusLine*>()->said().isEmpty()); // no full text that nobody asked for
    }

    void eachListedKeyDoesSomething_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QKeySequence>("key");
        QWidget window;
        const Actions actions(&window);
        for (const CommandGroup& group : actions.groups())
            for (const WindowCommand& command : group.commands)
                for (const QKeySequence& key : command.action->shortcuts())
                    if (!isForListsAndPanes(command.id))
                        QTest::addRow("%s: %s", qPrintable(command.id), qPrintable(key.toString()))
                            << command.id << key;
    }
    void eachListedKeyDoesSomething()
    {
        QFETCH(const QString, command);
        QFETCH(const QKeySequence, key);
        prepareFor(command);
        ArticleWindow* window = opened();
        const QStringList before = state(*window);
        QSignalSpy gone(window, &QObject::destroyed);
        QWidget* at = window->focusWidget() ? window->focusWidget() : window;
        QTest::keySequence(at, key);
        QVERIFY2(QTest::qWaitFor([&] { return !gone.isEmpty() || state(*window) != before; }, 10000),
                 "nothing is to be seen of it");
    }

    void aKeyThatIsChangedHoldsHereAsWell()
    {
        ArticleWindow* window = opened();
        auto* bookmark = window->findChild<Actions*>()->toggleBookmark;
        f->library->settings().setValue(u"keys/bookmark"_s, u"X"_s);
        QCOMPARE(bookmark->shortcuts(), QList<QKeySequence> {QKeySequence(Qt::Key_X)});
        QCOMPARE(f->window->actions().toggleBookmark->shortcuts(), QList<QKeySequence> {QKeySequence(Qt::Key_X)});
        const bool was = bookmark->isChecked();
        QTest::keyClick(window, Qt::Key_X);
        QTRY_COMPARE(bookmark->isChecked(), !was);
        shut();
        QVERIFY(opened()->findChild<Actions*>()->toggleBookmark->shortcuts().contains(QKeySequence(Qt::Key_X)));
        f->library->settings().setValue(u"keys/bookmark"_s, {});
        QVERIFY(f->window->actions().toggleBookmark->shortcuts().contains(QKeySequence(Qt::Key_B)));
    }

    void whatIsAboutTheListIsNotDoneUnseen()
    {
        ArticleWindow* window = opened();
        const int unread = f->unreadOf(outlet);
        QVERIFY(unread > 0);
        QTest::keyClick(window, Qt::Key_A);
        QTest::qWait(300);
        QCOMPARE(f->unreadOf(outlet), unread);
    }

private:
    /// Where no list and no panes are these have nothing to do.
    static bool isForListsAndPanes(const QString& command)
    {
        static const QStringList kThose {
            u"next-source"_s,     u"previous-source"_s, u"pane-left"_s,      u"pane-right"_s,
            u"open-from-list"_s,  u"open-in-window"_s,  u"mark-list-read"_s, u"mark-above-read"_s,
            u"mark-below-read"_s, u"unread-only"_s,     u"hide-read"_s,      u"wide-layout"_s,
            u"stacked-layout"_s,  u"reading-layout"_s,  u"show-sources"_s,   u"show-list"_s};
        return kThose.contains(command);
    }

    /// What a key needs to have something to do.
    void prepareFor(const QString& command)
    {
        QList<ArticleId> all;
        for (int row = 0; row < f->list().rowCount(); ++row)
            all += f->list().article(row).id;
        const auto mark = [&](const QList<ArticleId>& ids, ReadState state) {
            QVERIFY(settledResult(f->library->reading().setRead(ids, state)).has_value());
        };
        mark(all, ReadState::Unread);
        f->window->articles().select(1);
        if (command == u"undo" || command == u"redo") {
            mark(all, ReadState::Read);
            QTRY_VERIFY(f->window->actions().undo->isEnabled());
        }
        if (command == u"redo") {
            f->window->actions().undo->trigger();
            QTRY_VERIFY(f->window->actions().redo->isEnabled());
        }
        if (command == u"paste-address")
            QGuiApplication::clipboard()->setText(u"http://127.0.0.1:9/feed"_s);
        else
            QGuiApplication::clipboard()->clear();
        if (command == u"scroll-back") { // an article is opened where it was left
            QVERIFY(settledResult(f->library->reading().setPlace(f->list().article(1).id, 40)).has_value());
            shut();
        }
    }

    /// What a key has opened goes again; the window too, where it shows something else than its article.
    void putAway()
    {
        for (QWidget* top : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<QDialog*>(top); dialog && dialog->isVisible()) {
                if (dialog->objectName() == "printPreview"_L1) // not before its sheets are there
                    QTRY_VERIFY(dialog->findChild<QPushButton*>()->isEnabled());
                dialog->reject();
            }
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        for (QWidget* palette : f->window->findChildren<QWidget*>(u"palette"_s))
            palette->hide();
        if (!m_opened)
            return;
        const QWidget* find = m_opened->findChild<QWidget*>(u"findBar"_s);
        if (!m_opened->isVisible() || (find && find->isVisible())
            || m_opened->findChild<ReadingPane*>()->showsWebPage())
            shut();
    }

    void shut()
    {
        if (m_opened)
            m_opened->close();
        QTRY_VERIFY(!m_opened);
    }

    /// The second article, which is long, in a window that has the keyboard.
    ArticleWindow* opened()
    {
        if (!m_opened)
            m_opened = open();
        m_opened->activateWindow();
        if (!QTest::qWaitForWindowActive(m_opened))
            qFatal("the article's window does not get the keyboard");
        QTest::qWait(300); // until both windows know how it stands with the articles
        m_opened->findChild<ReadingPane*>()->takeFocus(Qt::OtherFocusReason);
        return m_opened;
    }

    ArticleWindow* open()
    {
        f->window->articles().select(1);
        if (!QTest::qWaitFor([this] { return bool(f->window->reading().article()); }))
            qFatal("no article was opened");
        f->window->activateWindow();
        const qsizetype there = f->window->findChildren<ArticleWindow*>().size();
        f->press(Qt::Key_O, Qt::ShiftModifier);
        const auto windows = f->window->findChildren<ArticleWindow*>();
        if (windows.size() != there + 1)
            qFatal("no window was opened");
        ArticleWindow* window = windows.last();
        QSignalSpy shown(window->findChild<ReadingPane*>(), &ReadingPane::shown);
        if (!QTest::qWaitFor([&] { return !shown.isEmpty(); }, 30000) || !QTest::qWaitForWindowActive(window))
            qFatal("the article did not come");
        window->findChild<ReadAloud*>()->setSpeaker([] { return std::unique_ptr<Speaker>(); }); // and says so
        return window;
    }

    /// All that there is to be seen and heard, but for which window is in front.
    QStringList state(ArticleWindow& window)
    {
        QStringList seen {QGuiApplication::clipboard()->text(), QString::number(m_browser.opened),
                          QString::number(f->server.hits())};
        for (const StatusLine* line : {&f->window->statusLine(), window.findChild<StatusLine*>()})
            seen += QString::number(line->said().size());
        for (QWidget* top : QApplication::topLevelWidgets())
            if (top->isVisible() && !qobject_cast<StatusLine*>(top))
                seen += QLatin1String(top->metaObject()->className());
        for (const char* part : {"palette", "findBar"})
            for (QWidget* root : {static_cast<QWidget*>(f->window.get()), static_cast<QWidget*>(&window)})
                if (auto* widget = root->findChild<QWidget*>(QLatin1String(part)); widget && widget->isVisible())
                    seen += QLatin1String(part);
        seen += QString::number(f->window->articles().view().currentIndex().row());
        seen += QString::number(f->window->topBar().search().hasFocus());
        seen += QString::number(f->window->sources().parentWidget()->focusWidget()
                                && f->window->sources().parentWidget()->focusWidget()->inherits("QLineEdit"));
        seen += QString::number(window.findChild<ReadingPane*>()->pageStyle().zoomPercent);
        seen += QString::number(window.findChild<ReadingPane*>()->showsWebPage());
        const auto article = settledResult(f->library->reading().articlesById({window.article()}));
        seen += QStringLiteral("%1 %2").arg(article->first().read).arg(article->first().bookmarked);
        seen += QString::number(f->unreadOf(outlet));
        seen += QString::number(settledResult(f->library->reading().open(window.article(), QLocale()))->place);
        return seen;
    }

    Browser m_browser;
    std::unique_ptr<WindowFixture> f;
    QPointer<ArticleWindow> m_opened;
    Outlet outlet;
};

int main(int argc, char* argv[])
{
    return byline::runWindowTest<TestArticleWindow>(argc, argv);
}

#include "test_article_window.moc"
