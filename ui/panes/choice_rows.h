// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace byline {

/// Paints the rows of a list that one chooses from while typing: what it is, and quietly at the other end where it is
/// or its key.
class ChoiceRows final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kDetailRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace byline
