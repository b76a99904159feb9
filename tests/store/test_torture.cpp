// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a library has to live through. The short form is a test like others; ./dev torture runs the long one
// (BYLINE_TORTURE=200 rounds), on a small file system of its own where it can make one (BYLINE_SMALL_DISK).
#include "store/authors.h"
#include "store/bookmarks.h"
#include "store/pages.h"
#include "store/retention.h"
#include "store/rules.h"
#include "store/search.h"
#include "store/shelf.h"
#include "store/transaction.h"
#include "store/undo.h"
#include "store/undo_record.h"
#include "whole_library.h"

#include <QProcess>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

using namespace byline;

namespace {

const QString kFeed = QStringLiteral("https://torture.example/feed");

int rounds()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("BYLINE_TORTURE", &given);
    return given ? wanted : 12;
}

void confirm(char what, qint64 number)
{
    // One write call: what is said has happened, and is said whole or not at all.
    char line[64];
    const int size = std::snprintf(line, sizeof line, "%c %lld\n", what, static_cast<long long>(number));
    if (write(STDOUT_FILENO, line, size_t(size)) != size)
        _exit(9);
}

IncomingItem item(int number, int edition)
{
    IncomingAuthor author;
    author.name = QStringLiteral("Writer %1").arg(number % 7);
    IncomingItem made = itemOf(QStringLiteral("t%1").arg(number),
                               QStringLiteral("등대 lighthouse %1 %2 ").arg(number).arg(edition).repeated(30),
                               kNow.addSecs(number), {author});
    return made;
}

/// As the shelf does it: a copy of what the rule wants, with a picture that many have; and now and then copies go.
Result<Changes> keptOrGivenUp(Connection& db, QRandomGenerator& random)
{
    const int choice = random.bounded(3);
    if (choice == 0)
        return roomWithin(db, random.bounded(4000)).map([](const ShelfRoom& room) { return room.changes; });
    const auto article = [&](const char* sql) {
        return reading([&]() -> Result<ArticleId> { return ArticleId {integerOf(db, sql)}; });
    };
    if (choice == 1)
        return article("SELECT max(article_id) FROM copy").and_then([&](ArticleId last) {
            return removeCopies(db, {last}, kNow);
        });
    return article("SELECT max(article_id) FROM rule_keep").and_then([&](ArticleId wanted) {
        OfflineCopy copy;
        copy.article = wanted;
        copy.keeper = Keeper::Shelf;
        copy.page = "page";
        copy.pictures = {{QStringLiteral("own"), {}}, {QStringLiteral("logo"), {}}};
        const Picture own {{}, QStringLiteral("image/png"), QByteArray::number(wanted.value).rightJustified(500)};
        const Picture logo {{}, QStringLiteral("image/png"), QByteArray(300, char('a' + random.bounded(3)))};
        return storeCopy(db, copy, {{QStringLiteral("own"), own}, {QStringLiteral("logo"), logo}}, kNow);
    });
}

