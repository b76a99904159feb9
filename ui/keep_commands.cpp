// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/keep_commands.h"

#include "core/data_size.h"
#include "core/file_name.h"
#include "core/headline.h"
#include "core/particles.h"
#include "core/url.h"
#include "library/archive.h"
#include "library/error_text.h"
#include "library/exporter.h"
#include "library/library.h"
#include "ui/actions.h"
#include "ui/article_commands.h"
#include "ui/dialogs/shelf_dialog.h"
#include "ui/exported_file.h"
#include "ui/panes/status_line.h"
#include "ui/style/theme.h"
#include "ui/web/web_parts.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLocale>

namespace byline {

namespace {

/// An address on the clipboard; empty for anything else.
QString copiedAddress()
{
    const QString copied = QGuiApplication::clipboard()->text().trimmed();
    return copied.size() < 2000 && !copied.contains(u' ') && isWebAddress(QUrl(copied)) ? copied : QString();
}

ExportFormat formatOf(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String("html") || suffix == QLatin1String("htm"))
        return ExportFormat::Html;
    if (suffix == QLatin1String("pdf"))
        return ExportFormat::Pdf;
    return suffix == QLatin1String("md") || suffix == QLatin1String("markdown") ? ExportFormat::Markdown
                                                                                : ExportFormat::Epub;
}

} // namespace

KeepCommands::KeepCommands(Library& library, Actions& actions, ArticleCommands& article, StatusLine& status,
                           QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_actions(actions)
    , m_article(article)
    , m_status(status)
    , m_window(window)
{
    m_library.exporter().setPrint([this]() -> Result<PrintFunction> {
        if (!m_print) {
            const auto parts = webParts();
            if (!parts)
                return tl::unexpected<Error>(parts.error());
            m_print = (*parts)->createPrinter(this);
        }
        return m_print;
    });
    connect(actions.keepPage, &QAction::triggered, this, &KeepCommands::askForPage);
    connect(actions.takeWithMe, &QAction::triggered, this, &KeepCommands::takeWithMe);
    connect(actions.shelfRules, &QAction::triggered, this, &KeepCommands::askForRules);
    connect(actions.exportArticle, &QAction::triggered, this, &KeepCommands::exportCurrent);
    connect(actions.exportKept, &QAction::triggered, this, &KeepCommands::exportKept);
    Shelf& shelf = library.shelf();
    connect(&shelf, &Shelf::progressed, this, [this](const ShelfProgress& progress) {
        m_status.showProgress({StatusLine::Job::Shelf, progress.done, progress.total,
                               tr("Taking with you — %1 of %2 articles")
                                   .arg(QLocale().toString(progress.done), QLocale().toString(progress.total)),
                               [this] { m_library.shelf().stop(); }});
    });
    connect(&shelf, &Shelf::taken, this, &KeepCommands::reportTaken);
    connect(&library, &Library::offlineChanged, this, &KeepCommands::tellOffline);
    connect(&library.later(), &Later::finished, this, &KeepCommands::reportLater);
}

void KeepCommands::reportLater(const QList<Later::Trouble>& troubles)
{
    if (troubles.isEmpty())
        return m_status.say(tr("What was waiting for the network is done."));
    if (troubles.size() == 1)
        return m_status.complain(troubles.first().error, troubles.first().subject);
    QStringList details;
    for (const Later::Trouble& trouble : troubles)
        details += errorText(trouble.error, trouble.subject);
    m_status.say(
        tr("Of what was waiting for the network, this much failed: %1.").arg(QLocale().toString(troubles.size())), {},
        details);
}

void KeepCommands::tellOffline()
{
    if (!m_library.isOffline()) {
        if (m_library.later().count() == 0)
            m_status.say(tr("Online again."));
    } else if (m_library.network().isGone) {
        m_status.say(tr("There is no network. Kept articles can be read; the rest waits until it is back."));
    } else {
        m_status.say(tr("Working offline. Nothing is fetched; kept articles can be read."),
                     {tr("Go online"), [this] { m_library.setOffline(false); }});
    }
}

void KeepCommands::askForPage()
{
    auto* dialog = new QInputDialog(m_window);
    applyTheme(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep a web page"));
    dialog->setLabelText(tr("Address of any web page (no subscription needed)"));
    dialog->setTextValue(copiedAddress());
    dialog->setOkButtonText(tr("Keep"));
    dialog->resize(520, dialog->sizeHint().height());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& typed) {
        const Result<QUrl> url = addressFromInput(typed);
        if (url)
            keepPage(*url);
        else
            m_status.complain(url.error(), typed.trimmed());
    });
    dialog->open();
}

void KeepCommands::keepPage(const QUrl& url)
{
    if (m_library.isOffline()) {
        m_library.later().savePage(url);
        m_status.say(tr("Byline is working offline. The page will be kept once it is online again."));
        return;
    }
    m_status.showProgress({StatusLine::Job::Page, 0, 0, tr("Keeping “%1” offline…").arg(url.host()),
                           [this] { m_library.archive().stopSaving(); }});
    m_library.archive().savePage(url, {}, Haste::First).then(this, [this, url](const Result<CopyReport>& report) {
        m_status.endProgress(StatusLine::Job::Page);
        m_article.reportKept(report, url.host());
        if (report)
            emit pageKept(report->article);
    });
}

