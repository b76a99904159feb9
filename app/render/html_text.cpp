// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/html_text.h"

#include "render/entities.h"
#include "render/footnotes.h"
#include "render/html_tags.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cstring>

namespace byline {

namespace {

enum class Layout { Inline, Block, Cell, Preformatted };

Layout layoutOf(TagName name)
{
    switch (name) {
    case tagName("td"):
    case tagName("th"):
        return Layout::Cell;
    case tagName("pre"):
        return Layout::Preformatted;
    case tagName("p"):
    case tagName("div"):
    case tagName("br"):
    case tagName("hr"):
    case tagName("li"):
    case tagName("ul"):
    case tagName("ol"):
    case tagName("dl"):
    case tagName("dt"):
    case tagName("dd"):
    case tagName("h1"):
    case tagName("h2"):
    case tagName("h3"):
    case tagName("h4"):
    case tagName("h5"):
    case tagName("h6"):
    case tagName("tr"):
    case tagName("table"):
    case tagName("thead"):
    case tagName("tbody"):
    case tagName("tfoot"):
    case tagName("caption"):
    case tagName("nav"):
    case tagName("main"):
    case tagName("aside"):
    case tagName("header"):
    case tagName("footer"):
    case tagName("figure"):
    case tagName("figcaption"):
    case tagName("section"):
    case tagName("article"):
    case tagName("address"):
    case tagName("details"):
    case tagName("summary"):
    case tagName("blockquote"):
    case tagName("center"):
    case tagName("form"):
    case tagName("fieldset"):
    case tagName("option"):
    case tagName("body"):
    case tagName("head"):
    case tagName("html"):
        return Layout::Block;
    default:
        return Layout::Inline;
    }
}

/// Stands in the text as it is. Of every other character it is looked at more closely what it is.
bool isPlain(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x7F)
        return code > u' ' && code != u'<' && code != u'&';
    return code > 0xAD && code != 0x200B && code != 0xFEFF;
}

/// Eight characters that are looked at as one.
using Eight = quint16 __attribute__((vector_size(16)));

/// Whether none of eight characters needs a closer look: they are plain, or blanks with no other behind them.
bool arePlain(const QChar* text)
{
    Eight code;
    Eight next;
    std::memcpy(&code, text, sizeof code);
    std::memcpy(&next, text + 1, sizeof next);
    const auto odd = (code < u' ') | (code == u'<') | (code == u'&') | (code - 0x7F <= 0xAD - 0x7F) | (code == 0x200B)
                     | (code == 0xFEFF) | ((code == u' ') & (next == u' '));
    quint64 halves[2];
    std::memcpy(halves, &odd, sizeof halves);
    return (halves[0] | halves[1]) == 0;
}

/// The end of what can be taken over as a whole: plain characters with single blanks between them.
qsizetype endOfPlain(const QChar* text, qsizetype from, qsizetype size)
{
    qsizetype end = from;
    while (size - end > 8 && arePlain(text + end))
        end += text[end + 7] == u' ' ? 7 : 8; // what follows that blank decides
    while (end < size && (isPlain(text[end]) || (text[end] == u' ' && end + 1 < size && isPlain(text[end + 1]))))
        ++end;
    return end;
}

bool isInvisible(char32_t c)
{
    // Soft hyphen, zero-width space, byte order mark and control characters: seen by nobody, in the way of a search.
    return c == 0xAD || c == 0x200B || c == 0xFEFF || c < 0x20 || c == 0x7F;
}

/// Collects text and collapses white space on the way.
class TextWriter final
{
public:
    explicit TextWriter(qsizetype atMost)
    {
        m_text.resize(atMost);
        m_begin = m_at = m_text.data();
    }

