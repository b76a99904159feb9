// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace byline {

/// A text whose links are reached with Tab. One without links is only read, and Tab passes it.
class LinkLabel final : public QLabel
{
    Q_OBJECT

public:
    LinkLabel(const QString& text, QWidget* parent);

protected:
    bool focusNextPrevChild(bool next) override;
};

} // namespace byline
