// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"

#include <QObject>

namespace byline {

class ArticlePane;
class Settings;

/// Where reading stopped: the open article, and where its row stood in the list. The next window begins there.
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
    /// Was it chosen in the list that is shown now?
    bool wasInThisList() const;
    /// Chooses its row again, as far down as that is, and also where the list would not have it any more because it
    /// is read: as it was left.
    void choose(const Article& article);

private:
    void chooseWhenLoaded(const Article& article, int pages);

    Settings& m_settings;
    ArticlePane& m_articles;
};

} // namespace byline
