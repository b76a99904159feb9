// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/article_reader.h"

#include "library/archive.h"
#include "library/library.h"
#include "ui/panes/plain_article.h"

#include <QVBoxLayout>

namespace byline {

ArticleReader::ArticleReader(Library& library, ArticleEvents events, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_events(std::move(events))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

ArticleReader::~ArticleReader() = default;

void ArticleReader::prepare()
{
    if (m_view || m_problem)
        return;
    const Result<WebParts*> parts = webParts();
    if (!parts) {
        m_problem = parts.error();
        return;
    }
    m_parts = *parts;
    PageSources sources;
    sources.kept = [this](const QByteArray& hash) { return m_library.archive().picture(hash); };
    sources.ofTheWeb = [this](const QUrl& url, Reach reach) { return m_library.archive().pictureOfTheWeb(url, reach); };
    sources.media = [this](const QUrl& url, const MediaSpan& span, Reach reach) {
        return m_library.archive().mediaOfTheWeb(url, span, reach);
    };
    m_view = m_parts->createArticleView(std::move(sources), m_events, this);
    m_column->addWidget(m_view->widget());
    m_view->widget()->setAcceptDrops(false); // what is dragged in is for the window
    m_view->setPageStyle(m_style);
    emit prepared(m_view->widget());
}

bool ArticleReader::showsPlain() const
{
    return m_plain && m_plain->isVisible();
}

void ArticleReader::show(const QJsonObject& parts)
{
    if (m_plain)
        m_plain->hide();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_view->widget()->show();
    m_view->showArticle(parts);
}

void ArticleReader::setRoomAbove(int pixels)
{
    if (showsPlain())
        m_column->setContentsMargins(0, pixels, 0, 0);
    else if (m_view)
        m_view->setRoomAbove(pixels);
}

void ArticleReader::makeReady(const QJsonObject& parts, Likely why)
{
    if (m_view && !showsPlain())
        m_view->makeReady(parts, why);
}

void ArticleReader::showPlain(const FullArticle& article, const Error& why)
{
    if (!m_plain) {
        m_plain = new PlainArticle(this);
        m_column->addWidget(m_plain);
    }
    if (m_view)
        m_view->widget()->hide();
    m_plainLanguage = article.article.language;
    m_plain->show(article, why);
    m_plain->setVisible(true);
    if (hasFocus())
        m_plain->setFocus(Qt::TabFocusReason);
}

void ArticleReader::clear()
{
    if (m_view)
        m_view->clear();
}

void ArticleReader::setPageStyle(const PageStyle& style)
{
    m_style = style;
    if (m_view)
        m_view->setPageStyle(style);
}

void ArticleReader::releasePictures()
{
    if (m_view)
        m_view->releasePictures();
}

void ArticleReader::findText(const QString& text, FindDirection direction, std::function<void(FoundText)> done)
{
    if (m_view)
        m_view->findText(text, direction, std::move(done));
}

void ArticleReader::scrollPage(int direction, std::function<void(bool atEnd)> done)
{
    if (showsPlain())
        done(m_plain->scrollPage(direction) == PlainArticle::Place::End);
    else if (m_view)
        m_view->scrollPage(direction, std::move(done));
}

void ArticleReader::takeFocus(Qt::FocusReason reason)
{
    if (showsPlain())
        m_plain->setFocus(reason);
    else if (m_view)
        m_view->widget()->setFocus(reason);
    else
        setFocus(reason); // bare text is on its way and takes it from here
}

QString ArticleReader::selectedText() const
{
    if (showsPlain())
        return m_plain->selectedText();
    return m_view ? m_view->selectedText() : QString();
}

void ArticleReader::readPassage(std::function<void(const QString&)> done)
{
    if (m_view && !showsPlain())
        m_view->readPassage(std::move(done));
    else
        done(selectedText());
}

void ArticleReader::writePdf(const QString& file, std::function<void(const Result<void>&)> done)
{
    if (m_view)
        m_view->writePdf(file, std::move(done));
    else
        done(tl::unexpected<Error>(*m_problem));
}

void ArticleReader::previewPrint(const QString& name, QWidget* window)
{
    if (m_view)
        m_view->previewPrint(name, window);
}

void ArticleReader::readSpokenText(std::function<void(const SpokenText&)> done)
{
    if (showsPlain())
        done({m_plain->text().split(u'\n', Qt::SkipEmptyParts), 0, m_plainLanguage});
    else if (m_view)
        m_view->readSpokenText(std::move(done));
}

void ArticleReader::markSpoken(int part)
{
    if (m_view)
        m_view->markSpoken(part);
}

void ArticleReader::readText(std::function<void(const QString&)> done)
{
    if (showsPlain())
        done(m_plain->text());
    else if (m_view)
        m_view->readText(std::move(done));
    else
        done({});
}

} // namespace byline
