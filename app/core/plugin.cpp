// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plugin.h"

#include <QCoreApplication>
#include <QDir>
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

QStringList filesOf(const QString& name)
{
    const QDir program(QCoreApplication::applicationDirPath());
    QStringList folders {program.path(), program.filePath(u"../lib/byline"_s), program.filePath(u"../PlugIns"_s)};
    folders += QCoreApplication::libraryPaths();
    QStringList files;
    for (const QString& folder : folders) {
        const QFileInfo file(QDir(folder).filePath(name + kEnding));
        if (file.isFile())
            files += file.canonicalFilePath();
    }
    files.removeDuplicates();
    return files;
}

} // namespace

Result<QObject*> loadPluginObject(const QString& name)
{
    QStringList reasons;
    for (const QString& file : filesOf(name)) {
        QPluginLoader loader(file); // the library stays loaded when this goes
        if (QObject* plugin = loader.instance())
            return plugin;
        reasons += loader.errorString();
    }
    return fail(ErrorKind::Unsupported,
                reasons.isEmpty() ? u"%1 is not installed"_s.arg(name + kEnding) : reasons.join(u'\n'));
}

} // namespace byline
