// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/copy.h"
#include "core/result.h"

namespace byline {

/// A fetched body as a picture, which has no name yet. Unsupported: it is none, whatever the server called it.
Result<Picture> pictureFrom(const QByteArray& bytes, const QByteArray& contentType = {});
/// Likewise for a file of sound; `announced` is what the feed says it is, where the server says nothing of use.
Result<Picture> audioFrom(const QByteArray& bytes, const QByteArray& contentType, const QString& announced);

} // namespace byline
