// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/subscriptions.h"

#include "core/async.h"
#include "core/url.h"
#include "feeds/opml.h"
#include "library/discovery_job.h"
#include "library/error_text.h"
#include "library/prepare.h"
#include "library/sign_ins.h"
#include "library/welcome.h"
#include "store/folders.h"
#include "store/outlet_import.h"
#include "store/outlet_portrait.h"
#include "store/store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace byline {

namespace {

/// A new outlet's first look at its server was the discovery; the next one is due after this.
constexpr int kFirstIntervalSeconds = 30 * 60;
/// Enough for a bar that moves.
constexpr int kImportedBetweenNews = 20;

struct Written
{
    Changes changes;
    AddedSubscription added;
};

Result<Written> storeDiscovery(Connection& db, const NewOutlet& wanted, FetchedFeed fetched)
{
    Written written;
    const auto added = addOutlet(db, wanted);
    if (!added)
        return tl::unexpected<Error>(added.error());
    written.added.already = added->already;
    written.changes.outlets += added->id;
    if (!added->already) {
        fetched.outcome.id = added->id;
        const auto changes = storeFeeds(db, {fetched});
        if (!changes)
            return tl::unexpected<Error>(changes.error());
        written.added.articlesAdded = int(changes->added.size());
        written.changes += *changes;
    }
    return outlet(db, added->id).map([&](const Outlet& stored) {
        written.added.outlet = stored;
        return written;
    });
}

struct ReadLists
{
    QList<OpmlOutlet> outlets;
    std::map<qsizetype, Error> notRead;
};

Result<ReadLists> readLists(const QList<QByteArray>& lists)
{
    ReadLists read;
    for (qsizetype i = 0; i < lists.size(); ++i) {
        const Result<QList<OpmlOutlet>> outlets = parseOpml(lists.at(i));
        if (outlets)
            read.outlets += *outlets;
        else
            read.notRead.emplace(i, outlets.error());
    }
    if (!read.notRead.empty() && qsizetype(read.notRead.size()) == lists.size())
        return tl::unexpected<Error>(read.notRead.begin()->second);
    return read;
}

struct Imported
{
    Changes changes;
    ImportReport report;
    QList<std::pair<OutletId, SignIn>> signIns;
};

Result<Imported> storeOpml(Connection& db, const QList<OpmlOutlet>& outlets, const QDateTime& now,
                           const ImportWatch& watch)
{
    Imported imported;
    QList<NewOutlet> wanted;
    QList<SignIn> signIns;
    for (const OpmlOutlet& line : outlets) {
        const auto address = addressFromInput(line.feedUrl);
        if (!address) {
            imported.report.skipped += SkippedOutlet {line.feedUrl, errorText(address.error())};
            continue;
        }
        NewOutlet outlet;
        outlet.feedUrl = address->toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
        outlet.title = line.title.isEmpty() ? address->host() : line.title;
        outlet.url = line.homePageUrl;
        outlet.folder = line.folder;
        wanted += outlet;
        signIns += signInOf(*address);
    }
    return importOutlets(db, wanted, now, watch).map([&](const ImportedOutlets& came) {
        for (qsizetype i = 0; i < came.outlets.size(); ++i) {
            const AddedOutlet& outlet = came.outlets.at(i);
            ++(outlet.already ? imported.report.already : imported.report.imported);
            if (!outlet.already && !signIns.at(i).isEmpty())
                imported.signIns += {outlet.id, signIns.at(i)};
        }
        imported.changes = came.changes;
        return imported;
    });
}

OpmlOutlet opmlOutlet(const Outlet& outlet)
{
    return {.folder = outlet.folder, .title = outlet.title, .feedUrl = outlet.feedUrl, .homePageUrl = outlet.url};
}

} // namespace

Subscriptions::Subscriptions(Store& store, Fetcher& fetcher, Clock clock)
    : m_store(store)
    , m_fetcher(fetcher)
    , m_clock(std::move(clock))
{
}

QFuture<Result<QList<Outlet>>> Subscriptions::outlets()
{
    return m_store.reads().run([](Connection& db) { return byline::outlets(db); });
}

