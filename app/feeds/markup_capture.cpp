// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/markup_capture.h"

#include "core/url.h"
#include "feeds/html_text.h"

namespace byline {

namespace {

constexpr qsizetype kMaxContent = 48 << 20;
constexpr std::size_t kMaxDepth = 256;
constexpr int kMaxAttributes = 64;

bool isVoid(const QByteArray& name)
{
    static const QList<QByteArray> kVoid {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                          "input", "link", "meta", "param", "source", "track", "wbr"};
    return kVoid.contains(name);
}

/// Of an element without a prefix, or with one that HTML has no use for ("xhtml:div", "svg:svg").
QByteArray writtenName(const char* name)
{
    const QByteArrayView whole(name);
    return whole.sliced(whole.lastIndexOf(':') + 1).toByteArray();
}

} // namespace

void MarkupCapture::start(const XmlElement& element, const QUrl& base)
{
    m_content.resize(0);
    m_attributes.clear();
    m_inside.clear();
    m_bases.clear();
    m_base = base;
    m_depth = 0;
    m_unwritten = 0;
    m_hasMarkup = false;
    m_running = true;
    const int count = std::min(element.attributeCount, kMaxAttributes);
    for (int i = 0; i < count; ++i) {
        const XmlElement::Attribute attribute = element.attribute(i);
        m_attributes.push_back({attribute.name.toByteArray().toLower(), attribute.value.toByteArray()});
    }
    const QByteArray type = attribute("type").trimmed().toLower();
    m_textIsHtml = type == "html" || type == "text/html";
}

void MarkupCapture::startElement(const XmlElement& element)
{
    ++m_depth;
    if (!m_hasMarkup) {
        m_content = asHtml();
        m_hasMarkup = true;
    }
    if (m_unwritten > 0 || m_inside.size() >= kMaxDepth || m_content.size() > kMaxContent) {
        ++m_unwritten;
        return;
    }
    const QByteArray name = writtenName(element.name);
    m_inside.push_back(name);
    m_content.append('<').append(name);
    const int count = std::min(element.attributeCount, kMaxAttributes);
    for (int i = 0; i < count; ++i) {
        const XmlElement::Attribute attribute = element.attribute(i);
        if (attribute.prefix == "xml" && attribute.name == "base") {
            const QUrl outer = m_bases.empty() ? m_base : m_bases.back().url;
            m_bases.push_back({m_depth, QUrl(resolved(QString::fromUtf8(attribute.value), outer))});
        }
    }
    for (int i = 0; i < count; ++i) {
        const XmlElement::Attribute attribute = element.attribute(i);
        if (attribute.prefix == "xml" && attribute.name != "lang")
            continue;
        m_content.append(' ').append(attribute.name).append("=\"");
        const bool isAddress = attribute.name == "href" || attribute.name == "src";
        if (isAddress && !m_bases.empty())
            appendEscaped(m_content, resolved(QString::fromUtf8(attribute.value), m_bases.back().url).toUtf8());
        else
            appendEscaped(m_content, attribute.value);
        m_content.append('"');
    }
    m_content.append('>');
}

bool MarkupCapture::endElement(const char*)
{
    if (m_depth == 0) {
        m_running = false;
        return true;
    }
    if (!m_bases.empty() && m_bases.back().depth == m_depth)
        m_bases.pop_back();
    --m_depth;
    if (m_unwritten > 0) {
        --m_unwritten;
        return false;
    }
    if (!isVoid(m_inside.back()))
        m_content.append("</").append(m_inside.back()).append('>');
    m_inside.pop_back();
    return false;
}

void MarkupCapture::text(QByteArrayView utf8)
{
    if (m_content.size() > kMaxContent)
        return;
    if (m_hasMarkup && !m_textIsHtml)
        appendEscaped(m_content, utf8);
    else
        m_content.append(utf8);
}

QByteArray MarkupCapture::asHtml() const
{
    if (m_hasMarkup || m_textIsHtml)
        return m_content;
    QByteArray escaped;
    appendEscaped(escaped, m_content);
    return escaped;
}

QByteArray MarkupCapture::attribute(QByteArrayView name) const
{
    for (const Attribute& attribute : m_attributes) {
        if (attribute.name == name)
            return attribute.value;
    }
    return {};
}

bool MarkupCapture::hasAttribute(QByteArrayView name) const
{
    for (const Attribute& attribute : m_attributes) {
        if (attribute.name == name)
            return true;
    }
    return false;
}

} // namespace byline
