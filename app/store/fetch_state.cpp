// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/fetch_state.h"

#include "store/query.h"
#include "store/transaction.h"
#include "store/url_key.h"

#include <QUrl>

namespace byline {

namespace {

qint64 bitsOf(const QList<int>& hours)
{
    qint64 bits = 0;
    for (const int hour : hours)
        if (hour >= 0 && hour < 24)
            bits |= 1LL << hour;
    return bits;
}

QList<int> hoursOf(qint64 bits)
{
    QList<int> hours;
    for (int hour = 0; bits >> hour; ++hour)
        if (bits >> hour & 1)
            hours += hour;
    return hours;
}

/// A single wrong answer must not take an outlet away from its address.
constexpr int kMovesUntilBelieved = 3;

/// Passwords do not move along to another server, nor to where they could be read on the way.
bool isForSignIn(const QUrl& from, const QUrl& to)
{
    return from.host() == to.host()
           && (to.scheme() == u"https" || (to.scheme() == from.scheme() && to.port() == from.port()));
}

void applyMove(Connection& db, const FetchOutcome& outcome)
{
    execute(db, "UPDATE outlet SET moves = iif(moving_to = ?2, moves, 0) + 1, moving_to = ?2 WHERE id = ?1",
            outcome.id.value, outcome.movedTo);
    if (integerOf(db, "SELECT moves FROM outlet WHERE id = ?", outcome.id.value) < kMovesUntilBelieved)
        return;
    Query known(db, "SELECT feed_url FROM outlet WHERE id = ?", outcome.id.value);
    const QUrl from(known.step() ? known.text(0) : QString());
    const QString key = urlKey(outcome.movedTo);
    // Another outlet may be subscribed there already; then this one keeps its old address.
    execute(db,
            "UPDATE outlet SET feed_url = ?2, feed_key = ?3, moving_to = NULL, moves = 0,"
            " has_sign_in = iif(?4 OR has_sign_in <> 1, has_sign_in, 2) WHERE id = ?1"
            " AND feed_url <> '' AND NOT EXISTS (SELECT 1 FROM outlet WHERE feed_key = ?3 AND id <> ?1)",
            outcome.id.value, outcome.movedTo, key, isForSignIn(from, QUrl(outcome.movedTo)));
}

void applyHabit(Connection& db, OutletId id, const FeedHabit& habit)
{
    execute(db, "UPDATE outlet SET ttl_minutes = ?, skip_hours = ?, usual_gap = ?, newest = ? WHERE id = ?",
            habit.ttlMinutes, bitsOf(habit.skipHours), habit.usualGapSeconds, habit.newest, id.value);
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
            " error_detail = NULL, error_code = NULL, whole_at = ifnull(?7, whole_at),"
            " etag = iif(length(?4) > 0 OR ?7 IS NOT NULL, ?4, etag),"
            " last_modified = iif(length(?5) > 0 OR ?7 IS NOT NULL, ?5, last_modified),"
            " body_hash = iif(length(?6) > 0, ?6, body_hash),"
            " moves = iif(?8, moves, 0), moving_to = iif(?8, moving_to, NULL) WHERE id = ?1",
            outcome.id.value, outcome.at, outcome.nextDue, outcome.etag, outcome.lastModified, outcome.bodyHash,
            outcome.wholeAt, !outcome.movedTo.isEmpty());
    if (outcome.habit)
        applyHabit(db, outcome.id, *outcome.habit);
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
        Query row(db,
                  "SELECT id, title, feed_url, etag, last_modified, body_hash, next_due, failures,"
                  " interval_minutes, whole_at, ttl_minutes, skip_hours, usual_gap, newest,"
                  " ifnull(error_kind = ? AND error_code = 410, 0)"
                  " FROM outlet WHERE subscribed = 1 AND feed_url <> ''",
                  int(ErrorKind::Http));
        while (row.step()) {
            FetchState state;
            state.id = {row.integer(0)};
            state.nextDue = row.time(6);
            if (!ids.isEmpty() && !ids.contains(state.id))
                continue;
            // What is gone for good is asked again only when the user does.
            if (filter == DueFilter::OnlyDue && row.integer(14) != 0)
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
            state.wholeAt = row.time(9);
            state.habit = {int(row.integer(10)), hoursOf(row.integer(11)), row.integer(12), row.time(13)};
            states += state;
        }
        return states;
    });
}

Result<QHash<QString, QDateTime>> holds(Connection& db)
{
    return reading([&]() -> Result<QHash<QString, QDateTime>> {
        QHash<QString, QDateTime> all;
        Query row(db, "SELECT address, until FROM hold");
        while (row.step())
            all.insert(row.text(0), row.time(1));
        return all;
    });
}

Result<void> setHolds(Connection& db, const QHash<QString, QDateTime>& holds)
{
    return writing(db, [&]() -> Result<void> {
        execute(db, "DELETE FROM hold");
        for (auto hold = holds.cbegin(); hold != holds.cend(); ++hold)
            execute(db, "INSERT INTO hold(address, until) VALUES (?, ?)", hold.key(), hold.value());
        return {};
    });
}

} // namespace byline
