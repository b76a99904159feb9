// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/clock.h"
#include "core/incoming.h"
#include "core/outlet.h"
#include "core/outlet_portrait.h"
#include "core/result.h"
#include "core/sign_in.h"
#include "library/prepare.h"
#include "library/secrets.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <atomic>
#include <map>
#include <memory>

namespace byline {

class Fetcher;
class SignIns;
class Store;

/// A feed behind an address. `title` and `type` may be empty for a guess.
struct FoundFeed
{
    QString url;
    QString title;
    QString type;
};

/// What was found behind an address: at least one feed, best first; `best` was fetched from `bestUrl` and parsed.
struct Discovery
{
    QList<FoundFeed> feeds;
    QString bestUrl;
    IncomingFeed best;
    QByteArray etag;
    QByteArray lastModified;
    QByteArray bodyHash;
    SignIn signIn;                     ///< with which the server let us in
    QHash<QString, Outlet> subscribed; ///< already, among `feeds`, by address
};

struct AddedSubscription
{
    Outlet outlet;
    QList<FoundFeed> feedsFound;
    int articlesAdded = 0;
    bool already = false;                       ///< it was subscribed before
    SecretPlace signIn = SecretPlace::Keychain; ///< where the one it needed is kept
};

struct RemovedSubscription
{
    OutletId id;
    int keptArticles = 0;
    bool staysInKeychain = false; ///< its password could not be removed
};

struct SkippedOutlet
{
    QString url;
    QString reason; ///< translated
};

struct ImportReport
{
    int imported = 0;
    int already = 0;
    QList<SkippedOutlet> skipped;
    int signInsUntilExit = 0;           ///< came with the addresses, and there is no keychain to keep them in
    int signInsLeftOut = 0;             ///< the same, when it was stopped before they were kept
    std::map<qsizetype, Error> notRead; ///< of several lists: those that are none
};

struct OpmlExport
{
    QByteArray bytes;
    int outlets = 0;
};

/// A starter outlet that is offered at the first start.
struct StarterOutlet
{
    QString title;
    QString feedUrl;
    QString homePageUrl;
    QString language;
    QString note; ///< what it is, in its language
};

/// Subscribing, unsubscribing, folders, OPML.
class Subscriptions final : public QObject
{
    Q_OBJECT

public:
    Subscriptions(Store& store, Fetcher& fetcher, Clock clock);

    /// Before anything is added; without it, feeds are stored as they come.
    void setDescribe(DescribeFunction describe) { m_describe = std::move(describe); }

    /// Where user names and passwords go that come with an address. Before anything is added.
    void setSignIns(SignIns& signIns) { m_signIns = &signIns; }
    SignIns& signIns() { return *m_signIns; }

    QFuture<Result<QList<Outlet>>> outlets();
    QFuture<Result<Outlet>> outlet(OutletId id);
    QFuture<Result<QList<QStringList>>> folders();

    /// Finds the feeds behind what was typed (site, article, author page, feed); `pick` takes that feed instead of
    /// the best. NoFeedFound and the network's errors; Http 401: the server wants a `signIn`, or another one.
    QFuture<Result<Discovery>> find(const QString& typed, const QString& pick = {}, const SignIn& signIn = {});
    /// Finds, subscribes and stores the articles that came along.
    QFuture<Result<AddedSubscription>> add(const QString& typed, const QStringList& folder, const QString& pick = {},
                                           const SignIn& signIn = {});
    /// Subscribes to what `find` brought, without asking the server again.
    QFuture<Result<AddedSubscription>> addFound(const Discovery& discovery, const QStringList& folder);

    /// The outlet is gone then; of very many articles some are still going (Undo::finished).
    QFuture<Result<RemovedSubscription>> remove(OutletId id);
    /// What it means that `staysInKeychain`.
    static QString staysInKeychainText();
    QFuture<Result<void>> rename(OutletId id, const QString& title);
    QFuture<Result<void>> move(OutletId id, const QStringList& folder);
    /// How often it is asked; 0: Byline decides.
    QFuture<Result<void>> setInterval(OutletId id, int minutes);
    /// What there is to know of it for its own page.
    QFuture<Result<OutletPortrait>> portrait(OutletId id);

    QFuture<Result<void>> addFolder(const QStringList& path);
    /// With all that is in it; two of one name become one. Unsupported for a folder that would go into itself.
    QFuture<Result<void>> moveFolder(const QStringList& from, const QStringList& to);
    /// What was in it is in the folder above.
    QFuture<Result<void>> removeFolder(const QStringList& path);

    /// Subscribes to everything in an OPML file without fetching; the next refresh does.
    QFuture<Result<ImportReport>> importOpml(const QByteArray& bytes);
    /// Several lists, as one step of the history. The error of the first, if none of them can be read.
    QFuture<Result<ImportReport>> importOpml(const QList<QByteArray>& lists);
    /// Nothing of the imports that are going on comes in: Cancelled.
    void stopImport();
    /// All outlets, or `only` these.
    QFuture<Result<OpmlExport>> exportOpml(const QList<OutletId>& only = {});

    /// Starter outlets for a language ("ko", "en").
    static QList<StarterOutlet> starters(const QString& language);
    QFuture<Result<int>> addStarters(const QList<StarterOutlet>& starters);

    /// Puts the built-in welcome outlet into the library; does nothing if it was there before, even if it was removed.
    /// Whose language was changed before anything else happened gets its articles in that one, too.
    QFuture<Result<void>> addWelcome();

signals:
    void changed(const Changes& changes);
    /// From the thread that writes.
    void importProgressed(int done, int total);

private:
    using StopFlag = std::shared_ptr<std::atomic_bool>;
    QFuture<Result<Discovery>> withSubscribed(const Discovery& found);
    QFuture<Result<AddedSubscription>> described(const AddedSubscription& added, const FetchedFeed& fetched);
    QFuture<Result<SecretPlace>> keepSignIn(OutletId id, const SignIn& signIn);
    /// Keeps one after the other, then gives the report.
    QFuture<Result<ImportReport>> kept(QList<std::pair<OutletId, SignIn>> signIns, ImportReport report,
                                       const StopFlag& stopped);
    StopFlag importStopFlag();
    QFuture<Result<void>> announced(QFuture<Result<Changes>> write);

    Store& m_store;
    Fetcher& m_fetcher;
    Clock m_clock;
    DescribeFunction m_describe;
    SignIns* m_signIns = nullptr;
    std::weak_ptr<std::atomic_bool> m_stopImport; ///< of the imports that are going on
};

} // namespace byline
