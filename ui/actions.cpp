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
    unsubscribe = make(tr("Unsubscribe from the outlet"), {}, {});
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
    copyLink = make(tr("Copy the article’s address"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
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
    fullText = make(tr("Full text from the outlet’s page"), QStringLiteral("reader"), {key(Qt::Key_F)});
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
    // Who comes from another program types what it was called there.
    const auto command = [](const char* id, QAction* action, const char* others = "") {
        QStringList names;
        for (const QString& name : (tr(others) + u',' + QLatin1String(others)).split(u',', Qt::SkipEmptyParts))
            names += name.trimmed();
        names.removeDuplicates();
        return WindowCommand {QLatin1String(id), action, names};
    };
    return {
        {tr("Reading"),
         {command("scroll-on", scrollOn, QT_TR_NOOP("page down")),
          command("scroll-back", scrollBack, QT_TR_NOOP("page up")),
          command("next-unread", nextUnread),
          command("previous-unread", previousUnread),
          command("next", next),
          command("previous", previous),
          command("next-source", nextSource, QT_TR_NOOP("next feed, next subscription")),
          command("previous-source", previousSource, QT_TR_NOOP("previous feed, previous subscription")),
          command("pane-left", paneLeft),
          command("pane-right", paneRight),
          command("full-text", fullText, QT_TR_NOOP("reader view, reader mode, whole article")),
          command("web-page", webPage, QT_TR_NOOP("website, original page")),
          command("changes", showChanges, QT_TR_NOOP("edits, revisions, versions, diff")),
          command("find-in-article", findInArticle, QT_TR_NOOP("search in page")),
          command("read-aloud", readAloud, QT_TR_NOOP("text to speech, listen, voice")),
          command("cursor-text", cursorText, QT_TR_NOOP("caret browsing, accessibility, plain text")),
          command("reading-style", readingStyle, QT_TR_NOOP("font, typeface, line spacing, typography")),
          command("larger-text", largerText, QT_TR_NOOP("zoom in, font size")),
          command("smaller-text", smallerText, QT_TR_NOOP("zoom out, font size")),
          command("normal-text", normalText, QT_TR_NOOP("reset zoom, actual size"))}},
        {tr("Article"),
         {command("toggle-read", toggleRead, QT_TR_NOOP("keep unread, read state")),
          command("bookmark", toggleBookmark, QT_TR_NOOP("star, favourite, favorite, save for later, read later")),
          command("keep", toggleKept, QT_TR_NOOP("download, save, archive")),
          command("keep-audio", keepAudio, QT_TR_NOOP("podcast, download audio")),
          command("export-article", exportArticle, QT_TR_NOOP("save as, EPUB, HTML, Markdown")),
          command("open-original", openOriginal, QT_TR_NOOP("visit website, open link, open in browser")),
          command("open-from-list", openByEnter),
          command("copy-link", copyLink, QT_TR_NOOP("copy link, URL, permalink")),
          command("open-in-window", openInWindow, QT_TR_NOOP("new window, new tab")),
          command("edit-bookmark", editBookmark, QT_TR_NOOP("labels, annotate, notes, tags")),
          command("copy-quotation", copyQuotation, QT_TR_NOOP("quote")),
          command("copy-citation", copyCitation, QT_TR_NOOP("cite, reference")),
          command("copy-citation-markdown", copyCitationMarkdown),
          command("send-by-mail", sendByMail, QT_TR_NOOP("share, email")), command("save-as-pdf", saveAsPdf),
          command("print", print)}},
        {tr("Lists and outlets"),
         {command("palette", palette), command("find", find, QT_TR_NOOP("find articles, filter")),
          command("find-source", findSource, QT_TR_NOOP("find feed, find subscription, filter feeds")),
          command("mark-list-read", markListRead, QT_TR_NOOP("mark all as read, catch up")),
          command("mark-above-read", markAboveRead), command("mark-below-read", markBelowRead),
          command("unread-only", unreadOnly, QT_TR_NOOP("hide read articles, show read articles, filter")),
          command("hide-read", hideRead, QT_TR_NOOP("hide read feeds, hide empty feeds")),
          command("undo", undo, QT_TR_NOOP("take back, revert")), command("redo", redo, QT_TR_NOOP("repeat")),
          command("refresh", refresh, QT_TR_NOOP("update, fetch feeds, reload, sync")),
          command("stop", stop, QT_TR_NOOP("cancel update, abort")),
          command("add-outlet", addOutlet, QT_TR_NOOP("subscribe, feed, RSS, Atom, new subscription")),
          command("unsubscribe", unsubscribe, QT_TR_NOOP("unsubscribe, remove feed, delete feed")),
          command("paste-address", pasteAddress),
          command("starters", starters, QT_TR_NOOP("discover, recommended feeds")),
          command("new-folder", newFolder, QT_TR_NOOP("group, category")),
          command("import", importOpml, QT_TR_NOOP("import feeds, import subscriptions, migrate")),
          command("export", exportOpml, QT_TR_NOOP("export feeds, export subscriptions"))}},
        {tr("Panes"),
         {command("wide-layout", wideLayout, QT_TR_NOOP("columns, classic view")),
          command("stacked-layout", stackedLayout, QT_TR_NOOP("horizontal layout, split view")),
          command("reading-layout", readingLayout, QT_TR_NOOP("full screen, focus mode, distraction free")),
          command("show-sources", showSources, QT_TR_NOOP("sidebar, feed list")),
          command("show-list", showList, QT_TR_NOOP("headlines, article list"))}},
        {tr("Byline"),
         {command("preferences", preferences,
                  QT_TR_NOOP("settings, options, configuration, dark mode, theme, language, notifications")),
          command("keys", showKeys, QT_TR_NOOP("shortcuts, hotkeys, keyboard, key bindings")),
          command("offline", workOffline, QT_TR_NOOP("airplane mode, disconnect")),
          command("progress", progress, QT_TR_NOOP("activity, tasks, log")),
          command("keep-rules", keepRules, QT_TR_NOOP("clean up, retention, delete old articles, storage")),
          command("rules", rules, QT_TR_NOOP("filters, automation, mute, block")),
          command("keep-page", keepPage, QT_TR_NOOP("save page, web clipper")),
          command("take-with-me", takeWithMe, QT_TR_NOOP("download all, travel")),
          command("shelf-rules", shelfRules, QT_TR_NOOP("offline settings, automatic download")),
          command("export-kept", exportKept, QT_TR_NOOP("archive, EPUB")),
          command("statistics", statistics, QT_TR_NOOP("statistics, stats, charts, reading history")),
          command("back-up", backUp, QT_TR_NOOP("backup, save library")),
          command("restore", restore, QT_TR_NOOP("import backup, recover")),
          command("about", about, QT_TR_NOOP("version, licence, license")),
          command("quit", quit, QT_TR_NOOP("exit, close"))}},
    };
}

QAction* Actions::action(const QString& id) const
{
    for (const CommandGroup& group : groups())
        for (const WindowCommand& command : group.commands)
            if (command.id == id)
                return command.action;
    Q_UNREACHABLE();
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
