// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/statistics_dialog.h"

#include "library/library.h"
#include "library/subscriptions.h"
#include "library/writers.h"
#include "ui/models/name_order.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace byline {

namespace {

constexpr int kTextMargin = 7; ///< as far in as a cell's text
constexpr int kValueRole = Qt::UserRole;
constexpr int kShareRole = Qt::UserRole + 1; ///< read of received
constexpr int kWidthRole = Qt::UserRole + 2; ///< received of the most that anybody has sent
enum Column { Name, Chart, Read, Received };

/// Sorts numbers as numbers and names as the language has it; what is equal by name, in whichever order.
class Item final : public QTreeWidgetItem
{
public:
    using QTreeWidgetItem::QTreeWidgetItem;

    bool operator<(const QTreeWidgetItem& other) const override
    {
        const int column = treeWidget()->sortColumn();
        const int byName = nameOrder().compare(text(Name), other.text(Name));
        if (column == Name)
            return byName < 0;
        const double value = data(column, kValueRole).toDouble();
        const double otherValue = other.data(column, kValueRole).toDouble();
        if (value != otherValue)
            return value < otherValue;
        const bool isTurned = treeWidget()->header()->sortIndicatorOrder() == Qt::DescendingOrder;
        return isTurned ? byName > 0 : byName < 0;
    }
};

/// The whole bar is what came in, the strong part of it what was read.
class BarPainter final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        plain.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
        const Theme theme = Theme::current();
        QRectF bar = QRectF(option.rect).adjusted(kTextMargin, 0, -kTextMargin, 0);
        // Beside the middle of the figures, which is below that of their line.
        const QFontMetricsF figures(plain.font);
        const double middle = bar.center().y() + (figures.ascent() - figures.descent() - figures.capHeight()) / 2;
        bar = QRectF(bar.left(), qRound(middle) - 4, bar.width(), 8);
        const bool mirrored = option.direction == Qt::RightToLeft;
        const auto part = [&](double share) {
            const double width = qMax(2.0, bar.width() * share);
            return QRectF(mirrored ? bar.right() - width : bar.left(), bar.top(), width, bar.height());
        };
        const double received = index.data(kWidthRole).toDouble();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.line.darker(theme.dark ? 80 : 108));
        painter->drawRoundedRect(part(received), 4, 4);
        if (const double share = index.data(kShareRole).toDouble(); share > 0) {
            painter->setBrush(theme.accent);
            painter->drawRoundedRect(part(received * share), 4, 4);
        }
        painter->restore();
    }
};

} // namespace

StatisticsDialog::StatisticsDialog(Library& library, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_summary(new QLabel(this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("statistics"));
    applyTheme(*this);
    setWindowTitle(tr("Reading statistics"));
    setAttribute(Qt::WA_DeleteOnClose);
    openIn(*this, {620, 560});
    m_summary->setObjectName(QStringLiteral("statisticsSummary"));
    m_summary->setFont(textFont(1.08, QFont::DemiBold));
    m_summary->setWordWrap(true);
    m_outlets = list(QStringLiteral("statisticsOutlets"), tr("Outlet"));
    m_writers = list(QStringLiteral("statisticsWriters"), tr("Writer"));
    m_tabs->addTab(m_outlets, tr("Outlets"));
    m_tabs->addTab(m_writers, tr("Writers"));
    m_tabs->setAccessibleName(windowTitle());
    m_tabs->setDocumentMode(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_summary);
    column->addWidget(m_tabs, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    load();
}

QTreeWidget* StatisticsDialog::list(const QString& name, const QString& column)
{
    auto* list = new QTreeWidget(this);
    list->setObjectName(name);
    list->setAccessibleName(column);
    list->setHeaderLabels({column, tr("Share read"), tr("Read"), tr("Received")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setItemDelegateForColumn(Chart, new BarPainter(list));
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    list->header()->resizeSection(Chart, textScaled(180));
    for (const int number : {int(Read), int(Received)}) {
        list->header()->resizeSection(number, textScaled(100));
        list->headerItem()->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
    }
    list->setSortingEnabled(true);
    list->sortByColumn(Read, Qt::DescendingOrder);
    return list;
}

void StatisticsDialog::load()
{
    m_library.subscriptions().outlets().then(this, [this](const Result<QList<Outlet>>& outlets) {
        QList<Line> lines;
        int articles = 0;
        int unread = 0;
        for (const Outlet& outlet : outlets.value_or(QList<Outlet>())) {
            lines += Line {outlet.title, outlet.articles, outlet.unread};
            articles += outlet.articles;
            unread += outlet.unread;
        }
        m_summary->setText(tr("%1 of %Ln articles read", nullptr, articles).arg(QLocale().toString(articles - unread)));
        fill(*m_outlets, lines);
    });
    m_library.writers().authors().then(this, [this](const Result<QList<Author>>& authors) {
        QList<Line> lines;
        for (const Author& author : authors.value_or(QList<Author>()))
            lines += Line {author.name, author.articles, author.unread};
        fill(*m_writers, lines);
    });
}

void StatisticsDialog::fill(QTreeWidget& list, const QList<Line>& lines)
{
    int most = 1;
    for (const Line& line : lines)
        most = qMax(most, line.articles);
    list.setSortingEnabled(false); // once at the end instead of with each row
    list.clear();
    QList<QTreeWidgetItem*> items;
    for (const Line& line : lines) {
        if (line.articles == 0)
            continue;
        const int read = line.articles - line.unread;
        auto* item =
            new Item(QStringList {line.name, QString(), QLocale().toString(read), QLocale().toString(line.articles)});
        const double share = double(read) / line.articles;
        item->setData(Chart, kValueRole, share);
        item->setData(Chart, kShareRole, share);
        item->setData(Chart, kWidthRole, double(line.articles) / most);
        item->setData(Chart, Qt::AccessibleTextRole, QLocale().toString(qRound(share * 100)) + QLocale().percent());
        item->setData(Read, kValueRole, read);
        item->setData(Received, kValueRole, line.articles);
        for (const int number : {int(Read), int(Received)}) {
            item->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
            item->setFont(number, countFont(1));
        }
        items += item;
    }
    list.addTopLevelItems(items);
    list.setSortingEnabled(true);
}

} // namespace byline
