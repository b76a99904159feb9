// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace byline {

/// While this lives nothing can be made in a folder, nor written to its files if they are closed as well: not even by
/// root, which is somebody else meanwhile.
class ReadOnlyFolder final
{
public:
    enum class Files { AsTheyAre, Closed };

    ReadOnlyFolder(const QString& path, Files files)
        : m_folder(path)
    {
        if (!isPossible())
            return;
        if (files == Files::Closed)
            allowWriting(false, m_folder.entryList(QDir::Files));
        allowWriting(false, {QStringLiteral(".")});
#ifdef Q_OS_LINUX
        if (geteuid() != 0)
            return;
        const QStringList names = m_folder.entryList(QDir::Files) + QStringList {QStringLiteral(".")};
        for (const QString& name : names)
            if (chown(QFile::encodeName(m_folder.filePath(name)).constData(), kNobody, kNobody) != 0)
                qFatal("a file cannot be given away");
        m_isNobody = setresuid(kNobody, kNobody, 0) == 0;
#endif
    }

    ~ReadOnlyFolder()
    {
#ifdef Q_OS_LINUX
        if (m_isNobody && setresuid(0, 0, 0) != 0)
            qFatal("nobody is not root again");
#endif
        allowWriting(true, {QStringLiteral(".")});
        allowWriting(true, m_folder.entryList(QDir::Files));
    }

    Q_DISABLE_COPY_MOVE(ReadOnlyFolder)

    static bool isPossible()
    {
#ifdef Q_OS_LINUX
        return true;
#else
        return geteuid() != 0;
#endif
    }

private:
    static constexpr uid_t kNobody = 65534;

    void allowWriting(bool allow, const QStringList& names) const
    {
        for (const QString& name : names) {
            QFile::Permissions permissions = QFile::permissions(m_folder.filePath(name));
            permissions.setFlag(QFile::WriteOwner, allow).setFlag(QFile::WriteUser, allow);
            QFile::setPermissions(m_folder.filePath(name), permissions);
        }
    }

    QDir m_folder;
    bool m_isNobody = false;
};

} // namespace byline
