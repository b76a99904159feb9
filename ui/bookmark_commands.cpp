// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/bookmark_commands.h"

#include "library/bookmarks.h"
#include "library/library.h"
#include "library/undo.h"
#include "ui/dialogs/bookmark_dialog.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/exported_file.h"
#include "ui/history_commands.h"
#include "ui/panes/status_line.h"

#include <QFileDialog>
#include <QMenu>

namespace byline {

BookmarkCommands::BookmarkCommands(Library& library, HistoryCommands& history, StatusLine& status, QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_history(history)
    , m_status(status)
    , m_window(window)
{
}

void BookmarkCommands::fillMenu(QMenu& menu, const SourceRow& row)
{
    if (row.kind == SourceRow::Kind::BookmarkFolder) {
        connect(menu.addAction(tr("Rename…")), &QAction::triggered, this,
                [this, name = row.title] { askForFolderName(name); });
        connect(menu.addAction(tr("Remove folder, keep its bookmarks")), &QAction::triggered, this,
                [this, name = row.title] { dissolveFolder(name); });
    }
    if (row.kind == SourceRow::Kind::BookmarkTag) {
        connect(menu.addAction(tr("Rename…")), &QAction::triggered, this,
                [this, name = row.title] { askForTagName(name); });
        connect(menu.addAction(tr("Remove tag, keep its bookmarks")), &QAction::triggered, this,
                [this, name = row.title] { removeTag(name); });
    }
    if (row.kind == SourceRow::Kind::BookmarkFolder || row.kind == SourceRow::Kind::BookmarksHeader
        || row.key == QLatin1String("smart:bookmarks"))
        connect(menu.addAction(tr("Export bookmarks…")), &QAction::triggered, this, &BookmarkCommands::exportBookmarks);
}

void BookmarkCommands::editBookmark(const Article& article, const std::optional<BookmarkEdit>& typed)
{
    auto* dialog = new BookmarkDialog(m_library, article, typed, m_window);
    connect(dialog, &BookmarkDialog::edited, this,
            [this, id = article.id](const BookmarkEdit& edit) { add({id}, edit); });
    connect(dialog, &BookmarkDialog::dropped, this, [this, article](const BookmarkEdit& edit) {
        m_status.say(tr("Your changes to the bookmark were not saved."),
                     {tr("Continue editing"), [this, article, edit] { editBookmark(article, edit); }});
    });
    dialog->open();
}

void BookmarkCommands::add(const QList<ArticleId>& articles, const BookmarkEdit& edit)
{
    report(m_library.bookmarks().add(articles, edit), tr("Bookmark saved."), tr("Bookmarks saved: %1."));
}

void BookmarkCommands::askForFolderName(const QString& folder)
{
    askForName(m_window, {tr("Rename folder"), tr("Folder name"), folder}, [this, folder](const QString& to) {
        if (to != folder)
            report(m_library.bookmarks().renameFolder(folder, to), tr("Folder renamed."), tr("Folder renamed."));
    });
}

void BookmarkCommands::dissolveFolder(const QString& folder)
{
    const QString said = tr("Folder removed. Its bookmarks are still there.");
    report(m_library.bookmarks().renameFolder(folder, {}), said, said);
}

void BookmarkCommands::askForTagName(const QString& tag)
{
    askForName(m_window, {tr("Rename tag"), tr("Tag name"), tag}, [this, tag](const QString& to) {
        if (to != tag)
            report(m_library.bookmarks().renameTag(tag, to), tr("Tag renamed."), tr("Tag renamed."));
    });
}

void BookmarkCommands::removeTag(const QString& tag)
{
    const QString said = tr("Tag removed. Its bookmarks are still there.");
    report(m_library.bookmarks().renameTag(tag, {}), said, said);
}

void BookmarkCommands::exportBookmarks()
{
    auto* dialog = new QFileDialog(m_window, tr("Export bookmarks"), QStringLiteral("bookmarks.html"),
                                   tr("Bookmarks for browsers (*.html);;Markdown (*.md)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &BookmarkCommands::exportFile);
    dialog->open();
}

void BookmarkCommands::exportFile(const QString& path)
{
    const auto form =
        path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive) ? BookmarkForm::Markdown : BookmarkForm::Html;
    m_library.bookmarks().exported(form).then(this, [this, path](const Result<BookmarkExport>& made) {
        if (!made)
            return m_status.complain(made.error(), path);
        ExportedFile::write(m_status, path, made->bytes,
                            tr("Bookmarks exported: %1.").arg(QLocale().toString(made->bookmarks)));
    });
}

void BookmarkCommands::report(QFuture<Result<int>> done, const QString& one, const QString& many)
{
    done.then(this, [this, one, many, before = m_library.undo().newest()](const Result<int>& changed) {
        if (!changed)
            m_status.complain(changed.error(), {});
        else if (*changed > 0) // where all were bookmarked already, there is nothing to take back
            m_status.say(*changed == 1 || !many.contains(QLatin1String("%1")) ? one : many.arg(*changed),
                         m_library.undo().newest() != before ? m_history.takeBackOffer() : StatusLine::Offer {});
    });
}

} // namespace byline
