// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktop/speaker.h"

#if defined(BYLINE_SPEECH)
#include <QDeadlineTimer>
#include <QThread>
#include <QTimer>
#include <QtTextToSpeech/QTextToSpeech>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#endif

namespace byline {

#if defined(BYLINE_SPEECH)

using namespace std::chrono_literals;

namespace {

constexpr auto kUntilEnded = 500ms; ///< of the program's end; a voice that does not answer is left behind

/// Qt's voice, in a thread of its own: each of its calls waits for an answer of the system's speech service, which may
/// have to be started, and where it finds no sound device does not answer any more.
class Voice final : public QObject
{
    Q_OBJECT

public:
    void setRate(double rate)
    {
        m_rate = rate;
        if (m_speech)
            m_speech->setRate(rate);
    }

    void say(int number, const QString& text, const QLocale& language)
    {
        if (!m_speech)
            start();
        if (m_speech->state() == QTextToSpeech::Error) {
            emit failed({});
            return;
        }
        stop();
        // A change of language takes the voice some time: only where it differs.
        if (language != QLocale::c() && m_speech->locale().language() != language.language()) {
            const QList<QLocale> known = m_speech->availableLocales();
            const auto fitting = std::find_if(
                known.begin(), known.end(), [&](const QLocale& one) { return one.language() == language.language(); });
            if (fitting != known.end())
                m_speech->setLocale(*fitting);
        }
        m_wanted = number;
        m_speech->say(text);
        emit answered();
    }

    void pause()
    {
        if (m_speech)
            m_speech->pause();
    }

    void resume()
    {
        if (m_speech)
            m_speech->resume();
    }

    void stop()
    {
        m_wanted = m_speaking = 0;
        if (m_speech)
            m_speech->stop();
    }

signals:
    void answered(); ///< to say()
    void said(int number);
    void failed(const QString& reason);

private:
    void start()
    {
        m_speech.emplace();
        connect(&*m_speech, &QTextToSpeech::stateChanged, this, &Voice::follow);
        m_speech->setRate(m_rate);
    }

    void follow(QTextToSpeech::State state)
    {
        // An engine may tell of the end of the text before when the next one has been given to it.
        if (state == QTextToSpeech::Speaking)
            m_speaking = m_wanted;
        else if (state == QTextToSpeech::Error)
            emit failed(m_speech->errorString());
        else if (state == QTextToSpeech::Ready && m_speaking != 0)
            emit said(std::exchange(m_speaking, 0));
    }

    std::optional<QTextToSpeech> m_speech;
    double m_rate = 0;
    int m_wanted = 0; ///< the number of the text that was given to it; 0: none
    int m_speaking = 0;
};

class SystemSpeaker final : public Speaker
{
public:
    explicit SystemSpeaker(std::chrono::milliseconds patience)
        : m_thread(new QThread)
        , m_voice(new Voice)
    {
        m_patience.setSingleShot(true);
        m_patience.setInterval(patience);
        connect(&m_patience, &QTimer::timeout, this, [this] {
            m_isLost = true;
            emit failed(Speaker::tr("it does not answer"));
        });
        connect(m_voice, &Voice::answered, &m_patience, &QTimer::stop);
        connect(m_voice, &Voice::failed, this, [this](const QString& reason) {
            m_patience.stop();
            emit failed(reason);
        });
        connect(m_voice, &Voice::said, this, [this](int number) {
            if (number == m_number)
                emit said();
        });
        connect(m_thread, &QThread::finished, m_voice, &QObject::deleteLater);
        m_voice->moveToThread(m_thread);
        m_thread->start();
    }

    ~SystemSpeaker() override
    {
        m_thread->quit();
        if (m_thread->wait(QDeadlineTimer(m_isLost ? 0ms : kUntilEnded)))
            delete m_thread;
    }

    void say(const QString& text, const QLocale& language) override
    {
        ++m_number;
        m_patience.start();
        tell([number = m_number, text, language](Voice& voice) { voice.say(number, text, language); });
    }

    void pause() override { tell(&Voice::pause); }
    void resume() override { tell(&Voice::resume); }

    void stop() override
    {
        ++m_number;
        m_patience.stop();
        tell(&Voice::stop);
    }

    void setRate(double rate) override
    {
        tell([rate](Voice& voice) { voice.setRate(rate); });
    }

private:
    template <typename Step>
    void tell(Step step)
    {
        QMetaObject::invokeMethod(
            m_voice, [voice = m_voice, step] { std::invoke(step, *voice); }, Qt::QueuedConnection);
    }

    QThread* const m_thread; ///< left to itself with its voice where that does not come back
    Voice* const m_voice;
    QTimer m_patience;     ///< with a voice that was given a text
    int m_number = 0;      ///< of the text that is to be said
    bool m_isLost = false; ///< nobody waits for the voice any more
};

} // namespace

std::unique_ptr<Speaker> systemSpeaker(std::chrono::milliseconds patience)
{
    if (QTextToSpeech::availableEngines().isEmpty())
        return nullptr;
    return std::make_unique<SystemSpeaker>(patience);
}

#else

std::unique_ptr<Speaker> systemSpeaker(std::chrono::milliseconds)
{
    return nullptr;
}

#endif

} // namespace byline

#if defined(BYLINE_SPEECH)
#include "speaker.moc"
#endif
