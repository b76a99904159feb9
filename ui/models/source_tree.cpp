// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/source_tree.h"

#include "library/error_text.h"
#include "ui/models/name_order.h"
#include "ui/models/search_counts.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace byline {

namespace {

SourceRow& append(SourceRow& parent, SourceRow::Kind kind, const QString& key, const QString& title)
{
    auto row = std::make_unique<SourceRow>();
    row->kind = kind;
    row->key = key;
    row->title = title;
    row->parent = &parent;
    row->depth = parent.parent || parent.kind == SourceRow::Kind::Folder ? parent.depth + 1 : 0;
    parent.children.push_back(std::move(row));
    return *parent.children.back();
}

bool isShown(const SourceRow& row, const SourceTreeInput& input)
{
    if (!input.filter.isEmpty() && !row.title.contains(input.filter, Qt::CaseInsensitive))
        return false;
    return row.kind != SourceRow::Kind::Outlet || !input.hidesRead || row.count > 0 || !row.error.isEmpty()
           || row.key == input.openedKey;
}

/// Takes out what is not to be shown; a folder stays while anything in it does.
void prune(SourceRow& parent, const SourceTreeInput& input)
{
    std::erase_if(parent.children, [&](const auto& child) {
        if (child->isHeader() || (child->key == input.openedKey && input.filter.isEmpty()))
            return false;
        if (child->kind != SourceRow::Kind::Folder)
            return !isShown(*child, input);
        const bool wasEmpty = child->children.empty();
        // A folder that is looked for by its name comes with what is in it.
        const bool isFound = !input.filter.isEmpty() && child->title.contains(input.filter, Qt::CaseInsensitive);
        SourceTreeInput within = input;
        if (isFound)
            within.filter.clear();
        prune(*child, within);
        if (isFound)
            return false;
        return child->children.empty() && (!wasEmpty || !input.filter.isEmpty());
    });
    // A header over nothing says nothing; that of the outlets is where one is added.
    for (size_t i = parent.children.size(); i-- > 0;) {
        const bool isLast = i + 1 == parent.children.size() || parent.children[i + 1]->isHeader();
        const SourceRow& row = *parent.children[i];
        if (row.isHeader() && row.kind != SourceRow::Kind::OutletsHeader && isLast)
            parent.children.erase(parent.children.begin() + std::ptrdiff_t(i));
    }
}

} // namespace

std::unique_ptr<SourceRow> SourceTree::built(const SourceTreeInput& wanted)
{
    SourceTreeInput input = wanted;
    if (!input.filter.isEmpty())
        input.writersShown = 0; // all of them are looked through

    auto root = std::make_unique<SourceRow>();
    addSmartRows(*root, input.counts);
    addSearches(*root, input);
    addOutlets(*root, input);
    addWriters(*root, input);
    addBookmarks(*root, input);
    prune(*root, input);
    return root;
}

void SourceTree::addSmartRows(SourceRow& root, const SmartCounts& counts)
{
    const auto add = [&root](const char* name, const QString& title, const char* icon, int count) {
        SourceRow& row = append(root, SourceRow::Kind::Smart, QLatin1String("smart:") + QLatin1String(name), title);
        row.icon = QLatin1String(icon);
        row.count = count;
    };
    add("today", tr("Today"), "today", counts.todayUnread);
    add("unread", tr("Unread"), "unread", counts.unread);
    add("followed", tr("Followed writers"), "pen", counts.followedUnread);
    add("bookmarks", tr("Bookmarks"), "bookmark", counts.bookmarked);
    add("kept", tr("Kept offline"), "keep", counts.saved);
    add("changed", tr("Changed articles"), "changed", counts.changed);
}

SourceRow& SourceTree::folderRow(SourceRow& root, const QStringList& path)
{
    SourceRow* parent = &root;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QStringList here = path.first(i + 1);
        const auto found = std::find_if(parent->children.begin(), parent->children.end(), [&here](const auto& child) {
            return child->kind == SourceRow::Kind::Folder && child->folder == here;
        });
        if (found != parent->children.end()) {
            parent = found->get();
            continue;
        }
        SourceRow& row =
            append(*parent, SourceRow::Kind::Folder, QStringLiteral("folder:") + here.join(u'/'), here.last());
        row.icon = QStringLiteral("folder");
        row.folder = here;
        parent = &row;
    }
    return *parent;
}

void SourceTree::addOutlets(SourceRow& root, const SourceTreeInput& input)
{
    append(root, SourceRow::Kind::OutletsHeader, QStringLiteral("header:outlets"), tr("Outlets"));
    QList<QStringList> folders = input.folders;
    for (const Outlet& outlet : input.outlets)
        if (outlet.subscribed && !outlet.folder.isEmpty() && !folders.contains(outlet.folder))
            folders += outlet.folder;
    for (const QStringList* path : sortedByName(folders, [](const QStringList& folder) { return folder.join(u'/'); }))
        folderRow(root, *path);

    for (const Outlet* each : sortedByName(input.outlets, [](const Outlet& outlet) { return outlet.title; })) {
        const Outlet& outlet = *each;
        if (!outlet.subscribed)
            continue;
        SourceRow& parent = folderRow(root, outlet.folder);
        SourceRow& row = append(parent, SourceRow::Kind::Outlet, QStringLiteral("outlet:%1").arg(outlet.id.value),
                                outlet.title.isEmpty() ? outlet.feedUrl : outlet.title);
        row.outlet = outlet.id;
        row.folder = outlet.folder;
        row.icon = outlet.icon;
        row.count = outlet.unread;
        if (outlet.error)
            row.error = errorText(*outlet.error, outlet.title);
        for (SourceRow* above = row.parent; above; above = above->parent)
            above->count += outlet.unread;
    }
}

