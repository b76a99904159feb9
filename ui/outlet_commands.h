// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/refresher.h"
#include "library/subscriptions.h"
#include "ui/models/source_row.h"

#include <QObject>

class QMenu;
class QPoint;
class QWidget;

namespace byline {

class Actions;
class EarlierArticles;
class HistoryCommands;
class Library;
class NewsletterCommands;
class StatusLine;

/// What is done with outlets: add, refresh, rename, move, unsubscribe, OPML.
class OutletCommands final : public QObject
{
    Q_OBJECT

public:
    OutletCommands(Library& library, Actions& actions, HistoryCommands& history, StatusLine& status, QWidget* window);

    /// Opens the dialog; with addresses it begins at once to look for feeds there.
    void addOutlet(const QStringList& addresses = {});
    void refresh(RefreshScope scope, const QList<OutletId>& outlets = {});
    void addStarters(const QList<StarterOutlet>& starters);
    void importOpml();
    void importFile(const QString& path);
    /// OPML from anywhere; `from` is named where it cannot be read.
    QFuture<Result<ImportReport>> importBytes(const QByteArray& opml, const QString& from);
    /// Several at once: they are reported and taken back together.
    QFuture<Result<ImportReport>> importLists(const QList<QByteArray>& lists, const QString& from);
    void exportFile(const QString& path, const QList<OutletId>& only = {});

    NewsletterCommands& newsletters() { return *m_newsletters; }
    /// Earlier articles than the feeds have.
    EarlierArticles& earlier() { return *m_earlier; }
    void openWebsite(OutletId id);
    /// Says how to; nothing is done yet.
    void offerToUnsubscribe(OutletId id, const QString& title);

    /// The entries of a row's menu; what concerns reading is added by the window.
    void fillMenu(QMenu& menu, const SourceRow& row, const QList<QStringList>& folders);
    void unsubscribe(OutletId id);
    void move(OutletId id, const QStringList& folder);
    void askForName(OutletId id, const QString& title);
    void setInterval(OutletId id, int minutes);
    void openPage(OutletId id);
    /// For the user name and the password its server wants.
    void askForPassword(OutletId id);
    void exportOpml(const QList<OutletId>& only);

signals:
    void outletAdded(OutletId id);
    /// At least one that was not here before.
    void outletsImported();
    /// To be shown in the window.
    void webPageWanted(const QUrl& page);
    /// A link on the outlet's page: byline://author/ID.
    void linkActivated(const QUrl& link);

private:
    void showProgress(const RefreshProgress& progress);
    void showImport(int done, int total);
    void reportRefresh(const RefreshReport& report);
    void sayWhatCame(const RefreshReport& report);
    void reportImport(const Result<ImportReport>& report, const QString& from);
    void fillMoveMenu(QMenu& menu, const SourceRow& row, const QList<QStringList>& folders);
    void askHowMuchIsKept(OutletId id);
    void askForFolder(OutletId id);
    void fillIntervalMenu(QMenu& menu, OutletId id);

    Library& m_library;
    Actions& m_actions;
    HistoryCommands& m_history;
    StatusLine& m_status;
    QWidget* m_window;
    int m_imports = 0; ///< that are going on
    EarlierArticles* m_earlier;
    NewsletterCommands* m_newsletters;
};

} // namespace byline
