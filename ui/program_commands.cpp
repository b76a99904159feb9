// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program_commands.h"

#include "core/data_size.h"
#include "library/backup.h"
#include "library/library.h"
#include "ui/actions.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/statistics_dialog.h"
#include "ui/panes/status_line.h"
#include "ui/shortcuts.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QLocale>

namespace byline {

namespace {

void bringToFront(QDialog& dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

} // namespace

ProgramCommands::ProgramCommands(Library& library, Actions& actions, StatusLine& status, QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_actions(actions)
    , m_status(status)
    , m_window(window)
    , m_shortcuts(new Shortcuts(actions, library.settings(), this))
{
    connect(actions.preferences, &QAction::triggered, this, &ProgramCommands::openPreferences);
    connect(actions.showKeys, &QAction::triggered, this, &ProgramCommands::openKeys);
    connect(actions.statistics, &QAction::triggered, this, &ProgramCommands::openStatistics);
    connect(actions.backUp, &QAction::triggered, this, &ProgramCommands::askForBackup);
    connect(actions.progress, &QAction::triggered, &status, &StatusLine::showDetails);
    connect(actions.restore, &QAction::triggered, this, &ProgramCommands::askForRestore);
}

void ProgramCommands::openPreferences()
{
    if (!m_preferences)
        m_preferences = new PreferencesDialog(m_library, m_actions, m_window);
    bringToFront(*m_preferences);
}

void ProgramCommands::openKeys()
{
    if (!m_keys)
        m_keys = new KeysDialog(m_actions, *m_shortcuts, m_window);
    bringToFront(*m_keys);
}

void ProgramCommands::openStatistics()
{
    if (!m_statistics)
        m_statistics = new StatisticsDialog(m_library, m_window);
    bringToFront(*m_statistics);
}

void ProgramCommands::askForBackup()
{
    const QString name = QStringLiteral("byline-%1.byline").arg(QDate::currentDate().toString(Qt::ISODate));
    auto* dialog = new QFileDialog(m_window, tr("Back up library"), QDir::home().filePath(name),
                                   tr("Byline libraries (*.byline)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("byline"));
    connect(dialog, &QFileDialog::fileSelected, this, &ProgramCommands::backUp);
    dialog->open();
}

void ProgramCommands::backUp(const QString& file)
{
    const QFuture<Result<BackupReport>> backup = backUpLibrary(m_library.dataDir(), file);
    const auto stop = [this, backup] {
        if (backup.resultCount() > 0)
            return; // too late: what became of it is said in the next moment
        QFuture<Result<BackupReport>>(backup).cancel();
        m_status.endProgress(StatusLine::Job::Backup);
        m_status.say(tr("Stopped. No backup was saved."));
    };
    m_status.endMessage();
    m_status.showProgress({StatusLine::Job::Backup, 0, 0, tr("Backing up the library…"), stop});
    QFuture<Result<BackupReport>>(backup).then(this, [this, file](const Result<BackupReport>& report) {
        m_status.endProgress(StatusLine::Job::Backup);
        if (!report)
            m_status.complain(report.error(), QDir::toNativeSeparators(file));
        else
            m_status.say(tr("Backed up to %1: %Ln articles, %2.", nullptr, int(report->articles))
                             .arg(QDir::toNativeSeparators(file), dataSize(report->bytes, QLocale())));
    });
}

void ProgramCommands::askForRestore()
{
    auto* dialog = new QFileDialog(m_window, tr("Restore backup"), QDir::homePath(),
                                   tr("Byline libraries (*.byline);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ProgramCommands::restoreChosen);
    dialog->open();
}

} // namespace byline
