// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// Room below the last row of a list that is scrolled to its end. When the line at the window's bottom goes, the list
/// becomes higher by it, and all rows would move down under the eyes of who reads them: they stay, over a strip of
/// nothing, until they are scrolled.
class EndRoom final
{
public:
    /// The list's height has changed by so much.
    void resized(int by);
    /// How far the list can be scrolled that is at `offset`, where its rows reach to `most`.
    int end(int offset, int most);

private:
    int m_room = 0;
};

} // namespace byline
