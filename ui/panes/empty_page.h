// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace byline {

/// What stands in the reading pane while no article is open.
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace byline
