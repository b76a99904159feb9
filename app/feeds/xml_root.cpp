// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/xml_root.h"

#include "feeds/xml_characters.h"

namespace byline {

namespace {

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

} // namespace byline
