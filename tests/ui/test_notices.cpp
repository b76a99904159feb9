// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktop/notices.h"

#include "library/library.h"
#include "library/reading.h"
#include "library/refresher.h"
#include "library/rules.h"
#include "library/settings.h"
#include "library/subscriptions.h"
#include "library/writers.h"
#include "support/http_server.h"
#include "support/settle.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace byline;
using namespace Qt::StringLiterals;

/// Stands in for the desktop: a real service on a real bus.
class Desktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList titles;
    QStringList texts;
    QList<uint> closed;

public slots:
    uint Notify(const QString&, uint, const QString&, const QString& title, const QString& text, const QStringList&,
                const QVariantMap&, int)
    {
        titles += title;
        texts += text;
        return uint(titles.size());
    }
    void CloseNotification(uint id) { closed += id; }

signals:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);
};

class TestNotices final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (daemon.isEmpty())
            QSKIP("there is no dbus-daemon");
        bus.start(daemon, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(bus.waitForStarted());
        QTRY_VERIFY(bus.canReadLine());
        address = QString::fromUtf8(bus.readLine()).trimmed();
        QDBusConnection side = QDBusConnection::connectToBus(address, u"desktop"_s);
        QVERIFY(side.isConnected());
        QVERIFY(side.registerObject(u"/org/freedesktop/Notifications"_s, &desktop,
                                    QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(side.registerService(u"org.freedesktop.Notifications"_s));
    }

    void init()
    {
        desktop.titles.clear();
        desktop.texts.clear();
        desktop.closed.clear();
        folder = std::make_unique<QTemporaryDir>();
        server = std::make_unique<HttpServer>();
        library = std::move(*Library::open({.dataDir = folder->path(), .extract = {}, .clock = systemTime}));
        serve(1);
        QVERIFY(settledResult(library->subscriptions().add(server->url(u"/feed.xml"_s).toString(), {})).has_value());
    }
    void cleanup()
    {
        library.reset();
        server.reset();
        QDBusConnection::disconnectFromBus(u"byline-notices"_s);
    }
    void cleanupTestCase()
    {
        bus.terminate();
        bus.waitForFinished();
    }

    void newArticlesAreToldAndTakenDownWhenRead()
    {
        Choices(library->settings()).setNotices(Choices::Notices::All);
        Notices notices(*library, address, nullptr);
        QSignalSpy clicked(&notices, &Notices::clicked);
        serve(4);
        refresh();
        QTRY_COMPARE(desktop.titles, QStringList {u"Fieldnotes: 3 new articles"_s});
        QVERIFY(desktop.texts.first().contains(u"&lt;4&gt;"_s)); // a body is HTML, a headline is not
        QTest::qWait(200);
        ArticleQuery all;
        const auto page = settledResult(library->reading().articles(all));
        QList<ArticleId> ids;
        for (const Article& article : page->articles)
            ids += article.id;
        QVERIFY(settledResult(library->reading().setRead(ids.mid(1), ReadState::Read)).has_value());
        QTest::qWait(1000);
        QVERIFY(desktop.closed.isEmpty()); // one is unread yet
        QVERIFY(settledResult(library->reading().setRead({ids.first()}, ReadState::Read)).has_value());
        QTRY_COMPARE(desktop.closed, QList<uint> {1});
    }

    void aClickNamesTheArticle()
    {
        Choices(library->settings()).setNotices(Choices::Notices::All);
        Notices notices(*library, address, nullptr);
        QSignalSpy clicked(&notices, &Notices::clicked);
        serve(2);
        refresh();
        QTRY_COMPARE(desktop.titles.size(), 1);
        QTest::qWait(300);
        emit desktop.ActionInvoked(1, u"default"_s);
        QTRY_COMPARE(clicked.size(), 1);
        const auto id = clicked.first().first().value<ArticleId>();
        const auto articles = settledResult(library->reading().articlesById({id}));
        QCOMPARE(articles->first().title, u"Headline <2>"_s);
    }

    void onlyFollowedWritersAreToldWhereThatIsWanted()
    {
        Choices(library->settings()).setNotices(Choices::Notices::FollowedWriters);
        Notices notices(*library, address, nullptr);
        serve(2);
        refresh();
        QTest::qWait(800);
        QVERIFY(desktop.titles.isEmpty());
        const auto authors = settledResult(library->writers().authors());
        const auto ken = std::find_if(authors->begin(), authors->end(),
                                      [](const Author& author) { return author.name == u"Ken Sato"; });
        QVERIFY(ken != authors->end());
        QVERIFY(settledResult(library->writers().setFollowed(ken->id, Following::Yes)).has_value());
        serve(3);
        refresh();
        QTRY_COMPARE(desktop.titles.size(), 1);
    }

    void nothingIsSaidInQuietHoursOrWithoutTheChoice()
    {
        Choices choices(library->settings());
        Notices notices(*library, address, nullptr);
        serve(2);
        refresh();
        choices.setNotices(Choices::Notices::All);
        choices.setQuietHours(Qt::Checked);
        const QTime now = QTime::currentTime();
        choices.setQuietTimes(now.addSecs(-7200), now.addSecs(7200));
        serve(3);
        refresh();
        QTest::qWait(800);
        QVERIFY(desktop.titles.isEmpty());
        choices.setQuietHours(Qt::Unchecked);
        serve(4);
        refresh();
        QTRY_COMPARE(desktop.titles.size(), 1);
    }

    void anOutletCanBeQuietByItself()
    {
        Choices choices(library->settings());
        choices.setNotices(Choices::Notices::All);
        Notices notices(*library, address, nullptr);
        const auto outlets = settledResult(library->subscriptions().outlets());
        const auto outlet = std::find_if(outlets->begin(), outlets->end(),
                                         [](const Outlet& known) { return known.title == u"Fieldnotes"; });
        QVERIFY(outlet != outlets->end());
        choices.setQuiet(outlet->id, Qt::Checked);
        QVERIFY(!choices.isQuiet({outlet->id.value + 1}));
        serve(3);
        refresh();
        QTest::qWait(800);
        QVERIFY(desktop.titles.isEmpty());
        choices.setQuiet(outlet->id, Qt::Unchecked);
        serve(4);
        refresh();
        QTRY_COMPARE(desktop.titles.size(), 1);
    }

    void whatARuleMarksAsReadIsNoNews()
    {
        Choices(library->settings()).setNotices(Choices::Notices::All);
        Notices notices(*library, address, nullptr);
        QVERIFY(settledResult(library->rules().set({{}, {}, u"title:headline"_s, {.markRead = true}})).has_value());
        serve(3);
        refresh();
        QTest::qWait(800);
        QVERIFY(desktop.titles.isEmpty());
        QCOMPARE(settledResult(library->reading().smartCounts())->unread, 1); // the one that was here before
        Rule rule = settledResult(library->rules().all())->first();
        rule.search = u"another"_s;
        QVERIFY(settledResult(library->rules().set(rule)).has_value());
        serve(4);
        refresh();
        QTRY_COMPARE(desktop.titles.size(), 1);
    }

    void withoutAPlaceForNoticesTheyAreHandedBack()
    {
        Choices(library->settings()).setNotices(Choices::Notices::All);
        Notices notices(*library, u"unix:path=/nowhere"_s, nullptr);
        QSignalSpy refused(&notices, &Notices::refused);
        serve(2);
        refresh();
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(desktop.titles.isEmpty());
    }

private:
    void serve(int newest)
    {
        QByteArray items;
        for (int i = newest; i >= 1; --i) {
            const QByteArray n = QByteArray::number(i);
            items += "<item><guid>" + n + "</guid><title>Headline &lt;" + n
                     + "&gt;</title><author>a@x.test (Ken Sato)</author><pubDate>Sun, 01 Nov 2026 00:0" + n
                     + ":00 GMT</pubDate></item>";
        }
        server->route(u"/feed.xml"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                              .body = "<rss version=\"2.0\"><channel><title>Fieldnotes</title>" + items
                                                      + "</channel></rss>"});
    }

    void refresh() { QVERIFY(settledResult(library->refresher().refresh(RefreshScope::Everything, {})).has_value()); }

    QProcess bus;
    QString address;
    Desktop desktop;
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<HttpServer> server;
    std::unique_ptr<Library> library;
};

QTEST_MAIN(TestNotices)
#include "test_notices.moc"
