// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/backup.h"
#include "library/language.h"
#include "library/library.h"
#include "ui/window_part.h"

#include <QFutureWatcher>
#include <QObject>
#include <QSize>

#include <memory>

namespace byline {

class MainWindow;
class Notices;
class Tray;

/// The program on a desktop: the library, the window over it, the tray and the notices. The window is made anew for
/// another language, the library opened anew for a restored backup; this stays.
class Program final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        Library::Options library;
        QString translations = QStringLiteral(":/i18n");
        QString language; ///< instead of the chosen one, as long as nothing else is chosen
        QString theme;    ///< the same
        QSize size;
        QString bus; ///< for notices; empty: the session's
        Appear appear = Appear::AtOnce;
    };

    Program(std::unique_ptr<Library> library, Options options);
    ~Program() override;

    MainWindow& window() { return *m_window; }
    Library& library() { return *m_library; }
    /// False from when the backup is read and checked: that is answered by the next event.
    bool isRestoring() const { return m_restoring.isRunning() && m_restoring.future().resultCount() == 0; }
    Tray& tray() { return *m_tray; }

    /// The window comes to the front, with what another start of the program was given.
    void raiseWith(const QStringList& addresses);
    /// Looks through the backup, sets the library of today aside and goes on with the backup.
    void restore(const QString& file);
    void quit();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What takes the place of the library: a backup, or the one that was set aside for it.
    enum class Restored { Backup, Former };

    QString themeChoice() const;
    void start();
    void openWindow();
    void exchangeWindow();
    void bringBack(const QString& file, Restored what);
    void stopRestore();
    void showRestore(int percent);
    void exchangeLibrary(const PreparedRestore& prepared, const QString& file);
    void sayRestored(const QString& replaced);
    void follow(const QString& setting);
    void refreshTray();

    Options m_options;
    Language m_language;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<MainWindow> m_window;
    QFutureWatcher<Result<PreparedRestore>> m_restoring; ///< the long part, while the window goes on
    Restored m_restored = Restored::Backup;              ///< what that is about
    bool m_quitting = false;
};

} // namespace byline
