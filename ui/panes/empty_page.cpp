// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/empty_page.h"

#include "ui/actions.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace byline {

EmptyPage::EmptyPage(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
{
    setAccessibleName(tr("No article is open"));
    setOffer(Offer::Choose);
    connect(&actions, &Actions::keysChanged, this, [this] { setOffer(m_offer); });
}

void EmptyPage::setOffer(Offer offer)
{
    m_offer = offer;
    const bool choose = offer == Offer::Choose;
    m_head = choose ? tr("Choose an article to read") : tr("Nothing to read yet");
    QStringList hints;
    const auto add = [&hints](const QAction& action, const QString& what) {
        if (const QString key = Actions::keyOf(action); !key.isEmpty())
            hints += what.arg(key);
    };
    if (choose) {
        add(*m_actions.nextUnread, tr("%1 next unread"));
        add(*m_actions.scrollOn, tr("%1 read on"));
    } else {
        add(*m_actions.addOutlet, tr("%1 subscribe to an outlet"));
    }
    add(*m_actions.showKeys, tr("%1 all shortcuts"));
    const QString hint = hints.join(QStringLiteral(" · "));
    setAccessibleDescription(m_head + u'\n' + hint);
    // Large text is broken into lines, but a key stays with what it does.
    m_hint =
        QString(hint).replace(u' ', QChar::Nbsp).replace(QStringLiteral("\u00a0·\u00a0"), QStringLiteral("\u00a0· "));
    update();
}

void EmptyPage::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.paper);
    const QFont headFont = textFont(1.1);
    const QFont hintFont = textFont(0.9);
    constexpr int kAside = 24;
    constexpr int kFlags = Qt::AlignCenter | Qt::TextWordWrap;
    const QRect column = rect().adjusted(kAside, 0, -kAside, 0);
    const int headHeight = qMax(26, QFontMetrics(headFont).boundingRect(column, kFlags, m_head).height());
    const int hintHeight = qMax(24, QFontMetrics(hintFont).boundingRect(column, kFlags, m_hint).height());
    const int side = textScaled(44);
    constexpr int kBelowIcon = 14;
    int top = height() / 2 - 18 - (side + kBelowIcon + headHeight + hintHeight) / 2;
    QColor pale = theme.ink3;
    pale.setAlphaF(0.5F);
    paintIcon(painter, QStringLiteral("paper"), QRectF((width() - side) / 2.0, top, side, side), pale);
    top += side + kBelowIcon;
    painter.setFont(headFont);
    painter.setPen(theme.ink2);
    painter.drawText(QRect(column.left(), top, column.width(), headHeight), kFlags, m_head);
    top += headHeight;
    painter.setFont(hintFont);
    painter.setPen(theme.quiet);
    painter.drawText(QRect(column.left(), top, column.width(), hintHeight), kFlags, m_hint);
}

} // namespace byline
