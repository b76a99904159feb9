// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QFile>
#include <QString>

#include <memory>

namespace byline {

/// Who has a library open holds this together with all others who have; who exchanges its file holds it alone. It goes
/// with the process, however that ends.
class LibraryLock final
{
public:
    enum class Sort { Shared, Alone };

    /// LibraryLocked if others stand against it.
    static Result<std::unique_ptr<LibraryLock>> take(const QString& dataDir, Sort sort);
    ~LibraryLock();

private:
    explicit LibraryLock(const QString& file);

    QFile m_file;
};

} // namespace byline
