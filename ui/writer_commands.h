// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/outlet.h"
#include "library/writers.h"

#include <QObject>

class QMenu;
class QWidget;

namespace byline {

class HistoryCommands;
class Library;
class Pictures;
class StatusLine;
struct SourceRow;

/// What is done with writers: follow, make one of two, make two of one.
class WriterCommands final : public QObject
{
    Q_OBJECT

public:
    WriterCommands(Library& library, HistoryCommands& history, StatusLine& status, Pictures& pictures, QWidget* window);

    /// The entries of a writer's menu. `people` and `outlets` are all there are.
    void fillMenu(QMenu& menu, const SourceRow& row, const QList<Author>& people, const QList<Outlet>& outlets);
    void openPage(const Author& writer, const QList<Outlet>& outlets);
    /// Writers of one name at several outlets, who may be one person.
    void suggest(const QList<Outlet>& outlets);
    void setFollowed(AuthorId author, Qt::CheckState following);

signals:
    /// The open page says something that is no longer so.
    void pageOutdated();
    void linkActivated(const QUrl& link);
    void earlierWanted(byline::AuthorId writer);

private:
    void fillMergeMenu(QMenu& menu, const Author& writer, const QList<Author>& people, const QList<Outlet>& outlets);
    void chooseOther(const Author& writer, const QList<Author>& people, const QList<Outlet>& outlets);
    /// Both show first what will be.
    void merge(const Author& into, const Author& other, const QList<Outlet>& outlets);
    void split(const Author& writer, OutletId outlet, const QList<Outlet>& outlets);
    void mergeNow(AuthorId into, AuthorId other);
    void splitNow(AuthorId writer, OutletId outlet);

    Library& m_library;
    HistoryCommands& m_history;
    StatusLine& m_status;
    Pictures& m_pictures;
    QWidget* m_window;
};

} // namespace byline
