// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/outlet.h"
#include "core/shelf_rules.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace byline {

class Library;

/// What the shelf keeps by itself, how much room it may take, and how much is taken now.
class ShelfDialog final : public QDialog
{
    Q_OBJECT

public:
    ShelfDialog(Library& library, QWidget* window);

    void accept() override;

private:
    void build();
    void load();
    void offer(const QList<Outlet>& outlets, const QList<QStringList>& folders);
    void addSource();
    void removeSource();
    void showSources();
    QString nameOf(const ShelfSource& source) const;

    Library& m_library;
    ShelfRules m_rules;
    QCheckBox* m_bookmarks;
    QSpinBox* m_ofFollowed;
    QListWidget* m_sources;
    QPushButton* m_remove;
    QComboBox* m_choice;
    QSpinBox* m_newest;
    QPushButton* m_add;
    QSpinBox* m_quota; ///< megabytes
    QCheckBox* m_onMetered;
    QLabel* m_use;
    QList<ShelfSource> m_offered;
    QHash<OutletId, QString> m_titles;
};

} // namespace byline
