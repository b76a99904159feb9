// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// A headline as the name of a file on any system, without an ending.
QString fileNameOf(const QString& headline);

} // namespace byline
