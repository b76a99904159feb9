// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/library_lock.h"

#include <QDir>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#endif

namespace byline {

LibraryLock::LibraryLock(const QString& file)
    : m_file(file)
{
}

LibraryLock::~LibraryLock() = default;

Result<std::unique_ptr<LibraryLock>> LibraryLock::take(const QString& dataDir, Sort sort)
{
    std::unique_ptr<LibraryLock> lock(new LibraryLock(QDir(dataDir).filePath(QStringLiteral("library.lock"))));
    // Where it cannot be made, the database cannot be written either, and says so better. One that is there keeps
    // others from exchanging the file also for who only reads it.
    if (!lock->m_file.open(QIODevice::ReadWrite) && !lock->m_file.open(QIODevice::ReadOnly))
        return lock;
#ifdef Q_OS_UNIX
    if (flock(lock->m_file.handle(), (sort == Sort::Alone ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0)
        return fail(ErrorKind::LibraryLocked, dataDir);
#else
    // There a file that someone has open cannot be exchanged anyway.
    Q_UNUSED(sort)
#endif
    return lock;
}

} // namespace byline
