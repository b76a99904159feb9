// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panes/strip.h"

class QBoxLayout;
class QLabel;
class QToolButton;

namespace byline {

class ModeSwitch;

/// Over an article that is read aloud: pause, back and on by a paragraph, how fast, and an end to it.
class SpeechBar final : public Strip
{
    Q_OBJECT

public:
    enum class Pace { Slower, Usual, Faster };

    explicit SpeechBar(QWidget* parent);

    /// `part`: counted from 1.
    void showPart(int part, int of);
    void showPaused(bool paused);
    void setPace(Pace pace);

signals:
    void pauseWanted();
    void stepWanted(int parts); ///< -1: the one before, 1: the next one
    void paceChosen(byline::SpeechBar::Pace pace);
    void endWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();

    QToolButton* m_pause;
    QLabel* m_place;
    ModeSwitch* m_pace;
    QBoxLayout* m_halves; ///< where it is, and how it goes on
};

} // namespace byline
