// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readable.h"

#include <QString>

namespace byline {

/// The JavaScript text of a string, ready to stand in a call.
QString scriptString(const QString& text);

/// A script of the program's resources; an empty one is a mistake in the build.
QString scriptFromResource(const QString& path);

/// What `bylineExtract` answered. NotAnArticle where it found none.
Result<Readable> readableFromJson(const QByteArray& json);

} // namespace byline
