// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/writer_commands.h"

#include "library/library.h"
#include "ui/dialogs/writer_page.h"
#include "ui/dialogs/writer_preview.h"
#include "ui/history_commands.h"
#include "ui/models/name_order.h"
#include "ui/models/source_row.h"
#include "ui/panes/status_line.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QHash>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>

namespace byline {

namespace {

QString escaped(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

/// "Jane Doe — The Gazette, 12": who of several with one name is meant.
QString described(const Author& author, const QList<Outlet>& outlets)
{
    QStringList places;
    for (const Outlet& outlet : outlets)
        if (author.outlets.contains(outlet.id))
            places += outlet.title;
    return QStringLiteral("%1 — %2 (%3)")
        .arg(author.name, places.isEmpty() ? author.role : places.join(QStringLiteral(", ")),
             QLocale().toString(author.articles));
}

} // namespace

WriterCommands::WriterCommands(Library& library, HistoryCommands& history, StatusLine& status, Pictures& pictures,
                               QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_history(history)
    , m_status(status)
    , m_pictures(pictures)
    , m_window(window)
{
}

void WriterCommands::fillMenu(QMenu& menu, const SourceRow& row, const QList<Author>& people,
                              const QList<Outlet>& outlets)
{
    if (row.kind == SourceRow::Kind::WritersHeader)
        connect(menu.addAction(tr("Writers who may be the same person…")), &QAction::triggered, this,
                [this, outlets] { suggest(outlets); });
    if (row.kind != SourceRow::Kind::Writer)
        return;
    connect(
        menu.addAction(row.followed ? tr("Unfollow") : tr("Follow")), &QAction::triggered, this,
        [this, id = row.author, followed = row.followed] { setFollowed(id, followed ? Qt::Unchecked : Qt::Checked); });
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const Author& author) { return author.id == row.author; });
    if (found == people.end())
        return;
    const Author writer = *found;
    connect(menu.addAction(tr("About this writer…")), &QAction::triggered, this,
            [this, writer, outlets] { openPage(writer, outlets); });
    connect(menu.addAction(tr("Load earlier articles")), &QAction::triggered, this,
            [this, id = writer.id] { emit earlierWanted(id); });
    menu.addSeparator();
    fillMergeMenu(*menu.addMenu(tr("Same person as")), writer, people, outlets);
    if (writer.outlets.size() < 2)
        return;
    QMenu* apart = menu.addMenu(tr("Someone else at"));
    for (const Outlet& outlet : outlets)
        if (writer.outlets.contains(outlet.id))
            connect(apart->addAction(escaped(outlet.title)), &QAction::triggered, this,
                    [this, writer, outlets, id = outlet.id] { split(writer, id, outlets); });
}

void WriterCommands::fillMergeMenu(QMenu& menu, const Author& writer, const QList<Author>& people,
                                   const QList<Outlet>& outlets)
{
    for (const Author& other : people)
        if (other.id != writer.id && other.name.compare(writer.name, Qt::CaseInsensitive) == 0)
            connect(menu.addAction(escaped(described(other, outlets))), &QAction::triggered, this,
                    [this, writer, other, outlets] { merge(writer, other, outlets); });
    if (!menu.isEmpty())
        menu.addSeparator();
    connect(menu.addAction(tr("Another writer…")), &QAction::triggered, this,
            [this, writer, people, outlets] { chooseOther(writer, people, outlets); });
}

void WriterCommands::chooseOther(const Author& writer, const QList<Author>& people, const QList<Outlet>& outlets)
{
    QStringList names;
    QHash<QString, Author> others;
    for (const Author& other : people)
        if (other.id != writer.id) {
            names += described(other, outlets);
            others.insert(names.last(), other);
        }
    std::sort(names.begin(), names.end(), nameOrder());
    auto* dialog = new QInputDialog(m_window);
    applyTheme(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Same person as"));
    dialog->setLabelText(tr("%1 also writes as:").arg(writer.name));
    dialog->setComboBoxItems(names);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, writer, outlets, others](const QString& name) {
        if (const Author other = others.value(name); other.id)
            merge(writer, other, outlets);
    });
    dialog->open();
}

void WriterCommands::openPage(const Author& writer, const QList<Outlet>& outlets)
{
    auto* page = new WriterPage(m_library, writer, outlets, m_pictures, m_window);
    connect(page, &WriterPage::linkActivated, this, &WriterCommands::linkActivated);
    connect(page, &WriterPage::followToggled, this, &WriterCommands::setFollowed);
    page->open();
}

