// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/snippet.h"

#include "core/article_query.h"
#include "store/phrase_match.h"

#include <algorithm>

namespace byline {

namespace {

constexpr qsizetype kLength = 160;
constexpr qsizetype kBefore = 50;          ///< of it in front of the first hit
constexpr qsizetype kMoved = 16;           ///< a cut by at most, so that no word is cut
constexpr qsizetype kLongestCharacter = 4; // bytes

/// Moves a cut to a blank nearby, so that no word is cut, nor a surrogate pair.
qsizetype atBlank(const QString& text, qsizetype at, qsizetype step, qsizetype limit)
{
    for (qsizetype i = at, tries = 0; i > 0 && i < text.size() && i != limit && tries < kMoved - 1; i += step, ++tries)
        if (text.at(i).isSpace())
            return i;
    return at > 0 && at < text.size() && text.at(at).isLowSurrogate() ? at - 1 : at;
}

/// Puts pieces of a text on one line.
class LineWriter final
{
public:
    explicit LineWriter(const QString& begin)
        : m_line(begin)
    {
    }

    void put(QStringView text)
    {
        for (const QChar c : text) {
            if (c == kHitBegin || c == kHitEnd)
                continue;
            if (c.isSpace()) {
                m_gap = true;
                m_block = m_block || c == u'\n';
                continue;
            }
            closeGap();
            m_line += c;
            m_last = c;
        }
    }
    void beginHit()
    {
        closeGap();
        m_line += kHitBegin;
    }
    void endHit() { m_line += kHitEnd; }
    QString line() const { return m_line; }

private:
    /// A block that does not end as a sentence does, which is a heading as a rule, would run into the next one.
    void closeGap()
    {
        if (m_gap && !m_last.isNull()) // an ellipsis stands close to the first word
            m_line += m_block && !m_last.isPunct() ? QStringLiteral(" · ") : QStringLiteral(" ");
        m_gap = m_block = false;
    }

    QString m_line;
    QChar m_last;
    bool m_gap = false;
    bool m_block = false;
};

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

    LineWriter line(from + begin > 0 ? QStringLiteral("…") : QString());
    qsizetype at = begin;
    for (const Hit& hit : std::as_const(hits)) {
        if (hit.end > end && hit.start != first)
            break;
        line.put(QStringView(text).mid(at, hit.start - at));
        line.beginHit();
        line.put(QStringView(text).mid(hit.start, hit.end - hit.start));
        line.endHit();
        at = hit.end;
    }
    line.put(QStringView(text).mid(at, std::max<qsizetype>(0, end - at)));
    return end < text.size() ? line.line() + u'…' : line.line();
}

} // namespace

std::optional<QString> snippetAroundHit(const QByteArray& utf8, const QList<Phrase>& phrases)
{
    const std::vector<Place> hits = hitsIn(utf8, phrases);
    return hits.empty() ? std::nullopt : std::optional(snippetOf(utf8, hits));
}

QString markedLine(const QString& line, const QList<Phrase>& phrases)
{
    const QByteArray utf8 = withoutHitMarks(line).toUtf8();
    QString marked;
    qsizetype at = 0;
    for (const Place& place : placesIn(utf8, phrases, int(utf8.size()))) {
        marked += QString::fromUtf8(utf8.mid(at, place.start - at)) + kHitBegin
                  + QString::fromUtf8(utf8.mid(place.start, place.end - place.start)) + kHitEnd;
        at = place.end;
    }
    return marked.isEmpty() ? marked : marked + QString::fromUtf8(utf8.mid(at));
}

QString snippetOf(const QByteArray& utf8, const QList<Phrase>& phrases)
{
    return snippetOf(utf8, hitsIn(utf8, phrases));
}

} // namespace byline
