// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/source_pane.h"

#include "library/settings.h"
#include "ui/choices.h"
#include "ui/models/pictures.h"
#include "ui/panes/source_delegate.h"
#include "ui/panes/typed_text.h"
#include "ui/style/byline_style.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

namespace byline {

namespace {

const QString kLast = QStringLiteral("window/source");
const QString kClosed = QStringLiteral("window/closedFolders");
const QString kScrolled = QStringLiteral("window/sourcesScrolled");
const QString kHidesRead = QStringLiteral("window/hidesRead");

} // namespace

SourcePane::SourcePane(SourceModel& model, Pictures& pictures, Settings& settings, QWidget* parent)
    : QTreeView(parent)
    , m_model(model)
    , m_settings(settings)
    , m_opened(settings.value(kLast, QStringLiteral("smart:unread")).toString())
    , m_closedFolders(settings.value(kClosed).toStringList())
    , m_scrolled(settings.value(kScrolled).toInt())
{
    setObjectName(QStringLiteral("sources"));
    setAccessibleName(tr("Subscriptions"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(true);
    setExpandsOnDoubleClick(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    floatScrollBar(*this); // counts stay where they are when it comes
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDragEnabled(true);
    setDropIndicatorShown(true);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    m_delegate = new SourceDelegate(m_model, pictures, this);
    m_delegate->setCountsShown(Choices(settings).counts());
    setItemDelegate(m_delegate);
    followDensity();
    connect(&settings, &Settings::valueChanged, this, [this](const QString& key) {
        if (key != Choices::kCounts)
            return;
        m_delegate->setCountsShown(Choices(m_settings).counts());
        viewport()->update();
    });
    setModel(&m_model);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &SourcePane::noteScrolled);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &SourcePane::restore);
    connect(&pictures, &Pictures::arrived, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& index) { rememberFolder(index, {}); });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { rememberFolder(index, QStringLiteral("closed")); });
    connect(&settings, &Settings::valueChanged, this, [this](const QString& key) {
        if (key == Choices::kCompactRows)
            followDensity();
    });
    m_model.setOpened(m_opened);
    m_model.setReadHidden(settings.value(kHidesRead, false).toBool() ? Qt::Checked : Qt::Unchecked);
    restore();
}

void SourcePane::followDensity()
{
    const bool compact = Choices(m_settings).compactRows() == Qt::Checked;
    m_delegate->setDensity(compact ? SourceDelegate::Density::Compact : SourceDelegate::Density::Comfortable);
    scheduleDelayedItemsLayout();
}

void SourcePane::restore()
{
    m_restoring = true;
    const std::function<void(const QModelIndex&)> expandBelow = [&](const QModelIndex& parent) {
        for (int i = 0; i < m_model.rowCount(parent); ++i) {
            const QModelIndex child = m_model.index(i, 0, parent);
            const SourceRow& row = m_model.row(child);
            if (row.kind == SourceRow::Kind::Folder)
                setExpanded(child, m_find || !m_closedFolders.contains(row.key));
            expandBelow(child);
        }
    };
    expandBelow({});
    // Rows come and go while outlets are refreshed: the pane stays where it was scrolled to.
    setAutoScroll(false);
    markOpened();
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(m_scrolled);
    setAutoScroll(true);
    m_restoring = false;
    openAwaited();
}

void SourcePane::setOpenedMarked(Qt::CheckState marked)
{
    const bool marks = marked == Qt::Checked;
    if (std::exchange(m_marksOpened, marks) == marks)
        return;
    setAutoScroll(false);
    markOpened();
    setAutoScroll(true);
}

void SourcePane::markOpened()
{
    if (const QModelIndex index = m_model.indexOf(m_opened); index.isValid())
        selectionModel()->setCurrentIndex(index, m_marksOpened ? QItemSelectionModel::ClearAndSelect
                                                               : QItemSelectionModel::Clear);
}

/// Where all rows fit there is nothing to note: before they have come, and while only those found are shown.
void SourcePane::resizeEvent(QResizeEvent* event)
{
    m_end.resized(event->size().height() - event->oldSize().height());
    QTreeView::resizeEvent(event);
}

