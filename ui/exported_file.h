// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace byline {

class StatusLine;

/// What the window has made for a file: written while it goes on, and reported in its line.
class ExportedFile final
{
    Q_DECLARE_TR_FUNCTIONS(byline::ExportedFile)

public:
    /// What the line says until it is there.
    static QString progressText(const QString& path);
    /// `said`: when it is written. Nobody can stop that any more: it would be unknown whether there is a file.
    static void write(StatusLine& status, const QString& path, const QByteArray& bytes, const QString& said);
};

} // namespace byline
