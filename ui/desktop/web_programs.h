// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

class QUrl;

namespace byline {

/// A program of the desktop that opens web pages.
struct WebProgram
{
    QString id;   ///< of its desktop file: "firefox-esr.desktop"
    QString name; ///< in the desktop's language
    QString icon;
    QString command; ///< its Exec line

    bool operator==(const WebProgram&) const = default;
};

/// Those that say they open https, by name; from the folders of desktop files, best first. None where the desktop does
/// not keep such files (Windows, macOS, a sandbox).
/// Source: https://specifications.freedesktop.org/mime-apps-spec/latest/ and desktop-entry-spec.
QList<WebProgram> webPrograms(const QStringList& folders, const QString& language);
QList<WebProgram> webPrograms();

/// The words of the Exec line with the address in its place.
QStringList commandFor(const WebProgram& program, const QUrl& url);
/// Starts it; false where it cannot be.
bool openWith(const WebProgram& program, const QUrl& url);

} // namespace byline
