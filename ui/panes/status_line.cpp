// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/status_line.h"

#include "library/error_text.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

namespace {

class ProgressBar final : public QWidget
{
public:
    explicit ProgressBar(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(120, 4);
    }

    void setShare(double share)
    {
        m_share = share;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.line);
        painter.drawRoundedRect(rect(), 2, 2);
        painter.setBrush(theme.accent);
        QRectF done = rect();
        done.setWidth(qMax(4.0, done.width() * m_share));
        painter.drawRoundedRect(done, 2, 2);
    }

private:
    double m_share = 0;
};

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("statusLine"));
    setFixedHeight(sizeHint().height());
    m_bar = new ProgressBar(this);
    m_label = new QLabel(this);
    m_label->setObjectName(QStringLiteral("statusText"));
    m_label->setTextFormat(Qt::PlainText);
    m_link = new QToolButton(this);
    m_link->setObjectName(QStringLiteral("statusLink"));
    m_link->setAutoRaise(true);
    m_link->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_note = new QLabel(this);
    QFont font = textFont(0.86);
    m_label->setFont(font);
    m_note->setFont(font);
    font.setUnderline(true);
    m_link->setFont(font);
    m_link->setFixedHeight(height() - 4);
    m_link->setCursor(Qt::PointingHandCursor);
    m_label->setForegroundRole(QPalette::Text);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_label->setMinimumWidth(40);
    m_label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(m_bar);
    row->addSpacing(6);
    row->addWidget(m_label);
    row->addWidget(m_link);
    row->addStretch(1);
    row->addWidget(m_note);

    m_fade.setSingleShot(true);
    connect(&m_fade, &QTimer::timeout, this, [this] {
        m_message.clear();
        m_messageOffer = {};
        refreshParts();
    });
    connect(m_link, &QToolButton::clicked, this, [this] {
        const bool message = !m_message.isEmpty();
        const Offer offer = message ? m_messageOffer : m_progressOffer;
        if (message) {
            m_message.clear();
            m_messageOffer = {};
            refreshParts();
        }
        if (offer.accepted)
            offer.accepted();
    });
    refreshParts();
}

QSize StatusLine::sizeHint() const
{
    return {200, qMax(26, QFontMetrics(textFont(0.86)).height() + 8)};
}

void StatusLine::say(const QString& text, const Offer& offer)
{
    m_message = text;
    m_messageOffer = offer;
    m_fade.start(offer.text.isEmpty() ? 6s : 12s);
    refreshParts();
}

void StatusLine::complain(const Error& error, const QString& subject)
{
    m_message = errorText(error, subject);
    m_messageOffer = {};
    m_fade.start(12s);
    refreshParts();
}

void StatusLine::showProgress(int done, int total, const QString& text, const Offer& stop)
{
    m_progress = text;
    m_progressOffer = stop;
    static_cast<ProgressBar*>(m_bar)->setShare(total > 0 ? double(done) / total : 0);
    refreshParts();
}

void StatusLine::endProgress()
{
    m_progress.clear();
    m_progressOffer = {};
    refreshParts();
}

void StatusLine::setNote(const QString& note)
{
    m_note->setText(note);
}

QString StatusLine::text() const
{
    return m_label->text();
}

void StatusLine::refreshParts()
{
    const bool message = !m_message.isEmpty();
    const Offer& offer = message ? m_messageOffer : m_progressOffer;
    m_bar->setVisible(!m_progress.isEmpty());
    m_label->setText(message ? m_message : m_progress);
    m_link->setText(offer.text);
    m_link->setVisible(!offer.text.isEmpty());
    setVisible(message || !m_progress.isEmpty());
}

void StatusLine::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.side);
    const qreal hair = 1 / devicePixelRatioF();
    painter.fillRect(QRectF(0, 0, width(), hair), theme.line);
}

} // namespace byline
