// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/source_menu.h"

#include "library/archive.h"
#include "library/library.h"
#include "ui/actions.h"
#include "ui/article_commands.h"
#include "ui/bookmark_commands.h"
#include "ui/folder_commands.h"
#include "ui/outlet_commands.h"
#include "ui/panes/source_pane.h"
#include "ui/rule_commands.h"
#include "ui/search_commands.h"
#include "ui/writer_commands.h"

#include <QMenu>

namespace byline {

SourceMenu::SourceMenu(Library& library, SourcePane& pane, const Commands& commands, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_pane(pane)
    , m_do(commands)
{
    connect(&pane, &SourcePane::menuRequested, this, &SourceMenu::popUp);
    connect(&pane, &SourcePane::openedBehind, this, [this](const SourceRow& row) {
        if (row.kind == SourceRow::Kind::Outlet)
            m_do.outlets.openWebsite(row.outlet);
    });
    commands.actions.hideRead->setChecked(pane.sources().hidesRead());
    connect(commands.actions.hideRead, &QAction::triggered, &pane,
            [&pane](bool hidden) { pane.setReadHidden(hidden ? Qt::Checked : Qt::Unchecked); });
    connect(commands.actions.nextSource, &QAction::triggered, &pane, [&pane] { pane.openBy(1); });
    connect(commands.actions.previousSource, &QAction::triggered, &pane, [&pane] { pane.openBy(-1); });
    connect(&pane, &SourcePane::renameRequested, this, &SourceMenu::rename);
    connect(&pane, &SourcePane::removeRequested, this, &SourceMenu::offerToRemove);
    SourceModel& model = pane.sources();
    connect(&model, &SourceModel::outletDropped, &commands.outlets, &OutletCommands::move);
    connect(&model, &SourceModel::folderDropped, &commands.folders, &FolderCommands::move);
    connect(&model, &SourceModel::articlesDropped, this, &SourceMenu::takeArticles);
}

QList<OutletId> SourceMenu::outletsIn(const QStringList& folder) const
{
    QList<OutletId> ids;
    for (const Outlet& outlet : m_pane.sources().input().outlets)
        if (outlet.folder.mid(0, folder.size()) == folder)
            ids += outlet.id;
    return ids;
}

void SourceMenu::popUp(const SourceRow& row, const QPoint& position)
{
    auto* menu = new QMenu(m_pane.window());
    menu->setObjectName(QStringLiteral("sourceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (row.kind == SourceRow::Kind::OutletsHeader)
        fillHeader(*menu);
    if (row.hasArticles())
        connect(menu->addAction(tr("Mark all as read")), &QAction::triggered, this,
                [this, query = sourceOf(row).query] { m_do.articles.markRead(query); });
    if (row.kind == SourceRow::Kind::Folder) {
        const QList<OutletId> outlets = outletsIn(row.folder);
        const auto forAll = [&](const QString& text, auto step) {
            QAction* action = menu->addAction(text);
            action->setEnabled(!outlets.isEmpty());
            connect(action, &QAction::triggered, this, step);
        };
        forAll(tr("Refresh"), [this, outlets] { m_do.outlets.refresh(RefreshScope::Everything, outlets); });
        forAll(tr("Export (OPML)…"), [this, outlets] { m_do.outlets.exportOpml(outlets); });
    }
    const SourceTreeInput& input = m_pane.sources().input();
    m_do.writers.fillMenu(*menu, row, input.authors, input.outlets);
    m_do.outlets.fillMenu(*menu, row, input.folders);
    m_do.folders.fillMenu(*menu, row);
    m_do.bookmarks.fillMenu(*menu, row);
    m_do.searches.fillMenu(*menu, row);
    m_do.rules.fillMenu(*menu, row);
    if (menu->isEmpty())
        menu->deleteLater();
    else
        menu->popup(position);
}

void SourceMenu::fillHeader(QMenu& menu)
{
    menu.addActions({m_do.actions.addOutlet, m_do.actions.starters});
    m_do.folders.fillMenu(menu, m_pane.sources().row(m_pane.sources().indexOf(QStringLiteral("header:outlets"))));
    menu.addSeparator();
    connect(menu.addAction(tr("Find an outlet, folder or writer…")), &QAction::triggered, &m_pane, &SourcePane::find);
    menu.addAction(m_do.actions.hideRead);
    menu.addSeparator();
    menu.addActions({m_do.actions.importOpml, m_do.actions.exportOpml});
}

void SourceMenu::rename(const SourceRow& row)
{
    if (row.kind == SourceRow::Kind::Outlet)
        m_do.outlets.askForName(row.outlet, row.title);
    else if (row.kind == SourceRow::Kind::Folder)
        m_do.folders.askForName(row.folder);
    else if (row.kind == SourceRow::Kind::BookmarkFolder)
        m_do.bookmarks.askForFolderName(row.title);
    else if (row.kind == SourceRow::Kind::BookmarkTag)
        m_do.bookmarks.askForTagName(row.title);
    else if (row.kind == SourceRow::Kind::SavedSearch)
        m_do.searches.askForName(row.detail);
}

/// A key that means "this article" to many must not cost a subscription: it leads to the word for it.
void SourceMenu::offerToRemove(const SourceRow& row)
{
    if (row.kind == SourceRow::Kind::Outlet)
        m_do.outlets.offerToUnsubscribe(row.outlet, row.title);
    else
        remove(row);
}

/// Each of these is offered to be taken back, a subscription with all its articles.
void SourceMenu::remove(const SourceRow& row)
{
    if (row.kind == SourceRow::Kind::Outlet)
        m_do.outlets.unsubscribe(row.outlet);
    else if (row.kind == SourceRow::Kind::Folder)
        m_do.folders.remove(row.folder);
    else if (row.kind == SourceRow::Kind::BookmarkFolder)
        m_do.bookmarks.dissolveFolder(row.title);
    else if (row.kind == SourceRow::Kind::BookmarkTag)
        m_do.bookmarks.removeTag(row.title);
    else if (row.kind == SourceRow::Kind::SavedSearch)
        m_do.searches.remove(row.detail);
}

void SourceMenu::takeArticles(const QList<ArticleId>& articles, const SourceRow& row)
{
    if (row.key == QLatin1String("smart:kept")) {
        const Haste haste = articles.size() == 1 ? Haste::First : Haste::InTurn;
        for (const ArticleId id : articles)
            m_library.archive().save(id, Keeper::User, Audio::AsBefore, haste);
        return;
    }
    BookmarkEdit edit;
    if (row.kind == SourceRow::Kind::BookmarkTag)
        edit.addTags = QStringList {row.title};
    else if (row.kind == SourceRow::Kind::BookmarkFolder)
        edit.folder = row.title;
    else if (row.kind == SourceRow::Kind::BookmarksHeader)
        edit.folder = QString();
    m_do.bookmarks.add(articles, edit);
}

} // namespace byline
