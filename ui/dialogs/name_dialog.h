// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace byline {

/// What a question for a name says.
struct NameQuestion
{
    QString title;
    QString label;
    QString name; ///< what it is called now
};

/// Asks for a name; `named` gets it without blanks around, and is not called for an empty one.
void askForName(QWidget* window, const NameQuestion& question, std::function<void(const QString&)> named);

} // namespace byline
