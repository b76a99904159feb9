// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktop/speaker.h"

#if defined(BYLINE_SPEECH)
#include <QtTextToSpeech/QTextToSpeech>

#include <algorithm>
#include <utility>
#endif

namespace byline {

#if defined(BYLINE_SPEECH)

namespace {

class SystemSpeaker final : public Speaker
{
public:
    SystemSpeaker() { connect(&m_voice, &QTextToSpeech::stateChanged, this, &SystemSpeaker::follow); }

    bool works() const { return m_voice.state() != QTextToSpeech::Error; }

    void say(const QString& text, const QLocale& language) override
    {
        stop();
        // A change of language takes the voice some time: only where it differs.
        if (language != QLocale::c() && m_voice.locale().language() != language.language()) {
            const QList<QLocale> known = m_voice.availableLocales();
            const auto fitting = std::find_if(
                known.begin(), known.end(), [&](const QLocale& one) { return one.language() == language.language(); });
            if (fitting != known.end())
                m_voice.setLocale(*fitting);
        }
        m_wanted = true;
        m_voice.say(text);
    }

    void pause() override { m_voice.pause(); }
    void resume() override { m_voice.resume(); }

    void stop() override
    {
        m_wanted = m_speaking = false;
        m_voice.stop();
    }

    void setRate(double rate) override { m_voice.setRate(rate); }

private:
    void follow(QTextToSpeech::State state)
    {
        // An engine may tell of the end of the text before when the next one has been given to it.
        if (state == QTextToSpeech::Speaking)
            m_speaking = m_wanted;
        else if (state == QTextToSpeech::Error)
            emit failed(m_voice.errorString());
        else if (state == QTextToSpeech::Ready && std::exchange(m_speaking, false))
            QMetaObject::invokeMethod(this, &Speaker::said, Qt::QueuedConnection); // not out of the engine's own call
    }

    QTextToSpeech m_voice;
    bool m_wanted = false;
    bool m_speaking = false;
};

} // namespace

std::unique_ptr<Speaker> systemSpeaker()
{
    if (QTextToSpeech::availableEngines().isEmpty())
        return nullptr;
    auto speaker = std::make_unique<SystemSpeaker>();
    return speaker->works() ? std::unique_ptr<Speaker>(std::move(speaker)) : nullptr;
}

#else

std::unique_ptr<Speaker> systemSpeaker()
{
    return nullptr;
}

#endif

} // namespace byline
