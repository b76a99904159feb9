// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/read_marker.h"

#include "library/library.h"
#include "library/reading.h"
#include "ui/panes/article_pane.h"

#include <QListView>
#include <QScrollBar>

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

ReadMarker::ReadMarker(Library& library, ArticlePane& articles, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_articles(articles)
    , m_choices(library.settings())
{
    m_reading.setSingleShot(true);
    connect(&m_reading, &QTimer::timeout, this, [this] { m_library.reading().setRead({m_open}, ReadState::Read); });
    m_scrolled.setSingleShot(true);
    m_scrolled.setInterval(400ms);
    connect(&m_scrolled, &QTimer::timeout, this, &ReadMarker::markPassed);
    connect(articles.view().verticalScrollBar(), &QScrollBar::valueChanged, this, &ReadMarker::noteScroll);
}

void ReadMarker::opened(const Article& article)
{
    m_reading.stop();
    m_open = article.id;
    const int seconds = m_choices.markAfterSeconds();
    if (article.read || seconds == Choices::kNever)
        return;
    if (seconds == 0)
        m_library.reading().setRead({article.id}, ReadState::Read);
    else
        m_reading.start(std::chrono::seconds(seconds));
}

void ReadMarker::openedElsewhere(const Article& article)
{
    if (!article.read && m_choices.markAfterSeconds() != Choices::kNever)
        m_library.reading().setRead({article.id}, ReadState::Read);
}

void ReadMarker::noteScroll(int value)
{
    const bool down = value > std::exchange(m_lastScroll, value);
    if (down && m_choices.markOnScroll() == Qt::Checked)
        m_scrolled.start();
}

void ReadMarker::markPassed()
{
    // What is above the first row that can be seen.
    const QModelIndex first = m_articles.view().indexAt(QPoint(8, 2));
    QList<ArticleId> passed;
    for (int row = 0; row < first.row(); ++row)
        if (const Article& article = m_articles.articles().article(row); !article.read)
            passed += article.id;
    if (passed.isEmpty())
        return;
    // They stay in a list of unread ones: rows that go while one scrolls would pull the rest away.
    m_articles.articles().hold(passed);
    m_library.reading().setRead(passed, ReadState::Read);
}

} // namespace byline
