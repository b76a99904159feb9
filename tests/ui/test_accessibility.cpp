// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/large_text.h"
#include "ui/window_fixture.h"

#include "ui/accessible_rows.h"
#include "ui/dialogs/add_outlet_dialog.h"
#include "ui/dialogs/outlet_page.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/rule_dialog.h"
#include "ui/outlet_commands.h"
#include "ui/panes/find_bar.h"
#include "ui/panes/palette.h"
#include "ui/panes/speech_bar.h"
#include "ui/panes/spoken_label.h"
#include "ui/program_commands.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QToolButton>

#include <cmath>

using namespace byline;
using namespace Qt::StringLiterals;

/// The window as who does not see it, or not well, has it.
class TestAccessibility final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        std::tie(f, outlet) = subscribedFixture(3);
        f->show(outlet);
    }
    void cleanup() { f.reset(); }

    void everyControlOfTheWindowHasANameAndARole() { QVERIFY2(unnamed(*f->window).isEmpty(), qPrintable(report)); }

    void everyControlOfTheDialogsHasANameAndARole()
    {
        f->show(outlet);
        f->window->articles().select(0);
        f->window->actions().editBookmark->trigger();
        f->window->actions().addOutlet->trigger();
        QTRY_COMPARE(f->window->findChildren<QDialog*>().size(), 2);
        f->window->programCommands().openPreferences();
        f->window->actions().showKeys->trigger();
        f->window->actions().statistics->trigger();
        f->window->actions().keepRules->trigger();
        f->window->actions().palette->trigger();
        const QList<QDialog*> dialogs = f->window->findChildren<QDialog*>();
        QCOMPARE(dialogs.size(), 6);
        for (QDialog* dialog : dialogs) {
            QVERIFY(!dialog->windowTitle().isEmpty());
            QVERIFY2(unnamed(*dialog).isEmpty(), qPrintable(dialog->windowTitle() + u": "_s + report));
        }
        QVERIFY2(unnamed(*f->window->findChild<Palette*>()).isEmpty(), qPrintable(report));
    }

    /// A field's own words go when something is written into it.
    void everyFieldOfARuleHasWordsBesideIt()
    {
        f->window->actions().keepRules->trigger();
        RuleDialog rule(*f->library, {}, {}, f->window.get());
        rule.setAttribute(Qt::WA_DeleteOnClose, false);
        rule.show();
        const QList<QDialog*> dialogs = f->window->findChildren<QDialog*>();
        QCOMPARE(dialogs.size(), 2);
        int fields = 0;
        for (QDialog* dialog : dialogs) {
            QSet<const QWidget*> named;
            for (const QLabel* label : dialog->findChildren<QLabel*>())
                if (label->isVisible() && !label->text().isEmpty())
                    named.insert(label->buddy());
            for (const QWidget* field : dialog->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
                if (!qobject_cast<const QComboBox*>(field) && !qobject_cast<const QLineEdit*>(field))
                    continue;
                QVERIFY2(named.contains(field),
                         qPrintable(u"%1 in %2"_s.arg(field->objectName(), dialog->windowTitle())));
                ++fields;
            }
        }
        QCOMPARE(fields, 4);
    }

    void theFieldForAKeyIsAsHighAsTheButtonsBesideIt()
    {
        f->window->actions().showKeys->trigger();
        const auto* dialog = f->window->findChild<QDialog*>(u"keysDialog"_s);
        const auto* field = dialog->findChild<QWidget*>(u"keysEdit"_s)->findChild<QLineEdit*>();
        QCOMPARE(field->height(), dialog->findChild<QPushButton*>(u"keysGive"_s)->height());
        QCOMPARE(field->placeholderText(), field->accessibleName()); // what is seen is what is heard
    }

    void enterPressesTheButtonThatHasTheFocus()
    {
        f->window->programCommands().openPreferences();
        f->window->actions().showKeys->trigger();
        f->window->actions().rules->trigger();
        f->window->actions().keepRules->trigger();
        const QList<QDialog*> dialogs = f->window->findChildren<QDialog*>();
        QCOMPARE(dialogs.size(), 4);
        int pressed = 0;
        for (QDialog* dialog : dialogs) {
            dialog->raise();
            dialog->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(dialog));
            const QList<QPushButton*> buttons = dialog->findChildren<QPushButton*>();
            for (QPushButton* button : buttons) {
                button->setEnabled(true);
                button->disconnect(); // it is the key that is tried, not what the button does
            }
            for (QPushButton* button : buttons) {
                if (!button->isVisible())
                    continue;
                QStringList clicked;
                for (QPushButton* each : buttons)
                    connect(each, &QPushButton::clicked, button, [&clicked, each] { clicked += each->text(); });
                button->setFocus(Qt::TabFocusReason);
                QTest::keyClick(button, Qt::Key_Return);
                QCOMPARE(clicked, QStringList {button->text()});
                for (QPushButton* each : buttons)
                    each->disconnect();
                ++pressed;
            }
        }
        QVERIFY(pressed > 8);
    }

    void rowsOfTheListSayEverything()
    {
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&f->window->articles().view());
        QVERIFY(list);
        QCOMPARE(list->childCount(), 3);
        QAccessibleInterface* tree = QAccessible::queryAccessibleInterface(&f->window->sources());
        QVERIFY(tree);
        QStringList places;
        for (int i = 0; i < tree->childCount(); ++i)
            places += tree->child(i)->text(QAccessible::Name);
        QVERIFY2(places.contains(u"Fieldnotes, 3 unread"_s), qPrintable(places.join(u'\n')));
        const QString row = list->child(0)->text(QAccessible::Name);
        QVERIFY2(row.startsWith(u"unread, Headline 3, Ken Sato, Fieldnotes"_s), qPrintable(row));
        f->press(Qt::Key_J);
        QTRY_VERIFY(!list->child(0)->text(QAccessible::Name).startsWith(u"unread"_s));
    }

