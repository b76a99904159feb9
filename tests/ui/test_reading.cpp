// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window_fixture.h"

#include "library/bookmarks.h"
#include "library/reading.h"
#include "support/held_pool.h"
#include "ui/desktop/web_programs.h"
#include "ui/dialogs/add_outlet_dialog.h"
#include "ui/main_window.h"
#include "ui/panes/article_reader.h"
#include "ui/panes/cursor_text.h"
#include "ui/panes/find_bar.h"
#include "ui/panes/notice_bar.h"
#include "ui/panes/page_style.h"
#include "ui/panes/reading_style.h"
#include "ui/panes/status_line.h"
#include "ui/panes/web_pane.h"
#include "ui/reading_commands.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QToolButton>
#include <QTranslator>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30000; ///< where Chromium is involved

const QByteArray kSentence = "The keeper lit the lamp at seven, and the ferry turned towards the harbour wall. ";

QByteArray item(const QByteArray& path, const QByteArray& title, const QByteArray& html, const QByteArray& date)
{
    return "<item><guid>" + path + "</guid><title>" + title + "</title><link>" + path
           + "</link><author>a@x.test "
             "(Ken Sato)</author><description><![CDATA["
           + html + "]]></description><pubDate>" + date + " 08:00:00 GMT</pubDate></item>";
}

QByteArray feedOf(const QByteArray& items)
{
    return "<?xml version=\"1.0\"?><rss "
           "version=\"2.0\"><channel><title>Fieldnotes</title><link>http://127.0.0.1/</link>"
           "<description>Notes</description>"
           + items + "</channel></rss>";
}

/// Chromium forks them from processes of ours that wait for that, and they keep the name of those.
QStringList rendererProcesses()
{
    QProcess list;
    list.start(u"ps"_s, {u"-eo"_s, u"pid=,ppid=,args="_s});
    list.waitForFinished(10000);
    QList<QStringList> lines;
    for (const QString& line : QString::fromLocal8Bit(list.readAllStandardOutput()).split(u'\n'))
        lines += line.simplified().split(u' ');
    // Any may stand before what it comes from: numbers begin again when they are used up.
    const QString own = QString::number(QCoreApplication::applicationPid());
    QStringList starters;
    for (const QStringList& words : std::as_const(lines))
        if (words.value(1) == own && words.value(2).contains(u"QtWebEngineProcess"_s))
            starters += words.value(0);
    QStringList renderers;
    for (const QStringList& words : std::as_const(lines))
        if (starters.contains(words.value(1)) && !words.contains(u"<defunct>"_s))
            renderers += words.value(0);
    return renderers;
}

qsizetype signalTo(const QString& signal, const QStringList& processes)
{
    for (const QString& process : processes)
        QProcess::execute(u"kill"_s, {signal, process});
    return processes.size();
}

} // namespace

/// In the place of the browser.
class Opened final : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> urls;

public slots:
    void open(const QUrl& url) { urls += url; }
};

class TestReading final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { f.reset(); }

    void findingMarksCountsAndGoesOn();
    void articleIsReadWithACursor();
    void findingStaysAtAMatchAsLongAsItFits();
    void styleIsChangedWhileThePageIsThereAndRemembered();
    void textIsAsLargeAsTheWindowsUntilItIsChosen();
    void darkPaperIsDarkFromItsFirstFrame();
    void fullTextIsRememberedForTheOutlet();
    void failedFullTextLeavesTheFeedsText();
    void teaserIsSaidAndOffersTheRest();
    void whatTheOutletChangedIsShown();
    void picturesWaitWhereTheReaderWantsIt();
    void whatIsSaidOfPicturesDoesNotComeAndGoWithEachArticle();
    void whatTheReaderWroteStandsOnThePage();
    void citationSaysWhoWhatAndWhere();
    void whatIsMarkedIsQuotedAndSentWithoutNumbersOfNotes();
    void articleIsWrittenAsPdf();
    void printingShowsTheSheetsFirst();
    void sheetsCanBeAskedForWhileOthersAreLaidOut();
    void onlyWhatChangedSinceItWasReadIsNews();
    void linkToAFrontPageOffersItsOutlet();
    void programsOfTheDesktopOpenTheArticle();
    void placeInTheArticleIsRemembered();
    void webPageHasItsScriptsAndTheWayBack();
    void webPageForgetsItsCookies();
    void articleIsTextWhereTheRendererDiesOfIt();
    void articleIsTextWhereTheRendererComesAndStandsStill();
    void linkToAnArticleOfTheLibraryOpensItHere();
    void everyPartHasItsPicture();

private:
    void open(ArticleId id);
    QString text();
    bool waitForText(const QString& wanted);
    QToolButton* offer(const QString& text);
    ReadingPane& reading() { return f->window->reading(); }

    std::unique_ptr<WindowFixture> f;
    Outlet outlet;
    ArticleId m_long;
    ArticleId m_teaser;
};

void TestReading::initTestCase()
{
    if (!webParts())
        QSKIP("Built without the web engine");
}

void TestReading::init()
{
    f = std::make_unique<WindowFixture>();
    f->reopen([] { return (*webParts())->createExtractor(qApp); });
    const QByteArray base = f->server.url(u"/"_s).toString().toLatin1();
    f->server.route(
        u"/feed.xml"_s,
        Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                .body = feedOf(item(base + "long", "The long walk",
                                    "<p>Harbour first.</p>" + ("<p>" + kSentence.repeated(4) + "</p>").repeated(40)
                                        + "<p>A last harbour.<sup><a href='#n7'>7</a></sup></p>",
                                    "Mon, 02 Nov 2026")
                               + item(base + "teaser", "The short notice",
                                      "<p>Only how it begins, and then… <a href='" + base + "teaser'>Read more</a></p>",
                                      "Sun, 01 Nov 2026"))});
    f->server.route(u"/teaser"_s,
                    Answer {.headers = {{"Content-Type", "text/html"}},
                            .body = "<html><head><title>The short notice</title></head><body><article><h1>The short "
                                    "notice</h1>"
                                    + ("<p>Whole story. " + kSentence.repeated(3) + "</p>").repeated(8)
                                    + "</article></body></html>"});
    outlet = f->subscribe();
    f->show(outlet);
    m_long = f->list().article(0).id;
    m_teaser = f->list().article(1).id;
}

