// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace byline {

/// Screen readers read out what this widget says, wherever the keyboard is. One that comes on screen is read by itself.
void announce(QWidget& notice, const QString& text);

/// Words that come while one does something else in a dialog: how it ended, what went wrong.
class SpokenLabel final : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

    void say(const QString& text);
    /// Without a word, for what changes with each letter typed.
    void setText(const QString& text);
    void clear() { setText({}); }
};

} // namespace byline
