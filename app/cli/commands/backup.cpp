// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/backup.h"
#include "cli/commands/commands.h"
#include "cli/progress.h"
#include "cli/words.h"
#include "core/data_size.h"
#include "core/particles.h"

#include <QFutureWatcher>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void finish(Session& session, const QString& sentence, const QString& file, const BackupReport& report)
{
    if (session.isJson())
        session.output().print(
            QJsonObject {{u"file"_s, file}, {u"articles"_s, report.articles}, {u"bytes"_s, report.bytes}});
    else
        session.output().print(
            withParticles(sentence.arg(file, QLocale().toString(report.articles), dataSize(report.bytes, QLocale()))));
    if (!report.replaced.isEmpty())
        session.output().remark(Cli::tr("byline: the library that was there before is now %1").arg(report.replaced));
    session.finish(ExitCode::Done);
}

QList<Argument> oneFile(const QString& help)
{
    return {{u"FILE"_s, {}, help, Argument::Kind::Text, Argument::Count::One}};
}

} // namespace

Command backupCommand()
{
    return {u"backup"_s, Cli::tr("writes the whole library into one file, also while the window is open"),
            oneFile(Cli::tr("the file to write")), withLibrary([](Session& session, const Given& given) {
                const QString file = given.text(u"FILE"_s);
                session.after(backUpLibrary(session.dataDir(), file), file, [&session, file](const BackupReport& done) {
                    finish(session, Cli::tr("%1: %2 articles, %3"), file, done);
                });
            })};
}

Command restoreCommand()
{
    return {u"restore"_s,
            Cli::tr("checks a backup and puts it in the place of the library, which is set aside; close the window "
                    "first"),
            oneFile(Cli::tr("a file that byline backup wrote")), [](Session& session, const Given& given) {
                const QString file = given.text(u"FILE"_s);
                const QFuture<Result<BackupReport>> restoring = restoreLibrary(session.dataDir(), file);
                const auto progress = std::make_shared<Progress>(session.output());
                auto* watcher = new QFutureWatcher<Result<BackupReport>>(&session);
                QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, watcher,
                                 [progress, file](int percent) { progress->show(percent, 100, file); });
                watcher->setFuture(restoring);
                session.afterAny(restoring, [&session, progress, file](const Result<BackupReport>& done) {
                    progress->wipe();
                    if (!done)
                        return session.fail(done.error(), file);
                    finish(session, Cli::tr("%1 is the library now: %2 articles, %3"), file, *done);
                });
            }};
}

} // namespace byline
