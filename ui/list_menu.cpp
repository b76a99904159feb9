// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/list_menu.h"

#include "core/url.h"
#include "ui/actions.h"
#include "ui/article_commands.h"
#include "ui/bookmark_commands.h"
#include "ui/keep_commands.h"
#include "ui/panes/article_pane.h"
#include "ui/rule_commands.h"

#include <QMenu>
#include <QUrl>

#include <algorithm>

namespace byline {

namespace {

constexpr qsizetype kMostWriters = 4;

} // namespace

ListMenu::ListMenu(ArticlePane& pane, const Commands& commands, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
    , m_do(commands)
{
    connect(&pane, &ArticlePane::menuRequested, this, &ListMenu::popUp);
    connect(&pane, &ArticlePane::chosenChanged, this, [this] { m_do.articles.setChosen(m_pane.chosen()); });
    const auto onCurrent = [this](QAction* action, auto step) {
        connect(action, &QAction::triggered, this, [this, step] {
            if (const Article* article = m_pane.current())
                step(*article);
        });
    };
    onCurrent(commands.actions.editBookmark, [this](const Article& article) { m_do.bookmarks.editBookmark(article); });
    onCurrent(commands.actions.markAboveRead, [this](const Article& article) { markAbove(article); });
    onCurrent(commands.actions.markBelowRead, [this](const Article& article) { markBelow(article); });
}

void ListMenu::popUp(const QPoint& position)
{
    const QList<Article> chosen = m_pane.chosen();
    if (chosen.isEmpty())
        return;
    auto* menu = new QMenu(m_pane.window());
    menu->setObjectName(QStringLiteral("listMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMarks(*menu, chosen);
    menu->addSeparator();
    const auto entry = [&](const QString& text, auto step) {
        connect(menu->addAction(text), &QAction::triggered, this, step);
    };
    if (chosen.size() == 1)
        entry(tr("Open in new window"), [this, chosen] { emit m_pane.openedInWindow(chosen.first()); });
    const bool onTheWeb = std::any_of(chosen.begin(), chosen.end(), [](const Article& article) {
        return isWebAddress(QUrl(article.url.isEmpty() ? article.externalUrl : article.url));
    });
    if (onTheWeb) {
        entry(chosen.size() == 1 ? tr("Open original in browser") : tr("Open originals in browser"),
              [this, chosen] { m_do.articles.openOriginals(chosen); });
        entry(chosen.size() == 1 ? tr("Copy article address") : tr("Copy addresses"),
              [this, chosen] { m_do.articles.copyLinks(chosen); });
    }
    entry(tr("Export…"), [this, chosen] { m_do.copies.exportArticles(chosen); });
    if (chosen.size() == 1)
        fillForOne(*menu, chosen.first());
    connect(menu, &QMenu::aboutToHide, &m_pane, &ArticlePane::leaveMenu);
    menu->popup(position);
}

void ListMenu::fillMarks(QMenu& menu, const QList<Article>& chosen)
{
    const auto entry = [&](const QString& text, auto step) {
        connect(menu.addAction(text), &QAction::triggered, this, step);
    };
    const auto any = [&](auto holds) { return std::any_of(chosen.begin(), chosen.end(), holds); };
    if (any([](const Article& a) { return !a.read; }))
        entry(tr("Mark as read"), [this, chosen] { m_do.articles.setRead(chosen, ReadState::Read); });
    if (any([](const Article& a) { return a.read; }))
        entry(tr("Mark as unread"), [this, chosen] { m_do.articles.setRead(chosen, ReadState::Unread); });
    if (any([](const Article& a) { return !a.bookmarked; }))
        entry(tr("Bookmark"), [this, chosen] { m_do.articles.setBookmarked(chosen, Qt::Checked); });
    if (any([](const Article& a) { return a.bookmarked; }))
        entry(tr("Remove bookmark"), [this, chosen] { m_do.articles.setBookmarked(chosen, Qt::Unchecked); });
    if (chosen.size() == 1)
        entry(tr("Edit bookmark…"), [this, chosen] { m_do.bookmarks.editBookmark(chosen.first()); });
    if (any([](const Article& a) { return a.saved != CopyState::Complete || a.keptByShelf; }))
        entry(tr("Keep offline"), [this, chosen] { m_do.articles.keep(chosen); });
    if (any([](const Article& a) { return a.saved != CopyState::None; }))
        entry(chosen.size() == 1 ? tr("Remove offline copy") : tr("Remove offline copies"),
              [this, chosen] { m_do.articles.removeCopies(chosen); });
}

void ListMenu::fillForOne(QMenu& menu, const Article& article)
{
    menu.addSeparator();
    fillPlaces(menu, article);
    menu.addSeparator();
    connect(menu.addAction(tr("Mark all above as read")), &QAction::triggered, this,
            [this, article] { markAbove(article); });
    connect(menu.addAction(tr("Mark all below as read")), &QAction::triggered, this,
            [this, article] { markBelow(article); });
    for (const AuthorRef& author : article.authors.first(qMin<qsizetype>(article.authors.size(), kMostWriters)))
        connect(menu.addAction(tr("Always mark articles by %1 as read…")
                                   .arg(QString(author.name).replace(u'&', QStringLiteral("&&")))),
                &QAction::triggered, this, [this, name = author.name] { m_do.rules.mute(name); });
}

/// Where the article is from: its outlet and its writers.
void ListMenu::fillPlaces(QMenu& menu, const Article& article)
{
    const auto place = [&](const QString& text, const QString& what, qint64 id) {
        QString name = text;
        connect(menu.addAction(name.replace(u'&', QStringLiteral("&&"))), &QAction::triggered, this,
                [this, what, id] { emit linkActivated(QUrl(QStringLiteral("byline://%1/%2").arg(what).arg(id))); });
    };
    place(tr("Show articles from %1").arg(article.outletTitle), QStringLiteral("outlet"), article.outletId.value);
    for (const AuthorRef& author : article.authors.first(qMin<qsizetype>(article.authors.size(), kMostWriters)))
        if (author.id)
            place(tr("Show articles by %1").arg(author.name), QStringLiteral("author"), author.id.value);
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
    const ArticleListModel& list = m_pane.articles();
    if (!list.isSearch() || list.order() == SearchOrder::Newest) {
        ArticleQuery query = m_pane.shownQuery();
        query.after = placeIn(query, article);
        return m_do.articles.markRead(query);
    }
    // Of what fits best no more is listed than is there.
    QList<Article> below;
    for (int row = list.rowOf(article.id) + 1; row < list.rowCount(); ++row)
        if (!list.article(row).read)
            below += list.article(row);
    if (!below.isEmpty())
        m_do.articles.setRead(below, ReadState::Read);
}

} // namespace byline
