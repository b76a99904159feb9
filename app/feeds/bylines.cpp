// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/bylines.h"
namespace byline {
QList<IncomingAuthor> parseByline(const QString& text)
{
    if (text.isEmpty())
        return {};
    IncomingAuthor a;
    a.name = text;
    return {a};
}
} // namespace byline
