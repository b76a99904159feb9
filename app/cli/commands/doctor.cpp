// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/json.h"
#include "cli/table.h"
#include "cli/words.h"
#include "library/error_text.h"
#include "library/maintenance.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void print(Session& session, const HealthReport& report)
{
    Output& output = session.output();
    if (session.isJson())
        return output.print(QJsonObject {{u"ok"_s, report.ok}, {u"checks"_s, toJsonArray(report.checks)}});
    Table table({{QString()}, {Cli::tr("check")}, {Cli::tr("result"), Column::Side::Left, Column::Room::Flexible}});
    for (const CheckResult& check : report.checks)
        table.addRow({check.ok ? Cli::tr("ok") : Cli::tr("BAD"), check.name, check.detail});
    output.print(table.text(output.screen().answerColumns));
}

void start(Session& session, const Given& given)
{
    const Mending mending = given.has(u"--repair"_s) ? Mending::Repair : Mending::Check;
    if (mending == Mending::Repair)
        Maintenance::distrust(session.dataDir());
    if (const Result<void> opened = session.openLibrary(); !opened) {
        // A library that does not open is what a doctor is called for: it is a finding, besides an error.
        const QString what = errorText(opened.error(), session.dataDir());
        print(session, {false, {{u"library"_s, false, what}}});
        return session.fail(opened.error(), session.dataDir());
    }
    session.after(session.library().maintenance().examine(mending), {}, [&session](const HealthReport& report) {
        print(session, report);
        if (!report.ok)
            session.output().remark(Cli::tr("byline: something is wrong with the library; byline doctor --repair mends "
                                            "what it can"));
        session.finish(report.ok ? ExitCode::Done : ExitCode::InPart);
    });
}

} // namespace

Command doctorCommand()
{
    return {u"doctor"_s,
            Cli::tr("checks the library and the installation"),
            {{u"--repair"_s, {}, Cli::tr("mend what can be mended"), Argument::Kind::Nothing}},
            start,
            Command::Needs::WebEngine};
}

} // namespace byline
