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
#include "ui/program.h"
#include "ui/program_commands.h"

#include <QDialog>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

namespace byline {

namespace {

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
        import(6000);
        takeUnderWay("import", 1500);
        import(24);
        awaitEnd();
        take("import-done");
        const QString file = m_folder.filePath(QStringLiteral("monday.byline"));
        m_program->window().programCommands().backUp(file);
        awaitEnd();
        take("backup-done");
        m_program->restore(file);
        takeUnderWay("restore", 20);
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

    /// Once so much is done: the line, its details, and what the button there does.
    void takeUnderWay(const QByteArray& name, int done)
    {
        const auto far = [this, done] { return line().running().isEmpty() || line().running().first().done >= done; };
        if (!QTest::qWaitFor(far, 60000) || line().running().isEmpty())
            qFatal("%s was over too soon", name.constData());
        take((name + "-running").constData());
        line().showDetails();
        take((name + "-details").constData());
        const QPointer<Activity> details = line().findChild<Activity*>(); // goes with a click beside it
        if (line().running().isEmpty())
            qFatal("%s was over before it was stopped", name.constData());
        std::function<void()>(line().running().first().stop)();
        QTest::qWait(500);
        take((name + "-stopped").constData());
        if (details)
            details->close();
        QTest::qWait(100);
    }

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
