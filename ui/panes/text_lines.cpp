// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/text_lines.h"

#include <QTextBoundaryFinder>

namespace byline {

namespace {

/// How many characters of a word fit into a line: for scripts without spaces, and for long addresses.
qsizetype fittingLength(const QString& word, const QFontMetricsF& metrics, double width)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, word);
    qsizetype best = 0;
    for (qsizetype at = finder.toNextBoundary(); at > 0 && at <= word.size(); at = finder.toNextBoundary()) {
        if (metrics.horizontalAdvance(word.first(at)) > width)
            break;
        best = at;
    }
    if (best > 0)
        return best;
    while (best < word.size() && metrics.horizontalAdvance(word.first(best + 1)) <= width)
        ++best;
    return qMax<qsizetype>(best, 1);
}

} // namespace

QStringList textLines(const QString& text, const QFontMetricsF& metrics, double width, int lines)
{
    QStringList result;
    qsizetype start = 0;
    while (start < text.size() && result.size() < lines) {
        if (result.size() == lines - 1 || metrics.horizontalAdvance(text.mid(start)) <= width) {
            result += metrics.elidedText(text.mid(start), Qt::ElideRight, width);
            break;
        }
        qsizetype end = start;
        for (qsizetype space = text.indexOf(u' ', start);; space = text.indexOf(u' ', space + 1)) {
            const qsizetype candidate = space < 0 ? text.size() : space;
            if (metrics.horizontalAdvance(text.mid(start, candidate - start)) > width)
                break;
            end = candidate;
            if (space < 0)
                break;
        }
        if (end == start)
            end = start + fittingLength(text.mid(start), metrics, width);
        result += text.mid(start, end - start).trimmed();
        start = end;
        while (start < text.size() && text.at(start) == u' ')
            ++start;
    }
    return result;
}

} // namespace byline
