// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCollator>

#include <algorithm>
#include <utility>
#include <vector>

namespace byline {

/// Compares names as the reader's language sorts them, and numbers in them as numbers: 2 before 10.
QCollator nameOrder();

/// In the order of their names. A key is made once for each: comparing text with text takes ten times as long, and
/// during a refresh the pane is built many times.
template <typename Values, typename Name>
std::vector<const typename Values::value_type*> sortedByName(const Values& values, Name nameOf)
{
    const QCollator order = nameOrder();
    std::vector<std::pair<QCollatorSortKey, const typename Values::value_type*>> keyed;
    keyed.reserve(size_t(values.size()));
    for (const auto& value : values)
        keyed.emplace_back(order.sortKey(nameOf(value)), &value);
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const typename Values::value_type*> result;
    result.reserve(keyed.size());
    for (const auto& [key, value] : keyed)
        result.push_back(value);
    return result;
}

} // namespace byline
