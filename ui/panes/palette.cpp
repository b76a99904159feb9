// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/palette.h"

#include "ui/actions.h"
#include "ui/models/palette_match.h"
#include "ui/models/source_model.h"
#include "ui/panes/choice_rows.h"
#include "ui/panes/typed_text.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace byline {

namespace {

constexpr int kEntryRole = Qt::UserRole;
constexpr int kMostShown = 60;

} // namespace

Palette::Palette(Actions& actions, const SourceModel& sources, QWidget* window)
    : QFrame(window)
    , m_actions(actions)
    , m_sources(sources)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(m_list))
    , m_rows(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Go to anything"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setPlaceholderText(tr("An outlet, folder, writer or command"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setMinimumHeight(textScaled(36));
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Matches"));
    m_list->setFrameShape(NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new ChoiceRows(m_list));
    m_nothing->setObjectName(QStringLiteral("paletteNothing"));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    (new QVBoxLayout(m_list))->addWidget(m_nothing);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    connect(new TypedText(*m_field), &TypedText::changed, this, &Palette::filter);
    connect(m_list, &QListView::clicked, this, &Palette::accept);
    hide();
}

void Palette::open()
{
    m_before = QApplication::focusWidget();
    collect();
    m_field->clear();
    filter({});
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    window()->installEventFilter(this);
}

void Palette::place()
{
    const QWidget* window = parentWidget();
    const int width = qMin(580, window->width() - 40);
    const int height = qMin(440, window->height() - 80);
    setGeometry((window->width() - width) / 2, 56, width, height);
}

void Palette::collect()
{
    m_entries.clear();
    collectPlaces();
    for (const CommandGroup& group : m_actions.groups()) {
        for (const WindowCommand& command : group.commands) {
            if (!command.action->isEnabled() || command.action == m_actions.palette
                || command.action == m_actions.openByEnter)
                continue;
            const QList<QKeySequence> keys = command.action->shortcuts();
            m_entries +=
                {.title =
                     QString(command.action->text()).remove(u'…').replace(QStringLiteral("&&"), QStringLiteral("&")),
                 .detail = keys.isEmpty() ? QString() : keys.first().toString(QKeySequence::NativeText),
                 .others = command.others,
                 .action = command.action,
                 .place = {},
                 .author = {}};
        }
    }
}

void Palette::collectPlaces()
{
    QSet<AuthorId> writersWithRow;
    const std::function<void(const QModelIndex&)> walk = [&](const QModelIndex& parent) {
        for (int i = 0; i < m_sources.rowCount(parent); ++i) {
            const QModelIndex index = m_sources.index(i, 0, parent);
            const SourceRow& row = m_sources.row(index);
            QString detail = row.folder.join(QStringLiteral(" / "));
            if (row.kind == SourceRow::Kind::Folder)
                detail = tr("Folder");
            else if (row.kind == SourceRow::Kind::Writer)
                detail = row.detail.isEmpty() ? tr("Writer") : row.detail;
            else if (row.kind == SourceRow::Kind::Outlet && detail.isEmpty())
                detail = tr("Outlet");
            else if (row.kind == SourceRow::Kind::BookmarkFolder || row.kind == SourceRow::Kind::BookmarkTag)
                detail = tr("Bookmarks");
            else if (row.kind == SourceRow::Kind::SavedSearch)
                detail = tr("Search");
            if (row.kind == SourceRow::Kind::Writer)
                writersWithRow.insert(row.author);
            if (row.hasArticles())
                m_entries +=
                    {.title = row.title, .detail = detail, .others = {}, .action = {}, .place = row.key, .author = {}};
            walk(index);
        }
    };
    walk({});
    for (const Author& author : m_sources.input().authors)
        if (!writersWithRow.contains(author.id) && author.articles > 0)
            m_entries += {.title = author.name,
                          .detail = tr("Writer"),
                          .others = {},
                          .action = {},
                          .place = {},
                          .author = author.id};
}

void Palette::filter(const QString& typed)
{
    QList<std::pair<int, qsizetype>> fits;
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        if (const int score = paletteMatch(typed, m_entries.at(i).title, m_entries.at(i).others); score > 0)
            fits += {score, i};
    std::stable_sort(fits.begin(), fits.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    m_rows->clear();
    for (const auto& [score, entry] : fits.first(qMin<qsizetype>(fits.size(), kMostShown))) {
        auto* row = new QStandardItem(m_entries.at(entry).title);
        row->setData(int(entry), kEntryRole);
        const QString detail = m_entries.at(entry).detail;
        row->setData(detail, ChoiceRows::kDetailRole);
        if (!detail.isEmpty())
            row->setData(QString(row->text() + QLatin1String(", ") + detail), Qt::AccessibleTextRole);
        m_rows->appendRow(row);
    }
    m_list->setCurrentIndex(m_rows->index(0, 0));
    m_nothing->setVisible(fits.isEmpty());
    m_nothing->setText(tr("Nothing matches “%1”.").arg(typed));
    if (fits.isEmpty())
        emit foundNothing(m_nothing->text());
}

void Palette::move(int step)
{
    if (m_rows->rowCount() == 0)
        return;
    const int row = qBound(0, m_list->currentIndex().row() + step, m_rows->rowCount() - 1);
    m_list->setCurrentIndex(m_rows->index(row, 0));
}

void Palette::accept()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const Entry entry = m_entries.at(index.data(kEntryRole).toInt());
    leave(); // the command finds the focus where it was
    if (entry.action)
        entry.action->trigger();
    else if (!entry.place.isEmpty())
        emit placeChosen(entry.place);
    else
        emit writerChosen(entry.author);
}

void Palette::leave()
{
    window()->removeEventFilter(this);
    if (m_before) // first: what is hidden hands the focus on to the next in the window, which would be read out
        m_before->setFocus(Qt::PopupFocusReason);
    hide();
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == window()) {
        if (event->type() == QEvent::Resize)
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible()
        && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason
        && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        m_before = nullptr; // who has the focus now keeps it
        leave();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_PageUp:
        move(-8);
        return true;
    case Qt::Key_PageDown:
        move(8);
        return true;
    default:
        return false;
    }
}

void Palette::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.edge(), 1));
    painter.setBrush(theme.paper);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
}

} // namespace byline
