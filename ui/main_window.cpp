// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/main_window.h"

#include "library/archive.h"
#include "library/icons.h"
#include "library/later.h"
#include "library/library.h"
#include "library/newsletters.h"
#include "library/reading.h"
#include "library/settings.h"
#include "library/shelf.h"
#include "ui/accessible_roles.h"
#include "ui/accessible_rows.h"
#include "ui/actions.h"
#include "ui/application_keys.h"
#include "ui/arrivals.h"
#include "ui/article_commands.h"
#include "ui/article_windows.h"
#include "ui/choices.h"
#include "ui/history_commands.h"
#include "ui/keep_commands.h"
#include "ui/last_place.h"
#include "ui/layout_commands.h"
#include "ui/models/pictures.h"
#include "ui/outlet_commands.h"
#include "ui/pane_focus.h"
#include "ui/panes/article_pane.h"
#include "ui/panes/article_reader.h"
#include "ui/panes/reading_pane.h"
#include "ui/panes/search_field.h"
#include "ui/panes/source_pane.h"
#include "ui/panes/status_line.h"
#include "ui/panes/top_bar.h"
#include "ui/program_commands.h"
#include "ui/read_ahead.h"
#include "ui/read_marker.h"
#include "ui/reading_commands.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"
#include "ui/writer_commands.h"

#include <QApplication>
#include <QCloseEvent>
#include <QListView>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

namespace {

constexpr auto kFirstRows = 100ms; ///< so long the first painting waits for them at most
const QString kGeometry = QStringLiteral("window/geometry");

/// As drawn, or as much of it as the screen has room for, with a frame around it.
QSize firstSize()
{
    const QSize wanted(1440, 900);
    const QScreen* screen = QGuiApplication::primaryScreen();
    if (!screen || QGuiApplication::platformName() == QLatin1String("offscreen")) // pictures are as large as wished
        return wanted;
    return wanted.boundedTo(screen->availableSize() - QSize(16, 48));
}

} // namespace

