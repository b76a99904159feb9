// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/status_line.h"

#include "core/particles.h"
#include "library/error_text.h"
#include "ui/panes/activity.h"
#include "ui/panes/elided_label.h"
#include "ui/panes/progress_bar.h"
#include "ui/panes/spoken_label.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <utility>

namespace byline {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype kMostSaid = 30;
constexpr auto kStays = 6s;
constexpr auto kStaysLonger = 12s; ///< what is to be done something about, or read closely

QStringList withParticles(QStringList lines)
{
    std::for_each(lines.begin(), lines.end(), [](QString& line) { line = byline::withParticles(line); });
    return lines;
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("statusLine"));
    setFixedHeight(sizeHint().height());
    m_bar = new ProgressBar(this);
    m_label = new ElidedLabel(this);
    m_label->setObjectName(QStringLiteral("statusText"));
    m_link = new QToolButton(this);
    m_link->setObjectName(QStringLiteral("statusLink"));
    m_link->setAutoRaise(true);
    m_link->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_details = new QToolButton(this);
    m_details->setObjectName(QStringLiteral("statusDetails"));
    m_details->setText(tr("Details"));
    m_details->setAccessibleName(tr("Details: activity"));
    m_details->setAutoRaise(true);
    m_details->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_note = new StatusNote(this);
    QFont font = textFont(0.86);
    m_label->setFont(font);
    m_note->setFont(font);
    font.setUnderline(true);
    for (QToolButton* link : {m_link, m_details}) {
        link->setFont(font);
        link->setFixedHeight(height() - 4);
        link->setCursor(Qt::PointingHandCursor);
        link->setFocusPolicy(Qt::TabFocus);
    }
    m_label->setForegroundRole(QPalette::Text);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_label->setMinimumWidth(40);
    m_label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(22, 0, 16, 0); // it begins where the rows above it do
    row->setSpacing(12);
    row->addWidget(m_bar);
    row->addWidget(m_label);
    row->addWidget(m_link);
    row->addWidget(m_details);
    row->addStretch(1);
    row->addWidget(m_note);

    m_fade.setSingleShot(true);
    connect(&m_fade, &QTimer::timeout, this, &StatusLine::endMessage);
    connect(m_link, &QToolButton::clicked, this, [this] {
        const Offer taken = offer();
        if (!m_message.isEmpty())
            endMessage();
        if (taken.accepted)
            taken.accepted();
    });
    connect(m_details, &QToolButton::clicked, this, &StatusLine::showDetails);
    refreshParts();
}

QSize StatusLine::sizeHint() const
{
    return {200, qMax(26, QFontMetrics(textFont(0.86)).height() + 8)};
}

void StatusLine::say(const QString& text, const Offer& offer, const QStringList& details)
{
    // Most sentences have a name in them; that the right particle follows is nothing to remember for each.
    m_message = withParticles(text);
    m_messageOffer = offer;
    m_cameInTurn = false;
    m_said.prepend({QDateTime::currentDateTime(), m_message, withParticles(details)});
    if (m_said.size() > kMostSaid)
        m_said.removeLast();
    m_fade.start(offer.text.isEmpty() && details.isEmpty() ? kStays : kStaysLonger);
    const bool comes = !isVisible(); // and is read out for that, by this name
    QString heard = m_message;
    if (!m_note->text().isEmpty() && !std::exchange(m_noteHeard, true))
        heard += u' ' + m_note->text();
    setAccessibleName(heard);
    refreshParts();
    if (!comes)
        announce(heard);
}

void StatusLine::complain(const Error& error, const QString& subject)
{
    say(errorText(error, subject));
    m_fade.start(kStaysLonger);
}

void StatusLine::sayBeside(const QString& text, const QStringList& details)
{
    if (m_message.isEmpty() || m_messageOffer.text.isEmpty())
        return say(text, {}, details);
    const QString added = withParticles(text);
    m_message += u' ' + added;
    m_said.first().text = m_message;
    m_said.first().details += withParticles(details);
    m_fade.start(kStaysLonger);
    refreshParts();
    announce(m_message); // all of it: what is said is its name, which somebody may come back to
}

void StatusLine::inTurn(const std::function<void()>& say)
{
    if (!m_message.isEmpty() && !m_cameInTurn) {
        m_next = say;
        return;
    }
    say();
    m_cameInTurn = true;
}

void StatusLine::endMessage()
{
    m_message.clear();
    m_messageOffer = {};
    if (const auto next = std::exchange(m_next, nullptr))
        inTurn(next);
    refreshParts();
}

void StatusLine::announce(const QString& text)
{
    byline::announce(*this, text);
}

void StatusLine::showProgress(const Running& job)
{
    const auto found =
        std::find_if(m_running.begin(), m_running.end(), [&job](const Running& r) { return r.job == job.job; });
    if (found == m_running.end())
        m_running += job;
    else
        *found = job;
    refreshParts();
}

void StatusLine::endProgress(Job job)
{
    m_running.removeIf([job](const Running& running) { return running.job == job; });
    refreshParts();
}

void StatusLine::showDetails()
{
    (new Activity(*this))->popUp();
}

StatusLine::Offer StatusLine::offer() const
{
    if (!m_message.isEmpty())
        return m_messageOffer;
    if (m_running.isEmpty() || !m_running.last().stop)
        return {};
    return {tr("Stop"), m_running.last().stop};
}

void StatusLine::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setAccessibleName(note);
}

QString StatusLine::text() const
{
    return m_label->text();
}

void StatusLine::refreshParts()
{
    const bool message = !m_message.isEmpty();
    const bool running = !m_running.isEmpty();
    QString text = m_message;
    if (!message && running) {
        text = m_running.last().text;
        if (m_running.size() > 1)
            text += QStringLiteral(" · ") + tr("and %1 more").arg(m_running.size() - 1);
    }
    if (running) { // also while something else is said
        m_bar->setShare(m_running.last().done, m_running.last().total);
        m_bar->setAccessibleName(m_running.last().text);
    }
    m_bar->setVisible(running);
    m_label->setText(text);
    const QString link = offer().text;
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    m_details->setVisible(running || (message && !m_said.isEmpty() && !m_said.first().details.isEmpty()));
    setVisible(message || running);
    emit changed();
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
