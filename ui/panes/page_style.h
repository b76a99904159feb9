// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/settings.h"
#include "ui/web/web_parts.h"

namespace byline {

/// The colours of the reading page: as the window's, or always the same.
enum class PageColours { AsWindow, Light, Sepia, Dark };

/// How the reading page looks by the user's choice; Settings::valueChanged tells of a key that begins with "page/".
PageStyle pageStyle(const Settings& settings);
PageColours pageColours(const Settings& settings);

void setPageZoom(Settings& settings, int percent);
void setPageSans(Settings& settings, Qt::CheckState sans);
void setPageWidth(Settings& settings, PageStyle::Width width);
void setPageSpacing(Settings& settings, PageStyle::Spacing spacing);
void setPageColours(Settings& settings, PageColours colours);

inline constexpr int kSmallestZoom = 60;
inline constexpr int kLargestZoom = 250;
inline constexpr int kZoomStep = 10;

} // namespace byline
