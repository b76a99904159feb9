// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/xml_repair.h"

#include "feeds/html_text.h"
#include "feeds/xml_characters.h"
#include "feeds/xml_entities.h"

#include <string_view>
#include <vector>

namespace byline {

namespace {

constexpr int kMaxAttributes = 300; ///< of one element; the parser compares each with each
constexpr qsizetype kPassage = 48;  ///< shorter texts stay in the XML

/// QByteArrayView looks for more than one character without memchr, which is what a tenth of the parsing went into.
qsizetype indexOf(QByteArrayView text, std::string_view wanted, qsizetype from)
{
    const std::string_view all(text.data(), static_cast<std::size_t>(text.size()));
    const std::size_t at = all.find(wanted, static_cast<std::size_t>(from));
    return at == std::string_view::npos ? -1 : static_cast<qsizetype>(at);
}

class Repair final
{
public:
    Repair(const QByteArray& source, qsizetype rootAt)
        : m_source(source)
        , m_text(source)
        , m_at(rootAt)
        , m_copied(rootAt)
        , m_entities(m_text.first(rootAt))
        , m_hasOddities(hasOddity(m_text.sliced(rootAt)))
    {
    }

    RepairedXml run()
    {
        const qsizetype rootAt = m_at;
        while (m_at < m_text.size() && !m_done) {
            const char c = m_text.at(m_at);
            if (c == '<')
                markup();
            else
                characters();
        }
        if (!m_done && m_open.empty() && m_out.isEmpty())
            return {rootAt == 0 ? m_source : m_source.mid(rootAt), std::move(m_passages)};
        flush(m_at);
        while (!m_open.empty())
            closeTop();
        return {std::move(m_out), std::move(m_passages)};
    }

private:
    struct OpenElement
    {
        qsizetype at;
        qsizetype length;
    };

    void flush(qsizetype upTo)
    {
        if (m_out.isEmpty())
            m_out.reserve(m_text.size() - m_copied + 256);
        if (upTo > m_copied)
            m_out.append(m_text.sliced(m_copied, upTo - m_copied));
        m_copied = upTo;
    }

    /// Leaves out what is between the cursor and `end`, and puts `text` in its place.
    void replace(qsizetype end, QByteArrayView text)
    {
        flush(m_at);
        m_out.append(text);
        m_at = m_copied = end;
    }

    void closeTop()
    {
        m_out.append("</");
        m_out.append(m_text.sliced(m_open.back().at, m_open.back().length));
        m_out.append('>');
        m_open.pop_back();
    }

    QByteArrayView from(qsizetype at) const { return m_text.sliced(at); }

    void markup()
    {
        const char next = m_at + 1 < m_text.size() ? m_text.at(m_at + 1) : '\0';
        if (isCutMarkup()) {
            cutHere();
        } else if (isNameStart(next)) {
            startTag();
        } else if (next == '/') {
            endTag();
        } else if (next == '!') {
            if (from(m_at).startsWith("<![CDATA["))
                characterData();
            else if (from(m_at).startsWith("<!--"))
                leaveOut("-->");
            else
                leaveOut(">");
        } else if (next == '?') {
            leaveOut("?>");
        } else {
            replace(m_at + 1, "&lt;");
        }
    }

    /// Text up to the next markup.
    void characters()
    {
        const qsizetype stop = m_text.indexOf('<', m_at);
        const qsizetype end = stop < 0 ? m_text.size() : stop;
        if (end - m_at >= kPassage && !m_open.empty()) {
            passage(end, cleaned(m_text.sliced(m_at, end - m_at), true));
            return;
        }
        while (m_at < end) {
            const char c = m_text.at(m_at);
            if (!kNotable[static_cast<uchar>(c)])
                ++m_at;
            else if (c == '&')
                reference();
            else
                oddCharacter();
        }
    }

    void passage(qsizetype end, QByteArray text)
    {
        replace(end, "<?passage " + QByteArray::number(static_cast<qulonglong>(m_passages.size())) + "?>");
        m_passages.push_back(std::move(text));
    }

    /// Text as it is meant, without references and forbidden characters; the same bytes where nothing is to be done.
    QByteArray cleaned(QByteArrayView text, bool hasReferences)
    {
        if (!m_hasOddities && (!hasReferences || !text.contains('&')))
            return QByteArray::fromRawData(text.data(), text.size());
        QByteArray out;
        qsizetype copied = 0;
        const auto put = [&](qsizetype from, qsizetype to, QByteArrayView instead) {
            if (out.isEmpty())
                out.reserve(text.size());
            out.append(text.sliced(copied, from - copied));
            out.append(instead);
            copied = to;
        };
        for (qsizetype i = 0; i < text.size();) {
            if (!m_hasOddities) { // then nothing but references matters
                const qsizetype next = text.indexOf('&', i);
                if (next < 0)
                    break;
                i = next;
            }
            const uchar c = static_cast<uchar>(text.at(i));
            if (!kNotable[c] || c == '<' || (c == '&' && !hasReferences)) {
                ++i;
                continue;
            }
            if (c == '&') {
                const qsizetype length = referenceLength(text, i);
                const QByteArray value = length ? m_entities.meaningOf(text.sliced(i + 1, length - 2)) : QByteArray();
                if (!value.isEmpty())
                    put(i, i + length, value);
                i += value.isEmpty() ? 1 : length;
                continue;
            }
            const Oddity oddity = oddityAt(text.sliced(i));
            if (oddity.length > 0)
                put(i, i + oddity.length, oddity.instead);
            i += std::max<qsizetype>(1, oddity.length);
        }
        if (copied == 0)
            return QByteArray::fromRawData(text.data(), text.size());
        out.append(text.sliced(copied));
        return out;
    }

