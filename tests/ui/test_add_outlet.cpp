// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/large_text.h"
#include "ui/window_fixture.h"

#include "ui/dialogs/add_outlet_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <QScreen>
#include <QSignalSpy>

using namespace byline;

class TestAddOutlet final : public QObject
{
    Q_OBJECT

    template <typename T>
    static T* part(QDialog& dialog, const char* name)
    {
        return dialog.findChild<T*>(QLatin1String(name));
    }

private slots:
    void aFeedIsFoundBehindAPageShownAndSubscribed()
    {
        WindowFixture f;
        f.serve(1, 4);
        f.server.route(QStringLiteral("/"),
                       Answer {.headers = {{"Content-Type", "text/html"}},
                               .body = "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" "
                                       "href=\"/feed.xml\" title=\"All notes\"></head><body>Hello</body></html>"});
        auto* dialog = new AddOutletDialog(*f.library, {{QStringLiteral("World")}}, nullptr);
        QSignalSpy subscribed(dialog, &AddOutletDialog::subscribed);
        dialog->open();
        auto* address = part<QLineEdit>(*dialog, "address");
        address->clear();
        QTest::keyClicks(address, f.server.url().toString());
        QTest::mouseClick(part<QPushButton>(*dialog, "find"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(*dialog, "subscribe")->isEnabled(), 15000);
        QCOMPARE(part<QLabel>(*dialog, "foundTitle")->text(), QStringLiteral("Fieldnotes"));
        QTest::mouseClick(part<QPushButton>(*dialog, "subscribe"), Qt::LeftButton);
        QTRY_COMPARE(subscribed.count(), 1);
        const auto outlets = settledResult(f.library->subscriptions().outlets());
        QVERIFY(outlets);
        QCOMPARE(outlets->size(), 1);
        QCOMPARE(outlets->first().articles, 4);
    }

    void whatAFeedSaysOfItselfIsNoRepetitionOfItsTitle()
    {
        WindowFixture f;
        f.server.route(QStringLiteral("/feed.xml"), Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                                            .body = WindowFixture::feed(1, 4).replace(
                                                                "<description>Notes<", "<description> Fieldnotes\n<")});
        AddOutletDialog dialog(*f.library, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        part<QLineEdit>(dialog, "address")->setText(f.server.url(QStringLiteral("/feed.xml")).toString());
        QTest::mouseClick(part<QPushButton>(dialog, "find"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(dialog, "subscribe")->isEnabled(), 15000);
        QCOMPARE(part<QLabel>(dialog, "foundTitle")->text(), QStringLiteral("Fieldnotes"));
        QCOMPARE(part<QLabel>(dialog, "about")->text(), QStringLiteral("4 articles"));
    }

    void oneThatIsSubscribedAlreadyIsShownInsteadOfOffered()
    {
        WindowFixture f;
        f.serve(1, 4);
        const Outlet outlet = f.subscribe();
        QVERIFY(settledResult(f.library->subscriptions().rename(outlet.id, QStringLiteral("Ken's notes"))));
        auto* dialog = new AddOutletDialog(*f.library, {{QStringLiteral("World")}}, nullptr);
        QSignalSpy subscribed(dialog, &AddOutletDialog::subscribed);
        QSignalSpy wanted(dialog, &AddOutletDialog::showWanted);
        dialog->open();
        part<QLineEdit>(*dialog, "address")->setText(outlet.feedUrl);
        QTest::mouseClick(part<QPushButton>(*dialog, "find"), Qt::LeftButton);
        auto* subscribe = part<QPushButton>(*dialog, "subscribe");
        QTRY_VERIFY_WITH_TIMEOUT(subscribe->isEnabled(), 15000);
        auto* already = part<QLabel>(*dialog, "already");
        QVERIFY(already->isVisible());
        QVERIFY2(already->text().contains(QStringLiteral("Ken's notes")), qPrintable(already->text()));
        QVERIFY(subscribe->accessibleDescription().contains(already->text()));
        QCOMPARE(subscribe->text(), QStringLiteral("Show outlet"));
        QVERIFY(!part<QComboBox>(*dialog, "folder")->isVisible()); // it has its place
        const QString feed = part<QComboBox>(*dialog, "feeds")->currentText();
        QVERIFY2(feed.startsWith(QStringLiteral("Fieldnotes")), qPrintable(feed)); // what it is is said above
        QTest::mouseClick(subscribe, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<OutletId>(), outlet.id);
        QCOMPARE(subscribed.count(), 0);
        QCOMPARE(dialog->result(), int(QDialog::Accepted));
    }

    void amongSeveralFeedsTheSubscribedOneIsCalledSo()
    {
        WindowFixture f;
        f.serve(1, 4);
        const Outlet outlet = f.subscribe();
        f.server.route(QStringLiteral("/culture.xml"), Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                                               .body = WindowFixture::feed(1, 2)});
        f.server.route(QStringLiteral("/"),
                       Answer {.headers = {{"Content-Type", "text/html"}},
                               .body = "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" "
                                       "href=\"/feed.xml\" title=\"All\"><link rel=\"alternate\" "
                                       "type=\"application/rss+xml\" href=\"/culture.xml\" title=\"Culture\">"
                                       "</head><body>Hello</body></html>"});
        AddOutletDialog dialog(*f.library, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        part<QLineEdit>(dialog, "address")->setText(f.server.url().toString());
        QTest::mouseClick(part<QPushButton>(dialog, "find"), Qt::LeftButton);
        auto* feeds = part<QComboBox>(dialog, "feeds");
        auto* subscribe = part<QPushButton>(dialog, "subscribe");
        QTRY_VERIFY_WITH_TIMEOUT(subscribe->isEnabled(), 15000);
        QCOMPARE(feeds->count(), 2);
        const int one = feeds->findData(outlet.feedUrl);
        QVERIFY2(feeds->itemText(one).startsWith(QStringLiteral("Subscribed: All")), qPrintable(feeds->itemText(one)));
        QVERIFY2(feeds->itemText(1 - one).startsWith(QStringLiteral("Culture")), qPrintable(feeds->itemText(1 - one)));
        auto* already = part<QLabel>(dialog, "already");
        feeds->setCurrentIndex(one);
        emit feeds->activated(one);
        QTRY_VERIFY_WITH_TIMEOUT(subscribe->isEnabled() && already->isVisible(), 15000);
        // The other can be subscribed to all the same.
        feeds->setCurrentIndex(1 - one);
        emit feeds->activated(1 - one);
        QTRY_VERIFY_WITH_TIMEOUT(subscribe->isEnabled() && !already->isVisible(), 15000);
        QCOMPARE(subscribe->text(), QStringLiteral("Subscribe"));
        QTest::mouseClick(subscribe, Qt::LeftButton);
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(settledResult(f.library->subscriptions().outlets())->size(), 2);
    }

    void whatIsFoundIsShownWholeAtTwiceTheTextSize()
    {
        const LargeText large;
        WindowFixture f;
        f.server.route(QStringLiteral("/feed.xml"),
                       Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                               .body = WindowFixture::feed(1, 4).replace(
                                   "<title>Headline", "<title>" + QByteArray("A long way round ").repeated(8))});
        auto* dialog = new AddOutletDialog(*f.library, {{QStringLiteral("World")}}, nullptr);
        dialog->open();
        part<QLineEdit>(*dialog, "address")->setText(f.server.url(QStringLiteral("/feed.xml")).toString());
        QTest::mouseClick(part<QPushButton>(*dialog, "find"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(*dialog, "subscribe")->isEnabled(), 15000);
        QTRY_COMPARE(cutTexts(*dialog), QString());
        QVERIFY(dialog->frameGeometry().bottom() <= dialog->screen()->availableGeometry().bottom());
        dialog->reject();
    }

    void oneAddressIsNotSkippedAlsoInAnotherStyle()
    {
        WindowFixture f;
        AddOutletDialog dialog(*f.library, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* skip = part<QPushButton>(dialog, "skip");
        QVERIFY(!skip->isVisible());
        QEvent otherStyle(QEvent::StyleChange);
        QCoreApplication::sendEvent(dialog.findChild<QDialogButtonBox*>(), &otherStyle);
        QVERIFY(!skip->isVisible());
    }

    void whatGoesWrongIsSaidInTheDialog()
    {
        WindowFixture f;
        AddOutletDialog dialog(*f.library, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        part<QLineEdit>(dialog, "address")->setText(f.server.url(QStringLiteral("/nothing")).toString());
        QTest::mouseClick(part<QPushButton>(dialog, "find"), Qt::LeftButton);
        auto* status = part<QLabel>(dialog, "status");
        QTRY_VERIFY_WITH_TIMEOUT(status->isVisible() && status->text().contains(QStringLiteral("127.0.0.1")), 15000);
        QVERIFY(!part<QPushButton>(dialog, "subscribe")->isEnabled());
        QVERIFY(!part<QLineEdit>(dialog, "password")->isVisible());
    }

    void aServerThatWantsAPasswordIsGivenOne()
    {
        WindowFixture f;
        const QByteArray expected = "Basic " + QByteArray("ken:sea").toBase64();
        f.server.route(QStringLiteral("/feed.xml"), [expected](const HttpRequest& request) {
            if (request.headers.value("authorization") != expected)
                return Answer {.status = 401};
            return Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = WindowFixture::feed(1, 4)};
        });
        AddOutletDialog dialog(*f.library, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        part<QLineEdit>(dialog, "address")->setText(f.server.url(QStringLiteral("/feed.xml")).toString());
        QTest::mouseClick(part<QPushButton>(dialog, "find"), Qt::LeftButton);
        auto* password = part<QLineEdit>(dialog, "password");
        QTRY_VERIFY_WITH_TIMEOUT(password->isVisible(), 15000);
        QTest::keyClicks(part<QLineEdit>(dialog, "user"), QStringLiteral("ken"));
        QTest::keyClicks(password, QStringLiteral("sea"));
        QTest::mouseClick(part<QPushButton>(dialog, "find"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(dialog, "subscribe")->isEnabled(), 15000);
        QTest::mouseClick(part<QPushButton>(dialog, "subscribe"), Qt::LeftButton);
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(settledResult(f.library->refresher().refresh(RefreshScope::Everything))->failed.size(), 0);
    }
};

QTEST_MAIN(TestAddOutlet)
#include "test_add_outlet.moc"
