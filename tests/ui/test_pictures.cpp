// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktop/tray.h"
#include "ui/models/pictures.h"
#include "window_fixture.h"

#include <QBuffer>
#include <QDir>
#include <QImageWriter>
#include <QLibrary>
#include <QLibraryInfo>
#include <QPluginLoader>
#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

QStringList loadedPlugins()
{
    QStringList loaded;
    for (const QFileInfo& file :
         QDir(QLibraryInfo::path(QLibraryInfo::PluginsPath) + "/imageformats"_L1).entryInfoList())
        if (QLibrary::isLibrary(file.fileName()) && QPluginLoader(file.filePath()).isLoaded())
            loaded += file.baseName();
    return loaded;
}

QByteArray written(const QImage& image, const QByteArray& format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return QImageWriter(&buffer, format).write(image) ? bytes : QByteArray();
}

QByteArray bytesOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

class TestPictures final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        f = subscribedFixture(1).first; // its server is one of those that a list may ask
        m_pictures = std::make_unique<Pictures>(f->library->archive(), nullptr);
    }
    void cleanup()
    {
        m_pictures.reset();
        f.reset();
    }

    /// A dozen libraries in memory to look at a small picture. Comes first: what is loaded stays.
    void aPictureLoadsNothingButWhatReadsIt()
    {
        if (const QStringList before = loadedPlugins(); !before.isEmpty())
            QSKIP(qPrintable(u"loaded by the system: "_s + before.join(u' ')));
        QVERIFY(!iconWithCount(1).isNull());
        QCOMPARE(loadedPlugins(), QStringList());
        QVERIFY(!shown(bytesOf(u":/welcome/byline.png"_s)).isNull()); // Qt Gui reads those itself
        QCOMPARE(loadedPlugins(), QStringList());
        const QByteArray svg = "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>"
                               "<rect width='20' height='10'/></svg>";
        QCOMPARE(shown(svg).size(), QSize(20, 10));
        QCOMPARE(loadedPlugins().size(), 1);
    }

    void picturesOfAllKindsAreShown_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QImage image(30, 20, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (const QByteArray& format : QImageWriter::supportedImageFormats())
            if (const QByteArray bytes = written(image, format); !QImage::fromData(bytes).isNull())
                QTest::newRow(format.constData()) << bytes;
        QTest::newRow("gif") << QByteArray::fromBase64(
            "R0lGODlhHgAUAPAAAP8AAAAAACH5BAAAAAAALAAAAAAeABQAAAIXhI+py+0Po5y02ouz"
            "3rz7D4biSJZmUgAAOw==");
        QTest::newRow("svg") << QByteArray("<?xml version='1.0'?>\n<!-- from a drawing program -->\n"
                                           "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'>"
                                           "<rect width='30' height='20' fill='red'/></svg>");
    }
    void picturesOfAllKindsAreShown()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!bytes.isEmpty());
        QVERIFY(!shown(bytes).isNull());
    }

    void whatIsNoPictureIsMissing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray png = bytesOf(u":/welcome/byline.png"_s);
        QTest::newRow("a page") << QByteArray("<!doctype html><svg></svg>");
        QTest::newRow("the first bytes alone") << png.first(6);
        QTest::newRow("less") << png.first(2);
        QTest::newRow("another kind's first bytes") << QByteArray("GIF8") + png;
    }
    void whatIsNoPictureIsMissing()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(shown(bytes).isNull());
    }

private:
    /// As a list shows it once it has arrived.
    QImage shown(const QByteArray& bytes)
    {
        const QString path = u"/picture%1"_s.arg(m_served++);
        f->server.route(path, Answer {.headers = {{"Content-Type", "image/x-any"}}, .body = bytes});
        const QString url = f->server.url(path).toString();
        const auto isThere = [&] {
            return !m_pictures->thumbnail(url).isNull() || m_pictures->isThumbnailMissing(url);
        };
        return QTest::qWaitFor(isThere, 20000) ? m_pictures->thumbnail(url) : QImage();
    }

    std::unique_ptr<WindowFixture> f;
    int m_served = 0;
    std::unique_ptr<Pictures> m_pictures;
};

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
