// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/web_pane.h"

#include "ui/panes/find_bar.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace byline {

WebPane::WebPane(WebParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_bar(new QWidget(this))
    , m_column(new QVBoxLayout(this))
    , m_find(new FindBar(FindBar::Where::Page, this))
    , m_address(new QLabel(m_bar))
{
    setObjectName(QStringLiteral("webPane"));
    m_bar->setFixedHeight(textScaled(40));
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(2);
    m_back = addButton(QStringLiteral("←"), tr("Back"), [this] { m_view->go(-1); });
    m_forward = addButton(QStringLiteral("→"), tr("Forward"), [this] { m_view->go(1); });
    m_reload = addButton({}, tr("Reload"), [this] {
        if (m_percent < 100)
            m_view->stop();
        else
            m_view->go(0);
    });
    m_address->setFont(textFont(0.9));
    m_address->setForegroundRole(QPalette::PlaceholderText);
    m_address->setTextFormat(Qt::PlainText);
    m_address->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addSpacing(8);
    row->addWidget(m_address, 1);
    QToolButton* reader = addButton(tr("Reading view"), tr("Only the article, as Byline shows it"), [this] {
        m_view->readHtml([this, url = m_view->address()](const QString& html) {
            const bool opened = url.matches(m_landed, QUrl::RemoveFragment);
            emit readerWanted(url, html, opened ? Which::Opened : Which::Another);
        });
    });
    reader->setIcon(themedIcon(QStringLiteral("reader")));
    reader->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addButton(tr("Open in browser"), tr("Open this page in the browser"),
              [this] { emit browserWanted(m_view->address()); });
    addButton(QStringLiteral("×"), tr("Close the page"), [this] { emit closed(); });

    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_bar);
    m_column->addWidget(m_find);
    connect(m_find, &FindBar::wanted, this, [this](const QString& text, FindDirection direction) {
        if (m_view)
            m_view->findText(text, direction, [this](FoundText found) { m_find->showResult(found); });
    });
}

WebPane::~WebPane() = default;

QToolButton* WebPane::addButton(const QString& sign, const QString& name, const std::function<void()>& step)
{
    auto* button = new QToolButton(m_bar);
    button->setText(sign);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFixedHeight(textScaled(30));
    button->setMinimumWidth(textScaled(30));
    button->setFocusPolicy(Qt::TabFocus);
    button->setFont(textFont(0.9));
    m_bar->layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, step] {
        if (m_view)
            step();
    });
    return button;
}

void WebPane::ensureView()
{
    if (m_view)
        return;
    WebPageEvents events;
    events.addressChanged = [this](const QUrl&) { refresh(); };
    events.loading = [this](int percent) {
        m_percent = percent;
        if (percent == 100 && m_landed.isEmpty())
            m_landed = m_view->address();
        refresh();
    };
    events.requestsHeldBack = [this](int count) { emit requestsHeldBack(count); };
    events.linkHovered = [this](const QString& link) { emit linkHovered(link); };
    events.windowWanted = [this](const QUrl& url) { emit browserWanted(url); };
    m_view = m_parts.createWebPageView(std::move(events), this);
    m_view->setZoom(m_zoom);
    m_column->addWidget(m_view->widget(), 1);
}

void WebPane::open(const QUrl& url)
{
    ensureView();
    m_percent = 0;
    m_landed.clear();
    m_address->setText(url.toDisplayString());
    m_view->open(url);
    m_view->widget()->setFocus();
}

QUrl WebPane::address() const
{
    return m_view ? m_view->address() : QUrl();
}

void WebPane::setZoom(int percent)
{
    m_zoom = percent;
    if (m_view)
        m_view->setZoom(percent);
}

void WebPane::find()
{
    m_find->begin({});
}

void WebPane::leave()
{
    m_find->end();
    m_view.reset();
}

void WebPane::refresh()
{
    if (!m_view)
        return;
    const QString address = m_view->address().toDisplayString();
    m_address->setText(
        QFontMetrics(m_address->font()).elidedText(address, Qt::ElideRight, qMax(60, m_address->width())));
    m_address->setToolTip(address);
    m_back->setEnabled(m_view->canGo(-1));
    m_forward->setEnabled(m_view->canGo(1));
    m_reload->setIcon(themedIcon(m_percent < 100 ? QStringLiteral("stop") : QStringLiteral("refresh")));
    m_reload->setToolTip(m_percent < 100 ? tr("Stop loading") : tr("Reload"));
    update();
}

void WebPane::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.list);
    const qreal hair = 1 / devicePixelRatioF();
    const double bottom = m_bar->height();
    painter.fillRect(QRectF(0, bottom - hair, width(), hair), theme.line);
    if (m_percent < 100)
        painter.fillRect(QRectF(0, bottom - 2, width() * m_percent / 100.0, 2), theme.accent);
}

} // namespace byline
