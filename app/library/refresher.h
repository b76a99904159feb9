// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/clock.h"
#include "core/outlet.h"
#include "core/result.h"
#include "core/sign_in.h"
#include "library/prepare.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace byline {

class Fetcher;
class RefreshJob;
class Store;

struct RefreshFailure
{
    OutletId outlet;
    QString title;
    QString url;
    Error error;
};

struct RefreshReport
{
    int outlets = 0; ///< asked
    int updated = 0; ///< brought new or changed articles, which were stored
    int unchanged = 0;
    QList<RefreshFailure> failed;
    int articlesAdded = 0;
    int articlesChanged = 0;
    double seconds = 0;
    bool stopped = false;
    std::optional<Error> trouble; ///< of the library, which took no more: it ended there
};

struct RefreshProgress
{
    int done = 0;
    int total = 0;
    int articlesAdded = 0;
    QString outlet; ///< the one that was finished last
};

enum class RefreshScope { Due, Everything };

/// The user name and the password that an outlet's server asks for.
using SignInFunction = std::function<QFuture<Result<SignIn>>(OutletId outlet)>;

/// Fetches, parses and stores. One refresh at a time: a second call joins the one that runs.
class Refresher final : public QObject
{
    Q_OBJECT

public:
    Refresher(Store& store, Fetcher& fetcher, Clock clock);
    ~Refresher() override;

    /// Before anything is fetched; without it, feeds are stored as they come.
    void setDescribe(DescribeFunction describe) { m_describe = std::move(describe); }

    /// Before anything is fetched; asked only for outlets that have one.
    void setSignIns(SignInFunction signIns) { m_signIns = std::move(signIns); }

    /// The given outlets, or all with none given. Where the library is in trouble the answer is that; what was done
    /// until then is in the report of `finished`.
    QFuture<Result<RefreshReport>> refresh(RefreshScope scope, const QList<OutletId>& outlets = {});
    /// Stops at once: transfers are dropped, what has arrived is stored, the report says `stopped`.
    void stop();
    bool isRunning() const;

signals:
    void started(int outlets);
    void progressed(const RefreshProgress& progress);
    void finished(const RefreshReport& report);
    void changed(const Changes& changes);

private:
    Store& m_store;
    Fetcher& m_fetcher;
    Clock m_clock;
    DescribeFunction m_describe;
    SignInFunction m_signIns;
    std::unique_ptr<RefreshJob> m_job;
};

} // namespace byline
