// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "library/found_in_pieces.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace byline {

class Library;

/// How many unread articles saved searches find. Counted one search after the other when something has changed, in
/// pieces between which lists and articles are read, and with a rest that is many times as long as the counting took:
/// however much a refresh brings, and however slow a search is, it takes a small part of the time.
class SearchCounts final : public QObject
{
    Q_OBJECT

public:
    /// No number goes beyond; one more says that there are more.
    static constexpr int kMost = 999;

    SearchCounts(Library& library, QObject* parent);
    ~SearchCounts() override;

    void setSearches(const QStringList& searches);
    /// By the words of the search.
    const QHash<QString, int>& numbers() const { return m_numbers; }

signals:
    void changed();

private:
    void noteChanges(const Changes& changes);
    void countSoon();
    void begin();
    void countNext();
    void end();
    void stop();

    Library& m_library;
    QStringList m_searches;
    QHash<QString, int> m_numbers;
    QStringList m_left; ///< of the searches, while they are counted
    StopFlag m_stopped; ///< null: nothing is counted
    bool m_isOld = false;
    QElapsedTimer m_took;
    QTimer m_rest;
};

} // namespace byline
