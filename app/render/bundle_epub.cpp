// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/bundle_page.h"
#include "render/markup.h"
#include "render/zip.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

constexpr auto kContainer =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
    "<rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";

constexpr auto kStyle = "body{margin:0 5%;line-height:1.6}:lang(ko){word-break:keep-all;line-height:1.8}"
                        "h1{line-height:1.3}.standfirst{font-size:1.1em}.facts{font-size:.85em;margin:.2em 0}"
                        "img{max-width:100%}figure{margin:1.5em 0}figcaption{font-size:.8em}"
                        "pre{white-space:pre-wrap;font-size:.9em}td,th{padding:.3em .5em;text-align:start}";

// Books know these; a reader that does not know another kind shows the picture's stand-in.
struct PictureKind
{
    const char* mimeType;
    const char* suffix;
    bool isCore;
};
constexpr PictureKind kKinds[] = {
    {"image/jpeg", "jpg", true},   {"image/png", "png", true},    {"image/gif", "gif", true},
    {"image/webp", "webp", false}, {"image/avif", "avif", false},
};
constexpr auto kStandIn =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/// Nothing for what a book cannot show (SVG may bring scripts along).
const PictureKind* kindOf(const Picture& picture)
{
    const QString type = picture.mimeType == u"image/jpg" ? u"image/jpeg"_s : picture.mimeType;
    for (const PictureKind& kind : kKinds)
        if (type == QLatin1StringView(kind.mimeType))
            return &kind;
    return nullptr;
}

QString pathOf(const Picture& picture)
{
    const PictureKind* kind = kindOf(picture);
    return kind ? u"pictures/p"_s + QString::fromLatin1(picture.hash) + u'.' + QLatin1StringView(kind->suffix)
                : QString();
}

QString chapter(const BundlePage& page)
{
    const QString language = escaped(page.language);
    QString facts = element("p", "facts", escaped(page.authors)) + element("p", "facts", escaped(page.facts));
    if (!page.address.isEmpty())
        facts += element("p", "facts", link(page.address, "", escaped(page.address)));
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" "
           "lang=\"%1\" xml:lang=\"%1\" dir=\"%2\">\n<head><title>%3</title><link rel=\"stylesheet\" type=\"text/css\" "
           "href=\"style.css\"/></head>\n<body>\n"_s.arg(language, escaped(page.direction),
                                                         escaped(page.title.isEmpty() ? page.facts : page.title))
           + element("h1", "", escaped(page.title)) + element("p", "standfirst", escaped(page.standfirst)) + facts
           + xhtmlOf(page.body) + u"\n</body>\n</html>\n"_s;
}

class Book
{
public:
    explicit Book(const Bundle& bundle)
        : m_bundle(bundle)
    {
        for (qsizetype i = 0; i < bundle.articles.size(); ++i)
            addChapter(bundle.articles.at(i), i + 1);
        for (const QByteArray& hash : std::as_const(m_shown))
            addPicture(bundle.pictures.value(hash));
    }

    QList<ZipEntry> files() const
    {
        // The kind of the file stands at its very beginning, in plain words.
        return QList<ZipEntry> {{u"mimetype"_s, "application/epub+zip", ZipEntry::Packing::Stored},
                                {u"META-INF/container.xml"_s, kContainer},
                                {u"EPUB/package.opf"_s, package().toUtf8()},
                                {u"EPUB/nav.xhtml"_s, contents().toUtf8()},
                                {u"EPUB/style.css"_s, kStyle}}
               + m_files;
    }

private:
    void addChapter(const FullArticle& article, qsizetype number)
    {
        const BundlePage page = bundlePage(m_bundle, article, number, [this](const QByteArray& hash) {
            const QString path = pathOf(m_bundle.pictures.value(hash));
            if (!path.isEmpty() && !m_shown.contains(hash))
                m_shown += hash;
            return path;
        });
        const QString name = u"article-%1.xhtml"_s.arg(number);
        m_files += ZipEntry {u"EPUB/"_s + name, chapter(page).toUtf8()};
        m_manifest +=
            u"<item id=\"article-%1\" href=\"%2\" media-type=\"application/xhtml+xml\"/>\n"_s.arg(number).arg(name);
        m_spine += u"<itemref idref=\"article-%1\"/>\n"_s.arg(number);
        m_contents +=
            u"<li><a href=\"%1\">%2</a></li>\n"_s.arg(name, escaped(page.title.isEmpty() ? name : page.title));
        if (m_language.isEmpty())
            m_language = page.language;
        for (const Author& author : article.authors)
            if (!m_authors.contains(author.name))
                m_authors += author.name;
        if (!m_outlets.contains(article.article.outletTitle))
            m_outlets += article.article.outletTitle;
        if (!page.address.isEmpty())
            m_sources += page.address;
    }

