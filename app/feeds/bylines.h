// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"

namespace byline {

/// The authors a byline names: "Jane Doe and John Smith", "김민수·이영희 기자", "김민수 선임기자 kms@example.kr",
/// "jane@example.com (Jane Doe)", "By Jane Doe, Staff Writer". Role and mail are taken off, agencies and desks are
/// organisations, unusable values ("admin", "noreply@…") are dropped. Whom somebody writes for is left off: "Jane Doe |
/// The Daily", where the latter is `feedTitle` or plainly an outlet.
QList<IncomingAuthor> parseByline(const QString& text, const QString& feedTitle = {});

} // namespace byline
