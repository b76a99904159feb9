// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"
#include "library/error_text.h"
#include "library/library.h"
#include "library/settings.h"
#include "net/instance.h"
#include "ui/main_window.h"
#include "ui/screenshot.h"
#include "ui/style/theme.h"
#include "ui/web/web_parts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QTranslator>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace byline;

namespace {

/// Feeds come as blocks of some hundred kilobytes. glibc learns to keep such blocks for later, in a heap that only
/// grows; each as a mapping of its own goes back when it is done with.
void returnMemory()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
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

/// `language` is "ko", "en" …; empty: the system's.
void translate(QCoreApplication& application, const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    const auto install = [&](const QLocale& tongue, const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (translator->load(tongue, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
    };
    const QString ours = QStringLiteral("byline");
    const QString place = QStringLiteral(":/i18n");
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QLocale(QLocale::English), ours, place); // plurals for whom there is nothing better
    install(locale, ours, place);
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
    translate(*application, {});
    return int(runCommand(arguments, extractProvider()));
}

struct WindowOptions
{
    QString dataDir;
    QString language;
    QString theme;
    QSize size;
    QString screenshot;
    QStringList addresses;
};

WindowOptions windowOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("address"), QStringLiteral("Addresses to subscribe to."));
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), {}, QStringLiteral("folder"));
    const QCommandLineOption language(QStringLiteral("lang"), {}, QStringLiteral("language"));
    const QCommandLineOption theme(QStringLiteral("theme"), {}, QStringLiteral("light|dark"));
    const QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WxH"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), {}, QStringLiteral("file"));
    parser.addOptions({dataDir, language, theme, size, screenshot});
    parser.process(arguments);
    return {.dataDir = parser.isSet(dataDir) ? QDir(parser.value(dataDir)).absolutePath() : Library::defaultDataDir(),
            .language = parser.value(language),
            .theme = parser.value(theme),
            .size = parser.isSet(size) ? QSize(parser.value(size).section(u'x', 0, 0).toInt(),
                                               parser.value(size).section(u'x', 1, 1).toInt())
                                       : QSize(),
            .screenshot = parser.value(screenshot),
            .addresses = parser.positionalArguments()};
}

int runWindow(int argc, char* argv[])
{
    prepareWebParts();
    QApplication application(argc, argv);
    const WindowOptions options = windowOptions(QCoreApplication::arguments());

    Instance instance(options.dataDir);
    if (instance.handOver(options.addresses))
        return 0;

    auto library = Library::open({.dataDir = options.dataDir, .extract = extractProvider(), .clock = systemTime});
    if (!library) {
        translate(application, options.language);
        const QString text = errorText(library.error(), QDir::toNativeSeparators(options.dataDir));
        qCritical("%s", qUtf8Printable(text));
        if (options.screenshot.isEmpty())
            QMessageBox::critical(nullptr, QStringLiteral("Byline"), text);
        return int(ExitCode::LibraryTrouble);
    }
    const QString language = options.language.isEmpty() ? (*library)->settings().language() : options.language;
    translate(application, language);
    applyTheme(application, options.theme);

    MainWindow window(**library, options.size);
    QObject::connect(&instance, &Instance::argumentsReceived, &window, &MainWindow::raiseWith);
    if (!options.addresses.isEmpty())
        window.raiseWith(options.addresses);
    if (!options.screenshot.isEmpty())
        grabWhenReady(window, options.screenshot);
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
    return namesCommand(arguments) ? runInTerminal(argc, argv, arguments) : runWindow(argc, argv);
}
