// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"
#include "core/changes.h"
#include "core/clock.h"
#include "core/reach.h"
#include "core/reading_choice.h"
#include "core/reading_state.h"
#include "core/result.h"
#include "core/search_request.h"
#include "core/text_difference.h"
#include "core/text_extent.h"
#include "library/found_in_pieces.h"
#include "render/article_page.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace byline {

class Store;

/// Which of an article's texts is shown.
enum class ShownText {
    AsChosen, ///< as the user wants it for the outlet
    Feed,
    FullText, ///< out of the article's page; the feed's until that has been fetched
    Changes,  ///< what the source's edits changed
};

/// What the reading page needs to know of an article when it is opened.
struct OpenedArticle
{
    ArticleParts parts;
    ReadingChoice choice;                 ///< of its outlet
    bool subscribed = false;              ///< to its outlet
    Reach reach = Reach::Internet;        ///< what it may lead to
    bool hasFullText = false;             ///< it is here: kept offline, or fetched before
    bool showsFullText = false;           ///< and the parts show it
    TextExtent extent = TextExtent::Full; ///< how much the feed gave
    int place = 0;                        ///< where it was left
    QDateTime seen;                       ///< when it was last shown; invalid: never
    bool changedSinceSeen = false;        ///< the outlet has edited it after that
};

/// Lists, search, one article, and what is read.
class Reading final : public QObject
{
    Q_OBJECT

public:
    Reading(Store& store, Clock clock);

    /// The mail address to offer on a newsletter's card.
    void setMailAddress(std::function<QString()> address) { m_mailAddress = std::move(address); }

    QFuture<Result<ArticlePage>> articles(const ArticleQuery& query);
    QFuture<Result<QList<Article>>> articlesById(const QList<ArticleId>& ids);
    QFuture<Result<FullArticle>> article(ArticleId id);
    /// What the source's last edit changed. NotFound if it never edited the article.
    QFuture<Result<ArticleDifference>> difference(ArticleId id);
    QFuture<Result<SmartCounts>> smartCounts();
    /// A newer search stops the one before it.
    QFuture<Result<SearchResults>> search(const SearchRequest& request);
    /// How many a search finds, counted no further than `most` (negative: all of them), until `stopped`, if that is
    /// given, else until a newer search.
    QFuture<Result<int>> searchCount(const QString& query, int most, StopFlag stopped = {});
    void stopSearching();
    /// It means something else than it did yesterday: it speaks of a day by where that is from today.
    bool changesWithTheDay(const QString& query) const;
    /// How many unread articles a search finds, counted no further than `most`. Lists and articles are read in between.
    QFuture<Result<int>> unreadFound(const QString& query, int most, const StopFlag& stopped);

    /// The article as the parts of the reading page: its offline copy where there is one. Of changes, those since
    /// `since`; where that is invalid, those of the last edit.
    QFuture<Result<OpenedArticle>> open(ArticleId id, const QLocale& locale, ShownText text = ShownText::AsChosen,
                                        const QDateTime& since = {});
    /// The reader has it before them: what is edited after this is news.
    QFuture<Result<void>> setSeen(ArticleId id);
    /// Keeps what was extracted from the article's page.
    QFuture<Result<void>> storeFullText(ArticleId id, const QString& html, const QString& text);
    QFuture<Result<void>> setPlace(ArticleId id, int place);
    /// How an outlet's articles are read from here on.
    QFuture<Result<void>> setChoice(OutletId id, const ReadingChoice& choice);
    QFuture<Result<ReadingChoice>> choice(OutletId id);
    /// The article with this address, if the library has it; 0 if not.
    QFuture<Result<ArticleId>> articleAt(const QUrl& url);

    /// How many were changed.
    QFuture<Result<int>> setRead(const QList<ArticleId>& ids, ReadState state);
    /// What a search finds may have to be looked for a while, until `stopMarking` says no: Cancelled, nothing is
    /// marked.
    QFuture<Result<int>> setReadWhere(const ArticleQuery& query, ReadState state);
    void stopMarking();

signals:
    void changed(const Changes& changes);

private:
    QFuture<Result<int>> numberFound(const ArticleQuery& query, int most, const QDateTime& now,
                                     const StopFlag& stopped);
    QFuture<Result<int>> announced(QFuture<Result<Changes>> write);

    Store& m_store;
    Clock m_clock;
    StopFlag m_searchStopped; ///< of the search that runs, and the count that follows it
    StopFlag m_markingStopped;
    std::function<QString()> m_mailAddress;
};

} // namespace byline
