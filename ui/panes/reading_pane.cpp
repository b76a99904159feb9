// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/reading_pane.h"

#include "library/archive.h"
#include "library/library.h"
#include "ui/actions.h"
#include "ui/panes/empty_page.h"
#include "ui/panes/plain_article.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QJsonObject>
#include <QLabel>
#include <QVBoxLayout>

namespace byline {

namespace {

QJsonObject toJson(const ArticleParts& parts)
{
    return {{QStringLiteral("language"), parts.language}, {QStringLiteral("direction"), parts.direction},
            {QStringLiteral("header"), parts.header},     {QStringLiteral("lead"), parts.lead},
            {QStringLiteral("body"), parts.body},         {QStringLiteral("footer"), parts.footer}};
}

} // namespace

ReadingPane::ReadingPane(Library& library, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("reading"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_stack = new QStackedLayout(this);
    m_empty = new EmptyPage(this);
    m_holder = new QWidget(this);
    m_holder->addActions({actions.scrollOn, actions.scrollBack});
    auto* column = new QVBoxLayout(m_holder);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_holder);
    m_hover = new QLabel(this);
    m_hover->setFont(textFont(0.84));
    m_hover->setTextFormat(Qt::PlainText);
    m_hover->setAutoFillBackground(true);
    m_hover->setBackgroundRole(QPalette::Window);
    m_hover->setContentsMargins(8, 3, 8, 3);
    m_hover->hide();
    followTheme();
    // The page may go on asking for pictures further down: it is told at once.
    connect(&library, &Library::offlineChanged, this, [this] {
        if (m_article.id && m_stack->currentWidget() == m_holder && !m_parts.body.isNull())
            showParts(m_parts);
    });
}

ReadingPane::~ReadingPane() = default;

void ReadingPane::setEmptyPage(QWidget* page)
{
    const bool showing = m_stack->currentWidget() == m_empty;
    if (m_empty) {
        m_stack->removeWidget(m_empty);
        m_empty->deleteLater();
    }
    m_empty = page ? page : new EmptyPage(this);
    m_stack->insertWidget(0, m_empty);
    if (showing)
        m_stack->setCurrentWidget(m_empty);
}

void ReadingPane::ensureView()
{
    if (m_tried)
        return;
    m_tried = true;
    const Result<WebParts*> parts = webParts();
    if (!parts) {
        m_noView = parts.error();
        m_plain = new PlainArticle(m_holder);
        m_holder->layout()->addWidget(m_plain);
        return;
    }
    ArticleEvents events;
    events.shown = [this] { emit shown(m_article.id); };
    events.linkActivated = [this](const QUrl& url) { emit linkActivated(url); };
    events.linkHovered = [this](const QString& link) { showHover(link); };
    events.requestsHeldBack = [this](int count) { emit requestsHeldBack(count); };
    events.failed = [this](const QString& why) { emit failed(Error {ErrorKind::NoWebEngine, why}); };
    m_view = (*parts)->createArticleView([this](const QByteArray& hash) { return m_library.archive().picture(hash); },
                                         std::move(events), m_holder);
    m_holder->layout()->addWidget(m_view->widget());
    m_view->setPageStyle(m_style);
}

void ReadingPane::open(const Article& article)
{
    const bool other = article.id != m_article.id;
    m_article = article;
    if (other) {
        m_actions.fullText->setChecked(false);
        emit requestsHeldBack(0);
    }
    ensureView();
    m_stack->setCurrentWidget(m_holder);
    m_library.reading()
        .page(article.id, QLocale())
        .then(this, [this, number = ++m_number](const Result<ArticleParts>& parts) {
            if (number != m_number)
                return;
            if (parts)
                showParts(*parts);
            else
                emit failed(parts.error());
        });
}

void ReadingPane::reload()
{
    if (m_article.id && m_stack->currentWidget() == m_holder && !m_actions.fullText->isChecked())
        open(m_article);
}

void ReadingPane::close()
{
    ++m_number;
    m_article = {};
    showHover({});
    if (m_view)
        m_view->clear();
    m_stack->setCurrentWidget(m_empty);
}

void ReadingPane::showParts(const ArticleParts& parts)
{
    m_parts = parts;
    if (m_view) {
        QJsonObject object = toJson(parts);
        object.insert(QStringLiteral("offline"), m_library.isOffline());
        m_view->showArticle(object);
        return;
    }
    m_library.reading().article(m_article.id).then(this, [this, number = m_number](const Result<FullArticle>& article) {
        if (number != m_number || !article)
            return;
        m_plain->show(*article, *m_noView);
        emit shown(m_article.id);
    });
}

void ReadingPane::setFullText(Qt::CheckState wanted)
{
    if (!m_article.id)
        return;
    if (wanted == Qt::Unchecked) {
        open(m_article);
        return;
    }
    m_library.archive()
        .fetchAndExtract(QUrl(m_article.url))
        .then(this, [this, number = ++m_number](const Result<Readable>& readable) {
            if (number != m_number)
                return;
            if (!readable) {
                m_actions.fullText->setChecked(false);
                emit fullTextFailed(readable.error());
                return;
            }
            ArticleParts parts = m_parts;
            parts.body = readable->contentHtml;
            if (parts.body.contains(QLatin1String("<img")))
                parts.lead.clear();
            showParts(parts);
        });
}

void ReadingPane::setPageStyle(const PageStyle& style)
{
    if (style == m_style)
        return;
    m_style = style;
    if (m_view)
        m_view->setPageStyle(m_style);
}

void ReadingPane::followTheme()
{
    PageStyle style = m_style;
    style.theme = Theme::current().dark ? PageStyle::Theme::Dark : PageStyle::Theme::Light;
    setPageStyle(style);
}

void ReadingPane::scrollPage(int direction, std::function<void(bool atEnd)> done)
{
    if (m_stack->currentWidget() != m_holder) {
        done(true);
    } else if (m_view) {
        m_view->scrollPage(direction, std::move(done));
    } else {
        done(m_plain->scrollPage(direction) == PlainArticle::Place::End);
    }
}

void ReadingPane::readText(std::function<void(const QString&)> done)
{
    if (m_view)
        m_view->readText(std::move(done));
    else
        done(m_plain ? m_plain->text() : QString());
}

void ReadingPane::showHover(const QString& link)
{
    // Our own addresses say nothing to a reader.
    const bool foreign = !link.isEmpty() && !link.startsWith(QLatin1String("byline:"));
    m_hover->setVisible(foreign);
    if (!foreign)
        return;
    m_hover->setText(QFontMetrics(m_hover->font()).elidedText(link, Qt::ElideMiddle, qMax(80, width() - 60)));
    m_hover->adjustSize();
    m_hover->move(0, height() - m_hover->height());
    m_hover->raise();
}

void ReadingPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followTheme();
}

void ReadingPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_hover->hide();
}

} // namespace byline
