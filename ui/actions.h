// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QObject>

class QWidget;

namespace byline {

/// Every action of the window, once: menus, buttons and keys all use these.
class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget* window);

    QAction* addOutlet;
    QAction* refresh;
    QAction* stop;
    QAction* find;
    QAction* next;
    QAction* previous;
    QAction* nextUnread;
    QAction* previousUnread;
    QAction* scrollOn; ///< at the end: the next unread article
    QAction* scrollBack;
    QAction* toggleRead;
    QAction* toggleBookmark;
    QAction* openOriginal;
    QAction* openByEnter; ///< the same with Enter, in the list only
    QAction* copyLink;
    QAction* markListRead;
    QAction* undo;
    QAction* redo;
    QAction* keepRules;
    QAction* toggleKept;
    QAction* fullText;
    QAction* largerText;
    QAction* smallerText;
    QAction* normalText;
    QAction* sansSerif;
    QAction* workOffline;
    QAction* keepPage;
    QAction* takeWithMe;
    QAction* shelfRules;
    QAction* exportArticle;
    QAction* exportKept;
    QAction* importOpml;
    QAction* exportOpml;
    QAction* starters;
    QAction* showKeys;
    QAction* about;
    QAction* quit;

    /// Those that the list of keys names, in its order.
    QList<QAction*> withKeys() const;
    /// What needs an article is greyed out without one.
    void setArticleActionsEnabled(bool enabled);

private:
    QAction* make(const QString& text, const QString& icon, const QList<QKeySequence>& keys);

    QWidget* m_window;
};

} // namespace byline
