// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command_line.h"
#include "cli/exit_codes.h"
#include "cli_run.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace byline;

namespace {

QStringList words(const QString& line)
{
    return QStringList(u"byline"_s) + line.split(u' ', Qt::SkipEmptyParts);
}

QList<Command> sampleCommands()
{
    return {
        {u"mark"_s,
         u"marks"_s,
         {
             {u"ID"_s, {}, u"ids"_s, Argument::Kind::Id, Argument::Count::AtLeastOne},
             {u"--tag"_s, u"TAG"_s, u"tags"_s, Argument::Kind::Text, Argument::Count::Any},
             {u"--since"_s, u"DATE"_s, u"date"_s, Argument::Kind::Date},
             {u"--limit"_s, u"N"_s, u"limit"_s, Argument::Kind::Number},
             {u"--all"_s, {}, u"all"_s, Argument::Kind::Nothing},
         },
         {}},
        {u"find"_s,
         u"finds"_s,
         {{u"QUERY"_s, {}, u"query"_s, Argument::Kind::Text, Argument::Count::AtLeastOne},
          {u"--limit"_s, u"N"_s, u"limit"_s, Argument::Kind::Number}},
         {},
         Command::Needs::Nothing,
         Command::Dashes::MayBeWords},
    };
}

} // namespace

