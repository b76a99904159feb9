// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace byline {

class Settings;

/// A search that has a row in the subscription pane.
struct SavedSearch
{
    QString name;
    QString words;

    bool operator==(const SavedSearch&) const = default;
};

QList<SavedSearch> savedSearches(const Settings& settings);
void setSavedSearches(Settings& settings, const QList<SavedSearch>& searches);

} // namespace byline
