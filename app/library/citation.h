// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"

#include <QLocale>

namespace byline {

enum class CitationForm { Plain, Markdown };

/// Who wrote what, where and when, with its address and the day it was fetched: one line to put under a text.
QString citation(const Article& article, CitationForm form, const QLocale& locale);

/// A passage of the article with where it is from.
QString quotation(const QString& passage, const Article& article, CitationForm form, const QLocale& locale);

} // namespace byline
