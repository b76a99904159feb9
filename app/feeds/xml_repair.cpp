// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/xml_repair.h"

#include "feeds/html_text.h"

#include <array>
#include <vector>

namespace byline {

namespace {

constexpr qsizetype kMaxEntityValue = 4096;
constexpr qsizetype kMaxEntities = 200;
constexpr int kMaxAttributes = 300; ///< of one element; the parser compares each with each
constexpr qsizetype kMaxExpansion = 1 << 20;

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<uchar>(c) >= 0x80;
}

bool isNamePart(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Bytes at which plain text may need care: markup, references, control characters, U+0080–U+009F, U+FFFE, U+FFFF.
constexpr std::array<bool, 256> notableBytes()
{
    std::array<bool, 256> notable {};
    for (std::size_t i = 0; i < 0x20; ++i)
        notable[i] = i != '\t' && i != '\n' && i != '\r';
    notable['<'] = true;
    notable['&'] = true;
    notable[0xC2] = true;
    notable[0xEF] = true;
    return notable;
}
constexpr std::array<bool, 256> kNotable = notableBytes();

class Repair final
{
public:
    Repair(const QByteArray& source, qsizetype rootAt)
        : m_source(source)
        , m_text(source)
        , m_at(rootAt)
        , m_copied(rootAt)
    {
        readEntities(m_text.first(rootAt));
    }

    QByteArray run()
    {
        const qsizetype rootAt = m_at;
        while (m_at < m_text.size() && !m_done) {
            const char c = m_text.at(m_at);
            if (!kNotable[static_cast<uchar>(c)])
                ++m_at;
            else if (c == '<')
                markup();
            else if (c == '&')
                reference();
            else
                oddCharacter();
        }
        if (!m_done && m_open.empty() && m_out.isEmpty())
            return rootAt == 0 ? m_source : m_source.mid(rootAt);
        flush(m_at);
        while (!m_open.empty())
            closeTop();
        return std::move(m_out);
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
        if (isNameStart(next)) {
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

    void leaveOut(QByteArrayView terminator)
    {
        const qsizetype end = m_text.indexOf(terminator, m_at + 2);
        if (end < 0)
            replace(m_at + 1, "&lt;");
        else
            replace(end + terminator.size(), {});
    }

    void characterData()
    {
        const qsizetype end = m_text.indexOf("]]>", m_at + 9);
        const qsizetype stop = end < 0 ? m_text.size() : end;
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
        const uchar c = static_cast<uchar>(m_text.at(m_at));
        if (c < 0x20) {
            replace(m_at + 1, {});
            return;
        }
        const QByteArrayView rest = from(m_at);
        const uchar second = rest.size() > 1 ? static_cast<uchar>(rest.at(1)) : 0;
        // Windows-1252 that was taken for Latin-1 on its way into UTF-8.
        if (c == 0xC2 && second >= 0x80 && second <= 0x9F)
            replace(m_at + 2, textOfReference("#" + QByteArray::number(second)));
        else if (rest.startsWith("\xEF\xBF\xBE") || rest.startsWith("\xEF\xBF\xBF"))
            replace(m_at + 3, "\xEF\xBF\xBD");
        else
            ++m_at;
    }

    void reference()
    {
        qsizetype end = m_at + 1;
        const qsizetype limit = std::min(m_text.size(), m_at + 64);
        if (end < limit && m_text.at(end) == '#')
            ++end;
        while (end < limit && isNamePart(m_text.at(end)))
            ++end;
        if (end >= m_text.size() || m_text.at(end) != ';') {
            replace(m_at + 1, "&amp;");
            return;
        }
        const QByteArrayView name = m_text.sliced(m_at + 1, end - m_at - 1);
        if (name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos") {
            m_at = end + 1;
            return;
        }
        QByteArray value = textOfReference(name);
        const auto own = m_entities.constFind(name.toByteArray());
        if (own != m_entities.cend()) {
            m_expanded += own->size();
            value = m_expanded > kMaxExpansion ? QByteArray(" ") : *own;
        } else if (value.isEmpty()) {
            replace(m_at + 1, "&amp;");
            return;
        }
        QByteArray escaped;
        appendEscaped(escaped, value);
        replace(end + 1, escaped);
    }

    void endTag()
    {
        qsizetype nameEnd = m_at + 2;
        while (nameEnd < m_text.size() && isNamePart(m_text.at(nameEnd)))
            ++nameEnd;
        const QByteArrayView name = m_text.sliced(m_at + 2, nameEnd - m_at - 2);
        qsizetype end = nameEnd;
        while (end < m_text.size() && isSpace(m_text.at(end)))
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
            while (i < m_text.size() && isSpace(m_text.at(i)))
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
            while (i < m_text.size() && (isSpace(m_text.at(i)) || m_text.at(i) == ','))
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
        while (i < m_text.size() && isSpace(m_text.at(i)))
            ++i;
        QByteArrayView value;
        if (i < m_text.size() && m_text.at(i) == '=') {
            for (++i; i < m_text.size() && isSpace(m_text.at(i));)
                ++i;
            if (i >= m_text.size())
                return -1;
            const char quote = m_text.at(i);
            const bool quoted = quote == '"' || quote == '\'';
            const qsizetype from = quoted ? i + 1 : i;
            qsizetype end = from;
            while (end < m_text.size()
                   && (quoted ? m_text.at(end) != quote : !isSpace(m_text.at(end)) && m_text.at(end) != '>'))
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
                const qsizetype end = value.sliced(i, std::min<qsizetype>(value.size() - i, 40)).indexOf(';');
                const QByteArrayView name = end > 1 ? value.sliced(i + 1, end - 1) : QByteArrayView();
                QByteArray text = textOfReference(name);
                const auto own = m_entities.constFind(name.toByteArray());
                if (own != m_entities.cend() && (m_expanded += own->size()) < kMaxExpansion)
                    text = *own;
                if (!text.isEmpty())
                    i += end;
                appendEscaped(tag, text.isEmpty() ? QByteArrayView("&") : QByteArrayView(text));
            } else if (static_cast<uchar>(c) >= 0x20 || isSpace(c)) {
                appendEscaped(tag, value.sliced(i, 1));
            }
        }
    }

    /// `<!ENTITY name "value">` of the internal subset. Values are text: what they refer to is not looked up.
    void readEntities(QByteArrayView prolog)
    {
        for (qsizetype at = prolog.indexOf("<!ENTITY"); at >= 0 && m_entities.size() < kMaxEntities;
             at = prolog.indexOf("<!ENTITY", at + 8)) {
            qsizetype i = at + 8;
            while (i < prolog.size() && isSpace(prolog.at(i)))
                ++i;
            const qsizetype nameFrom = i;
            while (i < prolog.size() && isNamePart(prolog.at(i)))
                ++i;
            const QByteArray name = prolog.sliced(nameFrom, i - nameFrom).toByteArray();
            while (i < prolog.size() && isSpace(prolog.at(i)))
                ++i;
            if (name.isEmpty() || i >= prolog.size() || (prolog.at(i) != '"' && prolog.at(i) != '\''))
                continue;
            const qsizetype end = prolog.indexOf(prolog.at(i), i + 1);
            if (end < 0)
                break;
            const QByteArrayView value = prolog.sliced(i + 1, end - i - 1);
            if (value.size() > kMaxEntityValue || m_entities.contains(name))
                continue;
            QByteArray text;
            for (qsizetype k = 0; k < value.size(); ++k) {
                const qsizetype stop = value.at(k) == '&' ? value.indexOf(';', k) : -1;
                const QByteArray character =
                    stop > k + 1 ? textOfReference(value.sliced(k + 1, stop - k - 1)) : QByteArray();
                if (character.isEmpty()) {
                    text.append(value.at(k));
                } else {
                    text.append(character);
                    k = stop;
                }
            }
            m_entities.insert(name, text);
        }
    }

    const QByteArray& m_source;
    QByteArrayView m_text;
    qsizetype m_at;
    qsizetype m_copied; ///< the source is in m_out up to here
    QByteArray m_out;   ///< empty as long as nothing had to be mended
    std::vector<OpenElement> m_open;
    QHash<QByteArray, QByteArray> m_entities;
    qsizetype m_expanded = 0;
    bool m_done = false;
};

/// One past a document type, with its internal subset.
qsizetype endOfDoctype(QByteArrayView text, qsizetype at)
{
    bool inside = false;
    char quote = '\0';
    for (qsizetype i = at; i < text.size(); ++i) {
        const char c = text.at(i);
        if (quote) {
            if (c == quote)
                quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[') {
            inside = true;
        } else if (c == ']') {
            inside = false;
        } else if (c == '>' && !inside) {
            return i + 1;
        }
    }
    return -1;
}

} // namespace

XmlRoot findRoot(QByteArrayView utf8, bool (*isWanted)(QByteArrayView name))
{
    XmlRoot first;
    int seen = 0;
    for (qsizetype at = utf8.indexOf('<'); at >= 0 && seen < 200;) {
        const QByteArrayView rest = utf8.sliced(at);
        qsizetype end = -1;
        if (rest.startsWith("<!--")) {
            end = utf8.indexOf("-->", at);
        } else if (rest.startsWith("<?")) {
            end = utf8.indexOf("?>", at);
        } else if (rest.startsWith("<!")) {
            end = endOfDoctype(utf8, at);
        } else if (rest.size() > 1 && isNameStart(rest.at(1))) {
            ++seen;
            qsizetype stop = 1;
            while (stop < rest.size() && isNamePart(rest.at(stop)))
                ++stop;
            QByteArray name = rest.sliced(1, stop - 1).toByteArray().toLower();
            name = name.mid(name.lastIndexOf(':') + 1);
            if (isWanted(name))
                return {at, name};
            if (first.at < 0)
                first = {at, name};
            // Junk before a feed is short text markup; any document of another kind is that document.
            static const QList<QByteArray> kJunk {"br", "b", "p", "i", "div", "span", "font", "script", "style", "pre"};
            if (!kJunk.contains(name))
                return first;
        }
        at = utf8.indexOf('<', end > at ? end : at + 1);
    }
    return first;
}

QByteArray repairedXml(const QByteArray& utf8, qsizetype rootAt)
{
    return Repair(utf8, rootAt).run();
}

} // namespace byline
