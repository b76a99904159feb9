// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <condition_variable>
#include <mutex>

namespace byline {

/// The databases that are opened from now on can be held in the middle of their work: what takes time is looked at for
/// as long as a picture needs, however fast the machine is. Only one at a time; at its end everything goes on.
class HeldStore final
{
public:
    HeldStore();
    ~HeldStore();
    HeldStore(const HeldStore&) = delete;
    HeldStore& operator=(const HeldStore&) = delete;

    /// Before a statement that begins like this is run for the n-th time its thread waits.
    void holdAt(const QByteArray& statement, int times);
    bool isHolding() const;
    void letGo();

private:
    struct Hooks;

    void pass(const char* statement);

    mutable std::mutex m_mutex;
    std::condition_variable m_free;
    QByteArray m_statement;
    int m_left = 0;
    bool m_holding = false;
};

} // namespace byline
