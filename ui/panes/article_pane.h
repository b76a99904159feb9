// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/author.h"
#include "core/outlet.h"
#include "ui/models/article_list_model.h"
#include "ui/models/source_row.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace byline {

class Actions;
class ArticleDelegate;
class ArticleRows;
class ModeSwitch;
class Pictures;
class RowReturn;
class SearchIndex;
class Settings;
enum class Likely;

/// The article list with its header.
class ArticlePane final : public QWidget
{
    Q_OBJECT

public:
    ArticlePane(Library& library, Pictures& pictures, Settings& settings, Actions& actions, QWidget* parent);

    void show(const Source& source);
    void search(const QString& text);
    const Source& source() const { return m_source; }
    /// The list as it is asked for, for marking all of it.
    ArticleQuery shownQuery() const { return m_model.query(); }

    ArticleListModel& articles() { return m_model; }
    ArticleDelegate& delegate() { return *m_delegate; }
    QListView& view();
    RowReturn& rowReturn() { return *m_return; }
    /// Those that are subscribed to: rows bear their icons, and an empty list says whether there is none, or one with
    /// something unread.
    void setOutlets(const QList<Outlet>& outlets);
    /// An empty list of followed ones says whether there are any.
    void setWriters(const QList<Author>& writers);
    /// The line under the title.
    void setSummary(const QString& summary);

    /// All that are chosen, in the list's order.
    QList<Article> chosen() const;
    bool isOldestFirst() const;
    void setOldestFirst(Qt::CheckState wanted);
    /// Bookmarks in the order in which they were set.
    bool isByBookmark() const;
    void setByBookmark(Qt::CheckState wanted);
    bool isCompact() const;
    void setCompact(Qt::CheckState wanted);

    /// All, or only the unread ones: the other of both.
    void toggleUnreadOnly();

    const Article* current() const;
    /// Where a key leads from the current one; null: nowhere. What comes next does so in the direction in which the
    /// list is gone through.
    const Article* likely(Likely why) const;
    bool select(int row);
    /// The row of the article that is open already.
    bool stayOn(int row);
    /// A row's menu was closed: what is open is chosen again.
    void leaveMenu();
    bool selectBy(int step);
    /// False: there is none in this list.
    bool selectNextUnread();
    bool selectPreviousUnread();

signals:
    /// A search came to its end.
    void found(const QString& text);
    void articleChosen(const Article& article);
    /// The pointer has come to it.
    void pointedAt(const Article& article);
    void chosenChanged();
    void menuRequested(const QPoint& globalPosition);
    void openedInWindow(const Article& article);
    /// Its original is wanted, behind this window.
    void openedBehind(const Article& article);
    void failed(const Error& error);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void load();
    void find(const QString& text);
    void chooseMode(int chosen);
    void refreshEmptyText();
    void refreshHead();
    void describe(const QString& text);
    QString foundText() const;
    void showViewMenu();
    bool startsUnread() const;
    int nextUnread() const; ///< row, also from the top again; -1: none

    ArticleListModel m_model;
    SearchIndex& m_index;
    Settings& m_settings;
    const Actions& m_actions;
    Source m_source;
    QLabel* m_title;
    QLabel* m_summary;
    QString m_said; ///< what the list has; under the title unless several rows are chosen
    QLabel* m_empty;
    ModeSwitch* m_switch;
    bool m_hasOutlets = true; ///< until it is known
    bool m_hasUnread = true;
    bool m_followsSome = false;
    ModeSwitch* m_order; ///< of what a search found
    QToolButton* m_more;
    int m_direction = 1; ///< down the list; -1: up
    QTimer m_flash;      ///< how long the old rows may stay
    ArticleRows* m_view;
    ArticleDelegate* m_delegate;
    RowReturn* m_return;
    bool m_stays = false; ///< the row that is chosen is that of the open article
};

} // namespace byline
