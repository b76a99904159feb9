// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/writer_card.h"

#include "ui/models/pictures.h"
#include "ui/style/mirror.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"
#include "ui/style/tile.h"

#include <QPainter>
#include <QStyle>

namespace byline {

namespace {

constexpr int kBeside = 13; ///< of the portrait, on either side

int portraitSide()
{
    return textScaled(44);
}

} // namespace

WriterCard::WriterCard(const Author& writer, const QList<Outlet>& outlets, Pictures& pictures, QWidget* parent)
    : QWidget(parent)
    , m_writer(writer)
    , m_pictures(pictures)
{
    QStringList places;
    for (const Outlet& outlet : outlets)
        if (writer.outlets.contains(outlet.id))
            places += outlet.title;
    m_lines += places.join(QStringLiteral(", "));
    QString counts =
        writer.articles == 1 ? tr("1 article") : tr("%1 articles").arg(QLocale().toString(writer.articles));
    if (writer.followed)
        counts += QStringLiteral(" · ") + tr("followed");
    m_lines += counts;
    setAccessibleName(QStringLiteral("%1, %2").arg(writer.name, m_lines.join(QStringLiteral(", "))));
    connect(&pictures, &Pictures::arrived, this, qOverload<>(&QWidget::update));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize WriterCard::sizeHint() const
{
    return {320, qMax(portraitSide() + 24, QFontMetrics(textFont(1)).height() * 3 + 22)};
}

void WriterCard::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.paper);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
    const Mirror mirror(layoutDirection(), rect());
    const auto leading = Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const int side = portraitSide();
    const QRectF circle = mirror(QRectF(kBeside, (height() - side) / 2.0, side, side));
    if (const QImage portrait = m_pictures.thumbnail(m_writer.avatar); portrait.isNull())
        paintInitials(painter, circle, m_writer.name, m_writer.isOrganisation ? NameOf::Organisation : NameOf::Person);
    else
        paintRounded(painter, circle, portrait, side / 2.0);
    const int left = kBeside + side + kBeside;
    const int width = this->width() - left - 12;
    const QFont name = textFont(1.05, QFont::DemiBold);
    const QFont small = countFont(0.9);
    int top = (height() - QFontMetrics(name).height() - int(m_lines.size()) * QFontMetrics(small).height()) / 2;
    const auto line = [&](const QFont& font, const QColor& colour, const QString& text) {
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(mirror(QRect(left, top, width, metrics.height())), leading,
                         metrics.elidedText(text, Qt::ElideRight, width));
        top += metrics.height();
    };
    line(name, theme.ink, m_writer.name);
    for (const QString& text : std::as_const(m_lines))
        line(small, theme.ink2, text);
}

} // namespace byline
