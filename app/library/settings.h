// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QVariant>

namespace byline {

/// The user's choices and the window's shape, in DIR/settings.ini: they move with the library. Written at once,
/// on a thread of their own: the file is synced to the disk, which takes long while a refresh writes to it as well.
class Settings final : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const QString& dataDir);
    ~Settings() override;

    /// Any key; for the window's own state ("window/geometry", "panes/sizes" …).
    QVariant value(const QString& key, const QVariant& fallback = {}) const;
    /// An invalid value removes the key.
    void setValue(const QString& key, const QVariant& value);

    /// "ko", "en" or empty (the system's language).
    QString language() const;
    void setLanguage(const QString& language);
    /// Minutes between automatic refreshes while the window is open; 0: never.
    int refreshMinutes() const;
    void setRefreshMinutes(int minutes);

signals:
    void valueChanged(const QString& key);

private:
    void write();

    QString m_path;
    QVariantHash m_values;
    QVariantHash m_unwritten; ///< an invalid value: the key is to go
    QThreadPool m_writer;
    bool m_writing = false;
};

} // namespace byline
