// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// Code of a NoWebEngine error: the engine is there, but without its sandbox it does not start.
inline constexpr int kNoSandbox = 2;

} // namespace byline