void SourcePane::updateGeometries()
{
    QScrollBar& bar = *verticalScrollBar();
    const int offset = bar.value();
    QTreeView::updateGeometries();
    if (const int end = m_end.end(offset, bar.maximum()); end > bar.maximum()) {
        bar.setMaximum(end);
        bar.setValue(offset);
    }
}

void SourcePane::noteScrolled()
{
    if (verticalScrollBar()->maximum() > 0)
        m_scrolled = verticalScrollBar()->value();
}

void SourcePane::remember()
{
    noteScrolled();
    m_settings.setValue(kScrolled, m_scrolled);
}

void SourcePane::openWhenThere(const QString& key)
{
    m_awaited = key;
    openAwaited();
}

void SourcePane::openAwaited()
{
    if (!m_awaited.isEmpty() && m_model.indexOf(m_awaited).isValid())
        open(std::exchange(m_awaited, {}));
}

void SourcePane::rememberFolder(const QModelIndex& index, const QString& state)
{
    if (m_restoring || m_find)
        return;
    const QString key = m_model.row(index).key;
    m_closedFolders.removeAll(key);
    if (!state.isEmpty())
        m_closedFolders += key;
    m_settings.setValue(kClosed, m_closedFolders);
}

void SourcePane::open(const QString& key)
{
    const QModelIndex index = m_model.indexOf(key);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    activateRow(index);
}

void SourcePane::activateRow(const QModelIndex& index)
{
    const SourceRow& row = m_model.row(index);
    if (row.kind == SourceRow::Kind::MoreWriters) {
        if (m_model.allWritersShown())
            m_model.setFirstWritersShown();
        else
            m_model.setAllWritersShown();
        return;
    }
    if (!row.hasArticles())
        return;
    m_opened = row.key;
    m_model.setOpened(m_opened);
    m_settings.setValue(kLast, m_opened);
    emit opened(sourceOf(row));
}

void SourcePane::openBy(int step)
{
    const auto next = [this, step](const QModelIndex& index) {
        return step > 0 ? indexBelow(index) : indexAbove(index);
    };
    QModelIndex index = m_model.indexOf(m_opened);
    if (!index.isValid())
        index = currentIndex();
    // A row inside a folder that is closed: from the folder on.
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        if (!isExpanded(above))
            index = above;
    for (index = index.isValid() ? next(index) : m_model.index(0, 0); index.isValid(); index = next(index))
        if (m_model.row(index).hasArticles())
            return open(m_model.row(index).key);
}

QString SourcePane::nextUnreadKey() const
{
    QStringList before; // the open one, and then from the top
    QStringList after;
    bool passed = false;
    const std::function<void(const QModelIndex&)> collect = [&](const QModelIndex& parent) {
        for (int i = 0; i < m_model.rowCount(parent); ++i) {
            const QModelIndex child = m_model.index(i, 0, parent);
            const SourceRow& row = m_model.row(child);
            if (row.key == m_opened)
                passed = true;
            else if (row.kind == SourceRow::Kind::Outlet && row.count > 0)
                (passed ? after : before) += row.key;
            collect(child);
        }
    };
    collect({});
    return (after + before).value(0);
}

void SourcePane::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        const SourceRow& row = m_model.row(index);
        const QRect area(0, visualRect(index).top(), viewport()->width(), visualRect(index).height());
        const QPoint place = event->position().toPoint();
        if (row.kind == SourceRow::Kind::OutletsHeader
            && SourceDelegate::addMark(area, layoutDirection()).contains(place)) {
            emit addRequested();
            return;
        }
        if (row.kind == SourceRow::Kind::OutletsHeader
            && SourceDelegate::moreMark(area, layoutDirection()).contains(place)) {
            emit menuRequested(row, event->globalPosition().toPoint());
            return;
        }
        // A click on a folder's drawing opens and closes it; on its name it shows the folder's articles.
        if (row.kind == SourceRow::Kind::Folder
            && SourceDelegate::folderMark(area, row.depth, layoutDirection()).contains(place)) {
            setExpanded(index, !isExpanded(index));
            return;
        }
    }
    if (event->button() == Qt::RightButton || event->button() == Qt::MiddleButton)
        return; // what they do is for the row under the pointer; what is open stays open
    QTreeView::mousePressEvent(event);
}

