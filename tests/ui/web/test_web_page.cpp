// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/http_server.h"
#include "ui/web/engine_web_page.h"
#include "ui/web/page_scheme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace byline;

namespace {

constexpr int kPatience = 20000;

/// A page that is never done: it asks on and on, also for what Chromium finishes after the page has gone, has pages in
/// it, and says something at its very end.
const QByteArray kBusyPage = R"(<!doctype html><title>busy</title><body><iframe src="/frame"></iframe>
<img src="/slow.png"><script>
addEventListener('pagehide', () => navigator.sendBeacon('/beacon', 'x'));
addEventListener('unload', () => fetch('/last', {keepalive: true, method: 'POST', body: 'x'}));
let n = 0;
setInterval(() => { fetch('/slow?' + n++, {keepalive: true}).catch(() => {}); }, 5);
new Worker(URL.createObjectURL(new Blob(['setInterval(() => fetch("' + location.origin + '/worker"), 5)'])));
</script>)";

} // namespace

class TestWebPage final : public QObject
{
    Q_OBJECT

private slots:
    void mayGoInTheMiddleOfItsWork();
};

void TestWebPage::mayGoInTheMiddleOfItsWork()
{
    QTest::failOnWarning(QRegularExpression(u"Release of profile"_s)); // before its page; it crashes only now and then
    HttpServer server;
    const QList<QPair<QByteArray, QByteArray>> html {{"Content-Type", "text/html"}};
    server.route(u"/busy"_s, Answer {.headers = html, .body = kBusyPage});
    server.route(u"/frame"_s, Answer {.headers = html, .body = kBusyPage});
    for (const auto& slow : {u"/slow"_s, u"/slow.png"_s, u"/beacon"_s, u"/last"_s, u"/worker"_s})
        server.route(slow, Answer {.body = "x", .delayMs = 60});
    const int rounds =
        qEnvironmentVariableIntValue("BYLINE_ROUNDS") > 0 ? qEnvironmentVariableIntValue("BYLINE_ROUNDS") : 8;
    for (int i = 0; i < rounds; ++i) {
        QWidget window;
        window.resize(600, 400);
        window.show();
        auto page = std::make_unique<EngineWebPage>(WebPageEvents {}, &window);
        page->widget()->setGeometry(window.rect());
        page->widget()->show();
        page->open(server.url(u"/busy"_s));
        QTRY_VERIFY_WITH_TIMEOUT(server.hits(u"/slow"_s) > 0, kPatience);
        QTest::qWait(i * 7 % 40);
        // Its view goes with the next turn of the event loop, or at once where the window goes first.
        page.reset();
        if (i % 2 == 0)
            QTest::qWait(i * 13 % 90);
        server.forget();
    }
    QTest::qWait(500);
}

int main(int argc, char** argv)
{
    registerPageScheme();
    prepareWebParts();
    QApplication application(argc, argv);
    TestWebPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_web_page.moc"
