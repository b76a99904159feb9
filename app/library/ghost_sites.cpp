// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/ghost_sites.h"

#include "core/async.h"
#include "core/url.h"
#include "ghost/content.h"
#include "net/fetcher.h"
#include "store/outlet_sites.h"
#include "store/outlets.h"
#include "store/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

constexpr qint64 kGoodForSeconds = 24LL * 60 * 60;
const QString kPlatform = u"ghost"_s;

QByteArray toJson(const KnownGhost& known)
{
    QJsonArray newsletters;
    for (const Newsletter& newsletter : known.newsletters)
        newsletters += QJsonObject {{u"id"_s, newsletter.id},
                                    {u"name"_s, newsletter.name},
                                    {u"description"_s, newsletter.description},
                                    {u"default"_s, newsletter.byDefault}};
    const GhostSite& site = known.site;
    return QJsonDocument(QJsonObject {{u"root"_s, site.root.toString(QUrl::FullyEncoded)},
                                      {u"title"_s, site.title},
                                      {u"version"_s, site.version},
                                      {u"locale"_s, site.locale},
                                      {u"key"_s, QString::fromLatin1(site.contentKey)},
                                      {u"open"_s, site.signUp == SignUp::Open},
                                      {u"newsletters"_s, newsletters}})
        .toJson(QJsonDocument::Compact);
}

std::optional<KnownGhost> fromRow(const std::optional<OutletSite>& row)
{
    if (!row || row->platform != kPlatform)
        return {};
    const QJsonObject json = QJsonDocument::fromJson(row->description).object();
    KnownGhost known;
    known.outlet = row->outlet;
    known.site.root = QUrl(json["root"_L1].toString());
    known.site.title = json["title"_L1].toString();
    known.site.version = json["version"_L1].toString();
    known.site.locale = json["locale"_L1].toString();
    known.site.contentKey = json["key"_L1].toString().toLatin1();
    known.site.signUp = json["open"_L1].toBool() ? SignUp::Open : SignUp::Closed;
    for (const auto value : json["newsletters"_L1].toArray()) {
        const QJsonObject given = value.toObject();
        known.newsletters += Newsletter {given["id"_L1].toString(), given["name"_L1].toString(),
                                         given["description"_L1].toString(), given["default"_L1].toBool()};
    }
    return known;
}

/// Those whose host it may be; of every host without one.
Result<QList<KnownGhost>> known(Connection& db, const QString& host)
{
    return outletSites(db, kPlatform, host).map([](const QList<OutletSite>& rows) {
        QList<KnownGhost> known;
        for (const OutletSite& row : rows)
            known += *fromRow(row);
        return known;
    });
}

struct Remembered
{
    Outlet outlet;
    std::optional<KnownGhost> known;
    QDateTime checked;
};

Result<Remembered> remembered(Connection& db, OutletId id)
{
    return outlet(db, id).map([&](const Outlet& found) {
        const auto row = outletSite(db, id);
        return Remembered {found, fromRow(row), row ? row->checked : QDateTime()};
    });
}

/// The page that shows what the site runs on: its front page, where the feed says which that is.
QUrl frontPage(const Outlet& outlet)
{
    const QUrl home(outlet.url);
    return isWebAddress(home) ? home : QUrl(outlet.feedUrl).resolved(QUrl(u"/"_s));
}

} // namespace

std::optional<KnownGhost> knownGhost(Connection& db, OutletId outlet)
{
    return fromRow(outletSite(db, outlet));
}

GhostSites::GhostSites(Store& store, Fetcher& fetcher, Clock clock)
    : m_store(store)
    , m_fetcher(fetcher)
    , m_clock(std::move(clock))
{
}

QFuture<Result<KnownGhost>> GhostSites::site(OutletId id, Freshness freshness)
{
    return m_store.reads()
        .run([id](Connection& db) { return remembered(db, id); })
        .then(this,
              [this, freshness](const Result<Remembered>& row) {
                  if (!row)
                      return settled(Result<KnownGhost>(tl::unexpected<Error>(row.error())));
                  const bool isFresh = row->checked.isValid() && row->checked.secsTo(m_clock()) < kGoodForSeconds;
                  if (row->known && isFresh && freshness == Freshness::Known)
                      return settled(Result<KnownGhost>(*row->known));
                  if (!row->known && !row->outlet.generator.startsWith("Ghost"_L1))
                      return settled(Result<KnownGhost>(fail(ErrorKind::NotFound, row->outlet.title)));
                  return ask(row->outlet, row->known);
              })
        .unwrap();
}

QFuture<Result<QList<KnownGhost>>> GhostSites::all()
{
    return m_store.reads().run([](Connection& db) { return known(db, {}); });
}

QFuture<Result<QList<KnownGhost>>> GhostSites::at(const QUrl& page)
{
    return m_store.reads().run([page](Connection& db) {
        return known(db, page.host(QUrl::FullyEncoded)).map([&page](QList<KnownGhost> sites) {
            sites.removeIf([&page](const KnownGhost& ghost) { return !isOnSite(ghost.site, page); });
            return sites;
        });
    });
}

QFuture<Result<KnownGhost>> GhostSites::ask(const Outlet& outlet, const std::optional<KnownGhost>& before)
{
    return recogniseGhost(m_fetcher, this, frontPage(outlet))
        .then(this,
              [this, id = outlet.id, before](const Result<GhostSite>& site) {
                  if (site)
                      return withNewsletters({id, *site, {}});
                  if (site.error().kind == ErrorKind::NotFound)
                      remember(id, {}); // not Ghost any more
                  else if (before)      // what is remembered does while the server cannot be reached
                      return settled(Result<KnownGhost>(*before));
                  return settled(Result<KnownGhost>(tl::unexpected<Error>(site.error())));
              })
        .unwrap();
}

QFuture<Result<KnownGhost>> GhostSites::withNewsletters(KnownGhost known)
{
    if (known.site.contentKey.isEmpty()) {
        remember(known.outlet, known);
        return settled(Result<KnownGhost>(known));
    }
    Request request;
    request.url = newslettersAddress(known.site);
    request.purpose = Purpose::Api;
    return m_fetcher.fetch(request).then(this, [this, known](const Result<Response>& response) mutable {
        if (response)
            known.newsletters = newslettersFrom(response->body).value_or(QList<Newsletter>());
        remember(known.outlet, known);
        return Result<KnownGhost>(known);
    });
}

void GhostSites::remember(OutletId outlet, const std::optional<KnownGhost>& known)
{
    OutletSite row;
    row.outlet = outlet;
    row.platform = known ? kPlatform : QString();
    row.description = known ? toJson(*known) : QByteArray("{}");
    row.checked = m_clock();
    m_store.writes().run([row](Connection& db) { return storeOutletSite(db, row); });
}

} // namespace byline
