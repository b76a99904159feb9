// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/choices.h"

#include "library/settings.h"

namespace byline {

namespace {

const QString kMarkAfter = QStringLiteral("reading/markAfterSeconds");
const QString kMarkOnScroll = QStringLiteral("reading/markOnScroll");
const QString kReopen = QStringLiteral("reading/reopenArticle");
const QString kCloseToTray = QStringLiteral("tray/closeTo");
const QString kNotices = QStringLiteral("notices/for");
const QString kQuiet = QStringLiteral("notices/quietHours");
const QString kQuietFrom = QStringLiteral("notices/quietFrom");
const QString kQuietUntil = QStringLiteral("notices/quietUntil");
const QString kQuietOutlets = QStringLiteral("notices/quietOutlets");
const QString kTimeForm = QStringLiteral("HH:mm");

} // namespace

const QString Choices::kCursorText = QStringLiteral("reading/cursorText");
const QString Choices::kTheme = QStringLiteral("theme");
const QString Choices::kTray = QStringLiteral("tray/shown");
const QString Choices::kCompactRows = QStringLiteral("window/compactRows");
const QString Choices::kLanguage = QStringLiteral("language");
const QString Choices::kRefreshMinutes = QStringLiteral("refresh/minutes");
const QString Choices::kCounts = QStringLiteral("window/counts");

Qt::CheckState Choices::checked(const QString& key, Qt::CheckState fallback) const
{
    return m_settings.value(key, fallback == Qt::Checked).toBool() ? Qt::Checked : Qt::Unchecked;
}

void Choices::setChecked(const QString& key, Qt::CheckState choice)
{
    m_settings.setValue(key, choice == Qt::Checked);
}

QString Choices::theme() const
{
    return m_settings.value(kTheme).toString();
}

void Choices::setTheme(const QString& theme)
{
    m_settings.setValue(kTheme, theme);
}

int Choices::markAfterSeconds() const
{
    return m_settings.value(kMarkAfter, 0).toInt();
}

void Choices::setMarkAfterSeconds(int seconds)
{
    m_settings.setValue(kMarkAfter, seconds);
}

Qt::CheckState Choices::markOnScroll() const
{
    return checked(kMarkOnScroll, Qt::Unchecked);
}

void Choices::setMarkOnScroll(Qt::CheckState choice)
{
    setChecked(kMarkOnScroll, choice);
}

Qt::CheckState Choices::reopenArticle() const
{
    return checked(kReopen, Qt::Checked);
}

void Choices::setReopenArticle(Qt::CheckState choice)
{
    setChecked(kReopen, choice);
}

Qt::CheckState Choices::cursorText() const
{
    return checked(kCursorText, Qt::Unchecked);
}

void Choices::setCursorText(Qt::CheckState choice)
{
    setChecked(kCursorText, choice);
}

Qt::CheckState Choices::compactRows() const
{
    return checked(kCompactRows, Qt::Unchecked);
}

void Choices::setCompactRows(Qt::CheckState choice)
{
    setChecked(kCompactRows, choice);
}

Qt::CheckState Choices::tray() const
{
    return checked(kTray, Qt::Unchecked);
}

void Choices::setTray(Qt::CheckState choice)
{
    setChecked(kTray, choice);
}

Qt::CheckState Choices::closeToTray() const
{
    return checked(kCloseToTray, Qt::Unchecked);
}

void Choices::setCloseToTray(Qt::CheckState choice)
{
    setChecked(kCloseToTray, choice);
}

Choices::Notices Choices::notices() const
{
    const QString value = m_settings.value(kNotices).toString();
    return value == QLatin1String("all")        ? Notices::All
           : value == QLatin1String("followed") ? Notices::FollowedWriters
                                                : Notices::None;
}

void Choices::setNotices(Notices notices)
{
    m_settings.setValue(kNotices, notices == Notices::All               ? QStringLiteral("all")
                                  : notices == Notices::FollowedWriters ? QStringLiteral("followed")
                                                                        : QStringLiteral("none"));
}

Qt::CheckState Choices::quietHours() const
{
    return checked(kQuiet, Qt::Unchecked);
}

void Choices::setQuietHours(Qt::CheckState choice)
{
    setChecked(kQuiet, choice);
}

QTime Choices::quietFrom() const
{
    const QTime time = QTime::fromString(m_settings.value(kQuietFrom).toString(), kTimeForm);
    return time.isValid() ? time : QTime(22, 0);
}

QTime Choices::quietUntil() const
{
    const QTime time = QTime::fromString(m_settings.value(kQuietUntil).toString(), kTimeForm);
    return time.isValid() ? time : QTime(8, 0);
}

void Choices::setQuietTimes(QTime from, QTime until)
{
    m_settings.setValue(kQuietFrom, from.toString(kTimeForm));
    m_settings.setValue(kQuietUntil, until.toString(kTimeForm));
}

bool Choices::isQuiet(OutletId outlet) const
{
    return m_settings.value(kQuietOutlets).toStringList().contains(QString::number(outlet.value));
}

void Choices::setQuiet(OutletId outlet, Qt::CheckState choice)
{
    QStringList quiet = m_settings.value(kQuietOutlets).toStringList();
    quiet.removeAll(QString::number(outlet.value));
    if (choice == Qt::Checked)
        quiet += QString::number(outlet.value);
    m_settings.setValue(kQuietOutlets, quiet);
}

Qt::CheckState Choices::counts() const
{
    return checked(kCounts, Qt::Checked);
}

void Choices::setCounts(Qt::CheckState choice)
{
    setChecked(kCounts, choice);
}

bool Choices::isQuietAt(QTime time) const
{
    if (quietHours() == Qt::Unchecked)
        return false;
    const QTime from = quietFrom();
    const QTime until = quietUntil();
    return from <= until ? time >= from && time < until : time >= from || time < until;
}

} // namespace byline
