// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text_difference.h"

#include <QLocale>

namespace byline {

/// What the source's edit changed, as the body of the reading page: what went is struck out, what came is marked.
/// `html`: of the article as it is now, which says what is a heading, a caption, a quotation or in a list.
QString differenceBody(const ArticleDifference& difference, const QLocale& locale, const QString& html);

} // namespace byline
