// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

struct Article;

/// The headline; where an article has none, what its text begins with.
QString headlineOf(const Article& article);

} // namespace byline
