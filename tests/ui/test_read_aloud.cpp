// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/read_aloud.h"
#include "ui/reading_commands.h"
#include "ui/window_fixture.h"

#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QToolButton>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30000;

/// Keeps what it is told and comes to an end when it is told so.
class SilentSpeaker final : public Speaker
{
public:
    struct Log
    {
        QStringList said;
        QList<QLocale::Language> languages;
        QList<double> rates;
        int pauses = 0;
        int stops = 0;
        SilentSpeaker* speaker = nullptr;
    };
    explicit SilentSpeaker(Log& log)
        : m_log(log)
    {
        m_log.speaker = this;
    }
    void say(const QString& text, const QLocale& language) override
    {
        m_log.said += text;
        m_log.languages += language.language();
    }
    void pause() override { ++m_log.pauses; }
    void resume() override { --m_log.pauses; }
    void stop() override { ++m_log.stops; }
    void setRate(double rate) override { m_log.rates += rate; }

private:
    Log& m_log;
};

} // namespace

class TestReadAloud final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { f.reset(); }
    void articleIsReadParagraphByParagraph();
    void pausesStepsAndChangesItsPace();
    void anotherArticleEndsIt();
    void withoutAVoiceItSaysWhatIsMissing();
    void aVoiceThatFailsIsSaidAndExchanged();

private:
    void open(int row);
    QToolButton* button(const QString& name);
    SpeechBar& bar() { return f->window->reading().speechBar(); }

    std::unique_ptr<WindowFixture> f;
    SilentSpeaker::Log m_log;
};

void TestReadAloud::init()
{
    if (!webParts())
        QSKIP("Built without the web engine");
    m_log = {};
    f = std::make_unique<WindowFixture>();
    const QByteArray body = "<p>First.<sup><a href='#n'>1</a></sup></p><ul><li>Second</li><li><p>Third</p></li></ul>"
                            "<table><tr><td>no</td></tr></table><p><ruby>市<rt>no</rt></ruby></p>";
    const auto item = [](const QByteArray& title, const QByteArray& html) {
        return "<item><guid>" + title + "</guid><title>" + title + "</title><description><![CDATA[" + html
               + "]]></description><pubDate>Sun, 01 Nov 2026 08:00:00 GMT</pubDate></item>";
    };
    f->server.route(u"/feed.xml"_s,
                    Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                            .body = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Notes</title>"
                                    "<language>en</language>"
                                    + item("Headline", body) + item("Another", "<p>other</p>") + "</channel></rss>"});
    f->show(f->subscribe());
    f->window->readingCommands().readAloud().setSpeaker([this] { return std::make_unique<SilentSpeaker>(m_log); });
    open(f->headline(0) == u"Headline"_s ? 0 : 1);
}

void TestReadAloud::open(int row)
{
    QSignalSpy shown(&f->window->reading(), &ReadingPane::shown);
    f->window->openArticle(f->list().article(row).id);
    QVERIFY(QTest::qWaitFor([&] { return !shown.isEmpty(); }, kPatience));
}

QToolButton* TestReadAloud::button(const QString& name)
{
    for (QToolButton* one : bar().findChildren<QToolButton*>())
        if (one->toolTip().startsWith(name))
            return one;
    return nullptr;
}

void TestReadAloud::articleIsReadParagraphByParagraph()
{
    f->press(Qt::Key_L);
    QTRY_COMPARE_WITH_TIMEOUT(m_log.said, QStringList {u"Headline"_s}, kPatience);
    QVERIFY(bar().findChild<QLabel*>()->text().contains(u"1 of 4"_s)); // a headline is no paragraph
    QVERIFY(bar().isVisible() && f->window->actions().readAloud->isChecked());
    const QStringList all {u"Headline"_s, u"First."_s, u"Second"_s, u"Third"_s, u"市"_s};
    while (m_log.said.size() < all.size())
        emit m_log.speaker->said();
    QCOMPARE(m_log.said, all);
    QCOMPARE(m_log.languages.first(), QLocale::English);
    QVERIFY(bar().findChild<QLabel*>()->text().contains(u"4 of 4"_s));
    emit m_log.speaker->said();
    QVERIFY(!bar().isVisible() && !f->window->actions().readAloud->isChecked());
    QCOMPARE(m_log.said, all);
}

