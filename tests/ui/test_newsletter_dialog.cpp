// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/newsletter_dialog.h"

#include "library/library.h"
#include "library/newsletter_text.h"
#include "library/subscriptions.h"
#include "support/ghost_stand_in.h"
#include "support/large_screen.h"
#include "support/large_text.h"
#include "support/settle.h"
#include "ui/actions.h"
#include "ui/application_keys.h"
#include "ui/dialogs/newsletter_form.h"
#include "ui/dialogs/outlet_page.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace byline;
using namespace Qt::StringLiterals;

class TestNewsletterDialog final : public QObject
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { delete m_card; }
    void theWholeWayFromAskingToLeaving();
    void aSecondEnterEndsNothing();
    void aWrongAddressIsSaidAndStaysInTheField();
    void whatWasTickedStaysTickedWhenSomethingIsWrong();
    void anotherAddressCanBeGiven();
    void sendAgainCountsDown();
    void theClipboardIsWatchedOnlyWhileWaiting();
    void whatIsNotPossibleHereLeadsToTheOutletsPage();
    void theOutletsPageIsAsHighAsTheCardInIt();
    void whatIsNotOfferedYetTakesNoRoom();
    void everyStateHasItsPicture();

private:
    struct Site
    {
        QTemporaryDir folder;
        HttpServer server;
        GhostStandIn ghost {server};
        std::unique_ptr<Library> library;
        OutletId outlet;
    };
    enum class Newsletters { One, Several };
    void begin(Newsletters offered = Newsletters::Several);
    NewsletterDialog* open();
    template <typename T>
    T* part(const char* name)
    {
        return m_card->findChild<T*>(QString::fromLatin1(name));
    }
    void waitFor(NewsletterState state);
    void ask(const QString& address = u"reader@mail.test"_s);

    std::unique_ptr<Site> m_site;
    QPointer<NewsletterDialog> m_card;
    NewsletterState m_state = NewsletterState::None;
};

void TestNewsletterDialog::begin(Newsletters offered)
{
    delete m_card;
    QGuiApplication::clipboard()->clear();
    m_site = std::make_unique<Site>();
    m_site->ghost.hasOneNewsletter = offered == Newsletters::One;
    m_site->ghost.posts = {{.id = u"6b0464557c3c5b135783980a"_s,
                            .title = u"기준금리 동결"_s,
                            .slug = u"ko-3"_s,
                            .authors = {u"minsu"_s},
                            .html = u"<p>본문</p>"_s}};
    auto opened = Library::open({.dataDir = m_site->folder.path(), .extract = {}, .clock = systemTime});
    QVERIFY(opened);
    m_site->library = std::move(*opened);
    m_site->outlet = settledResult(m_site->library->subscriptions().add(m_site->ghost.address(), {})).value().outlet.id;
    open();
}

NewsletterDialog* TestNewsletterDialog::open()
{
    m_card = new NewsletterDialog(*m_site->library, m_site->outlet, nullptr);
    m_card->QDialog::show();
    if (!QTest::qWaitFor([this] { return !part<QLabel>("headline")->text().isEmpty(); }))
        qFatal("the card stayed empty");
    return m_card;
}

void TestNewsletterDialog::waitFor(NewsletterState state)
{
    Subscription wanted;
    wanted.state = state;
    const QString headline = newsletterHeadline(wanted);
    if (!QTest::qWaitFor([&] { return part<QLabel>("headline")->text() == headline; }))
        qFatal("the card says “%s” instead of “%s”", qPrintable(part<QLabel>("headline")->text()),
               qPrintable(headline));
    QTest::qWait(0);
}

void TestNewsletterDialog::ask(const QString& address)
{
    part<QComboBox>("address")->setEditText(address);
    // What was said may stand there while the card is still being read anew.
    QTRY_VERIFY(part<QPushButton>("send")->isEnabled());
    QTest::mouseClick(part<QPushButton>("send"), Qt::LeftButton);
}

void TestNewsletterDialog::theWholeWayFromAskingToLeaving()
{
    waitFor(NewsletterState::None);
    QVERIFY(!part<QLineEdit>("link")->isVisible());
    ask();
    waitFor(NewsletterState::Waiting);
    QVERIFY(part<QLabel>("text")->text().contains(u"reader@mail.test"_s));
    QVERIFY(!part<QComboBox>("address")->isVisible());
    part<QLineEdit>("link")->setText(m_site->ghost.lastLink()); // pasted: it is taken at once
    waitFor(NewsletterState::Confirmed);
    QTRY_VERIFY(part<QPushButton>("change")->isEnabled());
    QTest::mouseClick(part<QPushButton>("change"), Qt::LeftButton);
    QTRY_VERIFY(part<QPushButton>("send")->isVisible());
    QTest::mouseClick(part<QPushButton>("leave"), Qt::LeftButton);
    waitFor(NewsletterState::Unsubscribed);
    QVERIFY(m_site->ghost.memberNewsletters().isEmpty());
    QCOMPARE(m_site->ghost.mails(), 1);
}

