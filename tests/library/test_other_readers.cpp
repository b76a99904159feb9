// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/other_readers.h"

#include "feeds/opml.h"
#include "support/settle.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace byline;
using namespace Qt::StringLiterals;

class TestOtherReaders final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        home = std::make_unique<QTemporaryDir>();
        places = {home->path(), home->filePath(u"config"_s), home->filePath(u"data"_s)};
    }

    void anEmptyHomeHasNone() { QVERIFY(found().isEmpty()); }

    void lifereaAndAkregatorKeepOpml()
    {
        write(u"config/liferea/feedlist.opml"_s,
              "<opml version='1.0'><body><outline text='News'><outline text='A' xmlUrl='https://a.example/feed'/>"
              "</outline></body></opml>");
        write(u".var/app/org.kde.akregator/data/akregator/data/feeds.opml"_s,
              "<opml version='1.0'><body><outline text='B' xmlUrl='https://b.example/feed'/></body></opml>");
        const QList<OtherReader> readers = found();
        QCOMPARE(readers.size(), 2);
        QCOMPARE(readers.at(0).name, u"Liferea"_s);
        QCOMPARE(readers.at(0).outlets, 1);
        const auto outlets = parseOpml(readers.at(0).opml);
        QCOMPARE(outlets->first().folder, QStringList {u"News"_s});
        QCOMPARE(outlets->first().feedUrl, u"https://a.example/feed"_s);
        QCOMPARE(readers.at(1).name, u"Akregator"_s);
    }

    void newsboatKeepsLinesAndNoCommandIsTaken()
    {
        write(u".newsboat/urls"_s, "# my feeds\n"
                                   "https://a.example/feed news \"~The A\"\n"
                                   "https://b.example/feed \"two words\" more\n"
                                   "\"exec:rm -rf /\"\n"
                                   "\"query:Unread:unread = \\\"yes\\\"\"\n"
                                   "https://c.example/feed ! hidden\n");
        const QList<OtherReader> readers = found();
        QCOMPARE(readers.size(), 1);
        const auto outlets = parseOpml(readers.first().opml);
        QCOMPARE(outlets->size(), 3);
        QCOMPARE(outlets->at(0).title, u"The A"_s);
        QCOMPARE(outlets->at(0).folder, QStringList {u"news"_s});
        QCOMPARE(outlets->at(1).folder, QStringList {u"two words"_s});
        QCOMPARE(outlets->at(2).folder, QStringList {u"hidden"_s});
        QVERIFY(!readers.first().opml.contains("rm -rf"));
    }

    void newsflashKeepsADatabase()
    {
        if (!makeDatabase(
                u"data/news-flash/database.sqlite"_s,
                u"CREATE TABLE feeds(feed_id TEXT PRIMARY KEY, label TEXT, website TEXT, feed_url TEXT, icon_url TEXT);"
                "CREATE TABLE categories(category_id TEXT PRIMARY KEY, label TEXT, parent_id TEXT);"
                "CREATE TABLE feed_mapping(feed_id TEXT, category_id TEXT);"
                "INSERT INTO feeds VALUES('1','A','https://a.example','https://a.example/feed',NULL),"
                "('2','B',NULL,'https://b.example/feed',NULL),('3','Gone',NULL,NULL,NULL);"
                "INSERT INTO categories VALUES('c','세계','root');INSERT INTO feed_mapping VALUES('1','c');"_s))
            QSKIP("neither sqlite3 nor python3 is here to make a database");
        const QList<OtherReader> readers = found();
        QCOMPARE(readers.size(), 1);
        QCOMPARE(readers.first().name, u"NewsFlash"_s);
        QCOMPARE(parseOpml(readers.first().opml)->size(), 2);
        QVERIFY(has(readers.first(), u"https://a.example/feed"_s, {u"세계"_s}));
    }

    void rssGuardKeepsFoldersInFolders()
    {
        if (!makeDatabase(
                u"config/RSS Guard 4/database/database.db"_s,
                u"CREATE TABLE Categories(id INTEGER PRIMARY KEY, parent_id INTEGER, title TEXT);"
                "CREATE TABLE Feeds(id INTEGER PRIMARY KEY, title TEXT, category INTEGER, source TEXT);"
                "INSERT INTO Categories VALUES(1,-1,'News'),(2,1,'국내');"
                "INSERT INTO Feeds VALUES(1,'A',2,'https://a.example/feed'),(2,'B',-1,'https://b.example/feed'),"
                "(3,'Script',-1,'python script.py'),(4,'On a server',1,NULL);"_s))
            QSKIP("neither sqlite3 nor python3 is here to make a database");
        const QList<OtherReader> readers = found();
        QCOMPARE(readers.size(), 1);
        QCOMPARE(readers.first().name, u"RSS Guard"_s);
        QCOMPARE(readers.first().outlets, 2);
        QVERIFY(has(readers.first(), u"https://a.example/feed"_s, {u"News"_s, u"국내"_s}));
        QVERIFY(has(readers.first(), u"https://b.example/feed"_s, {}));
    }

    void quiteRssKeepsFoldersAmongItsFeeds()
    {
        if (!makeDatabase(u"data/QuiteRss/QuiteRss/feeds.db"_s,
                          u"CREATE TABLE feeds(id INTEGER PRIMARY KEY, text TEXT, xmlUrl TEXT, htmlUrl TEXT,"
                          " parentId INTEGER);"
                          "INSERT INTO feeds VALUES(1,'News','','',0),(2,'Ring','','',3),(3,'Ring too','','',2),"
                          "(4,'A','https://a.example/feed','https://a.example',1),"
                          "(5,'B','https://b.example/feed','',3);"_s))
            QSKIP("neither sqlite3 nor python3 is here to make a database");
        const QList<OtherReader> readers = found();
        QCOMPARE(readers.size(), 1);
        QCOMPARE(readers.first().name, u"QuiteRSS"_s);
        QCOMPARE(readers.first().outlets, 2); // also with folders that are in each other
        QVERIFY(has(readers.first(), u"https://a.example/feed"_s, {u"News"_s}));
    }

    void whatCannotBeReadIsLeftOut()
    {
        write(u"config/liferea/feedlist.opml"_s, "not OPML at all");
        write(u"data/news-flash/database.sqlite"_s, "not a database");
        QVERIFY(found().isEmpty());
    }

private:
    QList<OtherReader> found() { return settledResult(otherReaders(places)); }

    static bool has(const OtherReader& reader, const QString& feed, const QStringList& folder)
    {
        const auto outlets = parseOpml(reader.opml);
        return outlets && std::any_of(outlets->begin(), outlets->end(), [&](const OpmlOutlet& outlet) {
                   return outlet.folder == folder && outlet.feedUrl == feed;
               });
    }

    /// False where nothing on this machine can make one.
    bool makeDatabase(const QString& name, const QString& sql)
    {
        const QString file = home->filePath(name);
        QDir().mkpath(QFileInfo(file).path());
        if (const QString sqlite = QStandardPaths::findExecutable(u"sqlite3"_s); !sqlite.isEmpty())
            return QProcess::execute(sqlite, {file, sql}) == 0;
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        return !python.isEmpty()
               && QProcess::execute(python, {u"-c"_s,
                                             u"import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); "
                                             "d.executescript(sys.argv[2]); d.commit()"_s,
                                             file, sql})
                      == 0;
    }

    void write(const QString& name, const QByteArray& bytes)
    {
        const QString path = home->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> home;
    ReaderPlaces places;
};

QTEST_GUILESS_MAIN(TestOtherReaders)
#include "test_other_readers.moc"
