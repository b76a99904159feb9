// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWebEnginePage;

namespace byline {

/// Names what a page's menu offers in the program's language, which Qt WebEngine's own words are not translated into,
/// and leaves out what leads nowhere here: nothing is downloaded. To be called before the menu is shown.
void wordActions(const QWebEnginePage& page);

} // namespace byline
