// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/article_pane.h"

#include "library/error_text.h"
#include "library/library.h"
#include "library/search_index.h"
#include "library/settings.h"
#include "ui/actions.h"
#include "ui/choices.h"
#include "ui/models/pictures.h"
#include "ui/panes/article_delegate.h"
#include "ui/panes/article_rows.h"
#include "ui/panes/elided_label.h"
#include "ui/panes/empty_list_text.h"
#include "ui/panes/mode_switch.h"
#include "ui/panes/row_return.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"
#include "ui/web/web_parts.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace byline {

using namespace std::chrono_literals;

namespace {

const QString kMode = QStringLiteral("window/unreadOnly");
/// So many articles that cannot be found yet are a moment's work after a refresh.
constexpr qint64 kWorthTelling = 5000;
const QString kBestMatch = QStringLiteral("window/bestMatchFirst");
const QString kOldestFirst = QStringLiteral("window/oldestFirst");
const QString kByBookmark = QStringLiteral("window/byBookmark");

/// Two lines of text; at usual sizes a multiple of the grid.
int headerHeight()
{
    return qMax(54, QFontMetrics(textFont(1.12)).height() + QFontMetrics(textFont(0.86)).height() + 12);
}

} // namespace

ArticlePane::ArticlePane(Library& library, Pictures& pictures, Settings& settings, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_model(library, this)
    , m_index(library.searchIndex())
    , m_settings(settings)
    , m_actions(actions)
{
    auto* header = new QWidget(this);
    header->setFixedHeight(headerHeight());
    m_title = new ElidedLabel(header);
    m_title->setObjectName(QStringLiteral("listTitle"));
    m_title->setFont(textFont(1.12, QFont::DemiBold));
    m_title->setMinimumWidth(40);
    m_summary = new ElidedLabel(header);
    m_summary->setObjectName(QStringLiteral("listSummary"));
    m_summary->setFont(countFont(0.86));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_switch = new ModeSwitch({tr("Unread"), tr("All")}, header);
    m_switch->setObjectName(QStringLiteral("listMode"));
    m_order = new ModeSwitch({tr("Newest"), tr("Best match")}, header);
    m_order->setObjectName(QStringLiteral("searchOrder"));
    m_order->setChosen(settings.value(kBestMatch, false).toBool() ? 1 : 0);
    m_order->hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_summary);
    words->addStretch();
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(23, 0, 11, 0);
    row->addLayout(words, 1);
    row->addWidget(m_switch, 0, Qt::AlignVCenter);
    row->addWidget(m_order, 0, Qt::AlignVCenter);
    m_more = new QToolButton(header);
    m_more->setObjectName(QStringLiteral("listMenuButton"));
    m_more->setIcon(themedIcon(QStringLiteral("more")));
    m_more->setIconSize(QSize(1, 1) * textScaled(16));
    m_more->setFixedSize(QSize(1, 1) * textScaled(28));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setToolTip(tr("List order and layout"));
    m_more->setAccessibleName(m_more->toolTip());
    row->addWidget(m_more, 0, Qt::AlignVCenter);

    auto* rows = new ArticleRows(this);
    m_view = rows;
    m_view->setObjectName(QStringLiteral("articles"));
    m_view->setAccessibleName(tr("Articles"));
    m_delegate = new ArticleDelegate(m_model, pictures, this);
    m_view->setItemDelegate(m_delegate);
    m_view->setModel(&m_model);
    m_delegate->setDensity(isCompact() ? ArticleDelegate::Density::Compact : ArticleDelegate::Density::Comfortable);
    m_view->addActions({actions.scrollOn, actions.scrollBack, actions.openByEnter});

    m_empty = new QLabel(m_view);
    m_empty->setObjectName(QStringLiteral("listEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->hide();
    auto* centre = new QVBoxLayout(m_view);
    centre->setContentsMargins(40, 0, 40, 80);
    centre->addWidget(m_empty);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_view, 1);

    connect(&pictures, &Pictures::arrived, m_view->viewport(), qOverload<>(&QWidget::update));
    // "12 min" becomes "13 min".
    auto* minute = new QTimer(this);
    minute->setTimerType(Qt::VeryCoarseTimer);
    minute->start(1min);
    connect(minute, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(m_switch, &ModeSwitch::chosenByUser, this, &ArticlePane::chooseMode);
    connect(m_order, &ModeSwitch::chosenByUser, this, [this](int chosen) {
        m_settings.setValue(kBestMatch, chosen == 1);
        find(m_model.searched());
    });
    connect(rows, &ArticleRows::entered, this,
            [this](const QModelIndex& index) { emit pointedAt(m_model.article(index.row())); });
    connect(rows, &ArticleRows::middleClicked, this,
            [this](const QModelIndex& index) { emit openedBehind(m_model.article(index.row())); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, rows](const QModelIndex& index, const QModelIndex& before) {
                if (!index.isValid() || rows->isChoosing())
                    return;
                m_direction = index.row() < before.row() ? -1 : 1;
                const Article article = m_model.article(index.row());
                m_model.setCurrent(article.id);
                if (!m_stays)
                    emit articleChosen(article);
            });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ArticlePane::chosenChanged);
    // With the rows the choice goes, and nothing else tells of it.
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ArticlePane::chosenChanged);
    connect(this, &ArticlePane::chosenChanged, this, &ArticlePane::refreshHead);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint& place) {
        if (m_view->indexAt(place).isValid() && m_view->selectionModel()->hasSelection())
            emit menuRequested(m_view->viewport()->mapToGlobal(place));
    });
    connect(m_view, &QListView::doubleClicked, this,
            [this](const QModelIndex& index) { emit openedInWindow(m_model.article(index.row())); });
    connect(m_more, &QToolButton::clicked, this, &ArticlePane::showViewMenu);
    connect(&m_model, &ArticleListModel::shown, this, [this] {
        refreshEmptyText();
        if (m_model.isSearch())
            emit found(foundText());
    });
    m_return = new RowReturn(*this);
    m_flash.setSingleShot(true);
    m_flash.setInterval(100ms);
    const auto showAgain = [this] {
        m_flash.stop();
        m_view->viewport()->setUpdatesEnabled(true);
    };
    connect(&m_flash, &QTimer::timeout, this, showAgain);
    connect(&m_model, &ArticleListModel::shown, this, showAgain);
    connect(&m_model, &ArticleListModel::failed, this, showAgain);
    connect(&m_index, &SearchIndex::progressed, this, [this] {
        if (m_model.isSearch() && !m_model.isLoading())
            setSummary(foundText());
    });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ArticlePane::refreshEmptyText);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ArticlePane::refreshEmptyText);
    connect(&actions, &Actions::keysChanged, this, [this] {
        if (!m_empty->isHidden() && !m_model.isSearch())
            refreshEmptyText();
    });
    connect(&m_model, &ArticleListModel::failed, this, [this](const Error& error) {
        if (error.kind != ErrorKind::BadQuery)
            return emit failed(error);
        // Perhaps it is only half typed: it is explained where its hits would be.
        m_empty->setText(errorText(error));
        m_empty->show();
        setSummary({});
    });
}

