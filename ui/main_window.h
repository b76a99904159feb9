// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "ui/models/source_row.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QSplitter;

namespace byline {

class Actions;
class ArticleCommands;
class ArticlePane;
class HistoryCommands;
class KeepCommands;
class Library;
class OutletCommands;
class Pictures;
class ReadingPane;
class SourcePane;
class StatusLine;
class TopBar;
class WriterCommands;

/// The window. It is on screen before anything is asked of the library; lists follow.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Comes to the screen at once; `size`: instead of the remembered one.
    explicit MainWindow(Library& library, QSize size = {});
    ~MainWindow() override;

    Actions& actions() { return *m_actions; }
    SourcePane& sources() { return *m_sources; }
    ArticlePane& articles() { return *m_articles; }
    ReadingPane& reading() { return *m_reading; }
    StatusLine& statusLine() { return *m_status; }
    TopBar& topBar() { return *m_top; }
    OutletCommands& outlets() { return *m_outletCommands; }

    /// Comes to the front; an address that was handed over (`byline ADDRESS`, a feed: link) is looked at.
    void raiseWith(const QStringList& addresses);

    void open(const Source& source);
    void openArticle(ArticleId id);

signals:
    /// The lists are there for the first time.
    void ready();

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void buildPanes();
    void buildMenus();
    void connectPanes();
    void connectActions();
    void load();
    void sourcesLoaded();
    void offerStarters(Qt::CheckState evenIfAnswered);
    void endOffer(const QString& answer);

    void choose(const Article& article);
    void follow(const QUrl& link);
    void readOn();
    void showNextUnread();
    void showSourceMenu(const SourceRow& row, const QPoint& position);
    void refreshSummary();
    void refreshIcons();
    void changeZoom(int percent);
    void showAbout();
    void tellSalvaged(const QString& text);
    void restoreShape();
    void saveShape();

    Library& m_library;
    Actions* m_actions;
    Pictures* m_pictures;
    QMenu* m_sizeMenu;
    QMenu* m_moreMenu;
    TopBar* m_top;
    QSplitter* m_splitter;
    SourcePane* m_sources;
    ArticlePane* m_articles;
    ReadingPane* m_reading;
    StatusLine* m_status;
    HistoryCommands* m_history;
    ArticleCommands* m_articleCommands;
    WriterCommands* m_writerCommands;
    OutletCommands* m_outletCommands;
    KeepCommands* m_keepCommands;
    QTimer m_refresh;
    Source m_source; ///< what is shown when no search is
    bool m_loaded = false;
    bool m_ready = false;
};

} // namespace byline