void TestReading::open(ArticleId id)
{
    QSignalSpy shown(&reading(), &ReadingPane::shown);
    f->window->openArticle(id);
    QVERIFY(QTest::qWaitFor([&] { return !shown.isEmpty(); }, kPatience));
}

QString TestReading::text()
{
    std::optional<QString> read;
    reading().reader().readText([&](const QString& text) { read = text; });
    return QTest::qWaitFor([&] { return read.has_value(); }, kPatience) ? *read : QString();
}

bool TestReading::waitForText(const QString& wanted)
{
    return QTest::qWaitFor([&] { return text().contains(wanted); }, kPatience);
}

QToolButton* TestReading::offer(const QString& text)
{
    for (QToolButton* link : reading().notice().findChildren<QToolButton*>(u"noticeLink"_s))
        if (link->text() == text && link->isVisibleTo(&reading().notice()))
            return link;
    return nullptr;
}

/// Remembers why the keyboard came to a widget last.
class FocusWatch final : public QObject
{
public:
    FocusWatch() { qApp->installEventFilter(this); }
    Qt::FocusReason reason = Qt::NoFocusReason;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::FocusIn)
            reason = static_cast<QFocusEvent*>(event)->reason();
        return false;
    }
};

void TestReading::findingMarksCountsAndGoesOn()
{
    open(m_long);
    QVERIFY(waitForText(u"A last harbour"_s));
    f->press(Qt::Key_F, Qt::ControlModifier);
    auto* bar = reading().findChild<FindBar*>(u"findBar"_s);
    QTRY_VERIFY(bar->isVisible());
    auto* field = bar->findChild<QLineEdit*>();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"harbour"_s);
    auto* count = bar->findChild<QLabel*>();
    QTRY_COMPARE_WITH_TIMEOUT(count->text(), u"1 of 162"_s, kPatience);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(count->text(), u"2 of 162"_s, kPatience);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(count->text(), u"1 of 162"_s, kPatience);
    field->setText(u"no such word"_s);
    QTRY_COMPARE_WITH_TIMEOUT(count->text(), u"Not in this article"_s, kPatience);
    const FocusWatch watch;
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(!bar->isVisible());
    // The page has the keyboard, and did not come to it by Tab: that would go to its first link.
    QTRY_VERIFY(reading().isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(watch.reason, Qt::OtherFocusReason);
}

