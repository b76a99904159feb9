// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/writer_commands.h"

#include "core/particles.h"
#include "library/library.h"
#include "ui/history_commands.h"
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

WriterCommands::WriterCommands(Library& library, HistoryCommands& history, StatusLine& status, QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_history(history)
    , m_status(status)
    , m_window(window)
{
}

void WriterCommands::fillMenu(QMenu& menu, const SourceRow& row, const QList<Author>& people,
                              const QList<Outlet>& outlets)
{
    if (row.kind != SourceRow::Kind::Writer)
        return;
    connect(
        menu.addAction(row.followed ? tr("Do not follow") : tr("Follow")), &QAction::triggered, this,
        [this, id = row.author, followed = row.followed] { setFollowed(id, followed ? Qt::Unchecked : Qt::Checked); });
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const Author& author) { return author.id == row.author; });
    if (found == people.end())
        return;
    const Author writer = *found;
    fillMergeMenu(*menu.addMenu(tr("The same person as")), writer, people, outlets);
    if (writer.outlets.size() < 2)
        return;
    QMenu* apart = menu.addMenu(tr("Someone else at"));
    for (const Outlet& outlet : outlets)
        if (writer.outlets.contains(outlet.id))
            connect(apart->addAction(escaped(outlet.title)), &QAction::triggered, this,
                    [this, writer, id = outlet.id] { split(writer, id); });
}

void WriterCommands::fillMergeMenu(QMenu& menu, const Author& writer, const QList<Author>& people,
                                   const QList<Outlet>& outlets)
{
    for (const Author& other : people)
        if (other.id != writer.id && other.name.compare(writer.name, Qt::CaseInsensitive) == 0)
            connect(menu.addAction(escaped(described(other, outlets))), &QAction::triggered, this,
                    [this, into = writer.id, id = other.id] { merge(into, id); });
    if (!menu.isEmpty())
        menu.addSeparator();
    connect(menu.addAction(tr("Another writer…")), &QAction::triggered, this,
            [this, writer, people, outlets] { chooseOther(writer, people, outlets); });
}

void WriterCommands::chooseOther(const Author& writer, const QList<Author>& people, const QList<Outlet>& outlets)
{
    QStringList names;
    QHash<QString, AuthorId> ids;
    for (const Author& other : people)
        if (other.id != writer.id) {
            names += described(other, outlets);
            ids.insert(names.last(), other.id);
        }
    names.sort(Qt::CaseInsensitive);
    auto* dialog = new QInputDialog(m_window);
    applyTheme(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("The same person as"));
    dialog->setLabelText(tr("%1 also writes as:").arg(writer.name));
    dialog->setComboBoxItems(names);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, into = writer.id, ids](const QString& name) {
        if (const AuthorId other = ids.value(name))
            merge(into, other);
    });
    dialog->open();
}

void WriterCommands::merge(AuthorId into, AuthorId other)
{
    m_library.writers().merge(into, {other}).then(this, [this](const Result<Author>& author) {
        if (!author)
            return m_status.complain(author.error(), {});
        emit pageOutdated();
        m_status.say(withParticles(tr("%1 is one writer now.").arg(author->name)), m_history.takeBackOffer());
    });
}

void WriterCommands::split(const Author& writer, OutletId outlet)
{
    m_library.writers().split(writer.id, outlet).then(this, [this](const Result<Author>& author) {
        if (!author)
            return m_status.complain(author.error(), {});
        emit pageOutdated();
        m_status.say(withParticles(tr("%1 are two writers now.").arg(author->name)), m_history.takeBackOffer());
    });
}

void WriterCommands::setFollowed(AuthorId author, Qt::CheckState following)
{
    const Following wanted = following == Qt::Checked ? Following::Yes : Following::No;
    m_library.writers().setFollowed(author, wanted).then(this, [this](const Result<Author>& changed) {
        if (!changed)
            return m_status.complain(changed.error(), {});
        emit pageOutdated();
        if (changed->followed)
            m_status.say(withParticles(tr("You follow %1 now, wherever they write.").arg(changed->name)));
        else
            m_status.say(withParticles(tr("You no longer follow %1.").arg(changed->name)));
    });
}

} // namespace byline
