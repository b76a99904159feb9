// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/article_list_model.h"

#include "core/headline.h"
#include "library/library.h"
#include "library/reading.h"
#include "ui/models/article_speech.h"
#include "ui/models/dragged_articles.h"

#include <algorithm>
#include <chrono>

namespace byline {

using namespace std::chrono_literals;

namespace {

constexpr int kPage = 100;
constexpr int kFirstPage = 30; ///< what a screen holds: the rest comes while it is looked at
constexpr int kMostMerged = 1000;

} // namespace

ArticleListModel::ArticleListModel(Library& library, QObject* parent)
    : QAbstractListModel(parent)
    , m_library(library)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(120ms);
    connect(&m_soon, &QTimer::timeout, this, &ArticleListModel::patch);
    connect(&library, &Library::changed, this, &ArticleListModel::noteChanges);
    connect(&library, &Library::dayBegan, this, &ArticleListModel::beginDay);
}

void ArticleListModel::show(const ArticleQuery& query)
{
    m_library.reading().stopSearching();
    m_query = query;
    m_query.limit = kPage;
    m_query.after.reset();
    if (m_query.since.isValid()) // Today's articles; who asks for them may have known an earlier day
        m_query.since = m_library.startOfToday();
    m_search.clear();
    ++m_number;
    clear();
    loadPage();
}

void ArticleListModel::search(const QString& text, SearchOrder order)
{
    m_search = text;
    m_order = order;
    m_query = {}; // the order of the list before is none of a search
    ++m_number;
    m_next.reset();
    m_total = 0;
    // What was there stays until the answer comes: a list that blinks at each key is hard to look at.
    loadFound();
}

ArticleQuery ArticleListModel::query() const
{
    if (!isSearch())
        return m_query;
    ArticleQuery found;
    found.search = m_search;
    return found;
}

void ArticleListModel::clear()
{
    beginResetModel();
    m_articles.clear();
    m_keys.clear();
    m_found.clear();
    m_held.clear();
    m_guest = {};
    m_next.reset();
    m_total = 0;
    m_loading = false;
    m_listed = m_search;
    endResetModel();
}

void ArticleListModel::loadFound()
{
    m_loading = true;
    const bool first = !m_next;
    m_library.reading()
        .search({m_search, kPage, m_order, m_next})
        .then(this, [this, first, number = m_number](const Result<SearchResults>& page) {
            if (number != m_number)
                return;
            if (first) {
                // Opened of the list before while its rows were still there: it is no hit of this search.
                if (m_listed != m_search)
                    setCurrent({});
                clear();
            }
            m_loading = false;
            m_next = page && m_order == SearchOrder::Newest ? nextPage(*page) : std::nullopt;
            if (!page) {
                if (page.error().kind != ErrorKind::Cancelled)
                    emit failed(page.error());
                return;
            }
            QList<Article> articles;
            for (const SearchHit& hit : page->hits) {
                articles += hit.article;
                m_found.insert(hit.article.id, {hit.snippet, hit.headline});
            }
            append(articles);
            if (!first)
                return;
            m_total = int(articles.size());
            emit shown();
            if (m_total == kPage)
                askForTotal();
        });
}

void ArticleListModel::askForTotal()
{
    m_library.reading()
        .searchCount(m_search, kMostCounted + 1)
        .then(this, [this, number = m_number](const Result<int>& total) {
            if (number != m_number || !total)
                return;
            m_total = *total;
            emit shown();
        });
}

void ArticleListModel::loadPage()
{
    m_loading = true;
    ArticleQuery query = m_query;
    query.after = m_next;
    if (m_articles.empty())
        query.limit = kFirstPage;
    m_library.reading().articles(query).then(this, [this, number = m_number](const Result<ArticlePage>& page) {
        if (number != m_number)
            return;
        m_loading = false;
        const bool first = m_articles.empty();
        if (!page) {
            m_next.reset();
            emit failed(page.error());
        } else {
            m_next = page->next;
            append(page->articles);
        }
        if (!first)
            return;
        emit shown();
        if (number == m_number)
            fetchMore({});
    });
}

void ArticleListModel::append(const QList<Article>& articles)
{
    std::vector<const Article*> fresh;
    for (const Article& article : articles)
        if (!m_keys.contains(article.id))
            fresh.push_back(&article);
    if (fresh.empty())
        return;
    beginInsertRows({}, count(), count() + int(fresh.size()) - 1);
    for (const Article* article : fresh)
        insert(count(), *article);
    endInsertRows();
}

void ArticleListModel::insert(int row, const Article& article)
{
    m_keys.insert(article.id, keyOf(article));
    m_articles.insert(m_articles.begin() + row, std::make_unique<const Article>(article));
}

bool ArticleListModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_next.has_value() && !m_loading;
}

void ArticleListModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    if (isSearch())
        loadFound();
    else
        loadPage();
}

void ArticleListModel::noteChanges(const Changes& changes)
{
    m_pending += changes;
    if (!m_soon.isActive())
        m_soon.start();
}

/// What speaks of today lists something else from here on. The rest stays as it is.
void ArticleListModel::beginDay()
{
    if (isSearch()) {
        if (m_library.reading().changesWithTheDay(m_search))
            search(m_search, m_order);
    } else if (m_query.since.isValid()) {
        if (m_loading)
            return show(m_query);
        m_query.since = m_library.startOfToday();
        m_next.reset(); // what comes further down is older
        QList<ArticleId> left;
        for (const auto& article : m_articles)
            if (!stillFits(*article) && article->id != m_current && !m_held.contains(article->id))
                left += article->id;
        removeIds(left);
    }
}

void ArticleListModel::patch()
{
    const Changes changes = std::exchange(m_pending, {});
    removeIds(changes.removed);
    QList<ArticleId> shownIds;
    bool mayHaveNew = !changes.added.isEmpty() || changes.elsewhere;
    if (changes.elsewhere)
        refreshAll();
    for (const ArticleId id : changes.updated) {
        if (m_keys.contains(id))
            shownIds += id;
        else
            mayHaveNew = true;
    }
    if (!shownIds.isEmpty())
        refresh(shownIds);
    if (mayHaveNew && !isSearch())
        mergeNew();
}

void ArticleListModel::refresh(const QList<ArticleId>& ids)
{
    m_library.reading().articlesById(ids).then(this, [this, number = m_number](const Result<QList<Article>>& articles) {
        if (number == m_number && articles)
            updateRows(*articles);
    });
}

/// Another process wrote: which rows are concerned is not known, so all that are loaded are asked for once more.
void ArticleListModel::refreshAll()
{
    const QList<ArticleId> ids = m_keys.keys();
    m_library.reading().articlesById(ids).then(this,
                                               [this, number = m_number, ids](const Result<QList<Article>>& articles) {
                                                   if (number != m_number || !articles)
                                                       return;
                                                   QSet<ArticleId> there;
                                                   for (const Article& article : *articles)
                                                       there.insert(article.id);
                                                   QList<ArticleId> gone;
                                                   for (const ArticleId id : ids)
                                                       if (!there.contains(id))
                                                           gone += id;
                                                   removeIds(gone);
                                                   updateRows(*articles);
                                               });
}

void ArticleListModel::updateRows(const QList<Article>& articles)
{
    for (const Article& article : articles) {
        const int row = rowOf(article.id);
        if (row < 0)
            continue;
        if (!stillFits(article) && article.id != m_current && !m_held.contains(article.id)) {
            removeRow(row);
            continue;
        }
        auto now = std::make_unique<Article>(article);
        // It stays in its place, also where its bookmark has just been removed or set anew.
        if (m_query.byBookmark)
            now->bookmarkSet = this->article(row).bookmarkSet;
        m_keys.insert(article.id, keyOf(*now));
        m_articles[size_t(row)] = std::move(now);
        emit dataChanged(index(row), index(row));
    }
}

/// Which of the new ones belong here only the library knows (folders, followed writers); so the loaded stretch is
/// asked for once more and what is missing is put in its place. Rows that are there stay untouched.
void ArticleListModel::mergeNew()
{
    ArticleQuery query = m_query;
    query.limit = std::clamp(count() + kPage, kPage, kMostMerged);
    m_library.reading().articles(query).then(this, [this, number = m_number](const Result<ArticlePage>& page) {
        if (number == m_number && page)
            merge(page->articles);
    });
}

void ArticleListModel::include(const Article& article)
{
    if (isSearch() && !m_keys.contains(article.id))
        m_guest = article.id;
    merge({article});
}

void ArticleListModel::merge(const QList<Article>& articles)
{
    const bool wasEmpty = m_articles.empty();
    std::vector<std::unique_ptr<const Article>> run; // what goes in between the same two rows goes in at once
    int place = 0;
    const auto flush = [&] {
        if (run.empty())
            return;
        beginInsertRows({}, place, place + int(run.size()) - 1);
        for (const auto& article : run)
            m_keys.insert(article->id, keyOf(*article));
        m_articles.insert(m_articles.begin() + place, std::make_move_iterator(run.begin()),
                          std::make_move_iterator(run.end()));
        endInsertRows();
        run.clear();
    };
    for (const Article& article : articles) {
        if (m_keys.contains(article.id))
            continue;
        // Behind everything loaded: a page to come brings it.
        if (m_next && !m_articles.empty() && isBefore(keyOf(*m_articles.back()), keyOf(article)))
            break;
        if (const int row = placeOf(keyOf(article)); run.empty() || row != place) {
            flush();
            place = placeOf(keyOf(article));
        }
        run.push_back(std::make_unique<const Article>(article));
    }
    flush();
    if (wasEmpty && !m_articles.empty())
        emit shown();
}

