// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/page_search.h"

#include <QtWebEngineCore/QWebEngineFindTextResult>
#include <QtWebEngineCore/QWebEnginePage>

namespace byline {

void findInPage(QWebEnginePage& page, const QString& text, FindDirection direction, std::function<void(FoundText)> done)
{
    const auto flags =
        direction == FindDirection::Previous ? QWebEnginePage::FindBackward : QWebEnginePage::FindFlags();
    page.findText(text, flags, [done = std::move(done)](const QWebEngineFindTextResult& result) {
        done({result.activeMatch(), result.numberOfMatches()});
    });
}

} // namespace byline
