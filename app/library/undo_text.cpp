// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/undo_text.h"

#include "core/particles.h"

#include <QCoreApplication>
#include <QLocale>

namespace byline {

namespace {

struct UndoText
{
    Q_DECLARE_TR_FUNCTIONS(UndoText)
};

QString markedText(const UndoStep& step, const QString& count)
{
    const bool read = step.kind == UndoKind::MarkRead;
    if (step.count == 1 && step.subject.isEmpty())
        return read ? UndoText::tr("Marked 1 article as read") : UndoText::tr("Marked 1 article as unread");
    if (step.count == 1)
        return (read ? UndoText::tr("Marked 1 article of %1 as read")
                     : UndoText::tr("Marked 1 article of %1 as unread"))
            .arg(step.subject);
    if (step.subject.isEmpty())
        return (read ? UndoText::tr("Marked %1 articles as read") : UndoText::tr("Marked %1 articles as unread"))
            .arg(count);
    return (read ? UndoText::tr("Marked %1 articles of %2 as read")
                 : UndoText::tr("Marked %1 articles of %2 as unread"))
        .arg(count, step.subject);
}

QString ruleText(const UndoStep& step, const QString& count)
{
    const bool one = step.count == 1;
    switch (step.kind) {
    case UndoKind::RuleMarkRead:
        return one ? UndoText::tr("The rule “%1” marked 1 article as read").arg(step.subject)
                   : UndoText::tr("The rule “%1” marked %2 articles as read").arg(step.subject, count);
    case UndoKind::RuleBookmark:
        return one ? UndoText::tr("The rule “%1” bookmarked 1 article").arg(step.subject)
                   : UndoText::tr("The rule “%1” bookmarked %2 articles").arg(step.subject, count);
    case UndoKind::RuleKeep:
        return one ? UndoText::tr("The rule “%1” put 1 article on the offline shelf").arg(step.subject)
                   : UndoText::tr("The rule “%1” put %2 articles on the offline shelf").arg(step.subject, count);
    default:
        return one ? UndoText::tr("The rule “%1” was applied to 1 article").arg(step.subject)
                   : UndoText::tr("The rule “%1” was applied to %2 articles").arg(step.subject, count);
    }
}

} // namespace

QString undoText(const UndoStep& step)
{
    const QString count = QLocale().toString(step.count);
    switch (step.kind) {
    case UndoKind::MarkRead:
    case UndoKind::MarkUnread:
        return markedText(step, count);
    case UndoKind::RemoveBookmarks:
        return step.count == 1 ? UndoText::tr("Removed the bookmark for “%1”").arg(step.subject)
                               : UndoText::tr("Removed %1 bookmarks").arg(count);
    case UndoKind::RemoveOutlet:
        return withParticles(UndoText::tr("Unsubscribed from %1").arg(step.subject));
    case UndoKind::AddOutlets:
        return step.count == 1 ? withParticles(UndoText::tr("Subscribed to %1").arg(step.subject))
                               : UndoText::tr("Subscribed to %1 outlets").arg(count);
    case UndoKind::RemoveCopies:
        return step.count == 1 ? UndoText::tr("Removed the offline copy of “%1”").arg(step.subject)
                               : UndoText::tr("Removed %1 offline copies").arg(count);
    case UndoKind::CleanUp:
        return step.count == 1 ? UndoText::tr("Cleaned up 1 old article")
                               : UndoText::tr("Cleaned up %1 old articles").arg(count);
    case UndoKind::MergeWriters:
        return UndoText::tr("Merged %1 writers into one: %2").arg(count, step.subject);
    case UndoKind::SplitWriter:
        return withParticles(UndoText::tr("Split %1 into two writers").arg(step.subject));
    case UndoKind::RenameOutlet:
        return UndoText::tr("Renamed %1").arg(step.subject);
    case UndoKind::MoveOutlet:
        return UndoText::tr("Moved %1").arg(step.subject);
    case UndoKind::AddFolder:
        return UndoText::tr("Created the folder %1").arg(step.subject);
    case UndoKind::MoveFolder:
        return UndoText::tr("Moved or renamed the folder %1").arg(step.subject);
    case UndoKind::RemoveFolder:
        return UndoText::tr("Removed the folder %1").arg(step.subject);
    case UndoKind::RuleMarkRead:
    case UndoKind::RuleBookmark:
    case UndoKind::RuleKeep:
    case UndoKind::RuleSeveral:
        return withParticles(ruleText(step, count));
    case UndoKind::RemoveRule:
        return withParticles(UndoText::tr("Removed the rule “%1”").arg(step.subject));
    case UndoKind::AddBookmarks:
        return step.count == 1 ? UndoText::tr("Bookmarked “%1”").arg(step.subject)
                               : UndoText::tr("Bookmarked %1 articles").arg(count);
    case UndoKind::EditBookmarks:
        return step.count == 1 ? UndoText::tr("Changed the bookmark for “%1”").arg(step.subject)
                               : UndoText::tr("Changed %1 bookmarks").arg(count);
    }
    return UndoText::tr("Something done by a newer version of Byline");
}

QString nowText(const UndoStep& step)
{
    const QString now =
        step.done ? UndoText::tr("Redone: %1.").arg(undoText(step)) : UndoText::tr("Undone: %1.").arg(undoText(step));
    return step.signedOut
               ? now + u' '
                     + UndoText::tr("Its password was removed from the keychain. Enter it again on the outlet’s page.")
               : now;
}

} // namespace byline
