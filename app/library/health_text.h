// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/check_result.h"

namespace byline {

/// A check of `doctor` in the reader's language: what was looked at, and what was found.
QString checkName(const CheckResult& check);
QString checkDetail(const CheckResult& check);
/// The library itself is in order: nothing is wrong but that its disk has little room left.
bool onlyRoomIsShort(const QList<CheckResult>& checks);

} // namespace byline
