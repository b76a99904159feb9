// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/keychain.h"

#include "core/plugin.h"

namespace byline {

Result<Keychain*> keychain()
{
    static const Result<Keychain*> kKeychain = loadPlugin<Keychain>(QStringLiteral("byline-keychain"));
    return kKeychain;
}

} // namespace byline
