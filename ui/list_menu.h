// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"

#include <QObject>
#include <QTimer>

class QMenu;

namespace byline {

class Actions;
class ArticleCommands;
class ArticlePane;
class BookmarkCommands;
class KeepCommands;
class RuleCommands;

/// The article list's menu, for the one or the several that are chosen.
class ListMenu final : public QObject
{
    Q_OBJECT

public:
    struct Commands
    {
        Actions& actions;
        ArticleCommands& articles;
        BookmarkCommands& bookmarks;
        KeepCommands& copies;
        RuleCommands& rules;
    };

    ListMenu(ArticlePane& pane, const Commands& commands, QObject* parent);

signals:
    /// byline://author/7: what the menu leads to.
    void linkActivated(const QUrl& link);
    /// Rows are not what they were: what a menu offers may be another thing.
    void outdated();

private:
    void popUp(const QPoint& position);
    QList<Article> asTheyAre(const QList<Article>& chosen) const;
    void fillMarks(QMenu& menu, const QList<Article>& chosen);
    void fillForOne(QMenu& menu, const Article& article);
    void fillPlaces(QMenu& menu, const Article& article);
    void markAbove(const Article& article);
    void markBelow(const Article& article);

    ArticlePane& m_pane;
    Commands m_do;
    QTimer m_soon;
};

} // namespace byline
