// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pane_focus.h"

#include "ui/actions.h"
#include "ui/panes/article_pane.h"
#include "ui/panes/article_reader.h"
#include "ui/panes/reading_pane.h"
#include "ui/panes/source_pane.h"

#include <QListView>

namespace byline {

PaneFocus::PaneFocus(Actions& actions, SourcePane& sources, ArticlePane& articles, ReadingPane& reading,
                     QObject* parent)
    : QObject(parent)
    , m_sources(sources)
    , m_articles(articles)
    , m_reading(reading)
{
    for (QWidget* pane :
         {static_cast<QWidget*>(&sources), static_cast<QWidget*>(&articles.view()), static_cast<QWidget*>(&reading)})
        pane->addActions({actions.paneLeft, actions.paneRight});
    // In Arabic and Hebrew the subscriptions are at the right.
    const auto isMirrored = [&reading] { return reading.layoutDirection() == Qt::RightToLeft; };
    connect(actions.paneLeft, &QAction::triggered, this,
            [this, isMirrored] { go(isMirrored() ? Way::On : Way::Back); });
    connect(actions.paneRight, &QAction::triggered, this,
            [this, isMirrored] { go(isMirrored() ? Way::Back : Way::On); });
    connect(&reading.reader(), &ArticleReader::left, this, [this] { go(Way::Back); });
}

/// In the tree an arrow closes and opens the folder first.
bool PaneFocus::turnsFolder(Way way)
{
    const QModelIndex index = m_sources.currentIndex();
    if (!index.isValid() || m_sources.sources().row(index).kind != SourceRow::Kind::Folder)
        return false;
    const bool open = m_sources.isExpanded(index);
    if (open == (way == Way::On))
        return false;
    m_sources.setExpanded(index, !open);
    return true;
}

void PaneFocus::go(Way way)
{
    if (m_sources.hasFocus()) {
        if (!turnsFolder(way) && way == Way::On)
            m_articles.view().setFocus(Qt::TabFocusReason);
    } else if (m_articles.view().hasFocus()) {
        if (way == Way::Back)
            m_sources.setFocus(Qt::BacktabFocusReason);
        else
            m_reading.takeFocus(Qt::TabFocusReason);
    } else if (way == Way::Back) {
        m_articles.view().setFocus(Qt::BacktabFocusReason);
    }
}

} // namespace byline
