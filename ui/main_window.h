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
class Arrivals;
class ArticleCommands;
class ArticlePane;
class ArticleWindows;
class BookmarkCommands;
class FolderCommands;
class HistoryCommands;
class KeepCommands;
class LastPlace;
class LayoutCommands;
class Library;
class OutletCommands;
class Palette;
class Pictures;
class ProgramCommands;
class ReadMarker;
class ReadingCommands;
class ReadingPane;
class SourceModel;
class SourcePane;
class StatusLine;
class TopBar;
class WriterCommands;

/// The window. It is on screen before anything is asked of the library; the rows come while its panes are built.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    enum class Appear { AtOnce, Hidden };

    /// Comes to the screen at once, unless it is to wait in the tray; `size`: instead of the remembered one.
    explicit MainWindow(Library& library, QSize size = {}, Appear appear = Appear::AtOnce);
    ~MainWindow() override;

    Actions& actions() { return *m_actions; }
    SourcePane& sources() { return *m_sources; }
    ArticlePane& articles() { return *m_articles; }
    ReadingPane& reading() { return *m_reading; }
    StatusLine& statusLine() { return *m_status; }
    ReadingCommands& readingCommands() { return *m_readingCommands; }
    TopBar& topBar() { return *m_top; }
    LayoutCommands& layouts() { return *m_layoutCommands; }
    FolderCommands& folders() { return *m_folderCommands; }
    BookmarkCommands& bookmarks() { return *m_bookmarkCommands; }
    OutletCommands& outlets() { return *m_outletCommands; }
    ProgramCommands& programCommands() { return *m_programCommands; }

    /// Comes to the front; an address that was handed over (`byline ADDRESS`, a feed: link) is looked at.
    void raiseWith(const QStringList& addresses);

    void open(const Source& source);
    void openArticle(ArticleId id);
    void rememberShape();
    /// The open article comes back in a window that takes the place of this one, whatever is chosen for the start.
    void reopenArticle() { m_reopensAnyway = true; }
    /// The same for those in windows of their own.
    void reopenWindows() { m_reopensWindows = true; }

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
    void followOutside(const QUrl& link);
    void openOutside(const QUrl& link);
    void subscribeTo(OutletId id);
    void readOn();
    void showNextUnread();
    void buildCommands();
    void alignSearch();
    void markSource();
    void refreshSummary();
    void tellOfOutlets();
    void showAbout();
    void tellSalvaged(const QString& text);
    void restoreShape();
    void scheduleRefresh();
    void reopenLast();
    void openPalette();

    Library& m_library;
    Actions* m_actions = nullptr;
    Pictures* m_pictures;
    SourceModel* m_rows;
    QMenu* m_moreMenu;
    QMenu* m_layoutMenu;
    TopBar* m_top;
    QSplitter* m_splitter;
    SourcePane* m_sources;
    ArticlePane* m_articles;
    ReadingPane* m_reading;
    StatusLine* m_status;
    HistoryCommands* m_history;
    ArticleCommands* m_articleCommands;
    WriterCommands* m_writerCommands;
    ReadingCommands* m_readingCommands;
    OutletCommands* m_outletCommands;
    FolderCommands* m_folderCommands;
    BookmarkCommands* m_bookmarkCommands;
    LayoutCommands* m_layoutCommands;
    ProgramCommands* m_programCommands;
    ReadMarker* m_marker;
    Palette* m_palette = nullptr; ///< made when it is asked for
    KeepCommands* m_keepCommands;
    Arrivals* m_arrivals;
    LastPlace* m_lastPlace;
    ArticleWindows* m_articleWindows;
    QTimer m_refresh;
    Source m_source;      ///< what is shown when no search is
    ArticleId m_reopened; ///< shown as it was left: that does not mark it
    bool m_reopensAnyway = false;
    bool m_reopensWindows = false;
    bool m_loaded = false;
    bool m_ready = false;
};

} // namespace byline
