// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"
#include "core/audio.h"
#include "core/changes.h"
#include "core/copy.h"
#include "core/reading_state.h"
#include "core/result.h"

#include <QObject>

namespace byline {

class Actions;
class HistoryCommands;
class Library;
class StatusLine;

/// What is done with the article that is being read, and with the list it is in.
class ArticleCommands final : public QObject
{
    Q_OBJECT

public:
    ArticleCommands(Library& library, Actions& actions, HistoryCommands& history, StatusLine& status, QObject* parent);

    /// The article that is open; its state is shown by the actions, also when it changes.
    void setCurrent(const Article& article);
    void clearCurrent();
    const Article& current() const { return m_article; }
    /// What is chosen in the list: with several, marking, bookmarking and keeping are for all of them.
    void setChosen(const QList<Article>& articles);
    void setRead(const QList<Article>& articles, ReadState state);
    void setBookmarked(const QList<Article>& articles, Qt::CheckState wanted);
    void keep(const QList<Article>& articles, Audio audio = Audio::AsBefore);
    /// With a way back.
    void removeCopies(const QList<Article>& articles);
    void openOriginals(const QList<Article>& articles);
    void copyLinks(const QList<Article>& articles);

    void toggleRead();
    void toggleBookmark();
    void toggleKept();
    void openOriginal();
    void copyLink();
    /// All of the list at once, with a way back.
    void markRead(const ArticleQuery& query);
    /// Says how complete a copy has become.
    void reportKept(const Result<CopyReport>& report, const QString& title);

private:
    enum class Said { Yes, No };

    /// Copies that are being made at this user's wish, also asked for one after the other.
    struct Keeping
    {
        int done = 0;
        int total = 0;
        int complete = 0;
        int incomplete = 0;
        bool stopped = false;
        QString title; ///< of the one, where it is one
        QStringList troubles;
    };

    void noteChanges(const Changes& changes);
    void refreshActions();
    /// What the shelf keeps is kept for good; `Said::No` where more is said of them afterwards.
    void claim(const QList<Article>& articles, Said said);
    void showKeeping();
    void noteKept(const Article& article, const Result<CopyReport>& report);

    Library& m_library;
    Actions& m_actions;
    HistoryCommands& m_history;
    StatusLine& m_status;
    Article m_article;
    QList<Article> m_chosen;
    Keeping m_keeping;
};

} // namespace byline
