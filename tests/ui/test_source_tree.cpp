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

QTEST_GUILESS_MAIN(TestSourceTree)

#include "test_source_tree.moc"
