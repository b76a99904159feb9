// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"
#include "core/readable.h"

namespace byline {

/// A page as the article that it holds; `published` is invalid where the page does not say.
IncomingItem articleOfPage(const QUrl& url, const Readable& readable);

} // namespace byline
