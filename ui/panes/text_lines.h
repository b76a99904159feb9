// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QStringList>

namespace byline {

/// Breaks text into at most `lines` lines between words, never inside one (as Korean is set), the last one elided.
/// A word wider than a line is cut where it must be.
QStringList textLines(const QString& text, const QFont& font, double width, int lines);

} // namespace byline
