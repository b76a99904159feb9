// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QObject>

#include <chrono>
#include <memory>

namespace byline {

/// A voice that says one text at a time. Nobody waits for it: what it is told it does when it can.
class Speaker : public QObject
{
    Q_OBJECT

public:
    /// Ends what is being said. Where there is no voice for the language, the one there is tries.
    virtual void say(const QString& text, const QLocale& language) = 0;
    virtual void pause() = 0;
    virtual void resume() = 0;
    virtual void stop() = 0;
    /// From -1, slowest, to 1; 0 is how the voice speaks by itself.
    virtual void setRate(double rate) = 0;

signals:
    void said();                        ///< to its end; not after stop()
    void failed(const QString& reason); ///< it says nothing any more; no reason: there is no voice behind it
};

/// The system's voice (Speech Dispatcher, Windows, macOS); null where none is installed. It fails if it has not taken a
/// text after `patience`.
std::unique_ptr<Speaker> systemSpeaker(std::chrono::milliseconds patience = std::chrono::seconds(10));

} // namespace byline
