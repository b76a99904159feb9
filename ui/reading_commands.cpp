// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading_commands.h"

#include "core/file_name.h"
#include "core/headline.h"
#include "core/url.h"
#include "library/library.h"
#include "library/reading.h"
#include "library/settings.h"
#include "ui/actions.h"
#include "ui/choices.h"
#include "ui/desktop/web_programs.h"
#include "ui/dialogs/outlet_page.h"
#include "ui/panes/article_reader.h"
#include "ui/panes/page_style.h"
#include "ui/panes/reading_pane.h"
#include "ui/panes/reading_style.h"
#include "ui/panes/status_line.h"
#include "ui/read_aloud.h"

#include <QActionGroup>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QToolButton>
#include <QUrlQuery>

namespace byline {

namespace {

const QString kPictures = QStringLiteral("page/pictures");

} // namespace

ReadingCommands::ReadingCommands(Library& library, Actions& actions, ReadingPane& reading, StatusLine& status,
                                 QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_actions(actions)
    , m_reading(reading)
    , m_status(status)
    , m_window(window)
    , m_readAloud(new ReadAloud(library.settings(), reading, status, this))
    , m_menu(new QMenu(window))
{
    const auto on = [this](QAction* action, auto step) { connect(action, &QAction::triggered, this, step); };
    on(actions.readingStyle, &ReadingCommands::openStyle);
    on(actions.largerText, [this] { changeZoom(m_reading.pageStyle().zoomPercent + kZoomStep); });
    on(actions.smallerText, [this] { changeZoom(m_reading.pageStyle().zoomPercent - kZoomStep); });
    on(actions.normalText, [this] { changeZoom(100); });
    on(actions.findInArticle, [this] { m_reading.find(); });
    on(actions.copyQuotation, &ReadingCommands::copyQuotation);
    on(actions.copyCitation, [this] { copyCitation(CitationForm::Plain); });
    on(actions.copyCitationMarkdown, [this] { copyCitation(CitationForm::Markdown); });
    on(actions.sendByMail, &ReadingCommands::sendByMail);
    on(actions.saveAsPdf, &ReadingCommands::saveAsPdf);
    on(actions.print, &ReadingCommands::previewPrint);
    on(actions.readAloud, [this] {
        m_readAloud->toggle();
        m_actions.readAloud->setChecked(m_readAloud->isReading());
    });
    connect(m_readAloud, &ReadAloud::changed, this,
            [this] { m_actions.readAloud->setChecked(m_readAloud->isReading()); });
    on(actions.cursorText, [this] {
        const bool wanted = m_actions.cursorText->isChecked();
        Choices(m_library.settings()).setCursorText(wanted ? Qt::Checked : Qt::Unchecked);
        m_status.say(wanted ? tr("Articles are now shown as text with a cursor.")
                            : tr("Articles are shown as pages again."));
    });
    actions.cursorText->setChecked(Choices(library.settings()).cursorText() == Qt::Checked);
    on(actions.showChanges, [this] { m_reading.showText(ShownText::Changes); });
    on(actions.fullText,
       [this] { m_reading.showText(m_actions.fullText->isChecked() ? ShownText::FullText : ShownText::Feed); });
    on(actions.webPage, [this] {
        if (m_reading.showsWebPage())
            m_reading.showText(ShownText::Feed);
        else
            m_reading.showWebPage(QUrl(m_reading.openArticle().url));
    });
    connect(&reading, &ReadingPane::browserWanted, this, &ReadingCommands::openInBrowser);
    connect(&reading, &ReadingPane::linkActivatedBehind, this, &ReadingCommands::openBehind);
    m_menu->menuAction()->setEnabled(false);
    connect(&reading, &ReadingPane::opened, this, [this](ArticleId id) { m_menu->menuAction()->setEnabled(bool(id)); });
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        if (m_menu->isEmpty())
            buildMenu();
        refreshMenu();
    });
}

void ReadingCommands::buildMenu()
{
    m_menu->addActions(
        {m_actions.findInArticle, m_actions.webPage, m_actions.showChanges, m_actions.readAloud, m_actions.cursorText});
    m_menu->addSeparator();
    m_menu->addActions({m_actions.copyLink, m_actions.copyQuotation, m_actions.copyCitation,
                        m_actions.copyCitationMarkdown, m_actions.sendByMail, m_actions.openOriginal});
    buildProgramMenu();
    m_menu->addSeparator();
    m_menu->addActions({m_actions.keepAudio, m_actions.saveAsPdf, m_actions.print});
    m_menu->addSeparator();
    buildSourceMenu();
    buildPictureMenu();
}

/// The browsers and readers of the desktop, for an article that wants another one than the usual.
void ReadingCommands::buildProgramMenu()
{
    const QList<WebProgram> programs = webPrograms();
    if (programs.isEmpty())
        return;
    m_programs = m_menu->addMenu(tr("Open with"));
    for (const WebProgram& program : programs) {
        QAction* action = m_programs->addAction(QIcon::fromTheme(program.icon), program.name);
        connect(action, &QAction::triggered, this, [this, program] {
            if (!openWith(program, QUrl(m_reading.openArticle().url)))
                m_status.say(tr("%1 could not be started.").arg(program.name));
        });
    }
}

void ReadingCommands::buildSourceMenu()
{
    m_sources = m_menu->addMenu(tr("Articles from this outlet"));
    auto* group = new QActionGroup(m_sources);
    for (const auto& [source, name] : OutletPage::textSources()) {
        QAction* action = m_sources->addAction(name);
        action->setCheckable(true);
        action->setData(int(source));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = source] { m_reading.setSource(chosen); });
    }
}