void TestReading::articleIsReadWithACursor()
{
    open(m_long);
    QVERIFY(waitForText(u"A last harbour"_s));
    f->press(Qt::Key_Right);
    f->window->actions().cursorText->trigger();
    auto* cursor = reading().findChild<CursorText*>(u"cursorText"_s);
    QVERIFY(cursor);
    QTRY_VERIFY_WITH_TIMEOUT(cursor->toPlainText().contains(u"A last harbour"_s), kPatience);
    QVERIFY(cursor->isVisible() && cursor->hasFocus());
    const QWidget& line = f->window->statusLine(); // it reaches under it, as the page does
    QCOMPARE(cursor->geometry().size(), reading().reader().size() + QSize(0, line.isVisible() ? line.height() : 0));
    for (const QWidget* widget : reading().reader().findChildren<QWidget*>())
        if (widget->focusPolicy() & Qt::TabFocus)
            QVERIFY2(!widget->isEnabled() || widget == cursor, "the page below takes the keyboard");
    // The arrows move the cursor, and go to no other pane.
    QCOMPARE(cursor->textCursor().position(), 0);
    QTest::keyClick(cursor, Qt::Key_Right);
    QCOMPARE(cursor->textCursor().position(), 1);
    QTest::keyClick(cursor, Qt::Key_Left);
    QVERIFY(cursor->hasFocus());
    QTest::keyClick(cursor, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(!reading().selectedText().isEmpty());
    // Enter follows the link that the cursor is at.
    QSignalSpy followed(&reading(), &ReadingPane::linkActivated);
    cursor->moveCursor(QTextCursor::Start);
    QVERIFY(cursor->find(cursor->toPlainText().left(3)));
    cursor->moveCursor(QTextCursor::StartOfLine);
    QTest::keyClick(cursor, Qt::Key_Return);
    QCOMPARE(followed.size(), 1);
    // Esc leads back to the list; another article comes the same way, also after the next start.
    QTest::keyClick(cursor, Qt::Key_Escape);
    QTRY_VERIFY(f->window->articles().view().hasFocus());
    open(m_teaser);
    QTRY_VERIFY_WITH_TIMEOUT(!cursor->toPlainText().contains(u"A last harbour"_s), kPatience);
    QVERIFY(!cursor->toPlainText().isEmpty());
    f->window.reset();
    f->library->settings().setValue(u"window/unreadOnly"_s, false);
    f->show(outlet);
    QVERIFY(f->window->actions().cursorText->isChecked());
    open(m_long);
    cursor = reading().findChild<CursorText*>(u"cursorText"_s);
    QTRY_VERIFY_WITH_TIMEOUT(cursor->toPlainText().contains(u"A last harbour"_s), kPatience);
    f->window->actions().cursorText->trigger();
    QVERIFY(!reading().findChild<CursorText*>(u"cursorText"_s));
}

void TestReading::findingStaysAtAMatchAsLongAsItFits()
{
    CursorText text(nullptr);
    text.setWords(u"<p>hat, harm, harbour, harbour</p>"_s);
    const auto at = [&text](const QString& sought, FindDirection direction = FindDirection::Next) {
        text.findText(sought, direction);
        return text.textCursor().selectionStart();
    };
    QCOMPARE(at(u"h"_s), 0);
    QCOMPARE(at(u"ha"_s), 0);
    QCOMPARE(at(u"har"_s), 5);
    QCOMPARE(at(u"harb"_s), 11);
    QCOMPARE(at(u"harbo"_s), 11);
    QCOMPARE(at(u"harbo"_s), 20); // asked for once more
    QCOMPARE(at(u"harb"_s), 20);
    QCOMPARE(at(u"harbx"_s), 20); // what is not there leads nowhere
    QCOMPARE(at(u"harb"_s, FindDirection::Previous), 20);
    QCOMPARE(at(u"harb"_s, FindDirection::Previous), 11);
    QCOMPARE(at(u"hat"_s), 0); // from the beginning again
    QCOMPARE(text.findText(u"harb"_s, FindDirection::Next).total, 2);
}

void TestReading::styleIsChangedWhileThePageIsThereAndRemembered()
{
    open(m_long);
    Settings& settings = f->library->settings();
    setPageColours(settings, PageColours::Sepia);
    QCOMPARE(reading().pageStyle().theme, PageStyle::Theme::Sepia);
    const auto corner = [this] { return reading().grab().toImage().pixelColor(4, reading().height() - 5); };
    QTRY_COMPARE_WITH_TIMEOUT(corner(), QColor(0xF4, 0xEA, 0xD6), kPatience);
    setPageWidth(settings, PageStyle::Width::Wide);
    setPageSpacing(settings, PageStyle::Spacing::Airy);
    setPageSans(settings, Qt::Checked);
    setPageZoom(settings, 5000);
    const PageStyle chosen = reading().pageStyle();
    QCOMPARE(chosen.zoomPercent, kLargestZoom);
    QVERIFY(chosen.sansSerif && chosen.width == PageStyle::Width::Wide);
    f->window.reset();
    QVERIFY(pageStyle(f->library->settings()) == chosen);
    settings.setValue(u"page/spacing"_s, u"nonsense"_s);
    QCOMPARE(pageStyle(settings).spacing, PageStyle::Spacing::Close); // what is no number is 0
    settings.setValue(u"page/spacing"_s, 77);
    QCOMPARE(pageStyle(settings).spacing, PageStyle::Spacing::Normal);
}

void TestReading::textIsAsLargeAsTheWindowsUntilItIsChosen()
{
    Settings& settings = f->library->settings();
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPixelSize(30);
    QApplication::setFont(large);
    const int byItself = pageStyle(settings).zoomPercent;
    setPageZoom(settings, 100);
    const int chosen = pageStyle(settings).zoomPercent;
    QApplication::setFont(usual);
    QCOMPARE(byItself, 200);
    QCOMPARE(chosen, 100);
}

void TestReading::darkPaperIsDarkFromItsFirstFrame()
{
    const QPalette before = QGuiApplication::palette();
    const auto restored = qScopeGuard([&] { QGuiApplication::setPalette(before); });
    f->window.reset();
    QGuiApplication::setPalette(Theme::darkOne().palette());
    f->show(outlet);
    QSignalSpy shown(&reading(), &ReadingPane::shown);
    f->window->openArticle(m_long);
    QSet<QString> seen; // of every frame until some time after the text is there
    for (int after = 0; after < 20; after += shown.isEmpty() ? 0 : 1) {
        const QImage frame = reading().grab().toImage();
        for (const QPoint& place : {QPoint(4, frame.height() - 5), QPoint(4, frame.height() / 2)})
            seen += frame.pixelColor(place).name();
        QTest::qWait(5);
    }
    QCOMPARE(QStringList(seen.begin(), seen.end()), QStringList {Theme::darkOne().paper.name()});
}

void TestReading::fullTextIsRememberedForTheOutlet()
{
    open(m_teaser);
    QVERIFY(waitForText(u"Only how it begins"_s));
    reading().setSource(TextSource::FullText);
    QVERIFY(waitForText(u"Whole story."_s));
    QVERIFY(f->window->actions().fullText->isChecked());
    const int asked = f->server.hits(u"/teaser"_s);
    open(m_long);
    QVERIFY(waitForText(u"Harbour first"_s));
    open(m_teaser);
    QVERIFY(waitForText(u"Whole story."_s));
    QCOMPARE(f->server.hits(u"/teaser"_s), asked); // kept, not fetched again
    f->press(Qt::Key_F);
    QVERIFY(waitForText(u"Only how it begins"_s));
    QCOMPARE(settledResult(f->library->reading().choice(outlet.id))->source, TextSource::FullText);
}

void TestReading::failedFullTextLeavesTheFeedsText()
{
    f->server.route(u"/teaser"_s, Answer {.status = 404, .body = "gone"});
    open(m_teaser);
    QVERIFY(waitForText(u"Only how it begins"_s));
    QSignalSpy failed(&reading(), &ReadingPane::fullTextFailed);
    f->press(Qt::Key_F);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kPatience);
    QVERIFY(text().contains(u"Only how it begins"_s));
    QVERIFY(!f->window->actions().fullText->isChecked());
}

void TestReading::teaserIsSaidAndOffersTheRest()
{
    open(m_long);
    QVERIFY(waitForText(u"Harbour first"_s));
    QCOMPARE(reading().notice().text(), QString());
    open(m_teaser);
    QTRY_VERIFY(reading().notice().text().contains(u"likely only the beginning"_s));
    QTRY_VERIFY(offer(u"Full text"_s));
    offer(u"Full text"_s)->click();
    QVERIFY(waitForText(u"Whole story."_s));
    QTRY_COMPARE(reading().notice().text(), QString());
}

