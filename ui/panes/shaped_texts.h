// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCache>
#include <QFont>
#include <QTextLayout>

class QPainter;

namespace byline {

/// One line of text with its glyphs chosen and placed, which is most of the work of painting it.
class ShapedText final
{
public:
    /// A text that is written from the right is laid out so, whatever the window's direction: "3 min" stays "3 min".
    ShapedText(const QString& text, const QFont& font);

    double width() const { return m_line.naturalTextWidth(); }
    /// With the painter's pen; `baseline` is where the first letter begins to stand.
    void paint(QPainter& painter, QPointF baseline) const;

private:
    QTextLayout m_layout;
    QTextLine m_line;
};

/// The texts painted lately, so that a row that is painted again is not shaped again.
class ShapedTexts final
{
public:
    /// Good until the next call.
    const ShapedText& of(const QString& text, const QFont& font);
    /// The text, or as much of it as is no wider than `width`, with an ellipsis.
    QString elided(const QString& text, const QFont& font, int width);
    void clear() { m_texts.clear(); }

private:
    using Key = std::pair<QString, QFont>;
    QCache<Key, ShapedText> m_texts {1500};
};

} // namespace byline
