// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rule.h"
#include "ui/panes/notice_bar.h"

#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace byline {

class Library;

/// All rules, each with a switch, and the ways to make, change and remove one.
class RulesDialog final : public QDialog
{
    Q_OBJECT

public:
    RulesDialog(Library& library, QWidget* window);

    void say(const NoticeBar::Notice& notice);
    void reload();

signals:
    void editRequested(const byline::Rule& rule); ///< id 0: a new one
    void switched(const byline::Rule& rule);
    void removeRequested(const byline::Rule& rule);

private:
    void build();
    void fill(const QList<Rule>& rules);
    void addRow(const Rule& rule);

    Library& m_library;
    QVBoxLayout* m_rows;
    QLabel* m_nothing;
    NoticeBar* m_notice;
};

} // namespace byline
