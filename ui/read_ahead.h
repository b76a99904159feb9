// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <functional>

namespace byline {

class ArticlePane;
class Library;
class ReadingPane;
enum class Likely;

/// The page makes the text of the articles that are likely opened next ready: while one is read the next of the list, a
/// little later those to which other keys lead, and the one that the pointer rests on, which a click may follow.
/// Nothing is asked from anybody, and nothing of them is seen before they are opened.
class ReadAhead final : public QObject
{
    Q_OBJECT

public:
    ReadAhead(Library& library, ArticlePane& articles, ReadingPane& reading, QObject* parent);

private:
    void makeNeighbourReady(Likely why);
    void makePointedReady();
    void makeReady(const Article& article, Likely why, std::function<bool()> isWanted);

    Library& m_library;
    ArticlePane& m_articles;
    ReadingPane& m_reading;
    QTimer m_pause;
    QTimer m_stay;
    std::array<ArticleId, 4> m_ready; ///< beside the open one, by Likely
    Article m_pointed;                ///< that the pointer came to last
    QTimer m_rest;
};

} // namespace byline
