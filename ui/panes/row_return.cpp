// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/row_return.h"

#include "ui/panes/article_pane.h"

#include <QListView>
#include <QScrollBar>

#include <utility>

namespace byline {

namespace {

/// Further down nobody looks for where they were.
constexpr int kMostPages = 30;

} // namespace

RowReturn::RowReturn(ArticlePane& articles)
    : QObject(&articles)
    , m_articles(articles)
{
    connect(&articles.articles(), &QAbstractItemModel::modelAboutToBeReset, this, &RowReturn::note);
    connect(&articles.articles(), &ArticleListModel::shown, this, [this] {
        // Once for each list: it is also shown anew when its hits have been counted.
        if (std::exchange(m_waits, false) && m_read)
            putBackWhenLoaded(*m_read, kMostPages);
    });
}

void RowReturn::note()
{
    ++m_number;
    m_waits = true;
    const ArticleListModel& list = m_articles.articles();
    const ArticleId read = list.beingRead();
    // The row that has the keyboard may be another one.
    if (const QModelIndex row = list.indexOf(read); row.isValid())
        m_read = Row {list.article(row.row()), m_articles.view().visualRect(row).top(), Then::Stay};
    else if (m_read && m_read->article.id != read) // another list has none that is read
        m_read.reset();
    // Else the list went before the row was back in it: it comes back to this one.
}

void RowReturn::putBack(const Article& article, int top, Then then)
{
    putBackWhenLoaded({article, top, then}, kMostPages);
}

void RowReturn::putBackWhenLoaded(Row row, int pages)
{
    ArticleListModel& list = m_articles.articles();
    if (!list.reaches(row.article) && pages > 0) {
        connect(
            &list, &QAbstractItemModel::rowsInserted, this,
            [this, row, pages, number = m_number] {
                if (number == m_number && !m_articles.current()) // else somebody was quicker
                    putBackWhenLoaded(row, pages - 1);
            },
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        list.fetchMore({});
        return;
    }
    if (row.then != Then::Look) {
        const bool wasThere = list.rowOf(row.article.id) >= 0;
        list.include(row.article);
        const int place = list.rowOf(row.article.id);
        if (!(row.then == Then::Stay ? m_articles.stayOn(place) : m_articles.select(place)))
            return;
        m_read.reset();
        if (!wasThere) // it is as it was in the list before, and may have been marked as read since
            list.refresh({row.article.id});
    }
    const QModelIndex index = list.indexOf(row.article.id);
    if (!index.isValid())
        return;
    // It stands where it stood, whatever has arrived above it; it may have been out of sight.
    QListView& view = m_articles.view();
    view.scrollTo(index, QAbstractItemView::PositionAtTop);
    QScrollBar* bar = view.verticalScrollBar();
    bar->setValue(bar->value() + view.visualRect(index).top() - row.top);
}

} // namespace byline
