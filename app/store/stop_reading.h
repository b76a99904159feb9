// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

namespace byline {

class Connection;

/// As long as it lives, a query of the connection ends as Cancelled soon after `wanted` says so: for reads whose answer
/// nobody waits for any more. `wanted` is asked on the connection's thread.
class StopReading final
{
public:
    StopReading(Connection& db, std::function<bool()> wanted);
    ~StopReading();
    StopReading(const StopReading&) = delete;
    StopReading& operator=(const StopReading&) = delete;

private:
    Connection& m_db;
    std::function<bool()> m_wanted;
};

} // namespace byline
