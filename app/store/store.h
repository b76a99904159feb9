// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/lane.h"
#include "store/salvage.h"

#include <QString>

#include <memory>
#include <optional>

namespace byline {

/// The library file with its two lanes. Everything else in this folder is functions over a Connection: they run on a
/// lane, or directly in a test. A function that changes something does so in one transaction.
class Store final
{
public:
    /// Whether a library that may not be written to is opened all the same: every write then fails (LibraryUnusable,
    /// LibraryFault::ReadOnly).
    enum class Access { Write, ReadAtLeast };

    /// Opens DIR/library.db, makes it if it is missing, migrates it if it is older (in one transaction, with a copy
    /// made before). A damaged one is set aside, and what can be read of it is in the one that is opened; see
    /// `salvaged`. Errors: LibraryNewer (never touched), LibraryLocked, LibraryUnusable, DiskFull.
    static Result<std::unique_ptr<Store>> open(const QString& dataDir, Access access = Access::Write);
    ~Store();

    Lane& reads();  ///< one thread, a read-only connection
    Lane& writes(); ///< one thread, the read-write connection, if the library may be written to

    /// Of both lanes, see there.
    void setAsker(QObject* asker);

    /// True when this call of `open` made the library.
    bool isNew() const;
    /// What this call of `open` carried over from a damaged library.
    const std::optional<Salvaged>& salvaged() const;

private:
    Store();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace byline
