// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <memory>

struct XXH3_state_s;

namespace byline {

/// XXH3 with 128 bits: tells whether something is what it was. It guards nothing against somebody who wants two texts
/// to have one hash; where that matters, as with pictures, the bytes are compared. The same on every machine, so that
/// it may be stored.
class QuickHash final
{
public:
    QuickHash();

    void add(QByteArrayView bytes);
    QByteArray result() const; ///< 16 bytes

    static QByteArray of(QByteArrayView bytes);

private:
    struct Free
    {
        void operator()(XXH3_state_s* state) const;
    };
    std::unique_ptr<XXH3_state_s, Free> m_state;
};

} // namespace byline