class CommandLineTest final : public QObject
{
    Q_OBJECT

private slots:
    void windowOrCommand_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("command");
        QTest::newRow("nothing") << u""_s << false;
        QTest::newRow("command") << u"outlets"_s << true;
        QTest::newRow("command after an option") << u"--data-dir list outlets"_s << true;
        QTest::newRow("option only") << u"--data-dir list"_s << false;
        QTest::newRow("window's option") << u"--theme dark"_s << false;
        QTest::newRow("Qt's option") << u"-platform offscreen"_s << false;
        QTest::newRow("help") << u"--help"_s << true;
        QTest::newRow("version") << u"--version"_s << true;
        QTest::newRow("address") << u"https://example.com/feed"_s << false;
        QTest::newRow("feed link") << u"feed:https://example.com"_s << false;
        QTest::newRow("bare address") << u"example.com"_s << false;
        QTest::newRow("file") << u"/tmp/all.opml"_s << false;
        QTest::newRow("slip of the pen") << u"refesh"_s << true;
    }
    void windowOrCommand()
    {
        QFETCH(QString, line);
        QFETCH(bool, command);
        QCOMPARE(namesCommand(words(line)), command);
    }

    void onlyExtractionAndTheDoctorNeedTheWebEngine()
    {
        QVERIFY(needsWebEngine(words(u"extract page.html"_s)));
        QVERIFY(needsWebEngine(words(u"--data-dir x save 3"_s)));
        QVERIFY(needsWebEngine(words(u"doctor"_s)));
        QVERIFY(!needsWebEngine(words(u"refresh"_s)));
        QVERIFY(!needsWebEngine(words(u"search extract"_s)));
    }

    void argumentsAreSortedAndTyped()
    {
        const QList<Command> commands = sampleCommands();
        const auto order =
            readCommandLine(commands, words(u"--json mark 3 --tag a 5 --tag=b --all --limit 7 3 --data-dir /x"_s));
        QVERIFY(order.has_value());
        QCOMPARE(order->command->name, u"mark"_s);
        QCOMPARE(order->given.ids<ArticleId>(u"ID"_s), (QList<ArticleId> {{3}, {5}}));
        QCOMPARE(order->given.texts(u"--tag"_s), (QStringList {u"a"_s, u"b"_s}));
        QVERIFY(order->given.has(u"--all"_s));
        QVERIFY(!order->given.has(u"--since"_s));
        QCOMPARE(order->given.number(u"--limit"_s, 1), 7);
        QCOMPARE(order->dataDir, u"/x"_s);
        QVERIFY(order->json);
    }

    void mistakesAreWrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("no command") << u"--json"_s;
        QTest::newRow("unknown command") << u"marks 1"_s;
        QTest::newRow("unknown option") << u"mark 1 --foo"_s;
        QTest::newRow("unknown short option") << u"mark 1 -x"_s;
        QTest::newRow("missing argument") << u"mark"_s;
        QTest::newRow("no id") << u"mark one"_s;
        QTest::newRow("zero") << u"mark 0"_s;
        QTest::newRow("negative") << u"mark 1 --limit -4"_s;
        QTest::newRow("option without its value") << u"mark 1 --limit"_s;
        QTest::newRow("option twice") << u"mark 1 --limit 1 --limit 2"_s;
        QTest::newRow("no date") << u"mark 1 --since someday"_s;
        QTest::newRow("long option as a word of a query") << u"find a --foo"_s;
    }
    void mistakesAreWrongUsage()
    {
        QFETCH(QString, line);
        const auto order = readCommandLine(sampleCommands(), words(line));
        QVERIFY(!order.has_value());
        QCOMPARE(order.error().code, ExitCode::WrongUsage);
        // What is wrong and how it is written, in the one line that an error is.
        QVERIFY2(!order.error().text.contains(u'\n'), qPrintable(order.error().text));
        QVERIFY2(order.error().text.contains(u"Usage: byline ") || order.error().text.contains(u"byline --help"),
                 qPrintable(order.error().text));
    }

    void aNameThatIsNoUtf8IsNotTakenForAnother()
    {
        const QString name = QString::fromUtf8("\xb1\xb2.opml"); // in EUC-KR
        const auto order = readCommandLine(sampleCommands(), {u"byline"_s, u"find"_s, name});
        QVERIFY(!order.has_value());
        QCOMPARE(order.error().code, ExitCode::WrongUsage);
        QVERIFY2(order.error().text.contains(u"is not in UTF-8. Rename"), qPrintable(order.error().text));
    }

    void queriesMayExcludeWords()
    {
        const QList<Command> commands = sampleCommands();
        const QStringList line {u"byline"_s, u"find"_s, u"one"_s, u"-two"_s, u"-help me"_s, u"--limit"_s, u"2"_s};
        const auto order = readCommandLine(commands, line);
        QVERIFY(order.has_value());
        QCOMPARE(order->given.texts(u"QUERY"_s), (QStringList {u"one"_s, u"-two"_s, u"-help me"_s}));
        QCOMPARE(order->given.number(u"--limit"_s, 0), 2);
    }

    void afterTwoDashesEverythingIsAWord()
    {
        const QList<Command> commands = sampleCommands();
        const auto order = readCommandLine(commands, words(u"find -- --limit -x"_s));
        QVERIFY(order.has_value());
        QCOMPARE(order->given.texts(u"QUERY"_s), (QStringList {u"--limit"_s, u"-x"_s}));
    }

    void datesAreReadAsMomentsInUtc()
    {
        QCOMPARE(dateFromInput(u"2026-05-31T12:00:00Z"_s), QDateTime({2026, 5, 31}, {12, 0}, Qt::UTC));
        QCOMPARE(dateFromInput(u"2026-05-31T12:00:00+09:00"_s), QDateTime({2026, 5, 31}, {3, 0}, Qt::UTC));
        QCOMPARE(dateFromInput(u"2026-05-31"_s), QDate(2026, 5, 31).startOfDay().toUTC());
        QCOMPARE(dateFromInput(u"yesterday"_s), QDate::currentDate().addDays(-1).startOfDay().toUTC());
        QCOMPARE(dateFromInput(u"3일 전"_s), QDate::currentDate().addDays(-3).startOfDay().toUTC());
        QVERIFY(!dateFromInput(u"some day"_s).isValid());
    }

    void helpAndVersionSucceed()
    {
        const CliRun version = runCli({u"--version"_s});
        QCOMPARE(version.code, ExitCode::Done);
        QCOMPARE(version.answers, "Byline " BYLINE_VERSION "\n");
        const CliRun help = runCli({u"--help"_s});
        QCOMPARE(help.code, ExitCode::Done);
        for (const char* command : {"add", "refresh", "search", "bookmarks", "unsave", "export", "doctor"})
            QVERIFY2(help.answers.contains(QByteArray("  ") + command), command);
        const CliRun add = runCli({u"add"_s, u"--help"_s});
        QCOMPARE(add.code, ExitCode::Done);
        QVERIFY(add.answers.contains("--dry-run"));
        QVERIFY(add.answers.contains("--data-dir"));
    }

    void whatIsNotOfferedIsAnUnknownCommand()
    {
        for (const QString& name : {u"newsletter"_s, u"backup"_s, u"merge-authors"_s}) {
            const CliRun run = runCli({name});
            QCOMPARE(run.code, ExitCode::WrongUsage);
            QVERIFY(run.answers.isEmpty());
        }
    }

    void kindsOfErrorsHaveTheirCodes()
    {
        QCOMPARE(exitCodeFor(ErrorKind::TimedOut), ExitCode::Network);
        QCOMPARE(exitCodeFor(ErrorKind::SlowDown), ExitCode::Network);
        QCOMPARE(exitCodeFor(ErrorKind::LibraryNewer), ExitCode::LibraryTrouble);
        QCOMPARE(exitCodeFor(ErrorKind::DiskFull), ExitCode::LibraryTrouble);
        QCOMPARE(exitCodeFor(ErrorKind::NotOpml), ExitCode::WrongInput);
        QCOMPARE(exitCodeFor(ErrorKind::Ambiguous), ExitCode::WrongUsage);
        QCOMPARE(exitCodeFor(ErrorKind::NotFound), ExitCode::NotFound);
        QCOMPARE(exitCodeFor(0, {}), ExitCode::Done);
        QCOMPARE(exitCodeFor(2, {{ErrorKind::Tls, {}, 0}}), ExitCode::InPart);
        QCOMPARE(exitCodeFor(0, {{ErrorKind::Tls, {}, 0}, {ErrorKind::NotAFeed, {}, 0}}), ExitCode::Network);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "test_command_line.moc"
