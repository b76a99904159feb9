// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/source_model.h"

#include "library/bookmarks.h"
#include "library/library.h"
#include "library/reading.h"
#include "library/subscriptions.h"
#include "library/writers.h"
#include "ui/models/source_speech.h"

#include <chrono>
#include <tuple>

namespace byline {

using namespace std::chrono_literals;

namespace {

/// So many writers are read one by one in less time than all of some thousands at once.
constexpr qsizetype kMostReadOneByOne = 500;
constexpr auto kShown = 200ms; ///< by then rows are on the screen

const QString kAuthor = QStringLiteral("author:");

QString authorKey(AuthorId id)
{
    return kAuthor + QString::number(id.value);
}

bool sameRows(const SourceRow& a, const SourceRow& b)
{
    return a.key == b.key && a.children.size() == b.children.size()
           && std::equal(a.children.begin(), a.children.end(), b.children.begin(),
                         [](const auto& x, const auto& y) { return sameRows(*x, *y); });
}

const SourceRow* rowIn(const SourceRow& from, const QString& key)
{
    for (const auto& child : from.children) {
        if (child->key == key)
            return child.get();
        if (const SourceRow* found = rowIn(*child, key))
            return found;
    }
    return nullptr;
}

/// What the row says; false: it said so before.
bool takeWords(SourceRow& row, const SourceRow& from)
{
    const auto words = [](auto& one) {
        return std::tie(one.title, one.detail, one.icon, one.error, one.count, one.countsFurther, one.followed,
                        one.organisation, one.folder);
    };
    if (words(row) == words(from))
        return false;
    words(row) = words(from);
    return true;
}

} // namespace

SourceModel::SourceModel(Library& library, QObject* parent)
    : QAbstractItemModel(parent)
    , m_library(library)
    , m_root(SourceTree::built({}))
    , m_searchCounts(library, this)
{
    connect(&m_searchCounts, &SearchCounts::changed, this, [this] {
        m_input.searchCounts = m_searchCounts.numbers();
        if (m_loaded)
            rebuild();
    });
    // A refresh writes many times a second; counts are asked for once in a while.
    m_soon.setSingleShot(true);
    m_soon.setInterval(150ms);
    connect(&m_soon, &QTimer::timeout, this, &SourceModel::loadWhatChanged);
    connect(&library, &Library::changed, this, &SourceModel::noteChanges);
    connect(&library, &Library::dayBegan, this, &SourceModel::loadCounts);
}

SourceModel::~SourceModel() = default;

void SourceModel::load()
{
    // An answer may be there at once: nothing is built before all questions are asked and whoever asked is done.
    ++m_awaited;
    loadCounts();
    loadOutlets();
    loadFirstAuthors();
    loadBookmarks();
    QMetaObject::invokeMethod(
        this,
        [this] {
            --m_awaited;
            rebuild();
        },
        Qt::QueuedConnection);
}

void SourceModel::setAllWritersShown()
{
    m_input.writersShown = 0;
    rebuild();
}

void SourceModel::setFirstWritersShown()
{
    m_input.writersShown = SourceTreeInput().writersShown;
    rebuild();
}

void SourceModel::setFilter(const QString& filter)
{
    m_input.filter = filter;
    rebuild();
}

void SourceModel::setReadHidden(Qt::CheckState hidden)
{
    m_input.hidesRead = hidden == Qt::Checked;
    rebuild();
}

void SourceModel::showWriter(const Author& writer)
{
    m_input.openedKey = authorKey(writer.id);
    if (!hasAuthor(m_input.openedKey))
        addAuthor(writer);
    if (m_loaded)
        build();
}

bool SourceModel::hasAuthor(const QString& key) const
{
    return std::any_of(m_input.authors.begin(), m_input.authors.end(),
                       [&key](const Author& author) { return authorKey(author.id) == key; });
}

/// One of those that are not there yet.
void SourceModel::addAuthor(const Author& author)
{
    m_input.authors += author;
    m_input.moreAuthors = qMax(0, m_input.moreAuthors - 1);
    if (author.unread > 0)
        m_input.moreUnreadAuthors = qMax(0, m_input.moreUnreadAuthors - 1);
}

void SourceModel::setSearches(const QList<SavedSearch>& searches)
{
    m_input.searches = searches;
    QStringList words;
    for (const SavedSearch& search : searches)
        words += search.words;
    m_searchCounts.setSearches(words);
    if (m_loaded)
        rebuild();
}

void SourceModel::noteChanges(const Changes& changes)
{
    m_pending += changes;
    if (!m_soon.isActive())
        m_soon.start();
}

void SourceModel::loadWhatChanged()
{
    const Changes changes = std::exchange(m_pending, {});
    ++m_awaited;
    loadCounts();
    const bool articles =
        changes.elsewhere || !changes.added.isEmpty() || !changes.updated.isEmpty() || !changes.removed.isEmpty();
    if (articles || changes.folders || !changes.outlets.isEmpty())
        loadOutlets();
    if (changes.authors || changes.elsewhere || changes.people.size() > kMostReadOneByOne)
        loadAuthors();
    else if (!changes.people.isEmpty())
        loadAuthors(changes.people);
    if (changes.bookmarks || changes.elsewhere)
        loadBookmarks();
    --m_awaited;
    rebuild();
}

void SourceModel::loadCounts()
{
    ++m_awaited;
    m_library.reading().smartCounts().then(this, [this](const Result<SmartCounts>& counts) {
        --m_awaited;
        if (counts)
            m_input.counts = *counts;
        rebuild();
    });
}

void SourceModel::loadOutlets()
{
    ++m_awaited;
    m_library.subscriptions().outlets().then(this, [this](const Result<QList<Outlet>>& outlets) {
        --m_awaited;
        if (outlets)
            m_input.outlets = *outlets;
        rebuild();
    });
    ++m_awaited;
    m_library.subscriptions().folders().then(this, [this](const Result<QList<QStringList>>& folders) {
        --m_awaited;
        if (folders)
            m_input.folders = *folders;
        rebuild();
    });
}

/// Thousands of writers are not waited for where some thirty are shown: all follow when the rows are on the screen.
void SourceModel::loadFirstAuthors()
{
    ++m_awaited;
    m_library.writers()
        .firstAuthors(SourceTreeInput().writersShown)
        .then(this, [this](const Result<FirstAuthors>& first) {
            --m_awaited;
            if (first) {
                m_input.authors = first->authors;
                m_input.moreAuthors = first->more;
                m_input.moreUnreadAuthors = first->moreUnread;
            }
            loadOpenedAuthor();
            if (m_input.moreAuthors > 0)
                QTimer::singleShot(kShown, this, [this] { loadAuthors(); });
            rebuild();
        });
}

/// The list of a writer who is none of the first ones may have been open last: its row is there from the beginning.
void SourceModel::loadOpenedAuthor()
{
    const QString key = m_input.openedKey;
    if (!key.startsWith(kAuthor) || hasAuthor(key))
        return;
    ++m_awaited;
    m_library.writers().author({key.mid(kAuthor.size()).toLongLong()}).then(this, [this](const Result<Author>& author) {
        --m_awaited;
        if (author && !hasAuthor(authorKey(author->id)))
            addAuthor(*author);
        rebuild();
    });
}

void SourceModel::loadAuthors()
{
    ++m_awaited;
    m_library.writers().authorsByName().then(this, [this](const Result<QList<Author>>& authors) {
        --m_awaited;
        if (authors) {
            m_input.authors = *authors;
            m_input.moreAuthors = m_input.moreUnreadAuthors = 0;
        }
        loadOpenedAuthor(); // may have no articles left
        rebuild();
    });
}

/// Reading thousands of writers takes a tenth of the time between two looks at what a refresh has brought.
void SourceModel::loadAuthors(const QSet<AuthorId>& changed)
{
    ++m_awaited;
    m_library.writers()
        .authorsById({changed.begin(), changed.end()})
        .then(this, [this, changed](const Result<QList<Author>>& now) {
            if (!now || !patchAuthors(changed, *now))
                loadAuthors();
            --m_awaited;
            rebuild();
        });
}

/// False: there is somebody new, of whom the library knows the place.
bool SourceModel::patchAuthors(const QSet<AuthorId>& changed, const QList<Author>& now)
{
    QHash<AuthorId, const Author*> left;
    for (const Author& author : now)
        if (author.articles > 0 || authorKey(author.id) == m_input.openedKey)
            left.insert(author.id, &author);
    m_input.authors.removeIf([&](const Author& old) { return changed.contains(old.id) && !left.contains(old.id); });
    for (Author& old : m_input.authors)
        if (const Author* author = left.take(old.id))
            old = *author;
    return left.isEmpty();
}

void SourceModel::loadBookmarks()
{
    ++m_awaited;
    m_library.bookmarks().folders().then(this, [this](const Result<QList<BookmarkFolder>>& folders) {
        --m_awaited;
        if (folders)
            m_input.bookmarkFolders = *folders;
        rebuild();
    });
    ++m_awaited;
    m_library.bookmarks().tags().then(this, [this](const Result<QList<BookmarkTag>>& tags) {
        --m_awaited;
        if (tags)
            m_input.bookmarkTags = *tags;
        rebuild();
    });
}

void SourceModel::rebuild()
{
    // Answers come in a bunch: the last one builds.
    if (m_awaited == 0)
        build();
}

void SourceModel::build()
{
    auto root = SourceTree::built(m_input);
    if (sameRows(*root, *m_root)) {
        // Same rows: only what they say may differ, and indexes point at rows, so contents move into the old ones.
        const std::function<void(SourceRow&, SourceRow&)> patch = [&](SourceRow& old, SourceRow& now) {
            for (size_t i = 0; i < old.children.size(); ++i) {
                SourceRow& row = *old.children[i];
                SourceRow& with = *now.children[i];
                if (takeWords(row, with))
                    emit dataChanged(createIndex(int(i), 0, &row), createIndex(int(i), 0, &row));
                patch(row, with);
            }
        };
        patch(*m_root, *root);
    } else {
        beginResetModel();
        m_root = std::move(root);
        endResetModel();
    }
    m_loaded = true;
    emit loaded();
}

const SourceRow& SourceModel::row(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<const SourceRow*>(index.constInternalPointer()) : *m_root;
}

QModelIndex SourceModel::indexFor(const SourceRow& row) const
{
    if (!row.parent)
        return {};
    const auto& siblings = row.parent->children;
    const auto place =
        std::find_if(siblings.begin(), siblings.end(), [&row](const auto& sibling) { return sibling.get() == &row; });
    return createIndex(int(place - siblings.begin()), 0, &row);
}

QModelIndex SourceModel::indexOf(const QString& key) const
{
    const SourceRow* found = rowIn(*m_root, key);
    return found ? indexFor(*found) : QModelIndex();
}

std::optional<int> SourceModel::countOf(const QString& key) const
{
    if (const SourceRow* found = rowIn(*m_root, key))
        return found->count;
    if (m_input.filter.isEmpty())
        return {};
    SourceTreeInput all = m_input;
    all.filter.clear();
    const auto root = SourceTree::built(all);
    const SourceRow* found = rowIn(*root, key);
    return found ? std::optional(found->count) : std::nullopt;
}

QModelIndex SourceModel::index(int row, int column, const QModelIndex& parent) const
{
    const auto& children = this->row(parent).children;
    if (column != 0 || row < 0 || size_t(row) >= children.size())
        return {};
    return createIndex(row, 0, children[size_t(row)].get());
}

QModelIndex SourceModel::parent(const QModelIndex& child) const
{
    const SourceRow& here = row(child);
    return here.parent ? indexFor(*here.parent) : QModelIndex();
}

int SourceModel::rowCount(const QModelIndex& parent) const
{
    return int(row(parent).children.size());
}

int SourceModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant SourceModel::data(const QModelIndex& index, int role) const
{
    const SourceRow& here = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return here.title;
    case Qt::ToolTipRole:
        // A tip that looks like HTML is taken for it, and what an outlet calls itself is not ours.
        return QStringLiteral("<qt>%1</qt>").arg((here.error.isEmpty() ? here.title : here.error).toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return SourceSpeech::row(here);
    default:
        return {};
    }
}

Qt::ItemFlags SourceModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const SourceRow& here = row(index);
    const Qt::ItemFlags list = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    switch (here.kind) {
    case SourceRow::Kind::OutletsHeader:
    case SourceRow::Kind::BookmarksHeader:
        return Qt::ItemIsEnabled | Qt::ItemIsDropEnabled;
    case SourceRow::Kind::WritersHeader:
    case SourceRow::Kind::SearchesHeader:
        return Qt::ItemIsEnabled;
    case SourceRow::Kind::Folder:
        return list | Qt::ItemIsDropEnabled | Qt::ItemIsDragEnabled;
    case SourceRow::Kind::Outlet:
        return list | Qt::ItemIsDragEnabled;
    case SourceRow::Kind::Smart:
    case SourceRow::Kind::BookmarkFolder:
    case SourceRow::Kind::BookmarkTag:
        return list | Qt::ItemIsDropEnabled;
    default:
        return list;
    }
}

} // namespace byline
