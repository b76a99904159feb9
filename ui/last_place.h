// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panes/row_return.h"

#include <QObject>

namespace byline {

class ArticlePane;
class Settings;

/// Where reading stopped: the open article, and how far down the list was. The next window begins there.
class LastPlace final : public QObject
{
    Q_OBJECT

public:
    LastPlace(Settings& settings, ArticlePane& articles, QObject* parent);

    /// An article was opened; written at once, so that a crash does not lose it.
    void note(ArticleId article);
    /// How the list stands now.
    void remember();

    /// The article that was open; 0: none.
    ArticleId article() const;
    /// What held the list that is shown now where it was: the row of the open article, else the first one in sight; 0:
    /// it was another list.
    ArticleId held() const;
    /// Puts the row of what held the list where it stood, as far down as that is. To choose it brings it also where
    /// the list would not have it any more because it is read: as it was left.
    void putBack(const Article& article, RowReturn::Then then);

private:
    Settings& m_settings;
    ArticlePane& m_articles;
};

} // namespace byline
