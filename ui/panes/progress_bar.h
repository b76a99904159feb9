// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProgressBar>

namespace byline {

/// A thin bar that stands still where the end is not known: nothing moves that nobody has to see.
class ProgressBar final : public QProgressBar
{
    Q_OBJECT

public:
    explicit ProgressBar(QWidget* parent);

    /// `total` 0: unknown.
    void setShare(int done, int total);

    QSize sizeHint() const override { return {120, 4}; }
    QSize minimumSizeHint() const override { return {40, 4}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace byline
