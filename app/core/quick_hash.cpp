// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/quick_hash.h"

#include <xxhash.h>

namespace byline {

namespace {

QByteArray stored(XXH128_hash_t hash)
{
    XXH128_canonical_t bytes;
    XXH128_canonicalFromHash(&bytes, hash);
    return QByteArray(reinterpret_cast<const char*>(bytes.digest), sizeof bytes.digest);
}

} // namespace

QuickHash::QuickHash()
    : m_state(XXH3_createState())
{
    XXH3_128bits_reset(m_state.get());
}

void QuickHash::Free::operator()(XXH3_state_s* state) const
{
    XXH3_freeState(state);
}

void QuickHash::add(QByteArrayView bytes)
{
    XXH3_128bits_update(m_state.get(), bytes.data(), static_cast<std::size_t>(bytes.size()));
}

QByteArray QuickHash::result() const
{
    return stored(XXH3_128bits_digest(m_state.get()));
}

QByteArray QuickHash::of(QByteArrayView bytes)
{
    return stored(XXH3_128bits(bytes.data(), static_cast<std::size_t>(bytes.size())));
}

} // namespace byline