/// Does what a program does all day until it is killed or cannot write any more, and says what is done for good.
int work(const QString& dir, int seed)
{
    const auto store = Store::open(dir);
    if (!store)
        return 3;
    QRandomGenerator random {quint32(seed)};
    const auto run = [&](auto step) { return (*store)->writes().run(step).result(); };
    const auto outlet = run([](Connection& db) {
        return addOutlet(db, {QStringLiteral("torture"), {}, kFeed, {}, {}, {}, {}});
    });
    if (!outlet)
        return 4;
    confirm('O', outlet->id.value);
    const Rule rule {.search = QStringLiteral("등대"), .actions = {.keep = true}};
    if (run([](Connection& db) { return rules(db, kNow); })->isEmpty()
        && !run([&](Connection& db) { return setRule(db, rule, kNow); }))
        return 5;
    int edition = 0;
    int next = seed * 100000;
    for (;;) {
        QList<IncomingItem> items;
        for (int i = 0; i < 10; ++i)
            items += item(next++, 0);
        items += item(seed * 100000, ++edition); // an article that its source edits again and again
        // As a refresh does: it stores first and indexes afterwards, and may be killed in between.
        const IndexTime indexTime = random.bounded(2) == 0 ? IndexTime::Now : IndexTime::Later;
        const auto stored =
            run([&, id = outlet->id](Connection& db) { return storeFeeds(db, {feedOf(id, items)}, indexTime); });
        if (!stored || (random.bounded(2) == 0 && !run([](Connection& db) { return indexNext(db); })))
            return 5;
        for (const ArticleId id : stored->added)
            confirm('A', id.value);
        if (random.bounded(2) == 0 && !run([](Connection& db) { return applyRules(db, kNow); }))
            return 5;
        const ArticleId one = stored->added.at(random.bounded(int(stored->added.size())));
        if (!run([&](Connection& db) { return addBookmarks(db, {one}, {}, kNow); }))
            return 5;
        confirm('B', one.value);
        const int choice = random.bounded(6);
        const auto written = run([&](Connection& db) -> Result<Changes> {
            if (choice == 0)
                return setReadWhere(db, {}, ReadState::Read, kNow);
            if (choice == 1) {
                // What the rule did stays in the history: it says afterwards whom the rule has met. The bookmarks stay,
                // as they have been confirmed.
                const QList<UndoStep> steps = undoSteps(db).value_or(QList<UndoStep>());
                const auto own = std::find_if(steps.begin(), steps.end(), [](const UndoStep& step) {
                    return step.done && !isOfRule(step.kind) && step.kind != UndoKind::AddBookmarks;
                });
                if (own == steps.end())
                    return Changes {};
                return undo(db, own->id).map([](const TakenBack& done) { return done.changes; });
            }
            if (choice == 2)
                return redo(db, {}).map([](const TakenBack& done) { return done.changes; });
            if (choice == 3)
                return setRead(db, stored->added, ReadState::Read, kNow);
            if (choice == 4) {
                const Result<QList<Author>> people = authors(db);
                if (people && people->size() > 1)
                    return mergeAuthors(db, people->at(0).id, {people->at(1).id}, kNow);
            }
            if (choice == 5)
                return keptOrGivenUp(db, random);
            return Changes {};
        });
        if (!written && written.error().kind != ErrorKind::NotFound)
            return 5;
    }
}

/// What a child said it had done.
struct Confirmed
{
    QSet<qint64> articles;
    QSet<qint64> bookmarks;

    void take(const QByteArray& said)
    {
        for (const QByteArray& line : said.left(said.lastIndexOf('\n') + 1).split('\n')) {
            const qint64 number = line.mid(2).toLongLong();
            if (line.startsWith('A'))
                articles.insert(number);
            if (line.startsWith('B'))
                bookmarks.insert(number);
        }
    }
};

bool allThere(Connection& db, const Confirmed& confirmed)
{
    Query article(db, "SELECT 1 FROM article WHERE id = ?");
    for (const qint64 id : confirmed.articles)
        if (!article.bind(id).step()) {
            qWarning("article %lld was confirmed and is gone", static_cast<long long>(id));
            return false;
        }
    Query bookmark(db, "SELECT 1 FROM bookmark WHERE article_id = ?");
    for (const qint64 id : confirmed.bookmarks)
        if (!bookmark.bind(id).step()) {
            qWarning("bookmark %lld was confirmed and is gone", static_cast<long long>(id));
            return false;
        }
    return true;
}

