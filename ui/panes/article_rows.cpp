// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/article_rows.h"

#include "ui/accessible_rows.h"
#include "ui/style/byline_style.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <limits>
#include <utility>

namespace byline {

namespace {

constexpr int kStep = 36;       ///< of a turn of the wheel, which is three of them
constexpr int kRowsAhead = 150; ///< the next page is asked for before the last row is seen

} // namespace

ArticleRows::ArticleRows(QWidget* parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    floatScrollBar(*this); // otherwise every row would be broken into lines again when it comes or goes
    setSelectionMode(ExtendedSelection);
    setDragDropMode(DragOnly);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setEditTriggers(NoEditTriggers);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
}

QRect ArticleRows::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return {};
    return {0, int(m_heights.top(index.row()) - verticalOffset()), viewport()->width(), m_heights.height(index.row())};
}

QModelIndex ArticleRows::indexAt(const QPoint& point) const
{
    const qint64 y = qint64(verticalOffset()) + point.y();
    if (!model() || y < 0 || y >= m_heights.total())
        return {};
    return model()->index(m_heights.rowAt(y), 0);
}

int ArticleRows::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void ArticleRows::measure(int row)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect.setWidth(viewport()->width());
    m_heights.set(row, itemDelegate()->sizeHint(option, model()->index(row, 0)).height());
}

bool ArticleRows::measureShown()
{
    bool differs = false;
    int row = m_heights.rowAt(verticalOffset());
    if (row < 0)
        return false;
    qint64 y = m_heights.top(row) - verticalOffset();
    for (; row < m_heights.count() && y < viewport()->height(); ++row) {
        if (!m_heights.isMeasured(row)) {
            const int before = m_heights.height(row);
            measure(row);
            differs = differs || m_heights.height(row) != before;
        }
        y += m_heights.height(row);
    }
    return differs;
}

void ArticleRows::setRangeFor(qint64 offset)
{
    constexpr qint64 kFarthest = std::numeric_limits<int>::max();
    const qint64 most = std::clamp<qint64>(m_heights.total() - viewport()->height(), 0, kFarthest);
    verticalScrollBar()->setSingleStep(kStep);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, m_end.end(int(qMin(offset, kFarthest)), int(most)));
}

void ArticleRows::moveTo(qint64 offset)
{
    m_moving = true;
    setRangeFor(offset);
    verticalScrollBar()->setValue(int(offset));
    m_moving = false;
}

void ArticleRows::fetchAhead()
{
    if (model() && model()->canFetchMore({})
        && m_heights.rowAt(qint64(verticalOffset()) + viewport()->height()) + kRowsAhead >= m_heights.count())
        model()->fetchMore({});
}

void ArticleRows::scrollContentsBy(int, int dy)
{
    if (m_moving)
        return;
    // Rows above that are measured for the first time must not push down what one looks at.
    const int kept = dy > 0 && dy < viewport()->height() ? m_heights.rowAt(qint64(verticalOffset()) + dy) : -1;
    const qint64 before = kept < 0 ? 0 : m_heights.top(kept);
    if (measureShown()) {
        if (kept >= 0)
            moveTo(verticalOffset() + m_heights.top(kept) - before);
    }
    rangeChanged();
    viewport()->update();
    fetchAhead();
}

void ArticleRows::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return;
    const int height = viewport()->height();
    // Where it comes to lie depends on what is measured on the way: the second look is right.
    for (int look = 0; look < 2; ++look) {
        measure(index.row());
        rangeChanged();
        const qint64 top = m_heights.top(index.row());
        const qint64 bottom = top + m_heights.height(index.row());
        const qint64 offset = verticalOffset();
        if (hint == PositionAtTop || (hint == EnsureVisible && (top < offset || bottom - top > height)))
            verticalScrollBar()->setValue(int(top));
        else if (hint == PositionAtBottom || (hint == EnsureVisible && bottom > offset + height))
            verticalScrollBar()->setValue(int(bottom - height));
        else if (hint == PositionAtCenter)
            verticalScrollBar()->setValue(int((top + bottom - height) / 2));
    }
}

