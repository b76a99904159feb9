// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tag_book.h"

#include "store/query.h"
#include "store/tokenizer.h"

namespace byline {

qint64 TagBook::find(const QString& name)
{
    const auto it = m_found.constFind(name);
    if (it != m_found.constEnd())
        return *it;
    const QString shown = name.simplified();
    qint64 id = shown.isEmpty() ? 0 : knownTag(m_db, shown);
    if (id == 0 && !shown.isEmpty()) {
        execute(m_db, "INSERT INTO tag(name, folded) VALUES (?, ?)", shown, folded(shown));
        id = lastRowId(m_db);
    }
    m_found.insert(name, id);
    return id;
}

qint64 knownTag(Connection& db, const QString& name)
{
    return integerOf(db, "SELECT id FROM tag WHERE folded = ?", folded(name));
}

} // namespace byline
