// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What `./dev bench window` runs: `window_bench LIBRARY` prints "name value" lines, times in milliseconds. The outlets
// on 127.0.0.1 that the library has are refreshed; it is written to.
#include "library/library.h"
#include "library/refresher.h"
#include "library/settings.h"
#include "library/subscriptions.h"
#include "ui/main_window.h"
#include "ui/panes/article_pane.h"
#include "ui/panes/source_pane.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QListView>
#include <QScrollBar>
#include <QStringListModel>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFrame = 16;
constexpr int kPatience = 300000;

void print(const char* name, double value)
{
    std::printf("%s %.2f\n", name, value);
    std::fflush(stdout);
}

double quantile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(qMin(values.size() - 1, qsizetype(share * double(values.size()))));
}

double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Beats as often as the event loop lets it: the longest time between two beats is the longest that anything waited.
class Heartbeat final : public QObject
{
public:
    Heartbeat()
    {
        m_clock.start();
        startTimer(1, Qt::PreciseTimer);
    }

    double worst() const { return m_worst; }
    /// Beats that came later than a frame of 33 ms.
    int late() const { return m_late; }

protected:
    void timerEvent(QTimerEvent*) override
    {
        const double gap = milliseconds(m_clock);
        m_clock.start();
        m_worst = qMax(m_worst, gap);
        if (gap > 33) {
            ++m_late;
            // The moment as perf writes it with -k CLOCK_MONOTONIC, to find what was done then.
            std::fprintf(stderr, "%.1f ms late at %.3f\n", gap, double(m_clock.msecsSinceReference()) / 1000);
        }
    }

private:
    QElapsedTimer m_clock;
    double m_worst = 0;
    int m_late = 0;
};

// QTest's own waiting sleeps ten milliseconds between looks: that would be what is measured.
template <typename Done>
bool waitFor(Done done, int patience = kPatience)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > patience)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Tells whether something was painted since it was asked for.
class Painted final : public QObject
{
public:
    explicit Painted(QWidget& widget) { widget.installEventFilter(this); }

    void forget() { m_painted = false; }
    bool isPainted() const { return m_painted; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_painted = false;
};

/// A wheel that is turned `notches` steps in each frame, for so long.
void turnWheel(QAbstractScrollArea& area, int notches, int ms)
{
    QElapsedTimer time;
    time.start();
    const QPointF place = area.viewport()->rect().center();
    while (time.elapsed() < ms) {
        QWheelEvent event(place, area.viewport()->mapToGlobal(place), {}, QPoint(0, -120 * notches), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(area.viewport(), &event);
        wait(kFrame);
    }
}

/// The handle of the scroll bar is held at the end of the list, which grows under it.
void dragToEnd(QAbstractScrollArea& area, int ms)
{
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < ms) {
        area.verticalScrollBar()->setValue(area.verticalScrollBar()->maximum());
        wait(kFrame);
    }
}

/// A list of a million equal rows in Qt's own view: what the machine and the screen make of the same movements.
void measureFloor()
{
    QStringList rows;
    rows.reserve(1000000);
    for (int i = 0; i < 1000000; ++i)
        rows += u"A row"_s;
    QStringListModel model(rows);
    QListView view;
    view.setUniformItemSizes(true);
    view.setModel(&model);
    view.resize(400, 800);
    view.show();
    wait(3000);
    const Heartbeat heartbeat;
    turnWheel(view, 3, 3000);
    turnWheel(view, -3, 1000);
    print("floor_worst", heartbeat.worst());
}

class Bench final
{
public:
    explicit Bench(Library& library)
        : m_library(library)
    {
    }

    void go()
    {
        measureReady();
        wait(2000);
        measureScrolling();
        measureSwitching();
        measureRefresh();
        // The next start has an article open.
        open(u"smart:unread"_s);
        m_library.settings().setValue(u"window/article"_s, list().article(0).id.value);
    }

private:
    ArticleListModel& list() { return m_window->articles().articles(); }

    /// From the first line of the window's making to the rows that are painted.
    void measureReady()
    {
        QElapsedTimer timer;
        timer.start();
        m_window = std::make_unique<MainWindow>(m_library, QSize(1440, 900));
        if (!waitFor([&] { return list().rowCount() > 0; }))
            qFatal("the window did not get ready");
        m_window->repaint();
        print("ready", milliseconds(timer));
    }