void ArticleRows::doItemsLayout()
{
    const int first = m_heights.rowAt(verticalOffset());
    const qint64 into = first < 0 ? 0 : verticalOffset() - m_heights.top(first);
    m_heights.forget();
    if (first >= 0) {
        measure(first);
        moveTo(m_heights.top(first) + qMin<qint64>(into, m_heights.height(first)));
    }
    QAbstractItemView::doItemsLayout();
}

void ArticleRows::reset()
{
    m_heights.clear(); // nothing of the rows that are gone is to be measured
    QListView::reset();
    if (model() && model()->rowCount() > 0)
        m_heights.insert(0, model()->rowCount());
    moveTo(0);
}

void ArticleRows::updateGeometries()
{
    measureShown();
    rangeChanged();
    QAbstractItemView::updateGeometries();
    fetchAhead();
}

void ArticleRows::rowsInserted(const QModelIndex& parent, int first, int last)
{
    const int count = last - first + 1;
    const bool above = verticalOffset() > 0 && first < m_heights.count() && m_heights.top(first) <= verticalOffset();
    const bool below = m_heights.top(first) >= qint64(verticalOffset()) + viewport()->height();
    const qint64 before = m_heights.total();
    m_heights.insert(first, count);
    if (above)
        moveTo(verticalOffset() + m_heights.total() - before);
    else
        rangeChanged();
    QAbstractItemView::rowsInserted(parent, first, last);
    if (below)
        return; // a page that came ahead of the reader: nothing that is seen is another
    if (measureShown())
        rangeChanged();
    viewport()->update();
}

void ArticleRows::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
    const int offset = verticalOffset();
    const qint64 top = m_heights.top(first);
    const qint64 bottom = m_heights.top(last + 1);
    m_heights.remove(first, last - first + 1);
    // The model still has them: nothing is measured before they are gone.
    moveTo(top < offset ? offset - (qMin<qint64>(bottom, offset) - top) : offset);
    viewport()->update();
}

void ArticleRows::dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles)
{
    const int first = qMax(0, from.row());
    const int last = qMin(to.row(), m_heights.count() - 1);
    for (int row = first; row <= last; ++row)
        m_heights.forget(row);
    if (measureShown()) {
        rangeChanged();
        viewport()->update(); // those below have moved
    }
    QAbstractItemView::dataChanged(from, to, roles);
}

QModelIndex ArticleRows::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = m_heights.count();
    if (count == 0)
        return {};
    const QModelIndex current = currentIndex();
    const int row = current.isValid() ? current.row() : -1;
    const auto at = [this, count](int wanted) { return model()->index(qBound(0, wanted, count - 1), 0); };
    switch (action) {
    case MoveUp:
    case MovePrevious:
        return at(row - 1);
    case MoveDown:
    case MoveNext:
        return at(row + 1);
    case MoveHome:
        return at(0);
    case MoveEnd:
        return at(count - 1);
    case MovePageUp:
        return at(qMin(row - 1, m_heights.rowAt(m_heights.top(qMax(0, row)) - viewport()->height()) + 1));
    case MovePageDown:
        return at(qMax(row + 1, m_heights.rowAt(m_heights.top(qMax(0, row)) + viewport()->height()) - 1));
    default:
        return current;
    }
}

void ArticleRows::setSelection(const QRect& area, QItemSelectionModel::SelectionFlags command)
{
    if (m_heights.count() == 0)
        return;
    const QRect rows = area.normalized();
    const qint64 offset = verticalOffset();
    QItemSelection chosen;
    if (offset + rows.top() < m_heights.total())
        chosen.select(model()->index(m_heights.rowAt(qMax<qint64>(0, offset + rows.top())), 0),
                      model()->index(m_heights.rowAt(qMax<qint64>(0, offset + rows.bottom())), 0));
    selectionModel()->select(chosen, command);
}

QRegion ArticleRows::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QItemSelectionRange& range : selection)
        region += visualRect(range.topLeft()).united(visualRect(range.bottomRight())) & viewport()->rect();
    return region;
}

