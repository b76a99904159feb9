// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data_size.h"

#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

class TestDataSize final : public QObject
{
    Q_OBJECT

private slots:
    /// In a list of sizes one is not a word among abbreviations.
    void everySizeHasAUnitOfItsKind()
    {
        for (const QLocale& locale : {QLocale(QLocale::English), QLocale(QLocale::Korean)}) {
            QCOMPARE(dataSize(0, locale), u"0 B"_s);
            QCOMPARE(dataSize(72, locale), u"72 B"_s);
            QCOMPARE(dataSize(1023, locale), u"1,023 B"_s);
            QCOMPARE(dataSize(1024, locale), u"1.0 kB"_s);
            QCOMPARE(dataSize(1468006, locale), u"1.4 MB"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestDataSize)
#include "test_data_size.moc"
