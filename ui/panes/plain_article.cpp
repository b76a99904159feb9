// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/plain_article.h"

#include "core/exact_time.h"
#include "library/error_text.h"
#include "ui/models/article_speech.h"
#include "ui/style/style.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace byline {

PlainArticle::PlainArticle(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("plainArticle"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(64, 40, 64, 64);
    column->setSpacing(14);
    const auto label = [&](const QFont& font, QPalette::ColorRole role) {
        auto* made = new QLabel(page);
        made->setFont(font);
        made->setForegroundRole(role);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        made->setMaximumWidth(660);
        column->addWidget(made);
        return made;
    };
    m_why = label(textFont(0.9), QPalette::Link);
    m_headline = label(textFont(2, QFont::Bold), QPalette::Text);
    m_byline = label(textFont(0.95), QPalette::PlaceholderText);
    m_text = label(textFont(1.2), QPalette::Text);
    column->addStretch();
    setWidget(page);
}

void PlainArticle::show(const FullArticle& article, const Error& why)
{
    m_why->setText(errorText(why));
    m_headline->setText(article.article.title);
    m_byline->setText(QStringList {article.article.outletTitle, ArticleSpeech::authors(article.article.authors),
                                   exactTime(article.article.published, QLocale())}
                          .filter(QRegularExpression(QStringLiteral(".")))
                          .join(QStringLiteral(" · ")));
    m_text->setText(article.text);
    verticalScrollBar()->setValue(0);
}

PlainArticle::Place PlainArticle::scrollPage(int direction)
{
    QScrollBar* bar = verticalScrollBar();
    const bool atEnd = direction > 0 ? bar->value() >= bar->maximum() : bar->value() <= bar->minimum();
    bar->setValue(bar->value() + direction * viewport()->height() * 9 / 10);
    return atEnd ? Place::End : Place::Within;
}

QString PlainArticle::selectedText() const
{
    return m_text->selectedText();
}

QString PlainArticle::text() const
{
    return m_headline->text() + u'\n' + m_text->text();
}

} // namespace byline
