// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QtGlobal>

#include <compare>

namespace byline {

/// A row's integer key in the library. Ids of different things do not mix; 0 means "none".
template <typename Tag>
struct Id
{
    qint64 value = 0;

    explicit operator bool() const { return value > 0; }
    auto operator<=>(const Id&) const = default;
};

template <typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using ArticleId = Id<struct ArticleTag>;
using OutletId = Id<struct OutletTag>;
using AuthorId = Id<struct AuthorTag>;
using UndoStepId = Id<struct UndoStepTag>;

} // namespace byline
