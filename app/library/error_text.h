// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace byline {

/// The sentence for people: what went wrong and what to do, in the user's language, without a full stop's worth of
/// jargon. `subject` is what it happened to ("동네방송", an address, a file) and comes first; it may be empty.
QString errorText(const Error& error, const QString& subject = {});

} // namespace byline