    void leaveOut(std::string_view terminator)
    {
        const qsizetype end = indexOf(m_text, terminator, m_at + 2);
        if (end < 0)
            replace(m_at + 1, "&lt;");
        else
            replace(end + static_cast<qsizetype>(terminator.size()), {});
    }

    void characterData()
    {
        const qsizetype end = indexOf(m_text, "]]>", m_at + 9);
        const qsizetype stop = end < 0 ? m_text.size() : end;
        if (stop - m_at >= kPassage && !m_open.empty()) {
            const QByteArrayView inside = m_text.sliced(m_at + 9, stop - m_at - 9);
            passage(end < 0 ? stop : end + 3, cleaned(inside, false));
            return;
        }
        m_at += 9;
        while (m_at < stop) {
            const char c = m_text.at(m_at);
            if (kNotable[static_cast<uchar>(c)] && c != '<' && c != '&')
                oddCharacter();
            else
                ++m_at;
        }
        if (end < 0)
            replace(stop, "]]>");
        else
            m_at = end + 3;
    }

    void oddCharacter()
    {
        const Oddity oddity = oddityAt(from(m_at));
        if (oddity.length > 0)
            replace(m_at + oddity.length, oddity.instead);
        else
            ++m_at;
    }

    void reference()
    {
        const qsizetype length = referenceLength(m_text, m_at);
        QByteArray escaped;
        appendEscaped(escaped, length ? m_entities.meaningOf(m_text.sliced(m_at + 1, length - 2)) : QByteArray());
        if (escaped.isEmpty())
            replace(m_at + 1, "&amp;");
        else
            replace(m_at + length, escaped);
    }

    void endTag()
    {
        qsizetype nameEnd = m_at + 2;
        while (nameEnd < m_text.size() && isNamePart(m_text.at(nameEnd)))
            ++nameEnd;
        const QByteArrayView name = m_text.sliced(m_at + 2, nameEnd - m_at - 2);
        qsizetype end = nameEnd;
        while (end < m_text.size() && isXmlSpace(m_text.at(end)))
            ++end;
        const bool closed = end < m_text.size() && m_text.at(end) == '>';
        if (name.isEmpty()) {
            replace(m_at + 1, "&lt;");
            return;
        }
        const qsizetype after = closed ? end + 1 : end;
        if (m_open.empty()) {
            replace(after, {});
            return;
        }
        if (closed && isName(m_open.back(), name)) {
            m_open.pop_back();
            m_at = after;
            finishIfRootClosed();
            return;
        }
        // Of the wrong spelling or out of order: close what is inside; nobody's end tag is left out.
        qsizetype match = static_cast<qsizetype>(m_open.size()) - 1;
        const qsizetype lowest = std::max<qsizetype>(0, match - 64);
        while (match >= lowest && !isNameInAnyCase(m_open[static_cast<std::size_t>(match)], name))
            --match;
        replace(after, {});
        if (match < lowest)
            return;
        while (static_cast<qsizetype>(m_open.size()) > match)
            closeTop();
        finishIfRootClosed();
    }

    void finishIfRootClosed() { m_done = m_open.empty(); }

    bool isName(const OpenElement& element, QByteArrayView name) const
    {
        return m_text.sliced(element.at, element.length) == name;
    }

    bool isNameInAnyCase(const OpenElement& element, QByteArrayView name) const
    {
        return m_text.sliced(element.at, element.length).compare(name, Qt::CaseInsensitive) == 0;
    }

    void startTag()
    {
        qsizetype i = m_at + 1;
        while (i < m_text.size() && isNamePart(m_text.at(i)))
            ++i;
        const OpenElement element {m_at + 1, i - m_at - 1};
        bool clean = m_text.at(i - 1) != ':';
        bool open = true;
        int attributes = 0;
        // The common case: name="value" with blanks between and no reference, "<" or control character inside.
        while (clean) {
            const qsizetype gap = i;
            while (i < m_text.size() && isXmlSpace(m_text.at(i)))
                ++i;
            if (i >= m_text.size())
                return cutHere();
            if (m_text.at(i) == '>') {
                ++i;
                break;
            }
            if (m_text.at(i) == '/' && i + 1 < m_text.size() && m_text.at(i + 1) == '>') {
                i += 2;
                open = false;
                break;
            }
            clean = gap < i && isNameStart(m_text.at(i));
            while (clean && i < m_text.size() && isNamePart(m_text.at(i)))
                ++i;
            clean = clean && i + 1 < m_text.size() && m_text.at(i) == '='
                    && (m_text.at(i + 1) == '"' || m_text.at(i + 1) == '\'');
            if (!clean)
                break;
            clean = ++attributes <= kMaxAttributes;
            const char quote = m_text.at(i + 1);
            for (i += 2; i < m_text.size() && m_text.at(i) != quote; ++i) {
                const char c = m_text.at(i);
                if (kNotable[static_cast<uchar>(c)] && (c == '<' || c == '&' || static_cast<uchar>(c) < 0x20))
                    clean = false;
            }
            ++i;
        }
        if (clean) {
            m_at = i;
            if (open)
                m_open.push_back(element);
            else
                finishIfRootClosed();
            return;
        }
        mendTag(element);
    }

