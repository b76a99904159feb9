// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/feed_writer.h"

#include "core/text_difference.h"
#include "store/article_details.h"
#include "store/fetch_state.h"
#include "store/index_row.h"
#include "store/remove_articles.h"
#include "store/source_links.h"
#include "store/unread_lists.h"
#include "store/url_key.h"

#include <QSet>

#include <algorithm>

namespace byline {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
constexpr int kKeptVersions = 10;

/// Where each identity stands, the last of them first. The first of a feed's own repeats counts.
QList<qsizetype> firstOfEach(const QStringList& identities)
{
    QSet<QString> seen;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < identities.size(); ++i) {
        if (identities.at(i).isEmpty() || seen.contains(identities.at(i)))
            continue;
        seen.insert(identities.at(i));
        places += i;
    }
    std::reverse(places.begin(), places.end());
    return places;
}

} // namespace

struct FeedWriter::Item
{
    const IncomingItem& incoming;
    QString identity;
    QByteArray hash;
    const PackedItem& packed;
    qint64 published = 0;
    QString publishedGiven;
    QList<KnownAuthor> authors;
    QList<qint64> tags;
    QString people;
    const ArticleDetails* details = nullptr; ///< what the platform says of it
    bool isFirstDescribed = false;           ///< known from its feed so far: the platform's text is no edit

    QList<AuthorId> authorIds() const
    {
        QList<AuthorId> ids;
        for (const KnownAuthor& author : authors)
            ids += author.id;
        return ids;
    }
    QString authorsAsText() const
    {
        QList<qint64> ids;
        for (const KnownAuthor& author : authors)
            ids += author.id.value;
        return linksAsText(ids);
    }
    bool followed() const
    {
        return std::any_of(authors.begin(), authors.end(), [](const KnownAuthor& author) { return author.followed; });
    }
};

struct FeedWriter::Feed
{
    OutletId outlet;
    const IncomingFeed& incoming;
    QString home;
    qint64 fetched = 0;
    bool hasArticles = false; ///< from before
    bool hasReadingStates = false;
    QSet<QString> identities {}; ///< of all its items
};

struct FeedWriter::Known
{
    ArticleId id;
    QByteArray hash;
};

FeedWriter::FeedWriter(Connection& db)
    : m_db(db)
    , m_authors(db)
    , m_tags(db)
{
}

void FeedWriter::write(const FetchedFeed& fetched)
{
    const OutletId outlet = fetched.outcome.id;
    // An outlet may be left while its feed is on the way.
    Query row(m_db, "SELECT url FROM outlet WHERE id = ?", outlet.value);
    if (isLeft(m_db, outlet) || !row.step())
        return;
    const QString known = row.text(0);
    Feed feed {outlet,
               fetched.feed,
               known.isEmpty() ? fetched.feed.homePageUrl : known,
               fetched.outcome.at.toMSecsSinceEpoch(),
               integerOf(m_db, "SELECT EXISTS (SELECT 1 FROM article WHERE outlet_id = ?)", outlet.value) != 0,
               integerOf(m_db, "SELECT EXISTS (SELECT 1 FROM reading_state WHERE outlet_id = ?)", outlet.value) != 0};

    feed.identities = QSet<QString>(fetched.identities.cbegin(), fetched.identities.cend());

    const qsizetype before = m_changes.added.size();
    // From the last to the first: feeds begin with the newest, and of articles of one date, or without any, lists show
    // the one that was stored last first.
    for (const qsizetype i : firstOfEach(fetched.identities)) {
        Item item {fetched.feed.items.at(i),
                   fetched.identities.at(i),
                   fetched.hashes.value(i),
                   fetched.packed.at(i),
                   0,
                   {},
                   {},
                   {},
                   {}};
        if (i < fetched.details.size())
            item.details = &fetched.details.at(i);
        writeItem(feed, item);
    }
    std::reverse(m_changes.added.begin() + before, m_changes.added.end()); // told in the feed's order
    applyOutcome(m_db, fetched.outcome);
    describeOutlet(m_db, outlet, fetched.feed);
    if (!m_changes.outlets.contains(outlet))
        m_changes.outlets += outlet;
}

