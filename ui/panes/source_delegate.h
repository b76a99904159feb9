// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panes/shaped_texts.h"

#include <QFont>
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
    enum class Density { Comfortable, Compact };
    void setDensity(Density density) { m_density = density; }

    /// Where the "+" of a header is, in a row's rectangle.
    static QRect addMark(const QRect& row, Qt::LayoutDirection direction);
    /// The "…" beside it.
    static QRect moreMark(const QRect& row, Qt::LayoutDirection direction);
    /// What opens and closes a folder.
    static QRect folderMark(const QRect& row, int depth, Qt::LayoutDirection direction);

private:
    void paintHeader(QPainter& painter, const QRect& area, const SourceRow& row, Qt::LayoutDirection direction) const;
    void paintMark(QPainter& painter, const QRectF& where, const SourceRow& row, bool open, const Theme& theme) const;

    void drawText(QPainter& painter, const QFont& font, const QRect& where, const QString& text) const;

    const SourceModel& m_model;
    Pictures& m_pictures;
    Qt::CheckState m_countsShown = Qt::Checked;
    Density m_density = Density::Comfortable;
    mutable QFont m_measuredFont;
    mutable int m_textHeight = 0;
    mutable ShapedTexts m_shaped;
};

} // namespace byline
