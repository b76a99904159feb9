// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/settings.h"

#include <QDir>
#include <QSettings>

namespace byline {

namespace {

const QString kLanguage = QStringLiteral("language");
const QString kRefreshMinutes = QStringLiteral("refresh/minutes");

} // namespace

Settings::Settings(const QString& dataDir)
    : m_file(std::make_unique<QSettings>(QDir(dataDir).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat))
{
}

Settings::~Settings() = default;

QVariant Settings::value(const QString& key, const QVariant& fallback) const
{
    return m_file->value(key, fallback);
}

void Settings::setValue(const QString& key, const QVariant& value)
{
    if (value.isValid() ? m_file->contains(key) && m_file->value(key) == value : !m_file->contains(key))
        return;
    if (value.isValid())
        m_file->setValue(key, value);
    else
        m_file->remove(key);
    emit valueChanged(key);
}

QString Settings::language() const
{
    return value(kLanguage).toString();
}

void Settings::setLanguage(const QString& language)
{
    setValue(kLanguage, language);
}

int Settings::refreshMinutes() const
{
    return value(kRefreshMinutes, 15).toInt();
}

void Settings::setRefreshMinutes(int minutes)
{
    setValue(kRefreshMinutes, minutes);
}

} // namespace byline
