// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

namespace byline {

class Connection;

/// Whose tag it is; the same tag of an article may be both.
enum TagOrigin { SourceTag = 1, UserTag = 2 };

/// Finds or makes tags; "Seoul" and "SEOUL" are one.
class TagBook final
{
public:
    explicit TagBook(Connection& db)
        : m_db(db)
    {
    }

    /// 0 for a tag without a letter.
    qint64 find(const QString& name);

private:
    Connection& m_db;
    QHash<QString, qint64> m_found;
};

/// The id of a tag, 0 if there is none of this name.
qint64 knownTag(Connection& db, const QString& name);

} // namespace byline
