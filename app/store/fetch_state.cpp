// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/fetch_state.h"

#include "store/query.h"
#include "store/transaction.h"
#include "store/url_key.h"

namespace byline {

namespace {

void applyMove(Connection& db, const FetchOutcome& outcome)
{
    const QString key = urlKey(outcome.movedTo);
    // Another outlet may be subscribed there already; then this one keeps its old address.
    execute(db,
            "UPDATE outlet SET feed_url = ?2, feed_key = ?3 WHERE id = ?1 AND feed_url <> ''"
            " AND NOT EXISTS (SELECT 1 FROM outlet WHERE feed_key = ?3 AND id <> ?1)",
            outcome.id.value, outcome.movedTo, key);
}

} // namespace

void applyOutcome(Connection& db, const FetchOutcome& outcome)
{
    if (outcome.error) {
        execute(db,
                "UPDATE outlet SET next_due = ?, failures = failures + 1, error_kind = ?, error_detail = ?,"
                " error_code = ? WHERE id = ?",
                outcome.nextDue, int(outcome.error->kind), outcome.error->detail, outcome.error->code,
                outcome.id.value);
        return;
    }
    // "Not modified" need not repeat the validators.
    execute(db,
            "UPDATE outlet SET last_fetched = ?2, next_due = ?3, failures = 0, error_kind = NULL,"
            " error_detail = NULL, error_code = NULL,"
            " etag = iif(length(?4) > 0, ?4, etag),"
            " last_modified = iif(length(?5) > 0, ?5, last_modified),"
            " body_hash = iif(length(?6) > 0, ?6, body_hash) WHERE id = ?1",
            outcome.id.value, outcome.at, outcome.nextDue, outcome.etag, outcome.lastModified, outcome.bodyHash);
    if (!outcome.movedTo.isEmpty())
        applyMove(db, outcome);
}

void describeOutlet(Connection& db, OutletId id, const IncomingFeed& feed)
{
    execute(
        db,
        "UPDATE outlet SET title = iif(title_given = 0 AND ?2 <> '', ?2, title),"
        " title_given = iif(?2 <> '', 1, title_given), url = iif(url = '', ?3, url),"
        " description = iif(description = '', ?4, description), language = iif(language = '', ?5, language),"
        " icon = iif(icon = '', ?6, icon), generator = iif(?7 <> '', ?7, generator) WHERE id = ?1 AND feed_url <> ''",
        id.value, feed.title.simplified(), feed.homePageUrl, feed.description.simplified(), feed.language,
        feed.icon.isEmpty() ? feed.favicon : feed.icon, feed.generator.simplified());
}

Result<Changes> recordFetches(Connection& db, const QList<FetchOutcome>& outcomes)
{
    return writing(db, [&]() -> Result<Changes> {
        Changes changes;
        for (const FetchOutcome& outcome : outcomes) {
            // An outlet may be removed while it is asked.
            if (integerOf(db, "SELECT 1 FROM outlet WHERE id = ?", outcome.id.value) == 0)
                continue;
            applyOutcome(db, outcome);
            changes.outlets += outcome.id;
        }
        return changes;
    });
}

Result<QList<FetchState>> fetchStates(Connection& db, const QList<OutletId>& ids, DueFilter filter,
                                      const QDateTime& now)
{
    return reading([&]() -> Result<QList<FetchState>> {
        QList<FetchState> states;
        Query row(db, "SELECT id, title, feed_url, etag, last_modified, body_hash, next_due, failures,"
                      " interval_minutes FROM outlet WHERE subscribed = 1 AND feed_url <> ''");
        while (row.step()) {
            FetchState state;
            state.id = {row.integer(0)};
            state.nextDue = row.time(6);
            if (!ids.isEmpty() && !ids.contains(state.id))
                continue;
            if (filter == DueFilter::OnlyDue && state.nextDue.isValid() && state.nextDue > now)
                continue;
            state.title = row.text(1);
            state.feedUrl = row.text(2);
            state.etag = row.blob(3);
            state.lastModified = row.blob(4);
            state.bodyHash = row.blob(5);
            state.failures = int(row.integer(7));
            state.intervalMinutes = int(row.integer(8));
            states += state;
        }
        return states;
    });
}

} // namespace byline
