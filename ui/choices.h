// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QString>
#include <QTime>

namespace byline {

class Settings;

/// The user's choices that the window follows, each with what holds until one is made.
class Choices final
{
public:
    enum class Notices { None, FollowedWriters, All };

    explicit Choices(Settings& settings)
        : m_settings(settings)
    {
    }

    /// "light", "dark" or empty (as the system).
    QString theme() const;
    void setTheme(const QString& theme);

    /// Seconds after which an opened article counts as read; kNever: only by hand.
    static constexpr int kNever = -1;
    int markAfterSeconds() const;
    void setMarkAfterSeconds(int seconds);
    /// What is scrolled past in the list counts as read.
    Qt::CheckState markOnScroll() const;
    void setMarkOnScroll(Qt::CheckState choice);

    /// The article that was open is opened again.
    Qt::CheckState reopenArticle() const;
    void setReopenArticle(Qt::CheckState choice);

    /// Articles are text with a cursor, not pages.
    Qt::CheckState cursorText() const;
    void setCursorText(Qt::CheckState choice);

    /// Rows of the panes that take less room.
    Qt::CheckState compactRows() const;
    void setCompactRows(Qt::CheckState choice);

    Qt::CheckState tray() const;
    void setTray(Qt::CheckState choice);
    Qt::CheckState closeToTray() const;
    void setCloseToTray(Qt::CheckState choice);

    Notices notices() const;
    void setNotices(Notices notices);
    /// No notices from one time to another, which may be on the next morning.
    Qt::CheckState quietHours() const;
    void setQuietHours(Qt::CheckState choice);
    QTime quietFrom() const;
    QTime quietUntil() const;
    void setQuietTimes(QTime from, QTime until);
    bool isQuietAt(QTime time) const;

    /// This outlet's articles are told by nobody.
    bool isQuiet(OutletId outlet) const;
    void setQuiet(OutletId outlet, Qt::CheckState choice);

    /// Numbers of unread articles in the subscription pane.
    Qt::CheckState counts() const;
    void setCounts(Qt::CheckState choice);

    static const QString kTheme;
    static const QString kCursorText;
    static const QString kTray;
    static const QString kCompactRows;
    static const QString kLanguage;
    static const QString kRefreshMinutes;
    static const QString kCounts;

private:
    Qt::CheckState checked(const QString& key, Qt::CheckState fallback) const;
    void setChecked(const QString& key, Qt::CheckState choice);

    Settings& m_settings;
};

} // namespace byline
