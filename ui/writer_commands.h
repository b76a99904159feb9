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
class StatusLine;
struct SourceRow;

/// What is done with writers: follow, make one of two, make two of one.
class WriterCommands final : public QObject
{
    Q_OBJECT

public:
    WriterCommands(Library& library, HistoryCommands& history, StatusLine& status, QWidget* window);

    /// The entries of a writer's menu. `people` and `outlets` are all there are.
    void fillMenu(QMenu& menu, const SourceRow& row, const QList<Author>& people, const QList<Outlet>& outlets);
    void setFollowed(AuthorId author, Qt::CheckState following);

signals:
    /// The open page says something that is no longer so.
    void pageOutdated();

private:
    void fillMergeMenu(QMenu& menu, const Author& writer, const QList<Author>& people, const QList<Outlet>& outlets);
    void chooseOther(const Author& writer, const QList<Author>& people, const QList<Outlet>& outlets);
    void merge(AuthorId into, AuthorId other);
    void split(const Author& writer, OutletId outlet);

    Library& m_library;
    HistoryCommands& m_history;
    StatusLine& m_status;
    QWidget* m_window;
};

} // namespace byline
