// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace byline {

/// Paints the rows of a list of what was said: when, and beside it in as many lines as it takes what.
class SaidRows final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kTimeRole = Qt::UserRole + 1;
    static constexpr int kTextRole = Qt::UserRole + 2;
    static constexpr int kMargin = 8; ///< of a row's text

    explicit SaidRows(QListView& list);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    /// Of the text in a row of this place; from the left, to be mirrored.
    QRect textArea(const QRect& row) const;

    QListView& m_list;
};

} // namespace byline
