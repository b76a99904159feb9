// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "feeds/xml_names.h"

#include <QByteArray>
#include <QUrl>

#include <utility>
#include <vector>

namespace byline {

/// Collects what is inside one element: its text, or, once there are elements in it, HTML. Bounded in size and depth.
class MarkupCapture final
{
public:
    /// `base` is what relative addresses inside refer to, as far as an inner xml:base changes that.
    void start(const XmlElement& element, const QUrl& base);
    bool isRunning() const { return m_running; }

    void startElement(const XmlElement& element);
    /// True when this was the end of the captured element itself.
    bool endElement(const char* name);
    void text(QByteArrayView utf8);

    const QByteArray& content() const { return m_content; }
    QByteArray takeContent() { return std::exchange(m_content, {}); }
    bool hasMarkup() const { return m_hasMarkup; }
    /// The content as HTML that shows it, also where it was only text.
    QByteArray asHtml() const;

    /// An attribute of the captured element, by lower-case local name; empty if it has none.
    QByteArray attribute(QByteArrayView name) const;
    bool hasAttribute(QByteArrayView name) const;

private:
    struct Attribute
    {
        QByteArray name;
        QByteArray value;
    };

    QByteArray m_content;
    std::vector<Attribute> m_attributes;
    std::vector<QByteArray> m_inside; ///< names of the open elements that were written
    struct InnerBase
    {
        int depth;
        QUrl url;
    };
    std::vector<InnerBase> m_bases;
    QUrl m_base;
    int m_depth = 0;
    int m_unwritten = 0;
    bool m_running = false;
    bool m_hasMarkup = false;
    bool m_textIsHtml = false; ///< type="html" with elements in it all the same: the text between is HTML too
};

} // namespace byline
