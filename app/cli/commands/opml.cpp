// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/commands.h"
#include "cli/input.h"
#include "cli/text_width.h"
#include "cli/words.h"
#include "library/inspect.h"
#include "library/sign_ins.h"
#include "library/subscriptions.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void print(Session& session, const ImportReport& report)
{
    if (session.isJson()) {
        QJsonArray skipped;
        for (const SkippedOutlet& outlet : report.skipped)
            skipped += QJsonObject {{u"url"_s, outlet.url}, {u"reason"_s, outlet.reason}};
        return session.output().print(
            QJsonObject {{u"imported"_s, report.imported}, {u"already"_s, report.already}, {u"skipped"_s, skipped}});
    }
    for (const SkippedOutlet& outlet : report.skipped)
        session.output().remark(u"byline: "_s + printable(outlet.url) + u": "_s + printable(outlet.reason));
    session.output().print(Cli::tr("Imported: %1 · subscribed before: %2 · skipped: %3")
                               .arg(report.imported)
                               .arg(report.already)
                               .arg(report.skipped.size()));
}

void import(Session& session, const Given& given)
{
    const QString path = given.text(u"FILE"_s);
    withInput(session, path, [&session, path](const QByteArray& bytes) {
        session.after(session.library().subscriptions().importOpml(bytes), path,
                      [&session](const ImportReport& report) {
                          if (report.signInsUntilExit > 0)
                              session.output().remark(SignIns::noKeychainText());
                          print(session, report);
                          session.finish(report.skipped.isEmpty() ? ExitCode::Done : ExitCode::InPart);
                      });
    });
}

void exportTo(Session& session, const QString& path, const OpmlExport& exported)
{
    if (path == u"-") {
        session.output().write(exported.bytes);
        return session.finish(ExitCode::Done);
    }
    if (const Result<void> written = writeFile(path, exported.bytes); !written)
        return session.fail(written.error(), path);
    if (session.isJson())
        session.output().print(QJsonObject {{u"exported"_s, exported.outlets}});
    else
        session.output().print(Cli::tr("Exported: %1").arg(exported.outlets));
    session.finish(ExitCode::Done);
}

Argument file(const QString& help)
{
    return {u"FILE"_s, {}, help, Argument::Kind::Text, Argument::Count::One};
}

} // namespace

Command importCommand()
{
    return {u"import"_s,
            Cli::tr("subscribes to everything in an OPML file"),
            {file(Cli::tr("the OPML file; - is standard input"))},
            withLibrary(import)};
}

Command exportCommand()
{
    return {u"export"_s,
            Cli::tr("writes all subscriptions to an OPML file"),
            {file(Cli::tr("the file; - is standard output"))},
            withLibrary([](Session& session, const Given& given) {
                const QString path = given.text(u"FILE"_s);
                session.after(session.library().subscriptions().exportOpml(), path,
                              [&session, path](const OpmlExport& exported) { exportTo(session, path, exported); });
            })};
}

} // namespace byline
