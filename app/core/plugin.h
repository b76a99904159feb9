// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QLibrary>
#include <QObject>

namespace byline {

/// What loadPlugin finds, whatever it implements.
Result<QObject*> loadPluginObject(const QString& name, QLibrary::LoadHints hints);

/// A part of the program that is loaded when it is needed first, and stays: so neither start nor commands pay for the
/// libraries behind it. `name` is that of its file, without what the system appends. Looked for beside the program (a
/// build, Windows), in its private library folder (Linux), in the bundle (macOS), and where Qt looks for plugins.
/// Unsupported, with every file's reason, where none can be loaded.
template <typename Interface>
Result<Interface*> loadPlugin(const QString& name, QLibrary::LoadHints hints = {})
{
    return loadPluginObject(name, hints).and_then([&](QObject* plugin) -> Result<Interface*> {
        if (auto* found = qobject_cast<Interface*>(plugin))
            return found;
        return fail(ErrorKind::Unsupported, QStringLiteral("%1 is of another version").arg(name));
    });
}

} // namespace byline
