// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panes/end_room.h"
#include "ui/panes/row_heights.h"

#include <QListView>

#include <optional>

namespace byline {

/// The article list's view: rows of different heights, measured when they come into sight, so that a list of a million
/// scrolls and grows like one of a hundred (QListView lays all rows out again whenever some are added). What is looked
/// at stays where it is while rows come and go above it.
class ArticleRows final : public QListView
{
    Q_OBJECT

public:
    explicit ArticleRows(QWidget* parent);

    /// Rows are being chosen to do something with them, not to be read.
    bool isChoosing() const { return m_choosing; }
    /// The row whose menu was open gives the choice back: what is open is what keys are for.
    void leaveMenu(const QModelIndex& open);

    QRect visualRect(const QModelIndex& index) const override;
    QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    /// Measures all rows anew.
    void doItemsLayout() override;
    void reset() override;

signals:
    void middleClicked(const QModelIndex& index);

protected:
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;
    void dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& area, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// A letter is a command or nothing: it would open, and mark as read, what begins with it.
    void keyboardSearch(const QString&) override {}
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void paintFocus(QPainter& painter) const;
    void measure(int row);
    /// What can be seen; true if something had another height than it counted with.
    bool measureShown();
    void rangeChanged() { setRangeFor(verticalOffset()); }
    void setRangeFor(qint64 offset);
    void moveTo(qint64 offset);
    void fetchAhead();

    RowHeights m_heights;
    EndRoom m_end;
    QPersistentModelIndex m_pressed;
    std::optional<QPersistentModelIndex>
        m_beforeMenu; ///< the current row, where a right click made another one current
    bool m_choosing = false;
    bool m_moving = false; ///< the offset follows rows that grew: nothing is scrolled
};

} // namespace byline
