// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"
#include "library/refresher.h"
#include "library/settings.h"
#include "library/subscriptions.h"
#include "support/http_server.h"
#include "support/settle.h"
#include "ui/actions.h"
#include "ui/main_window.h"
#include "ui/panes/article_pane.h"
#include "ui/panes/reading_pane.h"
#include "ui/panes/search_field.h"
#include "ui/panes/source_pane.h"
#include "ui/panes/status_line.h"
#include "ui/panes/top_bar.h"

#include <QListView>
#include <QMenu>
#include <QTemporaryDir>

namespace byline {

/// A real library in a temporary folder, a real server with one feed, and the window over them.
struct WindowFixture
{
    QTemporaryDir folder;
    HttpServer server;
    std::unique_ptr<Library> library;
    std::unique_ptr<MainWindow> window;
    qint64 secondsAhead = 0; ///< of the library's clock

    WindowFixture() { reopen(); }

    void reopen(const Library::ExtractProvider& extract = {})
    {
        window.reset();
        library.reset();
        auto opened = Library::open({.dataDir = folder.path(), .extract = extract, .clock = [this] {
                                         return systemTime().addSecs(secondsAhead);
                                     }});
        if (!opened)
            qFatal("the library could not be opened: %s", qPrintable(opened.error().detail));
        library = std::move(*opened);
        // Nothing happens that a test did not ask for.
        library->settings().setRefreshMinutes(0);
        library->settings().setValue(QStringLiteral("offer/starters"), QStringLiteral("declined"));
    }

    static QByteArray feed(int from, int to)
    {
        QByteArray items;
        for (int i = to; i >= from; --i) {
            const QByteArray n = QByteArray::number(i);
            const QDateTime time = QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC).addSecs(i * 60);
            items += "<item><guid>g" + n + "</guid><title>Headline " + n + "</title><link>http://127.0.0.1/" + n
                     + "</link><description>About number " + n
                     + "</description><author>a@x.test (Ken Sato)</author><pubDate>"
                     + QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1()
                     + " GMT</pubDate></item>";
        }
        return "<?xml version=\"1.0\"?><rss "
               "version=\"2.0\"><channel><title>Fieldnotes</title><link>http://127.0.0.1/</link>"
               "<description>Notes</description>"
               + items + "</channel></rss>";
    }

    void serve(int from, int to)
    {
        server.route(QStringLiteral("/feed.xml"),
                     Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = feed(from, to)});
    }

    Outlet subscribe()
    {
        const auto added =
            settledResult(library->subscriptions().add(server.url(QStringLiteral("/feed.xml")).toString(), {}));
        if (!added)
            qFatal("could not subscribe: %s", qPrintable(added.error().detail));
        return added->outlet;
    }

    /// The window with the list of one outlet open.
    void show(const Outlet& outlet)
    {
        window = std::make_unique<MainWindow>(*library);
        bool ready = false;
        QObject::connect(window.get(), &MainWindow::ready, window.get(), [&ready] { ready = true; });
        window->show();
        if (!QTest::qWaitForWindowActive(window.get()) || !QTest::qWaitFor([&ready] { return ready; }, 20000))
            qFatal("the window did not get ready");
        window->sources().open(QStringLiteral("outlet:%1").arg(outlet.id.value));
        if (!QTest::qWaitFor([this, &outlet] { return rows() > 0 && list().article(0).outletId == outlet.id; }, 20000))
            qFatal("the list stayed empty");
    }

    ArticleListModel& list() { return window->articles().articles(); }
    int rows() { return list().rowCount(); }
    QString headline(int row) { return list().article(row).title; }
    int unreadOf(const Outlet& outlet)
    {
        const QModelIndex index = window->sources().sources().indexOf(QStringLiteral("outlet:%1").arg(outlet.id.value));
        return index.isValid() ? window->sources().sources().row(index).count : -1;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        // With the first page of an article the window is put on the screen anew, and a moment without the keyboard.
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not get the keyboard");
        QTest::keyClick(&window->articles().view(), key, modifiers);
    }
};

/// As most tests begin: one outlet, of so many articles; show() opens the window over it.
inline std::pair<std::unique_ptr<WindowFixture>, Outlet> subscribedFixture(int articles)
{
    auto fixture = std::make_unique<WindowFixture>();
    fixture->serve(1, articles);
    const Outlet outlet = fixture->subscribe();
    return {std::move(fixture), outlet};
}

/// Entry `text` of a menu, as if it were chosen.
inline void chooseEntry(QMenu* menu, const QString& text)
{
    QVERIFY(menu);
    const QList<QAction*> actions = menu->actions();
    for (QAction* action : actions)
        if (action->text() == text) {
            action->trigger();
            menu->close();
            return;
        }
    QFAIL(qPrintable(QStringLiteral("no entry “%1”").arg(text)));
}

/// The main function of a test that shows the window with its web engine.
template <typename Test>
int runWindowTest(int argc, char* argv[])
{
    prepareWebParts();
    QApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace byline
