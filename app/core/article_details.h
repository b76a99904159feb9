// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace byline {

/// Who may read the whole of an article.
enum class Visibility { Public, Members, Paid };

/// What some platforms say of an article besides what every feed has.
struct ArticleDetails
{
    QString section; ///< the name of the primary tag
    int readingMinutes = 0;
    Visibility visibility = Visibility::Public;
    bool isCut = false;   ///< the text ends where the paywall begins
    QString imageCaption; ///< plain text, with the credit
    QDateTime sourceEdit; ///< when the source last touched it

    bool operator==(const ArticleDetails&) const = default;
};

} // namespace byline
