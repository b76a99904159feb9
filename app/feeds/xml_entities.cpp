// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/xml_entities.h"

#include "feeds/html_text.h"
#include "feeds/xml_characters.h"

namespace byline {

namespace {

constexpr qsizetype kMaxEntityValue = 4096;
constexpr qsizetype kMaxEntities = 200;
constexpr qsizetype kMaxExpansion = 1 << 20;

} // namespace

XmlEntities::XmlEntities(QByteArrayView prolog)
{
    for (qsizetype at = prolog.indexOf("<!ENTITY"); at >= 0 && m_own.size() < kMaxEntities;
         at = prolog.indexOf("<!ENTITY", at + 8)) {
        qsizetype i = at + 8;
        while (i < prolog.size() && isXmlSpace(prolog.at(i)))
            ++i;
        const qsizetype nameFrom = i;
        while (i < prolog.size() && isNamePart(prolog.at(i)))
            ++i;
        const QByteArray name = prolog.sliced(nameFrom, i - nameFrom).toByteArray();
        while (i < prolog.size() && isXmlSpace(prolog.at(i)))
            ++i;
        if (name.isEmpty() || i >= prolog.size() || (prolog.at(i) != '"' && prolog.at(i) != '\''))
            continue;
        const qsizetype end = prolog.indexOf(prolog.at(i), i + 1);
        if (end < 0)
            break;
        const QByteArrayView value = prolog.sliced(i + 1, end - i - 1);
        if (value.size() > kMaxEntityValue || m_own.contains(name))
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
        m_own.insert(name, text);
    }
}

QByteArray XmlEntities::meaningOf(QByteArrayView name)
{
    if (name == "lt")
        return "<";
    if (name == "gt")
        return ">";
    if (name == "amp")
        return "&";
    if (name == "quot")
        return "\"";
    if (!m_own.isEmpty()) {
        const auto own = m_own.constFind(name.toByteArray());
        if (own != m_own.cend()) {
            m_expanded += own->size();
            return m_expanded > kMaxExpansion || own->isEmpty() ? QByteArray(" ") : *own;
        }
    }
    return textOfReference(name);
}

} // namespace byline
