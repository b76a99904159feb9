// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/quick_hash.h"

#include <QTest>

using namespace byline;

class TestQuickHash final : public QObject
{
    Q_OBJECT

private slots:
    void isWhatEveryOtherMachineSays()
    {
        // XXH3, 128 bits, canonical: the value of nothing, as xxHash's own checks have it.
        QCOMPARE(QuickHash::of({}).toHex(), QByteArray("99aa06d3014798d86001c324468d497f"));
        QCOMPARE(QuickHash().result(), QuickHash::of({}));
    }

    void partsAreAsGoodAsTheWhole()
    {
        const QByteArray text(100'000, 'a');
        QuickHash parts;
        parts.add(QByteArrayView(text).first(7));
        parts.add(QByteArrayView(text).sliced(7));
        QCOMPARE(parts.result(), QuickHash::of(text));
        QVERIFY(QuickHash::of(text) != QuickHash::of(QByteArrayView(text).chopped(1)));
    }
};

QTEST_GUILESS_MAIN(TestQuickHash)
#include "test_quick_hash.moc"