void SourcePane::mouseReleaseEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton) {
        if (index.isValid())
            emit openedBehind(m_model.row(index));
        return;
    }
    const bool opens =
        event->button() == Qt::LeftButton && index.isValid() && index == currentIndex() && state() != DraggingState;
    QTreeView::mouseReleaseEvent(event);
    if (opens)
        activateRow(index);
}

void SourcePane::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex before = currentIndex();
    if (before.isValid() && event->key() == Qt::Key_F2) {
        emit renameRequested(m_model.row(before));
        return;
    }
    if (before.isValid() && event->key() == Qt::Key_Delete) {
        emit removeRequested(m_model.row(before));
        return;
    }
    QTreeView::keyPressEvent(event);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (currentIndex().isValid() && (currentIndex() != before || enter)
        && (enter || m_model.row(currentIndex()).kind != SourceRow::Kind::MoreWriters))
        activateRow(currentIndex());
}

void SourcePane::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || m_model.row(index).kind == SourceRow::Kind::MoreWriters)
        return;
    // With the key, the menu is at its row.
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuRequested(m_model.row(index),
                       byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void SourcePane::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    // QTreeView tells screen readers that the keyboard is on this row, wherever it is: when the rows were counted anew
    // after a key in the list, one was told of this pane.
    if (hasFocus())
        QTreeView::currentChanged(current, previous);
    else
        QAbstractItemView::currentChanged(current, previous);
}

void SourcePane::setReadHidden(Qt::CheckState hidden)
{
    m_settings.setValue(kHidesRead, hidden == Qt::Checked);
    m_model.setReadHidden(hidden);
}

void SourcePane::find()
{
    if (!m_find) {
        auto* row = new QWidget(parentWidget()); // goes with the field: nothing of it stays
        m_find = new QLineEdit(row);
        m_find->setObjectName(QStringLiteral("findSource"));
        m_find->setPlaceholderText(tr("Outlet, folder or writer"));
        m_find->setAccessibleName(tr("Find an outlet, folder or writer"));
        m_find->setClearButtonEnabled(true);
        m_find->installEventFilter(this);
        connect(new TypedText(*m_find), &TypedText::changed, this,
                [this](const QString& text) { m_model.setFilter(text.trimmed()); });
        // The layout is that of the pane's side of the window.
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(12, 0, 12, 6);
        line->addWidget(m_find);
        if (auto* column = qobject_cast<QBoxLayout*>(parentWidget()->layout()))
            column->insertWidget(0, row);
    }
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

bool SourcePane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_find || event->type() != QEvent::KeyPress)
        return QTreeView::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        std::exchange(m_find, nullptr)->parentWidget()->deleteLater();
        m_model.setFilter({});
        setFocus();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        for (QModelIndex index = m_model.index(0, 0); index.isValid(); index = indexBelow(index))
            if (const SourceRow& row = m_model.row(index);
                row.title.contains(m_find->text().trimmed(), Qt::CaseInsensitive) && row.hasArticles()) {
                open(row.key);
                break;
            }
        setFocus();
        return true;
    }
    return QTreeView::eventFilter(watched, event);
}

void SourcePane::paintEvent(QPaintEvent* event)
{
    // Where the pointer is the X server is asked, and waited for: once, not for each row.
    m_pointer.reset();
    if (viewport()->underMouse())
        m_pointer = viewport()->mapFromGlobal(QCursor::pos());
    QTreeView::paintEvent(event);
}

void SourcePane::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // QTreeView would paint its own selection band across the row.
    QStyleOptionViewItem row = option;
    row.widget = viewport();
    row.state.setFlag(QStyle::State_MouseOver, m_pointer && option.rect.contains(*m_pointer));
    row.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    row.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    row.state.setFlag(QStyle::State_Open, isExpanded(index));
    itemDelegate()->paint(painter, row, index);
}

void SourcePane::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace byline
