// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktop/notices.h"

#include "library/library.h"
#include "library/reading.h"
#include "library/refresher.h"
#include "library/rules.h"

#include <QGuiApplication>

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

namespace {

constexpr int kMostAsked = 500;

} // namespace

Notices::Notices(Library& library, const QString& bus, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_choices(library.settings())
    , m_board(bus)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(500ms);
    connect(&m_soon, &QTimer::timeout, this, &Notices::takeDownRead);
    connect(&library.refresher(), &Refresher::changed, this,
            [this](const Changes& changes) { m_fresh += changes.added; });
    // What a rule has marked as read is no news.
    connect(&library.rules(), &Rules::settled, this, &Notices::tell);
    connect(&library, &Library::changed, this, [this](const Changes& changes) {
        if (!changes.updated.isEmpty() || !changes.removed.isEmpty() || changes.elsewhere)
            m_soon.start();
    });
    connect(&m_board, &NoticeBoard::clicked, this, &Notices::clicked);
    connect(&m_board, &NoticeBoard::refused, this, &Notices::refused);
}

void Notices::tell()
{
    if (m_library.refresher().isRunning())
        return;
    const QList<ArticleId> fresh = std::exchange(m_fresh, {});
    const Choices::Notices wanted = m_choices.notices();
    // Who looks at the window sees it there.
    if (fresh.isEmpty() || wanted == Choices::Notices::None || QGuiApplication::focusWindow()
        || m_choices.isQuietAt(QTime::currentTime()))
        return;
    if (wanted == Choices::Notices::All) {
        m_library.reading()
            .articlesById(fresh.first(qMin<qsizetype>(fresh.size(), kMostAsked)))
            .then(this, [this](const Result<QList<Article>>& articles) {
                if (articles)
                    put(*articles);
            });
        return;
    }
    ArticleQuery followed;
    followed.followedOnly = true;
    followed.read = ReadFilter::Unread;
    followed.limit = kMostAsked;
    m_library.reading().articles(followed).then(this, [this, fresh](const Result<ArticlePage>& page) {
        if (!page)
            return;
        const QSet<ArticleId> now(fresh.begin(), fresh.end());
        QList<Article> articles;
        for (const Article& article : page->articles)
            if (now.contains(article.id))
                articles += article;
        put(articles);
    });
}

void Notices::put(const QList<Article>& articles)
{
    QList<Article> unread;
    for (const Article& article : articles)
        if (!article.read && !m_choices.isQuiet(article.outletId))
            unread += article;
    for (const Notice& notice : NoticeText::of(unread))
        m_board.put(notice);
}

void Notices::takeDownRead()
{
    const QList<ArticleId> about = m_board.articles();
    if (about.isEmpty())
        return;
    m_library.reading().articlesById(about).then(this, [this](const Result<QList<Article>>& articles) {
        if (!articles)
            return;
        QSet<ArticleId> unread;
        for (const Article& article : *articles)
            if (!article.read)
                unread.insert(article.id);
        m_board.takeDown(unread);
    });
}

} // namespace byline
