// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search_commands.h"

#include "library/library.h"
#include "library/settings.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/models/saved_searches.h"
#include "ui/models/source_model.h"
#include "ui/panes/search_field.h"
#include "ui/panes/status_line.h"

#include <QMenu>

#include <algorithm>

namespace byline {

SearchCommands::SearchCommands(Library& library, SourceModel& rows, SearchField& field, StatusLine& status,
                               QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_rows(rows)
    , m_status(status)
    , m_window(window)
{
    rows.setSearches(savedSearches(library.settings()));
    connect(&field, &SearchField::saveRequested, this, &SearchCommands::save);
}

void SearchCommands::fillMenu(QMenu& menu, const SourceRow& row)
{
    if (row.kind != SourceRow::Kind::SavedSearch)
        return;
    connect(menu.addAction(tr("Rename…")), &QAction::triggered, this,
            [this, words = row.detail] { askForName(words); });
    connect(menu.addAction(tr("Remove search")), &QAction::triggered, this,
            [this, words = row.detail] { remove(words); });
}

void SearchCommands::save(const QString& words)
{
    if (words.trimmed().isEmpty())
        return;
    byline::askForName(m_window, {tr("Save search"), tr("Search name"), words}, [this, words](const QString& name) {
        set(words, name);
        m_status.say(tr("Search saved. It is in the list on the left."));
    });
}

void SearchCommands::askForName(const QString& words)
{
    const QList<SavedSearch>& all = m_rows.input().searches;
    const auto known = std::find_if(all.begin(), all.end(), [&](const SavedSearch& s) { return s.words == words; });
    byline::askForName(m_window, {tr("Rename search"), tr("Search name"), known == all.end() ? words : known->name},
                       [this, words](const QString& name) { set(words, name); });
}

void SearchCommands::set(const QString& words, const QString& name)
{
    QList<SavedSearch> all = m_rows.input().searches;
    const auto known = std::find_if(all.begin(), all.end(), [&](const SavedSearch& s) { return s.words == words; });
    if (known == all.end())
        all += SavedSearch {name, words};
    else
        known->name = name;
    setSavedSearches(m_library.settings(), all);
    m_rows.setSearches(all);
}

void SearchCommands::remove(const QString& words)
{
    const QList<SavedSearch> before = m_rows.input().searches;
    QList<SavedSearch> after = before;
    after.removeIf([&](const SavedSearch& s) { return s.words == words; });
    const auto put = [this](const QList<SavedSearch>& searches) {
        setSavedSearches(m_library.settings(), searches);
        m_rows.setSearches(searches);
    };
    put(after);
    m_status.say(tr("Search removed."), {tr("Undo"), [put, before] { put(before); }});
}

} // namespace byline
