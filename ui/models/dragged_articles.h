// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"

class QMimeData;

namespace byline {

/// Articles on their way from a list to a row of the subscription pane.
inline const QString kArticlesMime = QStringLiteral("application/x-byline-articles");

/// Other programs get the addresses.
QMimeData* draggedData(const QList<Article>& articles);
QList<ArticleId> draggedArticles(const QMimeData& data);

} // namespace byline
