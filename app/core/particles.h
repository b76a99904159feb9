// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// Korean particles after variable text are written as pairs, "%1을(를) 나눔"; when the text is in its place, this
/// leaves the one that fits what stands before: "박민수를", "김서연을", "CNN을", "3으로". Knows 을(를), 은(는), 이(가),
/// 과(와) and (으)로. Text without such a pair comes back as it is.
QString withParticles(const QString& text);

} // namespace byline
