// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"
#include "ui/desktop/speaker.h"
#include "ui/panes/speech_bar.h"
#include "ui/web/web_parts.h"

#include <functional>

namespace byline {

class ReadingPane;
class Settings;
class StatusLine;

/// Reads the open article aloud from where the reader is, a paragraph at a time; the page marks what is being said.
/// Another article ends it.
class ReadAloud final : public QObject
{
    Q_OBJECT

public:
    using SpeakerFunction = std::function<std::unique_ptr<Speaker>()>;

    ReadAloud(Settings& settings, ReadingPane& reading, StatusLine& status, QObject* parent);

    /// Another voice than the system's.
    void setSpeaker(SpeakerFunction speaker) { m_makeSpeaker = std::move(speaker); }
    bool isReading() const { return m_part >= 0; }
    /// Starts, or ends it.
    void toggle();
    void end();

signals:
    void changed(); ///< isReading()

private:
    void start(const SpokenText& text);
    void say();
    void step(int parts);
    void pauseOrGoOn();
    void setPace(SpeechBar::Pace pace);
    bool ensureSpeaker();
    void tellNoVoice();
    void giveUp(const QString& reason);
    SpeechBar& bar();

    Settings& m_settings;
    ReadingPane& m_reading;
    StatusLine& m_status;
    SpeakerFunction m_makeSpeaker;
    std::unique_ptr<Speaker> m_speaker;
    SpokenText m_text;
    ArticleId m_article;
    int m_part = -1; ///< that is being said; -1: nothing is
    bool m_paused = false;
};

} // namespace byline
