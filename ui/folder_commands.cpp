// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/folder_commands.h"

#include "library/library.h"
#include "library/subscriptions.h"
#include "ui/actions.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/history_commands.h"
#include "ui/panes/status_line.h"

#include <QMenu>

namespace byline {

FolderCommands::FolderCommands(Library& library, Actions& actions, HistoryCommands& history, StatusLine& status,
                               QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_actions(actions)
    , m_history(history)
    , m_status(status)
    , m_window(window)
{
    connect(actions.newFolder, &QAction::triggered, this, [this] { askForNew({}); });
}

void FolderCommands::fillMenu(QMenu& menu, const SourceRow& row)
{
    if (row.kind == SourceRow::Kind::OutletsHeader)
        menu.addAction(m_actions.newFolder);
    if (row.kind != SourceRow::Kind::Folder)
        return;
    menu.addSeparator();
    connect(menu.addAction(tr("New subfolder…")), &QAction::triggered, this,
            [this, folder = row.folder] { askForNew(folder); });
    connect(menu.addAction(tr("Rename…")), &QAction::triggered, this,
            [this, folder = row.folder] { askForName(folder); });
    if (row.folder.size() > 1)
        connect(menu.addAction(tr("Move to the top level")), &QAction::triggered, this,
                [this, folder = row.folder] { move(folder, {}); });
    connect(menu.addAction(tr("Remove folder, keep its outlets")), &QAction::triggered, this,
            [this, folder = row.folder] { remove(folder); });
}

void FolderCommands::askForNew(const QStringList& within)
{
    byline::askForName(m_window, {tr("New folder"), tr("Folder name"), {}}, [this, within](const QString& name) {
        report(m_library.subscriptions().addFolder(within + QStringList {name}), {});
    });
}

void FolderCommands::askForName(const QStringList& folder)
{
    byline::askForName(m_window, {tr("Rename folder"), tr("Folder name"), folder.last()},
                       [this, folder](const QString& name) {
                           QStringList renamed = folder;
                           renamed.last() = name;
                           if (renamed != folder)
                               report(m_library.subscriptions().moveFolder(folder, renamed),
                                      tr("The folder is now called %1.").arg(name));
                       });
}

void FolderCommands::remove(const QStringList& folder)
{
    report(m_library.subscriptions().removeFolder(folder),
           tr("Removed the folder %1. Its outlets are still there.").arg(folder.last()));
}

void FolderCommands::move(const QStringList& folder, const QStringList& into)
{
    if (folder.isEmpty() || folder.mid(0, folder.size() - 1) == into)
        return;
    report(m_library.subscriptions().moveFolder(folder, into + QStringList {folder.last()}),
           into.isEmpty() ? tr("Moved the folder %1 to the top level.").arg(folder.last())
                          : tr("Moved the folder %1 to %2.").arg(folder.last(), into.last()));
}

void FolderCommands::report(QFuture<Result<void>> done, const QString& said)
{
    done.then(this, [this, said](const Result<void>& result) {
        if (!result)
            m_status.complain(result.error(), {});
        else if (!said.isEmpty())
            m_status.say(said, m_history.takeBackOffer());
    });
}

} // namespace byline