void SourceTree::addWriters(SourceRow& root, const SourceTreeInput& input)
{
    QHash<OutletId, QString> titles;
    for (const Outlet& outlet : input.outlets)
        titles.insert(outlet.id, outlet.title);
    const QString kind = QStringLiteral("author:");
    const AuthorId openedId {input.openedKey.startsWith(kind) ? input.openedKey.mid(kind.size()).toLongLong() : 0};
    std::vector<const Author*> authors;
    for (const Author& author : input.authors)
        if (author.articles > 0 || author.followed || author.id == openedId)
            authors.push_back(&author);
    if (authors.empty())
        return;
    // People before desks and agencies: they are what the pane is for.
    const auto rank = [](const Author* author) {
        return std::tuple(!author->followed, author->isOrganisation, -author->unread, -author->articles);
    };
    // Of those who are equal the library's order says who is among the first: these are the same before all are there.
    const auto isBefore = [&rank](const Author* a, const Author* b) {
        return std::pair(rank(a), a) < std::pair(rank(b), b);
    };
    size_t shown = input.writersShown > 0 ? qMin(size_t(input.writersShown), authors.size()) : authors.size();
    const auto rest = authors.begin() + std::ptrdiff_t(shown);
    std::nth_element(authors.begin(), rest, authors.end(), isBefore);
    // Among themselves they stand by name, as the reader's language has it.
    const QCollator order = nameOrder();
    std::sort(authors.begin(), rest, [&rank, &order](const Author* a, const Author* b) {
        const auto ranks = std::pair(rank(a), rank(b));
        if (ranks.first != ranks.second)
            return ranks.first < ranks.second;
        const int names = order.compare(a->name, b->name);
        return names != 0 ? names < 0 : a->id < b->id;
    });
    // Whoever is open is among them, however many come before.
    const auto opened = std::find_if(rest, authors.end(), [&](const Author* author) { return author->id == openedId; });
    if (opened != authors.end()) {
        std::iter_swap(rest, opened);
        ++shown;
    }
    append(root, SourceRow::Kind::WritersHeader, QStringLiteral("header:writers"), tr("Writers"));
    for (size_t i = 0; i < shown; ++i) {
        const Author& author = *authors[i];
        SourceRow& row = append(root, SourceRow::Kind::Writer, kind + QString::number(author.id.value), author.name);
        row.author = author.id;
        row.icon = author.avatar;
        row.count = author.unread;
        row.followed = author.followed;
        row.organisation = author.isOrganisation;
        if (author.outlets.size() == 1)
            row.detail = titles.value(author.outlets.first());
        else if (author.outlets.size() > 1)
            row.detail = tr("%1 outlets").arg(author.outlets.size());
    }
    const size_t all = authors.size() + size_t(input.moreAuthors);
    if (shown < all)
        append(root, SourceRow::Kind::MoreWriters, QStringLiteral("more:writers"),
               tr("All %1 writers…").arg(QLocale().toString(qulonglong(all))));
    else if (input.writersShown == 0 && input.filter.isEmpty()
             && authors.size() > size_t(SourceTreeInput().writersShown))
        append(root, SourceRow::Kind::MoreWriters, QStringLiteral("more:writers"), tr("Fewer writers"));
}

void SourceTree::addSearches(SourceRow& root, const SourceTreeInput& input)
{
    if (input.searches.isEmpty())
        return;
    append(root, SourceRow::Kind::SearchesHeader, QStringLiteral("header:searches"), tr("Searches"));
    for (const SavedSearch& search : input.searches) {
        SourceRow& row =
            append(root, SourceRow::Kind::SavedSearch, QStringLiteral("search:") + search.words, search.name);
        row.icon = QStringLiteral("search");
        row.detail = search.words;
        const int unread = input.searchCounts.value(search.words);
        row.count = qMin(unread, SearchCounts::kMost);
        row.countsFurther = unread > SearchCounts::kMost;
    }
}

void SourceTree::addBookmarks(SourceRow& root, const SourceTreeInput& input)
{
    append(root, SourceRow::Kind::BookmarksHeader, QStringLiteral("header:bookmarks"), tr("Bookmarks"));
    const auto name = [](const auto& one) { return one.name; };
    for (const BookmarkFolder* each : sortedByName(input.bookmarkFolders, name)) {
        const BookmarkFolder& folder = *each;
        if (folder.name.isEmpty())
            continue;
        SourceRow& row =
            append(root, SourceRow::Kind::BookmarkFolder, QStringLiteral("bookmarks:") + folder.name, folder.name);
        row.icon = QStringLiteral("folder");
        row.folder = QStringList {folder.name};
        row.count = folder.count;
    }
    for (const BookmarkTag* each : sortedByName(input.bookmarkTags, name)) {
        const BookmarkTag& tag = *each;
        SourceRow& row = append(root, SourceRow::Kind::BookmarkTag, QStringLiteral("tag:") + tag.name, tag.name);
        row.icon = QStringLiteral("tag");
        row.count = tag.count;
    }
}

} // namespace byline
