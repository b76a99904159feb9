// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli_run.h"
#include "sample_feeds.h"
#include "support/read_only_folder.h"
#ifndef Q_OS_WIN
#include "support/small_disk.h"
#endif

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace byline;

/// Every command in this process, over a real library and a real server.
class CommandsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<HttpServer>();
        m_server->route(u"/feed.xml"_s, feedAnswer(sampleFeed("한겨레")));
    }

    void addingSubscribesAndStores()
    {
        const CliRun added = run({u"add"_s, feed(), u"--folder"_s, u"뉴스/국내"_s, u"--json"_s});
        QCOMPARE(added.code, ExitCode::Done);
        const QJsonObject report = added.object();
        QCOMPARE(report.keys(), (QStringList {u"articles_added"_s, u"feeds_found"_s, u"outlet"_s}));
        QCOMPARE(report[u"articles_added"], 2);
        QCOMPARE(report[u"outlet"][u"title"], u"한겨레"_s);
        QCOMPARE(report[u"outlet"][u"folder"], u"뉴스/국내"_s);
        QCOMPARE(report[u"outlet"][u"feed_url"], feed());
        QVERIFY(QFile::exists(m_dir->filePath(u"library.db"_s)));

        const QJsonArray outlets = run({u"outlets"_s, u"--json"_s}).array();
        QCOMPARE(outlets.size(), 1);
        QCOMPARE(outlets[0][u"unread"], 2);
        QCOMPARE(outlets[0][u"articles"], 2);

        const CliRun again = run({u"add"_s, feed(), u"--json"_s});
        QCOMPARE(again.code, ExitCode::Done);
        QCOMPARE(again.object()[u"articles_added"], 0);
    }

    void aDryRunOnlyLists()
    {
        const CliRun found = run({u"add"_s, feed(), u"--dry-run"_s, u"--json"_s});
        QCOMPARE(found.code, ExitCode::Done);
        QCOMPARE(found.object()[u"feeds_found"][0][u"url"], feed());
        QVERIFY(found.object()[u"outlet"].isNull());
        QVERIFY(run({u"outlets"_s, u"--json"_s}).array().isEmpty());
    }

    void oneOfSeveralFeedsCanBePicked()
    {
        m_server->route(u"/"_s, pageAnswer(R"(<html><head>
            <link rel="alternate" type="application/rss+xml" title="All" href="/feed.xml">
            <link rel="alternate" type="application/rss+xml" title="Sport" href="/sport.xml"></head></html>)"));
        m_server->route(u"/sport.xml"_s, feedAnswer(sampleFeed("Sport")));
        const QString site = m_server->url().toString();
        const QString sport = m_server->url(u"/sport.xml"_s).toString();
        const QJsonArray feeds = run({u"add"_s, site, u"--dry-run"_s, u"--json"_s}).object()[u"feeds_found"].toArray();
        QCOMPARE(feeds.size(), 2);
        QCOMPARE(run({u"add"_s, site, u"--feed"_s, sport, u"--json"_s}).object()[u"outlet"][u"feed_url"], sport);
    }

    void whatWasDoneIsTakenBackAndDoneAgain()
    {
        run({u"add"_s, feed()});
        const auto unread = [this] { return run({u"outlets"_s, u"--json"_s}).array()[0][u"unread"]; };
        const CliRun none = run({u"undo"_s});
        QCOMPARE(none.code, ExitCode::NotFound);
        QCOMPARE(none.remarks, "byline: There is nothing to undo.\n");
        QVERIFY(run({u"redo"_s, u"7"_s}).remarks.contains("no step 7"));
        run({u"read"_s, u"1"_s, u"2"_s});
        QCOMPARE(unread(), 0);
        const QJsonArray steps = run({u"undo"_s, u"--list"_s, u"--json"_s}).array();
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps[0][u"text"], u"Marked 2 articles as read"_s);
        QCOMPARE(run({u"undo"_s, u"--json"_s}).object()[u"step"][u"done"], false);
        QCOMPARE(unread(), 2);
        QCOMPARE(run({u"redo"_s}).code, ExitCode::Done);
        QCOMPARE(unread(), 0);
        run({u"bookmark"_s, u"1"_s});
        QVERIFY(run({u"undo"_s}).answers.contains("Bookmarked “"));
        QCOMPARE(run({u"bookmarks"_s, u"--json"_s}).array().size(), 0);
        run({u"remove"_s, u"1"_s});
        QCOMPARE(run({u"outlets"_s, u"--json"_s}).array().size(), 0);
        QCOMPARE(run({u"undo"_s}).code, ExitCode::Done);
        QCOMPARE(run({u"list"_s, u"--json"_s}).array().size(), 2);
    }

    void oldArticlesGoWhenTheUserWantsItSo()
    {
        run({u"add"_s, feed()});
        QCOMPARE(run({u"keep"_s, u"--json"_s}).object()[u"general"][u"everything"], true);
        QCOMPARE(run({u"cleanup"_s, u"--json"_s}).object()[u"removed"], 0);
        const QJsonObject kept = run({u"keep"_s, u"한겨레"_s, u"--newest"_s, u"1"_s, u"--json"_s}).object();
        QCOMPARE(kept[u"outlets"][0][u"newest"], 1);
        QCOMPARE(run({u"cleanup"_s, u"--json"_s}).object()[u"removed"], 1);
        QCOMPARE(run({u"list"_s, u"--json"_s}).array().size(), 1);
        QCOMPARE(run({u"undo"_s}).code, ExitCode::Done);
        QCOMPARE(run({u"list"_s, u"--json"_s}).array().size(), 2);
        QCOMPARE(run({u"keep"_s, u"nobody"_s}).code, ExitCode::NotFound);
        QCOMPARE(run({u"keep"_s, u"--newest"_s, u"5"_s, u"--days"_s, u"3"_s}).code, ExitCode::WrongUsage);
        QCOMPARE(run({u"keep"_s, u"--json"_s}).object()[u"general"][u"everything"], true);
        run({u"keep"_s, u"1"_s, u"--as-in-general"_s});
        QCOMPARE(run({u"keep"_s, u"--json"_s}).object()[u"outlets"].toArray().size(), 0);
    }

    void aBackupBringsTheLibraryBack()
    {
        run({u"add"_s, feed()});
        const QString file = m_dir->filePath(u"all.byline"_s);
        const QJsonObject made = run({u"backup"_s, file, u"--json"_s}).object();
        QCOMPARE(made.keys(), (QStringList {u"articles"_s, u"bytes"_s, u"file"_s}));
        QCOMPARE(made[u"articles"], 2);
        run({u"remove"_s, u"1"_s});
        const QJsonObject back = run({u"restore"_s, file, u"--json"_s}).object();
        QCOMPARE(back[u"articles"], 2);
        QCOMPARE(run({u"list"_s, u"--json"_s}).array().size(), 2);
        QCOMPARE(run({u"restore"_s, m_dir->filePath(u"none"_s)}).code, ExitCode::NotFound);
    }

    void aDamagedLibraryIsSavedAndTheUserIsTold()
    {
        run({u"add"_s, feed()});
        QFile library(m_dir->filePath(u"library.db"_s));
        QVERIFY(library.open(QIODevice::ReadWrite));
        library.write(QByteArray(100, 'x'));
        library.close();
        const CliRun list = run({u"list"_s, u"--json"_s});
        QCOMPARE(list.code, ExitCode::Done);
        QCOMPARE(list.array().size(), 2);
        QVERIFY2(list.remarks.contains("2 articles"), list.remarks.constData());
        QVERIFY2(list.remarks.contains("library.db.damaged-"), list.remarks.constData());
        QCOMPARE(run({u"list"_s}).remarkLines(), 0);
    }

    void authorsOfOneNameAreMergedAndSeparated()
    {
        run({u"add"_s, feed()});
        m_server->route(u"/other.xml"_s, feedAnswer(sampleFeed("경향")));
        run({u"add"_s, m_server->url(u"/other.xml"_s).toString()});
        const QJsonArray same = run({u"authors"_s, u"--same-name"_s, u"--json"_s}).array();
        QCOMPARE(same.size(), 2);
        const QString first = QString::number(same[0][u"id"].toInteger());
        const QString second = QString::number(same[1][u"id"].toInteger());
        const QJsonObject one = run({u"merge-authors"_s, first, second, u"--json"_s}).object();
        QCOMPARE(one[u"author"][u"articles"], 4);
        QCOMPARE(run({u"authors"_s, u"--json"_s}).array().size(), 1);
        const QJsonObject apart = run({u"split-author"_s, first, u"--outlet"_s, u"2"_s, u"--json"_s}).object();
        QCOMPARE(apart[u"author"][u"articles"], 2);
        QCOMPARE(run({u"undo"_s}).code, ExitCode::Done);
        QCOMPARE(run({u"undo"_s}).code, ExitCode::Done);
        QCOMPARE(run({u"authors"_s, u"--json"_s}).array(), same);
    }

    void severalAddressesGiveAnArrayAndOnePartialFailure()
    {
        const CliRun both = run({u"add"_s, feed(), m_server->url(u"/missing"_s).toString(), u"--json"_s});
        QCOMPARE(both.code, ExitCode::InPart);
        QCOMPARE(both.array().size(), 1);
        QCOMPARE(both.remarkLines(), 1);
    }

    void failuresToAddHaveTheirCodes()
    {
        HttpServer feedless;
        feedless.route(u"/page"_s, pageAnswer("<html><body>No feed here</body></html>"));
        QCOMPARE(run({u"add"_s, feedless.url(u"/page"_s).toString()}).code, ExitCode::WrongInput);
        QCOMPARE(run({u"add"_s, u"ftp://example.com/"_s}).code, ExitCode::WrongUsage);
        QCOMPARE(run({u"add"_s, u"http://127.0.0.1:1/feed"_s}).code, ExitCode::Network);
        const CliRun gone = run({u"add"_s, m_server->url(u"/missing"_s).toString(), u"--json"_s});
        QCOMPARE(gone.code, ExitCode::Network);
        QVERIFY(gone.answers.isEmpty());
        QCOMPARE(gone.remarkLines(), 1);
    }

    void aSecondRefreshAddsNothing()
    {
        run({u"add"_s, feed()});
        const CliRun first = run({u"refresh"_s, u"--force"_s, u"--json"_s});
        QCOMPARE(first.code, ExitCode::Done);
        QCOMPARE(first.object().keys(), (QStringList {u"articles_added"_s, u"articles_changed"_s, u"failed"_s,
                                                      u"outlets"_s, u"seconds"_s, u"unchanged"_s, u"updated"_s}));
        QCOMPARE(first.object()[u"outlets"], 1);
        QCOMPARE(first.object()[u"articles_added"], 0);
        QVERIFY2(first.remarks.isEmpty(), "progress does not belong into a pipe");

        m_server->route(u"/feed.xml"_s, feedAnswer(sampleFeed("한겨레", "고친 문단")));
        const QJsonObject second = run({u"refresh"_s, u"한겨레"_s, u"--force"_s, u"--json"_s}).object();
        QCOMPARE(second[u"articles_added"], 0);
        QCOMPARE(second[u"articles_changed"], 1);
    }

    void whatASourceEditedIsShownWordByWord()
    {
        run({u"add"_s, feed()});
        m_server->route(u"/feed.xml"_s, feedAnswer(sampleFeed("한겨레", "고친 문단")));
        const CliRun unchanged = run({u"show"_s, u"2"_s, u"--changes"_s});
        QCOMPARE(unchanged.code, ExitCode::NotFound);
        QCOMPARE(unchanged.remarks, "byline: 2 is as it was when it came.\n");
        QVERIFY(run({u"show"_s, u"99"_s, u"--changes"_s}).remarks.contains("not in the library"));
        run({u"refresh"_s, u"--force"_s});
        const QByteArray changes = run({u"show"_s, u"2"_s, u"--changes"_s}).answers;
        QVERIFY2(changes.contains("[-첫 -]{+고친 +}문단"), changes.constData());
    }

    void whatIsNotDueIsNotFetched()
    {
        run({u"add"_s, feed()});
        m_server->forget();
        const CliRun refreshed = run({u"refresh"_s, u"--json"_s});
        QCOMPARE(refreshed.code, ExitCode::Done);
        QCOMPARE(refreshed.object()[u"outlets"], 0);
        QCOMPARE(m_server->hits(), 0);
    }

    void failedRefreshesAreReported()
    {
        run({u"add"_s, feed()});
        m_server->route(u"/other.xml"_s, feedAnswer(sampleFeed("경향")));
        run({u"add"_s, m_server->url(u"/other.xml"_s).toString()});
        m_server->route(u"/other.xml"_s, Answer {.status = 404});

        const CliRun all = run({u"refresh"_s, u"--force"_s, u"--json"_s});
        QCOMPARE(all.code, ExitCode::InPart);
        const QJsonArray failed = all.object()[u"failed"].toArray();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0].toObject().keys(), (QStringList {u"error"_s, u"outlet"_s, u"url"_s}));
        QCOMPARE(failed[0][u"outlet"], 2);
        QCOMPARE(all.remarkLines(), 1);
        QCOMPARE(run({u"refresh"_s, u"2"_s, u"--force"_s}).code, ExitCode::Network);
        QVERIFY(!run({u"outlets"_s, u"--json"_s}).array()[1][u"error"].toString().isEmpty());
    }

