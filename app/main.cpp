// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"
#include "cli/interrupt.h"
#include "library/error_text.h"
#include "library/exporter.h"
#include "library/language.h"
#include "library/library.h"
#include "library/library_update.h"
#include "library/settings.h"
#include "net/instance.h"
#include "ui/choices.h"
#include "ui/main_window.h"
#include "ui/program.h"
#include "ui/screenshot.h"
#include "ui/style/theme.h"
#include "ui/update_window.h"
#include "ui/web/web_parts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QTimer>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace byline;
using namespace std::chrono_literals;

namespace {

constexpr auto kUntilListening = 1s; ///< for further instances: the window comes first

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
    QGuiApplication::setDesktopFileName(QStringLiteral("byline"));
}

/// Extraction for a library: the web engine is loaded when it is asked for the first time.
Library::ExtractProvider extractProvider()
{
    const auto made = std::make_shared<std::optional<ExtractFunction>>();
    return [made]() -> Result<ExtractFunction> {
        if (!made->has_value()) {
            const auto parts = webParts();
            if (!parts)
                return tl::unexpected<Error>(parts.error());
            *made = (*parts)->createExtractor(QCoreApplication::instance());
        }
        return **made;
    };
}

Exporter::PrintProvider printProvider()
{
    const auto made = std::make_shared<std::optional<PrintFunction>>();
    return [made]() -> Result<PrintFunction> {
        if (!made->has_value()) {
            const auto parts = webParts();
            if (!parts)
                return tl::unexpected<Error>(parts.error());
            *made = (*parts)->createPrinter(QCoreApplication::instance());
        }
        return **made;
    };
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
    std::unique_ptr<QCoreApplication> application;
    if (needsWebEngine(arguments)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        prepareWebParts();
        application = std::make_unique<QApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    Language language;
    language.speak({});
    return int(runCommand(arguments, extractProvider(), printProvider()));
}

struct WindowOptions
{
    QString dataDir;
    QString language;
    QString theme;
    QSize size;
    QString screenshot;
    Program::Appear appear = Program::Appear::AtOnce;
    QStringList addresses;
};

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
            .appear = parser.isSet(hidden) ? Program::Appear::InTray : Program::Appear::AtOnce,
            .addresses = withWholePaths(parser.positionalArguments())};
}

/// What goes wrong here is said when the library is opened.
void bringUpToDate(const WindowOptions& options)
{
    const Settings settings(options.dataDir);
    Language language;
    language.speak(options.language.isEmpty() ? settings.language() : options.language);
    applyTheme(*qApp, options.theme.isEmpty() ? settings.value(Choices::kTheme).toString() : options.theme);
    QApplication::setQuitOnLastWindowClosed(false);
    UpdateWindow().waitFor(updateLibrary(options.dataDir));
    QApplication::setQuitOnLastWindowClosed(true);
}

/// Where no window can be shown Qt tells how it looked for a screen and ends with an abort: one sentence instead.
void tellThereIsNoDisplay(QtMsgType type, const QMessageLogContext&, const QString&)
{
    if (type != QtFatalMsg)
        return;
    std::fputs("byline: there is no display to open the window on. Start it on a desktop (DISPLAY or WAYLAND_DISPLAY "
               "says which), or use its commands: byline --help\n",
               stderr);
    std::_Exit(int(ExitCode::WrongUsage));
}

int runWindow(int argc, char* argv[], const QStringList& arguments)
{
    const WindowOptions options = windowOptions(arguments);
    const Library::Options libraryOptions {
        .dataDir = options.dataDir, .extract = extractProvider(), .clock = systemTime};
    // Qt waits for the screen's answers most of the time; the library's file is opened meanwhile. From then on nobody
    // else reads it: to close it again would take SQLite's locks away, which belong to the process.
    const bool isOld = needsUpdate(options.dataDir);
    // A new one is made when it is known that there is a screen for it.
    Library::Opening opening =
        isOld || !hasLibrary(options.dataDir) ? Library::Opening() : Library::beginToOpen(libraryOptions);
    prepareWebParts();
    const QtMessageHandler usual = qInstallMessageHandler(tellThereIsNoDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);

    Instance instance(options.dataDir);
    if (instance.handOver(options.addresses))
        return 0;
    QTimer::singleShot(kUntilListening, &instance, &Instance::listen);

    if (isOld)
        bringUpToDate(options);
    auto library = Library::open(libraryOptions, std::move(opening));
    if (!library) {
        Language language;
        language.speak(options.language);
        const QString text = errorText(library.error(), QDir::toNativeSeparators(options.dataDir));
        qCritical("%s", qUtf8Printable(text));
        if (options.screenshot.isEmpty())
            QMessageBox::critical(nullptr, QStringLiteral("Byline"), text);
        return int(ExitCode::LibraryTrouble);
    }
    Program program(std::move(*library), {.library = libraryOptions,
                                          .language = options.language,
                                          .theme = options.theme,
                                          .size = options.size,
                                          .bus = {},
                                          .appear = options.appear});
    QObject::connect(&instance, &Instance::argumentsReceived, &program, &Program::raiseWith);
#ifdef Q_OS_UNIX
    // So a session ends that is logged out of: the next start finds everything where it was.
    const Interrupt interrupt(nullptr, {SIGINT, SIGTERM, SIGHUP});
    QObject::connect(&interrupt, &Interrupt::pressed, &program, &Program::quit);
#endif
    if (!options.addresses.isEmpty())
        program.raiseWith(options.addresses);
    if (!options.screenshot.isEmpty())
        grabWhenReady(program.window(), options.screenshot);
    return QApplication::exec();
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
