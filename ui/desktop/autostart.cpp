// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktop/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace byline {

Autostart::Autostart(QString folder, QString program)
    : m_folder(std::move(folder))
    , m_program(std::move(program))
{
    if (m_folder.isEmpty())
        m_folder = QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
                       .filePath(QStringLiteral("autostart"));
    if (m_program.isEmpty())
        m_program = QCoreApplication::applicationFilePath();
}

QString Autostart::file() const
{
    return QDir(m_folder).filePath(QStringLiteral("byline.desktop"));
}

bool Autostart::isOn() const
{
    QFile entry(file());
    return entry.open(QIODevice::ReadOnly) && !entry.readAll().contains("\nHidden=true");
}

Result<void> Autostart::turnOn()
{
    // The quoting of the Desktop Entry Specification, twice: for the argument, and for the value.
    QString program = m_program;
    for (const QChar c : QStringLiteral("\\\"`$"))
        program.replace(QString(c), QStringLiteral("\\") + c);
    program.replace(QStringLiteral("\\"), QStringLiteral("\\\\"));
    program.replace(QStringLiteral("%"), QStringLiteral("%%"));
    QSaveFile entry(file());
    const QByteArray text = "[Desktop Entry]\nType=Application\nName=Byline\nIcon=byline\nExec=\"" + program.toUtf8()
                            + "\" --hidden\nX-GNOME-Autostart-enabled=true\n";
    if (!QDir().mkpath(m_folder) || !entry.open(QIODevice::WriteOnly) || entry.write(text) != text.size()
        || !entry.flush() || !entry.commit())
        return tl::unexpected(Error {ErrorKind::NotWritable, file()});
    return {};
}

Result<void> Autostart::turnOff()
{
    if (QFile::exists(file()) && !QFile::remove(file()))
        return tl::unexpected(Error {ErrorKind::NotWritable, file()});
    return {};
}

} // namespace byline
