// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace byline {

/// Whether Chromium can run here. Where its sandbox cannot work it ends the whole program, so this has to be asked
/// first: NoWebEngine with kNoSandbox and the reason. Who has switched the sandbox off by the environment
/// (QTWEBENGINE_DISABLE_SANDBOX, https://doc.qt.io/qt-6/qtwebengine-platform-notes.html) is not asked.
Result<void> checkSandbox();

} // namespace byline
