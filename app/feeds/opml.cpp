// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/opml.h"

#include "core/url.h"
#include "feeds/encoding.h"
#include "feeds/html_text.h"
#include "feeds/xml_reader.h"
#include "feeds/xml_repair.h"
#include "feeds/xml_root.h"

#include <QLocale>
#include <QSet>
#include <QXmlStreamWriter>

namespace byline {

namespace {

constexpr qsizetype kMaxBytes = 64 << 20;
constexpr qsizetype kMaxOutlets = 100000;
constexpr qsizetype kMaxDepth = 100;

/// Folders are outlines without an address around outlines with one.
class OpmlReader final : public XmlSink
{
public:
    void startElement(const XmlElement& element) override
    {
        const bool isOutline = QByteArrayView(element.name).compare("outline", Qt::CaseInsensitive) == 0;
        m_isOutline.append(isOutline);
        if (!isOutline)
            return;
        if (m_folders.size() >= kMaxDepth) { // nobody files that deep
            m_folders.append(QString());
            return;
        }
        const OpmlOutlet outlet = outletOf(element);
        m_folders.append(outlet.feedUrl.isEmpty() ? outlet.title : QString());
        if (outlet.feedUrl.isEmpty())
            return;
        const QString key = outlet.folder.join(u'\x1f') + u'\x1e' + comparable(QUrl(outlet.feedUrl));
        if (m_known.contains(key))
            return;
        m_known.insert(key);
        m_outlets.append(outlet);
    }

    void endElement(const char*) override
    {
        if (m_isOutline.isEmpty())
            return;
        if (m_isOutline.takeLast())
            m_folders.removeLast();
    }

    void text(QByteArrayView) override {}
    bool hasEnough() const override { return m_outlets.size() >= kMaxOutlets; }

    QList<OpmlOutlet> take() { return std::move(m_outlets); }

private:
    OpmlOutlet outletOf(const XmlElement& element) const
    {
        OpmlOutlet outlet;
        QString text;
        QString title;
        QString fallback;
        QString type;
        for (int i = 0; i < element.attributeCount; ++i) {
            const XmlElement::Attribute attribute = element.attribute(i);
            const QByteArray name = attribute.name.toByteArray().toLower();
            const QString value = oneLine(attribute.value);
            if (name == "text")
                text = value;
            else if (name == "title")
                title = value;
            else if (name == "xmlurl")
                outlet.feedUrl = value;
            else if (name == "htmlurl")
                outlet.homePageUrl = value;
            else if (name == "url")
                fallback = value;
            else if (name == "type")
                type = value.toLower();
        }
        // Some write the feed's address where a link's belongs; a link or an include is no feed.
        if (outlet.feedUrl.isEmpty() && (type == u"rss" || type == u"atom"))
            outlet.feedUrl = fallback;
        outlet.title = title.isEmpty() ? text : title;
        for (const QString& folder : m_folders) {
            if (!folder.isEmpty())
                outlet.folder.append(folder);
        }
        return outlet;
    }

    QList<OpmlOutlet> m_outlets;
    QStringList m_folders;
    QList<bool> m_isOutline;
    QSet<QString> m_known;
};

bool isOpmlRoot(QByteArrayView name)
{
    return name == "opml";
}

} // namespace

Result<QList<OpmlOutlet>> parseOpml(const QByteArray& bytes)
{
    if (bytes.size() > kMaxBytes)
        return fail(ErrorKind::NotOpml, QStringLiteral("%1 bytes").arg(bytes.size()));
    const QByteArray utf8 = decodedToUtf8(bytes);
    const XmlRoot root = findRoot(utf8, isOpmlRoot);
    if (root.at < 0 || !isOpmlRoot(root.name))
        return fail(ErrorKind::NotOpml, root.at < 0 ? QStringLiteral("not XML") : QString::fromUtf8(root.name));
    OpmlReader reader;
    readXml(repairedXml(utf8, root.at), reader);
    return reader.take();
}

QByteArray writeOpml(const QList<OpmlOutlet>& outlets, const QString& title, const QDateTime& created)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("opml"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("2.0"));
    xml.writeStartElement(QStringLiteral("head"));
    xml.writeTextElement(QStringLiteral("title"), title);
    xml.writeTextElement(QStringLiteral("dateCreated"),
                         QLocale::c().toString(created.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")));
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("body"));
    QStringList open;
    for (const OpmlOutlet& outlet : outlets) {
        qsizetype common = 0;
        while (common < open.size() && common < outlet.folder.size() && open.at(common) == outlet.folder.at(common))
            ++common;
        while (open.size() > common) {
            xml.writeEndElement();
            open.removeLast();
        }
        for (qsizetype i = common; i < outlet.folder.size(); ++i) {
            xml.writeStartElement(QStringLiteral("outline"));
            xml.writeAttribute(QStringLiteral("text"), outlet.folder.at(i));
            xml.writeAttribute(QStringLiteral("title"), outlet.folder.at(i));
            open.append(outlet.folder.at(i));
        }
        xml.writeEmptyElement(QStringLiteral("outline"));
        xml.writeAttribute(QStringLiteral("type"), QStringLiteral("rss"));
        xml.writeAttribute(QStringLiteral("text"), outlet.title);
        xml.writeAttribute(QStringLiteral("title"), outlet.title);
        xml.writeAttribute(QStringLiteral("xmlUrl"), outlet.feedUrl);
        if (!outlet.homePageUrl.isEmpty())
            xml.writeAttribute(QStringLiteral("htmlUrl"), outlet.homePageUrl);
    }
    xml.writeEndDocument();
    return out;
}

} // namespace byline
