// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window_fixture.h"

#include "ui/dialogs/statistics_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>

using namespace byline;
using namespace Qt::StringLiterals;

class TestStatistics final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsEqualIsOrderedByName()
    {
        WindowFixture f;
        for (const QString& name : {u"한강신문"_s, u"The Harbour Post"_s, u"Åre Tidning"_s, u"Fieldnotes"_s}) {
            const QString path = u"/%1.xml"_s.arg(name.size());
            f.server.route(
                path, Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = WindowFixture::feed(1, 2)});
            const auto added = settledResult(f.library->subscriptions().add(f.server.url(path).toString(), {}));
            QVERIFY(added);
            QVERIFY(settledResult(f.library->subscriptions().rename(added->outlet.id, name)));
        }
        auto* dialog = new StatisticsDialog(*f.library, nullptr);
        dialog->show();
        auto* list = dialog->findChild<QTreeWidget*>(u"statisticsOutlets"_s);
        QTRY_COMPARE(list->topLevelItemCount(), 4);
        const auto names = [list] {
            QStringList names;
            for (int i = 0; i < list->topLevelItemCount(); ++i)
                names += list->topLevelItem(i)->text(0);
            return names;
        };
        const QStringList ordered {u"Åre Tidning"_s, u"Fieldnotes"_s, u"The Harbour Post"_s, u"한강신문"_s};
        QCOMPARE(names(), ordered);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
            for (const int column : {1, 2, 3}) {
                list->sortByColumn(column, order);
                QCOMPARE(names(), ordered);
            }
        list->sortByColumn(0, Qt::DescendingOrder);
        QCOMPARE(names(), QStringList(ordered.rbegin(), ordered.rend()));
        dialog->close();
    }

    void itIsClosedLikeOtherDialogs()
    {
        WindowFixture f;
        QPointer<StatisticsDialog> dialog = new StatisticsDialog(*f.library, nullptr);
        dialog->show();
        auto* buttons = dialog->findChild<QDialogButtonBox*>();
        QVERIFY(buttons);
        QTest::mouseClick(buttons->button(QDialogButtonBox::Close), Qt::LeftButton);
        QTRY_VERIFY(!dialog);
    }
};

QTEST_MAIN(TestStatistics)
#include "test_statistics.moc"
