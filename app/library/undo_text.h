// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/undo_step.h"

namespace byline {

/// What a step did, as a person says it: "Marked 312 articles of Hankyoreh as read". Translated.
QString undoText(const UndoStep& step);
/// That it was taken back, or done again, and what did not come back with it. Translated.
QString nowText(const UndoStep& step);

} // namespace byline
