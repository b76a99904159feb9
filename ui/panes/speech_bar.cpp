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
    , m_pace(new ModeSwitch({tr("Slower"), tr("Normal speed"), tr("Faster")}, this))
{
    setObjectName(QStringLiteral("speechBar"));
    setAccessibleName(tr("Reading aloud"));
    m_place->setFont(textFont(0.88));
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_pace->setAccessibleName(tr("Speed of the voice"));
    m_pause = button({}, {}, [this] { emit pauseWanted(); });
    m_pause->setIconSize(QSize(1, 1) * textScaled(18));
    auto* where = new QHBoxLayout;
    where->addWidget(m_pause);
    where->addWidget(button(QStringLiteral("↑"), tr("Previous paragraph"), [this] { emit stepWanted(-1); }));
    where->addWidget(button(QStringLiteral("↓"), tr("Next paragraph"), [this] { emit stepWanted(1); }));
    where->addSpacing(6);
    where->addWidget(m_place);
    where->addStretch(1);
    auto* how = new QHBoxLayout;
    how->addWidget(m_pace);
    how->addStretch(1);
    how->addWidget(button(QStringLiteral("×"), tr("Stop reading aloud (Esc)"), [this] { emit endWanted(); }));
    where->setSpacing(4);
    how->setSpacing(10);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_halves->setContentsMargins(12, 0, 12, 0);
    m_halves->setSpacing(0);
    m_halves->addLayout(where, 1);
    m_halves->addLayout(how);
    layOut();
    connect(m_pace, &ModeSwitch::chosenByUser, this, [this](int index) { emit paceChosen(Pace(index)); });
    showPaused(false);
    hide();
}

void SpeechBar::showPart(int part, int of)
{
    m_place->setText(tr("Paragraph %1 of %2").arg(part).arg(of));
    layOut();
}

void SpeechBar::showPaused(bool paused)
{
    m_pause->setIcon(themedIcon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setToolTip(paused ? tr("Resume") : tr("Pause"));
    m_pause->setAccessibleName(m_pause->toolTip());
}

void SpeechBar::setPace(Pace pace)
{
    m_pace->setChosen(int(pace));
}

// In one line, or in two where its words have no room beside each other.
void SpeechBar::layOut()
{
    const QMargins margins = m_halves->contentsMargins();
    int wanted = margins.left() + margins.right();
    for (int half = 0; half < m_halves->count(); ++half)
        wanted += m_halves->itemAt(half)->sizeHint().width();
    const bool isNarrow = width() < wanted;
    m_halves->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_halves->setStretch(1, isNarrow ? 1 : 0);
    setFixedHeight(textScaled(44) * (isNarrow ? 2 : 1));
}

void SpeechBar::resizeEvent(QResizeEvent* event)
{
    Strip::resizeEvent(event);
    layOut();
}

void SpeechBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit endWanted();
    else
        Strip::keyPressEvent(event);
}

} // namespace byline
