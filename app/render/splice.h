// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// Replaces pieces of a text, front to back, and leaves every other character as it was.
class Splice final
{
public:
    explicit Splice(QStringView source)
        : m_source(source)
    {
        m_result.reserve(source.size() + 256);
    }

    /// `begin` must not lie before the end of an earlier replacement.
    void replace(qsizetype begin, qsizetype end, QStringView with)
    {
        m_result += m_source.sliced(m_at, begin - m_at);
        m_result += with;
        m_at = end;
    }
    QString take()
    {
        m_result += m_source.sliced(m_at);
        m_at = m_source.size();
        return std::move(m_result);
    }

private:
    QStringView m_source;
    QString m_result;
    qsizetype m_at = 0;
};

} // namespace byline