/// Each article has met the rule that finds them all, and none has met it twice, as far back as the history goes.
bool metTheRuleOnce(Connection& db)
{
    if (!applyRules(db, kNow))
        return false;
    const QList<UndoStep> steps = undoSteps(db).value_or(QList<UndoStep>());
    QList<qint64> met;
    for (const UndoStep& step : steps)
        if (step.kind == UndoKind::RuleKeep)
            met += undoNumbers(db, step.id).mid(4); // no tag, none marked, none bookmarked, so many kept: these
    std::sort(met.begin(), met.end());
    if (met.isEmpty())
        return integerOf(db, "SELECT count(*) FROM article") == 0;
    const bool once = std::adjacent_find(met.cbegin(), met.cend()) == met.cend();
    const bool all = integerOf(db, "SELECT count(*) FROM article WHERE id >= ?", met.first()) == met.size();
    if (!once || !all)
        qWarning("articles %s", once ? "have been left out by the rule" : "have met the rule twice");
    return once && all;
}

/// Opens what is left and looks at all of it, then takes a step of the history back and does it again.
bool survived(const QString& dir, const Confirmed& confirmed)
{
    if (const auto store = Store::open(dir); !store || (*store)->salvaged()) {
        qWarning("%s", store ? "it was damaged" : qPrintable(store.error().detail));
        return false;
    }
    auto db = std::move(Connection::open(dir + QStringLiteral("/library.db"), Connection::Access::ReadWrite).value());
    if (!allWell(*db) || !allThere(*db, confirmed))
        return false;
    // Every article is found: the index has not lost one, and makes up for those that it had not got to.
    while (indexNext(*db).value_or(false)) {
    }
    const Result<int> found = searchCount(*db, QStringLiteral("등대"), -1, kNow);
    if (found.value_or(-1) != int(integerOf(*db, "SELECT count(*) FROM article"))) {
        qWarning("%d found", found.value_or(-1));
        return false;
    }
    const Result<QList<UndoStep>> steps = undoSteps(*db);
    if (!steps || !metTheRuleOnce(*db))
        return false;
    if (!steps->isEmpty() && steps->first().done && (!undo(*db, steps->first().id) || !redo(*db, steps->first().id)))
        return false;
    return allWell(*db);
}

QByteArray workUntilKilled(const QString& dir, int seed, int milliseconds)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--work"), dir, QString::number(seed)});
    child.waitForStarted();
    child.waitForFinished(milliseconds);
    ::kill(pid_t(child.processId()), SIGKILL);
    child.waitForFinished();
    return child.readAllStandardOutput();
}

} // namespace

class TortureTest final : public QObject
{
    Q_OBJECT

private slots:
    void nothingConfirmedIsLostWhenTheProgramIsKilled()
    {
        QTemporaryDir scratch;
        QString dir = qEnvironmentVariable("BYLINE_TORTURE_DIR", scratch.path());
        QRandomGenerator random(20261123);
        Confirmed confirmed;
        qsizetype articles = 0;
        for (int round = 1; round <= rounds(); ++round) {
            confirmed.take(workUntilKilled(dir, round, 20 + random.bounded(400)));
            QVERIFY2(survived(dir, confirmed), qPrintable(QStringLiteral("round %1").arg(round)));
            articles = qMax(articles, confirmed.articles.size());
            // A library that only grows would take ever longer to look through.
            if (round % 25 == 0 && qEnvironmentVariableIsEmpty("BYLINE_TORTURE_DIR")) {
                scratch = QTemporaryDir();
                dir = scratch.path();
                confirmed = {};
            }
        }
        QVERIFY(rounds() < 12 || articles > 0);
    }

