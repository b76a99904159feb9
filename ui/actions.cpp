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
    addOutlet = make(QT_TR_NOOP("Add outlet…"), QStringLiteral("add"), {key(Qt::CTRL | Qt::Key_N)});
    unsubscribe = make(QT_TR_NOOP("Unsubscribe from outlet"), {}, {});
    refresh = make(QT_TR_NOOP("Refresh"), QStringLiteral("refresh"),
                   {key(Qt::CTRL | Qt::Key_R), key(Qt::Key_F5), key(Qt::Key_R)});
    stop = make(QT_TR_NOOP("Stop refreshing"), QStringLiteral("stop"), {});
    find = make(QT_TR_NOOP("Search"), QStringLiteral("search"),
                {key(Qt::Key_Slash), key(Qt::CTRL | Qt::SHIFT | Qt::Key_F)});
    next = make(QT_TR_NOOP("Next article"), {}, {key(Qt::Key_J)});
    previous = make(QT_TR_NOOP("Previous article"), {}, {key(Qt::Key_K)});
    nextUnread = make(QT_TR_NOOP("Next unread article"), {}, {key(Qt::Key_N)});
    previousUnread = make(QT_TR_NOOP("Previous unread article"), {}, {key(Qt::Key_P)});
    scrollOn = make(QT_TR_NOOP("Scroll down, then go to the next unread article"), {}, {key(Qt::Key_Space)});
    scrollBack = make(QT_TR_NOOP("Scroll up"), {}, {key(Qt::SHIFT | Qt::Key_Space)});
    nextSource = make(QT_TR_NOOP("Next outlet or list"), {}, {key(Qt::SHIFT | Qt::Key_J)});
    previousSource = make(QT_TR_NOOP("Previous outlet or list"), {}, {key(Qt::SHIFT | Qt::Key_K)});
    toggleRead = make(QT_TR_NOOP("Mark as read or unread"), {}, {key(Qt::Key_M), key(Qt::Key_U)});
    toggleBookmark = make(QT_TR_NOOP("Bookmark"), QStringLiteral("bookmark"), {key(Qt::Key_B), key(Qt::Key_S)});
    openOriginal = make(QT_TR_NOOP("Open original in browser"), {}, {key(Qt::Key_O), key(Qt::Key_V)});
    openByEnter = make(QT_TR_NOOP("Open original from the list"), {}, {key(Qt::Key_Return), key(Qt::Key_Enter)});
    copyLink = make(QT_TR_NOOP("Copy article address"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    markListRead = make(QT_TR_NOOP("Mark list as read"), {}, {key(Qt::Key_A), key(Qt::SHIFT | Qt::Key_A)});
    markAboveRead = make(QT_TR_NOOP("Mark all above as read"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Up)});
    markBelowRead = make(QT_TR_NOOP("Mark all below as read"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Down)});
    unreadOnly = make(QT_TR_NOOP("Show all or only unread articles"), {}, {key(Qt::SHIFT | Qt::Key_U)});
    hideRead = make(QT_TR_NOOP("Hide outlets with nothing unread"), {}, {key(Qt::SHIFT | Qt::Key_H)});
    undo = make(QT_TR_NOOP("Undo"), {}, {key(Qt::CTRL | Qt::Key_Z), key(Qt::Key_Z)});
    redo = make(QT_TR_NOOP("Redo"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), key(Qt::CTRL | Qt::Key_Y)});
    keepRules = make(QT_TR_NOOP("Articles to keep…"), {}, {});
    rules = make(QT_TR_NOOP("Rules for new articles…"), {}, {});
    toggleKept = make(QT_TR_NOOP("Keep offline"), QStringLiteral("keep"), {key(Qt::CTRL | Qt::Key_S)});
    fullText = make(QT_TR_NOOP("Full text from the outlet’s page"), QStringLiteral("reader"), {key(Qt::Key_F)});
    largerText = make(QT_TR_NOOP("Larger text"), {}, {QKeySequence::ZoomIn, key(Qt::CTRL | Qt::Key_Equal)});
    smallerText = make(QT_TR_NOOP("Smaller text"), {}, {QKeySequence::ZoomOut});
    normalText = make(QT_TR_NOOP("Normal text size"), {}, {key(Qt::CTRL | Qt::Key_0)});
    readingStyle = make(QT_TR_NOOP("Reading style"), QStringLiteral("text-size"), {});
    findInArticle = make(QT_TR_NOOP("Find in article"), {}, {key(Qt::CTRL | Qt::Key_F)});
    webPage = make(QT_TR_NOOP("Show web page here"), {}, {key(Qt::Key_W)});
    showChanges = make(QT_TR_NOOP("Show what changed"), {}, {});
    copyQuotation = make(QT_TR_NOOP("Copy as quotation with source"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Q)});
    copyCitation = make(QT_TR_NOOP("Copy citation"), {}, {});
    copyCitationMarkdown = make(QT_TR_NOOP("Copy citation as Markdown"), {}, {});
    sendByMail = make(QT_TR_NOOP("Send by email…"), {}, {});
    saveAsPdf = make(QT_TR_NOOP("Save as PDF…"), {}, {});
    print = make(QT_TR_NOOP("Print…"), {}, {key(Qt::CTRL | Qt::Key_P)});
    cursorText = make(QT_TR_NOOP("Text with a cursor (for screen readers)"), {}, {key(Qt::Key_F7)});
    readAloud = make(QT_TR_NOOP("Read aloud"), QStringLiteral("audio"), {key(Qt::Key_L)});
    workOffline = make(QT_TR_NOOP("Work offline"), {}, {});
    wideLayout = make(QT_TR_NOOP("Three columns"), {}, {key(Qt::CTRL | Qt::ALT | Qt::Key_1)});
    stackedLayout = make(QT_TR_NOOP("Article below list"), {}, {key(Qt::CTRL | Qt::ALT | Qt::Key_2)});
    readingLayout = make(QT_TR_NOOP("Only the article"), {}, {key(Qt::CTRL | Qt::ALT | Qt::Key_3), key(Qt::Key_F11)});
    showSources = make(QT_TR_NOOP("Show subscriptions"), {}, {key(Qt::Key_F9)});
    showList = make(QT_TR_NOOP("Show article list"), {}, {key(Qt::SHIFT | Qt::Key_F9)});
    openInWindow = make(QT_TR_NOOP("Open in new window"), {}, {key(Qt::SHIFT | Qt::Key_O)});
    editBookmark = make(QT_TR_NOOP("Edit bookmark…"), {}, {key(Qt::SHIFT | Qt::Key_B)});
    findSource = make(QT_TR_NOOP("Find an outlet, folder or writer…"), {}, {key(Qt::CTRL | Qt::Key_L)});
    keepAudio = make(QT_TR_NOOP("Keep offline with its audio"), {}, {});
    keepPage = make(QT_TR_NOOP("Keep a web page…"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    takeWithMe = make(QT_TR_NOOP("Take all unread articles with me"), {}, {});
    shelfRules = make(QT_TR_NOOP("Offline shelf…"), {}, {});
    exportArticle = make(QT_TR_NOOP("Export article…"), {}, {key(Qt::CTRL | Qt::Key_E)});
    exportKept = make(QT_TR_NOOP("Export all kept articles…"), {}, {});
    newFolder = make(QT_TR_NOOP("New folder…"), {}, {});
    importOpml = make(QT_TR_NOOP("Import outlets (OPML)…"), {}, {});
    exportOpml = make(QT_TR_NOOP("Export outlets (OPML)…"), {}, {});
    starters = make(QT_TR_NOOP("Suggested outlets…"), {}, {});
    paneLeft = make(QT_TR_NOOP("Go to the pane on the left"), {}, {key(Qt::Key_Left)});
    paneRight = make(QT_TR_NOOP("Go to the pane on the right"), {}, {key(Qt::Key_Right)});
    palette = make(QT_TR_NOOP("Go to anything…"), {}, {key(Qt::CTRL | Qt::Key_K)});
    pasteAddress = make(QT_TR_NOOP("Subscribe to the address in the clipboard"), {}, {QKeySequence::Paste});
    preferences = make(QT_TR_NOOP("Preferences…"), {}, {key(Qt::CTRL | Qt::Key_Comma)});
    statistics = make(QT_TR_NOOP("Reading statistics…"), {}, {});
    backUp = make(QT_TR_NOOP("Back up library…"), {}, {});
    restore = make(QT_TR_NOOP("Restore backup…"), {}, {});
    showKeys = make(QT_TR_NOOP("Keyboard shortcuts…"), {}, {key(Qt::Key_Question)});
    about = make(QT_TR_NOOP("About Byline"), {}, {});
    quit = make(QT_TR_NOOP("Quit"), {}, {key(Qt::CTRL | Qt::Key_Q)});

    progress = make(QT_TR_NOOP("Activity"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_J)});
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

QAction* Actions::make(const char* english, const QString& icon, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(tr(english), this);
    if (QString title = QString::fromUtf8(english); title != action->text())
        m_english.insert(action, title.remove(u'…'));
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    setKeys(action, keys);
    return action;
}

void Actions::setKeys(QAction* action, const QList<QKeySequence>& keys)
{
    action->setShortcuts(keys);
    const QString text = QString(action->text()).remove(u'…');
    const QString key = keyOf(*action);
    action->setToolTip(key.isEmpty() ? text : QStringLiteral("%1  (%2)").arg(text, key));
    emit keysChanged();
}

QString Actions::keyOf(const QAction& action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

QString Actions::keyOrName(const QAction& action)
{
    const QString key = keyOf(action);
    return key.isEmpty() ? tr("“%1”").arg(QString(action.text()).remove(u'…')) : key;
}

QList<CommandGroup> Actions::groups() const
{
    // Who comes from another program types what it was called there, who knows programs in English its English title.
    const auto command = [this](const char* id, QAction* action, const char* others = "") {
        QStringList names;
        for (const QString& name : (tr(others) + u',' + QLatin1String(others)).split(u',', Qt::SkipEmptyParts))
            names += name.trimmed();
        if (m_english.contains(action))
            names += m_english.value(action);
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
        {tr("Layout"),
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
