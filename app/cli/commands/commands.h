// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command_line.h"
#include "cli/session.h"

namespace byline {

// One function for each command, each in a file of its own name (a command and its opposite share one).
Command addCommand();
Command removeCommand();
Command refreshCommand();
Command outletsCommand();
Command authorsCommand();
Command listCommand();
Command showCommand();
Command searchCommand();
Command readCommand();
Command unreadCommand();
Command bookmarkCommand();
Command unbookmarkCommand();
Command bookmarksCommand();
Command saveCommand();
Command unsaveCommand();
Command followCommand();
Command unfollowCommand();
Command newsletterCommand();
Command mergeAuthorsCommand();
Command splitAuthorCommand();
Command undoCommand();
Command redoCommand();
Command rulesCommand();
Command addRuleCommand();
Command removeRuleCommand();
Command applyRuleCommand();
Command keepCommand();
Command cleanupCommand();
Command backupCommand();
Command restoreCommand();
Command importCommand();
Command exportCommand();
Command exportArticleCommand();
Command parseCommand();
Command passwordCommand();
Command extractCommand();
Command doctorCommand();

/// Starts `body` with the library open, or ends the run with the reason why it cannot be opened.
template <typename Body>
auto withLibrary(Body body)
{
    return [body](Session& session, const Given& given) {
        if (const Result<void> opened = session.openLibrary(); !opened)
            return session.fail(opened.error(), session.dataDir());
        body(session, given);
    };
}

} // namespace byline