#ifdef Q_OS_LINUX
    void whatIsChosenInABoxIsRead()
    {
        f->window->programCommands().openPreferences();
        int boxes = 0;
        for (QComboBox* box : f->window->findChild<QDialog*>(u"preferences"_s)->findChildren<QComboBox*>()) {
            const QString words = box->accessibleDescription();
            QVERIFY(QAccessible::queryAccessibleInterface(box));
            QTRY_VERIFY(box->accessibleDescription().startsWith(box->currentText()));
            QVERIFY2(box->accessibleDescription().endsWith(words), qPrintable(box->accessibleDescription()));
            ++boxes;
        }
        QVERIFY(boxes > 3);
        QComboBox alone;
        alone.addItems({u"one"_s, u"two"_s});
        QVERIFY(QAccessible::queryAccessibleInterface(&alone));
        QTRY_COMPARE(alone.accessibleDescription(), u"one"_s);
        alone.setCurrentIndex(1);
        QCOMPARE(alone.accessibleDescription(), u"two"_s);
    }
#endif

    void whatADialogSaysIsANotice()
    {
        f->window->actions().addOutlet->trigger();
        AddOutletDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = f->window->findChild<AddOutletDialog*>()));
        auto* status = dialog->findChild<QLabel*>(u"status"_s);
        dialog->look({u"http://127.0.0.1:9/none"_s});
        QTRY_VERIFY(status->isVisible() && status->text().contains(u"refuses"_s));
        QAccessibleInterface* node = QAccessible::queryAccessibleInterface(status);
        QVERIFY(node);
        QCOMPARE(node->role(), QAccessible::Notification);
        QCOMPARE(node->text(QAccessible::Name), status->text());
        dialog->look({f->server.url(u"/feed.xml"_s).toString()});
        auto* subscribe = dialog->findChild<QPushButton*>(u"subscribe"_s);
        QTRY_VERIFY(subscribe->hasFocus());
        QCOMPARE(subscribe->accessibleDescription(),
                 u"You are already subscribed to this feed. Fieldnotes. Notes · 3 articles"_s);
        dialog->close();
    }

    /// A screen reader that looks for it finds the words that are on the screen.
    void whatIsNotSaidAnyMoreIsNotFound()
    {
        SpokenLabel label;
        label.say(u"Taken"_s);
        label.clear();
        QCOMPARE(label.accessibleName(), QString());
        label.setText(u"Counting"_s);
        QCOMPARE(label.accessibleName(), u"Counting"_s);
    }

    /// Orca reads all words of a dialog that are nobody's as soon as it opens.
    void wordsOfPreferencesBelongToOne()
    {
        f->window->programCommands().openPreferences();
        const QList<QLabel*> labels = f->window->findChild<QDialog*>(u"preferences"_s)->findChildren<QLabel*>();
        QStringList nobodys;
        QSet<const QWidget*> named;
        for (const QLabel* label : labels)
            named.insert(label->buddy());
        for (const QLabel* label : labels)
            if (label->isVisible() && !label->buddy() && !named.contains(label) && label->text().count(u' ') > 1)
                nobodys += label->text();
        QVERIFY2(nobodys.isEmpty(), qPrintable(nobodys.join(u'\n')));
        QVERIFY(named.size() > 10);
    }

    void whyAListIsEmptyIsRead()
    {
        QVERIFY(f->window->articles().view().accessibleDescription().isEmpty());
        f->window->sources().open(u"smart:bookmarks"_s);
        QTRY_VERIFY(f->window->articles().view().accessibleDescription().startsWith(u"No bookmarks here yet."));
    }

    void howMuchWasFoundIsRead()
    {
        f->window->topBar().search().setText(u"headline"_s);
        QTRY_COMPARE(f->window->statusLine().accessibleName(), u"3 articles found"_s);
        QVERIFY2(!f->window->statusLine().isVisible(), "others see it over the list");
        f->window->actions().palette->trigger();
        f->window->findChild<QLineEdit*>(u"paletteField"_s)->setText(u"qqqq"_s);
        QTRY_COMPARE(f->window->statusLine().accessibleName(), u"Nothing matches “qqqq”."_s);
    }

    /// tests/desktop listens to what is told; here each row is found among those that screen readers know.
    void theCurrentRowIsFound()
    {
        QListView& list = f->window->articles().view();
        for (int row = 0; row < 3; ++row) {
            QAccessibleInterface* found = accessibleRow(list, list.model()->index(row, 0));
            QVERIFY(found);
            QVERIFY(found->text(QAccessible::Name).contains(u"Headline %1,"_s.arg(3 - row)));
        }
        const SourcePane& tree = f->window->sources();
        int rows = 0;
        for (QModelIndex index = tree.model()->index(0, 0); index.isValid(); index = tree.indexBelow(index), ++rows) {
            QAccessibleInterface* found = accessibleRow(tree, index);
            QVERIFY(found);
            QCOMPARE(found->text(QAccessible::Name), index.data(Qt::AccessibleTextRole).toString());
        }
        QVERIFY(rows > 6);
        QVERIFY(!accessibleRow(list, {}));
    }

    void theTabKeyReachesEveryControl()
    {
        QSet<QWidget*> wanted;
        for (QWidget* widget : f->window->findChildren<QWidget*>())
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
                && !widget->focusProxy() && !isOtherOfAGroup(*widget))
                wanted.insert(widget);
        QVERIFY(wanted.size() >= 6);
        f->window->articles().view().setFocus();
        QWidget* const first = QApplication::focusWidget();
        QSet<QWidget*> reached;
        for (int i = 0; i < 60; ++i) {
            QWidget* now = QApplication::focusWidget();
            QVERIFY(now);
            if (i > 0 && now == first)
                break;
            reached.insert(now);
            QTest::keyClick(now, Qt::Key_Tab);
        }
        for (QWidget* widget : std::as_const(wanted))
            QVERIFY2(reached.contains(widget),
                     qPrintable(u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                               widget->accessibleName() + widget->objectName())));
    }

    void whereTheKeyboardIsCanBeSeen()
    {
        ProgramCommands& commands = f->window->programCommands();
        commands.openPreferences();
        f->window->actions().showKeys->trigger();
        f->window->actions().statistics->trigger();
        f->window->actions().keepRules->trigger();
        QStringList unseen;
        QList<QWidget*> tops {f->window.get()};
        for (QDialog* dialog : f->window->findChildren<QDialog*>())
            tops += dialog;
        QCOMPARE(tops.size(), 5);
        for (QWidget* top : std::as_const(tops)) {
            top->raise();
            top->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(top));
            // How each looks while another one has the focus.
            QHash<QWidget*, QImage> before;
            const QList<QWidget*> all = top->findChildren<QWidget*>();
            for (int round = 0; round < 2; ++round) {
                QWidget* const resting = round == 0 ? controlsOf(all).first() : controlsOf(all).last();
                resting->setFocus(Qt::TabFocusReason);
                QCoreApplication::processEvents();
                for (QWidget* control : controlsOf(all))
                    if (control != resting && !before.contains(control))
                        before.insert(control, control->grab().toImage());
            }
            QTest::keyClick(top, Qt::Key_Tab); // from now on it is the keyboard that moves the focus
            for (QWidget* control : controlsOf(all)) {
                control->setFocus(Qt::TabFocusReason);
                QCoreApplication::processEvents();
                if (control->hasFocus() && before.contains(control)
                    && control->grab().toImage() == before.value(control))
                    unseen +=
                        u"%1 %2 in %3"_s.arg(QString::fromLatin1(control->metaObject()->className()),
                                             control->accessibleName() + control->objectName(), top->windowTitle());
            }
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
    }

    void contrastOfTextIsEnough_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::light();
        QTest::newRow("dark") << Theme::darkOne();
    }

    void contrastOfTextIsEnough()
    {
        QFETCH(Theme, theme);
        // WCAG 2.2, AA: 4.5 for text. `ink3` is for marks only, which need 3.
        for (const QColor& ground : {theme.paper, theme.list, theme.side}) {
            for (const QColor& text : {theme.ink, theme.ink2, theme.quiet, theme.accent})
                QVERIFY2(contrast(text, ground) >= 4.5,
                         qPrintable(u"%1 on %2: %3"_s.arg(text.name(), ground.name()).arg(contrast(text, ground))));
            QVERIFY2(contrast(theme.ink3, ground) >= 3, qPrintable(ground.name()));
        }
        for (const QColor& ground : {theme.selection, theme.selectedRow})
            for (const QColor& text : {theme.ink, theme.ink2})
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + u" on "_s + ground.name()));
        QVERIFY(contrast(theme.onAccent, theme.accent) >= 4.5);
    }

    void nothingIsCutOffAtTwiceTheTextSize()
    {
        f->window.reset();
        const LargeText large;
        f->show(outlet);
        f->window->programCommands().openPreferences();
        auto* dialog = f->window->findChild<QDialog*>(u"preferences"_s);
        f->window->statusLine().say(u"Something was said, and it can be read."_s, {u"Undo"_s, [] {}});
        f->window->articles().select(0);
        ReadingPane& reading = f->window->reading();
        QTRY_COMPARE(reading.article(), f->list().article(0).id);
        reading.find();
        reading.speechBar().showPart(1, 12);
        reading.speechBar().show();
        QTest::qWait(200);
        QVERIFY(reading.findChild<FindBar*>()->isVisible() && reading.speechBar().isVisible());
        QStringList cut;
        for (const QWidget* part : QList<QWidget*> {f->window.get(), dialog})
            for (const QWidget* widget : part->findChildren<QWidget*>())
                if (widget->isVisible()
                    && (qobject_cast<const QLabel*>(widget) || qobject_cast<const QAbstractButton*>(widget)
                        || qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget))
                    && widget->height() < QFontMetrics(widget->font()).height() && !isPicture(*widget)
                    && !(widget->property("text").toString() + widget->property("placeholderText").toString()
                         + widget->property("currentText").toString())
                            .isEmpty())
                    cut += widget->objectName() + u' ' + widget->property("text").toString();
        for (const int width : {540, 900}) {
            reading.speechBar().resize(width, reading.speechBar().height());
            QCoreApplication::sendPostedEvents();
            for (const auto* word : reading.speechBar().findChildren<QAbstractButton*>())
                if (!word->text().isEmpty() && word->width() < word->sizeHint().width())
                    cut += word->text() + u" of the bar that reads aloud"_s;
        }
        const SourcePane& sources = f->window->sources();
        if (sources.visualRect(sources.model()->index(0, 0)).height() < QFontMetrics(QApplication::font()).height())
            cut += u"rows of the subscription pane"_s;
        const auto* choices = dialog->findChild<QScrollArea*>();
        if (choices->widget()->width() > choices->viewport()->width())
            cut += u"preferences at the side"_s;
        f->window->outlets().openPage(outlet.id);
        auto* page = f->window->findChild<OutletPage*>();
        QVERIFY(QTest::qWaitFor([page] { return page->findChild<QComboBox*>() != nullptr; }));
        QTest::qWait(200);
        if (page->height() > page->screen()->availableSize().height())
            cut += u"the outlet's page"_s;
        if (page->frameGeometry().bottom() > page->screen()->availableGeometry().bottom())
            cut += u"the outlet's page, below the screen"_s;
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

