// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plugin.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

#if defined(Q_OS_WIN)
constexpr auto kEnding = ".dll"_L1;
#else
constexpr auto kEnding = ".so"_L1; // also on macOS: what CMake calls a MODULE there
#endif

/// Known also before there is an application: what makes one may be a plugin.
QString programFolder()
{
#if defined(Q_OS_LINUX)
    return QFileInfo(QFile::symLinkTarget(u"/proc/self/exe"_s)).path();
#else
    if (QCoreApplication::instance())
        return QCoreApplication::applicationDirPath();
    int none = 0;
    const QCoreApplication application(none, nullptr);
    return QCoreApplication::applicationDirPath();
#endif
}

/// The plugin in the file, or null with the reason.
QObject* loaded(const QFileInfo& file, QLibrary::LoadHints hints, QStringList& reasons)
{
    if (!file.isFile())
        return nullptr;
    QPluginLoader loader(file.canonicalFilePath()); // the library stays loaded when this goes
    loader.setLoadHints(hints | QLibrary::PreventUnloadHint);
    if (QObject* plugin = loader.instance())
        return plugin;
    if (!reasons.contains(loader.errorString()))
        reasons += loader.errorString();
    return nullptr;
}

} // namespace

Result<QObject*> loadPluginObject(const QString& name, QLibrary::LoadHints hints)
{
    QStringList reasons;
    const QDir program(programFolder());
    for (const QString& folder :
         {program.path(), program.filePath(u"../lib/byline"_s), program.filePath(u"../PlugIns"_s)})
        if (QObject* plugin = loaded(QFileInfo(QDir(folder), name + kEnding), hints, reasons))
            return plugin;
    for (const QString& folder : QCoreApplication::libraryPaths())
        if (QObject* plugin = loaded(QFileInfo(QDir(folder), name + kEnding), hints, reasons))
            return plugin;
    return fail(ErrorKind::Unsupported,
                reasons.isEmpty() ? u"%1 is not installed"_s.arg(name + kEnding) : reasons.join(u'\n'));
}

} // namespace byline
