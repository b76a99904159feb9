// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/reading.h"
#include "library/rules.h"
#include "library/search_index.h"
#include "library/undo.h"
#include "support/large_text.h"
#include "ui/choices.h"
#include "ui/dialogs/preference_list.h"
#include "ui/models/saved_searches.h"
#include "ui/style/style.h"
#include "window_fixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace byline;
using namespace Qt::StringLiterals;

/// Rules for new articles, as somebody makes and uses them in the window.
class TestRules final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>();
        Choices(f->library->settings()).setMarkAfterSeconds(Choices::kNever); // a menu opens its article
        f->serve(1, 6);
        outlet = f->subscribe();
        f->show(outlet);
    }
    void cleanup() { f.reset(); }

    void aWriterIsMutedFromTheArticlesMenu()
    {
        chooseEntry(menuOfRow(0), u"Always mark articles by Ken Sato as read…"_s);
        QDialog* editor = dialog("ruleDialog");
        QCOMPARE(field(*editor, "ruleSearch").text(), u"author:\"Ken Sato\""_s);
        QVERIFY(box(*editor, "markRead").isChecked());
        QTRY_COMPARE(label(*editor, "found").text(), u"It matches 6 of the articles you have now."_s);
        press(save(*editor));
        QTRY_COMPARE(said(), u"The rule “Ken Sato” applies to new articles from now on."_s);
        QCOMPARE(f->unreadOf(outlet), 6);

        f->serve(1, 8);
        settledResult(f->library->refresher().refresh(RefreshScope::Everything));
        QTRY_COMPARE(f->window->actions().undo->text(), u"Undo: The rule “Ken Sato” marked 2 articles as read"_s);
        QTRY_COMPARE(f->unreadOf(outlet), 6);
        pressUndo();
        QTRY_COMPARE(f->unreadOf(outlet), 8);
    }

    void whatIsHereIsDealtWithAndTakenBack()
    {
        chooseEntry(menuOfRow(0), u"Always mark articles by Ken Sato as read…"_s);
        QDialog* editor = dialog("ruleDialog");
        QTRY_COMPARE(box(*editor, "here").text(), u"Also apply it to the 6 articles you already have"_s);
        QVERIFY(!box(*editor, "here").isChecked());
        box(*editor, "here").click();
        press(save(*editor));
        QTRY_COMPARE(f->unreadOf(outlet), 0);
        QTRY_COMPARE(said(), u"The rule “Ken Sato” marked 6 articles as read."_s);
        pressUndo();
        QTRY_COMPARE(f->unreadOf(outlet), 6);
    }

    void whoStopsItLeavesWhatIsHereAsItIs()
    {
        serveAThousandMore();
        QTRY_COMPARE(f->unreadOf(outlet), 1010);
        StatusLine& line = f->window->statusLine();
        const auto stop = [&line] {
            const QList<StatusLine::Running> running = line.running(); // of its own: the job goes when it is stopped
            for (const StatusLine::Running& job : running)
                if (job.job == StatusLine::Job::Rule)
                    job.stop();
        };
        connect(&line, &StatusLine::changed, &line, stop, Qt::QueuedConnection);
        chooseEntry(menuOfRow(0), u"Always mark articles by Ken Sato as read…"_s);
        QDialog* editor = dialog("ruleDialog");
        // A phrase, for which every text is looked at: that is not done before it is stopped.
        field(*editor, "ruleSearch").setText(u"\"about number\""_s);
        QTRY_VERIFY(save(*editor).isEnabled()); // what was told of the search before is not in the label any more
        QTRY_COMPARE(label(*editor, "found").text(), u"It matches more than 1,000 of the articles you have now."_s);
        box(*editor, "here").click();
        press(save(*editor));
        QTRY_COMPARE(said(), u"Stopped. The rule “Ken Sato” applies to new articles only."_s);
        QVERIFY(line.running().isEmpty());
        QCOMPARE(f->unreadOf(outlet), 1010);
        QCOMPARE(all().size(), 1);
    }

    void aSearchThatIsNotUnderstoodIsExplainedAndCannotBeSaved()
    {
        f->window->actions().rules->trigger();
        QDialog* list = dialog("rulesDialog");
        QTRY_VERIFY(label(*list, "noRules").isVisible());
        press(*list->findChild<QPushButton*>(u"newRule"_s));
        QDialog* editor = dialog("ruleDialog");
        QVERIFY(!save(*editor).isEnabled()); // an empty search finds nothing
        QLineEdit& search = field(*editor, "ruleSearch");
        search.setText(u"is:"_s + u"great"_s.repeated(30));
        QTRY_VERIFY(label(*editor, "found").text().contains(u"great"));
        QTRY_COMPARE(cutTexts(*editor), QString());
        QVERIFY(!save(*editor).isEnabled());
        search.setText(u"title:headline"_s);
        QTRY_VERIFY(save(*editor).isEnabled());
        box(*editor, "markRead").click();
        QVERIFY(!save(*editor).isEnabled()); // it would do nothing
        QVERIFY(!field(*editor, "tags").isEnabled());
        box(*editor, "bookmark").click();
        QVERIFY(save(*editor).isEnabled());
        field(*editor, "tags").setText(u"sea, , night"_s);
        search.setText(u"title:"_s);
        QVERIFY(!save(*editor).isEnabled()); // a name is about to follow
        search.setText(u"title:headline"_s);
        QTRY_VERIFY(save(*editor).isEnabled());
        press(save(*editor));
        QTRY_COMPARE(all().size(), 1);
        QCOMPARE(all().first().actions.tags, (QStringList {u"sea"_s, u"night"_s}));
        QVERIFY(!all().first().actions.markRead);
    }

    void moreThanAThousandAreNotToldApart()
    {
        serveAThousandMore();
        f->window->actions().rules->trigger();
        press(*dialog("rulesDialog")->findChild<QPushButton*>(u"newRule"_s));
        QDialog* editor = dialog("ruleDialog");
        // A phrase, for which every text is looked at.
        field(*editor, "ruleSearch").setText(u"\"about number\""_s);
        QTRY_VERIFY(save(*editor).isEnabled()); // what was told of the search before is not in the label any more
        QTRY_COMPARE(label(*editor, "found").text(), u"It matches more than 1,000 of the articles you have now."_s);
        QCOMPARE(box(*editor, "here").text(), u"Also apply it to articles you already have"_s);
        QVERIFY(box(*editor, "here").isEnabled());
        field(*editor, "ruleSearch").setText(u"\"about number 1010\""_s);
        QTRY_COMPARE(label(*editor, "found").text(), u"It matches 1 of the articles you have now."_s);
    }

    void whatComesInWhileARuleIsWrittenIsCounted()
    {
        f->window->actions().rules->trigger();
        press(*dialog("rulesDialog")->findChild<QPushButton*>(u"newRule"_s));
        QDialog* editor = dialog("ruleDialog");
        field(*editor, "ruleSearch").setText(u"headline"_s);
        QTRY_COMPARE(label(*editor, "found").text(), u"It matches 6 of the articles you have now."_s);
        f->serve(1, 8);
        settledResult(f->library->refresher().refresh(RefreshScope::Everything));
        QTRY_COMPARE(label(*editor, "found").text(), u"It matches 8 of the articles you have now."_s);
        QCOMPARE(box(*editor, "here").text(), u"Also apply it to the 8 articles you already have"_s);
    }

    void whatASearchFindsIsMarkedAndTakenBack()
    {
        f->window->articles().search(u"\"about number 3\" or \"about number 4\""_s);
        QTRY_COMPARE(f->rows(), 2);
        f->window->actions().markListRead->trigger();
        QTRY_COMPARE(said(), u"2 articles marked as read."_s); // not the list that was there before
        QCOMPARE(f->window->statusLine().running().size(), 0);
        QTRY_COMPARE(f->unreadOf(outlet), 4);
        pressUndo();
        QTRY_COMPARE(f->unreadOf(outlet), 6);
    }

    void theRulesSearchCompletesLikeTheSearchField()
    {
        f->window->actions().rules->trigger();
        press(*dialog("rulesDialog")->findChild<QPushButton*>(u"newRule"_s));
        QDialog* editor = dialog("ruleDialog");
        auto* completion = editor->findChild<SearchCompletion*>();
        QVERIFY(completion);
        QCOMPARE(completion->completions(u"author:ken"_s), QStringList {u"author:\"Ken Sato\""_s});
        QTest::keyClicks(&field(*editor, "ruleSearch"), u"outlet:fie"_s);
        QTRY_VERIFY(popup() && popup()->isVisible());
        QTest::keyClick(popup(), Qt::Key_Down);
        QTest::keyClick(popup(), Qt::Key_Return);
        QTRY_COMPARE(field(*editor, "ruleSearch").text(), u"outlet:Fieldnotes "_s);
        QVERIFY(editor->isVisible());
    }

    void theListSwitchesChangesAndRemovesRules()
    {
        QVERIFY(settledResult(f->library->rules().set({.name = u"A & B"_s, .search = u"headline"_s, .actions = read})));
        QVERIFY(settledResult(f->library->rules().set({.search = u"swifts"_s, .actions = read})));
        f->window->actions().rules->trigger();
        QDialog* list = dialog("rulesDialog");
        QTRY_COMPARE(rows(*list).size(), 2);
        QWidget* first = rows(*list).first();
        QCOMPARE(first->findChild<QCheckBox*>(u"on"_s)->accessibleName(), u"A & B"_s);
        const auto* on = first->findChild<QCheckBox*>(u"on"_s);
        const auto* below = first->findChild<QLabel*>(); // what it does begins where its name does
        QCOMPARE(below->mapTo(first, below->contentsRect().topLeft()).x(),
                 on->mapTo(first, QPoint(wordsOf(*on), 0)).x());
        first->findChild<QCheckBox*>(u"on"_s)->click();
        press(*first->findChild<QPushButton*>(u"edit"_s)); // before that is stored
        QDialog* editor = dialog("ruleDialog");
        QCOMPARE(field(*editor, "name").text(), u"A & B"_s);
        field(*editor, "name").setText(u"Renamed"_s);
        QTRY_VERIFY(save(*editor).isEnabled());
        press(save(*editor));
        QTRY_COMPARE(all().first().name, u"Renamed"_s);
        QVERIFY(!all().first().enabled);

        QTRY_COMPARE(rows(*list).first()->findChild<QCheckBox*>(u"on"_s)->text(), u"Renamed"_s);
        press(*rows(*list).first()->findChild<QPushButton*>(u"remove"_s));
        QTRY_COMPARE(rows(*list).size(), 1);
        QCOMPARE(all().size(), 1);
        auto* undo = list->findChild<QToolButton*>(u"noticeLink"_s);
        QTRY_VERIFY((undo = list->findChild<QToolButton*>(u"noticeLink"_s)) && undo->isVisible());
        undo->click();
        QTRY_COMPARE(rows(*list).size(), 2);
        QTRY_COMPARE(all().size(), 2);
    }

    void whatWasTakenBackElsewhereIsNotOfferedAnyMore()
    {
        QVERIFY(settledResult(f->library->rules().set({.search = u"swifts"_s, .actions = read})));
        f->window->actions().rules->trigger();
        QDialog* list = dialog("rulesDialog");
        QTRY_COMPARE(rows(*list).size(), 1);
        press(*rows(*list).first()->findChild<QPushButton*>(u"remove"_s));
        const auto offered = [list] {
            const QList<QToolButton*> links = list->findChildren<QToolButton*>(u"noticeLink"_s);
            return std::any_of(links.begin(), links.end(), [](QToolButton* link) { return link->isVisible(); });
        };
        QTRY_VERIFY(offered());
        f->window->actions().markListRead->trigger(); // another step does not concern it
        QTRY_COMPARE(f->unreadOf(outlet), 0);
        QTest::qWait(100);
        QVERIFY(offered());
        QVERIFY(settledResult(f->library->undo().undo())); // the list is unread again
        QVERIFY(settledResult(f->library->undo().undo())); // and the rule is there again
        QTRY_COMPARE(rows(*list).size(), 1);
        QTRY_VERIFY(!offered());
    }

    void aSavedSearchAndTheSearchFieldLeadToARule()
    {
        SearchField& search = f->window->topBar().search();
        search.setText(u"number 3"_s);
        QContextMenuEvent event(QContextMenuEvent::Mouse, {20, 10}, search.mapToGlobal(QPoint(20, 10)));
        QApplication::sendEvent(&search, &event);
        QMenu* menu = nullptr;
        QTRY_VERIFY((menu = f->window->findChild<QMenu*>(u"searchMenu"_s)));
        chooseEntry(menu, u"Make a rule from this search…"_s);
        QDialog* editor = dialog("ruleDialog");
        QCOMPARE(field(*editor, "ruleSearch").text(), u"number 3"_s);
        QTRY_COMPARE(label(*editor, "found").text(), u"It matches 1 of the articles you have now."_s);
        QTest::keyClick(editor, Qt::Key_Escape);
        QTRY_VERIFY(!f->window->findChild<QDialog*>(u"ruleDialog"_s));
        QVERIFY(all().isEmpty());

        search.reset();
        f->window->sources().sources().setSearches({{u"Threes"_s, u"number 3"_s}});
        const QModelIndex index = f->window->sources().sources().indexOf(u"search:number 3"_s);
        QVERIFY(index.isValid());
        SourcePane& pane = f->window->sources();
        pane.scrollTo(index);
        const QPoint place(70, pane.visualRect(index).center().y());
        QContextMenuEvent other(QContextMenuEvent::Mouse, place, pane.viewport()->mapToGlobal(place));
        QApplication::sendEvent(pane.viewport(), &other);
        QTRY_VERIFY((menu = f->window->findChild<QMenu*>(u"sourceMenu"_s)));
        chooseEntry(menu, u"Make a rule from this search…"_s);
        QCOMPARE(field(*dialog("ruleDialog"), "name").text(), u"Threes"_s);
    }

    void thePreferencesLeadToTheRules()
    {
        f->window->actions().preferences->trigger();
        QDialog* preferences = dialog("preferences");
        preferences->findChild<QLineEdit*>(u"preferencesSearch"_s)->setText(u"new articles as read"_s);
        auto* shown = preferences->findChild<PreferenceList*>();
        QCOMPARE(shown->shownRows(), 1);
        for (QPushButton* button : preferences->findChildren<QPushButton*>())
            if (button->accessibleName() == u"Rules")
                press(*button);
        QVERIFY(dialog("rulesDialog"));
    }

