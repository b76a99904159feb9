// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/screenshot.h"

#include "ui/main_window.h"
#include "ui/panes/article_pane.h"
#include "ui/panes/reading_pane.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

void grabWhenReady(MainWindow& window, const QString& file)
{
    const auto openFirst = [&window] {
        if (!window.articles().current())
            window.articles().select(0);
    };
    QObject::connect(&window.articles().articles(), &ArticleListModel::shown, &window, openFirst, Qt::QueuedConnection);
    auto* settled = new QTimer(&window);
    settled->setSingleShot(true);
    // `shown` means the text is in the page; its pictures come from the disk a moment later.
    settled->setInterval(1500ms);
    QObject::connect(&window.reading(), &ReadingPane::shown, settled, qOverload<>(&QTimer::start));
    QObject::connect(settled, &QTimer::timeout, &window, [&window, file] {
        const bool written = window.grab().save(file, "PNG");
        QCoreApplication::exit(written ? 0 : 1);
    });
    QTimer::singleShot(30s, &window, [] { QCoreApplication::exit(1); });
}

} // namespace byline
