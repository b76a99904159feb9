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
    find = make(tr("Search"), QStringLiteral("search"), {key(Qt::Key_Slash), key(Qt::CTRL | Qt::SHIFT | Qt::Key_F)});
    next = make(tr("Next article"), {}, {key(Qt::Key_J)});
    previous = make(tr("Previous article"), {}, {key(Qt::Key_K)});
    nextUnread = make(tr("Next unread article"), {}, {key(Qt::Key_N)});
    previousUnread = make(tr("Previous unread article"), {}, {key(Qt::Key_P)});
    scrollOn = make(tr("Scroll on, then the next unread article"), {}, {key(Qt::Key_Space)});
    scrollBack = make(tr("Scroll back"), {}, {key(Qt::SHIFT | Qt::Key_Space)});
    nextSource = make(tr("Next outlet or list"), {}, {key(Qt::SHIFT | Qt::Key_J)});
    previousSource = make(tr("Previous outlet or list"), {}, {key(Qt::SHIFT | Qt::Key_K)});
    toggleRead = make(tr("Mark as read or unread"), {}, {key(Qt::Key_M), key(Qt::Key_U)});
    toggleBookmark = make(tr("Bookmark"), QStringLiteral("bookmark"), {key(Qt::Key_B), key(Qt::Key_S)});
    openOriginal = make(tr("Open the original in the browser"), {}, {key(Qt::Key_O), key(Qt::Key_V)});
    openByEnter = make(tr("Open the original from the list"), {}, {key(Qt::Key_Return), key(Qt::Key_Enter)});
    copyLink = make(tr("Copy the article's address"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    markListRead = make(tr("Mark the list as read"), {}, {key(Qt::Key_A), key(Qt::SHIFT | Qt::Key_A)});
    markAboveRead = make(tr("Mark those above as read"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Up)});
    markBelowRead = make(tr("Mark those below as read"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Down)});
    unreadOnly = make(tr("Show all articles or only unread ones"), {}, {key(Qt::SHIFT | Qt::Key_U)});
    hideRead = make(tr("Hide outlets without anything unread"), {}, {key(Qt::SHIFT | Qt::Key_H)});
    undo = make(tr("Undo"), {}, {key(Qt::CTRL | Qt::Key_Z), key(Qt::Key_Z)});
    redo = make(tr("Redo"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), key(Qt::CTRL | Qt::Key_Y)});
    keepRules = make(tr("How much is kept…"), {}, {});
    rules = make(tr("Rules for new articles…"), {}, {});
    toggleKept = make(tr("Keep offline"), QStringLiteral("keep"), {key(Qt::CTRL | Qt::Key_S)});
    fullText = make(tr("Full text from the outlet's page"), QStringLiteral("reader"), {key(Qt::Key_F)});
    largerText = make(tr("Larger text"), {}, {QKeySequence::ZoomIn, key(Qt::CTRL | Qt::Key_Equal)});
    smallerText = make(tr("Smaller text"), {}, {QKeySequence::ZoomOut});
    normalText = make(tr("Normal text size"), {}, {key(Qt::CTRL | Qt::Key_0)});
    readingStyle = make(tr("Reading style"), QStringLiteral("text-size"), {});
    findInArticle = make(tr("Find in the article"), {}, {key(Qt::CTRL | Qt::Key_F)});
    webPage = make(tr("Show the web page here"), {}, {key(Qt::Key_W)});
    showChanges = make(tr("Show what the outlet changed"), {}, {});
    copyQuotation = make(tr("Copy as quotation with its source"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Q)});
    copyCitation = make(tr("Copy citation"), {}, {});
    copyCitationMarkdown = make(tr("Copy citation as Markdown"), {}, {});
    sendByMail = make(tr("Send by mail…"), {}, {});
    saveAsPdf = make(tr("Save as PDF…"), {}, {});
    print = make(tr("Print…"), {}, {key(Qt::CTRL | Qt::Key_P)});
    cursorText = make(tr("Text with a cursor, for screen readers"), {}, {key(Qt::Key_F7)});
    readAloud = make(tr("Read aloud"), QStringLiteral("audio"), {key(Qt::Key_L)});
    workOffline = make(tr("Work offline"), {}, {});
    wideLayout = make(tr("Three columns"), {}, {key(Qt::CTRL | Qt::ALT | Qt::Key_1)});
    stackedLayout = make(tr("Article below the list"), {}, {key(Qt::CTRL | Qt::ALT | Qt::Key_2)});
    readingLayout = make(tr("Only the article"), {}, {key(Qt::CTRL | Qt::ALT | Qt::Key_3), key(Qt::Key_F11)});
    showSources = make(tr("Show the subscriptions"), {}, {key(Qt::Key_F9)});
    showList = make(tr("Show the list of articles"), {}, {key(Qt::SHIFT | Qt::Key_F9)});
    openInWindow = make(tr("Open in a window of its own"), {}, {key(Qt::SHIFT | Qt::Key_O)});
    editBookmark = make(tr("Folder, tags and note of the bookmark…"), {}, {key(Qt::SHIFT | Qt::Key_B)});
    findSource = make(tr("Find an outlet, folder or writer…"), {}, {key(Qt::CTRL | Qt::Key_L)});
    keepAudio = make(tr("Keep offline with its audio"), {}, {});
    keepPage = make(tr("Keep a page…"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    takeWithMe = make(tr("Take everything unread with me"), {}, {});
    shelfRules = make(tr("Offline shelf…"), {}, {});
    exportArticle = make(tr("Export the article…"), {}, {key(Qt::CTRL | Qt::Key_E)});
    exportKept = make(tr("Export everything kept…"), {}, {});
    newFolder = make(tr("New folder…"), {}, {});
    importOpml = make(tr("Import outlets (OPML)…"), {}, {});
    exportOpml = make(tr("Export outlets (OPML)…"), {}, {});
    starters = make(tr("Suggested outlets…"), {}, {});
    paneLeft = make(tr("To the pane at the left"), {}, {key(Qt::Key_Left)});
    paneRight = make(tr("To the pane at the right"), {}, {key(Qt::Key_Right)});
    palette = make(tr("Go to anything…"), {}, {key(Qt::CTRL | Qt::Key_K)});
    pasteAddress = make(tr("Subscribe to the address in the clipboard"), {}, {QKeySequence::Paste});
    preferences = make(tr("Preferences…"), {}, {key(Qt::CTRL | Qt::Key_Comma)});
    statistics = make(tr("What you read…"), {}, {});
    backUp = make(tr("Back up the library…"), {}, {});
    restore = make(tr("Restore a backup…"), {}, {});
    showKeys = make(tr("Keys…"), {}, {key(Qt::Key_Question)});
    about = make(tr("About Byline"), {}, {});
    quit = make(tr("Quit"), {}, {key(Qt::CTRL | Qt::Key_Q)});

    progress = make(tr("What Byline is doing"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_J)});
    for (QAction* action : {toggleBookmark, toggleKept, fullText, readAloud, cursorText, workOffline, wideLayout,
                            stackedLayout, readingLayout, showSources, showList, hideRead})
        action->setCheckable(true);
    // Space, Enter and the arrows belong to the buttons and fields that have the focus; panes that want them add these
    // actions.
    for (QAction* action : {scrollOn, scrollBack, openByEnter, paneLeft, paneRight})
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
    setKeys(action, keys);
    return action;
}

