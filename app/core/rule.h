// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace byline {

using RuleId = Id<struct RuleTag>;

/// What a rule does with an article that it finds.
struct RuleActions
{
    bool markRead = false;
    bool bookmark = false; ///< what is bookmarked already stays as it is
    QStringList tags {};   ///< of the bookmark
    bool keep = false;     ///< offline, within the shelf's room

    bool isEmpty() const { return !markRead && !bookmark && !keep; }
    bool operator==(const RuleActions&) const = default;
};

/// A search, and what happens to a new article that it finds.
struct Rule
{
    RuleId id {}; ///< 0: not in the library yet
    QString name {};
    QString search {}; ///< as in the search field
    RuleActions actions {};
    bool enabled = true;
    std::optional<Error> trouble {}; ///< why its search is not understood; such a rule does nothing
};

} // namespace byline
