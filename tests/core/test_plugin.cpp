// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plugin.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

/// What the network's plugin does not have.
class OtherVersion
{
public:
    virtual ~OtherVersion() = default;
};
Q_DECLARE_INTERFACE(OtherVersion, "io.byline.test.OtherVersion/1")

class TestPlugin final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotInstalledIsNamed();
    void whatIsNoPluginIsNoCrash();
    void oneOfAnotherVersionIsRefused();
};

void TestPlugin::whatIsNotInstalledIsNamed()
{
    const auto plugin = loadPlugin<QObject>(u"byline-nothing"_s);
    QVERIFY(!plugin);
    QCOMPARE(plugin.error().kind, ErrorKind::Unsupported);
    QVERIFY2(plugin.error().detail.contains("byline-nothing"_L1), qPrintable(plugin.error().detail));
}

void TestPlugin::whatIsNoPluginIsNoCrash()
{
    const QTemporaryDir folder;
    for (const auto* ending : {".so", ".dll"}) {
        QFile file(folder.filePath(u"byline-damaged"_s + QLatin1String(ending)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("half of a plugin");
    }
    QCoreApplication::addLibraryPath(folder.path());
    const auto plugin = loadPlugin<QObject>(u"byline-damaged"_s);
    QVERIFY(!plugin);
    QCOMPARE(plugin.error().kind, ErrorKind::Unsupported);
    QVERIFY2(plugin.error().detail.contains(folder.path()), qPrintable(plugin.error().detail));
}

void TestPlugin::oneOfAnotherVersionIsRefused()
{
    QVERIFY(loadPlugin<QObject>(u"byline-network"_s));
    const auto plugin = loadPlugin<OtherVersion>(u"byline-network"_s);
    QVERIFY(!plugin);
    QCOMPARE(plugin.error().kind, ErrorKind::Unsupported);
    QVERIFY2(plugin.error().detail.contains("another version"_L1), qPrintable(plugin.error().detail));
}

QTEST_GUILESS_MAIN(TestPlugin)
#include "test_plugin.moc"
