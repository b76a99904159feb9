// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/snippet.h"

#include <algorithm>

namespace byline {

namespace {

constexpr qsizetype kLength = 160;
constexpr qsizetype kBefore = 50; ///< of it in front of the first hit
constexpr QChar kHitBegins(0x2068);
constexpr QChar kHitEnds(0x2069);

struct Span
{
    qsizetype start = 0;
    qsizetype end = 0;
};

bool matchesAt(const QList<Token>& tokens, qsizetype at, const Phrase& phrase)
{
    const qsizetype count = phrase.tokens.size();
    if (count == 0 || at + count > tokens.size())
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        const QByteArray& token = tokens.at(at + i).text;
        const bool open = phrase.openEnd && i == count - 1;
        if (open ? !token.startsWith(phrase.tokens.at(i)) : token != phrase.tokens.at(i))
            return false;
    }
    return true;
}

/// Where the phrases stand, in bytes, in order, joined where they touch. Only up to `reach` bytes behind the first.
QList<Span> hitsIn(const QList<Token>& tokens, const QList<Phrase>& phrases, int reach)
{
    QList<Span> hits;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if (!hits.isEmpty() && tokens.at(at).start > hits.first().start + reach)
            break;
        for (const Phrase& phrase : phrases) {
            if (!matchesAt(tokens, at, phrase))
                continue;
            const Span hit {tokens.at(at).start, tokens.at(at + phrase.tokens.size() - 1).end};
            if (!hits.isEmpty() && hit.start <= hits.last().end)
                hits.last().end = std::max(hits.last().end, hit.end);
            else
                hits += hit;
        }
    }
    return hits;
}

/// Moves a cut to a blank nearby, so that no word is cut, nor a surrogate pair.
qsizetype atBlank(const QString& text, qsizetype at, qsizetype step, qsizetype limit)
{
    for (qsizetype i = at, tries = 0; i > 0 && i < text.size() && i != limit && tries < 15; i += step, ++tries)
        if (text.at(i).isSpace())
            return i;
    return at > 0 && at < text.size() && text.at(at).isLowSurrogate() ? at - 1 : at;
}

QString oneLine(const QString& text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        if (c == kHitBegins || c == kHitEnds)
            continue;
        if (!c.isSpace())
            line += c;
        else if (!line.isEmpty() && !line.back().isSpace())
            line += u' ';
    }
    return line;
}

/// Most texts have what was looked for near their beginning; the rest is cut into words only where they have not.
QList<Span> firstHits(const QByteArray& utf8, const QList<Phrase>& phrases)
{
    constexpr qsizetype kBeginning = 1500;
    if (phrases.isEmpty())
        return {};
    if (const qsizetype blank = utf8.lastIndexOf(' ', kBeginning); utf8.size() > 2 * kBeginning && blank > 0)
        if (const QList<Span> hits = hitsIn(tokensOf(utf8.left(blank)), phrases, 4 * kLength); !hits.isEmpty())
            return hits;
    return hitsIn(tokensOf(utf8), phrases, 4 * kLength);
}

QString snippetOf(const QByteArray& utf8, const QList<Span>& bytes)
{
    const QString text = QString::fromUtf8(utf8);
    QList<Span> hits;
    qsizetype seenBytes = 0;
    qsizetype seen = 0;
    const auto characters = [&](qsizetype byte) {
        seen += QString::fromUtf8(utf8.constData() + seenBytes, byte - seenBytes).size();
        seenBytes = byte;
        return seen;
    };
    for (const Span& hit : bytes) {
        const qsizetype start = characters(hit.start);
        hits += Span {start, characters(hit.end)};
    }

    const qsizetype first = hits.isEmpty() ? 0 : hits.first().start;
    qsizetype begin = std::max<qsizetype>(0, first - kBefore);
    qsizetype end = std::min(text.size(), begin + kLength);
    begin = atBlank(text, begin, 1, first);
    end = atBlank(text, end, -1, hits.isEmpty() ? 0 : hits.first().end);

    QString snippet = begin > 0 ? QStringLiteral("…") : QString();
    qsizetype at = begin;
    for (const Span& hit : std::as_const(hits)) {
        if (hit.end > end && hit.start != first)
            break;
        snippet += oneLine(u'.' + text.mid(at, hit.start - at)).mid(1) + kHitBegins
                   + oneLine(text.mid(hit.start, hit.end - hit.start)) + kHitEnds;
        at = hit.end;
    }
    snippet += oneLine(u'.' + text.mid(at, end - at)).mid(1);
    if (end < text.size())
        snippet = snippet.trimmed() + u'…';
    return snippet.trimmed();
}

} // namespace

std::optional<QString> snippetAroundHit(const QByteArray& utf8, const QList<Phrase>& phrases)
{
    const QList<Span> hits = firstHits(utf8, phrases);
    return hits.isEmpty() ? std::nullopt : std::optional(snippetOf(utf8, hits));
}

QString snippetOf(const QByteArray& utf8, const QList<Phrase>& phrases)
{
    return snippetOf(utf8, firstHits(utf8, phrases));
}

} // namespace byline
