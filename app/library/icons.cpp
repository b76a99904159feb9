// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/icons.h"

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

Request iconRequest(const QUrl& url)
{
    Request request;
    request.url = url;
    request.purpose = Purpose::Picture;
    request.maxBytes = kIconBytes;
    request.totalSeconds = 20;
    return request;
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
    m_store.reads()
        .run([](Connection& db) -> Result<QList<Outlet>> {
            auto all = outlets(db);
            if (all)
                all->removeIf([&](const Outlet& outlet) { return pictureByUrl(db, outlet.icon).has_value(); });
            return all;
        })
        .then(this, [this](const Result<QList<Outlet>>& without) {
            for (const Outlet& outlet : without.value_or(QList<Outlet>())) {
                const bool isNew = !m_tried.contains(outlet.id) && outlet.lastFetched.isValid();
                if (!isNew || !isWebAddress(QUrl(outlet.url)))
                    continue;
                m_tried.insert(outlet.id);
                find(outlet);
            }
        });
}

void Icons::find(const Outlet& outlet)
{
    Request request;
    request.url = QUrl(outlet.url);
    request.purpose = Purpose::Page;
    request.totalSeconds = 20;
    m_fetcher.fetch(request).then(this, [this, outlet](const Result<Response>& page) {
        QStringList addresses = page ? discoverIcons(page->body, page->url) : QStringList();
        if (isWebAddress(QUrl(outlet.icon)))
            addresses.prepend(outlet.icon);
        tryNext(outlet, addresses);
    });
}

void Icons::tryNext(const Outlet& outlet, QStringList addresses)
{
    if (addresses.isEmpty())
        return;
    const QString address = addresses.takeFirst();
    m_fetcher.fetch(iconRequest(QUrl(address)))
        .then(this, [this, outlet, address, addresses](const Result<Response>& response) {
            const Result<Picture> picture = response ? pictureFrom(response->body) : fail(ErrorKind::NotFound);
            if (!picture) {
                tryNext(outlet, addresses);
                return;
            }
            m_store.writes()
                .run([id = outlet.id, address, picture = *picture, now = m_clock()](Connection& db) {
                    return storeOutletIcon(db, id, address, picture, now);
                })
                .then(this, [this](const Result<Changes>& changes) {
                    if (changes)
                        emit changed(*changes);
                });
        });
}

} // namespace byline
