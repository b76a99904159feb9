// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window_fixture.h"

#include <QSignalSpy>

#include <QtWebEngineCore/QWebEngineScript>
#include <QtWebEngineWidgets/QWebEngineView>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30000; ///< where Chromium is involved

} // namespace

class TestReadAhead final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { f.reset(); }

    void theNextOneInTheListIsMadeReady();
    void whoGoesUpTheListGetsTheOneAbove();
    void whereOtherKeysLeadIsReadyToo();
    void whatDoesNotComeFromTheListMakesNothingReady();
    void whatIsMadeReadyStaysUnread();
    void thePointersArticleIsMadeReadyToo();
    void aPointerThatPassesMakesNothingReady();

private:
    bool openRow(int row);
    void pointAt(int row);
    QVariant ask(const QString& script);
    /// The articles that the page was told to make ready since the last call.
    QString madeReady();
    /// Of the articles shown since the last call, whether their texts had to be sent.
    QString sent() { return ask(u"sent.splice(0).join()"_s).toString(); }
    QString shownText();

    std::unique_ptr<WindowFixture> f;
    Outlet outlet;
};

void TestReadAhead::initTestCase()
{
    if (!webParts())
        QSKIP("Built without the web engine");
}

void TestReadAhead::init()
{
    std::tie(f, outlet) = subscribedFixture(6);
    f->library->settings().setValue(u"window/unreadOnly"_s, false);
    f->show(outlet);
    QVERIFY(openRow(2)); // the page is there from here on
    ask(u"globalThis.told = []; const make = bylinePage.makeReady; bylinePage.makeReady = (parts, as) => "
        "{ told.push(parts.body.match(/About number (\\d)/)[1]); make(parts, as) };"
        "globalThis.sent = []; const show = bylinePage.show; bylinePage.show = parts => "
        "{ sent.push('body' in parts); return show(parts) }; 0"_s);
    madeReady();
}

bool TestReadAhead::openRow(int row)
{
    QSignalSpy shown(&f->window->reading(), &ReadingPane::shown);
    f->window->articles().select(row);
    return QTest::qWaitFor([&] { return !shown.isEmpty(); }, kPatience);
}

void TestReadAhead::pointAt(int row)
{
    QListView& rows = f->window->articles().view();
    const QPointF place = rows.visualRect(rows.model()->index(row, 0)).center();
    QMouseEvent move(QEvent::MouseMove, place, rows.viewport()->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(rows.viewport(), &move);
}

QVariant TestReadAhead::ask(const QString& script)
{
    std::optional<QVariant> answer;
    auto* view = f->window->reading().findChild<QWebEngineView*>();
    view->page()->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                                [&](const QVariant& value) { answer = value; });
    return QTest::qWaitFor([&] { return answer.has_value(); }, kPatience) ? *answer : QVariant();
}

QString TestReadAhead::madeReady()
{
    QTest::qWait(900);
    return ask(u"told.splice(0).join()"_s).toString();
}

QString TestReadAhead::shownText()
{
    return ask(u"document.querySelector('article').textContent.match(/About number \\d/)[0]"_s).toString();
}

void TestReadAhead::theNextOneInTheListIsMadeReady()
{
    QVERIFY(openRow(3)); // newest first: 6 is at the top
    QCOMPARE(f->headline(3), u"Headline 3"_s);
    QCOMPARE(madeReady(), u"2,4"_s); // and the one before
}

void TestReadAhead::whoGoesUpTheListGetsTheOneAbove()
{
    QVERIFY(openRow(1));
    QVERIFY(madeReady().startsWith("6,"_L1));
    QVERIFY(openRow(0));
    QVERIFY(!madeReady().contains(u'6')); // there is none above the first
}

void TestReadAhead::whereOtherKeysLeadIsReadyToo()
{
    f->library->reading().setRead({f->list().article(4).id}, ReadState::Read);
    QTRY_VERIFY(f->list().article(4).read);
    QVERIFY(openRow(3));
    QCOMPARE(madeReady(), u"2,1,4"_s); // the next one, the next unread one, the one before
    sent();
    Actions& actions = f->window->actions();
    for (QAction* action : {actions.previous, actions.next, actions.nextUnread}) {
        QSignalSpy shown(&f->window->reading(), &ReadingPane::shown);
        action->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), kPatience);
        madeReady();
    }
    QCOMPARE(sent(), u"false,false,false"_s);
    QCOMPARE(shownText(), u"About number 1"_s);
}

void TestReadAhead::whatDoesNotComeFromTheListMakesNothingReady()
{
    const ArticleId last = f->list().article(5).id;
    QSignalSpy shown(&f->window->reading(), &ReadingPane::shown);
    f->window->reading().open(f->list().article(5));
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), kPatience);
    QCOMPARE(f->window->reading().article(), last);
    QCOMPARE(madeReady(), QString());
}

void TestReadAhead::whatIsMadeReadyStaysUnread()
{
    QVERIFY(openRow(3));
    QVERIFY(madeReady().startsWith("2,"_L1));
    QTRY_COMPARE(f->unreadOf(outlet), 4);
    QVERIFY(!f->list().article(4).read);
}

/// One for the key and one for the mouse: neither takes the other's place.
void TestReadAhead::thePointersArticleIsMadeReadyToo()
{
    QVERIFY(openRow(1));
    QVERIFY(openRow(2));
    QCOMPARE(madeReady(), u"3,5"_s);
    pointAt(5);
    QCOMPARE(madeReady(), u"1"_s);
    QVERIFY(!f->list().article(5).read);
    pointAt(2); // is open
    QCOMPARE(madeReady(), QString());
    pointAt(3); // is ready
    QCOMPARE(madeReady(), QString());

    sent();
    QVERIFY(openRow(5));
    QVERIFY(openRow(3));
    QCOMPARE(sent(), u"false,false"_s);
    QCOMPARE(shownText(), u"About number 3"_s);
}

void TestReadAhead::aPointerThatPassesMakesNothingReady()
{
    for (const int row : {3, 4, 5, 0})
        pointAt(row);
    QCOMPARE(madeReady(), u"6"_s);
    pointAt(4);
    QVERIFY(openRow(1)); // by a click that comes at once
    QVERIFY(!madeReady().contains(u'2'));
}

int main(int argc, char* argv[])
{
    return runWindowTest<TestReadAhead>(argc, argv);
}

#include "test_read_ahead.moc"
