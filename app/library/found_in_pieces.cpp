// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/found_in_pieces.h"

#include "store/search_pieces.h"
#include "store/stop_reading.h"
#include "store/store.h"

#include <QObject>
#include <QPromise>

namespace byline {

namespace {

struct Finding
{
    Store& store;
    QObject* context;
    ArticleQuery query;
    int most;
    QDateTime now;
    StopFlag stopped;
    QList<ArticleId> found {};
    QPromise<Result<QList<ArticleId>>> promise {};
};

void end(Finding& finding, Result<QList<ArticleId>> result)
{
    finding.promise.addResult(std::move(result));
    finding.promise.finish();
}

void look(const std::shared_ptr<Finding>& finding, const SearchPlace& place)
{
    finding->store.reads()
        .run([place, query = finding->query, now = finding->now, stopped = finding->stopped](Connection& db) {
            const StopReading stop(db, [&stopped] { return stopped->load(); });
            if (*stopped)
                return Result<SearchPiece>(fail(ErrorKind::Cancelled));
            return searchPiece(db, query, place, now);
        })
        .then(finding->context, [finding](const Result<SearchPiece>& piece) {
            if (!piece)
                return end(*finding, tl::unexpected<Error>(piece.error()));
            finding->found += piece->found;
            const bool enough = finding->most >= 0 && finding->found.size() >= finding->most;
            if (enough)
                finding->found.resize(finding->most);
            if (enough || !piece->next)
                return end(*finding, std::move(finding->found));
            look(finding, *piece->next);
        });
}

} // namespace

QFuture<Result<QList<ArticleId>>> foundInPieces(Store& store, QObject* context, const ArticleQuery& query, int most,
                                                const QDateTime& now, const StopFlag& stopped)
{
    const auto finding = std::make_shared<Finding>(Finding {store, context, query, most, now, stopped});
    finding->promise.start();
    look(finding, {});
    return finding->promise.future();
}

} // namespace byline