void Actions::setKeys(QAction* action, const QList<QKeySequence>& keys)
{
    action->setShortcuts(keys);
    const QString text = QString(action->text()).remove(u'…');
    action->setToolTip(
        keys.isEmpty() ? text : QStringLiteral("%1  (%2)").arg(text, keys.first().toString(QKeySequence::NativeText)));
}

QList<CommandGroup> Actions::groups() const
{
    const auto command = [](const char* id, QAction* action) { return WindowCommand {QLatin1String(id), action}; };
    return {
        {tr("Reading"),
         {command("scroll-on", scrollOn),
          command("scroll-back", scrollBack),
          command("next-unread", nextUnread),
          command("previous-unread", previousUnread),
          command("next", next),
          command("previous", previous),
          command("next-source", nextSource),
          command("previous-source", previousSource),
          command("pane-left", paneLeft),
          command("pane-right", paneRight),
          command("full-text", fullText),
          command("web-page", webPage),
          command("changes", showChanges),
          command("find-in-article", findInArticle),
          command("read-aloud", readAloud),
          command("cursor-text", cursorText),
          command("reading-style", readingStyle),
          command("larger-text", largerText),
          command("smaller-text", smallerText),
          command("normal-text", normalText)}},
        {tr("Article"),
         {command("toggle-read", toggleRead), command("bookmark", toggleBookmark), command("keep", toggleKept),
          command("keep-audio", keepAudio), command("export-article", exportArticle),
          command("open-original", openOriginal), command("open-from-list", openByEnter),
          command("copy-link", copyLink), command("open-in-window", openInWindow),
          command("edit-bookmark", editBookmark), command("copy-quotation", copyQuotation),
          command("copy-citation", copyCitation), command("copy-citation-markdown", copyCitationMarkdown),
          command("send-by-mail", sendByMail), command("save-as-pdf", saveAsPdf), command("print", print)}},
        {tr("Lists and outlets"),
         {command("palette", palette), command("find", find), command("find-source", findSource),
          command("mark-list-read", markListRead), command("mark-above-read", markAboveRead),
          command("mark-below-read", markBelowRead), command("unread-only", unreadOnly), command("hide-read", hideRead),
          command("undo", undo), command("redo", redo), command("refresh", refresh), command("stop", stop),
          command("add-outlet", addOutlet), command("paste-address", pasteAddress), command("starters", starters),
          command("new-folder", newFolder), command("import", importOpml), command("export", exportOpml)}},
        {tr("Panes"),
         {command("wide-layout", wideLayout), command("stacked-layout", stackedLayout),
          command("reading-layout", readingLayout), command("show-sources", showSources),
          command("show-list", showList)}},
        {tr("Byline"),
         {command("preferences", preferences), command("keys", showKeys), command("offline", workOffline),
          command("progress", progress), command("keep-rules", keepRules), command("rules", rules),
          command("keep-page", keepPage), command("take-with-me", takeWithMe), command("shelf-rules", shelfRules),
          command("export-kept", exportKept), command("statistics", statistics), command("back-up", backUp),
          command("restore", restore), command("about", about), command("quit", quit)}},
    };
}

void Actions::setArticleActionsEnabled(bool enabled)
{
    for (QAction* action :
         {toggleRead,           toggleBookmark, openOriginal,  openByEnter, copyLink,    toggleKept,    fullText,
          openInWindow,         editBookmark,   findInArticle, webPage,     showChanges, copyQuotation, copyCitation,
          copyCitationMarkdown, sendByMail,     saveAsPdf,     print,       readAloud,   exportArticle, keepAudio})
        action->setEnabled(enabled);
}

} // namespace byline