void TestReading::whatTheOutletChangedIsShown()
{
    const QByteArray base = f->server.url(u"/"_s).toString().toLatin1();
    f->server.route(u"/feed.xml"_s,
                    Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                            .body = feedOf(item(base + "teaser", "The short notice",
                                                "<p>Only how it begins, and the end of it is quite another one.</p>",
                                                "Sun, 01 Nov 2026"))});
    f->press(Qt::Key_R);
    QTRY_VERIFY_WITH_TIMEOUT(f->list().article(f->list().rowOf(m_teaser)).changed, kPatience);
    open(m_teaser);
    QTRY_VERIFY(offer(u"Show what changed"_s));
    offer(u"Show what changed"_s)->click();
    QVERIFY(waitForText(u"removed"_s));
    const QString shown = text();
    QVERIFY2(shown.contains(u"quite another one"_s) && shown.contains(u"Read more"_s), qPrintable(shown));
    QTRY_VERIFY(offer(u"Show the article"_s));
    offer(u"Show the article"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!text().contains(u"Read more —"_s) || !text().contains(u"removed"_s), kPatience);
}

void TestReading::picturesWaitWhereTheReaderWantsIt()
{
    const QByteArray base = f->server.url(u"/"_s).toString().toLatin1();
    const Answer picture {.headers = {{"Content-Type", "image/png"}}, .body = "no picture at all"};
    f->server.route(u"/one.png"_s, picture);
    f->server.route(u"/two.png"_s, picture);
    f->server.route(u"/feed.xml"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                            .body = feedOf(item(base + "pictures", "Two pictures",
                                                                "<p>" + kSentence.repeated(5) + "</p><img src='" + base
                                                                    + "one.png' alt='A pier'><img src='" + base
                                                                    + "two.png' srcset='" + base + "two.png 2x'>",
                                                                "Tue, 03 Nov 2026"))});
    f->library->settings().setValue(u"page/pictures"_s, int(PictureRule::None));
    f->press(Qt::Key_R);
    QTRY_COMPARE_WITH_TIMEOUT(f->headline(0), u"Two pictures"_s, kPatience);
    f->server.forget();
    const ArticleId withPictures = f->list().article(0).id;
    open(withPictures);
    QTRY_VERIFY_WITH_TIMEOUT(reading().notice().text().contains(u"2 pictures"_s), kPatience);
    QTest::qWait(200);
    QCOMPARE(f->server.hits(u"/one.png"_s) + f->server.hits(u"/two.png"_s), 0);
    QTRY_VERIFY(offer(u"Always load for Fieldnotes"_s));
    offer(u"Always load for Fieldnotes"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(f->server.hits(u"/one.png"_s) > 0 && f->server.hits(u"/two.png"_s) > 0, kPatience);
    QTRY_VERIFY(settledResult(f->library->reading().choice(outlet.id))->picturesAllowed);
    open(m_long);
    open(withPictures);
    QVERIFY(!reading().notice().text().contains(u"picture"_s));
}

void TestReading::whatIsSaidOfPicturesDoesNotComeAndGoWithEachArticle()
{
    const QByteArray base = f->server.url(u"/"_s).toString().toLatin1();
    const QByteArray picture = "<p>" + kSentence.repeated(5) + "</p><p><img src='" + base + "a.png' alt='A pier'></p>";
    f->server.route(u"/feed.xml"_s,
                    Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                            .body = feedOf(item(base + "one", "One", picture, "Mon, 09 Nov 2026")
                                           + item(base + "two", "Two", picture, "Mon, 08 Nov 2026")
                                           + item(base + "three", "Three", "<p>" + kSentence.repeated(5) + "</p>",
                                                  "Mon, 07 Nov 2026"))});
    QVERIFY(settledResult(f->library->refresher().refresh(RefreshScope::Everything, {outlet.id})));
    f->library->settings().setValue(u"page/pictures"_s, int(PictureRule::None));
    f->show(outlet);
    const auto openRow = [this](int row) {
        QSignalSpy shown(&reading(), &ReadingPane::shown);
        f->window->articles().select(row);
        return QTest::qWaitFor([&] { return !shown.isEmpty(); }, kPatience);
    };
    QVERIFY(openRow(0));
    QTRY_VERIFY(reading().notice().isVisible());
    class Hides final : public QObject
    {
    public:
        int count = 0;
        bool eventFilter(QObject*, QEvent* event) override
        {
            count += event->type() == QEvent::Hide;
            return false;
        }
    } hides;
    reading().notice().installEventFilter(&hides);
    QVERIFY(openRow(1));
    QVERIFY(reading().notice().isVisible());
    QCOMPARE(hides.count, 0);
    // The page below stays as large as it is: it would be laid out and painted once more.
    auto* page = reading().findChild<ArticleReader*>();
    const QRect place = page->geometry();
    QCOMPARE(reading().notice().geometry().topLeft(), place.topLeft());
    QCOMPARE(reading().notice().width(), place.width());
    QVERIFY(openRow(2)); // nothing to be said of this one
    QTRY_VERIFY(!reading().notice().isVisible());
    QCOMPARE(page->geometry(), place);
}

void TestReading::whatTheReaderWroteStandsOnThePage()
{
    open(m_long);
    QVERIFY(waitForText(u"A last harbour"_s));
    QVERIFY(!text().contains(u"look again"_s));
    const ArticleId id = reading().openArticle().id;
    QVERIFY(settledResult(f->library->bookmarks().add({id}, {{}, {u"sea"_s}, u"look again"_s})).has_value());
    QVERIFY(waitForText(u"look again"_s));
    QVERIFY(text().contains(u"sea"_s));
    emit reading().linkActivated(QUrl(u"byline://bookmark/%1"_s.arg(id.value)));
    QDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = f->window->findChild<QDialog*>(u"bookmarkDialog"_s)) && dialog->isEnabled());
    QCOMPARE(dialog->findChild<QPlainTextEdit*>(u"note"_s)->toPlainText(), u"look again"_s);
    dialog->reject();
    f->window->actions().undo->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!text().contains(u"look again"_s), kPatience);
}

