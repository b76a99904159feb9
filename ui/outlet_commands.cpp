// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outlet_commands.h"

#include "library/arrived_file.h"
#include "library/error_text.h"
#include "library/later.h"
#include "library/library.h"
#include "library/sign_ins.h"
#include "library/undo.h"
#include "ui/actions.h"
#include "ui/dialogs/add_outlet_dialog.h"
#include "ui/dialogs/retention_dialog.h"
#include "ui/earlier_articles.h"
#include "ui/exported_file.h"
#include "ui/history_commands.h"
#include "ui/newsletter_commands.h"
#include "ui/panes/status_line.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QFileDialog>
#include <QInputDialog>

namespace byline {

OutletCommands::OutletCommands(Library& library, Actions& actions, HistoryCommands& history, StatusLine& status,
                               QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_actions(actions)
    , m_history(history)
    , m_status(status)
    , m_window(window)
    , m_earlier(new EarlierArticles(library, status, this))
    , m_newsletters(new NewsletterCommands(library, status, window))
{
    connect(m_newsletters, &NewsletterCommands::webPageWanted, this, &OutletCommands::webPageWanted);
    connect(actions.addOutlet, &QAction::triggered, this, [this] { addOutlet(); });
    connect(actions.refresh, &QAction::triggered, this, [this] { refresh(RefreshScope::Everything); });
    connect(actions.stop, &QAction::triggered, this, [this] { m_library.refresher().stop(); });
    connect(actions.importOpml, &QAction::triggered, this, &OutletCommands::importOpml);
    connect(actions.keepRules, &QAction::triggered, this, [this] { askHowMuchIsKept({}); });
    connect(actions.exportOpml, &QAction::triggered, this, [this] { exportOpml({}); });
    connect(&library.subscriptions(), &Subscriptions::importProgressed, this, [this](int done, int total) {
        // What was on its way when it ended says nothing any more.
        if (m_imports > 0)
            showImport(done, total);
    });
    connect(&library.refresher(), &Refresher::progressed, this, &OutletCommands::showProgress);
    connect(&library.refresher(), &Refresher::finished, this, &OutletCommands::reportRefresh);
    connect(&library.refresher(), &Refresher::started, this, [this](int outlets) {
        showProgress(RefreshProgress {0, outlets, 0, {}});
    });
}

void OutletCommands::addOutlet(const QStringList& addresses)
{
    m_library.subscriptions().folders().then(this, [this, addresses](const Result<QList<QStringList>>& folders) {
        auto* dialog = new AddOutletDialog(m_library, folders.value_or(QList<QStringList> {}), m_window);
        connect(dialog, &AddOutletDialog::subscribed, this, [this](const AddedSubscription& added) {
            if (added.already)
                m_status.say(tr("You were already subscribed to %1.").arg(added.outlet.title));
            else
                m_status.say(added.articlesAdded == 1 ? tr("Subscribed to %1: 1 article.").arg(added.outlet.title)
                                                      : tr("Subscribed to %1: %2 articles.")
                                                            .arg(added.outlet.title)
                                                            .arg(QLocale().toString(added.articlesAdded)));
            emit outletAdded(added.outlet.id);
        });
        connect(dialog, &AddOutletDialog::showWanted, this, &OutletCommands::outletAdded);
        dialog->open();
        if (!addresses.isEmpty())
            dialog->look(addresses);
    });
}

void OutletCommands::refresh(RefreshScope scope, const QList<OutletId>& outlets)
{
    if (m_library.isOffline()) {
        // What is due is looked at anyway when it is online again; what somebody asked for is done.
        if (scope == RefreshScope::Everything)
            m_library.later().refresh(outlets);
        m_status.say(tr("Byline is working offline. It will refresh once it is online again."),
                     {tr("Go online"), [this] { m_library.setOffline(false); }});
        return;
    }
    m_library.refresher().refresh(scope, outlets);
}

void OutletCommands::showProgress(const RefreshProgress& progress)
{
    if (progress.total == 0)
        return;
    const QString articles = progress.articlesAdded == 1
                                 ? tr("1 new article")
                                 : tr("%1 new articles").arg(QLocale().toString(progress.articlesAdded));
    m_status.showProgress({StatusLine::Job::Refresh, progress.done, progress.total,
                           tr("Refreshing — %1/%2 outlets, %3")
                               .arg(QLocale().toString(progress.done), QLocale().toString(progress.total), articles),
                           [this] { m_actions.stop->trigger(); }});
}

void OutletCommands::reportRefresh(const RefreshReport& report)
{
    m_status.endProgress(StatusLine::Job::Refresh);
    if (report.articlesAdded > 0)
        m_newsletters->unlockNew();
    m_status.inTurn([this, report] { sayWhatCame(report); });
}

void OutletCommands::sayWhatCame(const RefreshReport& report)
{
    if (report.trouble) {
        const QString here =
            report.articlesAdded == 1
                ? tr("Refreshing had already finished: 1 new article.")
                : tr("Refreshing had already finished: %1 new articles.").arg(QLocale().toString(report.articlesAdded));
        m_status.say((report.articlesAdded > 0 ? here + u' ' : QString()) + errorText(*report.trouble));
    } else if (report.stopped) {
        m_status.say(tr("Refreshing stopped. What had arrived was kept."));
    } else if (report.failed.size() == 1) {
        const RefreshFailure& failure = report.failed.first();
        const QString title = failure.title.isEmpty() ? failure.url : failure.title;
        if (failure.error.kind == ErrorKind::Http && failure.error.code == 401)
            m_status.say(errorText(failure.error, title),
                         {tr("Enter…"), [this, id = failure.outlet] { askForPassword(id); }});
        else
            m_status.complain(failure.error, title);
    } else if (report.failed.size() > 1) {
        QStringList reasons;
        for (const RefreshFailure& failure : report.failed)
            reasons += errorText(failure.error, failure.title.isEmpty() ? failure.url : failure.title);
        m_status.say(tr("%1 outlets could not be refreshed. Each is marked with “!” and tells you why.")
                         .arg(report.failed.size()),
                     {}, reasons);
    } else if (report.articlesAdded == 1) {
        m_status.say(tr("1 new article."));
    } else if (report.articlesAdded > 1) {
        m_status.say(tr("%1 new articles.").arg(QLocale().toString(report.articlesAdded)));
    } else if (report.articlesChanged == 1) {
        m_status.say(tr("Nothing new; 1 article was edited."));
    } else if (report.articlesChanged > 1) {
        m_status.say(tr("Nothing new; %1 articles were edited.").arg(QLocale().toString(report.articlesChanged)));
    } else if (report.outlets > 0) {
        m_status.say(tr("Nothing new."));
    }
}

void OutletCommands::addStarters(const QList<StarterOutlet>& starters)
{
    m_library.subscriptions().addStarters(starters).then(this, [this](const Result<int>& added) {
        if (!added)
            m_status.complain(added.error(), {});
        else
            refresh(RefreshScope::Due);
    });
}

void OutletCommands::importOpml()
{
    auto* dialog = new QFileDialog(m_window, tr("Import outlets"), {}, tr("OPML files (*.opml *.xml);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &OutletCommands::importFile);
    dialog->open();
}

void OutletCommands::importFile(const QString& path)
{
    readInPool(path).then(this, [this, path](const Result<QByteArray>& bytes) {
        if (bytes)
            importBytes(*bytes, path);
        else
            m_status.complain(bytes.error(), path);
    });
}

QFuture<Result<ImportReport>> OutletCommands::importBytes(const QByteArray& opml, const QString& from)
{
    return importLists({opml}, from);
}

QFuture<Result<ImportReport>> OutletCommands::importLists(const QList<QByteArray>& lists, const QString& from)
{
    ++m_imports;
    showImport(0, 0);
    return m_library.subscriptions().importOpml(lists).then(this, [this, from](const Result<ImportReport>& report) {
        reportImport(report, from);
        return report;
    });
}

void OutletCommands::reportImport(const Result<ImportReport>& report, const QString& from)
{
    if (--m_imports == 0)
        m_status.endProgress(StatusLine::Job::Import);
    if (!report && report.error().kind == ErrorKind::Cancelled)
        return m_status.say(tr("Import stopped. No outlets were imported."));
    if (!report)
        return m_status.complain(report.error(), from);
    QString said = report->imported == 1 ? tr("1 outlet imported.")
                                         : tr("%1 outlets imported.").arg(QLocale().toString(report->imported));
    if (report->already > 0)
        said += u' ' + tr("Already subscribed: %1.").arg(QLocale().toString(report->already));
    if (!report->skipped.isEmpty())
        said += u' ' + tr("Skipped: %1.").arg(report->skipped.size());
    QStringList reasons;
    for (const SkippedOutlet& skipped : report->skipped)
        reasons += QStringLiteral("%1: %2").arg(skipped.url, skipped.reason);
    if (report->signInsUntilExit > 0)
        said += u' ' + SignIns::noKeychainText();
    if (report->signInsLeftOut > 0)
        said += u' ' + tr("Stopped. Imported passwords that were not saved: %1.").arg(report->signInsLeftOut);
    m_status.say(said, report->imported > 0 ? m_history.takeBackOffer() : StatusLine::Offer {}, reasons);
    if (report->imported == 0)
        return;
    emit outletsImported();
    // Without a network they are looked at when it is back.
    if (!m_library.isOffline())
        refresh(RefreshScope::Due);
}

void OutletCommands::showImport(int done, int total)
{
    m_status.showProgress(
        {StatusLine::Job::Import, done, total,
         total == 0 ? tr("Importing outlets…")
                    : tr("Importing outlets — %1/%2").arg(QLocale().toString(done), QLocale().toString(total)),
         [this] { m_library.subscriptions().stopImport(); }});
}

void OutletCommands::exportOpml(const QList<OutletId>& only)
{
    auto* dialog =
        new QFileDialog(m_window, tr("Export outlets"), QStringLiteral("byline.opml"), tr("OPML files (*.opml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("opml"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, only](const QString& path) { exportFile(path, only); });
    dialog->open();
}

void OutletCommands::exportFile(const QString& path, const QList<OutletId>& only)
{
    m_library.subscriptions().exportOpml(only).then(this, [this, path](const Result<OpmlExport>& made) {
        if (!made)
            return m_status.complain(made.error(), path);
        ExportedFile::write(m_status, path, made->bytes,
                            made->outlets == 1 ? tr("1 outlet exported.")
                                               : tr("%1 outlets exported.").arg(QLocale().toString(made->outlets)));
    });
}

void OutletCommands::askHowMuchIsKept(OutletId id)
{
    (new RetentionDialog(m_library, id, m_history, m_status, m_window))->open();
}

void OutletCommands::askForName(OutletId id, const QString& title)
{
    auto* dialog = new QInputDialog(m_window);
    applyTheme(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename"));
    dialog->setLabelText(tr("Outlet name"));
    dialog->setTextValue(title);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id](const QString& name) {
        if (!name.trimmed().isEmpty())
            m_library.subscriptions().rename(id, name.trimmed()).then(this, [this, name](const Result<void>& done) {
                if (!done)
                    return m_status.complain(done.error(), name);
                m_status.say(tr("It is now called %1.").arg(name.trimmed()), m_history.takeBackOffer());
            });
    });
    dialog->open();
}

void OutletCommands::askForFolder(OutletId id)
{
    auto* dialog = new QInputDialog(m_window);
    applyTheme(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New folder"));
    dialog->setLabelText(tr("Folder name"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id](const QString& name) {
        const QStringList folder = name.trimmed().split(u'/', Qt::SkipEmptyParts);
        if (!folder.isEmpty())
            move(id, folder);
    });
    dialog->open();
}

void OutletCommands::move(OutletId id, const QStringList& folder)
{
    const UndoStepId before = m_library.undo().newest();
    m_library.subscriptions().move(id, folder).then(this, [this, folder, before](const Result<void>& done) {
        if (!done)
            return m_status.complain(done.error(), {});
        // Where it stood already, nothing was moved.
        if (m_library.undo().newest() != before)
            m_status.say(folder.isEmpty() ? tr("Moved out of its folder.")
                                          : tr("Moved to the folder %1.").arg(folder.join(QStringLiteral(" / "))),
                         m_history.takeBackOffer());
    });
}

void OutletCommands::offerToUnsubscribe(OutletId id, const QString& title)
{
    m_status.say(tr("You are subscribed to %1.").arg(title), {tr("Unsubscribe"), [this, id] { unsubscribe(id); }});
}

void OutletCommands::unsubscribe(OutletId id)
{
    m_library.subscriptions().outlet(id).then(this, [this](const Result<Outlet>& outlet) {
        if (!outlet)
            return;
        if (!outlet->subscribed && !outlet->feedUrl.isEmpty())
            return m_status.say(tr("You are not subscribed to %1.").arg(outlet->title));
        m_library.subscriptions()
            .remove(outlet->id)
            .then(this, [this, outlet = *outlet](const Result<RemovedSubscription>& removed) {
                if (!removed) {
                    m_status.complain(removed.error(), outlet.title);
                    return;
                }
                QString said = tr("Unsubscribed from %1.").arg(outlet.title);
                if (removed->keptArticles > 0)
                    said += u' '
                            + tr("Articles you bookmarked or kept and those by writers you follow stay: %1.")
                                  .arg(removed->keptArticles);
                if (removed->staysInKeychain)
                    said += u' ' + Subscriptions::staysInKeychainText();
                m_status.say(said, m_history.takeBackOffer());
            });
    });
}

} // namespace byline
