// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/search_counts.h"

#include "library/library.h"
#include "library/reading.h"
#include "library/search_index.h"
#include "library/settings.h"
#include "ui/choices.h"

#include <algorithm>

namespace byline {

namespace {

/// One who reads along sees the number follow; what comes by the hundred is counted together.
constexpr int kShortest = 300; // milliseconds
constexpr int kTimesAsLong = 10;

} // namespace

SearchCounts::SearchCounts(Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_isOld)
            begin();
    });
    connect(&library, &Library::changed, this, &SearchCounts::noteChanges);
    // New articles are there before their words can be found.
    connect(&library.searchIndex(), &SearchIndex::progressed, this, [this](const IndexProgress& progress) {
        if (progress.isComplete())
            countSoon();
    });
    connect(&library, &Library::dayBegan, this, [this] {
        const auto isOther = [this](const QString& words) { return m_library.reading().changesWithTheDay(words); };
        if (std::any_of(m_searches.cbegin(), m_searches.cend(), isOther))
            countSoon();
    });
    connect(&library.settings(), &Settings::valueChanged, this, [this](const QString& key) {
        if (key == Choices::kCounts)
            countSoon();
    });
}

SearchCounts::~SearchCounts()
{
    stop();
}

void SearchCounts::setSearches(const QStringList& searches)
{
    m_searches = searches;
    m_numbers.removeIf([&](QHash<QString, int>::iterator number) { return !searches.contains(number.key()); });
    stop();
    m_rest.stop(); // a new one has no number yet
    countSoon();
}

void SearchCounts::noteChanges(const Changes& changes)
{
    // What an outlet is called or who is followed may be searched for, too; folders may not.
    if (!changes.added.isEmpty() || !changes.updated.isEmpty() || !changes.removed.isEmpty()
        || !changes.outlets.isEmpty() || changes.authors || changes.elsewhere)
        countSoon();
}

void SearchCounts::countSoon()
{
    if (m_searches.isEmpty())
        return;
    m_isOld = true;
    if (!m_stopped && !m_rest.isActive())
        m_rest.start(kShortest);
}

void SearchCounts::begin()
{
    // Numbers that are not shown are not counted.
    if (Choices(m_library.settings()).counts() != Qt::Checked)
        return;
    m_isOld = false;
    m_left = m_searches;
    m_stopped = stopFlag();
    m_took.start();
    countNext();
}

void SearchCounts::countNext()
{
    if (m_left.isEmpty())
        return end();
    const QString words = m_left.takeFirst();
    m_library.reading()
        .unreadFound(words, kMost + 1, m_stopped)
        .then(this, [this, words, stopped = m_stopped](const Result<int>& found) {
            if (*stopped)
                return;
            // One that is not understood finds nothing.
            const int number = found.value_or(0);
            if (m_numbers.value(words) != number) {
                m_numbers.insert(words, number);
                emit changed();
            }
            countNext();
        });
}

void SearchCounts::end()
{
    m_stopped.reset();
    m_rest.start(qMax(kShortest, int(m_took.elapsed()) * kTimesAsLong));
}

void SearchCounts::stop()
{
    if (m_stopped)
        *m_stopped = true;
    m_stopped.reset();
}

} // namespace byline
