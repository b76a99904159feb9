// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program.h"

#include "library/backup.h"
#include "library/error_text.h"
#include "library/settings.h"
#include "ui/actions.h"
#include "ui/choices.h"
#include "ui/desktop/notices.h"
#include "ui/desktop/tray.h"
#include "ui/main_window.h"
#include "ui/panes/reading_pane.h"
#include "ui/panes/status_line.h"
#include "ui/program_commands.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QSystemTrayIcon>
#include <QTimer>

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

namespace {

constexpr auto kUntilIcon = 1s; ///< to read and scale the picture takes as long as to paint the window

} // namespace

Program::Program(std::unique_ptr<Library> library, Options options)
    : m_options(std::move(options))
    , m_language(m_options.translations)
    , m_library(std::move(library))
{
    const Settings& settings = m_library->settings();
    m_language.speak(m_options.language.isEmpty() ? settings.language() : m_options.language);
    applyTheme(*qApp, themeChoice());
    connect(&m_restoring, &QFutureWatcherBase::progressValueChanged, this, [this](int percent) {
        if (m_restoring.isRunning())
            showRestore(percent);
    });
    start();
}

Program::~Program()
{
    stopRestore(); // nobody waits for it at the end
    if (m_window)
        m_window->rememberShape();
}

QString Program::themeChoice() const
{
    return m_options.theme.isEmpty() ? m_library->settings().value(Choices::kTheme).toString() : m_options.theme;
}

void Program::start()
{
    openWindow();
    m_tray = std::make_unique<Tray>(*m_library, nullptr);
    m_notices = std::make_unique<Notices>(*m_library, m_options.bus, nullptr);
    connect(m_tray.get(), &Tray::activated, this, [this] { raiseWith({}); });
    connect(m_tray.get(), &Tray::messageClicked, this, [this] { raiseWith({}); });
    connect(m_tray.get(), &Tray::refreshRequested, this, [this] { m_window->actions().refresh->trigger(); });
    connect(m_tray.get(), &Tray::quitRequested, this, &Program::quit);
    connect(m_notices.get(), &Notices::clicked, this, [this](ArticleId article) {
        raiseWith({});
        m_window->openArticle(article);
    });
    connect(m_notices.get(), &Notices::refused, this, [this](const Notice& notice) {
        if (m_tray->isVisible())
            m_tray->say(notice.title, notice.text);
    });
    connect(&m_library->settings(), &Settings::valueChanged, this, &Program::follow);
    refreshTray();
}

void Program::openWindow()
{
    const bool hidden = m_options.appear == Appear::InTray && QSystemTrayIcon::isSystemTrayAvailable()
                        && Choices(m_library->settings()).tray() == Qt::Checked;
    m_window = std::make_unique<MainWindow>(*m_library, m_options.size,
                                            hidden ? MainWindow::Appear::Hidden : MainWindow::Appear::AtOnce);
    m_options.appear = Appear::AtOnce;
    m_window->installEventFilter(this);
    connect(m_window->actions().quit, &QAction::triggered, this, &Program::quit);
    connect(&m_window->programCommands(), &ProgramCommands::restoreChosen, this, &Program::restore);
    // Desktops that do not find the icon by the program's name (Xfce, plain window managers); nobody waits for it.
    connect(m_window.get(), &MainWindow::ready, this,
            [this] { QTimer::singleShot(kUntilIcon, this, [] { QGuiApplication::setWindowIcon(iconWithCount(0)); }); });
}

void Program::exchangeWindow()
{
    const bool preferences = m_window->programCommands().arePreferencesOpen();
    const bool visible = m_window->isVisible();
    const bool reading = bool(m_window->reading().article());
    m_window->rememberShape();
    m_options.size = {};
    if (!visible)
        m_options.appear = Appear::InTray;
    // The new one is there before the old one goes: the program does not end with its last window, and nothing blinks.
    const std::unique_ptr<MainWindow> old = std::move(m_window);
    openWindow();
    m_window->reopenWindows();
    if (reading)
        m_window->reopenArticle();
    m_tray->retranslate();
    if (preferences)
        m_window->programCommands().openPreferences();
}

void Program::follow(const QString& setting)
{
    if (setting == Choices::kTheme) {
        m_options.theme.clear();
        choosePalette(themeChoice());
    } else if (setting == Choices::kTray) {
        refreshTray();
    } else if (setting == Choices::kLanguage) {
        m_options.language.clear();
        // Not inside of a dialog that goes with the window.
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_language.speak(m_library->settings().language());
                exchangeWindow();
            },
            Qt::QueuedConnection);
    }
}

