// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An outlet's menu and its page.
#include "library/library.h"
#include "library/member_sessions.h"
#include "library/settings.h"
#include "library/sign_ins.h"
#include "ui/choices.h"
#include "ui/dialogs/outlet_page.h"
#include "ui/dialogs/password_dialog.h"
#include "ui/earlier_articles.h"
#include "ui/history_commands.h"
#include "ui/newsletter_commands.h"
#include "ui/outlet_commands.h"
#include "ui/panes/status_line.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>
#include <QUrl>

namespace byline {

void OutletCommands::fillMenu(QMenu& menu, const SourceRow& row, const QList<QStringList>& folders)
{
    if (row.kind != SourceRow::Kind::Outlet)
        return;
    const OutletId id = row.outlet;
    const auto entry = [&](const QString& text, auto step) {
        connect(menu.addAction(text), &QAction::triggered, this, step);
    };
    entry(tr("Refresh"), [this, id] { refresh(RefreshScope::Everything, {id}); });
    menu.addSeparator();
    entry(tr("About this outlet…"), [this, id] { openPage(id); });
    entry(tr("Open website"), [this, id] { openWebsite(id); });
    entry(tr("Copy feed address"), [this, id] {
        m_library.subscriptions().outlet(id).then(this, [this](const Result<Outlet>& outlet) {
            if (!outlet)
                return;
            QGuiApplication::clipboard()->setText(outlet->feedUrl);
            m_status.say(tr("Address copied."));
        });
    });
    entry(tr("Newsletter…"), [this, id] { m_newsletters->open(id); });
    entry(tr("Load earlier articles"), [this, id] { m_earlier->load({id, {}, {}}); });
    menu.addSeparator();
    entry(tr("Rename…"), [this, id, title = row.title] { askForName(id, title); });
    fillMoveMenu(*menu.addMenu(tr("Move to folder")), row, folders);
    fillIntervalMenu(*menu.addMenu(tr("Check for new articles")), id);
    QAction* quiet = menu.addAction(tr("Mute notifications"));
    quiet->setCheckable(true);
    quiet->setChecked(Choices(m_library.settings()).isQuiet(id));
    connect(quiet, &QAction::triggered, this, [this, id](bool wanted) {
        Choices(m_library.settings()).setQuiet(id, wanted ? Qt::Checked : Qt::Unchecked);
    });
    entry(tr("Articles to keep…"), [this, id] { askHowMuchIsKept(id); });
    entry(tr("User name and password…"), [this, id] { askForPassword(id); });
    entry(tr("Export (OPML)…"), [this, id] { exportOpml(QList<OutletId> {id}); });
    menu.addSeparator();
    entry(tr("Unsubscribe"), [this, id] { unsubscribe(id); });
}

void OutletCommands::openWebsite(OutletId id)
{
    m_library.subscriptions().outlet(id).then(this, [](const Result<Outlet>& outlet) {
        if (const QUrl url(outlet ? outlet->url : QString()); url.scheme().startsWith(QLatin1String("http")))
            QDesktopServices::openUrl(url);
    });
}

void OutletCommands::fillMoveMenu(QMenu& menu, const SourceRow& row, const QList<QStringList>& folders)
{
    const auto add = [&](const QString& text, const QStringList& folder) {
        QAction* action = menu.addAction(QString(text).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(folder == row.folder);
        connect(action, &QAction::triggered, this, [this, id = row.outlet, folder] { move(id, folder); });
    };
    add(tr("No folder"), {});
    for (const QStringList& folder : folders)
        add(folder.join(QStringLiteral(" / ")), folder);
    menu.addSeparator();
    connect(menu.addAction(tr("New folder…")), &QAction::triggered, this,
            [this, id = row.outlet] { askForFolder(id); });
}

void OutletCommands::fillIntervalMenu(QMenu& menu, OutletId id)
{
    QMenu* choices = &menu;
    // What is chosen now is asked for when the menu is opened.
    connect(choices, &QMenu::aboutToShow, this, [this, choices, id] {
        m_library.subscriptions().outlet(id).then(choices, [choices](const Result<Outlet>& outlet) {
            for (QAction* action : choices->actions())
                action->setChecked(outlet && action->data().toInt() == outlet->intervalMinutes);
        });
    });
    for (const auto& [minutes, text] : OutletPage::intervals()) {
        QAction* action = choices->addAction(text);
        action->setCheckable(true);
        action->setData(minutes);
        connect(action, &QAction::triggered, this, [this, id, wanted = minutes] { setInterval(id, wanted); });
    }
}

void OutletCommands::setInterval(OutletId id, int minutes)
{
    m_library.subscriptions().setInterval(id, minutes).then(this, [this](const Result<void>& done) {
        if (!done)
            m_status.complain(done.error(), {});
    });
}

void OutletCommands::openPage(OutletId id)
{
    auto* page = new OutletPage(m_library, m_actions, id, m_window);
    connect(page, &OutletPage::linkActivated, this, &OutletCommands::linkActivated);
    connect(page, &OutletPage::newsletterRequested, this, [this, id] { m_newsletters->open(id); });
    connect(page, &OutletPage::signedIn, this, [this](OutletId outlet) { m_library.memberSessions().unlock(outlet); });
    connect(page, &OutletPage::webPageWanted, this, &OutletCommands::webPageWanted);
    connect(page, &OutletPage::earlierRequested, m_earlier, &EarlierArticles::load);
    connect(page, &OutletPage::earlierOfWriterRequested, m_earlier,
            qOverload<AuthorId>(&EarlierArticles::loadOfWriter));
    connect(page, &OutletPage::retentionRequested, this, [this, id] { askHowMuchIsKept(id); });
    connect(page, &OutletPage::refreshRequested, this, [this, id] { refresh(RefreshScope::Everything, {id}); });
    connect(page, &OutletPage::intervalChosen, this, [this, id](int minutes) { setInterval(id, minutes); });
    connect(page, &OutletPage::passwordRequested, this, [this, id] { askForPassword(id); });
    page->open();
}

void OutletCommands::askForPassword(OutletId id)
{
    m_library.subscriptions().outlet(id).then(this, [this](const Result<Outlet>& outlet) {
        if (!outlet)
            return m_status.complain(outlet.error(), {});
        auto* dialog = new PasswordDialog(m_library, *outlet, m_window);
        connect(dialog, &PasswordDialog::kept, this, [this, id = outlet->id](SecretPlace place) {
            if (place == SecretPlace::UntilExit)
                m_status.say(SignIns::noKeychainText());
            refresh(RefreshScope::Everything, {id});
        });
        connect(dialog, &PasswordDialog::forgotten, this,
                [this] { m_status.say(tr("The user name and password were removed.")); });
        connect(dialog, &PasswordDialog::failed, this,
                [this, title = outlet->title](const Error& error) { m_status.complain(error, title); });
        dialog->open();
    });
}

} // namespace byline
