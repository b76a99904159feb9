// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/html_tags.h"

namespace byline {

/// Where `tag`, a start tag, begins the mark of a footnote (`<sup><a href="#fn1">1</a></sup>`): the offset behind it.
/// In running text its number would become a part of the word before it. Exponents and ordinals are no marks.
std::optional<qsizetype> endOfFootnoteMark(QStringView html, const HtmlTag& tag);

} // namespace byline
