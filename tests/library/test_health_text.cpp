// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/health_text.h"

#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

class TestHealthText final : public QObject
{
    Q_OBJECT

private slots:
    void littleRoomIsNoFaultOfTheLibrary()
    {
        const CheckResult fine {u"integrity"_s, true, {}, 0, {}};
        const CheckResult broken {u"integrity"_s, false, {}, 0, {}};
        const CheckResult room {u"disk"_s, true, {}, 0, {}};
        const CheckResult noRoom {u"disk"_s, false, {}, 0, {}};
        QVERIFY(onlyRoomIsShort({fine, noRoom}));
        QVERIFY(!onlyRoomIsShort({broken, noRoom}));
        QVERIFY(!onlyRoomIsShort({broken, room}));
        QVERIFY(!onlyRoomIsShort({fine, room}));
    }
};

QTEST_GUILESS_MAIN(TestHealthText)
#include "test_health_text.moc"
