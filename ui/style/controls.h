// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionButton;

namespace byline {

/// Buttons, check boxes and fields as the window draws them; BylineStyle calls these.
void paintButton(QPainter& painter, const QStyleOptionButton& button);
void paintCheckBox(QPainter& painter, const QStyleOption& option);
void paintField(QPainter& painter, const QStyleOption& option);

} // namespace byline
