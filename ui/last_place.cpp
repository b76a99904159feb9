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
const QString kHeld = QStringLiteral("window/listHeldBy");
const QString kRowTop = QStringLiteral("window/articleTop");

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
    const ArticleListModel& list = m_articles.articles();
    const QListView& view = m_articles.view();
    const Article* current = m_articles.current();
    QModelIndex holding;
    if (current && current->id == article() && !list.isSearch())
        holding = view.currentIndex();
    else if (view.verticalScrollBar()->value() > 0 && !list.isSearch()) // at its top it begins with what is new
        holding = view.indexAt({0, 0});
    m_settings.setValue(kList, holding.isValid() ? m_articles.source().key : QString());
    m_settings.setValue(kHeld, holding.isValid() ? list.article(holding.row()).id.value : 0);
    m_settings.setValue(kRowTop, holding.isValid() ? view.visualRect(holding).top() : 0);
}

ArticleId LastPlace::article() const
{
    return {m_settings.value(kArticle).toLongLong()};
}

ArticleId LastPlace::held() const
{
    const QString list = m_settings.value(kList).toString();
    if (list.isEmpty() || list != m_articles.source().key || m_articles.articles().isSearch())
        return {};
    return {m_settings.value(kHeld).toLongLong()};
}

void LastPlace::putBack(const Article& article, RowReturn::Then then)
{
    m_articles.rowReturn().putBack(article, m_settings.value(kRowTop).toInt(), then);
}

} // namespace byline