Changes FeedWriter::finish()
{
    std::sort(m_edited.begin(), m_edited.end(), [](const IndexRow& a, const IndexRow& b) { return a.id < b.id; });
    for (const IndexRow& before : std::as_const(m_edited))
        updateInIndex(m_db, before);
    m_changes.people += m_authors.filledIn();
    return m_counts.written(m_db, std::move(m_changes));
}

void FeedWriter::writeItem(const Feed& feed, Item& item)
{
    const std::optional<Known> known = knownAs(feed, item);
    item.isFirstDescribed = known && item.details && !detailsOf(m_db, known->id);
    if (known && (known->hash == item.hash || isAsHashedEarlier(*known, item)) && !item.isFirstDescribed)
        return;
    const Past past = known ? Past::None : pastOf(feed, item);
    if (past == Past::Cleaned)
        return;
    resolvePeople(feed, item);
    if (known)
        update(known->id, feed, item);
    else
        insert(feed, item, past);
}

std::optional<FeedWriter::Known> FeedWriter::knownAs(const Feed& feed, const Item& item)
{
    if (!feed.hasArticles)
        return {};
    Query existing(m_db, "SELECT id, hash FROM article WHERE outlet_id = ? AND identity = ?", feed.outlet.value,
                   item.identity);
    if (existing.step())
        return Known {{existing.integer(0)}, existing.blob(1)};
    // Some feeds give every item another GUID at each turn. It is the same article where address, title and either the
    // text or the date are the same, and the feed does not list the one with the old GUID beside it.
    if (item.incoming.url.isEmpty())
        return {};
    Query same(m_db,
               "SELECT a.id, a.hash, a.identity FROM article a JOIN article_source s ON s.article_id = a.id"
               " WHERE a.url_hash = ?1 AND a.outlet_id = ?2 AND s.url = ?3 AND s.title = ?4"
               " AND (a.hash = ?5 OR a.published = ?6)",
               urlHash(item.incoming.url), feed.outlet.value, item.incoming.url, item.incoming.title, item.hash,
               item.incoming.published);
    if (!same.step() || feed.identities.contains(same.text(2)))
        return {};
    const Known known {{same.integer(0)}, same.blob(1)};
    execute(m_db, "UPDATE article SET identity = ? WHERE id = ?", item.identity, known.id.value);
    execute(m_db, "UPDATE article_source SET guid = ? WHERE article_id = ?", item.incoming.guid, known.id.value);
    return known;
}

void FeedWriter::resolvePeople(const Feed& feed, Item& item)
{
    QStringList words;
    const QList<IncomingAuthor>& given =
        item.incoming.authors.isEmpty() ? feed.incoming.authors : item.incoming.authors;
    for (const IncomingAuthor& incoming : given) {
        const KnownAuthor author = m_authors.find(feed.outlet, feed.home, incoming);
        if (author.id && !item.authorIds().contains(author.id)) {
            item.authors += author;
            words += author.name;
        }
    }
    for (const QString& name : item.incoming.tags) {
        const qint64 tag = m_tags.find(name);
        if (tag != 0 && !item.tags.contains(tag)) {
            item.tags += tag;
            words += name;
        }
    }
    item.people = words.join(u'\n');
}

FeedWriter::Past FeedWriter::pastOf(const Feed& feed, const Item& item)
{
    if (!feed.hasReadingStates)
        return Past::None;
    Query row(m_db, "SELECT read, cleaned FROM reading_state WHERE outlet_id = ? AND identity = ?", feed.outlet.value,
              item.identity);
    if (!row.step())
        return Past::None;
    if (row.integer(1) != 0)
        return Past::Cleaned;
    return row.integer(0) != 0 ? Past::Read : Past::None;
}

