// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done with the rows of the panes, and how the panes stand.
#include "library/icons.h"
#include "library/library.h"
#include "ui/actions.h"
#include "ui/article_commands.h"
#include "ui/article_windows.h"
#include "ui/bookmark_commands.h"
#include "ui/earlier_articles.h"
#include "ui/folder_commands.h"
#include "ui/keep_commands.h"
#include "ui/layout_commands.h"
#include "ui/list_menu.h"
#include "ui/main_window.h"
#include "ui/outlet_commands.h"
#include "ui/panes/article_pane.h"
#include "ui/panes/reading_pane.h"
#include "ui/panes/search_field.h"
#include "ui/panes/source_pane.h"
#include "ui/panes/top_bar.h"
#include "ui/read_marker.h"
#include "ui/reading_commands.h"
#include "ui/rule_commands.h"
#include "ui/search_commands.h"
#include "ui/source_menu.h"
#include "ui/writer_commands.h"

#include <QSplitter>

namespace byline {

void MainWindow::buildCommands()
{
    m_folderCommands = new FolderCommands(m_library, *m_actions, *m_history, *m_status, this);
    m_bookmarkCommands = new BookmarkCommands(m_library, *m_history, *m_status, this);
    auto* searches = new SearchCommands(m_library, m_sources->sources(), m_top->search(), *m_status, this);
    auto* rules = new RuleCommands(m_library, *m_actions, *m_history, *m_status, this);
    connect(&m_top->search(), &SearchField::ruleRequested, rules,
            [rules](const QString& words) { rules->makeOf(words); });
    new SourceMenu(m_library, *m_sources,
                   SourceMenu::Commands {*m_actions, *m_articleCommands, *m_outletCommands, *m_writerCommands,
                                         *m_folderCommands, *m_bookmarkCommands, *searches, *rules},
                   this);
    auto* listMenu = new ListMenu(
        *m_articles, ListMenu::Commands {*m_actions, *m_articleCommands, *m_bookmarkCommands, *m_keepCommands, *rules},
        this);
    connect(listMenu, &ListMenu::linkActivated, this, &MainWindow::follow);
    m_layoutCommands =
        new LayoutCommands(LayoutCommands::Panes {*m_splitter, *m_sources->parentWidget(), *m_articles, *m_reading},
                           *m_actions, m_library.settings(), this);
    m_layoutCommands->fillMenu(*m_layoutMenu);

    connect(m_outletCommands, &OutletCommands::linkActivated, this, &MainWindow::follow);
    connect(m_outletCommands, &OutletCommands::outletAdded, m_sources,
            [this](OutletId id) { m_sources->openWhenThere(QStringLiteral("outlet:%1").arg(id.value)); });
    connect(m_outletCommands, &OutletCommands::outletAdded, &m_library.icons(), &Icons::fetchMissing);
    connect(m_writerCommands, &WriterCommands::linkActivated, this, &MainWindow::follow);
    connect(m_writerCommands, &WriterCommands::earlierWanted, &m_outletCommands->earlier(),
            qOverload<AuthorId>(&EarlierArticles::loadOfWriter));
    connect(m_articles, &ArticlePane::openedInWindow, m_articleWindows, &ArticleWindows::open);
    connect(m_articleWindows, &ArticleWindows::linkActivated, this, &MainWindow::follow);
    connect(m_articleWindows, &ArticleWindows::commandWanted, this, [this](const QString& id) {
        raiseWith({});
        m_actions->action(id)->trigger();
    });
    connect(m_articleWindows, &ArticleWindows::exportWanted, this, [this](const Article& article) {
        raiseWith({});
        m_keepCommands->exportArticles({article});
    });
    connect(m_articleWindows, &ArticleWindows::subscriptionWanted, m_outletCommands,
            [this](const QUrl& url) { m_outletCommands->addOutlet({url.toString()}); });
    connect(m_articles, &ArticlePane::openedBehind, this, [this](const Article& article) {
        if (m_readingCommands->openBehind(QUrl(article.url.isEmpty() ? article.externalUrl : article.url)))
            m_marker->openedElsewhere(article);
    });
    connect(m_actions->openInWindow, &QAction::triggered, this, [this] {
        if (const Article* article = m_articles->current())
            m_articleWindows->open(*article);
    });
    connect(m_actions->unsubscribe, &QAction::triggered, this, [this] {
        const QModelIndex opened = m_sources->sources().indexOf(m_sources->openedKey());
        const Article* article = m_articles->current();
        if (opened.isValid() && m_sources->sources().row(opened).kind == SourceRow::Kind::Outlet)
            m_outletCommands->unsubscribe(m_sources->sources().row(opened).outlet);
        else if (article)
            m_outletCommands->unsubscribe(article->outletId);
        else
            m_status->say(tr("Open the outlet or one of its articles first."));
    });
    connect(m_actions->findSource, &QAction::triggered, this, [this] {
        m_actions->showSources->setChecked(true);
        m_sources->parentWidget()->show();
        m_sources->find();
    });
    const SearchCompletion::NamesFunction namesOf = [this](const QString& name) {
        const SourceTreeInput& input = m_sources->sources().input();
        QStringList names;
        if (name == QLatin1String("author"))
            for (const Author& author : input.authors)
                names += author.name;
        else if (name == QLatin1String("outlet"))
            for (const Outlet& outlet : input.outlets)
                names += outlet.title;
        else if (name == QLatin1String("tag"))
            for (const BookmarkTag& tag : input.bookmarkTags)
                names += tag.name;
        return names;
    };
    m_top->search().completion().setNames(namesOf);
    rules->setNames(namesOf);
}

void MainWindow::alignSearch()
{
    const QList<int> sizes = m_splitter->sizes();
    const bool sources = !m_sources->parentWidget()->isHidden();
    m_top->alignSearch((sources ? sizes.value(0) : 0) + 8, m_articles->isHidden() ? 400 : qMin(sizes.value(1), 640));
}

} // namespace byline
