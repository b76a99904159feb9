// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/end_room.h"

#include "ui/style/style.h"

#include <QtGlobal>

namespace byline {

namespace {

/// As much as a line takes. Who makes the window larger wants to see more rows.
constexpr int kMost = 32; ///< beside text of usual size

} // namespace

void EndRoom::resized(int by)
{
    m_room = by > textScaled(kMost) ? 0 : qBound(0, m_room + by, textScaled(kMost));
}

int EndRoom::end(int offset, int most)
{
    m_room = qBound(0, offset - most, m_room);
    return most + m_room;
}

} // namespace byline
