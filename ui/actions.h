// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

class QWidget;

namespace byline {

/// An action that the list of keys and the palette know, by a name that never changes.
struct WindowCommand
{
    QString id;
    QAction* action = nullptr;
    QStringList others; ///< what it is called elsewhere, in the reader's language and in English
};

struct CommandGroup
{
    QString title;
    QList<WindowCommand> commands;
};

/// Every action of the window, once: menus, buttons and keys all use these.
class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget* window);

    QAction* addOutlet;
    QAction* unsubscribe; ///< from the one whose list is open, or whose article
    QAction* refresh;
    QAction* stop;
    QAction* find;
    QAction* next;
    QAction* previous;
    QAction* nextUnread;
    QAction* previousUnread;
    QAction* scrollOn; ///< at the end: the next unread article
    QAction* scrollBack;
    QAction* nextSource; ///< the next row of the subscriptions; folders stay as they are
    QAction* previousSource;
    QAction* toggleRead;
    QAction* toggleBookmark;
    QAction* openOriginal;
    QAction* openByEnter; ///< the same with Enter, in the list only
    QAction* copyLink;
    QAction* markListRead;
    QAction* markAboveRead;
    QAction* markBelowRead;
    QAction* unreadOnly;
    QAction* hideRead;
    QAction* progress;
    QAction* undo;
    QAction* redo;
    QAction* keepRules;
    QAction* rules; ///< for new articles
    QAction* toggleKept;
    QAction* fullText;
    QAction* largerText;
    QAction* smallerText;
    QAction* normalText;
    QAction* readingStyle;
    QAction* findInArticle;
    QAction* webPage;
    QAction* showChanges;
    QAction* copyQuotation;
    QAction* copyCitation;
    QAction* copyCitationMarkdown;
    QAction* sendByMail;
    QAction* saveAsPdf;
    QAction* print;
    QAction* readAloud;
    QAction* cursorText;
    QAction* workOffline;
    QAction* wideLayout;
    QAction* stackedLayout;
    QAction* readingLayout; ///< nothing but the article
    QAction* showSources;
    QAction* showList;
    QAction* openInWindow;
    QAction* editBookmark;
    QAction* findSource;
    QAction* keepAudio;
    QAction* keepPage;
    QAction* takeWithMe;
    QAction* shelfRules;
    QAction* exportArticle;
    QAction* exportKept;
    QAction* newFolder;
    QAction* importOpml;
    QAction* exportOpml;
    QAction* starters;
    QAction* paneLeft;
    QAction* paneRight;
    QAction* palette; ///< all commands and places, by typing
    QAction* pasteAddress;
    QAction* preferences;
    QAction* statistics;
    QAction* backUp;
    QAction* restore;
    QAction* showKeys;
    QAction* about;
    QAction* quit;

    /// All commands, as the list of keys orders them.
    QList<CommandGroup> groups() const;
    /// By its name, which must be one of them.
    QAction* action(const QString& id) const;
    /// The tooltip names the first key.
    void setKeys(QAction* action, const QList<QKeySequence>& keys);
    /// Its first key, as the system writes it; empty: it has none.
    static QString keyOf(const QAction& action);
    /// For texts that say what to press: the key, or the command's name where it has none.
    static QString keyOrName(const QAction& action);
    /// What needs an article is greyed out without one.
    void setArticleActionsEnabled(bool enabled);

signals:
    /// Texts that name keys are made anew.
    void keysChanged();

private:
    QAction* make(const char* english, const QString& icon, const QList<QKeySequence>& keys);

    QWidget* m_window;
    QHash<const QAction*, QString> m_english; ///< titles that are shown in another language
};

} // namespace byline
