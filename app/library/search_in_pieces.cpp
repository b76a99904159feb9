// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/search_in_pieces.h"

#include "store/search.h"
#include "store/stop_reading.h"
#include "store/store.h"

#include <QObject>
#include <QPromise>

namespace byline {

namespace {

/// Nearly all searches are done in less; an article that is opened waits so long at most.
constexpr std::chrono::milliseconds kPiece {30};

struct Searching
{
    Store& store;
    QObject* context;
    SearchRun run; ///< the read lane's, as long as a piece takes
    StopFlag stopped;
    QPromise<Result<SearchResults>> promise {};
};

void goOn(const std::shared_ptr<Searching>& searching)
{
    searching->store.reads()
        .run([searching](Connection& db) {
            const StopReading stop(db, [&searching] { return searching->stopped->load(); });
            if (*searching->stopped)
                return Result<std::optional<SearchResults>>(fail(ErrorKind::Cancelled));
            return searching->run.goOn(db, QDeadlineTimer(kPiece));
        })
        .then(searching->context, [searching](const Result<std::optional<SearchResults>>& results) {
            if (results && !*results)
                return goOn(searching);
            searching->promise.addResult(results.map([](const auto& all) { return *all; }));
            searching->promise.finish();
        });
}

} // namespace

QFuture<Result<SearchResults>> searchInPieces(Store& store, QObject* context, const SearchRequest& request,
                                              const QDateTime& now, const StopFlag& stopped)
{
    const auto searching = std::make_shared<Searching>(Searching {store, context, SearchRun(request, now), stopped});
    searching->promise.start();
    goOn(searching);
    return searching->promise.future();
}

} // namespace byline
