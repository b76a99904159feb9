// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace byline {

class Pictures;
class SourceModel;
struct SourceRow;
struct Theme;

/// Paints the rows of the subscription pane.
class SourceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SourceDelegate(const SourceModel& model, Pictures& pictures, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    void setCountsShown(Qt::CheckState shown) { m_countsShown = shown; }

    /// Where the "+" of a header is, in a row's rectangle.
    static QRect addMark(const QRect& row);
    /// The "…" beside it.
    static QRect moreMark(const QRect& row);

private:
    void paintHeader(QPainter& painter, const QRect& area, const SourceRow& row, const Theme& theme) const;
    void paintMark(QPainter& painter, const QRectF& where, const SourceRow& row, bool open, const Theme& theme) const;

    const SourceModel& m_model;
    Pictures& m_pictures;
    Qt::CheckState m_countsShown = Qt::Checked;
};

} // namespace byline
