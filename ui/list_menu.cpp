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
    // Many rows change together.
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&pane.articles(), &QAbstractItemModel::dataChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (const QList<Article> chosen = m_pane.chosen(); chosen.size() > 1)
            m_do.articles.setChosen(chosen);
        emit outdated();
    });
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

/// Of a row that has left the list meanwhile, what it was when the menu was opened.
QList<Article> ListMenu::asTheyAre(const QList<Article>& chosen) const
{
    QList<Article> articles = chosen;
    const ArticleListModel& list = m_pane.articles();
    for (Article& article : articles)
        if (const int row = list.rowOf(article.id); row >= 0)
            article = list.article(row);
    return articles;
}

/// An article that was opened a moment ago is marked as read while its menu is open.
void ListMenu::fillMarks(QMenu& menu, const QList<Article>& chosen)
{
    const auto entry = [&](const QString& text, auto fits, auto step) {
        QAction* action = menu.addAction(text);
        connect(action, &QAction::triggered, this, [this, chosen, step] { step(asTheyAre(chosen)); });
        const auto refresh = [this, action, chosen, fits] {
            const QList<Article> now = asTheyAre(chosen);
            action->setVisible(std::any_of(now.begin(), now.end(), fits));
        };
        refresh();
        connect(this, &ListMenu::outdated, action, refresh);
    };
    using Articles = QList<Article>;
    entry(
        tr("Mark as read"), [](const Article& a) { return !a.read; },
        [this](const Articles& all) { m_do.articles.setRead(all, ReadState::Read); });
    entry(
        tr("Mark as unread"), [](const Article& a) { return a.read; },
        [this](const Articles& all) { m_do.articles.setRead(all, ReadState::Unread); });
    entry(
        tr("Bookmark"), [](const Article& a) { return !a.bookmarked; },
        [this](const Articles& all) { m_do.articles.setBookmarked(all, Qt::Checked); });
    entry(
        tr("Remove bookmark"), [](const Article& a) { return a.bookmarked; },
        [this](const Articles& all) { m_do.articles.setBookmarked(all, Qt::Unchecked); });
    if (chosen.size() == 1)
        entry(
            tr("Edit bookmark…"), [](const Article& a) { return a.bookmarked; },
            [this](const Articles& all) { m_do.bookmarks.editBookmark(all.first()); });
    entry(
        tr("Keep offline"), [](const Article& a) { return a.saved != CopyState::Complete || a.keptByShelf; },
        [this](const Articles& all) { m_do.articles.keep(all); });
    entry(
        chosen.size() == 1 ? tr("Remove offline copy") : tr("Remove offline copies"),
        [](const Article& a) { return a.saved != CopyState::None; },
        [this](const Articles& all) { m_do.articles.removeCopies(all); });
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
