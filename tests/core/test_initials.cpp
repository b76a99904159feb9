// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/initials.h"

#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

class TestInitials final : public QObject
{
    Q_OBJECT

private slots:
    void initialsFollowTheName()
    {
        QCOMPARE(initials(u"김서연"_s), u"서연"_s);
        QCOMPARE(initials(u"남궁민수"_s), u"민수"_s);
        QCOMPARE(initials(u"이준"_s), u"이준"_s);
        QCOMPARE(initials(u"편집국 사회부"_s), u"편집"_s);
        QCOMPARE(initials(u"Siobhán O’Neill"_s), u"SO"_s);
        QCOMPARE(initials(u"ken p. sato"_s), u"KS"_s);
        QCOMPARE(initials(u"Reuters"_s), u"R"_s);
        QCOMPARE(initials(u"山田太郎"_s), u"山田"_s);
        QCOMPARE(initials(u" "_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestInitials)
#include "test_initials.moc"
