// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/article_table.h"
#include "cli/commands/commands.h"
#include "cli/input.h"
#include "cli/json.h"
#include "cli/words.h"
#include "library/bookmarks.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void finishChanged(Session& session, const QString& sentence, int changed, ExitCode code)
{
    if (session.isJson())
        session.output().print(QJsonObject {{u"changed"_s, changed}});
    else
        session.output().print(sentence.arg(changed));
    session.finish(code);
}

BookmarkEdit editFrom(const Given& given)
{
    BookmarkEdit edit;
    if (given.has(u"--folder"_s))
        edit.folder = given.text(u"--folder"_s);
    if (given.has(u"--note"_s))
        edit.note = given.text(u"--note"_s);
    edit.addTags = given.texts(u"--tag"_s);
    return edit;
}

void add(Session& session, const Given& given)
{
    const BookmarkEdit edit = editFrom(given);
    withArticles(session, given.ids<ArticleId>(u"ID"_s),
                 [&session, edit](const QList<ArticleId>& known, ExitCode code) {
                     session.after(session.library().bookmarks().add(known, edit), {}, [&session, code](int changed) {
                         finishChanged(session, Cli::tr("Bookmarked: %1"), changed, code);
                     });
                 });
}

void remove(Session& session, const Given& given)
{
    withArticles(session, given.ids<ArticleId>(u"ID"_s), [&session](const QList<ArticleId>& known, ExitCode code) {
        session.after(session.library().bookmarks().remove(known), {}, [&session, code](int changed) {
            finishChanged(session, Cli::tr("Bookmarks removed: %1"), changed, code);
        });
    });
}

void print(Session& session, const QList<Bookmark>& bookmarks)
{
    if (session.isJson())
        return session.output().print(toJsonArray(bookmarks));
    QList<Column> columns = articleColumns();
    columns += {Cli::tr("folder"), Column::Side::Left, Column::Room::Flexible};
    columns += {Cli::tr("tags"), Column::Side::Left, Column::Room::Flexible};
    columns += {Cli::tr("note"), Column::Side::Left, Column::Room::Flexible};
    Table table(columns);
    for (const Bookmark& bookmark : bookmarks)
        table.addRow(articleCells(bookmark.article) << bookmark.folder << bookmark.tags.join(u", "_s) << bookmark.note);
    if (!table.isEmpty())
        session.output().print(table.text(session.output().screen().answerColumns));
}

Argument articles()
{
    return {u"ID"_s, {}, Cli::tr("the articles"), Argument::Kind::Id, Argument::Count::AtLeastOne};
}

} // namespace

Command bookmarkCommand()
{
    return {u"bookmark"_s,
            Cli::tr("bookmarks articles"),
            {
                articles(),
                {u"--folder"_s, u"NAME"_s, Cli::tr("into this folder of bookmarks")},
                {u"--tag"_s, u"TAG"_s, Cli::tr("with this tag"), Argument::Kind::Text, Argument::Count::Any},
                {u"--note"_s, u"TEXT"_s, Cli::tr("with this note")},
            },
            withLibrary(add)};
}

Command unbookmarkCommand()
{
    return {u"unbookmark"_s, Cli::tr("removes bookmarks"), {articles()}, withLibrary(remove)};
}

Command bookmarksCommand()
{
    return {u"bookmarks"_s, Cli::tr("lists bookmarks"), {}, withLibrary([](Session& session, const Given&) {
                session.after(session.library().bookmarks().all(), {}, [&session](const QList<Bookmark>& bookmarks) {
                    print(session, bookmarks);
                    session.finish(ExitCode::Done);
                });
            })};
}

} // namespace byline
