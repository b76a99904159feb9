// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pictures/picture_folder.h"

namespace byline {

/// Everything that is around an article while it is read: what is found in it, read aloud, printed, changed, held back.
void goThroughReading(PictureFolder& pictures, const QString& language);

} // namespace byline
