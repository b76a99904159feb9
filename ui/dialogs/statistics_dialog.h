// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QDialog>

class QLabel;
class QTabWidget;
class QTreeWidget;

namespace byline {

class Library;

/// What is read of what comes in, by outlet and by writer, as lists of small bars.
class StatisticsDialog final : public QDialog
{
    Q_OBJECT

public:
    StatisticsDialog(Library& library, QWidget* parent);

private:
    struct Line
    {
        QString name;
        int articles = 0;
        int unread = 0;
    };
    QTreeWidget* list(const QString& name, const QString& column);
    void load();
    void fill(QTreeWidget& list, const QList<Line>& lines);

    Library& m_library;
    QLabel* m_summary;
    QTabWidget* m_tabs;
    QTreeWidget* m_outlets;
    QTreeWidget* m_writers;
};

} // namespace byline
