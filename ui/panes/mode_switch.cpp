// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/mode_switch.h"

#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace byline {

namespace {

class Word final : public QAbstractButton
{
public:
    Word(const QString& text, QWidget* parent)
        : QAbstractButton(parent)
    {
        setText(text);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setFont(textFont(0.88));
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 22, qMax(24, fontMetrics().height() + 6)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || hasFocus()) {
            painter.setPen(hasFocus() ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
            painter.setBrush(isChecked() ? theme.selection.darker(theme.dark ? 85 : 105) : Qt::transparent);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), height() / 2.0, height() / 2.0);
        }
        painter.setPen(isChecked() || underMouse() ? theme.ink : theme.ink2);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

ModeSwitch::ModeSwitch(const QStringList& words, QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (const QString& word : words) {
        auto* button = new Word(word, this);
        row->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, i = int(m_buttons.size())] { emit chosenByUser(i); });
        m_buttons += button;
    }
    m_buttons.first()->setChecked(true);
    setFixedHeight(m_buttons.first()->sizeHint().height());
}

int ModeSwitch::chosen() const
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        if (m_buttons.at(i)->isChecked())
            return int(i);
    return 0;
}

void ModeSwitch::setChosen(int index)
{
    m_buttons.at(qBound(0, index, int(m_buttons.size()) - 1))->setChecked(true);
}

} // namespace byline
