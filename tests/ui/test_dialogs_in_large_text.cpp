// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ghost_stand_in.h"
#include "support/large_text.h"
#include "ui/window_fixture.h"

#include "library/archive.h"
#include "ui/dialogs/newsletter_dialog.h"
#include "ui/dialogs/outlet_page.h"
#include "ui/dialogs/password_dialog.h"
#include "ui/dialogs/writer_card.h"
#include "ui/dialogs/writer_preview.h"
#include "ui/models/pictures.h"
#include "ui/outlet_commands.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

/// What dialogs say is whole where the user has made text twice as large.
class TestDialogsInLargeText final : public QObject
{
    Q_OBJECT

private slots:
    void aPasswordIsAskedFor()
    {
        const LargeText large;
        const auto [f, outlet] = subscribedFixture(2);
        auto* dialog = new PasswordDialog(*f->library, outlet, nullptr);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QCOMPARE(cutTexts(*dialog), QString());
        for (const QLineEdit* field : dialog->findChildren<QLineEdit*>())
            QVERIFY2(field->height() >= field->sizeHint().height(), qPrintable(field->objectName()));
        dialog->reject();
    }

    void aNewsletterIsSubscribedTo()
    {
        const LargeText large;
        WindowFixture f;
        GhostStandIn ghost(f.server);
        const auto added = settledResult(f.library->subscriptions().add(ghost.address(), {}));
        QVERIFY(added);
        auto* dialog = new NewsletterDialog(*f.library, added->outlet.id, nullptr);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        auto* address = dialog->findChild<QComboBox*>(u"address"_s);
        auto* send = dialog->findChild<QPushButton*>(u"send"_s);
        QTRY_VERIFY(address->isVisible() && send->isEnabled());
        QTRY_COMPARE(cutTexts(*dialog), QString());
        dialog->resize(dialog->width(), 1); // as low as it can be made: where room is short, it is taken from these
        QCoreApplication::sendPostedEvents();
        QVERIFY2(address->height() >= address->sizeHint().height(), qPrintable(QString::number(address->height())));
        QVERIFY2(send->height() >= send->sizeHint().height(), qPrintable(QString::number(send->height())));
        dialog->reject();
    }

    void twoWritersBecomeOne()
    {
        const LargeText large;
        const auto [f, outlet] = subscribedFixture(2);
        Pictures pictures(f->library->archive(), nullptr);
        WriterPreview::Change change;
        change.explanation = u"From now on, their articles are listed together. "_s.repeated(3);
        change.agree = u"Merge into one person"_s;
        Author writer;
        writer.name = u"Ken Sato"_s;
        change.before = {writer, writer};
        change.after = {change.before.first()};
        auto* dialog = new WriterPreview(change, {outlet}, pictures, nullptr);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QCOMPARE(cutTexts(*dialog), QString());
        dialog->reject();
    }

    void aWritersPortraitIsAsLargeAsTheWordsBesideIt()
    {
        const LargeText large;
        const auto [f, outlet] = subscribedFixture(2);
        Pictures pictures(f->library->archive(), nullptr);
        Author writer;
        writer.name = u"Ken Sato"_s;
        WriterCard card(writer, {outlet}, pictures, nullptr);
        card.resize(card.sizeHint().expandedTo({600, 0}));
        const QImage seen = card.grab().toImage();
        const auto colour = [&](int x) { return seen.pixelColor(x, seen.height() / 2); };
        QVERIFY(colour(16) != Theme::current().paper);
        QCOMPARE(colour(13 + textScaled(44) - 3), colour(16)); // the circle's other side
        QVERIFY(seen.height() >= textScaled(44) + 8);
    }

    void anOutletsIconIsAsLargeAsTheWordsBesideIt()
    {
        const LargeText large;
        const auto [f, outlet] = subscribedFixture(2);
        f->show(outlet);
        f->window->outlets().openPage(outlet.id);
        auto* page = f->window->findChild<OutletPage*>();
        QTRY_VERIFY(page->findChild<QLabel*>(u"outletIcon"_s));
        const auto* icon = page->findChild<QLabel*>(u"outletIcon"_s);
        QVERIFY2(textScaled(40) > 60, qPrintable(QString::number(textScaled(40))));
        QCOMPARE(icon->size(), QSize(1, 1) * textScaled(40));
        QCOMPARE(icon->pixmap().deviceIndependentSize().toSize(), icon->size());
        page->close();
    }

    void theProgramIsDescribed()
    {
        const LargeText large;
        const auto [f, outlet] = subscribedFixture(2);
        f->show(outlet);
        f->window->actions().about->trigger();
        auto* dialog = f->window->findChild<QDialog*>(u"about"_s);
        QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
        QCOMPARE(cutTexts(*dialog), QString());
        for (const QLabel* label : dialog->findChildren<QLabel*>()) { // as far from one edge as from the other
            const QRect area(label->mapTo(dialog, QPoint()), label->size());
            QVERIFY2(dialog->width() - area.right() >= area.left() - 2, qPrintable(label->text()));
        }
        dialog->reject();
    }
};

int main(int argc, char* argv[])
{
    prepareWebParts();
    QApplication application(argc, argv);
    applyTheme(application, u"light"_s);
    TestDialogsInLargeText test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_dialogs_in_large_text.moc"