void Program::refreshTray()
{
    const bool wanted = Choices(m_library->settings()).tray() == Qt::Checked;
    m_tray->setVisible(wanted ? Qt::Checked : Qt::Unchecked);
    if (!wanted && !m_window->isVisible())
        m_window->show();
}

void Program::raiseWith(const QStringList& addresses)
{
    m_window->show();
    m_window->raiseWith(addresses);
}

void Program::restore(const QString& file)
{
    bringBack(file, Restored::Backup);
}

void Program::bringBack(const QString& file, Restored what)
{
    if (m_restoring.isRunning())
        return m_window->statusLine().say(tr("A backup is already being restored."));
    m_restored = what;
    m_window->statusLine().endMessage();
    const QFuture<Result<PreparedRestore>> restoring = prepareRestoreOf(m_options.library.dataDir, file);
    m_restoring.setFuture(restoring);
    showRestore(0);
    QFuture<Result<PreparedRestore>>(restoring).then(this, [this, file](const Result<PreparedRestore>& prepared) {
        m_window->statusLine().endProgress(StatusLine::Job::Restore);
        if (!prepared)
            m_window->statusLine().complain(prepared.error(), QDir::toNativeSeparators(file));
        else
            exchangeLibrary(*prepared, file);
    });
}

void Program::showRestore(int percent)
{
    const QString text =
        m_restored == Restored::Backup ? tr("Checking the backup — %1%") : tr("Checking your previous library — %1%");
    m_window->statusLine().showProgress(
        {StatusLine::Job::Restore, percent, 100, text.arg(percent), [this] {
             if (!isRestoring())
                 return; // too late: the libraries are exchanged in the next moment, and that is what is said then
             stopRestore();
             m_window->statusLine().endProgress(StatusLine::Job::Restore);
             m_window->statusLine().say(tr("Restore stopped. Your library is as it was."));
         }});
}

void Program::stopRestore()
{
    // In Qt 6.4 to cancel what is finished reaches for what came after it, which is gone.
    if (isRestoring())
        m_restoring.cancel();
}

/// The library is closed for it, and with it everything over it: for a moment there is no window.
void Program::exchangeLibrary(const PreparedRestore& prepared, const QString& file)
{
    m_window->rememberShape();
    QApplication::setQuitOnLastWindowClosed(false);
    m_notices.reset();
    m_tray.reset();
    m_window.reset();
    m_library.reset();
    const Result<BackupReport> report = finishRestore(m_options.library.dataDir, prepared);
    auto library = Library::open(m_options.library);
    if (!library) {
        qCritical("%s", qUtf8Printable(errorText(library.error(), m_options.library.dataDir)));
        return QCoreApplication::exit(1);
    }
    m_library = std::move(*library);
    const Settings& settings = m_library->settings();
    m_language.speak(m_options.language.isEmpty() ? settings.language() : m_options.language);
    choosePalette(themeChoice());
    start();
    QApplication::setQuitOnLastWindowClosed(true);
    if (report)
        sayRestored(report->replaced);
    else
        m_window->statusLine().complain(report.error(), QDir::toNativeSeparators(file));
}

void Program::sayRestored(const QString& replaced)
{
    StatusLine& status = m_window->statusLine();
    const QString kept = QDir::toNativeSeparators(replaced);
    if (m_restored == Restored::Former)
        status.say(tr("Your previous library is back. The one from the backup is kept as %1.").arg(kept),
                   {tr("Redo"), [this, replaced] { bringBack(replaced, Restored::Backup); }});
    else if (replaced.isEmpty())
        status.say(tr("The backup is now your library."));
    else
        status.say(tr("The backup is now your library. Your previous one is kept as %1.").arg(kept),
                   {tr("Undo"), [this, replaced] { bringBack(replaced, Restored::Former); }});
}

void Program::quit()
{
    m_quitting = true;
    if (m_window) {
        m_window->rememberShape();
        m_window->close();
    }
    QCoreApplication::quit();
}

bool Program::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window.get() && event->type() == QEvent::ThemeChange)
        choosePalette(themeChoice());
    if (watched == m_window.get() && event->type() == QEvent::Close && !m_quitting && m_tray && m_tray->isVisible()
        && Choices(m_library->settings()).closeToTray() == Qt::Checked) {
        m_window->rememberShape();
        m_window->hide();
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace byline