    void put(QChar c)
    {
        if (m_gap)
            closeGap();
        *m_at++ = c;
    }
    void put(const QChar* begin, const QChar* end)
    {
        if (m_gap)
            closeGap();
        m_at = std::copy(begin, end, m_at);
    }
    void space()
    {
        if (m_gap < ' ')
            m_gap = ' ';
    }
    void newline() { m_gap = '\x7F'; }
    void lineOfPre()
    {
        if (m_at != m_begin)
            *m_at++ = u'\n';
        m_gap = 0;
    }
    QString take()
    {
        while (m_at != m_begin && m_at[-1] == u'\n')
            --m_at;
        m_text.truncate(m_at - m_begin);
        m_text.squeeze();
        return std::move(m_text);
    }

private:
    void closeGap()
    {
        const bool atStart = m_at == m_begin || m_at[-1] == u'\n';
        if (!atStart)
            *m_at++ = m_gap == ' ' ? u' ' : u'\n';
        m_gap = 0;
    }

    QString m_text;
    QChar* m_begin = nullptr;
    QChar* m_at = nullptr;
    char m_gap = 0; ///< 0, a space, or above it: a new line
};

} // namespace

QString textFromHtml(const QString& html)
{
    const QStringView source(html);
    const QChar* const text = source.data();
    const qsizetype size = source.size();
    // Every tag that makes a gap and every reference is longer than what it is replaced by.
    TextWriter out(size + 1);
    int preformatted = 0;
    qsizetype i = 0;
    while (i < size) {
        const char16_t c = text[i].unicode();
        if (c == u'<') {
            const auto tag = htmlTagAt(source, i);
            if (!tag) {
                out.put(text[i++]);
                continue;
            }
            i = tag->end;
            if (!tag->isEnd && hidesItsInside(tag->name)) {
                i = closingTag(source, i, tag->name);
                continue;
            }
            if (const auto end = endOfFootnoteMark(source, *tag)) {
                i = *end;
                continue;
            }
            switch (layoutOf(tag->name)) {
            case Layout::Inline:
                break;
            case Layout::Cell:
                out.space();
                break;
            case Layout::Preformatted:
                preformatted = std::max(0, preformatted + (tag->isEnd ? -1 : 1));
                [[fallthrough]];
            case Layout::Block:
                out.newline();
            }
        } else if (c == u'&') {
            const CharacterReference reference = characterReference(source.sliced(i));
            if (!reference.character) {
                out.put(text[i++]);
                continue;
            }
            i += reference.length;
            if (reference.character == 0xA0 || reference.character == u' ' || reference.character == u'\n')
                out.space();
            else if (!isInvisible(reference.character))
                for (const QChar part : QChar::fromUcs4(reference.character))
                    out.put(part);
        } else if (isPlain(text[i])) {
            const qsizetype end = endOfPlain(text, i, size);
            out.put(text + i, text + end);
            i = end;
        } else {
            ++i;
            if (preformatted > 0 && c == u'\n')
                out.lineOfPre();
            else if (c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f' || c == 0xA0)
                out.space();
            else if (!isInvisible(c))
                out.put(QChar(c));
        }
    }
    return out.take();
}

bool looksLikeHtml(const QString& text)
{
    const QStringView source(text);
    bool tagsEnd = true; // after one that never ends, none is looked for again: it would take forever
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source[i] == u'<' && tagsEnd) {
            const auto tag = htmlTagAt(source, i);
            tagsEnd = !tag || source[tag->end - 1] == u'>';
            if (tag && tagsEnd)
                return true;
        } else if (source[i] == u'&') {
            const CharacterReference reference = characterReference(source.sliced(i));
            if (reference.character && source[i + reference.length - 1] == u';')
                return true;
        }
    }
    return false;
}

QString shortened(const QString& text, int length)
{
    if (text.size() <= length)
        return text;
    if (length <= 1)
        return length == 1 ? QStringLiteral("…") : QString();
    const QString window = text.left(length + 1);
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, window);
    graphemes.setPosition(length - 1);
    qsizetype cut = graphemes.isAtBoundary() ? length - 1 : std::max<qsizetype>(0, graphemes.toPreviousBoundary());
    // At a word, where one ends in the last third; Japanese or Chinese may have none in a whole paragraph.
    for (qsizetype i = cut; i > cut * 2 / 3; --i) {
        if (window.at(i).isSpace()) {
            cut = i;
            break;
        }
    }
    while (cut > 0 && (window.at(cut - 1).isSpace() || QStringView(u",;:·—–-").contains(window.at(cut - 1))))
        --cut;
    return window.left(cut) + u'…';
}

} // namespace byline
