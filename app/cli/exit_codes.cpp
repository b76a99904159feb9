// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/exit_codes.h"

namespace byline {

ExitCode exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return ExitCode::InPart;
    case ErrorKind::BadAddress:
    case ErrorKind::BadMail:
    case ErrorKind::Ambiguous:
    case ErrorKind::BadQuery:
        return ExitCode::WrongUsage;
    case ErrorKind::TooLarge:
    case ErrorKind::NoFeedFound:
    case ErrorKind::NotAFeed:
    case ErrorKind::NotOpml:
    case ErrorKind::NotAnArticle:
    case ErrorKind::NotReadable:
    case ErrorKind::Unsupported:
        return ExitCode::WrongInput;
    case ErrorKind::NoConnection:
    case ErrorKind::TimedOut:
    case ErrorKind::Tls:
    case ErrorKind::Http:
    case ErrorKind::TooManyRedirects:
    case ErrorKind::ForbiddenRedirect:
    case ErrorKind::SlowDown:
        return ExitCode::Network;
    case ErrorKind::NotWritable:
    case ErrorKind::LibraryNewer:
    case ErrorKind::LibraryDamaged:
    case ErrorKind::LibraryLocked:
    case ErrorKind::LibraryUnusable:
    case ErrorKind::DiskFull:
    case ErrorKind::NoWebEngine:
        return ExitCode::LibraryTrouble;
    case ErrorKind::NotFound:
        return ExitCode::NotFound;
    }
    // A kind that a later version adds: it did not work, that much is sure.
    return ExitCode::InPart;
}

ExitCode exitCodeFor(qsizetype done, const QList<Error>& failures)
{
    if (failures.isEmpty())
        return ExitCode::Done;
    return done > 0 ? ExitCode::InPart : exitCodeFor(failures.first().kind);
}

} // namespace byline
