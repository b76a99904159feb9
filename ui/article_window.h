// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"

#include <QWidget>

namespace byline {

class Library;

/// An article in a window of its own; there may be several. It goes with its main window.
class ArticleWindow final : public QWidget
{
    Q_OBJECT

public:
    ArticleWindow(Library& library, const Article& article, QWidget* mainWindow);

signals:
    void linkActivated(const QUrl& link);
    void subscriptionWanted(const QUrl& url);

protected:
    bool event(QEvent* event) override;
};

} // namespace byline
