// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article_window.h"

#include "core/headline.h"
#include "library/library.h"
#include "ui/actions.h"
#include "ui/article_commands.h"
#include "ui/bookmark_commands.h"
#include "ui/history_commands.h"
#include "ui/panes/article_reader.h"
#include "ui/panes/reading_pane.h"
#include "ui/panes/status_line.h"
#include "ui/reading_commands.h"
#include "ui/shortcuts.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWindow>

namespace byline {

ArticleWindow::ArticleWindow(Library& library, const Article& article, QWidget* mainWindow)
    : QWidget(mainWindow, Qt::Window)
    , m_article(article.id)
{
    setObjectName(QStringLiteral("articleWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_QuitOnClose, false); // it goes with the main window
    setWindowTitle(headlineOf(article));
    applyTheme(*this);
    openIn(*this, {860, 900});
    auto* actions = new Actions(this);
    auto* reading = new ReadingPane(library, *actions, this);
    auto* status = new StatusLine(this);
    reading->reader().reachUnder(*status);
    auto* history = new HistoryCommands(library, *actions, *status, this);
    auto* commands = new ArticleCommands(library, *actions, *history, *status, this);
    auto* bookmarks = new BookmarkCommands(library, *history, *status, this);
    new ReadingCommands(library, *actions, *reading, *status, this);
    new Shortcuts(*actions, library.settings(), this);
    passOn(*actions);
    history->refresh();

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 6, 12, 6);
    bar->addStretch();
    for (QAction* action : {actions->fullText, actions->toggleBookmark, actions->toggleKept}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        fitToText(*button);
        button->setAccessibleName(action->text());
        bar->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(reading, 1);
    column->addWidget(status);

    connect(reading, &ReadingPane::linkActivated, this, &ArticleWindow::linkActivated);
    connect(reading, &ReadingPane::subscriptionWanted, this, &ArticleWindow::subscriptionWanted);
    connect(reading, &ReadingPane::failed, status, [status](const Error& error) { status->complain(error, {}); });
    connect(reading, &ReadingPane::fullTextFailed, status,
            [status](const Error& error) { status->complain(error, tr("Full text")); });
    connect(actions->scrollOn, &QAction::triggered, reading, [reading] { reading->scrollPage(1, [](bool) {}); });
    connect(actions->scrollBack, &QAction::triggered, reading, [reading] { reading->scrollPage(-1, [](bool) {}); });
    connect(actions->editBookmark, &QAction::triggered, this,
            [commands, bookmarks] { bookmarks->editBookmark(commands->current()); });
    connect(actions->exportArticle, &QAction::triggered, this,
            [this, commands] { emit exportWanted(commands->current()); });
    connect(actions->quit, &QAction::triggered, this, &QWidget::close);
    for (const QKeySequence& key : {QKeySequence(QKeySequence::Close), QKeySequence(Qt::Key_Escape)})
        connect(new QShortcut(key, this), &QShortcut::activated, this, &QWidget::close);
    commands->setCurrent(article);
    reading->open(article);
    // Not the first button: Space reads on here, too.
    reading->takeFocus(Qt::OtherFocusReason);
    connect(
        reading, &ReadingPane::shown, this,
        [this, reading] {
            if (!focusWidget() || reading->isAncestorOf(focusWidget()) || focusWidget() == reading)
                reading->takeFocus(Qt::OtherFocusReason);
        },
        Qt::SingleShotConnection);
}

/// What is no matter of this article is done in the main window; what is about a list or panes in sight, only there.
void ArticleWindow::passOn(Actions& actions)
{
    const QList<QAction*> passed {
        actions.next,         actions.previous,   actions.nextUnread,  actions.previousUnread, actions.palette,
        actions.find,         actions.findSource, actions.refresh,     actions.stop,           actions.addOutlet,
        actions.pasteAddress, actions.starters,   actions.newFolder,   actions.importOpml,     actions.exportOpml,
        actions.preferences,  actions.showKeys,   actions.workOffline, actions.progress,       actions.keepRules,
        actions.rules,        actions.keepPage,   actions.takeWithMe,  actions.shelfRules,     actions.exportKept,
        actions.statistics,   actions.backUp,     actions.restore,     actions.about};
    for (const CommandGroup& group : actions.groups())
        for (const WindowCommand& command : group.commands)
            if (passed.contains(command.action))
                connect(command.action, &QAction::triggered, this, [this, id = command.id] { emit commandWanted(id); });
    for (QAction* action :
         {actions.openInWindow, actions.nextSource, actions.previousSource, actions.markListRead, actions.markAboveRead,
          actions.markBelowRead, actions.unreadOnly, actions.hideRead, actions.wideLayout, actions.stackedLayout,
          actions.readingLayout, actions.showSources, actions.showList})
        removeAction(action);
}

void ArticleWindow::closeEvent(QCloseEvent* event)
{
    QWidget::closeEvent(event);
    emit closed();
}

bool ArticleWindow::event(QEvent* event)
{
    // Made anew with the first page. It does not lie over the main window for good, as what has a parent does on
    // Wayland and Windows, and one that came without taking the keyboard does not take it now.
    if (event->type() == QEvent::WinIdChange && windowHandle()) {
        windowHandle()->setTransientParent(nullptr);
        if (testAttribute(Qt::WA_ShowWithoutActivating))
            windowHandle()->setProperty("_q_showWithoutActivating", true); // as QWidget::show() does
    }
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        applyTheme(*this);
    return QWidget::event(event);
}

} // namespace byline
