// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/web_parts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

#if defined(Q_OS_WIN)
constexpr auto kPluginFile = "byline-web.dll"_L1;
#elif defined(Q_OS_MACOS)
constexpr auto kPluginFile = "byline-web.so"_L1; // what CMake calls a MODULE there
#else
constexpr auto kPluginFile = "byline-web.so"_L1;
#endif

/// Where the plugin is: beside the program (a build, Windows), in its private library folder (Linux), in the bundle
/// (macOS), or where Qt looks for plugins.
QStringList pluginFiles()
{
    const QDir program(QCoreApplication::applicationDirPath());
    QStringList folders {program.path(), program.filePath(u"../lib/byline"_s), program.filePath(u"../PlugIns"_s)};
    folders += QCoreApplication::libraryPaths();
    QStringList files;
    for (const QString& folder : folders) {
        const QFileInfo file(QDir(folder).filePath(kPluginFile));
        if (file.isFile())
            files += file.canonicalFilePath();
    }
    files.removeDuplicates();
    return files;
}

Result<WebParts*> loadWebParts()
{
    const QStringList files = pluginFiles();
    QStringList reasons;
    for (const QString& file : files) {
        QPluginLoader loader(file); // the library stays loaded when this goes
        if (auto* parts = qobject_cast<WebParts*>(loader.instance()))
            return parts;
        reasons += loader.errorString();
    }
    return fail(ErrorKind::NoWebEngine,
                files.isEmpty() ? u"%1 is not installed"_s.arg(kPluginFile) : reasons.join(u'\n'));
}

} // namespace

void prepareWebParts()
{
    // Chromium draws through the program's OpenGL contexts: they must be able to share from the start.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
#if (defined(Q_OS_WIN) || defined(Q_OS_MACOS)) && QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
    // Qt WebEngine before 6.6 composes with OpenGL only, while Qt Quick there prefers Direct3D or Metal.
    if (!qEnvironmentVariableIsSet("QSG_RHI_BACKEND"))
        qputenv("QSG_RHI_BACKEND", "opengl");
#endif
}

Result<WebParts*> webParts()
{
    static const Result<WebParts*> kParts = loadWebParts();
    return kParts;
}

} // namespace byline
