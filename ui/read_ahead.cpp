// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/read_ahead.h"

#include "library/library.h"
#include "library/reading.h"
#include "ui/panes/article_pane.h"
#include "ui/panes/reading_pane.h"
#include "ui/web/web_parts.h"

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
    connect(&m_pause, &QTimer::timeout, this, &ReadAhead::makeNextReady);
    connect(&reading, &ReadingPane::opened, &m_pause, &QTimer::stop);
    connect(&reading, &ReadingPane::shown, &m_pause, qOverload<>(&QTimer::start));
    m_rest.setSingleShot(true);
    m_rest.setInterval(50ms); // a pointer that only passes wants none of them
    connect(&m_rest, &QTimer::timeout, this, &ReadAhead::makePointedReady);
    connect(&reading, &ReadingPane::opened, &m_rest, &QTimer::stop);
    connect(&articles, &ArticlePane::pointedAt, this, [this](const Article& article) {
        m_pointed = article;
        m_rest.start();
    });
}

/// Null where what is open does not come from the list.
const Article* ReadAhead::next() const
{
    const Article* open = m_articles.current();
    return open && open->id == m_reading.article() ? m_articles.likelyNext() : nullptr;
}

void ReadAhead::makeNextReady()
{
    const Article* article = next();
    if (article)
        makeReady(*article, Likely::Next, [this, open = m_reading.article()] { return open == m_reading.article(); });
}

void ReadAhead::makePointedReady()
{
    const Article* likely = next();
    if (m_pointed.id == m_reading.article() || (likely && m_pointed.id == likely->id))
        return;
    makeReady(m_pointed, Likely::Pointed, [this, id = m_pointed.id, open = m_reading.article()] {
        return id == m_pointed.id && open == m_reading.article();
    });
}

void ReadAhead::makeReady(const Article& article, Likely why, std::function<bool()> isWanted)
{
    m_library.reading()
        .open(article.id, QLocale())
        .then(this, [this, article, why, isWanted = std::move(isWanted)](const Result<OpenedArticle>& opened) {
            if (opened && isWanted())
                m_reading.makeReady(article, opened->parts, why);
        });
}

} // namespace byline
