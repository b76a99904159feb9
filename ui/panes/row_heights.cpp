// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/row_heights.h"

#include <algorithm>

namespace byline {

qint64 RowHeights::total() const
{
    qint64 sum = 0;
    for (const Chunk& chunk : m_chunks)
        sum += heightOf(chunk);
    return sum;
}

void RowHeights::clear()
{
    m_chunks.clear();
    m_count = 0;
    m_usualKnown = false;
}

RowHeights::Place RowHeights::placeOf(int row) const
{
    Place place {.chunk = 0, .row = size_t(row)};
    while (place.chunk + 1 < m_chunks.size() && place.row >= m_chunks[place.chunk].heights.size())
        place.row -= m_chunks[place.chunk++].heights.size();
    return place;
}

void RowHeights::insert(int row, int count)
{
    if (m_chunks.empty())
        m_chunks.emplace_back();
    const Place place = placeOf(row);
    Chunk& chunk = m_chunks[place.chunk];
    chunk.heights.insert(chunk.heights.begin() + std::ptrdiff_t(place.row), size_t(count), kUnknown);
    chunk.unknown += count;
    m_count += count;
    // One that has grown too large goes into several.
    if (chunk.heights.size() <= kMostInChunk)
        return;
    const std::vector<int> heights = std::move(chunk.heights);
    std::vector<Chunk> parts;
    for (size_t i = 0; i < heights.size(); i += kMostInChunk / 2) {
        Chunk& part = parts.emplace_back();
        const size_t end = std::min(heights.size(), i + kMostInChunk / 2);
        part.heights.reserve(kMostInChunk);
        for (size_t k = i; k < end; ++k) {
            part.heights.push_back(heights[k]);
            if (heights[k] == kUnknown)
                ++part.unknown;
            else
                part.measured += heights[k];
        }
    }
    m_chunks[place.chunk] = std::move(parts.front());
    m_chunks.insert(m_chunks.begin() + std::ptrdiff_t(place.chunk) + 1, std::make_move_iterator(parts.begin() + 1),
                    std::make_move_iterator(parts.end()));
}

void RowHeights::remove(int row, int count)
{
    Place place = placeOf(row);
    m_count -= count;
    while (count > 0) {
        Chunk& chunk = m_chunks[place.chunk];
        const size_t end = std::min(chunk.heights.size(), place.row + size_t(count));
        for (size_t i = place.row; i < end; ++i) {
            if (chunk.heights[i] == kUnknown)
                --chunk.unknown;
            else
                chunk.measured -= chunk.heights[i];
        }
        count -= int(end - place.row);
        chunk.heights.erase(chunk.heights.begin() + std::ptrdiff_t(place.row),
                            chunk.heights.begin() + std::ptrdiff_t(end));
        if (chunk.heights.empty())
            m_chunks.erase(m_chunks.begin() + std::ptrdiff_t(place.chunk));
        else
            ++place.chunk;
        place.row = 0;
    }
}

void RowHeights::forget()
{
    for (Chunk& chunk : m_chunks) {
        std::fill(chunk.heights.begin(), chunk.heights.end(), kUnknown);
        chunk.measured = 0;
        chunk.unknown = int(chunk.heights.size());
    }
    m_usualKnown = false;
}

void RowHeights::forget(int row)
{
    const Place place = placeOf(row);
    Chunk& chunk = m_chunks[place.chunk];
    int& known = chunk.heights[place.row];
    if (known == kUnknown)
        return;
    chunk.measured -= known;
    ++chunk.unknown;
    known = kUnknown;
}

void RowHeights::set(int row, int height)
{
    forget(row);
    const Place place = placeOf(row);
    Chunk& chunk = m_chunks[place.chunk];
    chunk.heights[place.row] = height;
    chunk.measured += height;
    --chunk.unknown;
    // The first one tells what is usual; later ones would move everything that is not measured yet.
    if (!std::exchange(m_usualKnown, true))
        m_usual = height;
}

bool RowHeights::isMeasured(int row) const
{
    const Place place = placeOf(row);
    return m_chunks[place.chunk].heights[place.row] != kUnknown;
}

int RowHeights::height(int row) const
{
    const Place place = placeOf(row);
    return shown(m_chunks[place.chunk].heights[place.row]);
}

qint64 RowHeights::top(int row) const
{
    if (m_chunks.empty())
        return 0;
    const Place place = placeOf(row);
    qint64 sum = 0;
    for (size_t i = 0; i < place.chunk; ++i)
        sum += heightOf(m_chunks[i]);
    const std::vector<int>& heights = m_chunks[place.chunk].heights;
    for (size_t i = 0; i < std::min(place.row, heights.size()); ++i)
        sum += shown(heights[i]);
    return sum;
}

int RowHeights::rowAt(qint64 y) const
{
    int row = 0;
    for (const Chunk& chunk : m_chunks) {
        const qint64 height = heightOf(chunk);
        if (y >= height) {
            y -= height;
            row += int(chunk.heights.size());
            continue;
        }
        for (const int one : chunk.heights) {
            if (y < shown(one))
                return row;
            y -= shown(one);
            ++row;
        }
    }
    return m_count - 1;
}

} // namespace byline
