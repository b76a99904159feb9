// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/newsletters.h"

#include "store/query.h"
#include "store/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace byline {

namespace {

/// Of one outlet, or with 0 all that were ever asked for.
constexpr const char* kRows =
    "SELECT outlet_id, state, email, name, newsletters, message, hindrance, asked,"
    " may_ask_again, changed, has_session, code_ref, unsubscribe_url, signing_in FROM newsletter"
    " WHERE outlet_id = ?1 OR (?1 = 0 AND state <> 0) ORDER BY changed DESC, outlet_id";

Subscription subscriptionFrom(const Query& row)
{
    Subscription subscription;
    subscription.outlet = {row.integer(0)};
    subscription.state = NewsletterState(row.integer(1));
    subscription.email = row.text(2);
    subscription.name = row.text(3);
    for (const auto name : QJsonDocument::fromJson(row.text(4).toUtf8()).array())
        subscription.newsletters += name.toString();
    subscription.message = row.text(5);
    subscription.hindrance = NewsletterHindrance(row.integer(6));
    subscription.asked = row.time(7);
    subscription.mayAskAgain = row.time(8);
    subscription.changed = row.time(9);
    subscription.hasSession = row.integer(10) != 0;
    subscription.codeRef = row.text(11);
    subscription.unsubscribeUrl = row.text(12);
    subscription.isSigningIn = row.integer(13) != 0;
    return subscription;
}

} // namespace

Result<Subscription> newsletterOf(Connection& db, OutletId outlet)
{
    return reading([&]() -> Result<Subscription> {
        Query row(db, kRows, outlet.value);
        if (row.step())
            return subscriptionFrom(row);
        Subscription none;
        none.outlet = outlet;
        return none;
    });
}

Result<QList<Subscription>> newsletters(Connection& db)
{
    return reading([&]() -> Result<QList<Subscription>> {
        QList<Subscription> all;
        Query row(db, kRows, 0);
        while (row.step())
            all += subscriptionFrom(row);
        return all;
    });
}

Result<void> storeNewsletter(Connection& db, const Subscription& subscription)
{
    return writing(db, [&]() -> Result<void> {
        if (integerOf(db, "SELECT 1 FROM outlet WHERE id = ?", subscription.outlet.value) == 0)
            return fail(ErrorKind::NotFound, QString::number(subscription.outlet.value));
        const QByteArray names =
            QJsonDocument(QJsonArray::fromStringList(subscription.newsletters)).toJson(QJsonDocument::Compact);
        execute(db, "DELETE FROM newsletter WHERE outlet_id = ?", subscription.outlet.value);
        execute(db, "INSERT INTO newsletter VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                subscription.outlet.value, int(subscription.state), subscription.email, subscription.name,
                QString::fromUtf8(names), subscription.message, int(subscription.hindrance), subscription.asked,
                subscription.mayAskAgain, subscription.changed, subscription.hasSession, subscription.codeRef,
                subscription.unsubscribeUrl, subscription.isSigningIn);
        return {};
    });
}

} // namespace byline
