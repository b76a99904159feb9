// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/health_text.h"
#include "library/maintenance.h"
#include "library_fixture.h"

#include <QTranslator>

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

    void everyCheckHasANameInKoreanToo()
    {
        LibraryFixture at;
        const auto report = settledResult(at.library->maintenance().examine());
        QVERIFY(report && report->checks.size() > 10);
        QStringList names;
        for (const CheckResult& check : report->checks)
            names += check.name;
        names += {u"library"_s, u"feed"_s, u"platform"_s, u"newsletters"_s, u"subscription"_s}; // of one outlet
        QTranslator korean;
        QVERIFY(korean.load(QStringLiteral(BYLINE_TRANSLATIONS "/byline_ko.qm")));
        QCoreApplication::installTranslator(&korean);
        for (const QString& name : std::as_const(names)) {
            const QString said = checkName({name, true, {}, 0, {}});
            QVERIFY2(!said.isEmpty() && said.at(0).script() == QChar::Script_Hangul, qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestHealthText)
#include "test_health_text.moc"
