// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/counts.h"

#include "store/query.h"

namespace byline {

void Counts::add(const ArticleFlags& flags, const QList<AuthorId>& authors, int sign)
{
    const int unread = flags.unread ? sign : 0;
    Delta& outlet = m_outlets[flags.outlet];
    outlet.articles += sign;
    outlet.unread += unread;
    for (const AuthorId id : authors) {
        Delta& author = m_authors[id];
        author.articles += sign;
        author.unread += unread;
        m_authorOutlets[{id, flags.outlet}] += sign;
    }
    m_unread += unread;
    m_followedUnread += flags.followed ? unread : 0;
    m_bookmarked += flags.bookmarked ? sign : 0;
    m_saved += flags.saved ? sign : 0;
    m_changed += flags.changed ? sign : 0;
    m_incomplete += flags.incomplete ? sign : 0;
    m_ofShelf += flags.ofShelf ? sign : 0;
}

Changes Counts::written(Connection& db, Changes changes)
{
    Query outlet(db, "UPDATE outlet SET articles = articles + ?, unread = unread + ? WHERE id = ?");
    for (const auto& [id, delta] : m_outlets.asKeyValueRange()) {
        if (delta.articles == 0 && delta.unread == 0)
            continue;
        outlet.bind(delta.articles, delta.unread, id.value).run();
        if (!changes.outlets.contains(id))
            changes.outlets += id;
    }
    Query author(db, "UPDATE author SET articles = articles + ?, unread = unread + ? WHERE id = ?");
    for (const auto& [id, delta] : m_authors.asKeyValueRange()) {
        if (delta.articles == 0 && delta.unread == 0)
            continue;
        author.bind(delta.articles, delta.unread, id.value).run();
        changes.people += id;
    }
    Query place(db, "INSERT INTO author_outlet(author_id, outlet_id, articles) VALUES (?1, ?2, ?3)"
                    " ON CONFLICT DO UPDATE SET articles = articles + ?3");
    bool left = false;
    for (const auto& [key, articles] : m_authorOutlets.asKeyValueRange()) {
        if (articles == 0)
            continue;
        place.bind(key.first.value, key.second.value, articles).run();
        if (articles < 0)
            left |= execute(db, "DELETE FROM author_outlet WHERE author_id = ? AND outlet_id = ? AND articles <= 0",
                            key.first.value, key.second.value)
                    > 0;
    }
    // Nobody knows an author without articles, unless the user follows him.
    if (left)
        for (const auto& [id, delta] : m_authors.asKeyValueRange())
            execute(db, "DELETE FROM author WHERE id = ? AND articles = 0 AND followed = 0", id.value);

    Query total(db, "UPDATE total SET value = value + ? WHERE name = ?");
    const std::pair<QString, qint64> totals[] = {
        {QStringLiteral("unread"), m_unread},         {QStringLiteral("followed_unread"), m_followedUnread},
        {QStringLiteral("bookmarked"), m_bookmarked}, {QStringLiteral("saved"), m_saved},
        {QStringLiteral("changed"), m_changed},       {QStringLiteral("incomplete"), m_incomplete},
        {QStringLiteral("of_shelf"), m_ofShelf},      {QStringLiteral("copy_bytes"), m_copyBytes}};
    for (const auto& [name, difference] : totals)
        if (difference != 0)
            total.bind(difference, name).run();
    *this = {};
    return changes;
}

} // namespace byline
