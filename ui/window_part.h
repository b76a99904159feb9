// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/print_function.h"
#include "core/readable.h"
#include "library/library.h"

#include <QCoreApplication>
#include <QSize>
#include <QStringList>
#include <QtPlugin>

#include <memory>

namespace byline {

enum class Appear { AtOnce, InTray };

/// How the program was started.
struct WindowOptions
{
    QString dataDir; ///< an absolute path
    QString language;
    QString theme;
    QSize size;
    QString screenshot; ///< the file it goes into; then the program ends
    Appear appear = Appear::AtOnce;
    QStringList addresses;
};

/// All that has a screen, in a plugin of its own: Qt Gui, Qt Widgets and what they bring are more than half of what a
/// command would take to start, and while they are loaded the library is opened already.
class WindowPart
{
public:
    virtual ~WindowPart() = default;

    /// Shows the window over the library until the program ends; tells its exit code. `begun`: the library, where it is
    /// being opened.
    virtual int run(int& argc, char** argv, const WindowOptions& options, const Library::Options& library,
                    Library::Opening begun) = 0;

    /// For commands that need the web engine: it works under such an application only. It has no screen.
    virtual std::unique_ptr<QCoreApplication> createApplication(int& argc, char** argv) = 0;
    /// NoWebEngine with the reason. Made at the first call.
    virtual Result<ExtractFunction> extractor() = 0;
    virtual Result<PrintFunction> printer() = 0;
};

} // namespace byline

#define BYLINE_WINDOW_PART_IID "io.byline.WindowPart/1"
Q_DECLARE_INTERFACE(byline::WindowPart, BYLINE_WINDOW_PART_IID)