bool ArticlePane::startsUnread() const
{
    return !m_source.query.bookmarkedOnly && !m_source.query.savedOnly && !m_source.query.changedOnly;
}

void ArticlePane::show(const Source& source)
{
    const bool other = source.key != m_source.key;
    m_source = source;
    if (other || m_model.isSearch())
        m_switch->setChosen(startsUnread() && m_settings.value(kMode, true).toBool() ? 0 : 1);
    m_model.setCurrent({});
    m_title->setText(source.title);
    m_switch->show();
    m_order->hide();
    if (source.query.search.isEmpty())
        load();
    else
        find(source.query.search);
}

void ArticlePane::chooseMode(int chosen)
{
    if (startsUnread())
        m_settings.setValue(kMode, chosen == 0);
    load();
}

void ArticlePane::toggleUnreadOnly()
{
    if (m_model.isSearch())
        return;
    m_switch->setChosen(m_switch->chosen() == 0 ? 1 : 0);
    chooseMode(m_switch->chosen());
}

void ArticlePane::showViewMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("viewMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto choice = [&](QActionGroup* oneOf, const QString& text, bool chosen, auto step) {
        QAction* action = oneOf->addAction(menu->addAction(text));
        action->setCheckable(true);
        action->setChecked(chosen);
        connect(action, &QAction::triggered, this, step);
    };
    auto* order = new QActionGroup(menu);
    choice(order, tr("Newest first"), !isOldestFirst(), [this] { setOldestFirst(Qt::Unchecked); });
    choice(order, tr("Oldest first"), isOldestFirst(), [this] { setOldestFirst(Qt::Checked); });
    menu->addSeparator();
    if (m_source.query.bookmarkedOnly && !m_model.isSearch()) {
        auto* date = new QActionGroup(menu);
        choice(date, tr("By article date"), !isByBookmark(), [this] { setByBookmark(Qt::Unchecked); });
        choice(date, tr("By bookmark date"), isByBookmark(), [this] { setByBookmark(Qt::Checked); });
        menu->addSeparator();
    }
    auto* form = new QActionGroup(menu);
    choice(form, tr("Comfortable rows"), !isCompact(), [this] { setCompact(Qt::Unchecked); });
    choice(form, tr("Compact rows"), isCompact(), [this] { setCompact(Qt::Checked); });
    menu->popup(m_more->mapToGlobal(QPoint(m_more->width() - menu->sizeHint().width(), m_more->height() + 2)));
}