// Nothing here, nor in `update`, may need a statement journal (REPLACE, INSERT … SELECT, an upsert): SQLite then opens
// a savepoint, at which FTS5 writes out what it has gathered in memory, and storing takes twice as long.
void FeedWriter::insert(const Feed& feed, Item& item, Past past)
{
    const IncomingItem& incoming = item.incoming;
    item.published = feed.fetched;
    item.publishedGiven = incoming.published.isValid() ? QString() : incoming.publishedAsGiven;
    if (incoming.published.isValid()) {
        item.published = qMin(incoming.published.toMSecsSinceEpoch(), feed.fetched + kDayMs);
        if (item.published != incoming.published.toMSecsSinceEpoch())
            item.publishedGiven = incoming.publishedAsGiven.isEmpty() ? incoming.published.toString(Qt::ISODate)
                                                                      : incoming.publishedAsGiven;
    }
    const ArticleFlags flags {.outlet = feed.outlet, .unread = past != Past::Read, .followed = item.followed()};
    Query query(m_db, "INSERT INTO article(outlet_id, identity, published, unread, followed, updated, fetched, hash,"
                      " url_hash, extent) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    query.bind(feed.outlet.value, item.identity, item.published, flags.unread, flags.followed, incoming.updated,
               feed.fetched, item.hash, Null(), int(item.packed.extent));
    if (!incoming.url.isEmpty())
        query.bindAt(9, urlHash(incoming.url));
    query.run();
    const ArticleId id {lastRowId(m_db)};
    // A summary that is the standfirst is not kept twice.
    execute(m_db,
            "INSERT INTO article_source(article_id, title, guid, url, external_url, standfirst, summary, image,"
            " language, comments_url, enclosures, published_given, authors, tags, outlet_id, published, updated,"
            " fetched, extent, bookmarked, changed, saved, missing_pictures)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, nullif(?7, ?6), ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,"
            " 0, 0, 0, 0)",
            id.value, incoming.title, incoming.guid, incoming.url, incoming.externalUrl, item.packed.teaser.standfirst,
            item.packed.teaser.summary, item.packed.teaser.image,
            incoming.language.isEmpty() ? feed.incoming.language : incoming.language, incoming.commentsUrl,
            enclosuresToJson(incoming.enclosures), item.publishedGiven, item.authorsAsText(), linksAsText(item.tags),
            feed.outlet.value, item.published, incoming.updated, feed.fetched, int(item.packed.extent));
    writeBody(id, item);
    writeAuthors(id, item);
    writeTags(id, item);
    if (item.details)
        writeDetails(m_db, id, *item.details);
    if (past != Past::None)
        execute(m_db, "DELETE FROM reading_state WHERE outlet_id = ? AND identity = ?", feed.outlet.value,
                item.identity);
    const QList<AuthorId> authors = item.authorIds();
    if (flags.unread)
        enterUnread(m_db, {id, feed.outlet, item.published}, authors);
    m_counts.enter(flags, authors);
    m_changes.added += id;
}

void FeedWriter::update(ArticleId id, const Feed& feed, Item& item)
{
    const IncomingItem& incoming = item.incoming;
    const ArticleFlags before = *flagsOf(m_db, id);
    leaveUnread(m_db, id);
    m_counts.leave(before, authorsOf(m_db, id));
    m_edited += indexRowOf(m_db, id);
    // A counter or an advertisement that turns over is nothing to tell the reader about; nor is what
    // the platform knows better than the feed did.
    const bool isChange = !item.isFirstDescribed && !isChurn(id, item);
    if (isChange)
        keepVersion(id, feed);

    ArticleFlags after = before;
    after.changed = before.changed || isChange;
    after.followed = item.followed();
    // The date stays, so that an edit does not move the article in lists.
    Query query(m_db,
                "UPDATE article SET changed = ?2, updated = ?3, url_hash = ?4, followed = ?5, hash = ?6, extent = ?7"
                " WHERE id = ?1",
                id.value, after.changed, incoming.updated, Null(), after.followed, item.hash, int(item.packed.extent));
    if (!incoming.updated.isValid())
        query.bindAt(3, feed.fetched);
    if (!incoming.url.isEmpty())
        query.bindAt(4, urlHash(incoming.url));
    query.run();
    execute(m_db,
            "UPDATE article_source SET title = ?2, guid = ?3, url = ?4, external_url = ?5, standfirst = ?6,"
            " summary = nullif(?7, ?6), image = ?8, comments_url = ?9, enclosures = ?10, authors = ?11, tags = ?12"
            " WHERE article_id = ?1",
            id.value, incoming.title, incoming.guid, incoming.url, incoming.externalUrl, item.packed.teaser.standfirst,
            item.packed.teaser.summary, item.packed.teaser.image, incoming.commentsUrl,
            enclosuresToJson(incoming.enclosures), item.authorsAsText(), linksAsText(item.tags));
    item.published = integerOf(m_db, "SELECT published FROM article WHERE id = ?", id.value);
    execute(m_db, "DELETE FROM body WHERE article_id = ?", id.value);
    writeBody(id, item);
    execute(m_db, "DELETE FROM article_author WHERE article_id = ?", id.value);
    writeAuthors(id, item);
    enterUnread(m_db, id);
    keepUserTags(id, item);
    if (item.details)
        writeDetails(m_db, id, *item.details);
    m_counts.enter(after, item.authorIds());
    m_changes.updated += id;
}

