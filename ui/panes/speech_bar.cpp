// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/speech_bar.h"

#include "ui/panes/mode_switch.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace byline {

SpeechBar::SpeechBar(QWidget* parent)
    : Strip(parent)
    , m_place(new QLabel(this))
    , m_pace(new ModeSwitch({tr("Slower"), tr("Usual speed"), tr("Faster")}, this))
{
    setObjectName(QStringLiteral("speechBar"));
    setAccessibleName(tr("Reading aloud"));
    setFixedHeight(textScaled(44));
    m_place->setFont(textFont(0.88));
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_pace->setAccessibleName(tr("Speed of the voice"));
    m_pause = button({}, {}, [this] { emit pauseWanted(); });
    m_pause->setIconSize(QSize(1, 1) * textScaled(18));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(4);
    row->addWidget(m_pause);
    row->addWidget(button(QStringLiteral("↑"), tr("The paragraph before"), [this] { emit stepWanted(-1); }));
    row->addWidget(button(QStringLiteral("↓"), tr("The next paragraph"), [this] { emit stepWanted(1); }));
    row->addSpacing(6);
    row->addWidget(m_place);
    row->addStretch(1);
    row->addWidget(m_pace);
    row->addSpacing(6);
    row->addWidget(button(QStringLiteral("×"), tr("Stop reading aloud (Esc)"), [this] { emit endWanted(); }));
    connect(m_pace, &ModeSwitch::chosenByUser, this, [this](int index) { emit paceChosen(Pace(index)); });
    showPaused(false);
    hide();
}

void SpeechBar::showPart(int part, int of)
{
    m_place->setText(tr("Paragraph %1 of %2").arg(part).arg(of));
}

void SpeechBar::showPaused(bool paused)
{
    m_pause->setIcon(themedIcon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setToolTip(paused ? tr("Go on") : tr("Pause"));
    m_pause->setAccessibleName(m_pause->toolTip());
}

void SpeechBar::setPace(Pace pace)
{
    m_pace->setChosen(int(pace));
}

void SpeechBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit endWanted();
    else
        Strip::keyPressEvent(event);
}

} // namespace byline
