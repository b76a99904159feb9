// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/source_tree.h"

#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

Outlet outletIn(qint64 id, const QString& title, const QStringList& folder)
{
    Outlet outlet;
    outlet.id = {id};
    outlet.title = title;
    outlet.folder = folder;
    outlet.subscribed = true;
    return outlet;
}

/// The titles of folders and outlets, from the top, with a dash for each step down.
QStringList rowsOf(const SourceRow& parent, const QString& before = {})
{
    QStringList rows;
    for (const auto& row : parent.children) {
        if (row->kind == SourceRow::Kind::Folder || row->kind == SourceRow::Kind::Outlet)
            rows += before + row->title;
        rows += rowsOf(*row, before + u'-');
    }
    return rows;
}

} // namespace

class TestSourceTree final : public QObject
{
    Q_OBJECT

private slots:
    void aFolderIsFoundByItsNameWithWhatIsInIt();
    void thoseWhoAreEqualDoNotChangePlacesWhenAllAreThere();
};

void TestSourceTree::aFolderIsFoundByItsNameWithWhatIsInIt()
{
    SourceTreeInput input;
    input.folders = {{u"Korea"_s}, {u"World"_s}};
    input.outlets = {outletIn(1, u"한강신문"_s, {u"Korea"_s}), outletIn(2, u"Fieldnotes"_s, {u"World"_s}),
                     outletIn(3, u"Korea Weekly"_s, {u"World"_s}), outletIn(4, u"Other"_s, {})};
    input.filter = u"korea"_s;
    QCOMPARE(rowsOf(*SourceTree::built(input)),
             (QStringList {u"Korea"_s, u"-한강신문"_s, u"World"_s, u"-Korea Weekly"_s}));
}

/// The language's order need not be that of the library.
void TestSourceTree::thoseWhoAreEqualDoNotChangePlacesWhenAllAreThere()
{
    QLocale::setDefault(QLocale(QLocale::Korean)); // Hangul stands before Latin letters
    const auto writers = [](const SourceTreeInput& input) {
        QStringList names;
        const std::unique_ptr<SourceRow> root = SourceTree::built(input);
        for (const auto& row : root->children)
            if (row->kind == SourceRow::Kind::Writer || row->kind == SourceRow::Kind::MoreWriters)
                names += row->title;
        return names;
    };
    SourceTreeInput all;
    qint64 id = 0;
    for (const QString& name : {u"Doe"_s, u"Kim"_s, u"Roe"_s, u"김하나"_s, u"박민수"_s}) {
        Author author;
        author.id = {++id};
        author.name = name;
        author.articles = 1;
        all.authors += author;
    }
    all.authors[2].unread = 1;
    all.writersShown = 3;
    SourceTreeInput first = all;
    first.authors = {all.authors[2], all.authors[0], all.authors[1]}; // as firstAuthors() tells them
    first.moreAuthors = 2;
    QCOMPARE(writers(first), (QStringList {u"Roe"_s, u"Doe"_s, u"Kim"_s, u"All 5 writers…"_s}));
    QCOMPARE(writers(all), writers(first));
    all.writersShown = 0;
    QCOMPARE(writers(all), (QStringList {u"Roe"_s, u"김하나"_s, u"박민수"_s, u"Doe"_s, u"Kim"_s}));
    QLocale::setDefault(QLocale::c());
}

QTEST_GUILESS_MAIN(TestSourceTree)

#include "test_source_tree.moc"