private:
    /// Of buttons that exclude each other Tab reaches the chosen one; arrows go on from there.
    static bool isOtherOfAGroup(const QWidget& widget)
    {
        const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        return button && button->autoExclusive() && !button->isChecked();
    }

    static QList<QWidget*> controlsOf(const QList<QWidget*>& all)
    {
        QList<QWidget*> controls;
        for (QWidget* widget : all)
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
                && !widget->focusProxy())
                controls += widget;
        return controls;
    }

    static bool isPicture(const QWidget& widget)
    {
        const auto* button = qobject_cast<const QToolButton*>(&widget);
        return button && button->toolButtonStyle() == Qt::ToolButtonIconOnly && !button->icon().isNull();
    }

    static double luminance(const QColor& colour)
    {
        const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    }

    static double contrast(const QColor& a, const QColor& b)
    {
        const double x = luminance(a) + 0.05;
        const double y = luminance(b) + 0.05;
        return qMax(x, y) / qMin(x, y);
    }

    /// Everything that can be operated and has no name, or no role, as an assistive program walks it.
    QStringList unnamed(QWidget& root)
    {
        QStringList found;
        int seen = 0;
        const std::function<void(QAccessibleInterface*)> walk = [&](QAccessibleInterface* node) {
            if (!node || !node->isValid() || node->state().invisible)
                return;
            ++seen;
            const QAccessible::Role role = node->role();
            const bool operated = node->state().focusable || role == QAccessible::Button
                                  || role == QAccessible::CheckBox || role == QAccessible::ComboBox
                                  || role == QAccessible::EditableText;
            const QObject* object = node->object();
            const bool ownsName = role != QAccessible::Window && role != QAccessible::Dialog;
            if (operated && ownsName && (node->text(QAccessible::Name).isEmpty() || role == QAccessible::NoRole))
                found += u"%1 \"%2\" role %3"_s
                             .arg(object ? QString::fromLatin1(object->metaObject()->className()) : u"?"_s,
                                  object ? object->objectName() : QString())
                             .arg(int(role));
            if (node->tableInterface() || role == QAccessible::List)
                return; // rows have tests of their own
            for (int i = 0; i < node->childCount(); ++i)
                walk(node->child(i));
        };
        walk(QAccessible::queryAccessibleInterface(&root));
        if (seen < 3)
            found += u"only %1 parts were seen"_s.arg(seen);
        report = found.join(u'\n');
        return found;
    }

    std::unique_ptr<WindowFixture> f;
    Outlet outlet;
    QString report;
};

int main(int argc, char* argv[])
{
    prepareWebParts();
    QApplication application(argc, argv);
    applyTheme(application, {});
    TestAccessibility test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_accessibility.moc"
