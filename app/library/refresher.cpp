// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/refresher.h"

#include "library/refresh_job.h"

namespace byline {

Refresher::Refresher(Store& store, Fetcher& fetcher, Clock clock)
    : m_store(store)
    , m_fetcher(fetcher)
    , m_clock(std::move(clock))
{
}

Refresher::~Refresher() = default;

QFuture<Result<RefreshReport>> Refresher::refresh(RefreshScope scope, const QList<OutletId>& outlets)
{
    if (m_job)
        return m_job->report();
    m_job = std::make_unique<RefreshJob>(m_store, m_fetcher, m_clock, RefreshHelp {m_describe, m_signIns});
    connect(m_job.get(), &RefreshJob::started, this, &Refresher::started);
    connect(m_job.get(), &RefreshJob::progressed, this, &Refresher::progressed);
    connect(m_job.get(), &RefreshJob::changed, this, &Refresher::changed);
    connect(m_job.get(), &RefreshJob::finished, this, [this](const RefreshReport& report) {
        // The job still stands on the stack: it goes when the event loop is back.
        m_job.release()->deleteLater();
        emit finished(report);
    });
    const auto report = m_job->report();
    m_job->start(scope, outlets);
    return report;
}

void Refresher::stop()
{
    if (m_job)
        m_job->stop();
}

bool Refresher::isRunning() const
{
    return m_job != nullptr;
}

} // namespace byline
