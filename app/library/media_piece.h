// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media.h"
#include "core/reach.h"
#include "core/result.h"
#include "net/request.h"
#include "net/response.h"

namespace byline {

/// Asks for some of a recording or a film, with nothing that says who asks.
Request mediaRequest(const QUrl& url, const MediaSpan& span, Reach reach);

/// The piece in an answer: 206 with a part (RFC 9110, 15.3.7), or 200 with the whole. Unsupported for what is neither
/// sound nor film, or of no known length.
Result<MediaPiece> mediaPieceFrom(const Response& response);

} // namespace byline