void TestNewsletterDialog::aSecondEnterEndsNothing()
{
    installApplicationKeys(); // Enter presses a button that has the focus
    begin(Newsletters::One);
    m_card->activateWindow();
    QTRY_VERIFY(m_card->isActiveWindow());
    ask();
    waitFor(NewsletterState::Waiting);
    QTRY_VERIFY(part<QLineEdit>("link")->hasFocus());
    QTest::keyClicks(m_card->focusWidget(), m_site->ghost.lastLink());
    waitFor(NewsletterState::Confirmed);
    QTRY_VERIFY(part<QPushButton>("leave")->isEnabled());
    QVERIFY(!part<QPushButton>("change")->isVisible());
    QTest::keyClick(m_card->focusWidget(), Qt::Key_Return);
    QTest::qWait(200);
    waitFor(NewsletterState::Confirmed);
    QCOMPARE(m_site->ghost.memberNewsletters().size(), 1);
}

void TestNewsletterDialog::aWrongAddressIsSaidAndStaysInTheField()
{
    waitFor(NewsletterState::None);
    ask(u"not an address"_s);
    QTRY_VERIFY(part<QLabel>("problem")->isVisible());
    QCOMPARE(part<QComboBox>("address")->currentText(), u"not an address"_s);
    QCOMPARE(m_site->ghost.mails(), 0);
}

void TestNewsletterDialog::whatWasTickedStaysTickedWhenSomethingIsWrong()
{
    waitFor(NewsletterState::None);
    QList<QCheckBox*> boxes = m_card->findChildren<QCheckBox*>();
    const auto weekend = std::find_if(boxes.begin(), boxes.end(), [](const QCheckBox* box) {
        return box->property("name").toString() == u"주말판 Weekend"_s;
    });
    QVERIFY(weekend != boxes.end() && !(*weekend)->isChecked());
    (*weekend)->setChecked(true);
    ask(u"not an address"_s);
    QTRY_VERIFY(part<QLabel>("problem")->text().contains(u'@')); // which says what is missing
    ask();
    waitFor(NewsletterState::Waiting);
    QCOMPARE(m_site->ghost.lastOrder()["newsletters"_L1].toArray().size(), 2);
}

void TestNewsletterDialog::anotherAddressCanBeGiven()
{
    waitFor(NewsletterState::None);
    ask(u"raeder@mail.test"_s);
    waitFor(NewsletterState::Waiting);
    QTRY_VERIFY(part<QPushButton>("other")->isVisible() && part<QPushButton>("other")->isEnabled());
    part<QPushButton>("other")->click();
    waitFor(NewsletterState::None);
    QCOMPARE(part<QComboBox>("address")->currentText(), u"raeder@mail.test"_s);
    ask();
    waitFor(NewsletterState::Waiting);
    QCOMPARE(m_site->ghost.mails(), 2);
}

void TestNewsletterDialog::sendAgainCountsDown()
{
    waitFor(NewsletterState::None);
    ask();
    waitFor(NewsletterState::Waiting);
    QTRY_VERIFY(part<QPushButton>("again")->text().contains(u':'));
    QVERIFY(!part<QPushButton>("again")->isEnabled());
}

void TestNewsletterDialog::theClipboardIsWatchedOnlyWhileWaiting()
{
    waitFor(NewsletterState::None);
    const QString link = m_site->ghost.address(u"members/?token=x&action=subscribe"_s);
    QGuiApplication::clipboard()->setText(link);
    QVERIFY(part<QLineEdit>("link")->text().isEmpty());
    ask();
    waitFor(NewsletterState::Waiting);
    QGuiApplication::clipboard()->setText(u"https://elsewhere.test/members/?token=x"_s);
    QTest::qWait(50);
    QCOMPARE(part<QLabel>("headline")->text(), [] {
        Subscription waiting;
        waiting.state = NewsletterState::Waiting;
        return newsletterHeadline(waiting);
    }());
    QGuiApplication::clipboard()->setText(m_site->ghost.lastLink());
    waitFor(NewsletterState::Confirmed);
}

void TestNewsletterDialog::whatIsNotPossibleHereLeadsToTheOutletsPage()
{
    m_site->ghost.botWall = true;
    waitFor(NewsletterState::None);
    ask();
    waitFor(NewsletterState::NotPossible);
    QVERIFY(part<QPushButton>("page")->isVisible());
    QVERIFY(!part<QComboBox>("address")->isVisible());
    QSignalSpy page(m_card, &NewsletterDialog::pageWanted);
    part<QPushButton>("page")->click();
    QCOMPARE(page.count(), 1);
    QCOMPARE(page.first().first().toUrl().host(), u"127.0.0.1"_s);
}

