// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/clock.h"
#include "core/network_state.h"
#include "core/readable.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>

#include <future>
#include <memory>

namespace byline {

class Archive;
class BackCatalogue;
class Bookmarks;
class Exporter;
class Fetcher;
class GhostSites;
class Icons;
class Later;
class Maintenance;
class MemberSessions;
class Newsletters;
class Reading;
class Refresher;
class Rules;
class SearchIndex;
class Secrets;
class Settings;
class Shelf;
class Store;
class Subscriptions;
class Undo;
class Writers;

/// The program: builds and owns everything a user can ask for. The window and the command line are two ways to talk to
/// it. Main thread; every answer is a future, and what was written is announced by `changed`.
class Library final : public QObject
{
    Q_OBJECT

public:
    /// How extraction is reached when it is needed for the first time; may be empty (then NoWebEngine).
    using ExtractProvider = std::function<Result<ExtractFunction>()>;

    /// Whether a library that may not be written to is opened all the same; see Store::Access.
    enum class Access { Write, ReadAtLeast };

    struct Options
    {
        QString dataDir;
        ExtractProvider extract;
        Clock clock = systemTime;
        Access access = Access::Write;
    };

    /// There will be requests as soon as the library is open: what they need is loaded meanwhile.
    static void expectRequests();
    /// A library whose file is opened on a thread beside.
    using Opening = std::future<Result<std::unique_ptr<Store>>>;
    /// For who has something else to do before the library is needed. Main thread, also before there is a
    /// QCoreApplication.
    static Opening beginToOpen(const Options& options);
    /// The errors are those of Store::open. Takes what was begun with the same options, where something was.
    static Result<std::unique_ptr<Library>> open(const Options& options, Opening begun = {});
    ~Library() override;

    /// The platform's data folder, or BYLINE_DATA_DIR.
    static QString defaultDataDir();

    const QString& dataDir() const;
    /// There was none in this folder before.
    bool isNew() const;
    /// A sentence on what was saved of a damaged library when it was opened just now; empty: it was in order.
    QString salvageText() const;
    Subscriptions& subscriptions();
    Refresher& refresher();
    Reading& reading();
    Writers& writers();
    Bookmarks& bookmarks();
    Archive& archive();
    Icons& icons();
    SearchIndex& searchIndex();
    Rules& rules();
    Maintenance& maintenance();
    Settings& settings();
    Secrets& secrets();
    GhostSites& ghostSites();
    MemberSessions& memberSessions();
    Newsletters& newsletters();
    BackCatalogue& backCatalogue();
    Undo& undo();
    Shelf& shelf();
    Later& later();
    Exporter& exporter();

    /// The user's choice. Stops all network work; nothing leaves while it is set. Back online, what was asked for
    /// meanwhile is done.
    void setOffline(bool offline);
    /// By choice, or because there is no network.
    bool isOffline() const;
    /// What the system tells of its network, from `watchNetwork` on. Going online by hand overrides it.
    void setNetwork(const NetworkState& state);
    const NetworkState& network() const;
    void watchNetwork();

    /// When the day began that it is where the user is.
    QDateTime startOfToday() const;

signals:
    void changed(const Changes& changes);
    /// A new day: what was today is yesterday.
    void dayBegan();
    void offlineChanged(bool offline);

private:
    Library();
    void followNetwork();
    struct Parts;
    std::unique_ptr<Parts> d;
};

} // namespace byline
