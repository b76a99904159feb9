// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/web/web_parts.h"

class QWebEnginePage;

namespace byline {

/// Search in a page; small letters find capitals, too.
void findInPage(QWebEnginePage& page, const QString& text, FindDirection direction,
                std::function<void(FoundText)> done);

} // namespace byline