void TestNewsletterDialog::theOutletsPageIsAsHighAsTheCardInIt()
{
    QVERIFY(QGuiApplication::primaryScreen()->availableSize().height() > 1500);
    for (const bool isLarge : {false, true}) {
        const auto large = isLarge ? std::make_unique<LargeText>() : nullptr;
        begin();
        QWidget window;
        const Actions actions(&window);
        QPointer<OutletPage> page = new OutletPage(*m_site->library, actions, m_site->outlet, nullptr);
        page->open();
        const auto* text = page->findChild<QScrollArea*>();
        const auto isThere = [&] {
            const auto* send = page->findChild<QPushButton*>(u"send"_s);
            return send && send->isVisible() && send->isEnabled();
        };
        QTRY_VERIFY(isThere());
        QTRY_COMPARE(text->verticalScrollBar()->maximum(), 0); // all of it is there without scrolling
        QTRY_COMPARE(cutTexts(*page), QString());
        page->findChild<QComboBox*>(u"address"_s)->setEditText(u"reader@mail.test"_s);
        page->findChild<QPushButton*>(u"send"_s)->click();
        QTRY_VERIFY(page->findChild<QPushButton*>(u"again"_s)->isVisible());
        QTRY_COMPARE(text->verticalScrollBar()->maximum(), 0);
        QTRY_COMPARE(cutTexts(*page), QString());
        page->reject();
        QTRY_VERIFY(!page);
    }
}

/// Until the outlet's offer is known: an outlet's page would stay as wide as all the buttons beside each other.
void TestNewsletterDialog::whatIsNotOfferedYetTakesNoRoom()
{
    NewsletterForm form(*m_site->library, m_site->outlet, nullptr);
    form.setVisible(true);
    for (const char* name : {"change", "leave", "signIn", "other", "page"})
        QVERIFY2(!form.findChild<QPushButton*>(QLatin1String(name))->isVisible(), name);
}

/// With BYLINE_PICTURES, a picture of each state in light and dark, English and Korean, to be looked at.
void TestNewsletterDialog::everyStateHasItsPicture()
{
    const QString pictures = qEnvironmentVariable("BYLINE_PICTURES");
    QTranslator korean;
    const QString language = qEnvironmentVariable("BYLINE_PICTURES_LANGUAGE", u"en"_s);
    if (language == "ko"_L1) {
        QVERIFY(korean.load(QStringLiteral(BYLINE_TRANSLATIONS "/byline_ko.qm")));
        QCoreApplication::installTranslator(&korean);
        QLocale::setDefault(QLocale(QLocale::Korean));
    }
    const QPalette before = QApplication::palette();
    applyTheme(*qApp, qEnvironmentVariable("BYLINE_PICTURES_THEME", u"light"_s));
    delete m_card;
    open();
    QSet<QByteArray> seen;
    const auto take = [&](const QString& name) {
        QTest::qWait(30);
        m_card->adjustSize();
        const QImage image = m_card->grab().toImage();
        seen += QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
        if (!pictures.isEmpty())
            QVERIFY(image.save(QDir(pictures).filePath(name + u".png"_s)));
    };
    waitFor(NewsletterState::None);
    take(u"1-none"_s);
    m_site->ghost.slowDown = true;
    ask();
    waitFor(NewsletterState::Refused);
    take(u"2-refused"_s);
    init();
    ask();
    waitFor(NewsletterState::Waiting);
    take(u"3-waiting"_s);
    m_site->ghost.linkUsedUp = true;
    part<QLineEdit>("link")->setText(m_site->ghost.lastLink());
    QTRY_VERIFY(part<QPushButton>("signIn")->isVisible());
    take(u"4-used-up"_s);
    m_site->ghost.linkUsedUp = false;
    part<QLineEdit>("link")->setText(m_site->ghost.lastLink() + u' ');
    waitFor(NewsletterState::Confirmed);
    take(u"5-confirmed"_s);
    QTRY_VERIFY(part<QPushButton>("leave")->isEnabled());
    QTest::mouseClick(part<QPushButton>("leave"), Qt::LeftButton);
    waitFor(NewsletterState::Unsubscribed);
    take(u"6-unsubscribed"_s);
    init();
    m_site->ghost.botWall = true;
    ask();
    waitFor(NewsletterState::NotPossible);
    take(u"7-not-possible"_s);
    QCOMPARE(seen.size(), 7);
    QCoreApplication::removeTranslator(&korean);
    QApplication::setPalette(before);
}

int main(int argc, char* argv[])
{
    const LargeScreen screen;
    QApplication application(argc, argv);
    applyTheme(application, u"light"_s);
    TestNewsletterDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_newsletter_dialog.moc"
