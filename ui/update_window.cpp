// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/update_window.h"

#include "ui/panes/progress_bar.h"
#include "ui/style/style.h"

#include <QCloseEvent>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace byline {

namespace {

constexpr int kMomentMs = 400;
constexpr int kTextWidth = 380;

} // namespace

UpdateWindow::UpdateWindow()
{
    setWindowTitle(QStringLiteral("Byline"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 26);
    layout->setSpacing(10);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    auto* headline = new QLabel(tr("Updating your library"));
    headline->setFont(textFont(1.25, QFont::DemiBold));
    auto* text = new QLabel(tr("This happens once after an update and can take a few minutes for a large library. "
                               "Nothing is lost: a copy of the library as it was is kept beside it."));
    text->setWordWrap(true);
    const int width = qMax(kTextWidth, headline->sizeHint().width());
    text->setFixedSize(width, text->heightForWidth(width)); // a layout that is fixed asks for no height
    auto* bar = new ProgressBar(this);
    bar->setRange(0, 0);
    bar->setAccessibleName(headline->text());
    layout->addWidget(headline);
    layout->addWidget(text);
    layout->addSpacing(6);
    layout->addWidget(bar);
}

Result<void> UpdateWindow::waitFor(QFuture<Result<void>> work)
{
    QEventLoop loop;
    QFutureWatcher<Result<void>> watcher;
    connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(work);
    QTimer::singleShot(kMomentMs, &loop, [this] { show(); });
    if (!work.isFinished())
        loop.exec();
    hide();
    return work.result();
}

void UpdateWindow::closeEvent(QCloseEvent* event)
{
    event->ignore();
}

} // namespace byline