void ArticleRows::paintEvent(QPaintEvent* event)
{
    if (!model())
        return;
    if (measureShown())
        QMetaObject::invokeMethod(this, &ArticleRows::rangeChanged, Qt::QueuedConnection);
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const bool hovered = viewport()->underMouse();
    const QPoint pointer = hovered ? viewport()->mapFromGlobal(QCursor::pos()) : QPoint(-1, -1);
    const QStyle::State common = option.state & ~(QStyle::State_HasFocus | QStyle::State_Selected);
    int row = m_heights.rowAt(qint64(verticalOffset()) + event->rect().top());
    int y = row < 0 ? 0 : int(m_heights.top(row) - verticalOffset());
    for (; row >= 0 && row < m_heights.count() && y <= event->rect().bottom(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = {0, y, viewport()->width(), m_heights.height(row)};
        option.state = common;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        option.state.setFlag(QStyle::State_MouseOver, hovered && option.rect.contains(pointer));
        itemDelegate()->paint(&painter, option, index);
        y += option.rect.height();
    }
    if (hasFocus() && !currentIndex().isValid() && common.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocus(painter);
}

/// Without a current row, which would say it, the list as a whole says that the keyboard is here.
void ArticleRows::paintFocus(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::current().accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
}

void ArticleRows::resizeEvent(QResizeEvent* event)
{
    m_end.resized(event->size().height() - event->oldSize().height());
    // Heights follow from the width.
    if (event->size().width() != event->oldSize().width())
        doItemsLayout();
    else
        QAbstractItemView::resizeEvent(event);
}

void ArticleRows::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) {
        m_pressed = indexAt(event->pos());
        return; // as in a browser: what is open stays open
    }
    if (!indexAt(event->pos()).isValid())
        return; // below the rows: the place in the list, and what is chosen there, stays
    m_choosing =
        event->button() == Qt::RightButton || (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
    if (event->button() == Qt::RightButton && selectionModel()->isSelected(indexAt(event->pos()))) {
        m_choosing = false;
        return; // the menu is for all that are chosen
    }
    if (event->button() == Qt::RightButton && !m_beforeMenu)
        m_beforeMenu = currentIndex();
    QListView::mousePressEvent(event);
    m_choosing = false;
}

void ArticleRows::leaveMenu(const QModelIndex& open)
{
    if (!m_beforeMenu)
        return;
    const QModelIndex before = *std::exchange(m_beforeMenu, std::nullopt);
    m_choosing = true;
    setAutoScroll(false); // it may be out of sight
    // The row before need not be the open one: it may have been chosen together with it.
    selectionModel()->setCurrentIndex(before.isValid() && open.isValid() ? open : before,
                                      QItemSelectionModel::ClearAndSelect);
    setAutoScroll(true);
    m_choosing = false;
}

void ArticleRows::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::MiddleButton)
        return QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && index == m_pressed)
        emit middleClicked(index);
    m_pressed = QModelIndex();
}

void ArticleRows::keyPressEvent(QKeyEvent* event)
{
    m_choosing = (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
    QListView::keyPressEvent(event);
    m_choosing = false;
}

void ArticleRows::focusInEvent(QFocusEvent* event)
{
    // With nothing chosen QAbstractItemView would make the first row current, which would open and mark it.
    if (currentIndex().isValid())
        QListView::focusInEvent(event);
    else
        QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ArticleRows::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

void ArticleRows::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    // QListView would tell screen readers of the row that is there in its own layout, and it has laid out none.
    QAbstractItemView::currentChanged(current, previous);
    if (!m_choosing)
        m_beforeMenu.reset(); // another is opened
    if (hasFocus())
        announceCurrentRow(*this);
    if (current.isValid() != previous.isValid())
        viewport()->update(); // the mark of the keyboard is another one
}

void ArticleRows::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected); // as above
    if (!QAccessible::isActive())
        return;
    const auto tell = [this](const QItemSelection& rows, QAccessible::Event what) {
        if (rows.isEmpty())
            return;
        if (QAccessibleInterface* row = accessibleRow(*this, rows.first().topLeft())) {
            QAccessibleEvent event(row, what);
            QAccessible::updateAccessibility(&event);
        }
    };
    tell(selected, QAccessible::SelectionAdd);
    tell(deselected, QAccessible::SelectionRemove);
}

} // namespace byline