MainWindow::MainWindow(Library& library, QSize size, Appear appear)
    : m_library(library)
    , m_pictures(new Pictures(library.archive(), this))
    , m_rows(new SourceModel(library, this))
{
    installAccessibleRoles();
    announceRowsOfFocusedLists(*this);
    installApplicationKeys();
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Byline"));
    applyTheme(*this);
    resize(firstSize());
    comeBack(*this, library.settings().value(kGeometry).toByteArray());
    if (size.isValid())
        resize(size);
    if (appear == Appear::AtOnce)
        show(); // placing and framing a window takes as long as building the panes: both at once
    else if (!std::exchange(m_loaded, true))
        QTimer::singleShot(0, this, &MainWindow::load);
    m_actions = new Actions(this);
    buildMenus();
    buildPanes();
    // The answers come while the rest is built. Not before the panes are: a second thread would be in the way of the
    // window's coming on screen.
    if (!library.isNew())
        m_rows->load();
    m_history = new HistoryCommands(library, *m_actions, *m_status, this);
    m_articleCommands = new ArticleCommands(library, *m_actions, *m_history, *m_status, this);
    m_writerCommands = new WriterCommands(library, *m_history, *m_status, *m_pictures, this);
    m_outletCommands = new OutletCommands(library, *m_actions, *m_history, *m_status, this);
    m_keepCommands = new KeepCommands(library, *m_actions, *m_articleCommands, *m_status, this);
    m_programCommands = new ProgramCommands(library, *m_actions, *m_status, this);
    m_marker = new ReadMarker(library, *m_articles, this);
    new ReadAhead(library, *m_articles, *m_reading, this);
    m_lastPlace = new LastPlace(library.settings(), *m_articles, this);
    m_articleWindows = new ArticleWindows(library, this);
    buildCommands();
    m_arrivals = new Arrivals(library, *m_outletCommands, *m_actions, *m_status, this);
    new PaneFocus(*m_actions, *m_sources, *m_articles, *m_reading, this);
    connectPanes();
    connectActions();
    connect(this, &MainWindow::ready, m_history, &HistoryCommands::refresh);
    restoreShape();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildMenus()
{
    m_moreMenu = new QMenu(this);
    m_moreMenu->addActions({m_actions->undo, m_actions->redo});
    m_moreMenu->addSeparator();
    m_moreMenu->addActions({m_actions->toggleRead, m_actions->openOriginal, m_actions->copyLink});
    m_moreMenu->addSeparator();
    m_moreMenu->addAction(m_actions->markListRead);
    m_moreMenu->addSeparator();
    m_moreMenu->addActions({m_actions->workOffline, m_actions->takeWithMe, m_actions->shelfRules, m_actions->keepPage,
                            m_actions->exportArticle, m_actions->exportKept});
    m_moreMenu->addSeparator();
    m_moreMenu->addActions(
        {m_actions->starters, m_actions->importOpml, m_actions->exportOpml, m_actions->rules, m_actions->keepRules});
    m_moreMenu->addSeparator();
    m_layoutMenu = m_moreMenu->addMenu(tr("Layout"));
    m_moreMenu->addSeparator();
    m_moreMenu->addActions(
        {m_actions->palette, m_actions->preferences, m_actions->statistics, m_actions->progress, m_actions->showKeys});
    m_moreMenu->addSeparator();
    m_moreMenu->addActions({m_actions->about, m_actions->quit});
}

void MainWindow::buildPanes()
{
    auto* content = new QWidget; // outside of the window, so that it is laid out once, when it is whole
    m_top = new TopBar(*m_actions, m_moreMenu, content);
    m_splitter = new QSplitter(content);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    auto* side = new QWidget(m_splitter);
    m_sources = new SourcePane(*m_rows, *m_pictures, m_library.settings(), side);
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 10, 0, 0);
    sideColumn->addWidget(m_sources);
    m_articles = new ArticlePane(m_library, *m_pictures, m_library.settings(), *m_actions, m_splitter);
    m_reading = new ReadingPane(m_library, *m_actions, m_splitter);
    side->setMinimumWidth(150);
    m_articles->setMinimumWidth(240);
    m_reading->setMinimumWidth(380);
    m_articles->setMinimumHeight(160);
    m_reading->setMinimumHeight(160);
    m_sources->addActions({m_actions->scrollOn, m_actions->scrollBack});
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setStretchFactor(2, 1);
    m_status = new StatusLine(content);
    m_reading->reader().reachUnder(*m_status);
    m_readingCommands = new ReadingCommands(m_library, *m_actions, *m_reading, *m_status, this);
    m_top->addArticleMenu(m_readingCommands->articleMenu());

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_status);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(content);
    if (isVisible()) {
        // Qt would show it later, behind the first painting, and paint everything a second time.
        whole->activate();
        content->show();
        // So would rows that come in the next moment.
        content->setUpdatesEnabled(false);
        const auto paint = [content] { content->setUpdatesEnabled(true); };
        QTimer::singleShot(kFirstRows, content, paint);
        connect(&m_articles->articles(), &ArticleListModel::shown, content, paint, Qt::SingleShotConnection);
    }
}

