// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/read_ahead.h"

#include "library/library.h"
#include "library/reading.h"
#include "ui/panes/article_pane.h"
#include "ui/panes/reading_pane.h"
#include "ui/web/web_parts.h"

#include <algorithm>
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
    connect(&m_pause, &QTimer::timeout, this, [this] { makeNeighbourReady(Likely::Next); });
    m_stay.setSingleShot(true);
    m_stay.setInterval(500ms); // who goes on sooner goes on in the same direction, and is not to wait for these
    connect(&m_stay, &QTimer::timeout, this, [this] {
        makeNeighbourReady(Likely::NextUnread);
        makeNeighbourReady(Likely::Back);
    });
    connect(&reading, &ReadingPane::shown, &m_pause, qOverload<>(&QTimer::start));
    connect(&reading, &ReadingPane::shown, &m_stay, qOverload<>(&QTimer::start));
    m_rest.setSingleShot(true);
    m_rest.setInterval(50ms); // a pointer that only passes wants none of them
    connect(&m_rest, &QTimer::timeout, this, &ReadAhead::makePointedReady);
    connect(&reading, &ReadingPane::opened, this, [this] {
        for (QTimer* timer : {&m_pause, &m_stay, &m_rest})
            timer->stop();
        m_ready = {};
    });
    connect(&articles, &ArticlePane::pointedAt, this, [this](const Article& article) {
        m_pointed = article;
        m_rest.start();
    });
}

void ReadAhead::makeNeighbourReady(Likely why)
{
    const Article* open = m_articles.current();
    if (!open || open->id != m_reading.article())
        return; // it does not come from the list
    const Article* article = m_articles.likely(why);
    if (article)
        makeReady(*article, why, [this, id = open->id] { return id == m_reading.article(); });
}

void ReadAhead::makePointedReady()
{
    makeReady(m_pointed, Likely::Pointed, [this, id = m_pointed.id, open = m_reading.article()] {
        return id == m_pointed.id && open == m_reading.article();
    });
}

void ReadAhead::makeReady(const Article& article, Likely why, std::function<bool()> isWanted)
{
    if (article.id == m_reading.article() || std::find(m_ready.cbegin(), m_ready.cend(), article.id) != m_ready.cend())
        return;
    m_ready[std::size_t(why)] = article.id;
    m_library.reading()
        .open(article.id, QLocale())
        .then(this, [this, article, why, isWanted = std::move(isWanted)](const Result<OpenedArticle>& opened) {
            if (opened && isWanted())
                m_reading.makeReady(article, opened->parts, why);
        });
}

} // namespace byline
