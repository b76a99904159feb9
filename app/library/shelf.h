// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"
#include "core/changes.h"
#include "core/copy.h"
#include "core/result.h"
#include "core/shelf_rules.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace byline {

class Archive;
class Library;
class Settings;
class ShelfRun;
class Store;

struct ShelfProgress
{
    int done = 0;
    int total = 0;
};

struct ShelfReport
{
    int kept = 0;
    int incomplete = 0; ///< of those
    int failed = 0;     ///< could not be kept at all
    bool stopped = false;
    bool isFull = false; ///< the quota is used up
};

/// The copies that the library keeps by itself, by the user's rules and within a quota. What the user kept by hand or
/// bookmarked is never given up.
class Shelf final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Store& store;
        Archive& archive;
        Settings& settings;
        Library& library;
    };
    explicit Shelf(const Parts& parts);
    ~Shelf() override;

    ShelfRules rules() const;
    void setRules(const ShelfRules& rules);
    QFuture<Result<ShelfUse>> use();

    /// From now on it fills itself: after a refresh, after a bookmark, and when the rules change.
    void keepFilled();
    /// Does what the rules want, if there is a network and it costs nothing (or the rules do not mind).
    void fill();
    /// "Take with me": everything unread, now.
    void take();
    /// At once; what is kept by then stays.
    void stop();
    bool isRunning() const;

signals:
    void changed(const Changes& changes);
    /// Of `take` only: the shelf's own work is quiet.
    void progressed(const ShelfProgress& progress);
    void taken(const ShelfReport& report);
    /// After anything it did.
    void settled(const ShelfReport& report);

private:
    enum class Occasion { Rules, Taking };
    void shrink(qint64 quota);
    void begin(Occasion occasion);
    void findUnread(ShelfRun& run, const std::optional<ArticleCursor>& after);

    Parts m_parts;
    std::unique_ptr<ShelfRun> m_run;
    QTimer m_soon;                  ///< several bookmarks in a row are one occasion
    std::optional<Occasion> m_next; ///< asked for while another one was under way
};

} // namespace byline