    /// "<", "</", "<![CDA": the end came before it was clear what this is.
    bool isCutMarkup() const
    {
        const QByteArrayView rest = from(m_at);
        return rest.size() < 9 && !rest.contains('>') && (rest.size() == 1 || !isNameStart(rest.at(1)));
    }

    /// The end of the text is in the middle of a tag.
    void cutHere() { replace(m_text.size(), {}); }

    void mendTag(const OpenElement& element)
    {
        QByteArrayView name = m_text.sliced(element.at, element.length);
        QByteArray tag("<");
        tag.append(name);
        qsizetype i = element.at + element.length;
        bool open = true;
        int attributes = 0;
        for (;;) {
            while (i < m_text.size() && (isXmlSpace(m_text.at(i)) || m_text.at(i) == ','))
                ++i;
            if (i >= m_text.size())
                return cutHere();
            const char c = m_text.at(i);
            if (c == '>') {
                ++i;
                break;
            }
            if (c == '<') // never closed: what follows is the next tag
                break;
            if (c == '/') {
                open = i + 1 >= m_text.size() || m_text.at(i + 1) != '>';
                ++i;
                continue;
            }
            if (!isNameStart(c)) {
                ++i;
                continue;
            }
            const qsizetype before = tag.size();
            i = mendAttribute(i, tag);
            if (i < 0)
                return cutHere();
            if (++attributes > kMaxAttributes)
                tag.truncate(before);
        }
        tag.append(open ? ">" : "/>");
        replace(i, tag);
        if (open)
            m_open.push_back(element);
        else
            finishIfRootClosed();
    }

    /// Appends one attribute, quoted and escaped; one past it, or -1 at the end of the text.
    qsizetype mendAttribute(qsizetype i, QByteArray& tag)
    {
        const qsizetype nameFrom = i;
        while (i < m_text.size() && isNamePart(m_text.at(i)))
            ++i;
        const QByteArrayView name = m_text.sliced(nameFrom, i - nameFrom);
        while (i < m_text.size() && isXmlSpace(m_text.at(i)))
            ++i;
        QByteArrayView value;
        if (i < m_text.size() && m_text.at(i) == '=') {
            for (++i; i < m_text.size() && isXmlSpace(m_text.at(i));)
                ++i;
            if (i >= m_text.size())
                return -1;
            const char quote = m_text.at(i);
            const bool quoted = quote == '"' || quote == '\'';
            const qsizetype from = quoted ? i + 1 : i;
            qsizetype end = from;
            while (end < m_text.size()
                   && (quoted ? m_text.at(end) != quote : !isXmlSpace(m_text.at(end)) && m_text.at(end) != '>'))
                ++end;
            if (end >= m_text.size())
                return -1;
            value = m_text.sliced(from, end - from);
            i = quoted ? end + 1 : end;
        }
        tag.append(' ');
        tag.append(name);
        tag.append("=\"");
        appendValue(tag, value);
        tag.append('"');
        return i;
    }

    void appendValue(QByteArray& tag, QByteArrayView value)
    {
        for (qsizetype i = 0; i < value.size(); ++i) {
            const char c = value.at(i);
            if (c == '&') {
                const qsizetype length = referenceLength(value, i);
                const QByteArray text = length ? m_entities.meaningOf(value.sliced(i + 1, length - 2)) : QByteArray();
                if (!text.isEmpty())
                    i += length - 1;
                appendEscaped(tag, text.isEmpty() ? QByteArrayView("&") : QByteArrayView(text));
            } else if (static_cast<uchar>(c) >= 0x20 || isXmlSpace(c)) {
                appendEscaped(tag, value.sliced(i, 1));
            }
        }
    }

    const QByteArray& m_source;
    QByteArrayView m_text;
    qsizetype m_at;
    qsizetype m_copied; ///< the source is in m_out up to here
    std::vector<QByteArray> m_passages;
    QByteArray m_out; ///< empty as long as nothing had to be mended
    std::vector<OpenElement> m_open;
    XmlEntities m_entities;
    bool m_hasOddities; ///< anywhere: in most documents nowhere, and a look at all of them at once is quick
    bool m_done = false;
};

} // namespace

RepairedXml repairedXml(const QByteArray& utf8, qsizetype rootAt)
{
    return Repair(utf8, rootAt).run();
}

} // namespace byline