private:
    QDialog* dialog(const char* name)
    {
        QDialog* found = nullptr;
        if (!QTest::qWaitFor(
                [&] {
                    found = f->window->findChild<QDialog*>(QLatin1String(name));
                    return found && found->isVisible();
                },
                5000))
            qFatal("there is no %s", name);
        return found;
    }
    QMenu* menuOfRow(int row)
    {
        QListView& view = f->window->articles().view();
        view.setCurrentIndex(view.model()->index(row, 0));
        const QPoint place = view.visualRect(view.model()->index(row, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, view.viewport()->mapToGlobal(place));
        QApplication::sendEvent(view.viewport(), &event);
        QMenu* menu = nullptr;
        if (!QTest::qWaitFor([&] { return (menu = f->window->findChild<QMenu*>(u"listMenu"_s)) != nullptr; }))
            qFatal("there is no menu");
        return menu;
    }
    static QLineEdit& field(QDialog& dialog, const char* name)
    {
        return *dialog.findChild<QLineEdit*>(QLatin1String(name));
    }
    static QCheckBox& box(QDialog& dialog, const char* name)
    {
        return *dialog.findChild<QCheckBox*>(QLatin1String(name));
    }
    static QLabel& label(QDialog& dialog, const char* name) { return *dialog.findChild<QLabel*>(QLatin1String(name)); }
    static QPushButton& save(QDialog& dialog)
    {
        return *dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
    }
    static QList<QWidget*> rows(QDialog& dialog) { return dialog.findChildren<QWidget*>(u"rule"_s); }
    static QWidget* popup()
    {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget->objectName() == u"searchCompletions" && widget->isVisible())
                return widget;
        return nullptr;
    }
    void pressUndo()
    {
        f->window->activateWindow(); // where no window manager does it when a dialog closes
        QVERIFY(QTest::qWaitForWindowActive(f->window.get()));
        f->press(Qt::Key_Z);
    }
    void serveAThousandMore()
    {
        f->serve(7, 1010);
        settledResult(f->library->refresher().refresh(RefreshScope::Everything));
        QVERIFY(settledResult(f->library->searchIndex().complete()).has_value()); // searches find them from then on
    }
    /// What was said last, also when it has gone again: the first article that is opened takes its time.
    QString said() const
    {
        const QList<StatusLine::Said>& all = f->window->statusLine().said();
        return all.isEmpty() ? QString() : all.first().text;
    }
    static void press(QPushButton& button) { QTest::mouseClick(&button, Qt::LeftButton); }
    QList<Rule> all() { return settledResult(f->library->rules().all()).value(); }

    const RuleActions read {.markRead = true};
    std::unique_ptr<WindowFixture> f;
    Outlet outlet;
};

QTEST_MAIN(TestRules)
#include "test_rules.moc"
