// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/load_hints.h"

#include <QFileInfo>

namespace byline {

QLibrary::LoadHints ownNamesFirst()
{
#ifdef BYLINE_SANITIZE // AddressSanitizer wants every allocation to be its own
    return {};
#else
    const bool isPreceded =
        !qEnvironmentVariableIsEmpty("LD_PRELOAD") || QFileInfo(QStringLiteral("/etc/ld.so.preload")).size() > 0;
    return isPreceded ? QLibrary::LoadHints() : QLibrary::DeepBindHint;
#endif
}

} // namespace byline
