// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/icons.h"

#include "core/network_fault.h"
#include "core/url.h"
#include "feeds/discover.h"
#include "library/kept_picture.h"
#include "net/fetcher.h"
#include "store/outlets.h"
#include "store/pages.h"
#include "store/store.h"

namespace byline {

namespace {

constexpr qint64 kIconBytes = 1024 * 1024;
constexpr qsizetype kAtOnce = 4;
constexpr int kDaysUntilTriedAgain = 7;
constexpr int kDaysUntilRenewed = 30;

Request iconRequest(const QUrl& url, Reach reach)
{
    Request request;
    request.url = url;
    request.purpose = Purpose::Picture;
    request.maxBytes = kIconBytes;
    request.totalSeconds = 20;
    request.reach = reach;
    return request;
}

bool isOffline(const Error& error)
{
    return error.kind == ErrorKind::NoConnection && error.code == int(NetworkFault::Offline);
}

Result<Changes> storeOutletIcon(Connection& db, OutletId id, const QString& url, const Picture& picture,
                                const QDateTime& now)
{
    if (const auto stored = storeIcon(db, url, picture, now); !stored)
        return tl::unexpected<Error>(stored.error());
    if (const auto noted = setOutletIcon(db, id, url); !noted)
        return tl::unexpected<Error>(noted.error());
    Changes changes;
    changes.outlets += id;
    changes.icons += id;
    return changes;
}

} // namespace

Icons::Icons(Store& store, Fetcher& fetcher, Clock clock)
    : m_store(store)
    , m_fetcher(fetcher)
    , m_clock(std::move(clock))
{
}

void Icons::fetchMissing()
{
    const QDateTime now = m_clock();
    m_store.reads()
        .run([now](Connection& db) {
            return outletsToFindIconsFor(db, now.addDays(-kDaysUntilTriedAgain), now.addDays(-kDaysUntilRenewed));
        })
        .then(this, [this](const Result<QList<Outlet>>& due) {
            for (const Outlet& outlet : due.value_or(QList<Outlet>())) {
                if (m_busy.contains(outlet.id) || !isWebAddress(QUrl(outlet.url)))
                    continue;
                m_busy.insert(outlet.id);
                m_waiting += outlet;
            }
            findNext();
        });
}

/// A few at a time: feeds and articles want the same connections.
void Icons::findNext()
{
    while (m_busy.size() - m_waiting.size() < kAtOnce && !m_waiting.isEmpty())
        find(m_waiting.takeFirst());
}

void Icons::find(const Outlet& outlet)
{
    Request request;
    request.url = QUrl(outlet.url);
    request.purpose = Purpose::Page;
    request.totalSeconds = 20;
    request.reach = reachOf(outlet);
    m_fetcher.fetch(request).then(this, [this, outlet](const Result<Response>& page) {
        if (!page && isOffline(page.error())) {
            leave(outlet.id);
            return;
        }
        QStringList addresses = page ? discoverIcons(page->body, page->url) : QStringList();
        if (isWebAddress(QUrl(outlet.icon)))
            addresses.prepend(outlet.icon);
        tryNext(outlet, addresses);
    });
}

void Icons::done(OutletId id)
{
    m_store.writes().run([id, now = m_clock()](Connection& db) { return noteIconTried(db, id, now); });
    leave(id);
}

/// Without a network nothing was tried.
void Icons::leave(OutletId id)
{
    m_busy.remove(id);
    findNext();
}

void Icons::tryNext(const Outlet& outlet, QStringList addresses)
{
    if (addresses.isEmpty()) {
        done(outlet.id);
        return;
    }
    const QString address = addresses.takeFirst();
    m_fetcher.fetch(iconRequest(QUrl(address), reachOf(outlet)))
        .then(this, [this, outlet, address, addresses](const Result<Response>& response) {
            if (!response && isOffline(response.error())) {
                leave(outlet.id);
                return;
            }
            const Result<Picture> picture = response ? pictureFrom(response->body) : fail(ErrorKind::NotFound);
            if (!picture) {
                tryNext(outlet, addresses);
                return;
            }
            m_store.writes()
                .run([id = outlet.id, address, picture = *picture, now = m_clock()](Connection& db) {
                    return storeOutletIcon(db, id, address, picture, now);
                })
                .then(this, [this, id = outlet.id](const Result<Changes>& changes) {
                    if (changes)
                        emit changed(*changes);
                    done(id);
                });
        });
}

} // namespace byline
