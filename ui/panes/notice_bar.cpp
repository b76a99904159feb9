// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/notice_bar.h"

#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace byline {

NoticeBar::NoticeBar(QWidget* parent)
    : Strip(parent)
    , m_text(new QLabel(this))
    , m_offers(new QHBoxLayout)
{
    setObjectName(QStringLiteral("notice"));
    m_text->setFont(textFont(0.9));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_offers->setSpacing(14);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 7, 16, 7);
    row->setSpacing(18);
    row->addWidget(m_text, 1);
    row->addLayout(m_offers);
    hide();
}

void NoticeBar::showNotice(const Notice& notice)
{
    while (QLayoutItem* item = m_offers->takeAt(0)) {
        item->widget()->deleteLater(); // this may be a call from it
        item->widget()->hide();
        delete item;
    }
    m_text->setText(notice.text);
    for (const Offer& offer : notice.offers) {
        auto* link = new QToolButton(this);
        link->setObjectName(QStringLiteral("noticeLink"));
        link->setText(offer.text);
        link->setFont(textFont(0.9, QFont::DemiBold));
        link->setAutoRaise(true);
        link->setCursor(Qt::PointingHandCursor);
        link->setPalette(linkPalette());
        connect(link, &QToolButton::clicked, this, offer.accepted);
        m_offers->addWidget(link);
        link->show(); // now: one that came later would change the bar's height, and move the article under it
    }
    setVisible(!notice.text.isEmpty());
}

void NoticeBar::changeEvent(QEvent* event)
{
    Strip::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        for (auto* link : findChildren<QToolButton*>())
            link->setPalette(linkPalette());
}

QPalette NoticeBar::linkPalette() const
{
    QPalette accent = palette();
    accent.setColor(QPalette::ButtonText, Theme::current().accent);
    return accent;
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace byline