    /// Until the rows are painted.
    void open(const QString& key)
    {
        bool shown = false;
        Painted painted(*m_window->articles().view().viewport());
        const auto connection = QObject::connect(&list(), &ArticleListModel::shown, m_window.get(), [&] {
            painted.forget();
            shown = true;
        });
        m_window->sources().open(key);
        if (!waitFor([&] { return shown && painted.isPainted(); }))
            qFatal("the list %s was not shown", qPrintable(key));
        QObject::disconnect(connection);
    }

    void measureScrolling()
    {
        open(u"smart:unread"_s);
        QListView& view = m_window->articles().view();
        const auto phase = [&](const char* name, auto movement) {
            const Heartbeat heartbeat;
            movement();
            print((QByteArray(name) + "_worst").constData(), heartbeat.worst());
            print((QByteArray(name) + "_late").constData(), heartbeat.late());
        };
        phase("wheel", [&] { turnWheel(view, 3, 8000); });
        print("wheel_rows", view.indexAt({10, view.height() / 2}).row());
        phase("drag", [&] { dragToEnd(view, 20000); });
        print("drag_rows", list().rowCount());
        phase("back", [&] { turnWheel(view, -6, 4000); });
    }

    QStringList keys()
    {
        const SourceTreeInput& input = m_window->sources().sources().input();
        QStringList keys {u"smart:today"_s, u"smart:unread"_s, u"smart:followed"_s, u"smart:bookmarks"_s};
        for (const QStringList& folder : input.folders)
            keys += u"folder:"_s + folder.join(u'/');
        for (qsizetype i = 0; i < qMin<qsizetype>(30, input.outlets.size()); ++i)
            keys += u"outlet:%1"_s.arg(input.outlets.at(i * input.outlets.size() / 30 % input.outlets.size()).id.value);
        for (qsizetype i = 0; i < qMin<qsizetype>(10, input.authors.size()); ++i)
            keys += u"author:%1"_s.arg(input.authors.at(i).id.value);
        keys.removeIf([&](const QString& key) { return !m_window->sources().sources().indexOf(key).isValid(); });
        return keys;
    }

    /// From the click on a row of the subscriptions to the other list's rows on the screen.
    void measureSwitching()
    {
        QList<double> times;
        const QStringList all = keys();
        for (int round = 0; round < 4; ++round)
            for (const QString& key : all) {
                QElapsedTimer timer;
                timer.start();
                open(key);
                times += milliseconds(timer);
                wait(30);
            }
        print("switches", double(times.size()));
        print("switch_median", quantile(times, 0.5));
        print("switch_p95", quantile(times, 0.95));
    }

    void measureRefresh()
    {
        open(u"smart:unread"_s);
        QList<OutletId> here;
        for (const Outlet& outlet : m_window->sources().sources().input().outlets)
            if (outlet.feedUrl.contains(u"//127."_s))
                here += outlet.id;
        if (here.isEmpty())
            return;
        wait(1000);
        const Heartbeat heartbeat;
        QElapsedTimer timer;
        timer.start();
        const auto refreshed = m_library.refresher().refresh(RefreshScope::Everything, here);
        if (!waitFor([&] { return refreshed.isFinished(); }))
            qFatal("the refresh did not end");
        const Result<RefreshReport> report = refreshed.result();
        if (!report)
            qFatal("the refresh failed: %s", qPrintable(report.error().detail));
        print("refresh_seconds", milliseconds(timer) / 1000);
        wait(3000); // what the lists do about it
        print("refresh_outlets", report->outlets);
        print("refresh_added", report->articlesAdded);
        print("refresh_worst", heartbeat.worst());
        print("refresh_late", heartbeat.late());
    }

    Library& m_library;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2)
        qFatal("window_bench LIBRARY");
    applyTheme(application, u"light"_s);
    measureFloor();
    auto library = Library::open({.dataDir = arguments.at(1), .extract = {}, .clock = systemTime});
    if (!library)
        qFatal("the library could not be opened: %s", qPrintable(library.error().detail));
    Settings& settings = (*library)->settings();
    settings.setRefreshMinutes(0);
    settings.setValue(u"offer/starters"_s, u"declined"_s);
    settings.setValue(u"window/unreadOnly"_s, false);
    settings.setValue(u"window/source"_s, u"smart:unread"_s);
    Bench(**library).go();
    return 0;
}
