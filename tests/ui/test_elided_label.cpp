// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/elided_label.h"

#include "ui/panes/mode_switch.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace byline;
using namespace Qt::StringLiterals;

class TestElidedLabel final : public QObject
{
    Q_OBJECT

private slots:
    void whatDoesNotFitEndsInAnEllipsisAndIsSaidByATooltip();
    void aSwitchBesideItKeepsItsWords();
    void textHasItsOwnDirection();
};

void TestElidedLabel::whatDoesNotFitEndsInAnEllipsisAndIsSaidByATooltip()
{
    ElidedLabel label(nullptr);
    label.setText(u"읽지 않은 기사 1,204건 · 아웃렛 12곳"_s);
    label.resize(600, 20);
    label.show();
    QCOMPARE(label.shownText(), label.text());
    QHelpEvent over(QEvent::ToolTip, {5, 5}, label.mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(&label, &over);
    QVERIFY(QToolTip::text().isEmpty());

    label.resize(90, 20);
    QVERIFY(label.shownText().endsWith(u'…'));
    QVERIFY(label.text().startsWith(label.shownText().chopped(1)));
    QVERIFY(label.fontMetrics().horizontalAdvance(label.shownText()) <= 90);
    QCoreApplication::sendEvent(&label, &over);
    QCOMPARE(QToolTip::text(), label.text());
}

void TestElidedLabel::textHasItsOwnDirection()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft); // painters go by it, not by their widget
    const auto backAgain = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    const auto picture = [](const QString& text) {
        ElidedLabel label(nullptr);
        label.setText(text);
        label.resize(200, 20);
        return label.grab().toImage();
    };
    // In a window from right to left "12 articles" does not become "articles 12".
    QCOMPARE(picture(u"12 articles"_s), picture(u"\u202A12 articles\u202C"_s));
    const QImage image = picture(u"12 articles"_s);
    int leftmost = image.width();
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            if (image.pixelColor(x, y) != image.pixelColor(0, 0))
                leftmost = qMin(leftmost, x);
    QVERIFY(leftmost > 60); // and stands at the right
}

void TestElidedLabel::aSwitchBesideItKeepsItsWords()
{
    QWidget header;
    auto* row = new QHBoxLayout(&header);
    auto* label = new ElidedLabel(&header);
    label->setText(u"모든 읽지 않은 기사"_s);
    auto* words = new ModeSwitch({u"읽지 않음"_s, u"전체"_s}, &header);
    row->addWidget(label, 1);
    row->addWidget(words);
    header.resize(10, 40); // as narrow as it goes
    header.show();
    QVERIFY(QTest::qWaitForWindowExposed(&header));
    QVERIFY(row->minimumSize().width() >= words->sizeHint().width()); // and it goes no further
    for (const auto* word : words->findChildren<QAbstractButton*>())
        QVERIFY2(word->width() >= word->fontMetrics().horizontalAdvance(word->text()), qPrintable(word->text()));
    QVERIFY(label->width() < label->fontMetrics().horizontalAdvance(label->text()));
}

QTEST_MAIN(TestElidedLabel)

#include "test_elided_label.moc"