bool ArticleListModel::reaches(const Article& article) const
{
    if (m_keys.contains(article.id))
        return true;
    return !m_loading && (!m_next || (!m_articles.empty() && !isBefore(keyOf(*m_articles.back()), keyOf(article))));
}

void ArticleListModel::removeIds(const QList<ArticleId>& ids)
{
    for (const ArticleId id : ids)
        if (const int row = rowOf(id); row >= 0)
            removeRow(row);
}

void ArticleListModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_keys.remove(article(row).id);
    m_articles.erase(m_articles.begin() + row);
    endRemoveRows();
}

bool ArticleListModel::isBefore(const ArticleCursor& a, const ArticleCursor& b) const
{
    const ArticleCursor& newer = m_query.oldestFirst ? b : a;
    const ArticleCursor& older = m_query.oldestFirst ? a : b;
    if (newer.publishedMs != older.publishedMs)
        return newer.publishedMs > older.publishedMs;
    return newer.id.value > older.id.value;
}

int ArticleListModel::placeOf(const ArticleCursor& key) const
{
    if (isSearch() && m_order == SearchOrder::Relevance)
        return count();
    const auto place =
        std::lower_bound(m_articles.cbegin(), m_articles.cend(), key,
                         [this](const auto& a, const ArticleCursor& b) { return isBefore(keyOf(*a), b); });
    return int(place - m_articles.cbegin());
}

bool ArticleListModel::stillFits(const Article& article) const
{
    if (isSearch())
        return article.id != m_guest;
    return !(m_query.read == ReadFilter::Unread && article.read) && !(m_query.read == ReadFilter::Read && !article.read)
           && !(m_query.bookmarkedOnly && !article.bookmarked)
           && !(m_query.savedOnly && article.saved == CopyState::None)
           && !(m_query.since.isValid() && article.published < m_query.since);
}

void ArticleListModel::hold(const QList<ArticleId>& ids)
{
    m_held += QSet<ArticleId>(ids.begin(), ids.end());
}

void ArticleListModel::setCurrent(ArticleId id)
{
    if (m_current == id)
        return;
    const ArticleId left = std::exchange(m_current, id);
    const int row = rowOf(left);
    if (row < 0 || stillFits(article(row)))
        return;
    // Not inside the view's own selection change.
    QMetaObject::invokeMethod(
        this,
        [this, left] {
            const int leftRow = rowOf(left);
            if (leftRow >= 0 && left != m_current && !m_held.contains(left) && !stillFits(article(leftRow)))
                removeRow(leftRow);
        },
        Qt::QueuedConnection);
}

int ArticleListModel::rowOf(ArticleId id) const
{
    const auto key = m_keys.constFind(id);
    if (key == m_keys.cend())
        return -1;
    if (const int row = isSearch() ? count() : placeOf(*key); row < count() && article(row).id == id)
        return row;
    // Out of the order: a search ranks its own way, and an edited article stays where it was.
    const auto found =
        std::find_if(m_articles.cbegin(), m_articles.cend(), [id](const auto& article) { return article->id == id; });
    return found == m_articles.cend() ? -1 : int(found - m_articles.cbegin());
}

QModelIndex ArticleListModel::indexOf(ArticleId id) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row);
}

int ArticleListModel::nextUnread(int row) const
{
    for (int i = row + 1; i < count(); ++i)
        if (!article(i).read)
            return i;
    return -1;
}

QString ArticleListModel::markedHeadline(const Article& article) const
{
    const QString headline = headlineOf(article);
    const QString marked = m_found.value(article.id).headline;
    // It may have been changed by its outlet meanwhile.
    return withoutHitMarks(marked) == headline ? marked : headline;
}

Qt::ItemFlags ArticleListModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList ArticleListModel::mimeTypes() const
{
    return {kArticlesMime};
}

QMimeData* ArticleListModel::mimeData(const QModelIndexList& indexes) const
{
    QList<Article> articles;
    for (const QModelIndex& index : indexes)
        articles += article(index.row());
    return draggedData(articles);
}

int ArticleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Article& article = this->article(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case HeadlineRole:
        return headlineOf(article);
    case Qt::AccessibleTextRole:
        return ArticleSpeech::row(article, QDateTime::currentDateTimeUtc(), QLocale());
    case ArticleIdRole:
        return article.id.value;
    case UnreadRole:
        return !article.read;
    case BookmarkedRole:
        return article.bookmarked;
    case KeptRole:
        return article.saved != CopyState::None;
    default:
        return {};
    }
}

} // namespace byline
