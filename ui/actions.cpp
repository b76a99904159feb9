// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions.h"

#include "ui/style/icons.h"

#include <QWidget>

namespace byline {

Actions::Actions(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    const auto key = [](auto k) { return QKeySequence(k); };
    addOutlet = make(tr("Add outlet…"), QStringLiteral("add"), {key(Qt::CTRL | Qt::Key_N)});
    refresh =
        make(tr("Refresh"), QStringLiteral("refresh"), {key(Qt::CTRL | Qt::Key_R), key(Qt::Key_F5), key(Qt::Key_R)});
    stop = make(tr("Stop refreshing"), QStringLiteral("stop"), {});
    find = make(tr("Search"), QStringLiteral("search"), {key(Qt::Key_Slash), key(Qt::CTRL | Qt::Key_F)});
    next = make(tr("Next article"), {}, {key(Qt::Key_J)});
    previous = make(tr("Previous article"), {}, {key(Qt::Key_K)});
    nextUnread = make(tr("Next unread article"), {}, {key(Qt::Key_N)});
    previousUnread = make(tr("Previous unread article"), {}, {key(Qt::Key_P)});
    scrollOn = make(tr("Scroll on, then the next unread article"), {}, {key(Qt::Key_Space)});
    scrollBack = make(tr("Scroll back"), {}, {key(Qt::SHIFT | Qt::Key_Space)});
    toggleRead = make(tr("Mark as read or unread"), {}, {key(Qt::Key_M)});
    toggleBookmark = make(tr("Bookmark"), QStringLiteral("bookmark"), {key(Qt::Key_B), key(Qt::Key_S)});
    openOriginal = make(tr("Open the original in the browser"), {}, {key(Qt::Key_O)});
    openByEnter = make(tr("Open the original in the browser"), {}, {key(Qt::Key_Return), key(Qt::Key_Enter)});
    copyLink = make(tr("Copy the article's address"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    markListRead = make(tr("Mark the list as read"), {}, {key(Qt::Key_A), key(Qt::SHIFT | Qt::Key_A)});
    undo = make(tr("Undo"), {}, {key(Qt::CTRL | Qt::Key_Z)});
    redo = make(tr("Redo"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), key(Qt::CTRL | Qt::Key_Y)});
    keepRules = make(tr("How much is kept…"), {}, {});
    toggleKept = make(tr("Keep offline"), QStringLiteral("keep"), {key(Qt::CTRL | Qt::Key_S)});
    fullText = make(tr("Full text from the outlet's page"), QStringLiteral("reader"), {key(Qt::Key_F)});
    largerText = make(tr("Larger text"), {}, {QKeySequence::ZoomIn, key(Qt::CTRL | Qt::Key_Equal)});
    smallerText = make(tr("Smaller text"), {}, {QKeySequence::ZoomOut});
    normalText = make(tr("Normal text size"), {}, {key(Qt::CTRL | Qt::Key_0)});
    sansSerif = make(tr("Sans-serif text"), {}, {});
    workOffline = make(tr("Work offline"), {}, {});
    keepPage = make(tr("Keep a page…"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    takeWithMe = make(tr("Take everything unread with me"), {}, {});
    shelfRules = make(tr("Offline shelf…"), {}, {});
    exportArticle = make(tr("Export the article…"), {}, {key(Qt::CTRL | Qt::Key_E)});
    exportKept = make(tr("Export everything kept…"), {}, {});
    importOpml = make(tr("Import outlets (OPML)…"), {}, {});
    exportOpml = make(tr("Export outlets (OPML)…"), {}, {});
    starters = make(tr("Suggested outlets…"), {}, {});
    showKeys = make(tr("Keys"), {}, {key(Qt::Key_Question)});
    about = make(tr("About Byline"), {}, {});
    quit = make(tr("Quit"), {}, {key(Qt::CTRL | Qt::Key_Q)});

    for (QAction* action : {toggleBookmark, toggleKept, fullText, sansSerif, workOffline})
        action->setCheckable(true);
    // Space and Enter belong to the buttons and fields that have the focus; panes that want them add these actions.
    for (QAction* action : {scrollOn, scrollBack, openByEnter})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (QAction* action : findChildren<QAction*>())
        if (action->shortcutContext() == Qt::WindowShortcut)
            window->addAction(action);
    setArticleActionsEnabled(false);
    undo->setEnabled(false);
    redo->setEnabled(false);
}

QAction* Actions::make(const QString& text, const QString& icon, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setShortcuts(keys);
    if (!keys.isEmpty())
        action->setToolTip(QStringLiteral("%1  (%2)")
                               .arg(QString(text).remove(u'…'), keys.first().toString(QKeySequence::NativeText)));
    else
        action->setToolTip(QString(text).remove(u'…'));
    return action;
}

QList<QAction*> Actions::withKeys() const
{
    return {scrollOn,   scrollBack,   nextUnread, previousUnread, next,       previous,    toggleRead,   toggleBookmark,
            toggleKept, openOriginal, copyLink,   fullText,       find,       refresh,     markListRead, undo,
            redo,       addOutlet,    keepPage,   exportArticle,  largerText, smallerText, normalText,   showKeys,
            quit};
}

void Actions::setArticleActionsEnabled(bool enabled)
{
    for (QAction* action :
         {toggleRead, toggleBookmark, openOriginal, openByEnter, copyLink, toggleKept, fullText, exportArticle})
        action->setEnabled(enabled);
}

} // namespace byline