#ifndef Q_OS_WIN
    void aRefreshOnAFullDiskReportsWhatIsHere()
    {
        constexpr int kFeeds = 40;
        QByteArray opml = "<opml version='2.0'><body>";
        for (int i = 0; i < kFeeds; ++i) {
            const QString path = u"/bulky-%1.xml"_s.arg(i);
            m_server->route(path, feedAnswer(sampleFeed("Bulky", bulk(60'000))));
            opml += "<outline xmlUrl='" + m_server->url(path).toEncoded() + "'/>";
        }
        QFile file(m_dir->filePath(u"feeds.opml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(opml + "</body></opml>") > 0);
        file.close();
        QCOMPARE(run({u"import"_s, file.fileName()}).code, ExitCode::Done);
        CliRun refreshed;
        {
            const SmallDisk disk(2'000'000);
            refreshed = run({u"refresh"_s, u"--json"_s});
        }
        QCOMPARE(refreshed.code, ExitCode::LibraryTrouble);
        QCOMPARE(refreshed.remarkLines(), 1);
        const QJsonObject report = refreshed.object();
        QCOMPARE(report[u"outlets"], kFeeds);
        QVERIFY(!report[u"error"].toString().isEmpty());
        const int added = report[u"articles_added"].toInt();
        QVERIFY(added > 0 && added < 2 * kFeeds);
        QCOMPARE(report[u"updated"].toInt(), added / 2);
        QCOMPARE(run({u"list"_s, u"--limit"_s, u"1000"_s, u"--json"_s}).array().size(), added);
    }
#endif

    void listsNarrowAndPage()
    {
        run({u"add"_s, feed()});
        const QJsonArray all = run({u"list"_s, u"--json"_s}).array();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0][u"title"], u"바다가 오른다"_s);
        QCOMPARE(all[0][u"published"], u"2026-05-31T12:00:00Z"_s);
        QCOMPARE(all[0][u"authors"][0][u"name"], u"김서연"_s);
        QCOMPARE(all[0][u"url"], m_server->url(u"/articles/sea"_s).toString());
        QVERIFY(!all[0].toObject().contains(u"content_html"_s));

        const QString first = QString::number(all[0][u"id"].toInteger());
        const QJsonArray rest = run({u"list"_s, u"--offset-id"_s, first, u"--json"_s}).array();
        QCOMPARE(rest.size(), 1);
        QCOMPARE(rest[0][u"title"], u"Second story"_s);
        QCOMPARE(count({u"--limit"_s, u"1"_s}), 1);
        QCOMPARE(count({u"--since"_s, u"2026-05-31T00:00:00Z"_s}), 1);
        QCOMPARE(count({u"--tag"_s, u"기후"_s}), 1);
        QCOMPARE(count({u"--author"_s, u"서연"_s, u"--outlet"_s, u"1"_s}), 2);
        QCOMPARE(count({u"--bookmarked"_s}), 0);
        QCOMPARE(count({u"--saved"_s}), 0);
        run({u"read"_s, first});
        QCOMPARE(count({u"--unread"_s}), 1);
        QCOMPARE(run({u"list"_s, u"--outlet"_s, u"조선"_s}).code, ExitCode::NotFound);
        QCOMPARE(run({u"list"_s, u"--author"_s, u"77"_s}).code, ExitCode::NotFound);
    }

    void tablesFitTheTerminal()
    {
        run({u"add"_s, feed()});
        const QByteArray list = runCli(inLibrary({u"list"_s}), {}, {40, 0}).answers;
        QVERIFY(list.contains("바다"));
        for (const QString& line : QString::fromUtf8(list).split(u'\n'))
            QVERIFY2(line.size() <= 40, qPrintable(line));
    }

    void oneArticleIsShown()
    {
        run({u"add"_s, feed()});
        const CliRun shown = run({u"show"_s, u"2"_s, u"--json"_s});
        QCOMPARE(shown.code, ExitCode::Done);
        QVERIFY(shown.object()[u"content_html"].toString().contains(u"<p>"));
        QVERIFY(shown.object()[u"content_text"].toString().contains(u"해수면"));
        QVERIFY(run({u"show"_s, u"2"_s, u"--html"_s}).answers.startsWith("<p>"));
        QVERIFY(!run({u"show"_s, u"2"_s, u"--text"_s}).answers.contains("<p>"));
        const QByteArray readable = run({u"show"_s, u"2"_s}).answers;
        for (const char* part : {"바다가 오른다", "김서연", "한겨레", "2026-05-31", "해수면"})
            QVERIFY2(readable.contains(part), part);
        const CliRun missing = run({u"show"_s, u"99"_s, u"--json"_s});
        QCOMPARE(missing.code, ExitCode::NotFound);
        QVERIFY(missing.answers.isEmpty());
        QCOMPARE(missing.remarkLines(), 1);
    }

    void searchFindsWords()
    {
        run({u"add"_s, feed()});
        const CliRun found = run({u"search"_s, u"해수면"_s, u"--json"_s});
        QCOMPARE(found.code, ExitCode::Done);
        QCOMPARE(found.object()[u"total"], 1);
        const QJsonObject hit = found.object()[u"articles"][0].toObject();
        QCOMPARE(hit[u"title"], u"바다가 오른다"_s);
        QVERIFY(hit[u"snippet"].toString().contains(u"해수면"));
        QCOMPARE(run({u"search"_s, u"-해수면"_s, u"is:unread"_s, u"--json"_s}).object()[u"total"], 1);
        const CliRun nothing = run({u"search"_s, u"없는낱말"_s, u"--json"_s});
        QCOMPARE(nothing.code, ExitCode::Done);
        QCOMPARE(nothing.object()[u"total"], 0);
    }

    void marksAreCounted()
    {
        run({u"add"_s, feed()});
        QCOMPARE(run({u"read"_s, u"1"_s, u"2"_s, u"--json"_s}).object()[u"changed"], 2);
        QCOMPARE(run({u"read"_s, u"1"_s, u"--json"_s}).object()[u"changed"], 0);
        const CliRun some = run({u"unread"_s, u"1"_s, u"99"_s, u"--json"_s});
        QCOMPARE(some.code, ExitCode::InPart);
        QCOMPARE(some.object()[u"changed"], 1);
        QCOMPARE(run({u"read"_s, u"99"_s}).code, ExitCode::NotFound);
    }

    void bookmarksKeepFolderTagsAndNote()
    {
        run({u"add"_s, feed()});
        const CliRun marked = run({u"bookmark"_s, u"1"_s, u"--folder"_s, u"나중에"_s, u"--tag"_s, u"a"_s, u"--tag"_s,
                                   u"b"_s, u"--note"_s, u"[why]"_s, u"--json"_s});
        QCOMPARE(marked.object()[u"changed"], 1);
        const QJsonArray bookmarks = run({u"bookmarks"_s, u"--json"_s}).array();
        QCOMPARE(bookmarks.size(), 1);
        QCOMPARE(bookmarks[0][u"folder"], u"나중에"_s);
        QCOMPARE(bookmarks[0][u"note"], u"[why]"_s);
        QVERIFY(bookmarks[0][u"bookmarked"].toString().endsWith(u'Z'));
        const QJsonArray tags = bookmarks[0][u"tags"].toArray();
        QVERIFY(tags.contains(u"a"_s) && tags.contains(u"b"_s));
        QCOMPARE(count({u"--bookmarked"_s}), 1);
        QCOMPARE(run({u"unbookmark"_s, u"1"_s, u"--json"_s}).object()[u"changed"], 1);
        QVERIFY(run({u"bookmarks"_s, u"--json"_s}).array().isEmpty());
        QCOMPARE(run({u"bookmark"_s, u"99"_s}).code, ExitCode::NotFound);
    }

    void removingKeepsBookmarkedArticles()
    {
        run({u"add"_s, feed()});
        run({u"bookmark"_s, u"1"_s});
        const CliRun removed = run({u"remove"_s, u"한겨"_s, u"--json"_s});
        QCOMPARE(removed.code, ExitCode::Done);
        QCOMPARE(removed.object(), (QJsonObject {{u"removed"_s, 1}, {u"kept_articles"_s, 1}}));
        QVERIFY(run({u"outlets"_s, u"--json"_s}).array().isEmpty());
        QCOMPARE(run({u"bookmarks"_s, u"--json"_s}).array().size(), 1);
        QCOMPARE(run({u"remove"_s, u"1234"_s}).code, ExitCode::NotFound);
        const CliRun again = run({u"remove"_s, u"1"_s});
        QCOMPARE(again.code, ExitCode::NotFound);
        QVERIFY2(again.remarks.contains("한겨레 is not subscribed to"), again.remarks.constData());
    }

    void ambiguityListsTheCandidates()
    {
        run({u"add"_s, feed()});
        m_server->route(u"/21.xml"_s, feedAnswer(sampleFeed("한겨레21")));
        run({u"add"_s, m_server->url(u"/21.xml"_s).toString()});
        const CliRun removed = run({u"remove"_s, u"겨레"_s});
        QCOMPARE(removed.code, ExitCode::WrongUsage);
        QCOMPARE(removed.remarkLines(), 1);
        QVERIFY(removed.remarks.contains("2 한겨레21"));
        QCOMPARE(run({u"outlets"_s, u"--json"_s}).array().size(), 2);
    }

    void wrongQuestionsAboutAuthorsAreExplained()
    {
        run({u"add"_s, feed()});
        const CliRun alone = run({u"merge-authors"_s, u"1"_s, u"1"_s});
        QCOMPARE(alone.code, ExitCode::WrongUsage);
        QCOMPARE(alone.remarkLines(), 1);
        QCOMPARE(run({u"split-author"_s, u"1"_s}).code, ExitCode::WrongUsage);
        const CliRun onlyThere = run({u"split-author"_s, u"1"_s, u"--outlet"_s, u"1"_s});
        QCOMPARE(onlyThere.code, ExitCode::WrongUsage);
        QVERIFY2(onlyThere.remarks.contains("한겨레"), onlyThere.remarks.constData());
    }

    void anErrorIsShortWhateverItIsAbout()
    {
        const CliRun refused = run({u"search"_s, QString(5000, u'a')});
        QCOMPARE(refused.code, ExitCode::WrongUsage);
        QVERIFY(refused.remarks.size() < 400);
    }

    void authorsAreListedAndFollowed()
    {
        run({u"add"_s, feed()});
        const QJsonArray authors = run({u"authors"_s, u"--json"_s}).array();
        QCOMPARE(authors.size(), 1);
        QCOMPARE(authors[0][u"name"], u"김서연"_s);
        QCOMPARE(authors[0][u"articles"], 2);
        QCOMPARE(authors[0][u"outlets"], QJsonArray {1});
        QCOMPARE(run({u"authors"_s, u"--outlet"_s, u"한겨레"_s, u"--json"_s}).array().size(), 1);
        const CliRun followed = run({u"follow"_s, u"김서연"_s, u"--json"_s});
        QCOMPARE(followed.code, ExitCode::Done);
        QCOMPARE(followed.object()[u"author"][u"followed"], true);
        QCOMPARE(run({u"unfollow"_s, u"1"_s, u"--json"_s}).object()[u"author"][u"followed"], false);
        QCOMPARE(run({u"follow"_s, u"이름없음"_s}).code, ExitCode::NotFound);
    }

    void subscriptionsTravelAsOpml()
    {
        run({u"add"_s, feed(), u"--folder"_s, u"뉴스"_s});
        const QString file = m_dir->filePath(u"out.opml"_s);
        const CliRun exported = run({u"export"_s, file, u"--json"_s});
        QCOMPARE(exported.code, ExitCode::Done);
        QCOMPARE(exported.object()[u"exported"], 1);
        QVERIFY(run({u"export"_s, u"-"_s}).answers.contains("<opml"));

        QTemporaryDir other;
        const CliRun imported = runCli({u"--data-dir"_s, other.path(), u"import"_s, file, u"--json"_s});
        QCOMPARE(imported.code, ExitCode::Done);
        QCOMPARE(imported.object(),
                 (QJsonObject {{u"imported"_s, 1}, {u"already"_s, 0}, {u"skipped"_s, QJsonArray()}}));
        const CliRun outlets = runCli({u"--data-dir"_s, other.path(), u"outlets"_s, u"--json"_s});
        QCOMPARE(outlets.array()[0][u"folder"], u"뉴스"_s);
        QCOMPARE(outlets.array()[0][u"feed_url"], feed());
        QCOMPARE(run({u"import"_s, file, u"--json"_s}).object()[u"already"], 1);
    }

    void filesThatAreNotWhatTheyMustBe()
    {
        const QString text = m_dir->filePath(u"text.txt"_s);
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("just words");
        file.close();
        for (const QString& command : {u"import"_s, u"parse"_s}) {
            const CliRun wrong = run({command, text});
            QCOMPARE(wrong.code, ExitCode::WrongInput);
            QCOMPARE(wrong.remarkLines(), 1);
            const CliRun missing = run({command, m_dir->filePath(u"missing"_s)});
            QCOMPARE(missing.code, ExitCode::NotFound);
            QVERIFY2(missing.remarks.contains("There is no file with this name"), missing.remarks.constData());
            QCOMPARE(run({command, m_dir->path()}).code, ExitCode::WrongInput);
        }
        QVERIFY(run({u"export"_s, m_dir->filePath(u"no/such/folder.opml"_s)}).code != ExitCode::Done);
    }

    void parsingLeavesNoLibraryBehind()
    {
        const QString path = m_dir->filePath(u"feed.xml"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sampleFeed("한겨레"));
        file.close();
        const CliRun parsed = run({u"parse"_s, path, u"--url"_s, u"https://a.example/feed"_s, u"--json"_s});
        QCOMPARE(parsed.code, ExitCode::Done);
        QCOMPARE(parsed.object()[u"format"], u"rss"_s);
        QCOMPARE(parsed.object()[u"items"][0][u"url"], u"https://a.example/articles/sea"_s);
        QVERIFY(!QFile::exists(m_dir->filePath(u"library.db"_s)));
    }

    void savingIsHonestAboutWhatIsMissing()
    {
        m_server->route(u"/here.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = pixel()});
        QByteArray body = sampleFeed("한겨레", R"(<img src="/here.png"><img src="/gone.png">)");
        m_server->route(u"/feed.xml"_s, feedAnswer(body));
        run({u"add"_s, feed()});
        const CliRun saved = run({u"save"_s, u"2"_s, u"--json"_s});
        QCOMPARE(saved.code, ExitCode::InPart);
        const QJsonObject report = saved.array()[0].toObject();
        QCOMPARE(report[u"state"], u"partial"_s);
        QCOMPARE(report[u"missing"], QJsonArray {m_server->url(u"/gone.png"_s).toString()});
        QCOMPARE(count({u"--saved"_s}), 1);
        const QString state = report[u"state"].toString();
        QCOMPARE(count({u"--copy"_s, state}), 1);
        QCOMPARE(count({u"--copy"_s, state == u"complete" ? u"failed"_s : u"complete"_s}), 0);
        QCOMPARE(run({u"list"_s, u"--copy"_s, u"half"_s}).code, ExitCode::WrongUsage);

        QTemporaryDir folder;
        for (const QString& name : {u"a.html"_s, u"a.epub"_s, u"a.md"_s}) {
            const CliRun exported = run({u"export-article"_s, u"2"_s, u"-o"_s, folder.filePath(name), u"--json"_s});
            QCOMPARE(exported.code, ExitCode::Done);
            QCOMPARE(exported.object()[u"articles"], 1);
            QVERIFY(QFileInfo(folder.filePath(name)).size() > 100);
        }
        QCOMPARE(run({u"export-article"_s, u"2"_s, u"-o"_s, folder.filePath(u"a.txt"_s)}).code, ExitCode::WrongUsage);
        QCOMPARE(run({u"export-article"_s, u"2"_s}).code, ExitCode::WrongUsage);
        QCOMPARE(run({u"export-article"_s, u"99"_s, u"--format"_s, u"html"_s, u"-o"_s, folder.filePath(u"b"_s)}).code,
                 ExitCode::NotFound);

        m_server->route(u"/gone.png"_s, Answer {.headers = {{"Content-Type", "image/png"}}, .body = pixel()});
        const CliRun again = run({u"save"_s, u"2"_s, u"--json"_s});
        QCOMPARE(again.code, ExitCode::Done);
        QCOMPARE(again.array()[0][u"state"], u"complete"_s);
        const CliRun anew = run({u"save"_s, u"--anew"_s, u"--json"_s}); // every copy
        QCOMPARE(anew.code, ExitCode::Done);
        QCOMPARE(anew.array().size(), 1);
        QCOMPARE(anew.array()[0][u"state"], u"complete"_s);
        QCOMPARE(run({u"save"_s, u"2"_s, u"--anew"_s}).code, ExitCode::Done);
        QCOMPARE(run({u"save"_s}).code, ExitCode::WrongUsage);
        QCOMPARE(run({u"unsave"_s, u"2"_s, u"--json"_s}).object()[u"changed"], 1);
        QCOMPARE(run({u"save"_s, u"--anew"_s, u"--json"_s}).array(), QJsonArray());
        QCOMPARE(count({u"--saved"_s}), 0);
        QCOMPARE(run({u"save"_s, u"99"_s}).code, ExitCode::NotFound);
        QCOMPARE(run({u"save"_s, u"no address"_s}).code, ExitCode::WrongUsage);
    }

    void extractionIsHandedTheFileAsText()
    {
        const QString path = m_dir->filePath(u"page.html"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<html><head><meta charset=\"euc-kr\"></head><body>\xc7\xd1\xb1\xdb</body></html>");
        file.close();
        QString seen;
        const auto extract = [&](const QString& html, const QUrl& url) {
            seen = html;
            Readable readable;
            readable.title = url.toString();
            QPromise<Result<Readable>> promise;
            promise.start();
            promise.addResult(readable);
            promise.finish();
            return promise.future();
        };
        const Library::ExtractProvider provider = [&]() -> Result<ExtractFunction> { return extract; };
        const CliRun extracted =
            runCli(inLibrary({u"extract"_s, path, u"--url"_s, u"https://a.example/"_s, u"--json"_s}), provider);
        QCOMPARE(extracted.code, ExitCode::Done);
        QVERIFY(seen.contains(u"한글"));
        QCOMPARE(extracted.object()[u"title"], u"https://a.example/"_s);
        QVERIFY(!QFile::exists(m_dir->filePath(u"library.db"_s)));
        QCOMPARE(run({u"extract"_s, path}).code, ExitCode::LibraryTrouble);
    }

    void whatIsNoTextIsNoArticle_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ExitCode>("code");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << ExitCode::WrongInput;
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj") << ExitCode::WrongInput;
        QTest::newRow("page of two bytes a sign")
            << QByteArray("\xff\xfe<\0p\0>\0\x00\xac<\0/\0p\0>\0", 18) << ExitCode::Done;
        QTest::newRow("page with an escape of ISO-2022") << QByteArray("<p>\x1b$B\x46|\x1b(B</p>") << ExitCode::Done;
    }

    void whatIsNoTextIsNoArticle()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ExitCode, code);
        const Library::ExtractProvider provider = []() -> Result<ExtractFunction> {
            return [](const QString&, const QUrl&) {
                QPromise<Result<Readable>> promise;
                promise.start();
                promise.addResult(Readable());
                promise.finish();
                return promise.future();
            };
        };
        const QString path = m_dir->filePath(u"page"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QCOMPARE(runCli({u"extract"_s, path}, provider).code, code);
        // The same from the net, to be kept.
        m_server->route(u"/page"_s, {.headers = {{"Content-Type", "application/octet-stream"}}, .body = bytes});
        const CliRun saved = runCli(inLibrary({u"save"_s, m_server->url(u"/page"_s).toString()}), provider);
        QCOMPARE(saved.code == ExitCode::WrongInput, code == ExitCode::WrongInput);
    }

    void anAuthorWithoutEarlierArticlesIsNoReasonToFetchAll()
    {
        run({u"add"_s, feed()});
        m_server->forget();
        for (const QString& part : {u"--author"_s, u"--section"_s}) {
            const CliRun refused = run({u"refresh"_s, u"--force"_s, part, u"jane"_s});
            QCOMPARE(refused.code, ExitCode::WrongUsage);
            QVERIFY2(refused.remarks.contains("--back N"), refused.remarks.constData());
        }
        QCOMPARE(m_server->hits(), 0);
    }

    void aFileMayBeStandardOutput()
    {
        run({u"add"_s, feed()});
        const CliRun written = run({u"export-article"_s, u"1"_s, u"--format"_s, u"markdown"_s, u"-o"_s, u"-"_s});
        QVERIFY2(written.answers.startsWith("# "), written.answers.constData());
        QVERIFY(!QFile::exists(u"-"_s));
        QCOMPARE(run({u"export-article"_s, u"1"_s, u"-o"_s, u"week"_s}).code, ExitCode::WrongUsage);
    }

    void theDoctorReports()
    {
        const Library::ExtractProvider provider = []() -> Result<ExtractFunction> { return ExtractFunction(); };
        const CliRun healthy = runCli(inLibrary({u"doctor"_s, u"--json"_s}), provider);
        QCOMPARE(healthy.code, ExitCode::Done);
        QCOMPARE(healthy.object()[u"ok"], true);
        QVERIFY(healthy.object()[u"checks"].toArray().size() >= 3);
        QCOMPARE(healthy.object()[u"checks"][0].toObject().keys(), (QStringList {u"detail"_s, u"name"_s, u"ok"_s}));

        const CliRun incomplete = run({u"doctor"_s, u"--json"_s});
        QCOMPARE(incomplete.code, ExitCode::InPart);
        QCOMPARE(incomplete.object()[u"ok"], false);
    }

    void aLibraryOfANewerVersionIsLeftAlone()
    {
        run({u"add"_s, feed()});
        QFile file(m_dir->filePath(u"library.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        // SQLite keeps PRAGMA user_version in bytes 60 to 63.
        file.seek(60);
        file.write(QByteArray::fromHex("000f4240"));
        file.close();
        for (const QString& command : {u"list"_s, u"refresh"_s}) {
            const CliRun refused = run({command, u"--json"_s});
            QCOMPARE(refused.code, ExitCode::LibraryTrouble);
            QCOMPARE(refused.remarkLines(), 1);
            QVERIFY(refused.answers.isEmpty());
        }
        const CliRun doctor = run({u"doctor"_s, u"--json"_s});
        QCOMPARE(doctor.code, ExitCode::LibraryTrouble);
        QCOMPARE(doctor.object()[u"ok"], false);
    }

    void whereNothingCanBeWrittenReadingWorksAndWritingSaysWhyNot()
    {
        if (!ReadOnlyFolder::isPossible())
            QSKIP("root may write anywhere");
        run({u"add"_s, feed()});
        run({u"bookmark"_s, u"1"_s});
        run({u"save"_s, u"1"_s});
        QTemporaryDir elsewhere;
        const QString copy = elsewhere.filePath(u"copy"_s);
        QVERIFY(QFile::setPermissions(elsewhere.path(), QFile::Permissions(0x7777)));
        const QList<QStringList> readings {
            {u"list"_s, u"--json"_s},    {u"show"_s, u"1"_s, u"--json"_s}, {u"search"_s, u"한겨레"_s, u"--json"_s},
            {u"authors"_s, u"--json"_s}, {u"outlets"_s, u"--json"_s},      {u"bookmarks"_s, u"--json"_s},
            {u"rules"_s, u"--json"_s},   {u"keep"_s, u"--json"_s},         {u"undo"_s, u"--list"_s, u"--json"_s},
        };
        QList<QByteArray> before;
        for (const QStringList& reading : readings)
            before += run(reading).answers;
        const ReadOnlyFolder closed(m_dir->path(), ReadOnlyFolder::Files::AsTheyAre);
        for (qsizetype i = 0; i < readings.size(); ++i) {
            const CliRun now = run(readings.at(i));
            QVERIFY2(now.code == ExitCode::Done,
                     qPrintable(readings.at(i).join(u' ') + QString::fromUtf8(now.remarks)));
            QCOMPARE(now.answers, before.at(i));
        }
        for (const QStringList& reading : QList<QStringList> {{u"export"_s, copy + u".opml"_s},
                                                              {u"export-article"_s, u"1"_s, u"-o"_s, copy + u".md"_s},
                                                              {u"backup"_s, copy + u".byline"_s}}) {
            const CliRun now = run(reading);
            QVERIFY2(now.code == ExitCode::Done, qPrintable(reading.join(u' ') + QString::fromUtf8(now.remarks)));
        }
        for (const QStringList& writing : QList<QStringList> {{u"read"_s, u"1"_s},
                                                              {u"bookmark"_s, u"2"_s},
                                                              {u"save"_s, u"2"_s},
                                                              {u"add"_s, feed()},
                                                              {u"refresh"_s, u"--force"_s},
                                                              {u"remove"_s, u"1"_s},
                                                              {u"undo"_s},
                                                              {u"keep"_s, u"--newest"_s, u"1"_s},
                                                              {u"cleanup"_s}}) {
            const CliRun refused = run(writing);
            QVERIFY2(refused.code == ExitCode::LibraryTrouble, qPrintable(writing.join(u' ')));
            QVERIFY2(refused.remarks.contains("read-only"), refused.remarks.constData());
        }
    }

    void aLibraryThatCannotBeIsTold()
    {
        const QString path = m_dir->filePath(u"file"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a folder");
        file.close();
        for (const QString& place : {path, path + u"/below"_s}) {
            const CliRun refused = runCli({u"--data-dir"_s, place, u"outlets"_s});
            QCOMPARE(refused.code, ExitCode::LibraryTrouble);
            QCOMPARE(refused.remarkLines(), 1);
        }
    }

private:
    QStringList inLibrary(const QStringList& arguments) const
    {
        return QStringList {u"--data-dir"_s, m_dir->path()} + arguments;
    }
    CliRun run(const QStringList& arguments) const
    {
        return runCli(inLibrary(arguments));
    }
    QString feed() const
    {
        return m_server->url(u"/feed.xml"_s).toString();
    }
    qsizetype count(const QStringList& filters) const
    {
        return run(QStringList {u"list"_s, u"--json"_s} + filters).array().size();
    }
    static QByteArray pixel()
    {
        return QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5"
            "ErkJggg==");
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<HttpServer> m_server;
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "test_commands.moc"
