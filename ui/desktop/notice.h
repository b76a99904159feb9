// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"

#include <QCoreApplication>

namespace byline {

/// Something new that is told on the desktop.
struct Notice
{
    QString title;
    QString text;
    QList<ArticleId> articles; ///< newest first; a click opens the first
};

/// Words for what has come in.
class NoticeText final
{
    Q_DECLARE_TR_FUNCTIONS(byline::NoticeText)

public:
    /// One notice for each outlet; from the fifth outlet on the rest is one.
    static QList<Notice> of(const QList<Article>& articles);

private:
    static Notice ofOutlet(const QString& outlet, const QList<Article>& articles);
};

} // namespace byline
