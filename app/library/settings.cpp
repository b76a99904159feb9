// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/settings.h"

#include "core/async.h"

#include <QDir>
#include <QSettings>

#include <utility>

namespace byline {

namespace {

const QString kLanguage = QStringLiteral("language");
const QString kRefreshMinutes = QStringLiteral("refresh/minutes");

/// QSettings leaves what other processes have changed in the file as it is.
void writeInto(const QString& path, const QVariantHash& values)
{
    QSettings file(path, QSettings::IniFormat);
    for (auto each = values.cbegin(); each != values.cend(); ++each) {
        if (each->isValid())
            file.setValue(each.key(), *each);
        else
            file.remove(each.key());
    }
}

} // namespace

Settings::Settings(const QString& dataDir)
    : m_path(QDir(dataDir).filePath(QStringLiteral("settings.ini")))
{
    m_writer.setMaxThreadCount(1);
    const QSettings file(m_path, QSettings::IniFormat);
    for (const QString& key : file.allKeys())
        m_values.insert(key, file.value(key));
}

Settings::~Settings()
{
    m_writer.waitForDone();
    if (!m_unwritten.isEmpty())
        writeInto(m_path, m_unwritten);
}

QVariant Settings::value(const QString& key, const QVariant& fallback) const
{
    return m_values.value(key, fallback);
}

void Settings::setValue(const QString& key, const QVariant& value)
{
    if (m_values.value(key) == value)
        return;
    if (value.isValid())
        m_values.insert(key, value);
    else
        m_values.remove(key);
    m_unwritten.insert(key, value);
    write();
    emit valueChanged(key);
}

void Settings::write()
{
    if (m_writing || m_unwritten.isEmpty())
        return;
    m_writing = true;
    const auto work = [path = m_path, values = std::exchange(m_unwritten, {})] { writeInto(path, values); };
    inBackground(work, m_writer).then(this, [this] {
        m_writing = false;
        write();
    });
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
