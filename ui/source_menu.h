// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/source_row.h"

#include <QObject>

class QMenu;

namespace byline {

class Actions;
class ArticleCommands;
class BookmarkCommands;
class FolderCommands;
class Library;
class OutletCommands;
class RuleCommands;
class SearchCommands;
class SourcePane;
class WriterCommands;

/// Joins the subscription pane to what is done with its rows: menus, drops, F2 and Del.
class SourceMenu final : public QObject
{
    Q_OBJECT

public:
    struct Commands
    {
        Actions& actions;
        ArticleCommands& articles;
        OutletCommands& outlets;
        WriterCommands& writers;
        FolderCommands& folders;
        BookmarkCommands& bookmarks;
        SearchCommands& searches;
        RuleCommands& rules;
    };

    SourceMenu(Library& library, SourcePane& pane, const Commands& commands, QObject* parent);

private:
    void popUp(const SourceRow& row, const QPoint& position);
    void fillHeader(QMenu& menu);
    void rename(const SourceRow& row);
    void offerToRemove(const SourceRow& row);
    void remove(const SourceRow& row);
    void takeArticles(const QList<ArticleId>& articles, const SourceRow& row);
    QList<OutletId> outletsIn(const QStringList& folder) const;

    Library& m_library;
    SourcePane& m_pane;
    Commands m_do;
};

} // namespace byline
