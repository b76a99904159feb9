// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

class QToolButton;

namespace byline {

/// A strip over what is being read, with a hairline below it: the search in the article, reading aloud, a notice.
class Strip : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    /// A square button with a sign for its face; `name` is its tip and what is read out.
    QToolButton* button(const QString& sign, const QString& name, const std::function<void()>& step);
    void paintEvent(QPaintEvent* event) override;
};

} // namespace byline
