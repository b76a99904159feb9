// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/output.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace byline {

/// What a command said and how it ended.
struct CliRun
{
    ExitCode code = ExitCode::Done;
    QByteArray answers;
    QByteArray remarks;

    QJsonObject object() const { return QJsonDocument::fromJson(answers).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(answers).array(); }
    qsizetype remarkLines() const { return remarks.count('\n'); }
};

/// Runs a command in this process, as `byline ARGUMENTS…` would.
inline CliRun runCli(const QStringList& arguments, const Library::ExtractProvider& extract = {}, Screen screen = {})
{
    QBuffer answers;
    QBuffer remarks;
    answers.open(QIODevice::WriteOnly);
    remarks.open(QIODevice::WriteOnly);
    Output output(answers, remarks, screen);
    const ExitCode code = runCommand(QStringList(QStringLiteral("byline")) + arguments, extract, output);
    return {code, answers.data(), remarks.data()};
}

} // namespace byline