    void addPicture(const Picture& picture)
    {
        const PictureKind& kind = *kindOf(picture);
        if (!kind.isCore && !m_hasStandIn) {
            m_hasStandIn = true;
            m_files += ZipEntry {u"EPUB/pictures/stand-in.png"_s, QByteArray::fromBase64(kStandIn)};
            m_manifest += u"<item id=\"stand-in\" href=\"pictures/stand-in.png\" media-type=\"image/png\"/>\n"_s;
        }
        m_files += ZipEntry {u"EPUB/"_s + pathOf(picture), picture.bytes, ZipEntry::Packing::Stored};
        m_manifest += u"<item id=\"p%1\" href=\"%2\" media-type=\"%3\"%4/>\n"_s.arg(
            QString::fromLatin1(picture.hash), pathOf(picture), QLatin1StringView(kind.mimeType),
            kind.isCore ? QString() : u" fallback=\"stand-in\""_s);
    }

    QString metadata() const
    {
        // The same articles are the same book.
        const QByteArray key = m_sources.join(u'\n').toUtf8() + bundleTitle(m_bundle).toUtf8();
        QString data =
            u"<dc:identifier id=\"id\">urn:uuid:%1</dc:identifier>\n<dc:title>%2</dc:title>\n<dc:language>%3"
            "</dc:language>\n<meta property=\"dcterms:modified\">%4</meta>\n"_s.arg(
                QUuid::createUuidV5(QUuid(), key).toString(QUuid::WithoutBraces), escaped(bundleTitle(m_bundle)),
                escaped(m_language), m_bundle.now.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s));
        for (const QString& author : m_authors)
            data += element("dc:creator", "", escaped(author));
        for (const QString& outlet : m_outlets)
            data += element("dc:publisher", "", escaped(outlet));
        if (m_bundle.articles.size() == 1) {
            data += element("dc:date", "", m_bundle.articles.first().article.published.toUTC().toString(Qt::ISODate));
            for (const QString& source : m_sources)
                data += element("dc:source", "", escaped(source));
        }
        return data;
    }

    QString package() const
    {
        return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" "
               "version=\"3.0\" unique-identifier=\"id\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"_s
               + metadata()
               + u"</metadata>\n<manifest>\n<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" "
                 "properties=\"nav\"/>\n<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n"_s
               + m_manifest + u"</manifest>\n<spine>\n"_s + m_spine + u"</spine>\n</package>\n"_s;
    }

    QString contents() const
    {
        const QString language = escaped(m_language);
        return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html "
               u"xmlns=\"http://www.w3.org/1999/xhtml\" "
               "xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"%1\" "
               "xml:lang=\"%1\">\n<head><title>%2</title></head>\n"
               "<body>\n<nav epub:type=\"toc\" id=\"toc\"><h1>%3</h1>\n<ol>\n%4</ol>\n</nav>\n</body>\n</html>\n"_s.arg(
                   language, escaped(bundleTitle(m_bundle)), escaped(QCoreApplication::translate("Bundle", "Contents")),
                   m_contents);
    }

    const Bundle& m_bundle;
    QList<ZipEntry> m_files;
    QList<QByteArray> m_shown;
    QString m_manifest;
    QString m_spine;
    QString m_contents;
    QString m_language;
    QStringList m_authors;
    QStringList m_outlets;
    QStringList m_sources;
    bool m_hasStandIn = false;
};

} // namespace

Result<QByteArray> epubFile(const Bundle& bundle)
{
    return zipped(Book(bundle).files());
}

} // namespace byline
