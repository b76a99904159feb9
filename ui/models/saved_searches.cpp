// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/saved_searches.h"

#include "library/settings.h"

namespace byline {

namespace {

const QString kKey = QStringLiteral("search/saved");

} // namespace

QList<SavedSearch> savedSearches(const Settings& settings)
{
    QList<SavedSearch> searches;
    const QStringList parts = settings.value(kKey).toStringList();
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2)
        searches += SavedSearch {parts.at(i), parts.at(i + 1)};
    return searches;
}

void setSavedSearches(Settings& settings, const QList<SavedSearch>& searches)
{
    QStringList parts;
    for (const SavedSearch& search : searches)
        parts << search.name << search.words;
    settings.setValue(kKey, parts);
}

} // namespace byline
