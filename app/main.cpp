// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"
#include "core/load_hints.h"
#include "core/plugin.h"
#include "library/language.h"
#include "library/library.h"
#include "library/library_update.h"
#include "ui/window_part.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <cstdio>
#include <cstdlib>

using namespace byline;

namespace {

/// Feeds come as blocks of some hundred kilobytes. As a mapping of its own each would be handed out and taken back by
/// the kernel, page by page, which took a tenth of a refresh; in heaps that never shrink they would stay for ever. So
/// blocks up to a size come from few heaps, which keep some megabytes free at their ends and give back the rest.
void returnMemory()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 768 * 1024);
    mallopt(M_TRIM_THRESHOLD, 4 * 1024 * 1024);
    mallopt(M_TOP_PAD, 1024 * 1024);
    mallopt(M_ARENA_MAX, 4);
#endif
}

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("Byline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BYLINE_VERSION));
    QCoreApplication::setOrganizationDomain(QStringLiteral("byline.example"));
}

/// Loads the plugin at the first call.
Result<WindowPart*> windowPart()
{
    static const Result<WindowPart*> kPart =
        loadPlugin<WindowPart>(QStringLiteral("byline-window"), ownNamesFirst()).map_error([](Error error) {
            error.kind = ErrorKind::NoWebEngine;
            return error;
        });
    return kPart;
}

/// Extraction for a library: the web engine is loaded when it is asked for the first time.
Result<ExtractFunction> extractor()
{
    return windowPart().and_then([](WindowPart* part) { return part->extractor(); });
}

Result<PrintFunction> printer()
{
    return windowPart().and_then([](WindowPart* part) { return part->printer(); });
}

/// In a terminal only our own sentences count: Qt and Chromium tell how they start, which is no news to anybody.
void keepQuiet(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        fprintf(stderr, "%s\n", qUtf8Printable(text));
}

int runInTerminal(int argc, char* argv[], const QStringList& arguments)
{
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        qInstallMessageHandler(keepQuiet);
    // A web engine page needs a QGuiApplication; everything else starts faster without one.
    const auto part = needsWebEngine(arguments) ? windowPart() : fail(ErrorKind::NoWebEngine);
    const auto application =
        part ? (*part)->createApplication(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    Language language;
    language.speak({});
    return int(runCommand(arguments, extractor, printer));
}

/// The window that takes them over may be at home in another folder.
QStringList withWholePaths(QStringList addresses)
{
    for (QString& address : addresses)
        if (const QFileInfo file(address); file.isFile())
            address = file.absoluteFilePath();
    return addresses;
}

/// What QApplication takes for itself. It is known here as well since ours are read before there is one.
QList<QCommandLineOption> optionsOfQt()
{
    QList<QCommandLineOption> options;
    for (const char* name : {"platform", "platformpluginpath", "platformtheme", "plugin", "qmljsdebugger",
                             "qwindowgeometry", "qwindowicon", "qwindowtitle", "session", "display", "geometry",
                             "fontengine", "dialogs", "style", "stylesheet"})
        options += QCommandLineOption(QString::fromLatin1(name), {}, QStringLiteral("value"));
    for (const char* name : {"reverse", "nograb", "dograb", "sync", "widgetcount"})
        options += QCommandLineOption(QString::fromLatin1(name));
    return options;
}

/// Ends the program where they are wrong: also where there is no display, so without a QApplication.
WindowOptions windowOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions); // as Qt writes its own
    parser.addPositionalArgument(QStringLiteral("address"), QStringLiteral("Addresses to subscribe to."));
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), {}, QStringLiteral("folder"));
    const QCommandLineOption language(QStringLiteral("lang"), {}, QStringLiteral("language"));
    const QCommandLineOption theme(QStringLiteral("theme"), {}, QStringLiteral("light|dark"));
    const QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WxH"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), {}, QStringLiteral("file"));
    const QCommandLineOption hidden(QStringLiteral("hidden")); // what starts with the desktop waits in the tray
    parser.addOptions(optionsOfQt() << dataDir << language << theme << size << screenshot << hidden);
    if (!parser.parse(arguments)) {
        std::fputs(qPrintable(QStringLiteral("byline: ") + parser.errorText() + u'\n'), stderr);
        std::exit(int(ExitCode::WrongUsage));
    }
    return {.dataDir = parser.isSet(dataDir) ? QDir(parser.value(dataDir)).absolutePath() : Library::defaultDataDir(),
            .language = parser.value(language),
            .theme = parser.value(theme),
            .size = parser.isSet(size) ? QSize(parser.value(size).section(u'x', 0, 0).toInt(),
                                               parser.value(size).section(u'x', 1, 1).toInt())
                                       : QSize(),
            .screenshot = parser.value(screenshot),
            .appear = parser.isSet(hidden) ? Appear::InTray : Appear::AtOnce,
            .addresses = withWholePaths(parser.positionalArguments())};
}

int runWindow(int argc, char* argv[], const QStringList& arguments)
{
    const WindowOptions options = windowOptions(arguments);
    const Library::Options library {.dataDir = options.dataDir, .extract = extractor, .clock = systemTime};
    // All that shows a window is loaded, and waits for the screen's answers, while the library's file is opened. From
    // then on nobody else reads it: to close it again would take SQLite's locks away, which belong to the process. One
    // of an older program is brought up to date first; a new one is made when there is a screen for it.
    Library::Opening opening = hasLibrary(options.dataDir) && !needsUpdate(options.dataDir)
                                   ? Library::beginToOpen(library)
                                   : Library::Opening();
    const auto part = windowPart();
    if (!part) {
        std::fputs(qPrintable(QStringLiteral("byline: ") + part.error().detail + u'\n'), stderr);
        return int(ExitCode::InPart);
    }
    return (*part)->run(argc, argv, options, library, std::move(opening));
}

} // namespace

int main(int argc, char* argv[])
{
    returnMemory();
    nameProgram();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return namesCommand(arguments) ? runInTerminal(argc, argv, arguments) : runWindow(argc, argv, arguments);
}
