// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "ui/panes/shaped_texts.h"

#include <QCache>
#include <QFont>
#include <QStyledItemDelegate>

namespace byline {

class ArticleListModel;
class Mirror;
class Pictures;

/// Paints the rows of the article list. A row is asked for its height when it comes into sight, so it is broken into
/// lines once, for its height and its painting.
class ArticleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ArticleDelegate(const ArticleListModel& model, Pictures& pictures, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The icons of outlets, by outlet: articles do not carry them.
    void setOutletIcons(const QHash<OutletId, QString>& icons) { m_icons = icons; }
    enum class Density { Comfortable, Compact };
    void setDensity(Density density);
    Density density() const { return m_density; }
    /// After a change of font.
    void forgetMeasures();

private:
    struct Fonts
    {
        QFont small;
        QFont headline;
        QFont headlineRead;
        QFont standfirst;
        int smallLine = 0; ///< heights
        int headlineLine = 0;
        int standfirstLine = 0;
    };
    struct Lines
    {
        size_t key = 0;
        int width = 0;
        QStringList headline;
        QStringList standfirst;
    };

    const Fonts& fonts() const;
    const Lines& lines(const Article& article, int width) const;
    void drawLine(QPainter& painter, const QFont& font, const QRect& line, const QString& text) const;
    /// The same with what was found on a tint; `inHit` says whether the line before ended within that.
    void drawFound(QPainter& painter, const QFont& font, const QRect& line, const QString& text, bool& inHit) const;
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option) const;
    void paintUnread(QPainter& painter, const QRect& area, const QRect& firstLine, const Mirror& mirror) const;
    void paintCompact(QPainter& painter, const QRect& area, const Article& article, const Mirror& mirror) const;
    void paintFirstLine(QPainter& painter, const QRect& line, const Article& article, const Mirror& mirror) const;
    QString standfirst(const Article& article) const;

    const ArticleListModel& m_model;
    Pictures& m_pictures;
    QHash<OutletId, QString> m_icons;
    Density m_density = Density::Comfortable;
    mutable std::optional<Fonts> m_fonts;
    mutable QCache<ArticleId, Lines> m_lines;
    mutable ShapedTexts m_shaped;
};

} // namespace byline