void WriterCommands::suggest(const QList<Outlet>& outlets)
{
    m_library.writers().namesakes().then(this, [this, outlets](const Result<QList<QList<Author>>>& groups) {
        if (!groups)
            return m_status.complain(groups.error(), {});
        if (groups->isEmpty())
            return m_status.say(tr("No two writers have the same name."));
        QStringList names;
        QHash<QString, QList<Author>> pairs;
        for (const QList<Author>& group : *groups)
            for (qsizetype i = 1; i < group.size(); ++i) {
                names +=
                    QStringLiteral("%1 = %2").arg(described(group.first(), outlets), described(group.at(i), outlets));
                pairs.insert(names.last(), {group.first(), group.at(i)});
            }
        auto* dialog = new QInputDialog(m_window);
        applyTheme(*dialog);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Writers who may be the same person"));
        dialog->setLabelText(tr("These writers have the same name. Choose whom to look at:"));
        dialog->setComboBoxItems(names);
        connect(dialog, &QInputDialog::textValueSelected, this, [this, pairs, outlets](const QString& name) {
            if (const QList<Author> pair = pairs.value(name); pair.size() == 2)
                merge(pair.at(0), pair.at(1), outlets);
        });
        dialog->open();
    });
}

void WriterCommands::merge(const Author& into, const Author& other, const QList<Outlet>& outlets)
{
    WriterPreview::Change change;
    change.title = tr("One person");
    change.explanation = tr("From now on, their articles are listed together. You can undo this at any time.");
    change.agree = tr("Merge into one person");
    change.before = {into, other};
    change.after = {WriterPreview::merged(into, other)};
    auto* preview = new WriterPreview(change, outlets, m_pictures, m_window);
    connect(preview, &QDialog::accepted, this, [this, to = into.id, from = other.id] { mergeNow(to, from); });
    preview->open();
}

void WriterCommands::split(const Author& writer, OutletId outlet, const QList<Outlet>& outlets)
{
    // How many of the articles are at that outlet is asked for: the writers there have counts of their own.
    m_library.writers()
        .articlesAt(writer.id, outlet)
        .then(this, [this, writer, outlet, outlets](const Result<int>& there) {
            if (!there)
                return m_status.complain(there.error(), {});
            Author stays = writer;
            stays.outlets.removeAll(outlet);
            stays.articles -= *there;
            Author leaves = writer;
            leaves.outlets = {outlet};
            leaves.articles = *there;
            leaves.followed = false;
            WriterPreview::Change change;
            change.title = tr("Two people");
            change.explanation = tr("From now on, the articles at that outlet are by someone else with the same name. "
                                    "You can undo this at any time.");
            change.agree = tr("Split into two people");
            change.before = {writer};
            change.after = {stays, leaves};
            auto* preview = new WriterPreview(change, outlets, m_pictures, m_window);
            connect(preview, &QDialog::accepted, this, [this, id = writer.id, outlet] { splitNow(id, outlet); });
            preview->open();
        });
}

void WriterCommands::mergeNow(AuthorId into, AuthorId other)
{
    m_library.writers().merge(into, {other}).then(this, [this](const Result<Author>& author) {
        if (!author)
            return m_status.complain(author.error(), {});
        emit pageOutdated();
        m_status.say(tr("%1 is now one writer.").arg(author->name), m_history.takeBackOffer());
    });
}

void WriterCommands::splitNow(AuthorId writer, OutletId outlet)
{
    m_library.writers().split(writer, outlet).then(this, [this](const Result<Author>& author) {
        if (!author)
            return m_status.complain(author.error(), {});
        emit pageOutdated();
        m_status.say(tr("%1 are now two writers.").arg(author->name), m_history.takeBackOffer());
    });
}

void WriterCommands::setFollowed(AuthorId author, Qt::CheckState following)
{
    const Following wanted = following == Qt::Checked ? Following::Yes : Following::No;
    m_library.writers().setFollowed(author, wanted).then(this, [this, author](const Result<Author>& changed) {
        if (!changed)
            return m_status.complain(changed.error(), {});
        emit pageOutdated();
        if (changed->followed)
            m_status.say(tr("You now follow %1, wherever they write.").arg(changed->name));
        else
            m_status.say(tr("You no longer follow %1.").arg(changed->name),
                         {tr("Undo"), [this, author] { setFollowed(author, Qt::Checked); }});
    });
}

} // namespace byline
