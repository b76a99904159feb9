// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

namespace byline {

/// The interface's font, larger or smaller, of a weight.
QFont textFont(double scale, QFont::Weight weight = QFont::Normal);
/// Like `textFont`, with figures of one width where Qt can ask for them.
QFont countFont(double scale, QFont::Weight weight = QFont::Normal);

} // namespace byline
