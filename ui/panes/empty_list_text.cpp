// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/empty_list_text.h"

#include "core/particles.h"
#include "ui/actions.h"

#include <QCoreApplication>

namespace byline {

namespace {

class EmptyListText
{
    Q_DECLARE_TR_FUNCTIONS(EmptyListText)
};

QString pressing(const QString& text, const QAction& action)
{
    return withParticles(text.arg(Actions::keyOrName(action)));
}

} // namespace

QString emptyListText(const EmptyList& list, const Actions& actions)
{
    const ArticleQuery& query = list.query;
    if (!query.search.isEmpty())
        return EmptyListText::tr("Nothing found.\n\nTry other words or fewer, or press Esc to go back to the list.");
    if (query.bookmarkedOnly)
        return pressing(EmptyListText::tr("No bookmarks here yet.\n\nPress %1 while reading an article, or drag "
                                          "articles from a list to Bookmarks."),
                        *actions.toggleBookmark);
    if (query.savedOnly)
        return pressing(EmptyListText::tr("Nothing kept offline yet.\n\nPress %1 to keep the article you are reading, "
                                          "with all its pictures."),
                        *actions.toggleKept);
    if (query.changedOnly)
        return EmptyListText::tr(
            "No changed articles yet.\n\nArticles that outlets edit after you received them are listed here.");
    if (query.followedOnly && !list.followsSome)
        return EmptyListText::tr("Nothing by writers you follow yet.\n\nTo follow a writer, use the button beside the "
                                 "name above an article.");
    if (query.followedOnly)
        return list.unreadOnly ? EmptyListText::tr(
                   "Nothing unread by the writers you follow.\n\nChoose “All” to see what you have read.")
                               : EmptyListText::tr("No articles by the writers you follow yet.");
    if (list.unreadOnly && list.hasOutlets && !list.hasUnread)
        return EmptyListText::tr("All read.\n\nChoose “All” to see what you have read.");
    if (list.unreadOnly && list.hasOutlets)
        return pressing(EmptyListText::tr("All read here.\n\nChoose “All” to see what you have read, or press %1 to go "
                                          "to the next unread article."),
                        *actions.nextUnread);
    if (query.outlet || query.folder)
        return pressing(EmptyListText::tr("No articles here yet.\n\nPress %1 to check for new articles."),
                        *actions.refresh);
    return pressing(EmptyListText::tr("No articles here yet.\n\nPress %1 to subscribe to an outlet."),
                    *actions.addOutlet);
}

} // namespace byline
