// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/text_lines.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <limits>
#include <optional>

namespace byline {

namespace {

constexpr QChar kEllipsis(0x2026);

bool isLeftToRight(const QString& text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        const QChar::Direction direction = c.direction();
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
    });
}

/// Widths of the parts of a text. Measuring a part by itself means to shape it; where all is written from left to
/// right, the text is shaped once, and every part is the distance between two places in it.
class Ruler
{
public:
    Ruler(const QString& text, const QFont& font)
        : m_text(text)
        , m_metrics(font)
    {
        if (!isLeftToRight(text))
            return;
        m_layout.emplace(text, font);
        m_layout->beginLayout();
        m_line = m_layout->createLine();
        m_line.setLineWidth(std::numeric_limits<int>::max() / 256);
        m_layout->endLayout();
    }

    double width(qsizetype from, qsizetype to) const
    {
        if (!m_layout)
            return m_metrics.horizontalAdvance(m_text.mid(from, to - from));
        return m_line.cursorToX(int(to)) - m_line.cursorToX(int(from));
    }

    /// From there to the end, cut with an ellipsis where it is too long.
    QString elided(qsizetype from, double most) const
    {
        if (!m_layout)
            return m_metrics.elidedText(m_text.mid(from), Qt::ElideRight, most);
        if (width(from, m_text.size()) <= most)
            return m_text.mid(from);
        const double room = most - m_metrics.horizontalAdvance(kEllipsis);
        int end = m_line.xToCursor(m_line.cursorToX(int(from)) + std::max(room, 0.0), QTextLine::CursorOnCharacter);
        while (end > from && width(from, end) > room)
            end = m_layout->previousCursorPosition(end);
        while (end > from && m_text.at(end - 1).isSpace())
            --end;
        return m_text.mid(from, end - from) + kEllipsis;
    }

private:
    const QString& m_text;
    QFontMetricsF m_metrics;
    std::optional<QTextLayout> m_layout;
    QTextLine m_line;
};

/// Where a word has to be cut that is wider than the line: for scripts without spaces, and for long addresses.
qsizetype cut(const QString& text, qsizetype from, const Ruler& ruler, double most)
{
    const QString word = text.mid(from);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, word);
    qsizetype best = 0;
    for (qsizetype at = finder.toNextBoundary(); at > 0 && at <= word.size(); at = finder.toNextBoundary()) {
        if (ruler.width(from, from + at) > most)
            break;
        best = at;
    }
    if (best > 0)
        return from + best;
    while (best < word.size() && ruler.width(from, from + best + 1) <= most)
        ++best;
    return from + qMax<qsizetype>(best, 1);
}

} // namespace

QStringList textLines(const QString& text, const QFont& font, double width, int lines)
{
    const Ruler ruler(text, font);
    QStringList result;
    qsizetype start = 0;
    while (start < text.size() && result.size() < lines) {
        if (result.size() == lines - 1 || ruler.width(start, text.size()) <= width) {
            result += ruler.elided(start, width);
            break;
        }
        qsizetype end = start;
        for (qsizetype space = text.indexOf(u' ', start);; space = text.indexOf(u' ', space + 1)) {
            const qsizetype candidate = space < 0 ? text.size() : space;
            if (ruler.width(start, candidate) > width)
                break;
            end = candidate;
            if (space < 0)
                break;
        }
        if (end == start)
            end = cut(text, start, ruler, width);
        result += text.mid(start, end - start).trimmed();
        start = end;
        while (start < text.size() && text.at(start) == u' ')
            ++start;
    }
    return result;
}

} // namespace byline
