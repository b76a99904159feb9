// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/library_fault.h"
#include "library_for_test.h"
#include "store/article_rows.h"
#include "store/articles.h"
#include "store/backup.h"
#include "store/check.h"
#include "store/compression.h"
#include "store/migrate.h"
#include "store/row_archive.h"
#include "store/search.h"
#include "store/shelf.h"
#include "store/undo.h"
#include "support/read_only_folder.h"
#include "support/temp_store.h"
#include "whole_library.h"

#include <sqlite3.h>

using namespace byline;

namespace {

void runSql(const QString& file, const char* sql)
{
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(file).constData(), &database), SQLITE_OK);
    char* message = nullptr;
    const int code = sqlite3_exec(database, sql, nullptr, nullptr, &message);
    sqlite3_close(database);
    QVERIFY2(code == SQLITE_OK, message);
}

/// Stores in a library of an older schema as today: before 18 an article's row did not name its writers and tags,
/// before 21 its flags and times stood in another one alone.
void storedInOlder(Connection& db, const FetchedFeed& feed)
{
    execute(db, "ALTER TABLE article_source ADD COLUMN authors TEXT");
    execute(db, "ALTER TABLE article_source ADD COLUMN tags TEXT");
    for (const char* column : {"outlet_id", "published", "updated", "fetched", "extent", "bookmarked", "changed",
                               "saved", "missing_pictures"})
        execute(db, (std::string("ALTER TABLE article_source ADD COLUMN ") + column).c_str());
    // Seen by this connection alone.
    execute(db, "CREATE TEMP TABLE unread_by_time(published, article_id, outlet_id)");
    execute(db, "CREATE TEMP TABLE unread_by_outlet(outlet_id, published, article_id)");
    QCOMPARE(stored(db, feed).added.size(), feed.feed.items.size());
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A step of the history as it was written up to schema 24.
void recordCleanUp(Connection& db, const RowArchive& archive)
{
    execute(db, "INSERT INTO undo_step(kind, done, at, count, subject) VALUES (?, 1, ?, 1, '')", int(UndoKind::CleanUp),
            kNow);
    execute(db, "INSERT INTO undo_part(step_id, packed) VALUES (?, ?)", lastRowId(db), 'r' + archive.packed());
}

/// A library of schema 11, in which an article's row holds what its source says: one article, and a second one that a
/// clean-up has removed. Seven ids were given out.
void makeUndividedLibrary(const QString& file)
{
    auto db = std::move(Connection::open(file, Connection::Access::ReadWrite).value());
    QVERIFY(migrate(*db, file, migrations().mid(0, 11)));
    execute(*db, "INSERT INTO outlet(id, title, title_given, url, feed_url, feed_key, description, language, icon,"
                 " subscribed, articles, unread) VALUES (1, 'Outlet', 1, '', 'https://a.example/feed', 'a', '', '',"
                 " '', 1, 1, 1)");
    const QByteArray packed = Compressor().compressed("body<p>body</p>");
    const std::pair<int, QString> titles[] = {{1, QStringLiteral("One")}, {2, QStringLiteral("Two")}};
    for (const auto& [id, title] : titles) {
        execute(*db,
                "INSERT INTO article(id, outlet_id, identity, published, unread, bookmarked, fetched, hash, title, url)"
                " VALUES (?1, 1, 'id' || ?1, 1700000000000, 1, 0, 1700000000000, x'01', ?2,"
                " 'https://a.example/' || ?1)",
                id, title);
        execute(*db, "INSERT INTO body(article_id, text_bytes, packed, people) VALUES (?, 4, ?, '')", id, packed);
    }
    execute(*db, "INSERT INTO bookmark(article_id, folder, note, created) VALUES (1, '', '', 1700000000000)");
    execute(*db, "UPDATE article SET bookmarked = 1 WHERE id = 1");
    execute(*db, "UPDATE total SET value = 1 WHERE name IN ('unread', 'bookmarked')");
    RowArchive archive;
    archive.take(*db, "article", "id = 2", {});
    archive.take(*db, "body", "article_id = 2", {});
    recordCleanUp(*db, archive);
    execute(*db, "DELETE FROM article WHERE id = 2");
    execute(*db, "UPDATE sqlite_sequence SET seq = 7 WHERE name = 'article'");
}

} // namespace

