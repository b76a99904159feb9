// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/reading.h"

#include "core/async.h"
#include "core/audio.h"
#include "library/article_newsletter.h"
#include "library/search_in_pieces.h"
#include "render/addresses.h"
#include "render/difference_body.h"
#include "render/pictures.h"
#include "store/article_details.h"
#include "store/articles.h"
#include "store/bookmarks.h"
#include "store/outlets.h"
#include "store/pages.h"
#include "store/reading_choices.h"
#include "store/search_pieces.h"
#include "store/search_query.h"
#include "store/stop_reading.h"
#include "store/store.h"

namespace byline {

namespace {

constexpr int kMoreArticles = 3;

/// The newest articles of a list, without those that are on the page already.
Result<QList<Article>> more(Connection& db, ArticleQuery query, const QList<ArticleId>& shown)
{
    query.limit = kMoreArticles + int(shown.size());
    return articles(db, query).map([&shown](ArticlePage page) {
        page.articles.removeIf([&shown](const Article& article) { return shown.contains(article.id); });
        return page.articles.mid(0, kMoreArticles);
    });
}

/// Every picture of the page that the library keeps, by its address on the web.
Result<QHash<QString, QString>> keptPicturesOf(Connection& db, const FullArticle& full, const QString& icon)
{
    // Any of a picture's sizes will do.
    QStringList addresses;
    for (const QStringList& choices : pictureChoices(full.html, QUrl(full.article.url)))
        addresses += choices;
    addresses << full.article.image << icon;
    for (const Author& author : full.authors)
        addresses << author.avatar;
    QStringList sounds;
    for (const Enclosure& enclosure : full.article.enclosures)
        if (isAudio(enclosure))
            sounds += enclosure.url;
    return keptPictures(db, full.article.id, addresses + sounds)
        .map([&sounds](const QHash<QString, QByteArray>& hashes) {
            QHash<QString, QString> kept;
            for (const auto& [url, hash] : hashes.asKeyValueRange())
                kept.insert(url, sounds.contains(url) ? keptAudioAddress(hash) : keptPictureAddress(hash));
            return kept;
        });
}

Result<ArticleDifference> differenceIn(Connection& db, ArticleId id, const QDateTime& since = {})
{
    const auto before = earlierVersion(db, id, since);
    const auto now = fullArticle(db, id);
    if (!before || !now)
        return tl::unexpected<Error>(before ? now.error() : before.error());
    return ArticleDifference {before->title, now->article.title, before->replaced,
                              differenceOf(before->text, now->text)};
}

/// Puts the text that is wanted into the article, as far as it is here.
void chooseText(Connection& db, FullArticle& full, ShownText text, OpenedArticle& opened)
{
    const Result<FullText> extracted = fullText(db, full.article.id);
    QString copied;
    if (full.article.saved != CopyState::None)
        if (const auto copy = offlineCopy(db, full.article.id))
            copied = copy->html;
    opened.hasFullText = extracted.has_value() || !copied.isEmpty();
    const bool wanted =
        text == ShownText::FullText
        || (text == ShownText::AsChosen && (opened.choice.source == TextSource::FullText || !copied.isEmpty()));
    if (!wanted || !opened.hasFullText)
        return;
    opened.showsFullText = true;
    full.html = copied.isEmpty() ? extracted->html : copied;
    if (extracted)
        full.text = extracted->text;
}

Result<OpenedArticle> opened(Connection& db, ArticleId id, PageContext context, ShownText text, const QDateTime& since,
                             const QString& mailAddress)
{
    auto full = fullArticle(db, id);
    if (!full)
        return tl::unexpected<Error>(full.error());
    OpenedArticle result;
    result.extent = full->article.extent;
    result.choice = readingChoice(db, full->article.outletId).value_or(ReadingChoice {});
    result.place = readingPlace(db, id).value_or(0);
    result.seen = seenAt(db, id).value_or(QDateTime());
    result.changedSinceSeen = full->article.changed && result.seen.isValid() && earlierVersion(db, id, result.seen);
    const QString html = full->html;
    chooseText(db, *full, text, result);
    const auto from = outlet(db, full->article.outletId);
    const QString icon = from ? from->icon : QString();
    const auto kept = keptPicturesOf(db, *full, icon);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    context.keptPictures = *kept;
    context.outletIcon = kept->value(icon);
    if (from) {
        context.newsletter = newsletterCardOf(db, *from, mailAddress);
        context.outlet = *from;
    }
    if (const auto mark = full->article.bookmarked ? bookmark(db, id) : Result<Bookmark>(Bookmark())) {
        context.note = mark->note;
        context.ownTags = mark->tags;
    }
    result.subscribed = from && from->subscribed;
    result.reach = from ? reachOf(*from) : Reach::Internet;

    ArticleQuery byOutlet;
    byOutlet.outlet = full->article.outletId;
    if (!full->authors.isEmpty()) {
        ArticleQuery byAuthor;
        byAuthor.author = full->authors.first().id;
        context.moreByAuthor = more(db, byAuthor, {id}).value_or(QList<Article>());
    }
    QList<ArticleId> shown {id};
    for (const Article& article : std::as_const(context.moreByAuthor))
        shown += article.id;
    context.moreByOutlet = more(db, byOutlet, shown).value_or(QList<Article>());
    result.parts = articleParts(*full, context);
    // The page has its own picture at its beginning.
    if (result.showsFullText && result.parts.body.contains(QLatin1String("<img")))
        result.parts.lead.clear();
    if (text == ShownText::Changes) {
        const auto difference = differenceIn(db, id, since);
        if (!difference)
            return tl::unexpected<Error>(difference.error());
        const QUrl base(full->article.url);
        result.parts.body =
            differenceBody(*difference, context.locale,
                           withAbsoluteAddresses(withKeptPictures(html, base, context.keptPictures), base));
        result.parts.lead.clear();
    }
    return result;
}

} // namespace

Reading::Reading(Store& store, Clock clock)
    : m_store(store)
    , m_clock(std::move(clock))
{
}

QFuture<Result<ArticlePage>> Reading::articles(const ArticleQuery& query)
{
    return m_store.reads().run([query](Connection& db) { return byline::articles(db, query); });
}

QFuture<Result<QList<Article>>> Reading::articlesById(const QList<ArticleId>& ids)
{
    return m_store.reads().run([ids](Connection& db) { return byline::articlesById(db, ids); });
}

QFuture<Result<FullArticle>> Reading::article(ArticleId id)
{
    return m_store.reads().run([id](Connection& db) { return fullArticle(db, id); });
}

QFuture<Result<ArticleDifference>> Reading::difference(ArticleId id)
{
    return m_store.reads().run([id](Connection& db) { return differenceIn(db, id); });
}

QFuture<Result<SmartCounts>> Reading::smartCounts()
{
    const QDateTime today = m_clock().toLocalTime().date().startOfDay().toUTC();
    return m_store.reads().run([today](Connection& db) { return byline::smartCounts(db, today); });
}

QFuture<Result<SearchResults>> Reading::search(const SearchRequest& request)
{
    stopSearching();
    m_searchStopped = stopFlag();
    return searchInPieces(m_store, this, request, m_clock(), m_searchStopped);
}

QFuture<Result<int>> Reading::searchCount(const QString& query, int most, StopFlag stopped)
{
    if (!m_searchStopped)
        m_searchStopped = stopFlag();
    if (!stopped)
        stopped = m_searchStopped;
    const QDateTime now = m_clock();
    return m_store.reads()
        .run([query, most, now, stopped](Connection& db) {
            const StopReading stop(db, [&stopped] { return stopped->load(); });
            if (*stopped)
                return Result<std::optional<int>>(fail(ErrorKind::Cancelled));
            return countByIndex(db, query, most, now);
        })
        .then(this,
              [this, query, most, now, stopped](const Result<std::optional<int>>& count) {
                  if (!count || *count)
                      return settled(count.map([](const std::optional<int>& known) { return *known; }));
                  ArticleQuery all;
                  all.search = query;
                  return numberFound(all, most, now, stopped);
              })
        .unwrap();
}

bool Reading::changesWithTheDay(const QString& query) const
{
    return !meansTheSame(query, m_clock(), m_clock().addDays(-1));
}

QFuture<Result<int>> Reading::unreadFound(const QString& query, int most, const StopFlag& stopped)
{
    ArticleQuery unread;
    unread.search = query;
    unread.read = ReadFilter::Unread;
    return numberFound(unread, most, m_clock(), stopped);
}

QFuture<Result<int>> Reading::numberFound(const ArticleQuery& query, int most, const QDateTime& now,
                                          const StopFlag& stopped)
{
    return foundInPieces(m_store, this, query, most, now, stopped)
        .then(this, [](const Result<QList<ArticleId>>& found) {
            return found.map([](const QList<ArticleId>& ids) { return int(ids.size()); });
        });
}

void Reading::stopSearching()
{
    if (m_searchStopped)
        *m_searchStopped = true;
}

QFuture<Result<OpenedArticle>> Reading::open(ArticleId id, const QLocale& locale, ShownText text,
                                             const QDateTime& since)
{
    PageContext context;
    context.locale = locale;
    context.now = m_clock();
    return m_store.reads().run([id, context, text, since, address = m_mailAddress ? m_mailAddress() : QString()](
                                   Connection& db) { return opened(db, id, context, text, since, address); });
}

QFuture<Result<void>> Reading::storeFullText(ArticleId id, const QString& html, const QString& text)
{
    return m_store.writes()
        .run([id, full = FullText {html, text}, now = m_clock()](Connection& db) {
            return byline::storeFullText(db, id, full, now);
        })
        .then(this, [this](const Result<Changes>& changes) {
            if (changes && !changes->isEmpty())
                emit changed(*changes);
            return changes.map([](const Changes&) {});
        });
}

QFuture<Result<void>> Reading::setPlace(ArticleId id, int place)
{
    return m_store.writes().run([id, place](Connection& db) { return setReadingPlace(db, id, place); });
}

QFuture<Result<void>> Reading::setSeen(ArticleId id)
{
    return m_store.writes().run([id, now = m_clock()](Connection& db) { return byline::setSeen(db, id, now); });
}

QFuture<Result<void>> Reading::setChoice(OutletId id, const ReadingChoice& choice)
{
    return m_store.writes()
        .run([id, choice](Connection& db) { return setReadingChoice(db, id, choice); })
        .then(this, [this](const Result<Changes>& changes) {
            if (changes)
                emit changed(*changes);
            return changes.map([](const Changes&) {});
        });
}

QFuture<Result<ReadingChoice>> Reading::choice(OutletId id)
{
    return m_store.reads().run([id](Connection& db) { return readingChoice(db, id); });
}

QFuture<Result<ArticleId>> Reading::articleAt(const QUrl& url)
{
    return m_store.reads().run(
        [address = url.toString(QUrl::FullyEncoded)](Connection& db) { return articleByUrl(db, address); });
}

QFuture<Result<int>> Reading::setRead(const QList<ArticleId>& ids, ReadState state)
{
    return announced(m_store.writes().run(
        [ids, state, now = m_clock()](Connection& db) { return byline::setRead(db, ids, state, now); }));
}

QFuture<Result<int>> Reading::setReadWhere(const ArticleQuery& query, ReadState state)
{
    const QDateTime now = m_clock();
    if (query.search.isEmpty())
        return announced(m_store.writes().run(
            [query, state, now](Connection& db) { return byline::setReadWhere(db, query, state, now); }));
    m_markingStopped = stopFlag();
    return foundInPieces(m_store, this, thoseToMark(query, state), -1, now, m_markingStopped)
        .then(this,
              [this, query, state, now](const Result<QList<ArticleId>>& found) {
                  if (!found)
                      return settled(Result<int>(tl::unexpected<Error>(found.error())));
                  return announced(m_store.writes().run([query, ids = *found, state, now](Connection& db) {
                      return setReadOf(db, query, ids, state, now);
                  }));
              })
        .unwrap();
}

void Reading::stopMarking()
{
    if (m_markingStopped)
        *m_markingStopped = true;
}

QFuture<Result<int>> Reading::announced(QFuture<Result<Changes>> write)
{
    return write.then(this, [this](Result<Changes> changes) {
        if (changes && !changes->isEmpty())
            emit changed(*changes);
        return changes.map([](const Changes& done) { return int(done.updated.size()); });
    });
}

} // namespace byline
