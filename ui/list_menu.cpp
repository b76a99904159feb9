// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/list_menu.h"

#include "ui/actions.h"
#include "ui/article_commands.h"
#include "ui/bookmark_commands.h"
#include "ui/panes/article_pane.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>
#include <QUrl>

#include <algorithm>

namespace byline {

ListMenu::ListMenu(ArticlePane& pane, const Commands& commands, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
    , m_do(commands)
{
    connect(&pane, &ArticlePane::menuRequested, this, &ListMenu::popUp);
    connect(&pane, &ArticlePane::chosenChanged, this, [this] { m_do.articles.setChosen(m_pane.chosen()); });
    connect(commands.actions.editBookmark, &QAction::triggered, this, [this] {
        if (const Article* article = m_pane.current())
            m_do.bookmarks.editBookmark(*article);
    });
}

void ListMenu::popUp(const QPoint& position)
{
    const QList<Article> chosen = m_pane.chosen();
    if (chosen.isEmpty())
        return;
    auto* menu = new QMenu(m_pane.window());
    menu->setObjectName(QStringLiteral("listMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto entry = [&](const QString& text, auto step) {
        connect(menu->addAction(text), &QAction::triggered, this, step);
    };
    const auto any = [&](auto holds) { return std::any_of(chosen.begin(), chosen.end(), holds); };
    if (any([](const Article& a) { return !a.read; }))
        entry(tr("Mark as read"), [this, chosen] { m_do.articles.setRead(chosen, ReadState::Read); });
    if (any([](const Article& a) { return a.read; }))
        entry(tr("Mark as unread"), [this, chosen] { m_do.articles.setRead(chosen, ReadState::Unread); });
    if (any([](const Article& a) { return !a.bookmarked; }))
        entry(tr("Bookmark"), [this, chosen] { m_do.articles.setBookmarked(chosen, Qt::Checked); });
    if (any([](const Article& a) { return a.bookmarked; }))
        entry(tr("Remove the bookmark"), [this, chosen] { m_do.articles.setBookmarked(chosen, Qt::Unchecked); });
    if (any([](const Article& a) { return a.saved != CopyState::Complete; }))
        entry(tr("Keep offline"), [this, chosen] { m_do.articles.keep(chosen); });
    if (any([](const Article& a) { return a.saved != CopyState::None; }))
        entry(tr("Remove the offline copy"), [this, chosen] { m_do.articles.removeCopies(chosen); });
    if (chosen.size() == 1)
        fillForOne(*menu, chosen.first());
    menu->popup(position);
}

void ListMenu::fillForOne(QMenu& menu, const Article& article)
{
    const auto entry = [&](const QString& text, auto step) {
        connect(menu.addAction(text), &QAction::triggered, this, step);
    };
    entry(tr("Folder, tags and note of the bookmark…"), [this, article] { m_do.bookmarks.editBookmark(article); });
    menu.addSeparator();
    entry(tr("Open in a window of its own"), [this, article] { emit m_pane.openedInWindow(article); });
    const QUrl url(article.url.isEmpty() ? article.externalUrl : article.url);
    if (url.scheme().startsWith(QLatin1String("http"))) {
        entry(tr("Open the original in the browser"), [url] { QDesktopServices::openUrl(url); });
        entry(tr("Copy the article's address"),
              [url] { QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded)); });
    }
    if (m_pane.articles().isSearch())
        return;
    menu.addSeparator();
    entry(tr("Mark those above as read"), [this, article] { markAbove(article); });
    entry(tr("Mark those below as read"), [this, article] { markBelow(article); });
}

void ListMenu::markAbove(const Article& article)
{
    // Rows above a row are always loaded.
    QList<Article> above;
    const ArticleListModel& list = m_pane.articles();
    for (int row = 0; row < list.rowOf(article.id); ++row)
        if (!list.article(row).read)
            above += list.article(row);
    if (!above.isEmpty())
        m_do.articles.setRead(above, ReadState::Read);
}

void ListMenu::markBelow(const Article& article)
{
    ArticleQuery query = m_pane.shownQuery();
    query.after = ArticleCursor {article.published.toMSecsSinceEpoch(), article.id};
    m_do.articles.markRead(query);
}

} // namespace byline