class OpenAndMigrate final : public QObject
{
    Q_OBJECT

private slots:
    void aNewLibraryIsMadeWithItsFolders()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a/b"));
        const auto store = Store::open(path);
        QVERIFY(store);
        QVERIFY((*store)->isNew());
        QVERIFY(QFileInfo::exists(path + QStringLiteral("/library.db")));
    }

    void anOpenedLibraryIsNotNewAndSaysWhatItIs()
    {
        LibraryForTest library;
        library.close();
        const auto store = Store::open(library.dir());
        QVERIFY(store);
        QVERIFY(!(*store)->isNew());
        const Result<FileHead> head = fileHead(library.file());
        QCOMPARE(head->schema, newestSchema());
        QCOMPARE(head->application, kApplicationId);
    }

    void theReadLaneCannotWrite()
    {
        TempStore temp;
        const auto result = temp.read([](Connection& db) { return setMetaValue(db, QStringLiteral("a"), {}); });
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::LibraryUnusable);
        QCOMPARE(result.error().code, int(LibraryFault::ReadOnly));
    }

    void aNewerLibraryIsRefusedAndNotTouched()
    {
        LibraryForTest library;
        library.close();
        runSql(library.file(), "PRAGMA user_version = 9999; PRAGMA journal_mode = DELETE");
        const QByteArray before = bytesOf(library.file());
        const QStringList entries = QDir(library.dir()).entryList(QDir::Files);
        const auto store = Store::open(library.dir());
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::LibraryNewer);
        QCOMPARE(store.error().code, 9999);
        QVERIFY(bytesOf(library.file()) == before);
        QCOMPARE(QDir(library.dir()).entryList(QDir::Files), entries);
    }

    void aFileThatIsNoDatabaseIsSetAsideAsItIs()
    {
        QTemporaryDir dir;
        writeBytes(dir.filePath(QStringLiteral("library.db")), QByteArray(5000, 'x'));
        const auto store = Store::open(dir.path());
        QVERIFY(store);
        QVERIFY((*store)->salvaged());
        QCOMPARE((*store)->salvaged()->articles, 0);
        QVERIFY(bytesOf((*store)->salvaged()->damagedFile) == QByteArray(5000, 'x'));
    }

    void anotherProgramsDatabaseIsLeftAlone()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("library.db"));
        runSql(file, "CREATE TABLE photos(id)");
        const QByteArray before = bytesOf(file);
        const Error error = Store::open(dir.path()).error();
        QCOMPARE(error.kind, ErrorKind::LibraryUnusable);
        QCOMPARE(error.code, int(LibraryFault::Foreign));
        QVERIFY(bytesOf(file) == before);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
    }

    void aLibraryWhoseMakingWasCutShortIsMade()
    {
        QTemporaryDir dir;
        runSql(dir.filePath(QStringLiteral("library.db")), "PRAGMA journal_mode = WAL");
        QVERIFY(Store::open(dir.path()));
    }

    void aFolderInPlaceOfTheFileIsSaid()
    {
        QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("library.db")));
        const auto store = Store::open(dir.path());
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::LibraryUnusable);
        QVERIFY(store.error().detail.contains(u"folder"));
    }

    void aFileInPlaceOfTheFolderIsSaid()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("data"));
        writeBytes(path, "x");
        QCOMPARE(Store::open(path).error().code, int(LibraryFault::IsAFile));
        QCOMPARE(Store::open(path + QStringLiteral("/below")).error().code, int(LibraryFault::NotMade));
    }

    void aFolderThatMayNotBeWrittenIsSaid()
    {
        if (!ReadOnlyFolder::isPossible())
            QSKIP("root may write anywhere");
        QTemporaryDir dir;
        const ReadOnlyFolder closed(dir.path(), ReadOnlyFolder::Files::AsTheyAre);
        for (const Store::Access access : {Store::Access::Write, Store::Access::ReadAtLeast}) {
            const auto store = Store::open(dir.path(), access);
            QVERIFY(!store);
            QCOMPARE(store.error().kind, ErrorKind::LibraryUnusable);
            QCOMPARE(store.error().code, int(LibraryFault::ReadOnly));
        }
    }

    void aLibraryThatMayNotBeWrittenIsRead_data()
    {
        QTest::addColumn<bool>("areFilesClosed");
        QTest::addColumn<bool>("isOpenElsewhere");
        QTest::newRow("its folder is closed") << false << false;
        QTest::newRow("its files too") << true << false;
        QTest::newRow("another writes to it") << true << true;
    }

    void aLibraryThatMayNotBeWrittenIsRead()
    {
        if (!ReadOnlyFolder::isPossible())
            QSKIP("root may write anywhere");
        QFETCH(bool, areFilesClosed);
        QFETCH(bool, isOpenElsewhere);
        LibraryForTest library;
        const auto value = [](Connection& db) { return metaValue(db, QStringLiteral("word")); };
        const auto setWord = [](Connection& db) {
            return setMetaValue(db, QStringLiteral("word"), QStringLiteral("kept"));
        };
        QVERIFY(setWord(library.db()));
        if (!isOpenElsewhere)
            library.close();
        const QStringList entries = QDir(library.dir()).entryList(QDir::Files);
        const ReadOnlyFolder closed(library.dir(),
                                    areFilesClosed ? ReadOnlyFolder::Files::Closed : ReadOnlyFolder::Files::AsTheyAre);
        QCOMPARE(Store::open(library.dir()).error().code, int(LibraryFault::ReadOnly));
        {
            const auto store = Store::open(library.dir(), Store::Access::ReadAtLeast);
            QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
            QVERIFY(!(*store)->isNew());
            QCOMPARE((*store)->reads().run(value).result().value(), QStringLiteral("kept"));
            const auto written = (*store)->writes().run(setWord).result();
            QVERIFY(!written);
            QCOMPARE(written.error().code, int(LibraryFault::ReadOnly));
        }
        QCOMPARE(QDir(library.dir()).entryList(QDir::Files), entries);
    }

    /// What is in the log would be left out, or the library be torn.
    void aLogThatCannotBeReadIsNotPassedOver()
    {
        if (!ReadOnlyFolder::isPossible())
            QSKIP("root may write anywhere");
        LibraryForTest library;
        QVERIFY(setMetaValue(library.db(), QStringLiteral("word"), QStringLiteral("kept")));
        QTemporaryDir dir;
        for (const char* name : {"library.db", "library.db-wal"})
            QVERIFY(QFile::copy(QDir(library.dir()).filePath(QLatin1String(name)), dir.filePath(QLatin1String(name))));
        const ReadOnlyFolder closed(dir.path(), ReadOnlyFolder::Files::Closed);
        const auto store = Store::open(dir.path(), Store::Access::ReadAtLeast);
        QVERIFY(!store);
        QCOMPARE(store.error().code, int(LibraryFault::ReadOnly));
    }

    void anOlderLibraryThatMayNotBeWrittenIsRefused()
    {
        if (!ReadOnlyFolder::isPossible())
            QSKIP("root may write anywhere");
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("library.db"));
        {
            auto db = std::move(Connection::open(file, Connection::Access::ReadWrite).value());
            QVERIFY(migrate(*db, file, migrations().mid(0, 11)));
        }
        const ReadOnlyFolder closed(dir.path(), ReadOnlyFolder::Files::Closed);
        const auto store = Store::open(dir.path(), Store::Access::ReadAtLeast);
        QVERIFY(!store);
        QCOMPARE(store.error().code, int(LibraryFault::ReadOnly));
    }

    void anOlderLibraryIsCopiedAndBroughtUpToDate()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("library.db"));
        const QList<Migration> steps = migrations();
        {
            auto db = std::move(Connection::open(file, Connection::Access::ReadWrite).value());
            QVERIFY(migrate(*db, file, steps.mid(0, 1)));
            QVERIFY(setMetaValue(*db, QStringLiteral("kept"), QStringLiteral("yes")));
        }
        QCOMPARE(fileHead(file)->schema, 1);
        const QString older = copyBefore(file, 1);
        QVERIFY(QFile::copy(file, older));
        const auto store = Store::open(dir.path());
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        QVERIFY(!(*store)->isNew());
        QCOMPARE((*store)
                     ->reads()
                     .run([](Connection& db) { return metaValue(db, QStringLiteral("kept")); })
                     .result()
                     .value(),
                 QStringLiteral("yes"));
        const Result<FileHead> copy = fileHead(file + QStringLiteral(".before-%1").arg(steps.last().version));
        QVERIFY(copy);
        QCOMPARE(copy->schema, 1);
        QVERIFY(!QFileInfo::exists(older)); // the last one is enough
    }

    void whatASourceSaysGoesApartAndNothingElseGoes()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("library.db"));
        makeUndividedLibrary(file);
        const auto store = Store::open(dir.path());
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        const auto written = (*store)->writes().run([](Connection& db) -> Result<void> {
            const auto article = fullArticle(db, {1});
            if (!article || article->article.title != u"One" || article->article.url != u"https://a.example/1"
                || !article->article.bookmarked || article->html != u"<p>body</p>")
                return fail(ErrorKind::NotFound, QStringLiteral("the first article"));
            if (const auto back = undo(db, {}); !back)
                return tl::unexpected(back.error());
            const auto second = fullArticle(db, {2});
            if (!second || second->article.title != u"Two" || second->article.url != u"https://a.example/2")
                return fail(ErrorKind::NotFound, QStringLiteral("the article that undo brings back"));
            const auto changes =
                storeFeeds(db, {feedOf({1}, {itemOf(QStringLiteral("New"), QStringLiteral("words"))})});
            if (!changes || changes->added != QList<ArticleId> {ArticleId {8}})
                return fail(ErrorKind::NotFound, QStringLiteral("an id that was never given out"));
            return {};
        });
        const Result<void> result = written.result();
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        const auto checks = (*store)->reads().run([](Connection& db) { return checkLibrary(db); }).result();
        for (const CheckResult& check : *checks)
            QVERIFY2(check.ok, qPrintable(check.name + u' ' + check.detail));
    }

    /// Up to schema 14 the index kept the places of words. It is made anew in the background, from the articles.
    void anIndexOfTheOldKindIsMadeAnew()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("library.db"));
        const QList<Migration> steps = migrations();
        const auto isBefore15 = [](const Migration& step) { return step.version < 15; };
        QList<Migration> older;
        std::copy_if(steps.begin(), steps.end(), std::back_inserter(older), isBefore15);
        {
            const auto db = std::move(Connection::open(file, Connection::Access::ReadWrite).value());
            QVERIFY(migrate(*db, file, older));
            const OutletId id =
                addOutlet(*db, {QStringLiteral("a"), {}, QStringLiteral("https://a.example/feed"), {}, {}, {}, {}})->id;
            storedInOlder(*db, feedOf(id, {itemOf(QStringLiteral("기준금리 동결"), QStringLiteral("한국은행이 정했다")),
                                           itemOf(QStringLiteral("other"), QStringLiteral("한국, 국은, 은행"))}));
        }
        const auto store = Store::open(dir.path());
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        const auto found = [&](const QString& words) {
            return (*store)
                ->reads()
                .run([&](Connection& db) { return searchCount(db, words, -1, kNow); })
                .result()
                .value();
        };
        QCOMPARE(found(QStringLiteral("한국은행")), 0);
        while ((*store)->writes().run(&indexNext).result().value()) {
        }
        QCOMPARE(found(QStringLiteral("한국은행")), 1);
        QCOMPARE(found(QStringLiteral("title:기준금리")), 1);
        QCOMPARE(found(QStringLiteral("은행")), 2);
        const auto checks = (*store)->reads().run([](Connection& db) { return checkLibrary(db); }).result();
        for (const CheckResult& check : *checks)
            QVERIFY2(check.ok, qPrintable(check.name + u' ' + check.detail));
    }

    void everyOlderLibraryEndsInTheSameForm_data()
    {
        QTest::addColumn<int>("from");
        for (int version = 1; version < migrations().last().version; ++version)
            QTest::addRow("%d", version) << version;
    }
    void everyOlderLibraryEndsInTheSameForm()
    {
        QFETCH(int, from);
        const auto form = [](Connection& db) {
            // Without the table that an older form had in this place, the newest may say the same in other words.
            QStringList indexes;
            Query row(db, "SELECT m.name, ifnull(group_concat(i.name), '') FROM sqlite_schema m,"
                          " pragma_index_xinfo(m.name) i WHERE m.type = 'index' GROUP BY m.name ORDER BY m.name");
            while (row.step())
                indexes += row.text(0) + u' ' + row.text(1);
            Query table(db, "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_xinfo(m.name) c"
                            " WHERE m.type = 'table' ORDER BY m.name, c.name");
            while (table.step())
                indexes += table.text(0) + u'.' + table.text(1);
            return indexes;
        };
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("library.db"));
        QVERIFY(migrate(**Connection::open(file, Connection::Access::ReadWrite), file, migrations().mid(0, from)));
        QVERIFY(Store::open(dir.path()));
        LibraryForTest fresh;
        QCOMPARE(form(**Connection::open(file, Connection::Access::ReadWrite)), form(fresh.db()));
    }

    /// Since schema 16 an outlet's addresses stand side by side: what was stored before is still known by them.
    void whatWasStoredBeforeIsKnownByItsAddress()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("library.db"));
        OutletId outlet;
        IncomingItem item = itemOf(QStringLiteral("Weather"), QStringLiteral("rain"));
        {
            const auto db = std::move(Connection::open(file, Connection::Access::ReadWrite).value());
            QVERIFY(migrate(*db, file, migrations().mid(0, 15)));
            outlet =
                addOutlet(*db, {QStringLiteral("a"), {}, QStringLiteral("https://a.example/feed"), {}, {}, {}, {}})->id;
            storedInOlder(*db, feedOf(outlet, {item}));
        }
        const auto store = Store::open(dir.path());
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        QVERIFY(QFileInfo::exists(copyBefore(file, migrations().last().version)));
        QCOMPARE((*store)->reads().run([&](Connection& db) { return articleByUrl(db, item.url); }).result().value(),
                 ArticleId {1});
        // An outlet that gives out another guid at each turn.
        item.guid = QStringLiteral("another");
        const FetchedFeed again = feedOf(outlet, {item});
        const auto changes = (*store)->writes().run([&](Connection& db) { return storeFeeds(db, {again}); }).result();
        QVERIFY(changes && changes->added.isEmpty());
    }

    /// Since schema 18 an article's row names its writers and tags: in their order, and not the tags that the user
    /// gave.
    void whoWroteWhatWasStoredBeforeIsKnown()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("library.db"));
        QVERIFY(migrate(**Connection::open(file, Connection::Access::ReadWrite), file, migrations().mid(0, 17)));
        runSql(file, R"(
            INSERT INTO outlet(id, title, title_given, url, feed_url, description, language, icon, subscribed, articles)
                VALUES (1, 'a', 0, '', '', '', '', '', 1, 2);
            INSERT INTO article(id, outlet_id, identity, published, unread, bookmarked, fetched, hash)
                VALUES (1, 1, 'i', 5, 0, 1, 5, x''), (2, 1, 'j', 4, 0, 0, 4, x'');
            INSERT INTO article_source(article_id, title, url) VALUES (1, 'one', 'u'), (2, 'nobody''s', 'v');
            INSERT INTO body(article_id, text_bytes, packed, people) VALUES (1, 0, x'', ''), (2, 0, x'', '');
            INSERT INTO author(id, name, folded, url, avatar, email, role, organisation, articles)
                VALUES (3, 'Kim', 'kim', '', '', '', '', 0, 1), (4, 'Lee', 'lee', '', '', '', '', 0, 1);
            INSERT INTO article_author(article_id, position, author_id, published, unread)
                VALUES (1, 0, 4, 5, 0), (1, 1, 3, 5, 0);
            INSERT INTO author_outlet(author_id, outlet_id, articles) VALUES (3, 1, 1), (4, 1, 1);
            INSERT INTO tag(id, name, folded) VALUES (5, 'x', 'x'), (6, 'y', 'y'), (7, 'mine', 'mine');
            INSERT INTO article_tag(article_id, tag_id, origin, position, published)
                VALUES (1, 5, 1, 1, 5), (1, 6, 3, 0, 5), (1, 7, 2, 2, 5);
            INSERT INTO bookmark(article_id, folder, note, created) VALUES (1, '', '', 5);
            UPDATE total SET value = 1 WHERE name = 'bookmarked';
        )");
        QVERIFY(Store::open(dir.path()));
        const auto db = *Connection::open(file, Connection::Access::ReadWrite);
        const QList<Article> list = articles(*db, {})->articles;
        QCOMPARE(list.size(), 2);
        QStringList names;
        for (const AuthorRef& author : list.at(0).authors)
            names += author.name;
        QCOMPARE(names, QStringList({QStringLiteral("Lee"), QStringLiteral("Kim")}));
        QCOMPARE(list.at(0).tags, QStringList({QStringLiteral("y"), QStringLiteral("x")}));
        QCOMPARE(list.at(0).url, QStringLiteral("u"));
        QVERIFY(list.at(1).authors.isEmpty() && list.at(1).tags.isEmpty());
        while (indexNext(*db).value()) {
        }
        QVERIFY(allWell(*db));
    }

    /// Since schema 20 what is unread stands in lists of its own; the links to authors do not know it any more, but
    /// those in an older step of the history do.
    void whatWasUnreadBeforeIsListedAndAnOlderStepIsTakenBack()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("library.db"));
        {
            const auto db = std::move(Connection::open(file, Connection::Access::ReadWrite).value());
            QVERIFY(migrate(*db, file, migrations().mid(0, 19)));
            runSql(file, R"(
                INSERT INTO outlet(id, title, title_given, url, feed_url, description, language, icon, subscribed,
                    articles, unread) VALUES (1, 'a', 0, '', '', '', '', '', 1, 2, 1);
                INSERT INTO article(id, outlet_id, identity, published, unread, fetched, hash)
                    VALUES (1, 1, 'i', 5, 1, 5, x''), (2, 1, 'j', 4, 0, 4, x''), (3, 1, 'k', 3, 1, 3, x'');
                INSERT INTO article_source(article_id, title, authors)
                    VALUES (1, 'one', '3'), (2, 'two', '3'), (3, 'three', '3');
                INSERT INTO body(article_id, text_bytes, packed, people)
                    VALUES (1, 0, x'', ''), (2, 0, x'', ''), (3, 0, x'', '');
                INSERT INTO author(id, name, folded, url, avatar, email, role, organisation, articles, unread)
                    VALUES (3, 'Kim', 'kim', '', '', '', '', 0, 2, 1);
                INSERT INTO article_author(article_id, position, author_id, published, unread)
                    VALUES (1, 0, 3, 5, 1), (2, 0, 3, 4, 0), (3, 0, 3, 3, 1);
                INSERT INTO author_outlet(author_id, outlet_id, articles) VALUES (3, 1, 2);
                UPDATE total SET value = 1 WHERE name = 'unread';
            )");
            RowArchive archive;
            archive.take(*db, "article", "id = 3", {});
            for (const char* table : {"article_source", "body", "article_author"})
                archive.take(*db, table, "article_id = 3", {});
            recordCleanUp(*db, archive);
            execute(*db, "DELETE FROM article WHERE id = 3");
        }
        const auto store = Store::open(dir.path());
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        const auto db = *Connection::open(file, Connection::Access::ReadWrite);
        const auto unreadOf = [&db](std::optional<OutletId> outlet, std::optional<AuthorId> author) {
            ArticleQuery query;
            query.read = ReadFilter::Unread;
            query.outlet = outlet;
            query.author = author;
            QList<qint64> ids;
            const auto page = articles(*db, query);
            for (const Article& article : page->articles)
                ids += article.id.value;
            return ids;
        };
        QCOMPARE(unreadOf({}, {}), QList<qint64> {1});
        QCOMPARE(unreadOf(OutletId {1}, {}), QList<qint64> {1});
        QCOMPARE(unreadOf({}, AuthorId {3}), QList<qint64> {1});
        QVERIFY(undo(*db, {}));
        QCOMPARE(unreadOf({}, {}), QList<qint64>({1, 3}));
        QCOMPARE(unreadOf(OutletId {1}, {}), QList<qint64>({1, 3}));
        QCOMPARE(unreadOf({}, AuthorId {3}), QList<qint64>({1, 3}));
        while (indexNext(*db).value()) {
        }
        QVERIFY(allWell(*db));
    }

    /// Since schema 22 the room in use is counted as it changes and an article knows whether its copy is the shelf's.
    void whatTheShelfKeptAndWantedBeforeIsKnown()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("library.db"));
        QVERIFY(migrate(**Connection::open(file, Connection::Access::ReadWrite), file, migrations().mid(0, 21)));
        // The user's copy and the shelf's with a picture that both show, one of which is incomplete; two wishes, one of
        // them fulfilled; an icon, and a picture that only the history has.
        runSql(file, R"(
            INSERT INTO outlet(id, title, title_given, url, feed_url, description, language, icon, subscribed, articles)
                VALUES (1, 'a', 0, '', '', '', '', '', 1, 3);
            INSERT INTO article(id, outlet_id, identity, published, unread, saved, fetched, hash, missing_pictures)
                VALUES (1, 1, 'i', 5, 0, 1, 5, x'', 0), (2, 1, 'j', 4, 0, 3, 4, x'', 1), (3, 1, 'k', 3, 0, 0, 3, x'', 0);
            INSERT INTO article_source(article_id, outlet_id, published, fetched, extent, bookmarked, changed, saved,
                missing_pictures, title) SELECT id, outlet_id, published, fetched, extent, 0, 0, saved,
                missing_pictures, identity FROM article;
            INSERT INTO body(article_id, text_bytes, packed, people)
                VALUES (1, 0, x'', ''), (2, 0, x'', ''), (3, 0, x'', '');
            INSERT INTO copy(article_id, html, page, created, keeper)
                VALUES (1, x'0102', NULL, 5, 0), (2, x'01', x'010203', 5, 1);
            INSERT INTO picture(hash, mime_type, bytes) VALUES ('both', '', zeroblob(100)), ('own', '', zeroblob(50)),
                ('icon', '', zeroblob(7)), ('gone', '', zeroblob(9));
            INSERT INTO copy_picture(article_id, position, url, hash)
                VALUES (1, 0, 'u', 'both'), (1, 1, 'u', 'both'), (2, 0, 'u', 'both'), (2, 1, 'v', 'own'),
                    (2, 2, 'w', NULL);
            INSERT INTO icon(url, hash, stored) VALUES ('x', 'icon', 5);
            INSERT INTO undo_step(id, kind, done, at, count, subject) VALUES (1, 999, 1, 5, 1, '');
            INSERT INTO undo_picture(hash, step_id) VALUES ('gone', 1);
            INSERT INTO rule_keep(article_id) VALUES (2), (3);
            UPDATE total SET value = 2 WHERE name = 'saved';
        )");
        QVERIFY(Store::open(dir.path()));
        const auto db = *Connection::open(file, Connection::Access::ReadWrite);
        const ShelfUse use = *shelfUse(*db);
        QCOMPARE(use.copies, 2);
        QCOMPARE(use.ofShelf, 1);
        QCOMPARE(use.incomplete, 1);
        QCOMPARE(use.bytes, 6 + 150);
        const QList<Article> list = articles(*db, {})->articles;
        QVERIFY(!list.at(0).keptByShelf && list.at(1).keptByShelf && !list.at(2).keptByShelf);
        const QList<ShelfWish> wishes = *shelfWishes(*db, {}, 10);
        QCOMPARE(wishes.size(), 1);
        QCOMPARE(wishes.first().article, ArticleId {3});
        QCOMPARE(wishes.first().publishedMs, 3);
        while (indexNext(*db).value()) {
        }
        QVERIFY(allWell(*db));
    }

    void anOlderBackupLeavesNothingBesideTheLibrary()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("old.byline"));
        makeUndividedLibrary(file);
        const QString into = dir.filePath(QStringLiteral("data"));
        const auto restored = restore(into, file, {});
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
        QCOMPARE(restored->articles, 1);
        QCOMPARE(QDir(into).entryList({QStringLiteral("*.db*")}, QDir::Files),
                 QStringList {QStringLiteral("library.db")});
    }

    void aRestoreThatCannotWriteTheSettingsChangesNothing()
    {
        QTemporaryDir from;
        QTemporaryDir into;
        for (const QTemporaryDir* dir : {&from, &into}) {
            const auto store = Store::open(dir->path());
            QVERIFY(store);
            const auto named = (*store)->writes().run(
                [name = dir->path()](Connection& db) { return setMetaValue(db, QStringLiteral("name"), name); });
            QVERIFY(named.result());
        }
        QFile settings(from.filePath(QStringLiteral("settings.ini")));
        QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("[list]\n") > 0);
        settings.close();
        const QString file = from.filePath(QStringLiteral("all.byline"));
        QVERIFY(backUp(from.path(), file));
        QVERIFY(QDir(into.path()).mkpath(QStringLiteral("settings.ini/in the way")));

        const auto restored = restore(into.path(), file, {});
        QVERIFY(!restored);
        QCOMPARE(restored.error().kind, ErrorKind::NotWritable);
        const auto name = [&into] {
            const auto db =
                *Connection::open(into.filePath(QStringLiteral("library.db")), Connection::Access::ReadOnly);
            return metaValue(*db, QStringLiteral("name")).value();
        };
        QCOMPARE(name(), into.path());
        QCOMPARE(QDir(into.path()).entryList({QStringLiteral("*.re*")}), QStringList());

        QVERIFY(QDir(into.filePath(QStringLiteral("settings.ini"))).removeRecursively());
        QVERIFY(restore(into.path(), file, {}));
        QCOMPARE(name(), from.path());
        QFile now(into.filePath(QStringLiteral("settings.ini")));
        QVERIFY(now.open(QIODevice::ReadOnly));
        QCOMPARE(now.readAll(), QByteArray("[list]\n"));
    }

    void aDamagedOlderLibraryKeepsItsHeadlines()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("library.db"));
        makeUndividedLibrary(file);
        QFile head(file);
        QVERIFY(head.open(QIODevice::ReadWrite));
        head.write(QByteArray(100, 'x'));
        head.close();
        const auto store = Store::open(dir.path());
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        QVERIFY((*store)->salvaged());
        const auto article = (*store)->reads().run([](Connection& db) { return fullArticle(db, {1}); }).result();
        QVERIFY(article);
        QCOMPARE(article->article.title, QStringLiteral("One"));
        QCOMPARE(article->article.url, QStringLiteral("https://a.example/1"));
    }

    void aStepThatFailsLeavesTheLibraryAsItWas()
    {
        LibraryForTest library;
        QList<Migration> steps = migrations();
        const int version = steps.last().version;
        steps += Migration {version + 1, QStringLiteral("CREATE TABLE half(id); INSERT INTO nowhere VALUES (1);")};
        QVERIFY(!migrate(library.db(), library.file(), steps));
        QCOMPARE(integerOf(library.db(), "PRAGMA user_version"), version);
        QCOMPARE(integerOf(library.db(), "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), 0);
    }
};

QTEST_GUILESS_MAIN(OpenAndMigrate)
#include "test_open_and_migrate.moc"
