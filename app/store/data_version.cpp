// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/data_version.h"

#include "store/query.h"
#include "store/transaction.h"

namespace byline {

Result<qint64> dataVersion(Connection& db)
{
    return reading([&]() -> Result<qint64> { return integerOf(db, "PRAGMA data_version"); });
}

} // namespace byline
