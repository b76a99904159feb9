// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <curl/curl.h>

namespace byline {

/// What a transfer of curl failed of; `said` is curl's own sentence and stays the detail.
Error curlError(CURLcode code, CURL* easy, const QString& said);

} // namespace byline
