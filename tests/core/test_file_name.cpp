// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/file_name.h"

#include <QtTest>

using namespace byline;
using namespace Qt::StringLiterals;

class FileNameTest final : public QObject
{
    Q_OBJECT

private slots:
    void aHeadlineIsAFileNameOnAnySystem_data()
    {
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("name");
        QTest::newRow("words stay") << u"기준금리 동결, 왜"_s << u"기준금리 동결, 왜"_s;
        QTest::newRow("what no system takes") << u"AC/DC: \"Who?\" <1|2>*\\"_s << u"AC DC Who 1 2"_s;
        QTest::newRow("no line ends") << u"a\nb\tc"_s << u"a b c"_s;
        QTest::newRow("no signs that control") << u"a\u0001b\u001bc"_s << u"a b c"_s;
        QTest::newRow("not hidden") << u"... and on"_s << u"and on"_s;
        QTest::newRow("no point at the end") << u"The end. ."_s << u"The end"_s;
        QTest::newRow("nothing left") << u"???"_s << u"article"_s;
        QTest::newRow("long") << u"가"_s.repeated(300) << u"가"_s.repeated(80);
        QTest::newRow("cut at a space") << u"a"_s.repeated(79) + u" b"_s << u"a"_s.repeated(79);
        QTest::newRow("a sign stays whole") << u"a"_s.repeated(79) + u"😀"_s << u"a"_s.repeated(79);
    }

    void aHeadlineIsAFileNameOnAnySystem()
    {
        QFETCH(QString, headline);
        QTEST(fileNameOf(headline), "name");
    }
};

QTEST_GUILESS_MAIN(FileNameTest)
#include "test_file_name.moc"
