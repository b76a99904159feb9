// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QMenu;
class QSplitter;
class QWidget;

namespace byline {

class Actions;
class Settings;

/// How the panes stand: three columns, the article below the list, or nothing but the article. Which panes are shown
/// and how large they are is remembered for each.
class LayoutCommands final : public QObject
{
    Q_OBJECT

public:
    enum class Layout { Wide, Stacked, Reading };

    struct Panes
    {
        QSplitter& splitter;
        QWidget& sources;
        QWidget& list;
        QWidget& reading;
    };

    LayoutCommands(const Panes& panes, Actions& actions, Settings& settings, QObject* parent);

    void restore();
    void save();
    Layout layout() const { return m_layout; }
    void setLayout(Layout layout);
    void fillMenu(QMenu& menu);

signals:
    /// Panes were moved, shown or hidden.
    void changed();

private:
    void arrange();
    void showPanes();
    QList<int> usualSizes() const;

    Panes m_panes;
    Actions& m_actions;
    Settings& m_settings;
    QSplitter* m_right = nullptr; ///< of the stacked layout
    Layout m_layout = Layout::Wide;
    Layout m_before = Layout::Wide; ///< what reading only goes back to
};

} // namespace byline
