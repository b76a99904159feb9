// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/load_hints.h"

#include <QLibrary>

#include <initializer_list>

namespace byline {

/// A C library that is loaded when it is needed instead of linked, and stays. What brings many libraries, or large
/// ones, would otherwise be relocated at every start, also where it is never called.
class SharedLibrary
{
public:
    /// `name` as in -lNAME; of the `interfaces` (the number in libNAME.so.4) the first that is there.
    SharedLibrary(const QString& name, std::initializer_list<int> interfaces)
    {
        m_library.setLoadHints(ownNamesFirst());
        for (const int interface : interfaces) {
            m_library.setFileNameAndVersion(name, interface);
            if (m_library.load())
                return;
        }
        m_problem = m_library.errorString();
    }

    template <typename Function>
    void resolve(Function& function, const char* name)
    {
        if (!m_library.isLoaded())
            return;
        function = reinterpret_cast<Function>(m_library.resolve(name));
        if (!function && m_problem.isEmpty())
            m_problem = QStringLiteral("%1 has no %2").arg(m_library.fileName(), QLatin1String(name));
    }

    QString fileName() const { return m_library.fileName(); }
    /// Why it cannot be used; empty where all is well. Then the functions must not be called.
    QString problem() const { return m_problem; }

private:
    QLibrary m_library;
    QString m_problem;
};

} // namespace byline
