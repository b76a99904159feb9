// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rule.h"

namespace byline {

/// What a rule does with an article: "mark as read, bookmark with sea, night". Translated.
QString actionsText(const RuleActions& actions);

} // namespace byline
