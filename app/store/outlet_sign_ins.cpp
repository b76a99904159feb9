// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/outlet_sign_ins.h"

#include "store/query.h"
#include "store/transaction.h"

namespace byline {

Result<Changes> setOutletSignIn(Connection& db, OutletId id, HasSignIn has)
{
    return writing(db, [&]() -> Result<Changes> {
        // What was refused without it is due at once.
        if (execute(db,
                    "UPDATE outlet SET has_sign_in = ?2, next_due = iif(error_kind IS NULL, next_due, NULL)"
                    " WHERE id = ?1",
                    id.value, int(has))
            == 0)
            return fail(ErrorKind::NotFound, QString::number(id.value));
        Changes changes;
        changes.outlets += id;
        return changes;
    });
}

Result<QSet<OutletId>> outletsWithSignIn(Connection& db)
{
    return reading([&]() -> Result<QSet<OutletId>> {
        QSet<OutletId> ids;
        Query row(db, "SELECT id FROM outlet WHERE has_sign_in = 1");
        while (row.step())
            ids += OutletId {row.integer(0)};
        return ids;
    });
}

bool mayBeInKeychain(Connection& db, OutletId id)
{
    return integerOf(db,
                     "SELECT EXISTS (SELECT 1 FROM outlet WHERE id = ?1 AND has_sign_in IN (1, 2))"
                     " OR EXISTS (SELECT 1 FROM newsletter WHERE outlet_id = ?1)",
                     id.value)
           != 0;
}

void noteSignInLeft(Connection& db, OutletId id)
{
    execute(db, "UPDATE outlet SET has_sign_in = iif(has_sign_in IN (1, 3), 3, 0) WHERE id = ? AND has_sign_in <> 0",
            id.value);
}

QList<OutletId> signedOut(Connection& db, const QList<OutletId>& ids)
{
    QList<OutletId> left;
    for (const OutletId id : ids)
        if (integerOf(db, "SELECT has_sign_in = 3 FROM outlet WHERE id = ?", id.value) != 0)
            left += id;
    return left;
}

} // namespace byline
