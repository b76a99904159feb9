// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/last_place.h"

#include "library/settings.h"
#include "ui/panes/article_pane.h"

#include <QListView>
#include <QScrollBar>

namespace byline {

namespace {

const QString kArticle = QStringLiteral("window/article");
const QString kList = QStringLiteral("window/articleIn");
const QString kRowTop = QStringLiteral("window/articleTop");
/// Further down nobody looks for where they were.
constexpr int kMostPages = 30;

} // namespace

LastPlace::LastPlace(Settings& settings, ArticlePane& articles, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_articles(articles)
{
}

void LastPlace::note(ArticleId article)
{
    m_settings.setValue(kArticle, article.value);
}

void LastPlace::remember()
{
    const Article* current = m_articles.current();
    const bool inList = current && current->id == article() && !m_articles.articles().isSearch();
    m_settings.setValue(kList, inList ? m_articles.source().key : QString());
    const QListView& view = m_articles.view();
    m_settings.setValue(kRowTop, inList ? view.visualRect(view.currentIndex()).top() : 0);
}

ArticleId LastPlace::article() const
{
    return {m_settings.value(kArticle).toLongLong()};
}

bool LastPlace::wasInThisList() const
{
    const QString list = m_settings.value(kList).toString();
    return !list.isEmpty() && list == m_articles.source().key && !m_articles.articles().isSearch();
}

void LastPlace::choose(const Article& article)
{
    chooseWhenLoaded(article, kMostPages);
}

void LastPlace::chooseWhenLoaded(const Article& article, int pages)
{
    ArticleListModel& list = m_articles.articles();
    if (!list.reaches(article) && pages > 0) {
        connect(
            &list, &QAbstractItemModel::rowsInserted, this,
            [this, article, pages] {
                if (!m_articles.current()) // somebody was quicker
                    chooseWhenLoaded(article, pages - 1);
            },
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        list.fetchMore({});
        return;
    }
    list.include(article);
    QListView& view = m_articles.view();
    if (!m_articles.select(list.rowOf(article.id)))
        return;
    // The row stands where it stood, whatever has arrived above it.
    const int wanted = qBound(0, m_settings.value(kRowTop).toInt(), view.viewport()->height() - 1);
    view.scrollTo(view.currentIndex(), QAbstractItemView::PositionAtTop);
    QScrollBar* bar = view.verticalScrollBar();
    bar->setValue(bar->value() + view.visualRect(view.currentIndex()).top() - wanted);
}

} // namespace byline
