// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/shaped_texts.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

class TestShapedTexts final : public QObject
{
    Q_OBJECT

private slots:
    void itLooksAsQtPaintsIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Latin") << u"What the ferry says"_s;
        QTest::newRow("Korean") << u"골목 시장의 밤"_s;
        QTest::newRow("both") << u"AI 시대의 “신문”"_s;
        QTest::newRow("Arabic") << u"صحيفة الميناء"_s;
    }

    void itLooksAsQtPaintsIt()
    {
        QFETCH(QString, text);
        QFont font;
        font.setPixelSize(15);
        const QPointF place(12, 30);
        const QImage wanted = painted([&](QPainter& painter) {
            painter.setFont(font);
            painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
            painter.drawText(place, text);
        });
        ShapedTexts texts;
        for (int time = 0; time < 2; ++time)
            QCOMPARE(painted([&](QPainter& painter) { texts.of(text, font).paint(painter, place); }), wanted);
        QVERIFY(qAbs(texts.of(text, font).width() - QFontMetricsF(font).horizontalAdvance(text)) < 1);
    }

    void whatDoesNotFitIsElided()
    {
        ShapedTexts texts;
        const QString text = u"one two three four five six"_s;
        const int width = qRound(texts.of(text, QFont()).width());
        QCOMPARE(texts.elided(text, QFont(), width + 1), text);
        const QString half = texts.elided(text, QFont(), width / 2);
        QVERIFY(half.endsWith(u'…'));
        QVERIFY(texts.of(half, QFont()).width() <= width / 2 + 1);
    }

    void anotherFontIsAnotherText()
    {
        QFont small;
        small.setPixelSize(12);
        QFont large;
        large.setPixelSize(24);
        ShapedTexts texts;
        const double width = texts.of(u"text"_s, small).width();
        QVERIFY(texts.of(u"text"_s, large).width() > width * 1.5);
        QCOMPARE(texts.of(u"text"_s, small).width(), width);
    }

private:
    template <typename Paint>
    static QImage painted(Paint paint)
    {
        QImage image(240, 48, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setPen(Qt::black);
        paint(painter);
        return image;
    }
};

QTEST_MAIN(TestShapedTexts)
#include "test_shaped_texts.moc"
