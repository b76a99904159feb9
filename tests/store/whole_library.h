// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library_for_test.h"
#include "store/check.h"

namespace byline {

/// True if every check of the library is green; says which is not.
inline bool allWell(Connection& db)
{
    const Result<QList<CheckResult>> checks = checkLibrary(db);
    bool well = checks.has_value();
    for (const CheckResult& check : checks.value_or(QList<CheckResult>())) {
        well = well && check.ok;
        if (!check.ok)
            qWarning("%s: %s", qPrintable(check.name), qPrintable(check.detail));
    }
    return well;
}

/// Everything of a library that is not history: equal before a write and after it was taken back.
inline QStringList contentOf(Connection& db)
{
    constexpr std::pair<const char*, const char*> kTables[] = {
        {"article", "*"},
        {"article_source", "*"},
        {"body", "*"},
        {"article_author", "*"},
        {"unread_by_time", "*"},
        {"unread_by_outlet", "*"},
        {"unread_by_author", "*"},
        {"article_tag", "*"},
        {"article_version", "*"},
        {"author", "*"},
        {"author_key", "*"},
        {"author_outlet", "*"},
        {"bookmark", "*"},
        {"newsletter", "*"},
        {"outlet", "id, title, url, feed_url, feed_key, folder_id, subscribed, unread, articles, keep_kind"},
        {"total", "*"},
        {"reading_state", "outlet_id, identity, read, cleaned"},
    };
    QStringList lines;
    for (const auto& [table, columns] : kTables) {
        Query row(db, std::string("SELECT ") + columns + " FROM " + table);
        QStringList rows;
        while (row.step()) {
            QStringList cells {QLatin1String(table)};
            for (int i = 0; i < row.columns(); ++i)
                cells += row.columnName(i) + u'=' + QString::fromLatin1(row.blob(i).toPercentEncoding());
            rows += cells.join(u' ');
        }
        rows.sort();
        lines += rows;
    }
    return lines;
}

/// QCOMPARE on long lists shows one difference only; this shows them all.
inline bool sameContent(const QStringList& was, const QStringList& is)
{
    for (const QString& line : was)
        if (!is.contains(line))
            qWarning("gone: %s", qPrintable(line.left(300)));
    for (const QString& line : is)
        if (!was.contains(line))
            qWarning("new: %s", qPrintable(line.left(300)));
    return was == is;
}

} // namespace byline
