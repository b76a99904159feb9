// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/web_parts.h"

#include "core/plugin.h"
#include "ui/web/sandbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QOpenGLContext>

// Exported by Qt Gui for Qt WebEngine's own start-up, declared in a private header.
Q_GUI_EXPORT void qt_gl_set_global_share_context(QOpenGLContext* context);
Q_GUI_EXPORT QOpenGLContext* qt_gl_global_share_context();

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void dropSharedContext()
{
    delete qt_gl_global_share_context();
    qt_gl_set_global_share_context(nullptr);
}

#if defined(Q_OS_LINUX)
/// Whether there is a device that draws: a render node of the kernel, NVIDIA's own driver, or WSL's.
bool hasGraphicsCard()
{
    return !QDir(u"/dev/dri"_s).entryList({u"renderD*"_s}, QDir::System).isEmpty() || QFile::exists(u"/dev/nvidia0"_s)
           || QFile::exists(u"/dev/dxg"_s);
}
#endif

/// The renderer of pages keeps less: after 500 articles 330 MB in all where it was 369, against 285 after ten. Neither
/// the next article nor extraction takes longer.
void keepScriptsSmall()
{
    constexpr auto kFlags = "QTWEBENGINE_CHROMIUM_FLAGS";
    const QByteArray chosen = qgetenv(kFlags);
    if (!chosen.contains("--js-flags"))
        qputenv(kFlags, (chosen + " --js-flags=--optimize-for-size").trimmed());
}

bool drawsInSoftware()
{
    return qgetenv("QT_QUICK_BACKEND") == "software";
}

/// Chromium draws through the program's OpenGL contexts, which must be able to share. Qt::AA_ShareOpenGLContexts would
/// make this context with the application and cost every start 45 ms (Mesa and LLVM are loaded for it): more than
/// everything else before the window is there.
void shareContexts()
{
    if (qt_gl_global_share_context())
        return;
    auto context = std::make_unique<QOpenGLContext>();
    if (!drawsInSoftware())
        context->create(); // where there is no OpenGL, Chromium sees an invalid context and draws in software
    qt_gl_set_global_share_context(context.release());
    qAddPostRoutine(dropSharedContext); // contexts cannot outlive the platform
}

Result<WebParts*> loadWebParts()
{
    if (const Result<void> sandbox = checkSandbox(); !sandbox)
        return tl::unexpected<Error>(sandbox.error());
    shareContexts();
    return loadPlugin<WebParts>(u"byline-web"_s).map_error([](Error error) {
        error.kind = ErrorKind::NoWebEngine;
        return error;
    });
}

} // namespace

void prepareWebParts()
{
    keepScriptsSmall();
#if defined(Q_OS_LINUX)
    // Without a graphics card (a virtual machine, a remote desktop) OpenGL is Mesa's, on the processor: the whole
    // window is composed anew for every change in it, 15 ms each. Qt's raster painting takes 2 ms, and half a second
    // less for the first page.
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND") && !hasGraphicsCard())
        qputenv("QT_QUICK_BACKEND", "software");
#endif
#if defined(Q_OS_LINUX) && QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
    // Without it a page is empty to a screen reader. With it, and no screen reader, it is as before.
    if (!qEnvironmentVariableIsSet("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY"))
        qputenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY", "1");
#endif
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