void KeepCommands::takeWithMe()
{
    if (m_library.isOffline()) {
        m_status.say(tr("Byline is working offline."), {tr("Go online"), [this] { m_library.setOffline(false); }});
        return;
    }
    m_library.shelf().take();
}

void KeepCommands::reportTaken(const ShelfReport& report)
{
    m_status.endProgress(StatusLine::Job::Shelf);
    const QString kept = QLocale().toString(report.kept);
    QString said = report.kept == 0   ? tr("All unread articles were already kept.")
                   : report.kept == 1 ? tr("1 more article can be read offline.")
                                      : tr("%1 more articles can be read offline.").arg(kept);
    if (report.stopped)
        said = tr("Stopped. Kept so far: %1.").arg(kept);
    else if (report.isFull)
        said = tr("The space for offline copies is used up. Kept: %1.").arg(kept);
    if (report.incomplete > 0)
        said += u' ' + tr("Incomplete: %1.").arg(QLocale().toString(report.incomplete));
    if (report.failed > 0)
        said += u' ' + tr("Failed: %1.").arg(QLocale().toString(report.failed));
    if (report.isFull)
        m_status.say(said, {tr("More space…"), [this] { askForRules(); }});
    else
        m_status.say(said);
}

void KeepCommands::askForRules()
{
    (new ShelfDialog(m_library, m_window))->open();
}

void KeepCommands::exportCurrent()
{
    if (const Article article = m_article.current(); article.id)
        exportArticles({article});
}

void KeepCommands::exportArticles(const QList<Article>& articles)
{
    QList<ArticleId> ids;
    for (const Article& article : articles)
        ids += article.id;
    const Article first = articles.first();
    askForFile(ids.size() > 1 ? first.outletTitle : headlineOf(first), [this, ids, first](const QString& file) {
        if (ids.size() == 1 && first.saved == CopyState::None && !m_library.isOffline())
            keepAndExport(file, first);
        else
            exportTo(file, ids);
    });
}

/// With all its pictures, then.
void KeepCommands::keepAndExport(const QString& file, const Article& article)
{
    m_status.showProgress({StatusLine::Job::Page, 0, 0, tr("Keeping “%1” offline…").arg(headlineOf(article)),
                           [this] { m_library.archive().stopSaving(); }});
    m_library.archive()
        .save(article.id, Keeper::User, Audio::AsBefore, Haste::First)
        .then(this, [this, file, article](const Result<CopyReport>& report) {
            m_status.endProgress(StatusLine::Job::Page);
            if (report || report.error().kind != ErrorKind::Cancelled)
                exportTo(file, {article.id});
            else
                m_status.say(tr("Stopped. No file was saved."));
        });
}

void KeepCommands::exportKept()
{
    m_library.exporter().kept().then(this, [this](const Result<QList<ArticleId>>& kept) {
        if (!kept)
            m_status.complain(kept.error(), {});
        else if (kept->isEmpty())
            m_status.say(withParticles(tr("Nothing is kept offline yet. Press %1 to keep the open article.")
                                           .arg(Actions::keyOrName(*m_actions.toggleKept))));
        else
            askForFile(tr("Kept articles"), [this, ids = *kept](const QString& file) { exportTo(file, ids); });
    });
}

void KeepCommands::askForFile(const QString& name, const std::function<void(const QString&)>& chosen)
{
    auto* dialog = new QFileDialog(m_window, tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList filters {tr("E-book (*.epub)"), tr("Web page with pictures (*.html)"), tr("PDF (*.pdf)"),
                               tr("Markdown (*.md)")};
    const QStringList suffixes {suffixOf(ExportFormat::Epub), suffixOf(ExportFormat::Html), suffixOf(ExportFormat::Pdf),
                                suffixOf(ExportFormat::Markdown)};
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(suffixes.first());
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters, suffixes](const QString& filter) {
        dialog->setDefaultSuffix(suffixes.value(filters.indexOf(filter)));
    });
    dialog->selectFile(fileNameOf(name));
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

void KeepCommands::exportTo(const QString& file, const QList<ArticleId>& articles)
{
    const QFuture<Result<QByteArray>> exported =
        m_library.exporter().exported(articles, formatOf(file), QLocale(), QDateTime::currentDateTimeUtc());
    const auto stop = [this, exported] {
        QFuture<Result<QByteArray>>(exported).cancel(); // what is made of it is not written
        m_status.endProgress(StatusLine::Job::Export);
        m_status.say(tr("Stopped. No file was saved."));
    };
    m_status.showProgress({StatusLine::Job::Export, 0, 0, ExportedFile::progressText(file), stop});
    QFuture<Result<QByteArray>>(exported).then(this, [this, file](const Result<QByteArray>& bytes) {
        if (bytes)
            ExportedFile::write(
                m_status, file, *bytes,
                tr("Saved: %1 (%2).").arg(QDir::toNativeSeparators(file), dataSize(bytes->size(), QLocale())));
        m_status.endProgress(StatusLine::Job::Export);
        if (!bytes)
            m_status.complain(bytes.error(), QDir::toNativeSeparators(file));
    });
}

} // namespace byline
