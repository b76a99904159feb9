// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/article_reader.h"

#include "library/archive.h"
#include "library/library.h"
#include "ui/panes/cursor_text.h"
#include "ui/panes/plain_article.h"

#include <QApplication>
#include <QPointer>
#include <QVBoxLayout>

#include <utility>

namespace byline {

ArticleReader::ArticleReader(Library& library, ArticleEvents events, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_events(std::move(events))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_events.shown = [this, shown = m_events.shown] {
        fillCursorText();
        shown();
    };
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
    placePage();
    m_view->widget()->show();
    m_view->widget()->setAcceptDrops(false); // what is dragged in is for the window
    m_view->setPageStyle(m_style);
    if (m_text)
        m_text->raise();
    keepKeyboardFromPage();
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
    if (m_text)
        m_text->show();
    m_view->showArticle(parts);
}

void ArticleReader::setCursor(Qt::CheckState wanted)
{
    if ((wanted == Qt::Checked) == (m_text != nullptr))
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    if (m_text) {
        delete std::exchange(m_text, nullptr);
    } else {
        m_text = new CursorText(this);
        m_text->setStyle(m_style);
        connect(m_text, &CursorText::left, this, &ArticleReader::left);
        connect(m_text, &CursorText::linkActivated, this, [this](const QUrl& link) { m_events.linkActivated(link); });
        m_text->setVisible(!showsPlain());
        placeCursorText();
        fillCursorText();
    }
    keepKeyboardFromPage();
    if (hadFocus)
        takeFocus(Qt::OtherFocusReason);
}

/// What lies under the text is no place for the keyboard.
void ArticleReader::keepKeyboardFromPage()
{
    if (m_view)
        m_view->widget()->setEnabled(!m_text);
}

bool ArticleReader::showsCursor() const
{
    return m_text && !showsPlain();
}

void ArticleReader::fillCursorText()
{
    if (showsCursor() && m_view)
        m_view->readWords([text = QPointer(m_text)](const QString& html) {
            if (text)
                text->setWords(html);
        });
}

void ArticleReader::reachUnder(const QWidget& line)
{
    m_line = &line;
    placePage();
    placeCursorText();
}

int ArticleReader::covered() const
{
    return m_line && !m_line->isHidden() ? m_line->height() : 0;
}

void ArticleReader::placePage()
{
    if (m_view)
        m_view->widget()->setGeometry(0, 0, width(), height() + covered());
}

void ArticleReader::placeCursorText()
{
    if (!m_text)
        return;
    m_text->setCovered(covered());
    m_text->setGeometry(rect().adjusted(0, m_roomAbove, 0, covered()));
}

void ArticleReader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placePage();
    placeCursorText();
}

void ArticleReader::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    placePage();
    placeCursorText();
}

void ArticleReader::setRoomAbove(int pixels)
{
    m_roomAbove = pixels;
    placeCursorText();
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
    if (m_text)
        m_text->hide();
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
    if (m_text)
        m_text->clear();
}

void ArticleReader::setPageStyle(const PageStyle& style)
{
    m_style = style;
    if (m_view)
        m_view->setPageStyle(style);
    if (m_text)
        m_text->setStyle(style);
}

void ArticleReader::releasePictures()
{
    if (m_view)
        m_view->releasePictures();
}

void ArticleReader::findText(const QString& text, FindDirection direction, std::function<void(FoundText)> done)
{
    if (showsCursor())
        done(m_text->findText(text, direction));
    else if (m_view)
        m_view->findText(text, direction, std::move(done));
}

void ArticleReader::scrollPage(int direction, std::function<void(bool atEnd)> done)
{
    if (showsPlain())
        done(m_plain->scrollPage(direction) == PlainArticle::Place::End);
    else if (showsCursor())
        done(m_text->scrollPage(direction) == CursorText::Place::End);
    else if (m_view)
        m_view->scrollPage(direction, std::move(done));
}

void ArticleReader::takeFocus(Qt::FocusReason reason)
{
    if (showsPlain())
        m_plain->setFocus(reason);
    else if (showsCursor())
        m_text->setFocus(reason);
    else if (m_view)
        m_view->widget()->setFocus(reason);
    else
        setFocus(reason); // bare text is on its way and takes it from here
}

QString ArticleReader::selectedText() const
{
    if (showsPlain())
        return m_plain->selectedText();
    if (showsCursor())
        return m_text->selectedText();
    return m_view ? m_view->selectedText() : QString();
}

void ArticleReader::readPassage(std::function<void(const QString&)> done)
{
    if (m_view && !showsPlain() && !showsCursor())
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

void ArticleReader::previewPrint(const QString& name, QWidget* window, std::function<void(const QString&)> failed)
{
    if (m_view)
        m_view->previewPrint(name, window, std::move(failed));
}

void ArticleReader::readSpokenText(std::function<void(const SpokenText&)> done)
{
    if (showsPlain())
        done({m_plain->text().split(u'\n', Qt::SkipEmptyParts), {}, 0, m_plainLanguage});
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
