// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktop/speaker.h"

#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace byline;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestSpeaker final : public QObject
{
    Q_OBJECT

private slots:
    void nobodyWaitsForAVoiceThatDoesNotAnswer();
};

/// As Speech Dispatcher does where it finds no sound device. Without a thread of its own the test never ends.
void TestSpeaker::nobodyWaitsForAVoiceThatDoesNotAnswer()
{
    const QTemporaryDir dir;
    QLocalServer silent; // is connected to, and answers nothing
    QVERIFY(silent.listen(dir.filePath(u"speechd.sock"_s)));
    qputenv("SPEECHD_ADDRESS", "unix_socket:" + silent.fullServerName().toUtf8());
    const std::unique_ptr<Speaker> speaker = systemSpeaker(500ms);
    if (!speaker)
        QSKIP("There is no speech engine here");
    QSignalSpy failed(speaker.get(), &Speaker::failed);
    QSignalSpy said(speaker.get(), &Speaker::said);
    speaker->setRate(0.35);
    speaker->say(u"Headline"_s, QLocale(u"en"_s));
    speaker->pause();
    speaker->resume();
    QVERIFY(failed.wait());
    QVERIFY(!failed.first().first().toString().isEmpty());
    speaker->stop();
    speaker->say(u"Another"_s, QLocale(u"en"_s));
    QVERIFY(failed.wait());
    QCOMPARE(said.size(), 0);
}

QTEST_GUILESS_MAIN(TestSpeaker)

#include "test_speaker.moc"
