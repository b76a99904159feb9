// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/article_table.h"

#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

/// Unread, bookmarked, saved: one sign each, in a fixed place.
QString marks(const Article& article)
{
    QString marks;
    marks += article.read ? u' ' : u'•';
    marks += article.bookmarked ? u'*' : u' ';
    marks += article.saved == CopyState::None ? u' ' : article.saved == CopyState::Complete ? u'S' : u's';
    return marks.trimmed();
}

} // namespace

QString shortTime(const QDateTime& time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

QString authorNames(const QList<AuthorRef>& authors)
{
    QStringList names;
    for (const AuthorRef& author : authors)
        names += author.name;
    return names.join(u", "_s);
}

QList<Column> articleColumns()
{
    return {
        {Cli::tr("id"), Column::Side::Right},
        {QString()},
        {Cli::tr("published")},
        {Cli::tr("outlet"), Column::Side::Left, Column::Room::Flexible},
        {Cli::tr("headline"), Column::Side::Left, Column::Room::Flexible},
        {Cli::tr("authors"), Column::Side::Left, Column::Room::Flexible},
    };
}

QStringList articleCells(const Article& article)
{
    return {QString::number(article.id.value),
            marks(article),
            shortTime(article.published),
            article.outletTitle,
            article.title,
            authorNames(article.authors)};
}

QString articleTable(const QList<Article>& articles, int columns)
{
    Table table(articleColumns());
    for (const Article& article : articles)
        table.addRow(articleCells(article));
    return table.isEmpty() ? QString() : table.text(columns);
}

} // namespace byline
