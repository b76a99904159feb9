// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window_fixture.h"

#include "library/reading.h"
#include "library/writers.h"

#include <QLabel>

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

private:
    QString summary() const { return f->window->findChild<QLabel*>(u"listSummary"_s)->text(); }

    std::unique_ptr<WindowFixture> f;
    Outlet outlet;
};

int main(int argc, char* argv[])
{
    return runWindowTest<TestListStates>(argc, argv);
}

#include "test_list_states.moc"
