// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"

#include <QObject>

#include <optional>

namespace byline {

class ArticlePane;

/// Puts a row back to where it stood in a list that is loaded anew. The article that is read stays in sight when its
/// list becomes another one under it: only unread ones, another order, or what a search finds the next day.
class RowReturn final : public QObject
{
    Q_OBJECT

public:
    explicit RowReturn(ArticlePane& articles);

    /// As far down as that is. To choose it, or to stay on it, brings it also where the list would not have it.
    enum class Then { Look, Choose, Stay };
    /// `top`: of the row in the view.
    void putBack(const Article& article, int top, Then then);

private:
    struct Row
    {
        Article article;
        int top = 0;
        Then then = Then::Look;
    };

    void note();
    void putBackWhenLoaded(Row row, int pages);

    ArticlePane& m_articles;
    std::optional<Row> m_read; ///< until it is back, however many lists come before
    bool m_waits = false;      ///< for the list's first rows
    int m_number = 0;          ///< of the list; what was to come back to an earlier one does not
};

} // namespace byline
