// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/reading_tour.h"

#include "library/reading.h"
#include "ui/panes/find_bar.h"
#include "ui/panes/page_style.h"
#include "ui/read_aloud.h"
#include "ui/reading_commands.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLineEdit>

namespace byline {

namespace {

struct Words
{
    QString outlet;
    QString title;
    QString author;
    QString standfirst;
    QString body;   ///< %1: the address of a picture
    QString edited; ///< what the outlet makes of it later
    QString sought;
    QString recording;
};

Words english()
{
    return {QStringLiteral("The Harbour Post"),
            QStringLiteral("What the ferry timetable says about a coast"),
            QStringLiteral("Siobhán O’Neill"),
            QStringLiteral("Two sailings a day became one. The people who wait on the pier have done the sums."),
            QStringLiteral(
                "<p>[Harbour] The first boat leaves at ten to seven, and it has left at ten to seven for as long as "
                "anyone on the pier can remember. What has changed is that nobody waits for the second one.</p><p>Two "
                "sailings a day became one in March. The council calls it a <em>consolidation</em>; the shop on the "
                "slipway calls it a third of its takings. A study puts it at 31 per cent.</p><figure><img src='%1' "
                "alt='The pier at seven'><figcaption>The pier at seven. Photograph: A. Ferry</figcaption></figure>"
                "<h2>A coast in two columns</h2><p>Read across, a timetable is a promise. Read downwards it is a "
                "history: every gap in it was once a boat, and every boat somebody’s way to work.</p><p>The council "
                "will look at the figures again in May.</p>"),
            QStringLiteral(
                "<p>[Harbour] The first boat leaves at ten to seven, and it has left at ten to seven for as long as "
                "anyone on the pier can remember. What has changed is that nobody waits for the second one.</p><p>Two "
                "sailings a day became one in April. The council calls it a <em>consolidation</em>; the shop on the "
                "slipway calls it half of its takings. A study puts it at 31 per cent.</p><figure><img src='%1' "
                "alt='The pier at seven'><figcaption>The pier at seven. Photograph: A. Ferry</figcaption></figure>"
                "<h2>A coast in two columns</h2><p>Read across, a timetable is a promise. Read downwards it is a "
                "history: every gap in it was once a boat, and every boat somebody’s way to work.</p><p>An earlier "
                "version of this report named the wrong month.</p>"),
            QStringLiteral("boat"),
            QStringLiteral("The report, read by its author")};
}

Words korean()
{
    return {QStringLiteral("한강신문"),
            QStringLiteral("골목 시장이 밤을 되찾기까지, 상인 열두 명의 기록"),
            QStringLiteral("김서연"),
            QStringLiteral("셔터를 내린 지 삼 년, 상인들은 배달 앱 대신 등불을 달았다"),
            QStringLiteral(
                "<p>[부산] 저녁 일곱 시, 골목 어귀에서 가장 먼저 불을 켜는 사람은 두부 가게의 안순자 씨다. 그가 등을 "
                "달면 맞은편 국숫집이 솥을 올리고, 그 김을 보고 과일 가게가 천막을 편다.</p><p>시장이 밤을 되찾는 "
                "데에는 삼 년이 걸렸다. 그동안 상인회는 회의록을 백일흔세 번 남겼고, 가게 넷이 문을 닫았으며, 둘이 "
                "돌아왔다.</p><figure><img src='%1' alt='다시 불을 켠 밤 시장'><figcaption>다시 불을 켠 밤 시장. 사진 "
                "이준호</figcaption></figure><h2>등불 하나에 삼만 원</h2><p>처음 등을 달자고 한 것은 막내 상인이었다. "
                "전기료를 누가 낼지를 두고 한 계절을 다투었고, 결국 등마다 가게 이름을 붙이기로 했다.</p><p>구청은 "
                "오월에 다시 살펴보겠다고 했다.</p>"),
            QStringLiteral(
                "<p>[부산] 저녁 일곱 시, 골목 어귀에서 가장 먼저 불을 켜는 사람은 두부 가게의 안순자 씨다. 그가 등을 "
                "달면 맞은편 국숫집이 솥을 올리고, 그 김을 보고 과일 가게가 천막을 편다.</p><p>시장이 밤을 되찾는 "
                "데에는 사 년이 걸렸다. 그동안 상인회는 회의록을 백일흔세 번 남겼고, 가게 다섯이 문을 닫았으며, 둘이 "
                "돌아왔다.</p><figure><img src='%1' alt='다시 불을 켠 밤 시장'><figcaption>다시 불을 켠 밤 시장. 사진 "
                "이준호</figcaption></figure><h2>등불 하나에 삼만 원</h2><p>처음 등을 달자고 한 것은 막내 상인이었다. "
                "전기료를 누가 낼지를 두고 한 계절을 다투었고, 결국 등마다 가게 이름을 붙이기로 했다.</p><p>처음에는 "
                "햇수를 잘못 적었기에 바로잡습니다.</p>"),
            QStringLiteral("상인"),
            QStringLiteral("기자가 직접 읽어 드립니다")};
}

/// Says nothing and never comes to an end.
class Silence final : public Speaker
{
public:
    void say(const QString&, const QLocale&) override {}
    void pause() override {}
    void resume() override {}
    void stop() override {}
    void setRate(double) override {}
};

class ReadingTour final
{
public:
    ReadingTour(PictureFolder& pictures, const QString& language)
        : m_pictures(pictures)
        , m_words(language == QLatin1String("ko") ? korean() : english())
    {
        QFile picture(QStringLiteral(":/welcome/market.jpg"));
        if (!picture.open(QIODevice::ReadOnly))
            qFatal("there is no picture");
        f.server.route(QStringLiteral("/market.jpg"),
                       Answer {.headers = {{"Content-Type", "image/jpeg"}}, .body = picture.readAll()});
        f.server.route(QStringLiteral("/story"),
                       Answer {.headers = {{"Content-Type", "text/html; charset=utf-8"}}, .body = page().toUtf8()});
        serve(m_words.body);
        f.show(f.subscribe());
        f.window->resize(1440, 900);
        openArticle();
    }

