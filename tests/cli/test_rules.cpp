// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli_run.h"
#include "sample_feeds.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace byline;

/// byline rules, add-rule, remove-rule, apply-rule.
class RulesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<HttpServer>();
        m_server->route(u"/feed.xml"_s, feedAnswer(sampleFeed("한겨레")));
    }

    void aRuleDealsWithWhatIsSubscribedTo()
    {
        const CliRun added =
            run({u"add-rule"_s, u"해수면"_s, u"--read"_s, u"--tag"_s, u"기후"_s, u"--name"_s, u"바다"_s, u"--json"_s});
        QCOMPARE(added.code, ExitCode::Done);
        const QJsonObject rule = added.object()[u"rule"].toObject();
        QCOMPARE(rule.keys(), (QStringList {u"bookmark"_s, u"enabled"_s, u"error"_s, u"found"_s, u"id"_s, u"name"_s,
                                            u"read"_s, u"save"_s, u"search"_s, u"tags"_s}));
        QCOMPARE(rule[u"name"], u"바다"_s);
        QCOMPARE(rule[u"search"], u"해수면"_s);
        QCOMPARE(rule[u"found"], 0);
        QCOMPARE(rule[u"bookmark"], true);
        QCOMPARE(rule[u"save"], false);
        QCOMPARE(rule[u"tags"].toArray(), QJsonArray {u"기후"_s});

        const CliRun subscribed = run({u"add"_s, feed()});
        QCOMPARE(subscribed.code, ExitCode::Done);
        QVERIFY(subscribed.remarks.contains("바다"));
        QCOMPARE(unread(), 1);
        QCOMPARE(run({u"bookmarks"_s, u"--json"_s}).array().size(), 1);
        QCOMPARE(run({u"rules"_s, u"--json"_s}).array()[0][u"found"], 1);

        QCOMPARE(run({u"undo"_s}).code, ExitCode::Done);
        QCOMPARE(unread(), 2);
        QCOMPARE(run({u"bookmarks"_s, u"--json"_s}).array().size(), 0);
        // Neither another refresh nor another start does it again.
        QCOMPARE(run({u"refresh"_s, u"--force"_s}).code, ExitCode::Done);
        QCOMPARE(unread(), 2);
    }

    void whatIsHereIsDealtWithWhenAskedFor()
    {
        run({u"add"_s, feed()});
        run({u"add-rule"_s, u"author:김서연"_s, u"--read"_s});
        QCOMPARE(unread(), 2);
        QCOMPARE(run({u"apply-rule"_s, u"김서연"_s, u"--dry-run"_s, u"--json"_s}).object()[u"changed"], 2);
        QCOMPARE(unread(), 2);
        QCOMPARE(run({u"apply-rule"_s, u"1"_s, u"--json"_s}).object()[u"changed"], 2);
        QCOMPARE(unread(), 0);
        QCOMPARE(run({u"undo"_s}).code, ExitCode::Done);
        QCOMPARE(unread(), 2);
        QCOMPARE(run({u"apply-rule"_s, u"nobody"_s}).code, ExitCode::NotFound);
    }

    void aRuleIsPausedChangedAndRemoved()
    {
        run({u"add-rule"_s, u"story"_s, u"--read"_s, u"--name"_s, u"Stories"_s});
        QCOMPARE(run({u"rules"_s, u"--pause"_s, u"stor"_s, u"--json"_s}).array()[0][u"enabled"], false);
        run({u"add"_s, feed()});
        QCOMPARE(unread(), 2);
        QCOMPARE(run({u"rules"_s, u"--resume"_s, u"stor"_s, u"--json"_s}).array()[0][u"enabled"], true);

        const CliRun changed = run({u"add-rule"_s, u"바다"_s, u"--bookmark"_s, u"--name"_s, u"Stories"_s, u"--json"_s});
        QCOMPARE(changed.object()[u"rule"][u"id"], 1);
        const QJsonArray rules = run({u"rules"_s, u"--json"_s}).array();
        QCOMPARE(rules.size(), 1);
        QCOMPARE(rules[0][u"read"], false);
        QCOMPARE(rules[0][u"search"], u"바다"_s);

        QCOMPARE(run({u"remove-rule"_s, u"Stories"_s, u"--json"_s}).object()[u"removed"], 1);
        QVERIFY(run({u"rules"_s, u"--json"_s}).array().isEmpty());
        QCOMPARE(run({u"undo"_s}).code, ExitCode::Done);
        QCOMPARE(run({u"rules"_s, u"--json"_s}).array().size(), 1);
    }

    void whatCannotBeIsTold()
    {
        const CliRun idle = run({u"add-rule"_s, u"story"_s});
        QCOMPARE(idle.code, ExitCode::WrongUsage);
        QCOMPARE(idle.remarkLines(), 1);
        const CliRun wrong = run({u"add-rule"_s, u"is:great"_s, u"--read"_s});
        QCOMPARE(wrong.code, ExitCode::WrongUsage);
        QCOMPARE(wrong.remarkLines(), 1);
        QVERIFY(run({u"rules"_s, u"--json"_s}).array().isEmpty());
        QCOMPARE(run({u"add-rule"_s, u"-story"_s, u"--read"_s}).code, ExitCode::Done);
        run({u"add-rule"_s, u"a"_s, u"--read"_s, u"--name"_s, u"Same"_s});
        run({u"add-rule"_s, u"b"_s, u"--read"_s, u"--name"_s, u"Same one"_s});
        QCOMPARE(run({u"remove-rule"_s, u"sam"_s}).code, ExitCode::WrongUsage);
    }

private:
    CliRun run(const QStringList& arguments) const
    {
        return runCli(QStringList {u"--data-dir"_s, m_dir->path()} + arguments);
    }
    QString feed() const { return m_server->url(u"/feed.xml"_s).toString(); }
    qsizetype unread() const { return run({u"list"_s, u"--unread"_s, u"--json"_s}).array().size(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<HttpServer> m_server;
};

QTEST_GUILESS_MAIN(RulesTest)
#include "test_rules.moc"
