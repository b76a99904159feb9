// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"
#include "support/http_server.h"
#include "support/settle.h"

#include <QTemporaryDir>
#include <QTest>

namespace byline {

/// A feed of RSS 2.0 with the given items (`<item>…</item>`).
inline QByteArray rss(const QByteArray& title, const QByteArray& items, const QByteArray& home = "http://127.0.0.1/")
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
           "<channel><title>"
           + title + "</title><link>" + home + "</link>" + items + "</channel></rss>";
}

/// An item with everything a list shows.
inline QByteArray rssItem(const QByteArray& guid, const QByteArray& title, const QByteArray& author,
                          const QByteArray& html)
{
    return "<item><guid isPermaLink=\"false\">" + guid + "</guid><title>" + title + "</title><link>http://127.0.0.1/"
           + guid + "</link><dc:creator>" + author
           + "</dc:creator><pubDate>Mon, 23 Nov 2026 08:05:00 +0900</pubDate><content:encoded><![CDATA[" + html
           + "]]></content:encoded></item>";
}

/// A picture of one pixel: a real PNG.
inline QByteArray onePixel()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                                  "RU5ErkJggg==");
}

/// A library in a folder of its own, and a server to subscribe to.
class LibraryFixture
{
public:
    LibraryFixture() { open(); }

    void open(const Library::ExtractProvider& extract = {})
    {
        library.reset();
        auto opened = Library::open({.dataDir = folder.path(), .extract = extract, .clock = [this] {
                                         return systemTime().addSecs(secondsAhead);
                                     }});
        if (!opened)
            qFatal("the library did not open: %s", qPrintable(opened.error().detail));
        library = std::move(*opened);
    }

    QTemporaryDir folder;
    qint64 secondsAhead = 0; ///< of the library's clock
    HttpServer server;
    std::unique_ptr<Library> library;
};

} // namespace byline