void TestReadAloud::pausesStepsAndChangesItsPace()
{
    f->press(Qt::Key_L);
    QTRY_COMPARE_WITH_TIMEOUT(m_log.said.size(), 1, kPatience);
    button(u"Pause"_s)->click();
    QCOMPARE(m_log.pauses, 1);
    button(u"Resume"_s)->click();
    QCOMPARE(m_log.pauses, 0);
    button(u"Next paragraph"_s)->click();
    button(u"Next paragraph"_s)->click();
    button(u"Previous paragraph"_s)->click();
    QCOMPARE(m_log.said, (QStringList {u"Headline"_s, u"First."_s, u"Second"_s, u"First."_s}));
    emit bar().paceChosen(SpeechBar::Pace::Faster);
    QCOMPARE(m_log.said.last(), u"First."_s); // again, quicker
    QVERIFY(m_log.said.size() == 5 && m_log.rates.last() > 0);
    button(u"Stop"_s)->click();
    QVERIFY(m_log.stops > 0 && !bar().isVisible());
    f->press(Qt::Key_L); // remembered
    QTRY_COMPARE_WITH_TIMEOUT(m_log.said.size(), 6, kPatience);
    QCOMPARE(f->library->settings().value(u"speech/pace"_s).toInt(), int(SpeechBar::Pace::Faster));
}

void TestReadAloud::anotherArticleEndsIt()
{
    f->press(Qt::Key_L);
    QTRY_COMPARE_WITH_TIMEOUT(m_log.said.size(), 1, kPatience);
    open(f->headline(0) == u"Headline"_s ? 1 : 0);
    QVERIFY(!bar().isVisible() && m_log.stops > 0);
    emit m_log.speaker->said(); // late
    QCOMPARE(m_log.said.size(), 1);
}

void TestReadAloud::withoutAVoiceItSaysWhatIsMissing()
{
    f->window->readingCommands().readAloud().setSpeaker([] { return std::unique_ptr<Speaker>(); });
    f->press(Qt::Key_L);
    QVERIFY(f->window->statusLine().text().contains(u"No voice"_s));
    QVERIFY(!bar().isVisible() && !f->window->actions().readAloud->isChecked());
    f->window->readingCommands().readAloud().setSpeaker([this] { return std::make_unique<SilentSpeaker>(m_log); });
    f->press(Qt::Key_L); // one was installed
    QTRY_COMPARE_WITH_TIMEOUT(m_log.said.size(), 1, kPatience);
    QVERIFY(!f->window->statusLine().isVisible());
}

void TestReadAloud::aVoiceThatFailsIsSaidAndExchanged()
{
    f->press(Qt::Key_L);
    QTRY_COMPARE_WITH_TIMEOUT(m_log.said.size(), 1, kPatience);
    const QPointer<SilentSpeaker> first = m_log.speaker;
    emit m_log.speaker->failed(u"it does not answer"_s);
    QVERIFY(f->window->statusLine().text().contains(u"it does not answer"_s));
    QVERIFY(!bar().isVisible() && !f->window->actions().readAloud->isChecked());
    QTRY_VERIFY(!first);
    f->press(Qt::Key_L);
    QTRY_COMPARE_WITH_TIMEOUT(m_log.said.size(), 2, kPatience);
    QVERIFY(bar().isVisible());
    emit m_log.speaker->failed({}); // found only when it was to speak
    QVERIFY(f->window->statusLine().text().contains(u"No voice"_s));
}

int main(int argc, char* argv[])
{
    return byline::runWindowTest<TestReadAloud>(argc, argv);
}

#include "test_read_aloud.moc"
