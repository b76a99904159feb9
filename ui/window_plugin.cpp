// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window_part.h"

#include "cli/command.h"
#include "cli/interrupt.h"
#include "library/error_text.h"
#include "library/language.h"
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
#include <QDir>
#include <QMessageBox>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace byline {

using namespace std::chrono_literals;

namespace {

constexpr auto kUntilListening = 1s; ///< for further instances: the window comes first

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

} // namespace

class WindowPlugin final : public QObject, public WindowPart
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID BYLINE_WINDOW_PART_IID)
    Q_INTERFACES(byline::WindowPart)

public:
    int run(int& argc, char** argv, const WindowOptions& options, const Library::Options& libraryOptions,
            Library::Opening begun) override
    {
        prepareWebParts();
        QGuiApplication::setDesktopFileName(QStringLiteral("byline"));
        const QtMessageHandler usual = qInstallMessageHandler(tellThereIsNoDisplay);
        QApplication application(argc, argv);
        qInstallMessageHandler(usual);

        Instance instance(options.dataDir);
        if (instance.handOver(options.addresses))
            return 0;
        QTimer::singleShot(kUntilListening, &instance, &Instance::listen);

        if (!begun.valid() && needsUpdate(options.dataDir))
            bringUpToDate(options);
        auto library = Library::open(libraryOptions, std::move(begun));
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

    std::unique_ptr<QCoreApplication> createApplication(int& argc, char** argv) override
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        prepareWebParts();
        return std::make_unique<QApplication>(argc, argv);
    }

    Result<ExtractFunction> extractor() override
    {
        if (!m_extract) {
            const auto parts = webParts();
            if (!parts)
                return tl::unexpected<Error>(parts.error());
            m_extract = (*parts)->createExtractor(QCoreApplication::instance());
        }
        return *m_extract;
    }

    Result<PrintFunction> printer() override
    {
        if (!m_print) {
            const auto parts = webParts();
            if (!parts)
                return tl::unexpected<Error>(parts.error());
            m_print = (*parts)->createPrinter(QCoreApplication::instance());
        }
        return *m_print;
    }

private:
    std::optional<ExtractFunction> m_extract;
    std::optional<PrintFunction> m_print;
};

} // namespace byline

#include "window_plugin.moc"
