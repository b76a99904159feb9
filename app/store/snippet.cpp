// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/snippet.h"

#include "store/phrase_match.h"

#include <algorithm>

namespace byline {

namespace {

constexpr qsizetype kLength = 160;
constexpr qsizetype kBefore = 50;          ///< of it in front of the first hit
constexpr qsizetype kMoved = 16;           ///< a cut by at most, so that no word is cut
constexpr qsizetype kLongestCharacter = 4; // bytes
constexpr QChar kHitBegins(0x2068);
constexpr QChar kHitEnds(0x2069);

/// Moves a cut to a blank nearby, so that no word is cut, nor a surrogate pair.
qsizetype atBlank(const QString& text, qsizetype at, qsizetype step, qsizetype limit)
{
    for (qsizetype i = at, tries = 0; i > 0 && i < text.size() && i != limit && tries < kMoved - 1; i += step, ++tries)
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

std::vector<Place> hitsIn(const QByteArray& utf8, const QList<Phrase>& phrases)
{
    return placesIn(utf8, phrases, 4 * kLength);
}

/// Only what is around the first hit is made readable: a text may be long, and a search shows fifty.
QString snippetOf(const QByteArray& utf8, const std::vector<Place>& bytes)
{
    struct Hit
    {
        qsizetype start;
        qsizetype end;
    };
    const qsizetype firstByte = bytes.empty() ? 0 : bytes.front().start;
    qsizetype from = std::max<qsizetype>(0, firstByte - kLongestCharacter * (kBefore + kMoved));
    while (from > 0 && (uchar(utf8.at(from)) & 0xC0) == 0x80)
        --from;
    const qsizetype to = std::min(utf8.size(), firstByte + kLongestCharacter * (kLength + kMoved));
    const QString text = QString::fromUtf8(utf8.constData() + from, to - from);
    QList<Hit> hits;
    qsizetype seenBytes = from;
    qsizetype seen = 0;
    const auto characters = [&](qsizetype byte) {
        seen += QString::fromUtf8(utf8.constData() + seenBytes, byte - seenBytes).size();
        seenBytes = byte;
        return seen;
    };
    for (const Place& place : bytes) {
        const qsizetype start = characters(place.start);
        hits += Hit {start, characters(place.end)};
    }

    const qsizetype first = hits.isEmpty() ? 0 : hits.first().start;
    qsizetype begin = std::max<qsizetype>(0, first - kBefore);
    qsizetype end = std::min(text.size(), begin + kLength);
    begin = atBlank(text, begin, 1, first);
    end = atBlank(text, end, -1, hits.isEmpty() ? 0 : hits.first().end);

    QString snippet = from + begin > 0 ? QStringLiteral("…") : QString();
    qsizetype at = begin;
    for (const Hit& hit : std::as_const(hits)) {
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
    const std::vector<Place> hits = hitsIn(utf8, phrases);
    return hits.empty() ? std::nullopt : std::optional(snippetOf(utf8, hits));
}

QString snippetOf(const QByteArray& utf8, const QList<Phrase>& phrases)
{
    return snippetOf(utf8, hitsIn(utf8, phrases));
}

} // namespace byline
