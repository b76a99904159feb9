// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/source_row.h"

#include <QObject>

class QMenu;
class QWidget;

namespace byline {

class Library;
class SearchField;
class SourceModel;
class StatusLine;

/// Saved searches: rows of the subscription pane.
class SearchCommands final : public QObject
{
    Q_OBJECT

public:
    SearchCommands(Library& library, SourceModel& rows, SearchField& field, StatusLine& status, QWidget* window);

    void fillMenu(QMenu& menu, const SourceRow& row);
    /// Asks for a name; saving the same words again renames them.
    void save(const QString& words);
    void askForName(const QString& words);
    void remove(const QString& words);

private:
    void set(const QString& words, const QString& name);

    Library& m_library;
    SourceModel& m_rows;
    StatusLine& m_status;
    QWidget* m_window;
};

} // namespace byline
