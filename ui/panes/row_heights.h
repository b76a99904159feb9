// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace byline {

/// The heights of the rows of a long list, in pixels. Rows are measured when they are seen; until then they count as
/// one of the usual height. Every question costs nearly the same at a million rows as at a hundred.
class RowHeights final
{
public:
    int count() const { return m_count; }
    qint64 total() const;

    void clear();
    /// Rows that have not been measured.
    void insert(int row, int count);
    void remove(int row, int count);
    /// All of them are to be measured again: another width, another font.
    void forget();
    void forget(int row);
    void set(int row, int height);
    bool isMeasured(int row) const;

    int height(int row) const;
    /// Where the row begins; for `count()` where the list ends.
    qint64 top(int row) const;
    /// The row at `y`; the first or last one beyond the ends, -1 in an empty list.
    int rowAt(qint64 y) const;

private:
    static constexpr int kUnknown = -1;
    static constexpr int kMostInChunk = 1024;

    struct Chunk
    {
        std::vector<int> heights;
        qint64 measured = 0; ///< the sum of those that are known
        int unknown = 0;
    };
    struct Place
    {
        size_t chunk = 0;
        size_t row = 0; ///< within the chunk
    };

    Place placeOf(int row) const;
    qint64 heightOf(const Chunk& chunk) const { return chunk.measured + qint64(chunk.unknown) * m_usual; }
    int shown(int height) const { return height == kUnknown ? m_usual : height; }

    std::vector<Chunk> m_chunks;
    int m_count = 0;
    int m_usual = 96;
    bool m_usualKnown = false;
};

} // namespace byline
