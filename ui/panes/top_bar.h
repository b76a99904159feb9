// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QMenu;
class QToolButton;

namespace byline {

class Actions;
class SearchField;

/// The bar at the top: add, refresh, search; at the right what is done with the article.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(Actions& actions, QMenu* moreMenu, QWidget* parent);

    /// What is done with the article that is open.
    void addArticleMenu(QMenu& menu);

    SearchField& search() { return *m_search; }
    /// The field stands over the article list.
    void alignSearch(int left, int width);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* button(QAction* action);
    QToolButton* menuButton(const QString& icon, const QString& text, QMenu* menu);
    void place();

    SearchField* m_search;
    QWidget* m_left;
    QWidget* m_right;
    int m_searchLeft = 256;
    int m_searchWidth = 400;
};

} // namespace byline
