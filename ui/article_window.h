// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"

#include <QWidget>

namespace byline {

class Actions;
class Library;

/// An article in a window of its own; there may be several. It goes with its main window.
class ArticleWindow final : public QWidget
{
    Q_OBJECT

public:
    ArticleWindow(Library& library, const Article& article, QWidget* mainWindow);

    ArticleId article() const { return m_article; }

signals:
    /// A command of lists or of the program was asked for here: the main window has it.
    void commandWanted(const QString& id);
    void exportWanted(const Article& article);
    void linkActivated(const QUrl& link);
    void subscriptionWanted(const QUrl& url);
    /// By the user, or since the program ends.
    void closed();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void passOn(Actions& actions);

    ArticleId m_article;
};

} // namespace byline
