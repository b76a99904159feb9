// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/xml_reader.h"

#include <climits>
#include <cstring>
#include <memory>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

namespace byline {

namespace {

struct Run
{
    XmlSink& sink;
    xmlParserCtxtPtr context;
    const std::vector<QByteArray>& passages;
};

const char* chars(const xmlChar* text)
{
    return reinterpret_cast<const char*>(text);
}

void stopIfEnough(const Run& run)
{
    if (run.sink.hasEnough())
        xmlStopParser(run.context);
}

void onStart(void* data, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int, const xmlChar**,
             int attributeCount, int, const xmlChar** attributes)
{
    const Run& run = *static_cast<Run*>(data);
    run.sink.startElement({chars(name), chars(prefix), chars(uri), attributes, attributeCount});
    stopIfEnough(run);
}

void onEnd(void* data, const xmlChar* name, const xmlChar*, const xmlChar*)
{
    const Run& run = *static_cast<Run*>(data);
    run.sink.endElement(chars(name));
    stopIfEnough(run);
}

void onInstruction(void* data, const xmlChar*, const xmlChar* number)
{
    const Run& run = *static_cast<Run*>(data);
    const std::size_t index = QByteArrayView(chars(number)).toByteArray().toULong();
    if (index < run.passages.size())
        run.sink.text(run.passages[index]);
}

void onText(void* data, const xmlChar* text, int length)
{
    static_cast<Run*>(data)->sink.text(QByteArrayView(text, length));
}

struct ContextFree
{
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

} // namespace

XmlElement::Attribute XmlElement::attribute(int index) const
{
    const unsigned char** at = attributes + static_cast<std::ptrdiff_t>(index) * 5;
    return {QByteArrayView(chars(at[0])), at[1] ? QByteArrayView(chars(at[1])) : QByteArrayView(),
            QByteArrayView(at[3], at[4] - at[3])};
}

void readXml(const RepairedXml& document, XmlSink& sink)
{
    const QByteArray& xml = document.xml;
    if (xml.isEmpty() || xml.size() > INT_MAX - 1)
        return;
    const std::unique_ptr<xmlParserCtxt, ContextFree> context(
        xmlCreateMemoryParserCtxt(xml.constData(), static_cast<int>(xml.size())));
    if (!context)
        return;
    Run run {sink, context.get(), document.passages};
    xmlSAXHandler handler {};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = onStart;
    handler.endElementNs = onEnd;
    handler.characters = onText;
    handler.cdataBlock = onText;
    handler.ignorableWhitespace = onText;
    handler.processingInstruction = onInstruction;
    *context->sax = handler;
    context->userData = &run;
    // NOENT here only means that &amp; in attributes comes as the character: there is no document type any more.
    xmlCtxtUseOptions(context.get(), XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR
                                         | XML_PARSE_NOWARNING | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC);
    xmlParseDocument(context.get());
}

} // namespace byline