/// Libraries may hold the longer hashes of an earlier version: then the words themselves tell, once.
bool FeedWriter::isAsHashedEarlier(const Known& known, const Item& item)
{
    constexpr qsizetype kEarlier = 32;
    if (known.hash.size() != kEarlier || item.hash.size() == kEarlier || !hasTitle(known.id, item.incoming.title)
        || bodyOf(m_db, known.id).text != unpacked(item.packed.textBytes, item.packed.bytes).text)
        return false;
    execute(m_db, "UPDATE article SET hash = ? WHERE id = ?", item.hash, known.id.value);
    return true;
}

bool FeedWriter::hasTitle(ArticleId id, const QString& title)
{
    Query row(m_db, "SELECT title FROM article_source WHERE article_id = ?", id.value);
    return row.step() && row.text(0) == title;
}

bool FeedWriter::isChurn(ArticleId id, const Item& item)
{
    if (!hasTitle(id, item.incoming.title))
        return false;
    const QByteArray before = bodyOf(m_db, id).text;
    const QByteArray after = unpacked(item.packed.textBytes, item.packed.bytes).text;
    return before != after && saysTheSame(QString::fromUtf8(before), QString::fromUtf8(after));
}

void FeedWriter::keepVersion(ArticleId id, const Feed& feed)
{
    Query old(m_db,
              "SELECT s.title, a.hash, b.text_bytes, b.packed FROM article a"
              " JOIN article_source s ON s.article_id = a.id JOIN body b ON b.article_id = a.id WHERE a.id = ?",
              id.value);
    if (!old.step())
        return;
    execute(m_db,
            "INSERT INTO article_version(article_id, replaced, title, hash, text_bytes, packed)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            id.value, feed.fetched, old.text(0), old.blob(1), old.integer(2), old.blob(3));
    // A feed that changes its articles at every turn (a counter, an advertisement) must not fill the disk.
    execute(m_db,
            "DELETE FROM article_version WHERE article_id = ?1 AND id NOT IN"
            " (SELECT id FROM article_version WHERE article_id = ?1 ORDER BY id DESC LIMIT ?2)",
            id.value, kKeptVersions);
}

void FeedWriter::writeBody(ArticleId id, const Item& item)
{
    execute(m_db, "INSERT INTO body(text_bytes, packed, people, article_id) VALUES (?, ?, ?, ?)", item.packed.textBytes,
            item.packed.bytes, item.people, id.value);
}

void FeedWriter::writeAuthors(ArticleId id, const Item& item)
{
    if (item.authors.isEmpty())
        return;
    Query query(m_db, "INSERT INTO article_author(article_id, position, author_id, published) VALUES (?, ?, ?, ?)");
    for (qsizetype i = 0; i < item.authors.size(); ++i)
        query.bind(id.value, i, item.authors.at(i).id.value, item.published).run();
}

void FeedWriter::writeTags(ArticleId id, const Item& item)
{
    if (item.tags.isEmpty())
        return;
    Query query(m_db,
                "INSERT INTO article_tag(article_id, tag_id, origin, position, published) VALUES (?, ?, 1, ?, ?)");
    for (qsizetype i = 0; i < item.tags.size(); ++i)
        query.bind(id.value, item.tags.at(i), i, item.published).run();
}

void FeedWriter::keepUserTags(ArticleId id, const Item& item)
{
    execute(m_db, "DELETE FROM article_tag WHERE article_id = ? AND origin = 1", id.value);
    execute(m_db, "UPDATE article_tag SET origin = 2 WHERE article_id = ?", id.value);
    QList<qint64> both;
    for (const qint64 tag : item.tags)
        if (execute(m_db, "DELETE FROM article_tag WHERE article_id = ? AND tag_id = ?", id.value, tag) > 0)
            both += tag;
    writeTags(id, item);
    for (const qint64 tag : std::as_const(both))
        execute(m_db, "UPDATE article_tag SET origin = 3 WHERE article_id = ? AND tag_id = ?", id.value, tag);
}

} // namespace byline
