// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QObject>
#include <QTimer>

namespace byline {

class ArticlePane;
class Library;
class ReadingPane;

/// While an article is read, the page makes the text of the one that is likely opened next ready. Nothing is asked from
/// anybody, and nothing of it is seen before it is opened.
class ReadAhead final : public QObject
{
    Q_OBJECT

public:
    ReadAhead(Library& library, ArticlePane& articles, ReadingPane& reading, QObject* parent);

private:
    void makeReady();

    Library& m_library;
    ArticlePane& m_articles;
    ReadingPane& m_reading;
    QTimer m_pause;
};

} // namespace byline
