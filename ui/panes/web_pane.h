// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/web/web_parts.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace byline {

class FindBar;

/// The second view: a page of the web as it is, with back, forward, and the way back to the reading page.
class WebPane final : public QWidget
{
    Q_OBJECT

public:
    /// The page that was opened here (or where that led by itself), or one the reader went to.
    enum class Which { Opened, Another };

    WebPane(WebParts& parts, QWidget* parent);
    ~WebPane() override;

    void open(const QUrl& url);
    QUrl address() const;
    void setZoom(int percent);
    void find();
    /// Nothing is left of the page: its scripts end, its cookies are forgotten.
    void leave();

signals:
    /// The reader wants the text of the page, not the page.
    void readerWanted(const QUrl& url, const QString& html, Which which);
    void closed();
    /// For the browser.
    void browserWanted(const QUrl& url);
    void linkHovered(const QString& link);
    void requestsHeldBack(int count);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* addButton(const QString& sign, const QString& name, const std::function<void()>& step);
    void ensureView();
    void refresh();

    WebParts& m_parts;
    std::unique_ptr<WebPageView> m_view;
    QWidget* m_bar;
    QVBoxLayout* m_column;
    FindBar* m_find;
    QToolButton* m_back;
    QToolButton* m_forward;
    QToolButton* m_reload;
    QLabel* m_address;
    QUrl m_landed; ///< where the opened address led
    int m_zoom = 100;
    int m_percent = 100;
};

} // namespace byline