    /// What had not reached the disk when the current failed is cut off or is rubbish; what was confirmed had.
    void nothingConfirmedIsLostWhenTheCurrentFails()
    {
        QTemporaryDir scratch;
        const QString file = scratch.filePath(QStringLiteral("library.db"));
        const QString log = file + QStringLiteral("-wal");
        QVERIFY(Store::open(scratch.path()));
        auto db = std::move(Connection::open(file, Connection::Access::ReadWrite).value());
        integerOf(*db, "PRAGMA wal_checkpoint(TRUNCATE)");
        integerOf(*db, "PRAGMA wal_autocheckpoint = 0");
        const OutletId outlet = addOutlet(*db, {QStringLiteral("torture"), {}, kFeed, {}, {}, {}, {}}).value().id;
        // How long the log was when so many articles were confirmed.
        QList<std::pair<qint64, qint64>> confirmed;
        for (int i = 0; i < 40; ++i) {
            stored(*db, feedOf(outlet, {item(2 * i, 0), item(2 * i + 1, 0), item(0, i)}));
            confirmed += {QFileInfo(log).size(), integerOf(*db, "SELECT count(*) FROM article")};
        }
        QRandomGenerator random(20261125);
        for (int round = 0; round < qMax(20, rounds()); ++round) {
            QTemporaryDir after;
            const QString left = after.filePath(QStringLiteral("library.db"));
            const qint64 cut = random.bounded(int(confirmed.first().first), int(confirmed.last().first));
            QVERIFY(QFile::copy(file, left) && QFile::copy(log, left + QStringLiteral("-wal")));
            QFile rest(left + QStringLiteral("-wal"));
            QVERIFY(rest.open(QIODevice::ReadWrite) && rest.resize(cut) && rest.seek(cut));
            if (round % 2 == 0) // the file had grown, but other bytes were in its new place
                for (int i = 0; i < 2000; ++i)
                    rest.write(QByteArray::number(random.generate64()));
            rest.close();
            qint64 sure = 0;
            for (const auto& [size, articles] : std::as_const(confirmed))
                if (size <= cut)
                    sure = articles;
            const auto store = Store::open(after.path());
            QVERIFY(store && !(*store)->salvaged());
            auto there = std::move(Connection::open(left, Connection::Access::ReadWrite).value());
            QVERIFY(integerOf(*there, "SELECT count(*) FROM article") >= sure);
            QVERIFY(allWell(*there));
        }
    }

    void nothingConfirmedIsLostWhenTheDiskIsFull()
    {
        QTemporaryDir scratch;
        const QString small = qEnvironmentVariable("BYLINE_SMALL_DISK");
        const QString dir = (small.isEmpty() ? scratch.path() : small) + QStringLiteral("/library");
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        // Without a small disk at hand, the system refuses files beyond a size: it is met in the same place.
        child.start(
            QCoreApplication::applicationFilePath(),
            {small.isEmpty() ? QStringLiteral("--work-small") : QStringLiteral("--work"), dir, QStringLiteral("1")});
        QVERIFY(child.waitForFinished(100'000));
        QCOMPARE(child.exitCode(), 5); // a write was refused, and the program went on to say so
        Confirmed confirmed;
        confirmed.take(child.readAllStandardOutput());
        QVERIFY(confirmed.articles.size() > 100);
        if (!small.isEmpty()) {
            // To the last byte, so that not even the index of the log has room: that is no matter of permissions.
            QFile::remove(dir + QStringLiteral("/library.db-shm"));
            QFile rest(small + QStringLiteral("/rest"));
            QVERIFY(rest.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
            while (rest.write(QByteArray(4096, 'x')) == 4096) {
            }
            const auto opened = Store::open(dir);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, ErrorKind::DiskFull);
            rest.remove();
            // There is not even room to look at it: what is there is carried to a larger disk.
            const QString larger = scratch.filePath(QStringLiteral("library"));
            QVERIFY(QDir().mkpath(larger));
            for (const char* end : {"", "-wal"})
                QFile::copy(dir + QStringLiteral("/library.db") + QLatin1String(end),
                            larger + QStringLiteral("/library.db") + QLatin1String(end));
            QVERIFY(survived(larger, confirmed));
            return;
        }
        QVERIFY(survived(dir, confirmed));
    }
};

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1).startsWith(u"--work")) {
        if (arguments.at(1) == u"--work-small") {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit {12'000'000, 12'000'000};
            setrlimit(RLIMIT_FSIZE, &limit);
        }
        return work(arguments.at(2), arguments.at(3).toInt());
    }
    TortureTest torture;
    return QTest::qExec(&torture, argc, argv);
}
#include "test_torture.moc"