QFuture<Result<Outlet>> Subscriptions::outlet(OutletId id)
{
    return m_store.reads().run([id](Connection& db) { return byline::outlet(db, id); });
}

QFuture<Result<QList<QStringList>>> Subscriptions::folders()
{
    return m_store.reads().run([](Connection& db) { return byline::folders(db); });
}

QFuture<Result<Discovery>> Subscriptions::find(const QString& typed, const QString& pick, const SignIn& signIn)
{
    return (new DiscoveryJob(m_fetcher, this))
        ->find(typed, pick, signIn)
        .then(this, [this](const Result<Discovery>& found) { return found ? withSubscribed(*found) : settled(found); })
        .unwrap();
}

QFuture<Result<Discovery>> Subscriptions::withSubscribed(const Discovery& found)
{
    QStringList urls {found.bestUrl};
    for (const FoundFeed& feed : found.feeds)
        urls += feed.url;
    return m_store.reads()
        .run([urls](Connection& db) { return subscribedAmong(db, urls); })
        .then(this, [found](const Result<QHash<QString, Outlet>>& subscribed) {
            return subscribed.map([&found](const QHash<QString, Outlet>& outlets) {
                Discovery known = found;
                known.subscribed = outlets;
                return known;
            });
        });
}

QFuture<Result<AddedSubscription>> Subscriptions::add(const QString& typed, const QStringList& folder,
                                                      const QString& pick, const SignIn& signIn)
{
    return find(typed, pick, signIn)
        .then(this,
              [this, folder](const Result<Discovery>& found) {
                  if (!found)
                      return settled(Result<AddedSubscription>(tl::unexpected<Error>(found.error())));
                  return addFound(*found, folder);
              })
        .unwrap();
}