void TestReading::citationSaysWhoWhatAndWhere()
{
    open(m_long);
    const Article& article = reading().openArticle();
    f->window->actions().copyCitation->trigger();
    const QString plain = QGuiApplication::clipboard()->text();
    for (const QString& part : {u"Ken Sato"_s, u"“The long walk”"_s, u"Fieldnotes"_s, u"2026"_s, article.url})
        QVERIFY2(plain.contains(part), qPrintable(plain));
    f->window->actions().copyCitationMarkdown->trigger();
    const QString markdown = QGuiApplication::clipboard()->text();
    QVERIFY2(markdown.contains(u"[“The long walk”](<"_s + article.url), qPrintable(markdown));
    Article odd = article;
    odd.title = u"A *star* [and] more"_s;
    QVERIFY(citation(odd, CitationForm::Markdown, QLocale::c()).contains(uR"(A \*star\* \[and\] more)"_s));
    const QString quoted = quotation(u"One.\n\nTwo."_s, article, CitationForm::Markdown, QLocale::c());
    QVERIFY2(quoted.startsWith(u"> One.\n>\n> Two.\n>\n> — Ken Sato"_s), qPrintable(quoted));
    f->window->actions().copyQuotation->trigger(); // nothing is selected
    QVERIFY(f->window->statusLine().text().contains(u"Select the passage"_s));
}

void TestReading::whatIsMarkedIsQuotedAndSentWithoutNumbersOfNotes()
{
    open(m_long);
    QVERIFY(waitForText(u"A last harbour.7"_s));
    reading().takeFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(reading().selectedText().contains(u"A last harbour.7"_s), kPatience);
    QGuiApplication::clipboard()->clear();
    f->window->actions().copyQuotation->trigger();
    const auto copied = [] { return QGuiApplication::clipboard()->text(); };
    QTRY_VERIFY_WITH_TIMEOUT(copied().contains(u"A last harbour."_s), kPatience);
    QVERIFY2(!copied().contains(u"harbour.7"_s), qPrintable(copied()));
    QVERIFY2(copied().contains(u"— Ken Sato"_s), qPrintable(copied()));
    Opened mailer; // nothing is started on this computer
    QDesktopServices::setUrlHandler(u"mailto"_s, &mailer, "open");
    f->window->actions().sendByMail->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(mailer.urls.size(), 1, kPatience);
    QDesktopServices::unsetUrlHandler(u"mailto"_s);
    const QString mail = mailer.urls.first().toString(QUrl::FullyEncoded);
    QVERIFY2(mail.startsWith(u"mailto:?subject=The%20long%20walk&body="_s), qPrintable(mail));
    QVERIFY2(mail.contains(u"A%20last%20harbour."_s) && !mail.contains(u"harbour.7"_s), qPrintable(mail));
    // As RFC 6068 wants it: some mailers run the lines together otherwise.
    QVERIFY2(mail.contains(u"%0D%0A"_s) && mail.count(u"%0A"_s) == mail.count(u"%0D%0A"_s), qPrintable(mail));
    // Without a mailer that is said, not the whole mail.
    const QByteArray path = qgetenv("PATH");
    const auto restored = qScopeGuard([&] { qputenv("PATH", path); });
    qputenv("PATH", "");
    f->window->actions().sendByMail->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(f->window->statusLine().text().contains(u"mail program"_s), kPatience);
    QVERIFY2(!f->window->statusLine().text().contains(u"%20"_s), qPrintable(f->window->statusLine().text()));
}

