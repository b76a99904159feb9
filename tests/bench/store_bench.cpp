// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The library's own work at a given size, as lines "name value" for store.py: `store_bench fill DIR N FEEDS` makes a
// library of N articles from a folder of feeds, the way refreshing does; `store_bench measure DIR FEEDS [PART…]`
// measures it, or only lists, search, floor, marking or insert; `store_bench feeds DIR FEEDS` writes some of the same
// articles as feeds for another reader.
#include "core/quick_hash.h"
#include "feeds/parse_feed.h"
#include "library/prepare.h"
#include "store/articles.h"
#include "store/authors.h"
#include "store/bookmarks.h"
#include "store/query.h"
#include "store/search.h"
#include "store/search_terms.h"
#include "store/store.h"
#include "store/undo.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace byline;

namespace {

constexpr int kOutletsInOneWrite = 25;
constexpr int kItemsInOneFetch = 5;
constexpr int kSampledFeeds = 600;
constexpr int kFirstPage = 30; ///< as the window asks (ui/models/article_list_model)
const QDateTime kBegin(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC);

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

void say(const char* name, double value)
{
    std::printf("%s %.6g\n", name, value);
    std::fflush(stdout);
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values.at(size_t(double(values.size() - 1) * share));
}

double cpuMs(clockid_t clock = CLOCK_PROCESS_CPUTIME_ID)
{
    timespec now {};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// The articles of the corpus, as the parser and the preparation give them.
QList<FetchedFeed> corpusOf(const QString& folder)
{
    QList<FetchedFeed> corpus;
    const QDir dir(folder);
    for (const QString& name : dir.entryList(
             {QStringLiteral("*.xml"), QStringLiteral("*.json"), QStringLiteral("*.rss"), QStringLiteral("*.atom")},
             QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto feed = parseFeed(file.readAll(), {QUrl(QStringLiteral("https://%1.example/feed").arg(name)), {}});
        if (feed && !feed->items.isEmpty())
            corpus += prepared(*feed, {});
    }
    if (corpus.isEmpty())
        qFatal("no feeds in %s", qPrintable(folder));
    return corpus;
}

/// New articles without end: each is one of the corpus under another name, with a paragraph of another one.
class Press
{
public:
    explicit Press(const QList<FetchedFeed>& corpus)
        : m_corpus(corpus)
    {
    }

    FetchedFeed next(OutletId outlet, qsizetype source, const QDateTime& at)
    {
        const FetchedFeed& from = m_corpus.at(source % m_corpus.size());
        FetchedFeed feed;
        feed.outcome.id = outlet;
        feed.outcome.at = at;
        feed.feed.title = from.feed.title;
        for (int i = 0; i < kItemsInOneFetch; ++i) {
            const qsizetype base = m_random.bounded(int(from.feed.items.size()));
            IncomingItem item = from.feed.items.at(base);
            const FetchedFeed& other = m_corpus.at(m_random.bounded(int(m_corpus.size())));
            const QString added = other.texts.at(m_random.bounded(int(other.texts.size()))).left(300);
            const QString number = QString::number(++m_made);
            item.guid = number;
            item.url += u'/' + number;
            item.title += u' ' + number;
            item.contentHtml += QStringLiteral("<p>%1</p>").arg(added);
            item.published = at.addSecs(-m_random.bounded(3600));
            feed.identities += number;
            feed.texts += from.texts.at(base) + u'\n' + added;
            feed.hashes += QuickHash::of(number.toUtf8());
            feed.feed.items += item;
        }
        return feed;
    }

private:
    const QList<FetchedFeed>& m_corpus;
    QRandomGenerator m_random {20261123};
    qint64 m_made = 0;
};

/// Feeds of the articles that the press makes, for what is measured against the library.
QList<FetchedFeed> sample(const QList<FetchedFeed>& corpus)
{
    Press press(corpus);
    QList<FetchedFeed> feeds;
    for (int i = 0; i < kSampledFeeds; ++i)
        feeds += press.next({}, i, kBegin);
    return feeds;
}

QList<OutletId> outletsFor(Connection& db, const QList<FetchedFeed>& corpus, int count, const QString& prefix)
{
    QList<OutletId> ids;
    for (int i = 0; i < count; ++i) {
        NewOutlet outlet;
        outlet.title = corpus.at(i % corpus.size()).feed.title + QStringLiteral(" %1").arg(i);
        outlet.url = QStringLiteral("https://%1%2.example/").arg(prefix).arg(i);
        outlet.feedUrl = outlet.url + QStringLiteral("feed");
        outlet.folder = QStringList {QStringLiteral("Folder %1").arg(i % 10)};
        ids += must(addOutlet(db, outlet)).id;
    }
    return ids;
}

/// Round after round, each as a refresh: what arrives together is stored together, and the search index follows.
void write(Connection& db, Press& press, const QList<OutletId>& outlets, int articles, QDateTime at)
{
    int written = 0;
    while (written < articles) {
        for (qsizetype i = 0; i < outlets.size() && written < articles; i += kOutletsInOneWrite) {
            QList<FetchedFeed> feeds;
            for (qsizetype k = i; k < qMin(i + kOutletsInOneWrite, outlets.size()) && written < articles; ++k) {
                feeds += press.next(outlets.at(k), k, at);
                written += kItemsInOneFetch;
            }
            must(storeFeeds(db, feeds, IndexTime::Later));
            at = at.addSecs(60);
        }
        while (must(indexNext(db))) {
        }
    }
}

/// The start is measured without a refresh.
void rest(Connection& db)
{
    const QDateTime then = QDateTime::currentDateTimeUtc().addYears(1);
    execute(db, "UPDATE outlet SET next_due = ?, icon_tried = ?", then, then);
}

int fill(const QString& dir, int articles, const QString& feeds)
{
    const QList<FetchedFeed> corpus = corpusOf(feeds);
    must(Store::open(dir));
    auto db = must(Connection::open(QDir(dir).filePath(QStringLiteral("library.db")), Connection::Access::ReadWrite));
    const QList<OutletId> outlets = outletsFor(*db, corpus, articles <= 3000 ? 100 : 1000, QStringLiteral("o"));
    Press press(corpus);
    const double begin = cpuMs();
    write(*db, press, outlets, articles, kBegin);
    say("fill_ms_per_article", (cpuMs() - begin) / articles);
    // As the program does when nothing waits to be indexed.
    while (must(tidyIndexNext(*db))) {
    }
    say("bytes_per_article",
        double(integerOf(*db, "PRAGMA page_count") * integerOf(*db, "PRAGMA page_size")) / articles);
    // As after years: most was read, some is kept, some writers are followed.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<ArticleId> read;
    QList<ArticleId> kept;
    Query id(*db, "SELECT id FROM article WHERE id % 5 <> 0");
    while (id.step())
        read += ArticleId {id.integer(0)};
    Query mark(*db, "SELECT id FROM article WHERE id % 100 = 0");
    while (mark.step())
        kept += ArticleId {mark.integer(0)};
    must(setRead(*db, read, ReadState::Read, now));
    for (qsizetype i = 0; i < kept.size(); i += 500)
        must(addBookmarks(*db, kept.mid(i, 500), {}, now));
    const QList<Author> people = must(authors(*db));
    for (qsizetype i = 0; i < people.size() && i < 20; ++i)
        must(setFollowed(*db, people.at(i).id, Following::Yes));
    rest(*db);
    integerOf(*db, "PRAGMA wal_checkpoint(TRUNCATE)");
    return 0;
}

template <typename Step>
double millis(Step step)
{
    QElapsedTimer timer;
    timer.start();
    step();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Up to ten of them, evenly.
template <typename T>
QList<T> someOf(const QList<T>& all)
{
    QList<T> some;
    const qsizetype count = qMin<qsizetype>(all.size(), 10);
    for (qsizetype i = 0; i < count; ++i)
        some += all.at(i * all.size() / count);
    return some;
}

QList<ArticleQuery> lists(Connection& db)
{
    QList<ArticleQuery> queries(6);
    queries[1].read = ReadFilter::Unread;
    queries[2].bookmarkedOnly = true;
    queries[3].followedOnly = true;
    queries[3].read = ReadFilter::Unread;
    queries[4].folder = QStringList {QStringLiteral("Folder 3")};
    queries[5].since =
        QDateTime::fromMSecsSinceEpoch(integerOf(db, "SELECT max(published) FROM article"), Qt::UTC).addSecs(-3600);
    for (const Outlet& outlet : someOf(must(outlets(db)))) {
        queries += ArticleQuery {};
        queries.last().outlet = outlet.id;
        queries.last().read = queries.size() % 2 ? ReadFilter::Any : ReadFilter::Unread;
    }
    QList<Author> fillingPage;
    QList<Author> others;
    for (const Author& person : must(authors(db)))
        (person.articles >= kFirstPage ? fillingPage : others) += person;
    for (const Author& person : someOf(fillingPage) + someOf(others)) {
        queries += ArticleQuery {};
        queries.last().author = person.id;
    }
    return queries;
}

/// Fewer rows take less at any size: only lists that fill the page say how one size compares with another.
void measureLists(Connection& db)
{
    std::vector<double> full;
    std::vector<double> all;
    std::vector<double> behind;
    std::vector<double> deep;
    QRandomGenerator random(7);
    const qint64 oldest = integerOf(db, "SELECT min(published) FROM article");
    const qint64 newest = integerOf(db, "SELECT max(published) FROM article");
    const QList<ArticleQuery> queries = lists(db);
    std::vector<std::vector<double>> ofList(size_t(queries.size()));
    std::vector<qsizetype> rows(size_t(queries.size()));
    for (int round = 0; round < 10; ++round)
        for (qsizetype i = 0; i < queries.size(); ++i) {
            ArticleQuery query = queries.at(i);
            query.limit = kFirstPage;
            ArticlePage page;
            all.push_back(millis([&] { page = must(articles(db, query)); }));
            rows[size_t(i)] = page.articles.size();
            if (page.articles.size() == kFirstPage)
                full.push_back(all.back());
            ofList[size_t(i)].push_back(all.back());
            query.limit = queries.at(i).limit;
            if (query.after = page.next; query.after)
                behind.push_back(millis([&] { must(articles(db, query)); }));
            query.after = ArticleCursor {oldest + qint64(random.generateDouble() * double(newest - oldest)), {1 << 30}};
            deep.push_back(millis([&] { must(articles(db, query)); }));
        }
    for (size_t i = 0; qEnvironmentVariableIsSet("BYLINE_SLOW") && i < ofList.size(); ++i)
        std::fprintf(stderr, "list %2zu: %3d rows, first %.3f ms, median %.3f ms\n", i, int(rows[i]), ofList[i].front(),
                     percentile(ofList[i], 0.5));
    say("list_ms", percentile(full, 0.95));
    say("list_median_ms", percentile(full, 0.5));
    say("list_all_ms", percentile(all, 0.95));
    say("list_behind_ms", percentile(behind, 0.95));
    say("scroll_ms", percentile(deep, 0.95));
}

/// A hundred queries as people type them, from headlines: words of both languages, rare and common, and pairs.
QStringList queriesOf(const QList<FetchedFeed>& corpus)
{
    QStringList korean;
    QStringList english;
    QRandomGenerator random(11);
    while (korean.size() < 50 || english.size() < 50) {
        const FetchedFeed& feed = corpus.at(random.bounded(int(corpus.size())));
        const QString title = feed.feed.items.at(random.bounded(int(feed.feed.items.size()))).title;
        const QStringList words = title.split(u' ', Qt::SkipEmptyParts);
        QString word = words.at(random.bounded(int(words.size())));
        word.remove(QRegularExpression(QStringLiteral("[^\\p{L}\\p{N}]")));
        if (word.size() < 2)
            continue;
        const bool isKorean = word.at(0).script() == QChar::Script_Hangul;
        QStringList& list = isKorean ? korean : english;
        if (list.size() % 5 == 4)
            word += u' ' + list.at(list.size() / 2);
        if (list.size() < 50 && !list.contains(word))
            list += word;
    }
    return korean + english;
}

/// Words with the conditions that people add, and conditions alone.
QStringList conditionsOf(Connection& db, const QStringList& words)
{
    const QList<Author> people = must(authors(db));
    const QList<Outlet> from = must(outlets(db));
    const auto author = [&](qsizetype i) {
        return QStringLiteral("author:\"%1\"").arg(people.at(i * (people.size() - 1) / 10).name);
    };
    const auto outlet = [&](qsizetype i) {
        return QStringLiteral("outlet:\"%1\"").arg(from.at(i * (from.size() - 1) / 10).title);
    };
    QStringList queries;
    for (qsizetype i = 0; i < 10; ++i) {
        const QString& word = words.at(i * 10);
        queries << word + QStringLiteral(" is:unread") << word + u' ' + author(i) << word + u' ' + outlet(i)
                << word + QStringLiteral(" after:2024-02-01 before:2024-03-01") << QStringLiteral("title:") + word
                << word + QStringLiteral(" -") + words.at((i * 10 + 7) % 100) << author(i)
                << author(i) + QStringLiteral(" is:unread") << outlet(i) + QStringLiteral(" is:bookmarked")
                << word + QStringLiteral(" or ") + words.at((i * 10 + 3) % 100);
    }
    return queries;
}

std::vector<double> searchTimes(Connection& db, const QStringList& queries, SearchOrder order)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<double> times;
    const bool tell = qEnvironmentVariableIsSet("BYLINE_SLOW");
    for (const QString& text : queries) {
        times.push_back(millis([&] { must(search(db, {text, 50, order, {}}, now)); }));
        if (tell && times.back() > 10)
            std::fprintf(stderr, "%8.1f ms %s\n", times.back(), qPrintable(text));
    }
    return times;
}

void measureSearch(Connection& db, const QList<FetchedFeed>& corpus)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<double> ours;
    std::vector<double> floor;
    qint64 hits = 0;
    for (const QString& text : queriesOf(corpus)) {
        QStringList phrases;
        for (const QString& word : text.split(u' '))
            phrases += ftsTokens(phraseOf(word), Within::Article);
        const QString match = phrases.join(QStringLiteral(" AND "));
        // What FTS5 by itself gives: every article that has the words, in the order of the index.
        floor.push_back(millis([&] {
            Query raw(db, "SELECT rowid FROM article_index WHERE article_index MATCH ?", match);
            while (raw.step())
                ++hits;
        }));
        ours.push_back(millis([&] { must(search(db, {text, 50, SearchOrder::Newest, {}}, now)); }));
        if (qEnvironmentVariableIsSet("BYLINE_SLOW") && ours.back() > 10)
            std::fprintf(stderr, "%8.1f ms (raw %.1f) %s\n", ours.back(), floor.back(), qPrintable(text));
    }
    say("search_ms", percentile(ours, 0.95));
    say("search_floor_ms", percentile(floor, 0.95));
    say("search_median_ms", percentile(ours, 0.5));
    say("search_floor_median_ms", percentile(floor, 0.5));
    say("search_mean_hits", double(hits) / 100);
    const QStringList words = queriesOf(corpus);
    say("conditions_ms", percentile(searchTimes(db, conditionsOf(db, words), SearchOrder::Newest), 0.95));
    say("relevance_ms", percentile(searchTimes(db, words, SearchOrder::Relevance), 0.95));
}

double insertCost(Connection& db, const QList<FetchedFeed>& corpus, const QString& prefix)
{
    Press press(corpus);
    const QList<OutletId> outlets = outletsFor(db, corpus, 100, prefix);
    const double begin = cpuMs();
    write(db, press, outlets, 3000, QDateTime::currentDateTimeUtc());
    return (cpuMs() - begin) / 3000;
}

void measureInsert(Connection& db, const QList<FetchedFeed>& corpus)
{
    std::vector<double> here;
    std::vector<double> empty;
    for (int i = 0; i < 3; ++i) {
        QTemporaryDir scratch;
        must(Store::open(scratch.path()));
        auto fresh =
            must(Connection::open(scratch.filePath(QStringLiteral("library.db")), Connection::Access::ReadWrite));
        empty.push_back(insertCost(*fresh, corpus, QStringLiteral("e%1-").arg(i)));
        here.push_back(
            insertCost(db, corpus, QStringLiteral("n%1-%2-").arg(QDateTime::currentSecsSinceEpoch()).arg(i)));
    }
    rest(db);
    say("insert_ms", percentile(here, 0.5));
    say("insert_empty_ms", percentile(empty, 0.5));
    // All that is of one hour, and the index has not been tidied yet.
    say("search_after_ms", percentile(searchTimes(db, queriesOf(corpus), SearchOrder::Newest), 0.95));
}

/// Marking on the write lane, and what a list takes on the read lane meanwhile.
void measureMarking(const QString& dir)
{
    const auto store = must(Store::open(dir));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    double slowest = 0;
    const auto meanwhile = [&](auto step) {
        const auto written =
            store->writes().run([&step](Connection& db) -> Result<double> { return millis([&] { step(db); }); });
        while (!written.isFinished())
            slowest = std::max(slowest, millis([&] {
                                   must(store->reads().run([](Connection& db) { return articles(db, {}); }).result());
                               }));
        return must(written.result());
    };
    QList<ArticleId> ids;
    meanwhile([&](Connection& db) {
        Query id(db, "SELECT id FROM article WHERE unread = 0 ORDER BY id DESC LIMIT 100000");
        while (id.step())
            ids += ArticleId {id.integer(0)};
        must(setRead(db, ids, ReadState::Unread, now));
    });
    slowest = 0;
    say("marked", double(ids.size()));
    // Where others work too, the lane gives way to them: of its own time the processor tells.
    double cpu = 0;
    const auto timed = [&](const char* name, auto step) {
        say(name, meanwhile([&](Connection& db) {
                const double before = cpuMs(CLOCK_THREAD_CPUTIME_ID);
                step(db);
                cpu = std::max(cpu, cpuMs(CLOCK_THREAD_CPUTIME_ID) - before);
            }));
    };
    timed("mark_ms", [&](Connection& db) { must(setRead(db, ids, ReadState::Read, now)); });
    timed("undo_ms", [](Connection& db) { must(undo(db, {})); });
    timed("redo_ms", [](Connection& db) { must(redo(db, {})); });
    say("mark_cpu_ms", cpu);
    say("meanwhile_ms", slowest);
}

/// The same articles in a plain table with nothing packed, and their pairs in FTS5.
void measureFloor(const QList<FetchedFeed>& corpus)
{
    QTemporaryDir scratch;
    const QString file = scratch.filePath(QStringLiteral("floor.db"));
    auto db = must(Connection::open(file, Connection::Access::ReadWrite));
    execute(*db,
            "CREATE TABLE item(id INTEGER PRIMARY KEY, guid TEXT UNIQUE, url TEXT, title TEXT, author TEXT, html TEXT,"
            " published INTEGER)");
    execute(*db, "CREATE VIRTUAL TABLE words USING fts5(title, body, content='', tokenize='byline')");
    execute(*db, "BEGIN");
    int count = 0;
    for (const FetchedFeed& feed : sample(corpus))
        for (qsizetype i = 0; i < feed.feed.items.size(); ++i) {
            const IncomingItem& item = feed.feed.items.at(i);
            execute(*db,
                    "INSERT OR IGNORE INTO item(guid, url, title, author, html, published) VALUES (?, ?, ?, ?, ?, ?)",
                    item.guid + item.url, item.url, item.title, item.authors.value(0).name,
                    item.contentHtml.isEmpty() ? item.summary : item.contentHtml, item.published);
            execute(*db, "INSERT INTO words(rowid, title, body) VALUES (?, ?, ?)", lastRowId(*db), item.title,
                    feed.texts.at(i));
            ++count;
        }
    execute(*db, "COMMIT");
    say("floor_bytes_per_article",
        double(integerOf(*db, "PRAGMA page_count") * integerOf(*db, "PRAGMA page_size")) / count);
}

int measure(const QString& dir, const QString& feeds, const QStringList& parts)
{
    const auto wanted = [&parts](const char* part) { return parts.isEmpty() || parts.contains(QLatin1String(part)); };
    const double opening = millis([&] {
        auto store = must(Store::open(dir));
        must(store->reads().run([](Connection& reads) { return articles(reads, {}); }).result());
    });
    const QList<FetchedFeed> corpus = corpusOf(feeds);
    auto db = must(Connection::open(QDir(dir).filePath(QStringLiteral("library.db")), Connection::Access::ReadWrite));
    say("articles", double(integerOf(*db, "SELECT count(*) FROM article")));
    say("open_ms", opening);
    if (wanted("lists"))
        measureLists(*db);
    if (wanted("search"))
        measureSearch(*db, corpus);
    if (wanted("floor"))
        measureFloor(corpus);
    if (wanted("marking"))
        measureMarking(dir);
    if (wanted("insert"))
        measureInsert(*db, corpus);
    return 0;
}

/// RSS, as the articles' own outlets would serve them.
int writeFeeds(const QString& dir, const QString& feeds)
{
    int number = 0;
    for (const FetchedFeed& feed : sample(corpusOf(feeds))) {
        QFile file(QDir(dir).filePath(QStringLiteral("%1.xml").arg(++number)));
        if (!file.open(QIODevice::WriteOnly))
            return 1;
        QXmlStreamWriter xml(&file);
        xml.writeStartDocument();
        xml.writeStartElement(QStringLiteral("rss"));
        xml.writeAttribute(QStringLiteral("version"), QStringLiteral("2.0"));
        xml.writeNamespace(QStringLiteral("http://purl.org/rss/1.0/modules/content/"), QStringLiteral("content"));
        xml.writeStartElement(QStringLiteral("channel"));
        xml.writeTextElement(QStringLiteral("title"), feed.feed.title);
        xml.writeTextElement(QStringLiteral("link"), QStringLiteral("https://%1.example/").arg(number));
        for (const IncomingItem& item : feed.feed.items) {
            xml.writeStartElement(QStringLiteral("item"));
            xml.writeTextElement(QStringLiteral("guid"), item.guid);
            xml.writeTextElement(QStringLiteral("link"), item.url);
            xml.writeTextElement(QStringLiteral("title"), item.title);
            xml.writeTextElement(QStringLiteral("author"), item.authors.value(0).name);
            xml.writeTextElement(QStringLiteral("pubDate"), item.published.toString(Qt::RFC2822Date));
            xml.writeTextElement(QStringLiteral("content:encoded"), item.contentHtml);
            xml.writeEndElement();
        }
        xml.writeEndDocument();
    }
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList given = QCoreApplication::arguments();
    if (given.size() == 5 && given.at(1) == u"fill")
        return fill(given.at(2), given.at(3).toInt(), given.at(4));
    if (given.size() >= 4 && given.at(1) == u"measure")
        return measure(given.at(2), given.at(3), given.mid(4));
    if (given.size() == 4 && given.at(1) == u"feeds")
        return writeFeeds(given.at(2), given.at(3));
    std::fprintf(stderr, "store_bench fill DIR N FEEDS | measure DIR FEEDS [PART…] | feeds DIR FEEDS\n");
    return 2;
}
