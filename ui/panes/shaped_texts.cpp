// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/shaped_texts.h"

#include <QFontMetrics>
#include <QPainter>

#include <limits>

namespace byline {

ShapedText::ShapedText(const QString& text, const QFont& font)
    : m_layout(text, font)
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true); // the glyphs stay after the layout is made
    m_layout.beginLayout();
    m_line = m_layout.createLine();
    m_line.setLineWidth(std::numeric_limits<int>::max() / 256);
    // From the right it would stand at the end of that.
    m_line.setLineWidth(m_line.naturalTextWidth());
    m_layout.endLayout();
}

void ShapedText::paint(QPainter& painter, QPointF baseline) const
{
    m_layout.draw(&painter, baseline - QPointF(0, m_line.y() + m_line.ascent()));
}

const ShapedText& ShapedTexts::of(const QString& text, const QFont& font)
{
    const Key key(text, font);
    if (const ShapedText* known = m_texts.object(key))
        return *known;
    auto* made = new ShapedText(text, font);
    m_texts.insert(key, made);
    return *made;
}

QString ShapedTexts::elided(const QString& text, const QFont& font, int width)
{
    return of(text, font).width() <= width ? text : QFontMetrics(font).elidedText(text, Qt::ElideRight, width);
}

} // namespace byline