void ReadingCommands::buildPictureMenu()
{
    m_pictures = m_menu->addMenu(tr("Pictures from the web"));
    auto* group = new QActionGroup(m_pictures);
    const std::pair<PictureRule, QString> choices[] = {{PictureRule::All, tr("Always load")},
                                                       {PictureRule::KnownOutlets, tr("Only from subscribed outlets")},
                                                       {PictureRule::None, tr("Only on request")}};
    for (const auto& [rule, name] : choices) {
        QAction* action = m_pictures->addAction(name);
        action->setCheckable(true);
        action->setData(int(rule));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = rule] {
            m_library.settings().setValue(kPictures, int(chosen));
            m_reading.reload();
        });
    }
}

void ReadingCommands::refreshMenu()
{
    const Article& article = m_reading.openArticle();
    m_actions.showChanges->setVisible(article.changed);
    m_actions.webPage->setText(m_reading.showsWebPage() ? tr("Back to reading view") : tr("Show web page here"));
    const int rule = m_library.settings().value(kPictures, int(PictureRule::All)).toInt();
    for (QAction* action : m_pictures->actions())
        action->setChecked(action->data().toInt() == rule);
    if (m_programs)
        m_programs->setEnabled(isWebAddress(QUrl(article.url)));
    m_sources->setEnabled(bool(article.id));
    if (!article.id)
        return;
    m_library.reading().choice(article.outletId).then(this, [this](const Result<ReadingChoice>& choice) {
        if (choice)
            for (QAction* action : m_sources->actions())
                action->setChecked(action->data().toInt() == int(choice->source));
    });
}

void ReadingCommands::openStyle()
{
    auto* style = new ReadingStyle(m_library.settings(), m_window);
    QWidget* button = m_window;
    for (QObject* object : m_actions.readingStyle->associatedObjects())
        if (auto* made = qobject_cast<QToolButton*>(object); made && made->isVisible())
            button = made;
    style->popUnder(*button);
}

void ReadingCommands::copy(const QString& text, const QString& said)
{
    QGuiApplication::clipboard()->setText(text);
    m_status.say(said);
}

void ReadingCommands::copyQuotation()
{
    m_reading.readPassage([this, article = m_reading.openArticle()](const QString& passage) {
        if (passage.trimmed().isEmpty())
            m_status.say(tr("Select the passage in the article first."));
        else
            copy(quotation(passage, article, CitationForm::Plain, QLocale()), tr("Quotation copied, with its source."));
    });
}

void ReadingCommands::copyCitation(CitationForm form)
{
    if (m_reading.article())
        copy(citation(m_reading.openArticle(), form, QLocale()), tr("Citation copied."));
}

void ReadingCommands::sendByMail()
{
    if (!m_reading.article())
        return;
    m_reading.readPassage([this, article = m_reading.openArticle()](const QString& passage) {
        const QString text = passage.trimmed().isEmpty() ? citation(article, CitationForm::Plain, QLocale())
                                                         : quotation(passage, article, CitationForm::Plain, QLocale());
        // RFC 6068, 5: lines end as they do in a mail.
        const auto encoded = [](QString words) {
            return QString::fromLatin1(QUrl::toPercentEncoding(words.replace(u'\n', QStringLiteral("\r\n"))));
        };
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("subject"), encoded(headlineOf(article)));
        query.addQueryItem(QStringLiteral("body"), encoded(text));
        QUrl mail(QStringLiteral("mailto:"));
        mail.setQuery(query);
        openInBrowser(mail);
    });
}

void ReadingCommands::saveAsPdf()
{
    if (!m_reading.article())
        return;
    auto* dialog = new QFileDialog(m_window, tr("Save as PDF"), QDir::homePath(), tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(fileNameOf(headlineOf(m_reading.openArticle())) + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &ReadingCommands::writePdf);
    dialog->open();
}

void ReadingCommands::writePdf(const QString& file)
{
    m_reading.reader().writePdf(file, [this, file](const Result<void>& written) {
        if (!written)
            m_status.complain(written.error(), file);
        else
            m_status.say(tr("Saved: %1").arg(QDir::toNativeSeparators(file)),
                         {tr("Open"), [this, file] { openInBrowser(QUrl::fromLocalFile(file)); }});
    });
}

void ReadingCommands::previewPrint()
{
    if (!m_reading.article())
        return;
    if (const auto& problem = m_reading.reader().problem())
        m_status.complain(*problem, headlineOf(m_reading.openArticle()));
    else
        m_reading.reader().previewPrint(fileNameOf(headlineOf(m_reading.openArticle())), m_window,
                                        [status = QPointer(&m_status)](const QString& trouble) {
                                            if (status)
                                                status->say(trouble);
                                        });
}

void ReadingCommands::changeZoom(int percent)
{
    setPageZoom(m_library.settings(), percent);
    m_status.say(tr("Text size: %1%").arg(m_reading.pageStyle().zoomPercent));
}

bool ReadingCommands::openInBrowser(const QUrl& url)
{
    if (QDesktopServices::openUrl(url))
        return true;
    if (url.scheme() == QLatin1String("mailto")) // its address is the whole mail
        m_status.say(tr("No email program was found. Choose one in the system settings."));
    else
        m_status.say(tr("No program was found to open %1").arg(url.toDisplayString()));
    return false;
}

bool ReadingCommands::openBehind(const QUrl& url)
{
    const bool opened = isWebAddress(url) && openInBrowser(url);
    if (opened)
        m_window->activateWindow();
    return opened;
}

} // namespace byline
