// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exported_file.h"

#include "library/written_file.h"
#include "ui/panes/status_line.h"

#include <QDir>
#include <QFileInfo>

namespace byline {

QString ExportedFile::progressText(const QString& path)
{
    return tr("Saving %1…").arg(QFileInfo(path).fileName());
}

void ExportedFile::write(StatusLine& status, const QString& path, const QByteArray& bytes, const QString& said)
{
    status.showProgress({StatusLine::Job::Write, 0, 0, progressText(path), {}});
    writeInPool(path, bytes).then(&status, [&status, path, said](const Result<void>& written) {
        status.endProgress(StatusLine::Job::Write);
        if (written)
            status.say(said);
        else
            status.complain(written.error(), QDir::toNativeSeparators(path));
    });
}

} // namespace byline
