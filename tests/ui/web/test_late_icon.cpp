// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window_fixture.h"

#include "library/icons.h"
#include "ui/outlet_commands.h"
#include "ui/panes/cursor_text.h"

#include <QBuffer>
#include <QImage>
#include <QPushButton>
#include <QSignalSpy>

#include <QtWebEngineCore/QWebEngineScript>
#include <QtWebEngineWidgets/QWebEngineView>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30000; ///< where Chromium is involved

QByteArray png()
{
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(Qt::green);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

/// An outlet's icon is fetched in the background: an article of it may be open by then.
class TestLateIcon final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { f.reset(); }

    void itComesIntoThePageThatIsRead();
    void theCursorStaysWhereItIs();
    void whatIsSubscribedToDoesNotWaitForTheNextRefresh();

private:
    void open();
    void fetchIcon();
    QVariant ask(const QString& script);
    /// What stands for the outlet, at the beginning of the page and at its end.
    QString marks();

    std::unique_ptr<WindowFixture> f;
    Outlet outlet;
};

void TestLateIcon::initTestCase()
{
    if (!webParts())
        QSKIP("Built without the web engine");
}

void TestLateIcon::init()
{
    f = std::make_unique<WindowFixture>();
    const QByteArray text = "&lt;p&gt;" + QByteArray("The ferry leaves at noon. ").repeated(20) + "&lt;/p&gt;";
    QByteArray feed = WindowFixture::feed(1, 1);
    feed.replace("About number 1", text.repeated(30));
    feed.replace("<channel><title>Fieldnotes</title><link>http://127.0.0.1/",
                 "<channel><title>Fieldnotes</title><link>" + f->server.url(u"/"_s).toEncoded());
    f->server.route(u"/feed.xml"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = feed});
    f->server.route(u"/"_s, Answer {.headers = {{"Content-Type", "text/html"}}, .body = "<link rel=icon href=/i.png>"});
    f->server.route(u"/i.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = png()});
    outlet = f->subscribe();
    f->library->setOffline(true); // the window looks for icons by itself
    f->show(outlet);
}

void TestLateIcon::open()
{
    QSignalSpy shown(&f->window->reading(), &ReadingPane::shown);
    f->window->articles().select(0);
    QVERIFY(QTest::qWaitFor([&] { return !shown.isEmpty(); }, kPatience));
}

void TestLateIcon::fetchIcon()
{
    f->library->setOffline(false);
    f->library->icons().fetchMissing();
}

QVariant TestLateIcon::ask(const QString& script)
{
    std::optional<QVariant> answer;
    f->window->reading().findChild<QWebEngineView*>()->page()->runJavaScript(
        script, QWebEngineScript::ApplicationWorld, [&](const QVariant& got) { answer = got; });
    return QTest::qWaitFor([&] { return answer.has_value(); }, kPatience) ? *answer : QVariant();
}

QString TestLateIcon::marks()
{
    return ask(u"[...document.querySelectorAll('header .mark, footer .mark')].map(mark => mark.localName + "
               "(mark.naturalWidth || '')).join()"_s)
        .toString();
}

void TestLateIcon::itComesIntoThePageThatIsRead()
{
    open();
    // To the end: there the page could be moved most easily.
    QTRY_VERIFY_WITH_TIMEOUT(ask(u"scrollTo(0, 1e6), scrollY"_s).toDouble() > 1000, kPatience);
    QTRY_VERIFY(ask(u"document.querySelector('footer .mark') !== null"_s).toBool());
    const double before = ask(u"scrollTo(0, 1e6), scrollY"_s).toDouble();
    QCOMPARE(marks(), u"span,span"_s);
    // What is read stays the very text that it was, with what is marked in it.
    ask(u"globalThis.read = document.querySelector('article p'); getSelection().selectAllChildren(read); 0"_s);
    fetchIcon();
    QTRY_COMPARE_WITH_TIMEOUT(marks(), u"img16,img16"_s, kPatience);
    QCOMPARE(ask(u"scrollY"_s).toDouble(), before);
    QVERIFY(ask(u"globalThis.read === document.querySelector('article p')"_s).toBool());
    QVERIFY(ask(u"getSelection().toString()"_s).toString().startsWith(u"The ferry"_s));
}

void TestLateIcon::theCursorStaysWhereItIs()
{
    open();
    f->window->actions().cursorText->trigger();
    auto* cursor = f->window->reading().findChild<CursorText*>(u"cursorText"_s);
    QVERIFY(cursor);
    QTRY_VERIFY_WITH_TIMEOUT(cursor->toPlainText().contains(u"ferry"_s), kPatience);
    cursor->moveCursor(QTextCursor::End);
    const int end = cursor->textCursor().position();
    fetchIcon();
    QTRY_COMPARE_WITH_TIMEOUT(marks(), u"img16,img16"_s, kPatience);
    QCOMPARE(cursor->textCursor().position(), end);
}

void TestLateIcon::whatIsSubscribedToDoesNotWaitForTheNextRefresh()
{
    f->library->setOffline(false);
    // The window looks for icons once, some seconds after it has come.
    QTRY_COMPARE_WITH_TIMEOUT(f->server.hits(u"/i.png"_s), 1, kPatience);
    QByteArray feed = WindowFixture::feed(7, 8);
    feed.replace("Fieldnotes</title><link>http://127.0.0.1/",
                 "Tidings</title><link>" + f->server.url(u"/tidings/"_s).toEncoded());
    f->server.route(u"/tidings.xml"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = feed});
    f->server.route(u"/tidings/"_s,
                    Answer {.headers = {{"Content-Type", "text/html"}}, .body = "<link rel=icon href=/t.png>"});
    f->server.route(u"/t.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = png()});
    f->window->outlets().addOutlet({f->server.url(u"/tidings.xml"_s).toString()});
    QPushButton* subscribe = nullptr;
    QTRY_VERIFY((subscribe = f->window->findChild<QPushButton*>(u"subscribe"_s)) && subscribe->isEnabled());
    subscribe->click();
    QTRY_COMPARE_WITH_TIMEOUT(f->server.hits(u"/t.png"_s), 1, kPatience);
}

int main(int argc, char* argv[])
{
    return runWindowTest<TestLateIcon>(argc, argv);
}

#include "test_late_icon.moc"