    void go()
    {
        m_settings.setValue(QStringLiteral("page/colours"), int(PageColours::Sepia));
        take("sepia");
        m_settings.setValue(QStringLiteral("page/colours"), int(PageColours::AsWindow));
        f.window->readingCommands().openStyle();
        take("page-style");
        closeDialogs();
        find();
        speech();
        enclosure();
        webPage();
        printing();
        held();
        changed();
    }

private:
    QString page() const
    {
        return QStringLiteral("<title>%1</title><style>img { max-width: 100%; }</style><body style='font: 17px/1.5 "
                              "Georgia; margin: 0'><div style='background: "
                              "#204060; color: white; padding: 14px 30px'><b>%2</b> &nbsp; News &nbsp; Sport &nbsp; "
                              "Weather</div><main style='max-width: 640px; margin: 30px'><h1>%1</h1>%3</main>")
            .arg(m_words.title, m_words.outlet, m_words.body.arg(QStringLiteral("/market.jpg")));
    }

    void serve(const QString& body)
    {
        const QString text = body.arg(f.server.url(QStringLiteral("/market.jpg")).toString());
        const QString feed =
            QStringLiteral("<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                           "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>%1</title>"
                           "<link>http://127.0.0.1/</link><item><guid>1</guid><title>%2</title><link>%3</link>"
                           "<dc:creator>%4</dc:creator><description>%5</description><pubDate>Sun, 01 Nov 2026 08:00:00 "
                           "GMT</pubDate><enclosure type=\"audio/mpeg\" length=\"8400000\" url=\"%6\"/>"
                           "<content:encoded><![CDATA[%7]]></content:encoded></item></channel></rss>")
                .arg(m_words.outlet, m_words.title, f.server.url(QStringLiteral("/story")).toString(), m_words.author,
                     m_words.standfirst, f.server.url(QStringLiteral("/talk.mp3")).toString(), text);
        f.server.route(QStringLiteral("/feed.xml"),
                       Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = feed.toUtf8()});
    }

