// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/enclosure.h"

namespace byline {

/// Files of sound that come with an article are large: they are kept only where somebody asks for it, and stay in a
/// copy that has them.
enum class Audio { AsBefore, Kept };

inline bool isAudio(const Enclosure& enclosure)
{
    return enclosure.mimeType.startsWith(QLatin1String("audio/"));
}

/// Where the reading page finds kept sound, by its content hash.
inline QString keptAudioAddress(const QByteArray& hash)
{
    return QStringLiteral("byline://audio/") + QString::fromLatin1(hash);
}

} // namespace byline
