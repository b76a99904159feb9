// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QFrame>
#include <QPointer>

class QAction;
class QLineEdit;
class QLabel;
class QListView;
class QStandardItemModel;

namespace byline {

class Actions;
class SourceModel;

/// Everything by typing: all commands, all places. Lies over the window until something is chosen or Escape is pressed.
class Palette final : public QFrame
{
    Q_OBJECT

public:
    Palette(Actions& actions, const SourceModel& sources, QWidget* window);

    void open();

signals:
    void foundNothing(const QString& text);
    /// A row of the subscription pane.
    void placeChosen(const QString& key);
    /// A writer, who may have no row.
    void writerChosen(AuthorId author);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry
    {
        QString title;
        QString detail;
        QStringList others; ///< names of a command beside its title
        QPointer<QAction> action;
        QString place;
        AuthorId author;
    };
    void collect();
    void collectPlaces();
    void filter(const QString& typed);
    void move(int step);
    void accept();
    void leave();
    void place();

    Actions& m_actions;
    const SourceModel& m_sources;
    QLineEdit* m_field;
    QListView* m_list;
    QLabel* m_nothing;
    QStandardItemModel* m_rows;
    QList<Entry> m_entries;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace byline