    void take(const char* name, int ms = 700)
    {
        QTest::qWait(ms);
        m_pictures.take(*f.window, QStringLiteral("reading-") + QLatin1String(name));
    }

    void closeDialogs()
    {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget != f.window.get() && widget->isVisible())
                widget->close();
        QTest::qWait(100);
    }

    void openArticle()
    {
        bool shown = false;
        const auto seen =
            QObject::connect(&f.window->reading(), &ReadingPane::shown, f.window.get(), [&shown] { shown = true; });
        // As a reader does it: what is done with an article is for the one that was chosen.
        f.window->articles().view().setCurrentIndex({});
        f.window->articles().select(0);
        if (!QTest::qWaitFor([&shown] { return shown; }, 30000))
            qFatal("the article was not shown");
        QObject::disconnect(seen);
        QTest::qWait(500);
    }

    void scrollToEnd()
    {
        for (int i = 0; i < 8; ++i)
            f.window->reading().scrollPage(1, [](bool) {});
    }

    void scrollToTop()
    {
        for (int i = 0; i < 8; ++i)
            f.window->reading().scrollPage(-1, [](bool) {});
    }

    void find()
    {
        f.window->reading().find();
        auto* bar = f.window->reading().findChild<FindBar*>();
        bar->findChild<QLineEdit*>()->setText(m_words.sought);
        take("find");
        bar->findChild<QLineEdit*>()->setText(QStringLiteral("xyz"));
        take("find-nothing");
        bar->end();
    }

    void speech()
    {
        ReadAloud& aloud = f.window->readingCommands().readAloud();
        aloud.setSpeaker([] { return std::unique_ptr<Speaker>(); });
        f.window->actions().readAloud->trigger();
        take("aloud-without-a-voice");
        if (!QTest::qWaitFor([this] { return !f.window->statusLine().isVisible(); }, 15000))
            qFatal("what is missing is still said");
        aloud.setSpeaker([] { return std::make_unique<Silence>(); });
        f.window->actions().readAloud->trigger();
        QTest::qWait(500);
        emit f.window->reading().speechBar().stepWanted(1);
        emit f.window->reading().speechBar().stepWanted(1);
        take("aloud");
        f.window->actions().readAloud->trigger();
    }

    void enclosure()
    {
        scrollToEnd();
        take("enclosure");
        scrollToTop();
    }

    void webPage()
    {
        f.window->reading().showWebPage(f.server.url(QStringLiteral("/story")));
        take("web-page", 2500);
        f.window->reading().find();
        take("web-page-find");
        f.window->reading().showText(ShownText::Feed);
        QTest::qWait(500);
    }

    void printing()
    {
        f.window->readingCommands().previewPrint();
        take("print-preview", 4000);
        closeDialogs();
    }

    void held()
    {
        m_settings.setValue(QStringLiteral("page/pictures"), int(PictureRule::None));
        f.window->reading().close(); // or it is the article that is there already, with its pictures
        openArticle();
        take("pictures-held");
        f.window->reading().close();
        m_settings.setValue(QStringLiteral("page/pictures"), int(PictureRule::All));
    }

    void changed()
    {
        serve(m_words.edited);
        settledResult(f.library->refresher().refresh(RefreshScope::Everything, {}));
        openArticle();
        take("changed");
        f.window->reading().showText(ShownText::Changes);
        take("changes");
        scrollToEnd();
        take("changes-end");
    }

    WindowFixture f;
    Settings& m_settings = f.library->settings();
    PictureFolder& m_pictures;
    Words m_words;
};

} // namespace

void goThroughReading(PictureFolder& pictures, const QString& language)
{
    ReadingTour(pictures, language).go();
}

} // namespace byline