bool ArticlePane::isOldestFirst() const
{
    return m_settings.value(kOldestFirst, false).toBool();
}

void ArticlePane::setOldestFirst(Qt::CheckState wanted)
{
    m_settings.setValue(kOldestFirst, wanted == Qt::Checked);
    if (!m_model.isSearch())
        load();
}

bool ArticlePane::isByBookmark() const
{
    return m_settings.value(kByBookmark, false).toBool();
}

void ArticlePane::setByBookmark(Qt::CheckState wanted)
{
    m_settings.setValue(kByBookmark, wanted == Qt::Checked);
    load();
}

bool ArticlePane::isCompact() const
{
    return Choices(m_settings).compactRows() == Qt::Checked;
}

void ArticlePane::setCompact(Qt::CheckState wanted)
{
    Choices(m_settings).setCompactRows(wanted);
    m_delegate->setDensity(isCompact() ? ArticleDelegate::Density::Compact : ArticleDelegate::Density::Comfortable);
    m_view->doItemsLayout();
}

QList<Article> ArticlePane::chosen() const
{
    QModelIndexList indexes = m_view->selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QList<Article> articles;
    for (const QModelIndex& index : std::as_const(indexes))
        articles += m_model.article(index.row());
    return articles;
}

void ArticlePane::load()
{
    ArticleQuery query = m_source.query;
    query.read = m_switch->chosen() == 0 ? ReadFilter::Unread : ReadFilter::Any;
    query.oldestFirst = isOldestFirst();
    query.byBookmark = query.bookmarkedOnly && isByBookmark();
    m_empty->hide();
    // What was there stays on the screen for the moment until the rows come: an empty list in between would be a flash.
    m_view->viewport()->setUpdatesEnabled(false);
    m_flash.start();
    m_model.show(query);
    m_view->scrollToTop();
}

void ArticlePane::search(const QString& text)
{
    m_title->setText(tr("Search"));
    find(text);
}

void ArticlePane::find(const QString& text)
{
    m_switch->hide();
    m_order->show();
    m_empty->hide();
    m_model.setCurrent({});
    m_model.search(text, m_order->chosen() == 1 ? SearchOrder::Relevance : SearchOrder::Newest);
    m_view->scrollToTop();
}

void ArticlePane::setSummary(const QString& summary)
{
    m_said = summary;
    refreshHead();
}

/// Of several rows that are chosen some may be out of sight, and the next key is for all of them.
void ArticlePane::refreshHead()
{
    qsizetype chosen = 0;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection()) // thousands of rows may be one range
        chosen += range.height();
    const bool several = chosen > 1;
    const QString text = several ? tr("%1 articles selected").arg(QLocale().toString(chosen)) : m_said;
    m_summary->setText(text);
    m_summary->setVisible(!text.isEmpty());
    describe(several ? text : m_empty->isHidden() ? QString() : m_empty->text());
}

/// Read with the list.
void ArticlePane::describe(const QString& text)
{
    if (m_view->accessibleDescription() != text)
        m_view->setAccessibleDescription(text);
}

