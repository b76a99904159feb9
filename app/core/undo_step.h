// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QDateTime>
#include <QString>

namespace byline {

/// What can be taken back. The numbers are kept in libraries.
enum class UndoKind {
    MarkRead = 1,
    MarkUnread = 2,
    RemoveBookmarks = 3,
    RemoveOutlet = 4,
    CleanUp = 5,
    MergeWriters = 6,
    SplitWriter = 7,
    RenameOutlet = 20,
    MoveOutlet = 21,
    AddFolder = 22,
    MoveFolder = 23,
    RemoveFolder = 24,
    EditBookmarks = 25,
    AddOutlets = 26, ///< many at once
    RemoveCopies = 27,
    RuleMarkRead = 28, ///< what a rule did to articles, by itself or to those that were here
    RuleBookmark = 29,
    RuleKeep = 30,
    RuleSeveral = 31, ///< more than one of these
    RemoveRule = 32,
    AddBookmarks = 33, ///< where there were none
};

constexpr bool isOfRule(UndoKind kind)
{
    return kind >= UndoKind::RuleMarkRead && kind <= UndoKind::RuleSeveral;
}

/// The `code` of an Unsupported that is about a step of the history: a newer program took it.
constexpr int kNewerStep = 1;

/// A newer program may have written others into the library. 8 to 19 were never given.
constexpr bool isKnown(UndoKind kind)
{
    return (kind >= UndoKind::MarkRead && kind <= UndoKind::SplitWriter)
           || (kind >= UndoKind::RenameOutlet && kind <= UndoKind::AddBookmarks);
}

/// A step of the history. It survives a restart.
struct UndoStep
{
    UndoStepId id;
    UndoKind kind = UndoKind::MarkRead;
    int count = 0;   ///< articles, or writers
    QString subject; ///< the outlet's, writer's, tag's or rule's name; empty where there is none
    QDateTime at;
    bool done = true; ///< false: it was taken back and can be done again
    /// An outlet came back by it without the password it had. Only known to who just took it back.
    bool signedOut = false;
};

} // namespace byline
