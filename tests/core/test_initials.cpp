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
        QCOMPARE(initials(u"김서연"_s, NameOf::Person), u"서연"_s);
        QCOMPARE(initials(u"남궁민수"_s, NameOf::Person), u"민수"_s);
        QCOMPARE(initials(u"이준"_s, NameOf::Person), u"이준"_s);
        QCOMPARE(initials(u"편집국 사회부"_s, NameOf::Person), u"편집"_s);
        QCOMPARE(initials(u"Siobhán O’Neill"_s, NameOf::Person), u"SO"_s);
        QCOMPARE(initials(u"ken p. sato"_s, NameOf::Person), u"KS"_s);
        QCOMPARE(initials(u"Reuters"_s, NameOf::Person), u"R"_s);
        QCOMPARE(initials(u"山田太郎"_s, NameOf::Person), u"山田"_s);
        QCOMPARE(initials(u" "_s, NameOf::Person), QString());
    }

    /// A desk has no surname that could be left out.
    void ofADeskTheNameBegins()
    {
        QCOMPARE(initials(u"편집국"_s, NameOf::Organisation), u"편집"_s);
        QCOMPARE(initials(u"보도부"_s, NameOf::Organisation), u"보도"_s);
        QCOMPARE(initials(u"디지털뉴스팀"_s, NameOf::Organisation), u"디지"_s);
        QCOMPARE(initials(u"KBS"_s, NameOf::Organisation), u"K"_s);
    }
};

QTEST_GUILESS_MAIN(TestInitials)
#include "test_initials.moc"
