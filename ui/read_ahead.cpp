// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/read_ahead.h"

#include "library/library.h"
#include "library/reading.h"
#include "ui/panes/article_pane.h"
#include "ui/panes/reading_pane.h"

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

ReadAhead::ReadAhead(Library& library, ArticlePane& articles, ReadingPane& reading, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_articles(articles)
    , m_reading(reading)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(50ms); // the article itself is to be painted first, and who holds a key down reads none
    connect(&m_pause, &QTimer::timeout, this, &ReadAhead::makeReady);
    connect(&reading, &ReadingPane::opened, &m_pause, &QTimer::stop);
    connect(&reading, &ReadingPane::shown, &m_pause, qOverload<>(&QTimer::start));
}

void ReadAhead::makeReady()
{
    const Article* open = m_articles.current();
    const Article* next = m_articles.likelyNext();
    if (!open || !next)
        return;
    m_library.reading()
        .open(next->id, QLocale())
        .then(this, [this, id = open->id, article = *next](const Result<OpenedArticle>& opened) {
            if (opened && id == m_reading.article()) // or what is open is another by now, or not from the list
                m_reading.makeReady(article, opened->parts);
        });
}

} // namespace byline
