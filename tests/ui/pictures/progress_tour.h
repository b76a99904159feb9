// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pictures/picture_folder.h"

namespace byline {

/// Pictures of work that takes time: an import and a restored backup, in the line and in its details, while they run,
/// when they are stopped and when they are done.
void goThroughProgress(PictureFolder& pictures, const QString& language, const QString& theme);

} // namespace byline
