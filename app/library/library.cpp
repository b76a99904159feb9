// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library.h"

#include "feeds/wordpress_posts.h"
#include "library/archive.h"
#include "library/back_catalogue.h"
#include "library/bookmarks.h"
#include "library/exporter.h"
#include "library/ghost_posts.h"
#include "library/ghost_sites.h"
#include "library/icons.h"
#include "library/later.h"
#include "library/maintenance.h"
#include "library/member_sessions.h"
#include "library/new_day.h"
#include "library/newsletters.h"
#include "library/other_processes.h"
#include "library/reading.h"
#include "library/refresher.h"
#include "library/rules.h"
#include "library/search_index.h"
#include "library/secrets.h"
#include "library/settings.h"
#include "library/shelf.h"
#include "library/sign_ins.h"
#include "library/subscriptions.h"
#include "library/undo.h"
#include "library/wordpress_describer.h"
#include "library/writers.h"
#include "net/fetcher.h"
#include "net/system_network.h"
#include "store/store.h"

#include <QDir>
#include <QLocale>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

namespace byline {

using namespace std::chrono_literals;

struct Library::Parts
{
    Options options;
    std::unique_ptr<Store> store;
    std::unique_ptr<Fetcher> fetcher;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<Secrets> secrets;
    std::unique_ptr<SignIns> signIns;
    std::unique_ptr<GhostSites> ghostSites;
    std::unique_ptr<Subscriptions> subscriptions;
    std::unique_ptr<Refresher> refresher;
    std::unique_ptr<Reading> reading;
    std::unique_ptr<Writers> writers;
    std::unique_ptr<Bookmarks> bookmarks;
    std::unique_ptr<Archive> archive;
    std::unique_ptr<Icons> icons;
    std::unique_ptr<SearchIndex> searchIndex;
    std::unique_ptr<Rules> rules;
    std::unique_ptr<Maintenance> maintenance;
    std::unique_ptr<MemberSessions> memberSessions;
    std::unique_ptr<GhostPosts> ghostPosts;
    std::unique_ptr<WordPressDescriber> wordPress;
    std::unique_ptr<BackCatalogue> backCatalogue;
    std::unique_ptr<Newsletters> newsletters;
    std::unique_ptr<Undo> undo;
    std::unique_ptr<OtherProcesses> others;
    std::unique_ptr<NewDay> newDay;
    std::unique_ptr<Exporter> exporter;
    std::unique_ptr<Later> later;
    std::unique_ptr<Shelf> shelf;
    std::unique_ptr<Watching> networkWatch;
    NetworkState network;
    bool chosenOffline = false;
    bool offline = false; ///< as it is now
};

namespace {

constexpr auto kAfterStart = 2s;

Result<std::unique_ptr<Store>> openStore(const Library::Options& options)
{
    return Store::open(options.dataDir, options.access == Library::Access::ReadAtLeast ? Store::Access::ReadAtLeast
                                                                                       : Store::Access::Write);
}

} // namespace

Library::Library() = default;

Library::~Library()
{
    // Transfers end first, then the lanes (they finish what is queued), so that no late answer meets a part that is
    // gone.
    d->refresher->stop();
    d->fetcher->cancelAll();
    for (const WantedCopy& copy : d->archive->finish()) {
        if (copy.article)
            d->later->save({copy.article}, copy.audio);
        else
            d->later->savePage(copy.page);
    }
    d->store.reset();
}

void Library::expectRequests()
{
    loadAhead();
}

Library::Opening Library::beginToOpen(const Options& options)
{
    QThread::currentThread(); // Qt takes the first thread that it sees for the main one
    return std::async(std::launch::async, openStore, options);
}

Result<std::unique_ptr<Library>> Library::open(const Options& options, Opening begun)
{
    auto store = begun.valid() ? begun.get() : openStore(options);
    if (!store)
        return tl::unexpected<Error>(store.error());

    std::unique_ptr<Library> library(new Library);
    library->d = std::make_unique<Parts>();
    Parts& parts = *library->d;
    parts.options = options;
    parts.store = std::move(*store);
    parts.fetcher = std::make_unique<Fetcher>(options.clock);
    parts.settings = std::make_unique<Settings>(options.dataDir);

    Store& rows = *parts.store;
    rows.setAsker(QCoreApplication::instance());
    Fetcher& fetcher = *parts.fetcher;
    parts.subscriptions = std::make_unique<Subscriptions>(rows, fetcher, options.clock);
    parts.refresher = std::make_unique<Refresher>(rows, fetcher, options.clock);
    parts.reading = std::make_unique<Reading>(rows, options.clock);
    parts.writers = std::make_unique<Writers>(rows, options.clock);
    parts.bookmarks = std::make_unique<Bookmarks>(rows, options.clock);
    parts.archive = std::make_unique<Archive>(rows, fetcher, options.extract, options.clock);
    parts.icons = std::make_unique<Icons>(rows, fetcher, options.clock);
    parts.searchIndex = std::make_unique<SearchIndex>(rows);
    parts.rules = std::make_unique<Rules>(rows, *parts.searchIndex, options.clock);
    parts.maintenance = std::make_unique<Maintenance>(rows, options.dataDir, options.extract, options.clock);
    parts.others = std::make_unique<OtherProcesses>(rows, options.dataDir);
    parts.newDay = std::make_unique<NewDay>(options.clock);

    parts.secrets = std::make_unique<Secrets>(options.dataDir);
    parts.signIns = std::make_unique<SignIns>(rows, *parts.secrets);
    parts.undo = std::make_unique<Undo>(rows, *parts.signIns);
    parts.subscriptions->setSignIns(*parts.signIns);
    parts.refresher->setSignIns([&signIns = *parts.signIns](OutletId id) { return signIns.read(id); });
    parts.ghostSites = std::make_unique<GhostSites>(rows, fetcher, options.clock);
    parts.memberSessions = std::make_unique<MemberSessions>(
        MemberSessions::Parts {rows, *parts.ghostSites, *parts.secrets, *parts.archive, fetcher});
    parts.archive->setCookies(
        [&sessions = *parts.memberSessions](const QUrl& page) { return sessions.cookieFor(page); });
    parts.wordPress = std::make_unique<WordPressDescriber>(rows, fetcher);
    parts.ghostPosts = std::make_unique<GhostPosts>(rows, fetcher, *parts.ghostSites);
    const auto describe = [&posts = *parts.ghostPosts, &wordPress = *parts.wordPress](
                              OutletId id, const QString& feedUrl, const FetchedFeed& fetched) {
        return isWordPress(fetched.feed.generator) ? wordPress.described(id, feedUrl, fetched)
                                                   : posts.described(id, feedUrl, fetched);
    };
    parts.refresher->setDescribe(describe);
    parts.subscriptions->setDescribe(describe);
    parts.backCatalogue = std::make_unique<BackCatalogue>(
        BackCatalogue::Parts {rows, fetcher, *parts.ghostSites, *parts.archive}, options.clock);
    parts.newsletters = std::make_unique<Newsletters>(
        Newsletters::Parts {rows, fetcher, *parts.ghostSites, *parts.memberSessions, *parts.settings}, options.clock);
    parts.reading->setMailAddress(
        [&newsletters = *parts.newsletters] { return newsletters.knownAddresses().value(0); });

    parts.exporter = std::make_unique<Exporter>(rows);
    parts.later = std::make_unique<Later>(
        Later::Parts {*parts.archive, *parts.refresher, *parts.reading, *parts.settings, *library});
    parts.shelf = std::make_unique<Shelf>(Shelf::Parts {rows, *parts.archive, *parts.settings, *library});

    Library* announcer = library.get();
    const auto announceFrom = [announcer](auto& part) {
        connect(&part, &std::remove_reference_t<decltype(part)>::changed, announcer, &Library::changed);
    };
    announceFrom(*parts.subscriptions);
    announceFrom(*parts.refresher);
    announceFrom(*parts.reading);
    announceFrom(*parts.writers);
    announceFrom(*parts.bookmarks);
    announceFrom(*parts.archive);
    announceFrom(*parts.icons);
    announceFrom(*parts.memberSessions);
    announceFrom(*parts.signIns);
    announceFrom(*parts.backCatalogue);
    announceFrom(*parts.maintenance);
    announceFrom(*parts.undo);
    announceFrom(*parts.rules);
    announceFrom(*parts.shelf);
    announceFrom(*parts.others);
    connect(parts.newDay.get(), &NewDay::began, announcer, &Library::dayBegan);
    connect(announcer, &Library::changed, parts.undo.get(), &Undo::note);
    connect(parts.refresher.get(), &Refresher::finished, parts.maintenance.get(), &Maintenance::cleanUpIfDue);
    connect(parts.refresher.get(), &Refresher::finished, parts.undo.get(), qOverload<>(&Undo::carryOn));
    // What was refreshed is read first; it can be searched, and meets the rules, afterwards. A run that was cut short
    // may have left some.
    connect(parts.refresher.get(), &Refresher::finished, parts.rules.get(), &Rules::applyToNew);
    connect(announcer, &Library::changed, parts.rules.get(),
            [&rules = *parts.rules, &refresher = *parts.refresher](const Changes& changes) {
                if (!changes.added.isEmpty() && !refresher.isRunning())
                    rules.applyToNew();
            });
    parts.rules->applyToNew();
    // Nobody waits for it, and the first list comes before it.
    QTimer::singleShot(kAfterStart, parts.undo.get(), qOverload<>(&Undo::carryOn));
    return library;
}

QString Library::defaultDataDir()
{
    const QString chosen = qEnvironmentVariable("BYLINE_DATA_DIR");
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                            : QDir(chosen).absolutePath();
}

QDateTime Library::startOfToday() const
{
    return d->newDay->start();
}

const QString& Library::dataDir() const
{
    return d->options.dataDir;
}

bool Library::isNew() const
{
    return d->store->isNew();
}

QString Library::salvageText() const
{
    const std::optional<Salvaged>& salvaged = d->store->salvaged();
    if (!salvaged)
        return {};
    const QLocale locale;
    const QString saved = tr("The library was damaged. Carried over into a new one: %1 articles, %2 bookmarks, %3 "
                             "offline copies, %4 outlets. The damaged file is kept as %5.")
                              .arg(locale.toString(salvaged->articles), locale.toString(salvaged->bookmarks),
                                   locale.toString(salvaged->copies), locale.toString(salvaged->outlets),
                                   QDir::toNativeSeparators(salvaged->damagedFile));
    if (salvaged->unreadable == 0)
        return saved;
    return saved + u' ' + tr("It could not be read in %1 places.").arg(locale.toString(salvaged->unreadable));
}

Subscriptions& Library::subscriptions()
{
    return *d->subscriptions;
}

Refresher& Library::refresher()
{
    return *d->refresher;
}

Reading& Library::reading()
{
    return *d->reading;
}

Writers& Library::writers()
{
    return *d->writers;
}

Bookmarks& Library::bookmarks()
{
    return *d->bookmarks;
}

Archive& Library::archive()
{
    return *d->archive;
}

Icons& Library::icons()
{
    return *d->icons;
}

SearchIndex& Library::searchIndex()
{
    return *d->searchIndex;
}

Rules& Library::rules()
{
    return *d->rules;
}

Maintenance& Library::maintenance()
{
    return *d->maintenance;
}

Undo& Library::undo()
{
    return *d->undo;
}

Settings& Library::settings()
{
    return *d->settings;
}

Secrets& Library::secrets()
{
    return *d->secrets;
}

GhostSites& Library::ghostSites()
{
    return *d->ghostSites;
}

MemberSessions& Library::memberSessions()
{
    return *d->memberSessions;
}

BackCatalogue& Library::backCatalogue()
{
    return *d->backCatalogue;
}

Newsletters& Library::newsletters()
{
    return *d->newsletters;
}

Shelf& Library::shelf()
{
    return *d->shelf;
}

Exporter& Library::exporter()
{
    return *d->exporter;
}

Later& Library::later()
{
    return *d->later;
}

void Library::setOffline(bool offline)
{
    d->chosenOffline = offline;
    if (!offline)
        d->network.isGone = false; // the system may be wrong, the user is not
    followNetwork();
}

void Library::setNetwork(const NetworkState& state)
{
    d->network = state;
    followNetwork();
}

const NetworkState& Library::network() const
{
    return d->network;
}

void Library::watchNetwork()
{
    if (d->networkWatch)
        return;
    if (const auto network = systemNetwork())
        d->networkWatch = (*network)->watch([this](const NetworkState& state) { setNetwork(state); });
    else
        qWarning("the system's network is not watched: %s", qPrintable(network.error().detail));
}

void Library::followNetwork()
{
    const bool offline = d->chosenOffline || d->network.isGone;
    if (std::exchange(d->offline, offline) == offline)
        return;
    if (offline)
        d->refresher->stop();
    d->fetcher->setOffline(offline);
    emit offlineChanged(offline);
    if (!offline)
        d->later->start();
}

bool Library::isOffline() const
{
    return d->offline;
}

} // namespace byline
