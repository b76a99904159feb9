// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "ui/choices.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace byline {

class ArticlePane;
class Library;

/// Decides when an article counts as read: when it is opened, some seconds later, when it is scrolled past, or never by
/// itself.
class ReadMarker final : public QObject
{
    Q_OBJECT

public:
    ReadMarker(Library& library, ArticlePane& articles, QObject* parent);

    void opened(const Article& article);
    /// In the browser: it counts as read at once, unless that is only done by hand.
    void openedElsewhere(const Article& article);

private:
    void noteScroll(int value);
    void markPassed();

    Library& m_library;
    ArticlePane& m_articles;
    Choices m_choices;
    QTimer m_reading;
    QTimer m_scrolled;
    ArticleId m_open;
    int m_lastScroll = 0;
};

} // namespace byline
