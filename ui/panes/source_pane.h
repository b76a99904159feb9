// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/source_model.h"
#include "ui/panes/end_room.h"

#include <QTreeView>

#include <optional>

class QLineEdit;

namespace byline {

class Pictures;
class Settings;
class SourceDelegate;

/// The subscription pane: smart rows, outlets in folders, writers, bookmark folders.
class SourcePane final : public QTreeView
{
    Q_OBJECT

public:
    SourcePane(SourceModel& model, Pictures& pictures, Settings& settings, QWidget* parent);

    SourceModel& sources() { return m_model; }
    /// Selects a row and opens it. Folders stay as they are.
    void open(const QString& key);
    /// The same for what has just been made, as soon as its row is there.
    void openWhenThere(const QString& key);
    /// The next row with something unread, from the one that is open; empty if there is none.
    QString nextUnreadKey() const;
    /// Opens the next (1) or the one before (-1) of the rows that can be seen; folders stay as they are.
    void openBy(int step);
    const QString& openedKey() const { return m_opened; }
    /// Whether the list beside is that of the row that is open. During a search no row is marked; keys go on from the
    /// same row all the same.
    void setOpenedMarked(Qt::CheckState marked);
    /// A field over the rows that finds them by name; Esc closes it.
    void find();
    void setReadHidden(Qt::CheckState hidden);
    /// How far it is scrolled, for the next window.
    void remember();

signals:
    void opened(const Source& source);
    void addRequested();
    /// A menu for this row is wanted.
    void menuRequested(const SourceRow& row, const QPoint& globalPosition);
    /// The middle button on a row.
    void openedBehind(const SourceRow& row);
    /// F2 and Del on a row.
    void renameRequested(const SourceRow& row);
    void removeRequested(const SourceRow& row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString&) override {} ///< a letter is a command or nothing
    void contextMenuEvent(QContextMenuEvent* event) override;
    void drawBranches(QPainter*, const QRect&, const QModelIndex&) const override {}
    void paintEvent(QPaintEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void activateRow(const QModelIndex& index);
    void restore();
    void markOpened();
    void noteScrolled();
    void openAwaited();
    void followDensity();
    void rememberFolder(const QModelIndex& index, const QString& state);

    SourceModel& m_model;
    SourceDelegate* m_delegate;
    Settings& m_settings;
    EndRoom m_end;
    QString m_opened;
    QStringList m_closedFolders;
    QLineEdit* m_find = nullptr;
    QString m_awaited; ///< to be opened when its row is there
    int m_scrolled = 0;
    bool m_marksOpened = true;
    bool m_restoring = false;
    std::optional<QPoint> m_pointer; ///< while it is over the pane
};

} // namespace byline
