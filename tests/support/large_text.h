// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QLabel>
#include <QStringList>

namespace byline {

/// Text twice as large as usual, while it lives.
class LargeText final
{
public:
    LargeText()
        : m_usual(QApplication::font())
    {
        QFont large = m_usual;
        large.setPointSizeF(m_usual.pointSizeF() * 2);
        QApplication::setFont(large);
    }
    ~LargeText() { QApplication::setFont(m_usual); }
    Q_DISABLE_COPY_MOVE(LargeText)

private:
    QFont m_usual;
};

/// The texts of a window that are higher than the room they have, each in a line.
inline QString cutTexts(const QWidget& window)
{
    QStringList texts;
    for (const QLabel* label : window.findChildren<QLabel*>())
        if (label->isVisible() && label->hasHeightForWidth() && label->height() < label->heightForWidth(label->width()))
            texts += label->text();
    return texts.join(u'\n');
}

} // namespace byline
