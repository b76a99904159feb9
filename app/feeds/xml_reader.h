// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "feeds/xml_repair.h"

#include <QByteArray>

namespace byline {

/// An element as the parser sees it; valid during the call. Pointers to names are the same for the same name
/// throughout a document.
struct XmlElement
{
    const char* name = nullptr;
    const char* prefix = nullptr; ///< may be null
    const char* uri = nullptr;    ///< of the namespace; may be null
    const unsigned char** attributes = nullptr;
    int attributeCount = 0;

    struct Attribute
    {
        QByteArrayView name;
        QByteArrayView prefix;
        QByteArrayView value;
    };
    Attribute attribute(int index) const;
};

/// What reads a document.
class XmlSink
{
public:
    virtual ~XmlSink() = default;

    virtual void startElement(const XmlElement& element) = 0;
    virtual void endElement(const char* name) = 0;
    virtual void text(QByteArrayView utf8) = 0;
    virtual bool hasEnough() const = 0; ///< the rest of the document is not wanted
};

/// Runs well-formed UTF-8 XML (see repairedXml) through libxml2's SAX2 interface. No network, no entities, no tree.
void readXml(const RepairedXml& document, XmlSink& sink);

} // namespace byline
