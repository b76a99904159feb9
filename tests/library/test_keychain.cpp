// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/refresher.h"
#include "library/secrets.h"
#include "library/sign_ins.h"
#include "library/subscriptions.h"
#include "library/undo.h"
#include "library_fixture.h"

#include <QProcess>
#include <QStandardPaths>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

const SignIn kReader {u"독자"_s, u"p@ss:wörd"_s};
constexpr int kPatience = 60'000; ///< until the daemons are there, also on a machine that does much else

} // namespace

/// With a real keychain (GNOME's), on a bus of its own and in a folder of its own.
class TestKeychain final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString bus = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        const QString keyring = QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s);
        if (bus.isEmpty() || keyring.isEmpty())
            QSKIP("there is no dbus-daemon, or no gnome-keyring-daemon");
        m_bus.start(bus, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(m_bus.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_bus.canReadLine(), kPatience);
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
        qputenv("XDG_CURRENT_DESKTOP", "GNOME");
        m_keyring.start(keyring, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        // Its file has a capability (to lock memory) that some containers refuse to everybody.
        if (!m_keyring.waitForStarted())
            QSKIP(qPrintable(m_keyring.errorString()));
        m_keyring.write("for the test");
        m_keyring.closeWriteChannel();
        // Before it can be talked to, the bus would start another one for whoever asks, and that is locked.
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home.filePath(u"keyring/control"_s)), kPatience);
        // It is there when it keeps something.
        QTRY_VERIFY_WITH_TIMEOUT(hasKeychain(), kPatience);
    }

    void cleanupTestCase()
    {
        for (QProcess* process : {&m_keyring, &m_bus}) {
            process->terminate();
            process->waitForFinished();
        }
    }

    void unsubscribingTakesThePasswordOutOfTheKeychain()
    {
        LibraryFixture at;
        const OutletId outlet = subscribed(at);
        QVERIFY(isInKeychain(at, passwordKey(outlet)));
        settledResult(at.library->secrets().keep(memberKey(outlet), "cookie"));
        QVERIFY(isInKeychain(at, memberKey(outlet)));
        const auto removed = settledResult(at.library->subscriptions().remove(outlet));
        QVERIFY(removed.has_value());
        QVERIFY(!removed->staysInKeychain);
        QVERIFY(!isInKeychain(at, passwordKey(outlet)));
        QVERIFY(!isInKeychain(at, memberKey(outlet)));
    }

    void takenBackInTheSameRunItIsSignedInAsBefore()
    {
        LibraryFixture at;
        const OutletId outlet = subscribed(at);
        settledResult(at.library->secrets().keep(memberKey(outlet), "cookie"));
        settledResult(at.library->subscriptions().remove(outlet));
        const auto undone = settledResult(at.library->undo().undo());
        QVERIFY(undone.has_value());
        QVERIFY(!undone->signedOut);
        QTRY_VERIFY(isInKeychain(at, memberKey(outlet)));
        QVERIFY(isInKeychain(at, passwordKey(outlet)));
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->failed.size(), 0);
        QVERIFY(settledResult(at.library->undo().redo()).has_value());
        QVERIFY(!isInKeychain(at, passwordKey(outlet)));
        QVERIFY(!isInKeychain(at, memberKey(outlet)));
    }

    void takenBackLaterItSaysThatThePasswordIsGone()
    {
        LibraryFixture at;
        const OutletId outlet = subscribed(at);
        settledResult(at.library->subscriptions().remove(outlet));
        at.open();
        const auto undone = settledResult(at.library->undo().undo());
        QVERIFY(undone.has_value());
        QVERIFY(undone->signedOut);
        SignIns& signIns = at.library->subscriptions().signIns();
        QVERIFY(!settledResult(signIns.has(outlet)).value());
        const auto refused = settledResult(at.library->refresher().refresh(RefreshScope::Everything));
        QCOMPARE(refused->failed.first().error.code, 401);
        // Given again, all is as it was.
        QCOMPARE(settledResult(signIns.keep(outlet, kReader)).value(), SecretPlace::Keychain);
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->failed.size(), 0);
    }

    void aPasswordThatStayedBehindAtAnOldServerGoesToo()
    {
        LibraryFixture at;
        HttpServer other;
        other.route(u"/feed"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                        .body = rss("남", rssItem("1", "하나", "김민수", "<p>처음</p>"))});
        const OutletId outlet = subscribed(at);
        at.server.route(u"/feed"_s,
                        Answer {.status = 301, .headers = {{"Location", other.url(u"/feed"_s).toEncoded()}}});
        for (int i = 0; i < 5; ++i)
            settledResult(at.library->refresher().refresh(RefreshScope::Everything));
        QCOMPARE(settledResult(at.library->subscriptions().outlet(outlet))->feedUrl, other.url(u"/feed"_s).toString());
        QVERIFY(isInKeychain(at, passwordKey(outlet)));
        settledResult(at.library->subscriptions().remove(outlet));
        QVERIFY(!isInKeychain(at, passwordKey(outlet)));
        // It was not used any more, so nothing is missing.
        QVERIFY(!settledResult(at.library->undo().undo())->signedOut);
    }

private:
    static bool hasKeychain()
    {
        const QTemporaryDir folder;
        Secrets secrets(folder.path());
        return settledResult(secrets.keep(u"a"_s, "1")).value() == SecretPlace::Keychain;
    }

    /// As another run would find it: not what this one remembers.
    static bool isInKeychain(const LibraryFixture& at, const QString& key)
    {
        Secrets anotherRun(at.folder.path());
        return settledResult(anotherRun.read(key)).has_value();
    }

    /// To a feed for those who sign in.
    static OutletId subscribed(LibraryFixture& at)
    {
        const QByteArray expected = "Basic " + (kReader.user + u':' + kReader.password).toUtf8().toBase64();
        at.server.route(u"/feed"_s, [expected](const HttpRequest& request) {
            if (request.headers.value("authorization") != expected)
                return Answer {.status = 401, .headers = {{"WWW-Authenticate", "Basic realm=\"feeds\""}}};
            return Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                           .body = rss("하루", rssItem("1", "하나", "김민수", "<p>처음</p>"))};
        });
        const auto added =
            settledResult(at.library->subscriptions().add(at.server.url(u"/feed"_s).toString(), {}, {}, kReader));
        return added->outlet.id;
    }

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