void TestReading::articleIsWrittenAsPdf()
{
    open(m_long);
    const QString file = QDir(f->folder.path()).filePath(u"article.pdf"_s);
    std::optional<bool> ok;
    reading().reader().writePdf(file, [&](const Result<void>& written) { ok = written.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(ok.has_value(), kPatience);
    QVERIFY(*ok);
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-" && pdf.size() > 5000);
    ok.reset();
    reading().reader().writePdf(u"/nowhere/at/all.pdf"_s,
                                [&](const Result<void>& written) { ok = written.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(ok.has_value(), kPatience);
    QVERIFY(!*ok);
}

void TestReading::printingShowsTheSheetsFirst()
{
    open(m_long);
    QVERIFY(waitForText(u"Harbour first"_s));
    f->window->actions().print->trigger();
    const QPointer preview = f->window->findChild<QDialog*>(u"printPreview"_s);
    QVERIFY(preview);
    const auto state = [&] { return preview->findChild<QLabel*>()->text(); };
    QTRY_VERIFY_WITH_TIMEOUT(state().contains(u"pages"_s) && !state().contains(u"Laying"_s), kPatience);
    const int upright = state().section(u' ', 0, 0).toInt();
    QVERIFY2(upright > 2, qPrintable(state()));
    for (QPushButton* button : preview->findChildren<QPushButton*>())
        QVERIFY2(button->isEnabled(), qPrintable(button->text()));
    // Smaller paper takes more of it.
    QComboBox* papers = preview->findChildren<QComboBox*>().first();
    papers->setCurrentIndex(papers->findText(u"A5"_s));
    emit papers->activated(papers->currentIndex());
    QTRY_VERIFY_WITH_TIMEOUT(state().section(u' ', 0, 0).toInt() > upright, kPatience);
    const auto save = [preview](const QString& path) {
        for (QPushButton* button : preview->findChildren<QPushButton*>())
            if (button->text().startsWith(u"Save"))
                button->click();
        auto* dialog = preview->findChild<QFileDialog*>();
        emit dialog->fileSelected(path);
        dialog->reject();
    };
    save(u"/nowhere/at/all.pdf"_s);
    QTRY_VERIFY(state().contains(u"could not be written"));
    const QString path = f->folder.filePath(u"sheets.pdf"_s);
    auto pool = std::make_unique<HeldPool>();
    save(path);
    QTest::keyClick(preview, Qt::Key_Escape);
    pool.reset();
    QTRY_VERIFY(!preview || state() == u"Stopped. No file was saved.");
    QVERIFY(preview && preview->isVisible());
    QVERIFY(!QFile::exists(path));
    pool = std::make_unique<HeldPool>();
    save(path);
    QVERIFY(!QFile::exists(path));
    QVERIFY2(state().contains(u"sheets.pdf"), qPrintable(state()));
    pool.reset();
    QTRY_VERIFY(!f->window->findChild<QDialog*>(u"printPreview"_s));
    QVERIFY(QFile::exists(path));
}

void TestReading::sheetsCanBeAskedForWhileOthersAreLaidOut()
{
    open(m_long);
    QVERIFY(waitForText(u"Harbour first"_s));
    const auto preview = [this] {
        f->window->actions().print->trigger();
        return QPointer(f->window->findChild<QDialog*>(u"printPreview"_s));
    };
    const auto isThere = [](QDialog* dialog) {
        for (QPushButton* button : dialog->findChildren<QPushButton*>())
            if (!button->isEnabled())
                return false;
        return true;
    };
    // Closed and opened again before its sheets are there, and written into a file at the same time.
    for (int i = 0; i < 3; ++i) {
        QPointer<QDialog> closed = preview();
        QVERIFY(closed && !isThere(closed));
        closed->reject();
        QTRY_VERIFY(!closed);
    }
    std::optional<bool> written;
    const QString file = f->folder.filePath(u"meanwhile.pdf"_s);
    reading().reader().writePdf(file, [&](const Result<void>& done) { written = done.has_value(); });
    QPointer<QDialog> last = preview();
    QVERIFY(last);
    // Another paper before the first is laid out.
    QComboBox* papers = last->findChildren<QComboBox*>().first();
    papers->setCurrentIndex(papers->findText(u"A5"_s));
    emit papers->activated(papers->currentIndex());
    QTRY_VERIFY_WITH_TIMEOUT(isThere(last), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(written.has_value(), kPatience);
    QVERIFY(*written && QFile(file).size() > 5000);
    const auto sheets = [&] { return last->findChild<QLabel*>()->text().section(u' ', 0, 0).toInt(); };
    const int small = sheets();
    papers->setCurrentIndex(papers->findText(u"A4"_s));
    emit papers->activated(papers->currentIndex());
    QVERIFY(!isThere(last));
    QTRY_VERIFY_WITH_TIMEOUT(isThere(last), kPatience);
    QVERIFY2(sheets() < small, qPrintable(last->findChild<QLabel*>()->text()));
    last->reject();
}

void TestReading::onlyWhatChangedSinceItWasReadIsNews()
{
    const QByteArray base = f->server.url(u"/"_s).toString().toLatin1();
    const auto edit = [&](const QByteArray& end) {
        f->server.route(u"/feed.xml"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                                .body = feedOf(item(base + "teaser", "The short notice",
                                                                    "<p>Only how it begins, and " + end + "</p>",
                                                                    "Sun, 01 Nov 2026"))});
        QTest::qWait(20); // times are kept to the millisecond
        f->press(Qt::Key_R);
        return QTest::qWaitFor(
            [&] {
                return settledResult(f->library->reading().article(m_teaser))->text.contains(QString::fromLatin1(end));
            },
            kPatience);
    };
    open(m_teaser);
    QVERIFY(waitForText(u"Only how it begins"_s));
    open(m_long);
    // Edited twice; what was read is the text before both.
    QVERIFY(edit("the first edit of it says this here."));
    QTest::qWait(300);
    QVERIFY(edit("the second edit of it says that there."));
    QTRY_VERIFY_WITH_TIMEOUT(settledResult(f->library->reading().article(m_teaser))->text.contains(u"second edit"_s),
                             kPatience);
    open(m_teaser);
    QTRY_VERIFY_WITH_TIMEOUT(reading().notice().text().contains(u"since you read it"_s), kPatience);
    QTRY_VERIFY(offer(u"Show what changed"_s));
    offer(u"Show what changed"_s)->click();
    QVERIFY(waitForText(u"removed"_s));
    QVERIFY2(!text().contains(u"first edit"_s), qPrintable(text()));
    QVERIFY(text().contains(u"and then…"_s));
    // Seen once, it is no news any more.
    open(m_long);
    open(m_teaser);
    QVERIFY(waitForText(u"second edit"_s));
    QTest::qWait(200);
    QVERIFY2(!reading().notice().text().contains(u"edited"_s), qPrintable(reading().notice().text()));
}

void TestReading::linkToAFrontPageOffersItsOutlet()
{
    open(m_teaser);
    Opened browser; // nothing is started on this computer
    QDesktopServices::setUrlHandler(u"http"_s, &browser, "open");
    emit reading().linkActivated(f->server.url(u"/"_s));
    QTRY_COMPARE_WITH_TIMEOUT(browser.urls.size(), 1, kPatience);
    QTRY_VERIFY(f->window->statusLine().text().contains(u"in the browser"_s));
    QVERIFY(f->window->statusLine().findChild<QToolButton*>()->text().contains(u"Subscribe"_s));
    emit reading().linkActivated(f->server.url(u"/some/page"_s));
    QTRY_COMPARE_WITH_TIMEOUT(browser.urls.size(), 2, kPatience);
    QDesktopServices::unsetUrlHandler(u"http"_s);
    emit reading().linkActivated(f->server.url(u"/feed.xml"_s));
    QTRY_VERIFY_WITH_TIMEOUT(f->window->findChild<AddOutletDialog*>(), kPatience);
}

void TestReading::programsOfTheDesktopOpenTheArticle()
{
    const QDir folder(f->folder.path());
    const auto write = [&](const QString& name, const QByteArray& text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    };
    write(u"mimeinfo.cache"_s, "[MIME Cache]\ntext/html=no.desktop;\nx-scheme-handler/https=fox.desktop;gone.desktop;"
                               "hidden.desktop;\n");
    write(u"mimeapps.list"_s, "[Added Associations]\nx-scheme-handler/https=owl.desktop;fox.desktop;\n");
    write(u"fox.desktop"_s, "[Desktop Entry]\nName=Fox\nName[ko]=여우\nExec=\"/opt/a fox/fox\" --new-tab %u\nIcon=fox\n"
                            "[Desktop Action x]\nName=Private\nExec=fox --private\n");
    write(u"owl.desktop"_s, "[Desktop Entry]\nName=Owl\nExec=owl\n");
    write(u"hidden.desktop"_s, "[Desktop Entry]\nName=Hidden\nExec=hidden %u\nNoDisplay=true\n");
    const QList<WebProgram> programs = webPrograms({folder.path()}, u"ko"_s);
    QCOMPARE(programs.size(), 2);
    QCOMPARE(programs.first().name, u"Owl"_s);
    QCOMPARE(programs.last().name, u"여우"_s);
    const QUrl url(u"https://daily.example/한 글?a=%25&b"_s);
    QCOMPARE(commandFor(programs.last(), url),
             (QStringList {u"/opt/a fox/fox"_s, u"--new-tab"_s, QString::fromLatin1(url.toEncoded())}));
    QCOMPARE(commandFor(programs.first(), url).size(), 2); // it says nothing of where the address goes
    // The user's choice has a place of its own.
    const QByteArray places[] = {qgetenv("XDG_CONFIG_HOME"), qgetenv("XDG_DATA_HOME")};
    const auto restored = qScopeGuard([&] {
        qputenv("XDG_CONFIG_HOME", places[0]);
        qputenv("XDG_DATA_HOME", places[1]);
    });
    QVERIFY(folder.mkpath(u"config"_s) && folder.mkpath(u"data/applications"_s));
    write(u"config/mimeapps.list"_s, "[Added Associations]\nx-scheme-handler/https=lynx.desktop;\n");
    write(u"data/applications/lynx.desktop"_s, "[Desktop Entry]\nName=Lynx\nExec=lynx %u\n");
    qputenv("XDG_CONFIG_HOME", folder.filePath(u"config"_s).toUtf8());
    qputenv("XDG_DATA_HOME", folder.filePath(u"data"_s).toUtf8());
    const QList<WebProgram> chosen = webPrograms();
    QVERIFY(std::any_of(chosen.begin(), chosen.end(), [](const WebProgram& one) { return one.name == u"Lynx"; }));
}

void TestReading::placeInTheArticleIsRemembered()
{
    open(m_long);
    QVERIFY(waitForText(u"Harbour first"_s));
    const ArticleId id = reading().article();
    int steps = 0;
    for (; steps < 3; ++steps) {
        bool done = false;
        reading().scrollPage(1, [&](bool) { done = true; });
        QTRY_VERIFY_WITH_TIMEOUT(done, kPatience);
        QTest::qWait(80);
    }
    const auto place = [&] { return settledResult(f->library->reading().open(id, QLocale()))->place; };
    QTRY_VERIFY_WITH_TIMEOUT(place() > 2, kPatience);
    open(m_teaser);
    open(m_long);
    QVERIFY(waitForText(u"Harbour first"_s));
    const auto scrollsUp = [&] {
        std::optional<bool> atTop;
        reading().scrollPage(-1, [&](bool end) { atTop = end; });
        return QTest::qWaitFor([&] { return atTop.has_value(); }, kPatience) && !*atTop;
    };
    QVERIFY2(scrollsUp(), "the article should not have begun at its top");
}

void TestReading::webPageHasItsScriptsAndTheWayBack()
{
    f->server.route(u"/teaser"_s,
                    Answer {.headers = {{"Content-Type", "text/html"}},
                            .body =
                                "<title>x</title><body><div id=a></div><a href='/second'>on</a><script>"
                                "document.getElementById('a').innerHTML = '<article>' + "
                                "'<p>Written by a script, and the harbour, and the long wall of it. </p>'.repeat(40) + "
                                "'</article>'; fetch('/ran')</script>"});
    f->server.route(u"/second"_s, Answer {.headers = {{"Content-Type", "text/html"}}, .body = "<p>second</p>"});
    open(m_teaser);
    f->press(Qt::Key_W);
    QTRY_VERIFY(reading().showsWebPage());
    WebPane& web = *reading().webPane();
    QTRY_VERIFY_WITH_TIMEOUT(f->server.hits(u"/ran"_s) > 0, kPatience);
    web.open(f->server.url(u"/second"_s));
    QTRY_COMPARE_WITH_TIMEOUT(web.address().path(), u"/second"_s, kPatience);
    QToolButton* back = nullptr;
    QToolButton* reader = nullptr;
    for (QToolButton* button : web.findChildren<QToolButton*>()) {
        if (button->toolTip() == u"Back"_s)
            back = button;
        if (button->text() == u"Reading view"_s)
            reader = button;
    }
    QTRY_VERIFY_WITH_TIMEOUT(back && back->isEnabled(), kPatience);
    back->click();
    QTRY_COMPARE_WITH_TIMEOUT(web.address().path(), u"/teaser"_s, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(f->server.hits(u"/ran"_s) > 0, kPatience);
    QTest::qWait(500);
    QVERIFY(reader);
    reader->click();
    QTRY_VERIFY_WITH_TIMEOUT(!reading().showsWebPage(), kPatience);
    QVERIFY(waitForText(u"Written by a script"_s));
}

void TestReading::webPageForgetsItsCookies()
{
    f->server.route(
        u"/teaser"_s,
        Answer {.headers = {{"Content-Type", "text/html"}, {"Set-Cookie", "a=b; Max-Age=999"}}, .body = "<p>page</p>"});
    open(m_teaser);
    for (int i = 0; i < 2; ++i) {
        f->server.forget();
        reading().showWebPage(QUrl(reading().openArticle().url));
        QTRY_VERIFY_WITH_TIMEOUT(f->server.hits(u"/teaser"_s) > 0, kPatience);
        QVERIFY(!f->server.last(u"/teaser"_s).headers.contains("cookie"));
        reading().showText(ShownText::Feed);
        QTRY_VERIFY_WITH_TIMEOUT(!reading().showsWebPage(), kPatience);
    }
}

void TestReading::articleIsTextWhereTheRendererDiesOfIt()
{
    QLocale::setDefault(QLocale(u"en_US"_s)); // that of C has seconds in its short form
    const auto reset = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
#if !defined(Q_OS_LINUX)
    QSKIP("Ends the renderer with kill(1)");
#endif
    open(m_long);
    QVERIFY(waitForText(u"Harbour first"_s));
    const auto endRenderers = [] { return signalTo(u"-KILL"_s, rendererProcesses()); };
    // Once is forgiven, and the article comes back by itself; twice over the same article, and it is shown as text.
    QSignalSpy shown(&reading(), &ReadingPane::shown);
    QVERIFY(endRenderers() > 0);
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, kPatience);
    QVERIFY(endRenderers() > 0);
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 2, kPatience);
    auto* plain = reading().findChild<QWidget*>(u"plainArticle"_s);
    QTRY_VERIFY(plain && plain->isVisible());
    QVERIFY(text().contains(u"A last harbour"_s));
    for (const QLabel* label : plain->findChildren<QLabel*>())
        QVERIFY2(!label->text().contains(QRegularExpression(u"\\d:\\d\\d:\\d\\d"_s)),
                 qPrintable(label->text())); // no seconds
    // The next one has the page again.
    open(m_teaser);
    QTRY_VERIFY(!plain->isVisible());
    QVERIFY(waitForText(u"Only how it begins"_s));
}

void TestReading::articleIsTextWhereTheRendererComesAndStandsStill()
{
#if !defined(Q_OS_LINUX)
    QSKIP("Stops the renderer with kill(1)");
#endif
    open(m_long);
    QVERIFY(waitForText(u"Harbour first"_s));
    const QStringList before = rendererProcesses();
    QVERIFY(signalTo(u"-KILL"_s, before) > 0);
    QStringList next;
    QTRY_VERIFY_WITH_TIMEOUT((next = rendererProcesses(), !next.isEmpty() && next != before), kPatience);
    signalTo(u"-STOP"_s, next); // before it has loaded the page, let alone the article
    const auto plain = [&] { return reading().findChild<QWidget*>(u"plainArticle"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(plain() && plain()->isVisible(), kPatience);
    QVERIFY(text().contains(u"A last harbour"_s));
}

void TestReading::linkToAnArticleOfTheLibraryOpensItHere()
{
    open(m_teaser);
    const Article other = f->list().article(f->list().rowOf(m_long));
    emit reading().linkActivated(QUrl(other.url));
    QTRY_COMPARE_WITH_TIMEOUT(reading().article(), other.id, kPatience);
}

/// With BYLINE_PICTURES, pictures of what is over and around the article, to be looked at.
void TestReading::everyPartHasItsPicture()
{
    const QString pictures = qEnvironmentVariable("BYLINE_PICTURES");
    if (pictures.isEmpty())
        QSKIP("BYLINE_PICTURES names the folder for pictures");
    QTranslator korean;
    if (qEnvironmentVariable("BYLINE_PICTURES_LANGUAGE") == u"ko"_s) {
        QVERIFY(korean.load(QStringLiteral(BYLINE_TRANSLATIONS "/byline_ko.qm")));
        QCoreApplication::installTranslator(&korean);
        QLocale::setDefault(QLocale(QLocale::Korean));
    }
    applyTheme(*qApp, qEnvironmentVariable("BYLINE_PICTURES_THEME", u"light"_s));
    f->window.reset();
    f->show(outlet);
    f->window->resize(1440, 900);
    const auto take = [&](const QString& name) {
        QTest::qWait(600);
        QVERIFY(f->window->grab().save(QDir(pictures).filePath(name + u".png"_s)));
    };
    open(m_teaser);
    take(u"teaser"_s);
    open(m_long);
    f->press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(reading().findChild<FindBar*>()->findChild<QLineEdit*>(), u"harbour"_s);
    take(u"find"_s);
    setPageColours(f->library->settings(), PageColours::Sepia);
    take(u"sepia"_s);
    setPageColours(f->library->settings(), PageColours::AsWindow);
    f->window->actions().readingStyle->trigger();
    auto* style = f->window->findChild<ReadingStyle*>();
    QVERIFY(style);
    QTest::qWait(300);
    QVERIFY(style->grab().save(QDir(pictures).filePath(u"style.png"_s)));
    style->close();
    reading().showWebPage(f->server.url(u"/teaser"_s));
    take(u"web"_s);
}

int main(int argc, char* argv[])
{
    return byline::runWindowTest<TestReading>(argc, argv);
}

#include "test_reading.moc"
