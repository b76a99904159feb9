// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/read_aloud.h"

#include "library/settings.h"
#include "ui/panes/article_reader.h"
#include "ui/panes/reading_pane.h"
#include "ui/panes/status_line.h"

namespace byline {

namespace {

const QString kPace = QStringLiteral("speech/pace");

SpeechBar::Pace paceOf(const Settings& settings)
{
    const int pace = settings.value(kPace, int(SpeechBar::Pace::Usual)).toInt();
    return SpeechBar::Pace(qBound(int(SpeechBar::Pace::Slower), pace, int(SpeechBar::Pace::Faster)));
}

double rateOf(SpeechBar::Pace pace)
{
    switch (pace) {
    case SpeechBar::Pace::Slower:
        return -0.35;
    case SpeechBar::Pace::Usual:
        break;
    case SpeechBar::Pace::Faster:
        return 0.35;
    }
    return 0;
}

} // namespace

ReadAloud::ReadAloud(Settings& settings, ReadingPane& reading, StatusLine& status, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_reading(reading)
    , m_status(status)
    , m_makeSpeaker([] { return systemSpeaker(); })
{
    connect(&bar(), &SpeechBar::pauseWanted, this, &ReadAloud::pauseOrGoOn);
    connect(&bar(), &SpeechBar::stepWanted, this, &ReadAloud::step);
    connect(&bar(), &SpeechBar::paceChosen, this, &ReadAloud::setPace);
    connect(&bar(), &SpeechBar::endWanted, this, &ReadAloud::end);
    connect(&reading, &ReadingPane::opened, this, [this](ArticleId id) {
        if (id != m_article)
            end();
    });
}

SpeechBar& ReadAloud::bar()
{
    return m_reading.speechBar();
}

void ReadAloud::toggle()
{
    if (isReading()) {
        end();
        return;
    }
    if (!m_reading.article() || !ensureSpeaker())
        return;
    m_article = m_reading.article();
    m_reading.reader().readSpokenText([guard = QPointer(this), article = m_article](const SpokenText& text) {
        if (guard && article == guard->m_reading.article())
            guard->start(text);
    });
}

bool ReadAloud::ensureSpeaker()
{
    if (m_speaker)
        return true;
    m_speaker = m_makeSpeaker();
    if (!m_speaker) {
        tellNoVoice();
        return false;
    }
    m_speaker->setRate(rateOf(paceOf(m_settings)));
    connect(m_speaker.get(), &Speaker::said, this, [this] {
        if (isReading())
            step(1);
    });
    connect(m_speaker.get(), &Speaker::failed, this, &ReadAloud::giveUp);
    return true;
}

void ReadAloud::tellNoVoice()
{
    m_status.say(tr("No voice for reading aloud is installed. Install one (on Debian: speech-dispatcher and "
                    "qt6-speech-speechd-plugin) and restart Byline."));
}

/// The next one who wants to listen gets a new voice.
void ReadAloud::giveUp(const QString& reason)
{
    const bool wasReading = isReading();
    end();
    m_speaker->disconnect(this);
    m_speaker.release()->deleteLater(); // it is the one that calls
    if (!wasReading)
        return;
    if (reason.isEmpty())
        tellNoVoice();
    else
        m_status.say(tr("The voice stopped: %1").arg(reason));
}

void ReadAloud::start(const SpokenText& text)
{
    m_text = text;
    if (m_text.parts.isEmpty()) {
        m_status.say(tr("There is no text here to read aloud."));
        return;
    }
    m_part = qBound(0, text.first, int(text.parts.size()) - 1);
    bar().setPace(paceOf(m_settings));
    m_status.endMessage();
    bar().show();
    say();
    emit changed();
}

void ReadAloud::say()
{
    m_paused = false;
    bar().showPaused(false);
    const QList<int>& paragraphs = m_text.paragraphs;
    bar().showPart(paragraphs.value(m_part, m_part + 1),
                   paragraphs.isEmpty() ? int(m_text.parts.size()) : paragraphs.last());
    m_reading.reader().markSpoken(m_part);
    m_speaker->say(m_text.parts.at(m_part), QLocale(m_text.language));
}

void ReadAloud::step(int parts)
{
    if (!isReading())
        return;
    if (m_part + parts >= m_text.parts.size()) {
        end();
        return;
    }
    m_part = qMax(0, m_part + parts);
    say();
}

void ReadAloud::pauseOrGoOn()
{
    if (!isReading())
        return;
    m_paused = !m_paused;
    bar().showPaused(m_paused);
    if (m_paused)
        m_speaker->pause();
    else
        m_speaker->resume();
}

/// The paragraph begins again at the new speed: voices do not change in the middle of one.
void ReadAloud::setPace(SpeechBar::Pace pace)
{
    m_settings.setValue(kPace, int(pace));
    if (m_speaker)
        m_speaker->setRate(rateOf(pace));
    if (isReading() && !m_paused)
        say();
}

void ReadAloud::end()
{
    if (!isReading())
        return;
    m_part = -1;
    m_speaker->stop();
    m_reading.reader().markSpoken(-1);
    bar().hide();
    emit changed();
}

} // namespace byline
