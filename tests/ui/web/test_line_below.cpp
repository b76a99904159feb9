// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window_fixture.h"

#include <QSignalSpy>

#include <QtWebEngineCore/QWebEngineScript>
#include <QtWebEngineWidgets/QWebEngineView>

using namespace byline;
using namespace Qt::StringLiterals;
using Job = StatusLine::Job;

namespace {

constexpr int kPatience = 30000; ///< where Chromium is involved

} // namespace

/// The status line under an article that is read to its end.
class TestLineBelow final : public QObject
{
    Q_OBJECT

private slots:
    void theEndOfAnArticleStandsStillWhileTheLineComesAndGoes();

private:
    QVariant ask(const QString& script)
    {
        std::optional<QVariant> answer;
        view()->page()->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                                      [&](const QVariant& value) { answer = value; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, kPatience) ? *answer : QVariant();
    }
    /// Where the last of the page's words end, in the window.
    int endOfWords()
    {
        const double bottom =
            ask(u"Math.max(...[...document.querySelectorAll('main > *')].map(e => e.getBoundingClientRect().bottom))"_s)
                .toDouble();
        return view()->mapTo(f.window.get(), QPoint(0, qRound(bottom * view()->zoomFactor()))).y();
    }
    bool pageIsAsHighAsItsView()
    {
        return qRound(ask(u"innerHeight"_s).toDouble() * view()->zoomFactor()) == view()->height();
    }
    QWebEngineView* view() { return f.window->reading().findChild<QWebEngineView*>(); }

    WindowFixture f;
};

void TestLineBelow::theEndOfAnArticleStandsStillWhileTheLineComesAndGoes()
{
    if (!webParts())
        QSKIP("Built without the web engine");
    f.server.route(u"/feed.xml"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                           .body = "<rss version='2.0'><channel><title>Long</title><item><guid>1</guid>"
                                                   "<title>Long</title><description>"
                                                   + QByteArray("&lt;p&gt;A paragraph.&lt;/p&gt;").repeated(200)
                                                   + "</description></item></channel></rss>"});
    f.show(f.subscribe());
    QSignalSpy shown(&f.window->reading(), &ReadingPane::shown);
    f.window->articles().select(0);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), kPatience);
    StatusLine& line = f.window->statusLine();
    QTRY_VERIFY_WITH_TIMEOUT(!line.isVisible(), kPatience);
    const int height = f.window->reading().height();
    line.showProgress({Job::Refresh, 1, 4, u"Refreshing"_s, {}});
    QTRY_COMPARE(f.window->reading().height(), height - line.height());
    QTRY_VERIFY_WITH_TIMEOUT(pageIsAsHighAsItsView(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(ask(u"scrollTo(0, 1e6); scrollY > 1000"_s).toBool(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(
        ask(u"scrollTo(0, 1e6); innerHeight + scrollY + 1 > document.body.scrollHeight"_s).toBool(), kPatience);
    const int end = endOfWords();
    const int lineTop = line.mapTo(f.window.get(), QPoint()).y();
    QVERIFY2(end < lineTop - 20, qPrintable(u"%1 %2"_s.arg(end).arg(lineTop))); // all of it can be read
    QVERIFY2(end > lineTop - 100, qPrintable(u"%1 %2"_s.arg(end).arg(lineTop)));
    for (int i = 0; i < 2; ++i) {
        line.endProgress(Job::Refresh);
        QTRY_COMPARE(f.window->reading().height(), height);
        QTRY_VERIFY_WITH_TIMEOUT(pageIsAsHighAsItsView(), kPatience);
        QCOMPARE(endOfWords(), end);
        line.showProgress({Job::Refresh, 1, 4, u"Refreshing"_s, {}});
        QTRY_COMPARE(f.window->reading().height(), height - line.height());
        QTRY_VERIFY_WITH_TIMEOUT(pageIsAsHighAsItsView(), kPatience);
        QCOMPARE(endOfWords(), end);
    }
}

int main(int argc, char* argv[])
{
    return byline::runWindowTest<TestLineBelow>(argc, argv);
}

#include "test_line_below.moc"