void MainWindow::connectPanes()
{
    connect(m_sources, &SourcePane::opened, this, &MainWindow::open);
    connect(m_sources, &SourcePane::addRequested, m_actions->addOutlet, &QAction::trigger);
    connect(m_rows, &SourceModel::loaded, this, &MainWindow::sourcesLoaded);
    connect(m_articles, &ArticlePane::articleChosen, this, &MainWindow::choose);
    connect(m_articles, &ArticlePane::failed, this, [this](const Error& error) { m_status->complain(error, {}); });
    connect(m_writerCommands, &WriterCommands::pageOutdated, m_reading, &ReadingPane::reload);
    connect(&m_library.newsletters(), &Newsletters::subscriptionChanged, m_reading, &ReadingPane::reload);
    // Who has brought the own outlets need not be asked for some to begin with.
    connect(m_outletCommands, &OutletCommands::outletsImported, this, [this] { endOffer(QStringLiteral("accepted")); });
    connect(m_outletCommands, &OutletCommands::webPageWanted, m_reading, &ReadingPane::showWebPage);
    connect(m_reading, &ReadingPane::linkActivated, this, &MainWindow::follow);
    connect(m_reading, &ReadingPane::subscriptionWanted, m_outletCommands,
            [this](const QUrl& url) { m_outletCommands->addOutlet({url.toString()}); });
    connect(m_reading, &ReadingPane::failed, this, [this](const Error& error) { m_status->complain(error, {}); });
    connect(m_reading, &ReadingPane::fullTextFailed, this,
            [this](const Error& error) { m_status->complain(error, tr("Full text")); });
    connect(m_reading, &ReadingPane::requestsHeldBack, this, [this](int count) {
        m_status->setNote(count == 0   ? QString()
                          : count == 1 ? tr("1 third-party request blocked")
                                       : tr("%1 third-party requests blocked").arg(count));
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, &MainWindow::alignSearch);
    connect(m_layoutCommands, &LayoutCommands::changed, this, &MainWindow::alignSearch, Qt::QueuedConnection);
    connect(&m_top->search(), &SearchField::searched, this, [this](const QString& text) {
        if (text.isEmpty())
            m_articles->show(m_source);
        else
            m_articles->search(text);
        markSource();
        refreshSummary();
    });
    connect(m_articles, &ArticlePane::found, m_status, &StatusLine::announce);
    connect(&m_top->search(), &SearchField::left, this, [this] { m_articles->view().setFocus(); });
    connect(&m_library, &Library::changed, this, [this](const Changes& changes) {
        if (!changes.outlets.isEmpty())
            m_pictures->askAgainForIcons();
    });
    connect(&m_library.refresher(), &Refresher::finished, &m_library.icons(), &Icons::fetchMissing);
    connect(&m_library.refresher(), &Refresher::finished, m_pictures, &Pictures::askAgainForThumbnails);
    connect(&m_library, &Library::offlineChanged, m_pictures, &Pictures::askAgainForThumbnails);
    connect(&m_library.settings(), &Settings::valueChanged, this, [this](const QString& key) {
        if (key == Choices::kRefreshMinutes)
            scheduleRefresh();
    });
    connect(&m_library, &Library::offlineChanged, m_actions->workOffline, &QAction::setChecked);
    connect(m_keepCommands, &KeepCommands::pageKept, this, &MainWindow::openArticle);
    connect(this, &MainWindow::ready, &m_library.shelf(), &Shelf::keepFilled);
    // The system's network comes as a plugin that has to be loaded: not before everything else is there. Then it is
    // known whether what was left over can be done.
    connect(this, &MainWindow::ready, &m_library, [&library = m_library] {
        QTimer::singleShot(2000, &library, [&library] {
            library.watchNetwork();
            library.later().start();
        });
    });
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction* action, auto step) { connect(action, &QAction::triggered, this, step); };
    on(m_actions->find, [this] {
        m_top->search().setFocus(Qt::ShortcutFocusReason);
        m_top->search().selectAll();
    });
    on(m_actions->next, [this] { m_articles->selectBy(1); });
    on(m_actions->previous, [this] { m_articles->selectBy(-1); });
    on(m_actions->nextUnread, [this] { showNextUnread(); });
    on(m_actions->previousUnread, [this] { m_articles->selectPreviousUnread(); });
    on(m_actions->scrollOn, [this] { readOn(); });
    on(m_actions->scrollBack, [this] { m_reading->scrollPage(-1, [](bool) {}); });
    on(m_actions->markListRead, [this] { m_articleCommands->markRead(m_articles->shownQuery()); });
    on(m_actions->unreadOnly, [this] { m_articles->toggleUnreadOnly(); });
    on(m_actions->workOffline, [this] { m_library.setOffline(m_actions->workOffline->isChecked()); });
    on(m_actions->starters, [this] { offerStarters(Qt::Checked); });
    on(m_actions->palette, [this] { openPalette(); });
    on(m_actions->about, [this] { showAbout(); });
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (!m_library.isOffline() && !m_library.refresher().isRunning())
            m_outletCommands->refresh(RefreshScope::Due);
    });
}

void MainWindow::restoreShape()
{
    m_layoutCommands->restore();
    QTimer::singleShot(0, this, &MainWindow::alignSearch); // when it is laid out
}

void MainWindow::rememberShape()
{
    m_library.settings().setValue(kGeometry, saveGeometry());
    m_layoutCommands->save();
    m_sources->remember();
    m_lastPlace->remember();
    m_articleWindows->remember();
}

void MainWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // When the window is whole.
    if (!std::exchange(m_loaded, true))
        QTimer::singleShot(0, this, &MainWindow::load);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    rememberShape();
    m_articleWindows->end();
    m_library.refresher().stop();
    QWidget::closeEvent(event);
}

bool MainWindow::event(QEvent* event)
{
    // The system's palette has changed: its lightness chooses ours.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        applyTheme(*this);
    return QWidget::event(event);
}

} // namespace byline
