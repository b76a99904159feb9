// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QScrollArea>

class QLabel;

namespace byline {

/// An article as bare text, where the web engine could not be loaded.
class PlainArticle final : public QScrollArea
{
    Q_OBJECT

public:
    enum class Place { Within, End };

    explicit PlainArticle(QWidget* parent);

    void show(const FullArticle& article, const Error& why);
    Place scrollPage(int direction);
    QString selectedText() const;
    QString text() const;

private:
    QLabel* m_why;
    QLabel* m_headline;
    QLabel* m_byline;
    QLabel* m_text;
};

} // namespace byline