QString ArticlePane::foundText() const
{
    const int found = m_model.total();
    const QString text = found == 1 ? tr("1 article found")
                         : found > ArticleListModel::kMostCounted
                             ? tr("More than %1 articles found").arg(QLocale().toString(ArticleListModel::kMostCounted))
                             : tr("%1 articles found").arg(QLocale().toString(found));
    const IndexProgress& index = m_index.progress();
    if (index.last - index.through < kWorthTelling)
        return text;
    return tr("%1 · building the search index, %2%").arg(text).arg(index.through * 100 / index.last);
}

void ArticlePane::setOutlets(const QList<Outlet>& outlets)
{
    QHash<OutletId, QString> icons;
    for (const Outlet& outlet : outlets)
        icons.insert(outlet.id, outlet.icon);
    m_delegate->setOutletIcons(icons);
    m_view->viewport()->update();
    const bool some = !outlets.isEmpty();
    const bool unread = std::any_of(outlets.begin(), outlets.end(),
                                    [](const Outlet& outlet) { return outlet.subscribed && outlet.unread > 0; });
    const bool other = some != m_hasOutlets || unread != m_hasUnread;
    m_hasOutlets = some;
    m_hasUnread = unread;
    if (other && !m_model.isSearch())
        refreshEmptyText();
}

void ArticlePane::setWriters(const QList<Author>& writers)
{
    const bool some = std::any_of(writers.begin(), writers.end(), [](const Author& writer) { return writer.followed; });
    if (std::exchange(m_followsSome, some) != some && m_source.query.followedOnly && !m_model.isSearch())
        refreshEmptyText();
}

void ArticlePane::refreshEmptyText()
{
    const bool empty = m_model.rowCount() == 0 && !m_model.isLoading();
    m_empty->setVisible(empty);
    if (m_model.isSearch())
        setSummary(foundText());
    m_empty->setText(emptyListText({.query = m_model.isSearch() ? m_model.query() : m_source.query,
                                    .unreadOnly = m_switch->chosen() == 0,
                                    .hasOutlets = m_hasOutlets,
                                    .hasUnread = m_hasUnread,
                                    .followsSome = m_followsSome},
                                   m_actions));
    refreshHead();
}

const Article* ArticlePane::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_model.article(index.row()) : nullptr;
}

const Article* ArticlePane::likely(Likely why) const
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return nullptr;
    const int row = why == Likely::Next   ? index.row() + m_direction
                    : why == Likely::Back ? index.row() - m_direction
                                          : nextUnread();
    return row >= 0 && row < m_model.rowCount() ? &m_model.article(row) : nullptr;
}

bool ArticlePane::select(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return false;
    m_view->setCurrentIndex(m_model.index(row));
    // The next one is fetched before it is needed.
    if (row + 5 >= m_model.rowCount() && m_model.canFetchMore({}))
        m_model.fetchMore({});
    return true;
}

bool ArticlePane::stayOn(int row)
{
    const QScopedValueRollback staying(m_stays, true);
    return select(row);
}

QListView& ArticlePane::view()
{
    return *m_view;
}

void ArticlePane::leaveMenu()
{
    m_view->leaveMenu(m_model.indexOf(m_model.beingRead()));
}

bool ArticlePane::selectBy(int step)
{
    const QModelIndex index = m_view->currentIndex();
    return select(index.isValid() ? index.row() + step : 0);
}

bool ArticlePane::selectNextUnread()
{
    return select(nextUnread());
}

int ArticlePane::nextUnread() const
{
    const QModelIndex index = m_view->currentIndex();
    const int row = m_model.nextUnread(index.isValid() ? index.row() : -1);
    return row < 0 && index.isValid() ? m_model.nextUnread(-1) : row;
}

bool ArticlePane::selectPreviousUnread()
{
    for (int row = m_view->currentIndex().row() - 1; row >= 0; --row)
        if (!m_model.article(row).read)
            return select(row);
    return false;
}

void ArticlePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_delegate->forgetMeasures();
        m_view->doItemsLayout();
    }
}

void ArticlePane::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.list);
    const qreal hair = 1 / devicePixelRatioF();
    painter.fillRect(QRectF(0, headerHeight() - hair, width(), hair), theme.line);
}

} // namespace byline
