// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/progress_tour.h"

#include "library/library.h"
#include "library/settings.h"
#include "ui/actions.h"
#include "ui/main_window.h"
#include "ui/outlet_commands.h"
#include "ui/panes/activity.h"
#include "ui/panes/status_line.h"
#include "ui/pictures/held_store.h"
#include "ui/program.h"
#include "ui/program_commands.h"

#include <QDialog>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

namespace byline {

namespace {

constexpr int kImportedWhenHeld = 1500;

class ProgressTour final
{
public:
    ProgressTour(PictureFolder& pictures, const QString& language, const QString& theme)
        : m_pictures(pictures)
    {
        const Library::Options options {
            .dataDir = m_folder.filePath(QStringLiteral("library")), .extract = {}, .clock = systemTime};
        auto library = Library::open(options);
        if (!library)
            qFatal("the library could not be opened: %s", qPrintable(library.error().detail));
        (*library)->settings().setRefreshMinutes(0);
        (*library)->settings().setValue(QStringLiteral("offer/starters"), QStringLiteral("declined"));
        (*library)->setOffline(true); // the outlets of the import are nowhere
        Program::Options how;
        how.library = options;
        how.language = language;
        how.theme = theme;
        how.size = QSize(1440, 900);
        how.translations = QStringLiteral(BYLINE_TRANSLATIONS);
        how.bus = QStringLiteral("unix:path=/nowhere");
        m_program = std::make_unique<Program>(std::move(*library), how);
        QTest::qWait(1500);
    }

    void go()
    {
        m_store.holdAt("INSERT INTO outlet(", kImportedWhenHeld);
        import(6000);
        takeUnderWay("import");
        import(24);
        awaitEnd();
        take("import-done");
        const QString file = m_folder.filePath(QStringLiteral("monday.byline"));
        m_program->window().programCommands().backUp(file);
        awaitEnd();
        take("backup-done");
        if (!QTest::qWaitFor([this] { return !line().isVisible(); }, 15000))
            qFatal("the backup is still said");
        m_store.holdAt("PRAGMA integrity_check", 1);
        m_program->restore(file);
        takeUnderWay("restore");
        if (!QTest::qWaitFor([this] { return !m_program->isRestoring(); }, 60000))
            qFatal("the restore did not stop");
        m_program->restore(file);
        if (!QTest::qWaitFor([this] { return !m_program->isRestoring(); }, 60000))
            qFatal("the backup was not restored");
        QTest::qWait(1500);
        take("restore-done");
    }

private:
    StatusLine& line() { return m_program->window().statusLine(); }

    void take(const char* name)
    {
        m_pictures.take(m_program->window(), QStringLiteral("progress-") + QLatin1String(name));
    }

    void import(int outlets)
    {
        QByteArray opml = "<opml version='2.0'><body>";
        for (int i = 0; i < outlets; ++i)
            opml += "<outline text='Outlet " + QByteArray::number(i) + "' xmlUrl='http://127.0.0.1:9/"
                    + QByteArray::number(outlets) + '/' + QByteArray::number(i) + "'/>";
        m_program->window().outlets().importBytes(opml + "</body></opml>", QStringLiteral("list.opml"));
    }

    void awaitEnd()
    {
        if (!QTest::qWaitFor([this] { return line().running().isEmpty(); }, 60000))
            qFatal("it did not come to an end");
        QTest::qWait(500);
    }

    /// In the middle, where it is held: the line, its details, and what the button there does.
    void takeUnderWay(const QByteArray& name)
    {
        if (!QTest::qWaitFor([this] { return m_store.isHolding(); }, 60000))
            qFatal("%s did not begin", name.constData());
        QTest::qWait(500); // what it has told of how far it is comes to the window
        take((name + "-running").constData());
        line().showDetails();
        take((name + "-details").constData());
        const QPointer<Activity> details = line().findChild<Activity*>(); // goes with a click beside it
        std::function<void()>(line().running().first().stop)();
        m_store.letGo();
        QTest::qWait(500);
        take((name + "-stopped").constData());
        if (details)
            details->close();
        QTest::qWait(100);
    }

    HeldStore m_store; // before a library is opened
    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
    PictureFolder& m_pictures;
};

} // namespace

void goThroughProgress(PictureFolder& pictures, const QString& language, const QString& theme)
{
    ProgressTour(pictures, language, theme).go();
}

} // namespace byline