QFuture<Result<AddedSubscription>> Subscriptions::addFound(const Discovery& discovery, const QStringList& folder)
{
    NewOutlet wanted;
    wanted.feedUrl = discovery.bestUrl;
    wanted.url = discovery.best.homePageUrl.isEmpty() ? discovery.bestUrl : discovery.best.homePageUrl;
    wanted.title = discovery.best.title.isEmpty() ? QUrl(discovery.bestUrl).host() : discovery.best.title;
    wanted.folder = folder;
    wanted.description = discovery.best.description;
    wanted.language = discovery.best.language;

    FetchOutcome outcome;
    outcome.at = m_clock();
    outcome.nextDue = m_clock().addSecs(kFirstIntervalSeconds);
    outcome.etag = discovery.etag;
    outcome.lastModified = discovery.lastModified;
    outcome.bodyHash = discovery.bodyHash;
    outcome.wholeAt = outcome.at;

    return inBackground([feed = discovery.best, outcome] { return prepared(feed, outcome); })
        .then(this,
              [this, url = discovery.bestUrl](const FetchedFeed& fetched) {
                  return m_describe ? m_describe({}, url, fetched) : settled(fetched);
              })
        .unwrap()
        .then(this,
              [this, wanted, found = discovery.feeds, signIn = discovery.signIn](const FetchedFeed& fetched) {
                  return m_store.writes()
                      .run([wanted, fetched](Connection& db) { return storeDiscovery(db, wanted, fetched); })
                      .then(this,
                            [this, found, fetched, signIn](Result<Written> written) {
                                if (!written)
                                    return settled(Result<AddedSubscription>(tl::unexpected<Error>(written.error())));
                                emit changed(written->changes);
                                written->added.feedsFound = found;
                                return keepSignIn(written->added.outlet.id, signIn)
                                    .then(this,
                                          [this, added = written->added,
                                           fetched](const Result<SecretPlace>& kept) mutable {
                                              added.signIn = kept.value_or(SecretPlace::UntilExit);
                                              return described(added, fetched);
                                          })
                                    .unwrap();
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Result<SecretPlace>> Subscriptions::keepSignIn(OutletId id, const SignIn& signIn)
{
    if (!m_signIns || signIn.isEmpty())
        return settled(Result<SecretPlace>(SecretPlace::Keychain));
    return m_signIns->keep(id, signIn);
}

/// What the platform says besides comes as soon as the outlet is there to hang it on.
QFuture<Result<AddedSubscription>> Subscriptions::described(const AddedSubscription& added, const FetchedFeed& fetched)
{
    if (!m_describe || added.already)
        return settled(Result<AddedSubscription>(added));
    return m_describe(added.outlet.id, added.outlet.feedUrl, fetched)
        .then(this,
              [this, id = added.outlet.id](FetchedFeed more) {
                  if (more.details.isEmpty())
                      return settled(Result<Changes>(Changes {}));
                  more.outcome.id = id;
                  return m_store.writes().run([more](Connection& db) { return storeFeeds(db, {more}); });
              })
        .unwrap()
        .then(this, [this, added](const Result<Changes>& changes) {
            if (changes && !changes->isEmpty())
                emit changed(*changes);
            return Result<AddedSubscription>(added);
        });
}

QFuture<Result<RemovedSubscription>> Subscriptions::remove(OutletId id)
{
    return m_store.writes()
        .run([id, now = m_clock()](Connection& db) { return removeOutlet(db, id, now); })
        .then(this,
              [this, id](const Result<RemovedOutlet>& removed) {
                  if (!removed)
                      return settled(Result<RemovedSubscription>(tl::unexpected<Error>(removed.error())));
                  emit changed(removed->changes);
                  RemovedSubscription done;
                  done.id = id;
                  done.keptArticles = removed->keptArticles;
                  if (!m_signIns)
                      return settled(Result<RemovedSubscription>(done));
                  return m_signIns->leave(removed->changes.signedOut)
                      .then(this, [done](const Result<void>& left) mutable {
                          done.staysInKeychain = !left;
                          return Result<RemovedSubscription>(done);
                      });
              })
        .unwrap();
}

QString Subscriptions::staysInKeychainText()
{
    return tr("The password could not be removed from the keychain. It is still there, under “Byline”.");
}

QFuture<Result<void>> Subscriptions::rename(OutletId id, const QString& title)
{
    return announced(m_store.writes().run(
        [id, title, now = m_clock()](Connection& db) { return renameOutlet(db, id, title, now); }));
}

QFuture<Result<void>> Subscriptions::move(OutletId id, const QStringList& folder)
{
    return announced(m_store.writes().run(
        [id, folder, now = m_clock()](Connection& db) { return moveOutlet(db, id, folder, now); }));
}

QFuture<Result<void>> Subscriptions::addFolder(const QStringList& path)
{
    return announced(
        m_store.writes().run([path, now = m_clock()](Connection& db) { return byline::addFolder(db, path, now); }));
}

QFuture<Result<void>> Subscriptions::moveFolder(const QStringList& from, const QStringList& to)
{
    return announced(m_store.writes().run(
        [from, to, now = m_clock()](Connection& db) { return byline::moveFolder(db, from, to, now); }));
}

QFuture<Result<void>> Subscriptions::removeFolder(const QStringList& path)
{
    return announced(
        m_store.writes().run([path, now = m_clock()](Connection& db) { return byline::removeFolder(db, path, now); }));
}

QFuture<Result<void>> Subscriptions::setInterval(OutletId id, int minutes)
{
    return announced(
        m_store.writes().run([id, minutes](Connection& db) { return setOutletInterval(db, id, minutes); }));
}

QFuture<Result<OutletPortrait>> Subscriptions::portrait(OutletId id)
{
    return m_store.reads().run([id, now = m_clock()](Connection& db) { return outletPortrait(db, id, now); });
}

QFuture<Result<ImportReport>> Subscriptions::importOpml(const QByteArray& bytes)
{
    return importOpml(QList<QByteArray> {bytes});
}

QFuture<Result<ImportReport>> Subscriptions::importOpml(const QList<QByteArray>& lists)
{
    const StopFlag stopped = importStopFlag();
    return inBackground([lists] { return readLists(lists); })
        .then(this,
              [this, stopped](const Result<ReadLists>& read) {
                  if (!read)
                      return settled(Result<Imported>(tl::unexpected<Error>(read.error())));
                  const ImportWatch watch {[stopped] { return stopped->load(); },
                                           [this, total = int(read->outlets.size())](int done) {
                                               if (done % kImportedBetweenNews == 0 || done == total)
                                                   emit importProgressed(done, total);
                                           }};
                  return m_store.writes().run([read = *read, now = m_clock(), watch](Connection& db) {
                      return storeOpml(db, read.outlets, now, watch).map([&read](Imported imported) {
                          imported.report.notRead = read.notRead;
                          return imported;
                      });
                  });
              })
        .unwrap()
        .then(this,
              [this, stopped](const Result<Imported>& imported) {
                  if (!imported)
                      return settled(Result<ImportReport>(tl::unexpected<Error>(imported.error())));
                  emit changed(imported->changes);
                  return kept(imported->signIns, imported->report, stopped);
              })
        .unwrap();
}

void Subscriptions::stopImport()
{
    if (const StopFlag stopped = m_stopImport.lock())
        *stopped = true;
}

/// One for all that are going on; who begins after a stop is not stopped by it.
Subscriptions::StopFlag Subscriptions::importStopFlag()
{
    StopFlag flag = m_stopImport.lock();
    if (!flag || *flag)
        m_stopImport = flag = std::make_shared<std::atomic_bool>(false);
    return flag;
}

QFuture<Result<ImportReport>> Subscriptions::kept(QList<std::pair<OutletId, SignIn>> signIns, ImportReport report,
                                                  const StopFlag& stopped)
{
    if (*stopped)
        report.signInsLeftOut = int(signIns.size());
    if (signIns.isEmpty() || *stopped)
        return settled(Result<ImportReport>(report));
    const auto [id, signIn] = signIns.takeFirst();
    return keepSignIn(id, signIn)
        .then(this,
              [this, signIns, report, stopped](const Result<SecretPlace>& place) mutable {
                  report.signInsUntilExit += place == SecretPlace::Keychain ? 0 : 1;
                  return kept(signIns, report, stopped);
              })
        .unwrap();
}

QFuture<Result<OpmlExport>> Subscriptions::exportOpml(const QList<OutletId>& only)
{
    return outlets().then(this, [only, now = m_clock()](const Result<QList<Outlet>>& all) {
        return all.map([&](const QList<Outlet>& outlets) {
            QList<OpmlOutlet> lines;
            for (const Outlet& outlet : outlets)
                if (isWebAddress(QUrl(outlet.feedUrl)) && (only.isEmpty() || only.contains(outlet.id)))
                    lines += opmlOutlet(outlet);
            return OpmlExport {writeOpml(lines, tr("Subscriptions from Byline"), now), int(lines.size())};
        });
    });
}

QList<StarterOutlet> Subscriptions::starters(const QString& language)
{
    QFile file(QStringLiteral(":/outlets/%1.json").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<StarterOutlet> starters;
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject line = value.toObject();
        starters += StarterOutlet {.title = line.value(u"title").toString(),
                                   .feedUrl = line.value(u"feed_url").toString(),
                                   .homePageUrl = line.value(u"home_page_url").toString(),
                                   .language = language,
                                   .note = line.value(u"note").toString()};
    }
    return starters;
}

QFuture<Result<int>> Subscriptions::addStarters(const QList<StarterOutlet>& starters)
{
    QList<OpmlOutlet> lines;
    for (const StarterOutlet& starter : starters)
        lines += OpmlOutlet {{}, starter.title, starter.feedUrl, starter.homePageUrl};
    return m_store.writes()
        .run([lines, now = m_clock()](Connection& db) { return storeOpml(db, lines, now, {}); })
        .then(this, [this](const Result<Imported>& imported) {
            if (imported)
                emit changed(imported->changes);
            return imported.map([](const Imported& done) { return done.report.imported; });
        });
}

QFuture<Result<void>> Subscriptions::addWelcome()
{
    return announced(m_store.writes().run(
        [now = m_clock(), locale = QLocale()](Connection& db) { return storeWelcome(db, now, locale); }));
}

QFuture<Result<void>> Subscriptions::announced(QFuture<Result<Changes>> write)
{
    return write.then(this, [this](const Result<Changes>& changes) -> Result<void> {
        if (!changes)
            return tl::unexpected<Error>(changes.error());
        if (!changes->isEmpty())
            emit changed(*changes);
        return {};
    });
}

} // namespace byline
