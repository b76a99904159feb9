// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/activity.h"

#include "ui/panes/progress_bar.h"
#include "ui/panes/said_rows.h"
#include "ui/style/byline_style.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace byline {

namespace {

constexpr int kWidth = 460;
constexpr int kMostHeight = 420;

} // namespace

Activity::Activity(StatusLine& line)
    : QFrame(&line, Qt::Popup | Qt::FramelessWindowHint)
    , m_line(line)
    , m_running(new QVBoxLayout)
    , m_nothing(new QLabel(tr("Nothing is running."), this))
    , m_before(new QLabel(tr("Earlier"), this))
    , m_said(new QListWidget(this))
{
    setObjectName(QStringLiteral("activity"));
    setWindowTitle(tr("Activity"));
    setAccessibleName(windowTitle());
    setAccessibleDescription(m_nothing->text());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_DeleteOnClose);
    applyPopupTheme(*this);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_before->setFont(textFont(0.88, QFont::DemiBold));
    m_before->setForegroundRole(QPalette::PlaceholderText);
    m_said->setObjectName(QStringLiteral("activitySaid"));
    m_said->setAccessibleName(m_before->text());
    m_said->setFrameShape(NoFrame);
    m_said->setItemDelegate(new SaidRows(*m_said));
    m_said->setSelectionMode(QAbstractItemView::NoSelection); // there is nothing to be done with one
    m_said->setResizeMode(QListView::Adjust);
    floatScrollBar(*m_said); // the texts are as wide with it
    m_said->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_said->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_said->viewport()->setAutoFillBackground(false);
    m_running->setSpacing(10);
    m_running->setContentsMargins(SaidRows::kMargin, 0, 0, 0); // all texts begin below each other
    m_nothing->setContentsMargins(SaidRows::kMargin, 0, 0, 0);
    m_before->setContentsMargins(SaidRows::kMargin, 0, 0, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 14, 10, 12);
    column->setSpacing(8);
    column->addLayout(m_running);
    column->addWidget(m_nothing);
    column->addWidget(m_before);
    column->addWidget(m_said, 1);
    connect(&line, &StatusLine::changed, this, &Activity::refresh);
    refresh();
}

Activity::Row Activity::makeRow(StatusLine::Job job)
{
    Row row;
    row.whole = new QWidget(this);
    row.text = new QLabel(row.whole);
    row.text->setTextFormat(Qt::PlainText);
    row.text->setWordWrap(true);
    row.bar = new ProgressBar(row.whole);
    row.stop = new QToolButton(row.whole);
    row.stop->setObjectName(QStringLiteral("activityStop"));
    row.stop->setText(tr("Stop"));
    row.stop->setFocusPolicy(Qt::StrongFocus);
    connect(row.stop, &QToolButton::clicked, this, [this, job] {
        const QList<StatusLine::Running>& all = m_line.running();
        const auto found = std::find_if(all.begin(), all.end(), [job](const auto& r) { return r.job == job; });
        if (found != all.end() && found->stop)
            std::function<void()>(found->stop)(); // a copy: stopping takes it off the list
    });
    auto* words = new QVBoxLayout;
    words->setSpacing(5);
    words->addWidget(row.text);
    words->addWidget(row.bar);
    auto* line = new QHBoxLayout(row.whole);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(14);
    line->addLayout(words, 1);
    line->addWidget(row.stop);
    m_running->addWidget(row.whole);
    return row;
}

void Activity::refresh()
{
    refreshRunning();
    refreshSaid();
    if (isVisible())
        place();
}

/// Rows stay while their job does: a button keeps the focus.
void Activity::refreshRunning()
{
    const QList<StatusLine::Running>& all = m_line.running();
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        const bool runs =
            std::any_of(all.begin(), all.end(), [&row](const auto& running) { return running.job == row.key(); });
        if (!runs)
            row->whole->hide(), row->whole->deleteLater();
        row = runs ? std::next(row) : m_rows.erase(row);
    }
    for (const StatusLine::Running& running : all) {
        if (!m_rows.contains(running.job))
            m_rows.insert(running.job, makeRow(running.job));
        const Row& row = m_rows[running.job];
        row.text->setText(running.text);
        row.bar->setShare(running.done, running.total);
        row.bar->setAccessibleName(running.text);
        row.stop->setVisible(bool(running.stop));
        row.stop->setAccessibleName(tr("Stop: %1").arg(running.text));
    }
    m_nothing->setVisible(all.isEmpty());
}

void Activity::refreshSaid()
{
    const QList<StatusLine::Said>& said = m_line.said();
    m_before->setVisible(!said.isEmpty());
    m_said->setVisible(!said.isEmpty());
    QList<std::pair<QString, QString>> rows;
    for (const StatusLine::Said& one : said)
        rows += {QLocale().toString(one.at.time(), QLocale::ShortFormat),
                 (QStringList {one.text} + one.details).join(u'\n')};
    bool same = rows.size() == m_said->count();
    for (int i = 0; same && i < m_said->count(); ++i)
        same = m_said->item(i)->data(SaidRows::kTimeRole) == rows.at(i).first
               && m_said->item(i)->data(SaidRows::kTextRole) == rows.at(i).second;
    if (same)
        return;
    m_said->clear();
    for (const auto& [time, text] : rows) {
        auto* item = new QListWidgetItem(QStringLiteral("%1  %2").arg(time, text), m_said); // as it is read out
        item->setData(SaidRows::kTimeRole, time);
        item->setData(SaidRows::kTextRole, text);
    }
    m_said->setCurrentRow(0);
}

void Activity::popUp()
{
    place();
    show();
    if (!m_rows.isEmpty())
        m_rows.first().stop->setFocus(Qt::PopupFocusReason);
    else if (!m_said->isHidden())
        m_said->setFocus(Qt::PopupFocusReason);
    else
        setFocus(Qt::PopupFocusReason); // where nothing is to be chosen, it is still read out that it came
}

void Activity::place()
{
    const QWidget* window = m_line.window();
    setFixedWidth(qMin(kWidth, window->width() - 24));
    // A row is as high as its text at the width that the list has.
    resize(width(), height());
    layout()->activate();
    int rows = 0;
    for (int i = 0; i < m_said->count(); ++i)
        rows += m_said->sizeHintForRow(i);
    m_said->setFixedHeight(qMin(kMostHeight / 2, rows));
    m_said->doItemsLayout();
    // By the width it has: at a narrower one its texts would break, and the room for that would be left empty.
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
    const int bottom = m_line.isVisible() ? m_line.y() : window->height();
    move(window->mapToGlobal(QPoint(layoutDirection() == Qt::RightToLeft ? window->width() - width() - 12 : 12,
                                    qMax(0, bottom - height() - 6))));
}

} // namespace byline
