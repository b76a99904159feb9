// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/rules.h"

#include "library/reading.h"
#include "library/refresher.h"
#include "library/subscriptions.h"
#include "library/undo.h"
#include "library/undo_text.h"
#include "library_fixture.h"

#include <QSignalSpy>

#include <algorithm>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

QByteArray item(int number, const QByteArray& title)
{
    return rssItem(QByteArray::number(number), title, "Jane Doe", "<p>text</p>");
}

/// A library with an outlet of one article, and a rule on football.
struct Place : LibraryFixture
{
    Place()
    {
        serve(item(1, "Football, the first"));
        if (!settledResult(library->subscriptions().add(server.url(u"/feed"_s).toString(), {})))
            qFatal("not subscribed");
        settledResult(library->rules().applyToNew());
        if (!settledResult(library->rules().set({{}, u"Sports"_s, u"football"_s, {.markRead = true}})))
            qFatal("no rule");
    }

    void serve(const QByteArray& items)
    {
        server.route(u"/feed"_s,
                     Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = rss("Daily", items)});
    }

    void refresh()
    {
        QSignalSpy settled(&library->rules(), &Rules::settled);
        settledResult(library->refresher().refresh(RefreshScope::Everything));
        QTRY_VERIFY(!settled.isEmpty());
    }

    QStringList unread()
    {
        ArticleQuery query;
        query.read = ReadFilter::Unread;
        QStringList titles;
        const QList<Article> articles = settledResult(library->reading().articles(query))->articles;
        for (const Article& article : articles)
            titles += article.title;
        titles.sort();
        return titles;
    }
};

} // namespace

class TestRules final : public QObject
{
    Q_OBJECT

private slots:
    void aRefreshMeetsTheRulesAndIsTakenBackAfterARestart()
    {
        Place at;
        QList<Changes> announced;
        connect(at.library.get(), &Library::changed, [&](const Changes& changes) { announced += changes; });
        at.serve(item(1, "Football, the first") + item(2, "Football, the second") + item(3, "Harbour"));
        at.refresh();
        QCOMPARE(at.unread(), (QStringList {u"Football, the first"_s, u"Harbour"_s}));
        // It may come a moment after it can be read, and others may come behind it.
        QTRY_COMPARE(std::count_if(announced.cbegin(), announced.cend(),
                                   [](const Changes& changes) { return changes.updated.size() == 1; }),
                     1);
        at.open();
        const UndoState state = settledResult(at.library->undo().state()).value();
        QVERIFY(state.undo.has_value());
        QCOMPARE(undoText(*state.undo), u"The rule “Sports” marked 1 article as read"_s);
        QVERIFY(settledResult(at.library->undo().undo()));
        QCOMPARE(at.unread().size(), 3);
        at.refresh();
        QCOMPARE(at.unread().size(), 3);
    }

    void aNewSubscriptionMeetsThemToo()
    {
        Place at;
        at.server.route(u"/other"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                             .body = rss("Other", item(7, "Football elsewhere"))});
        QVERIFY(settledResult(at.library->subscriptions().add(at.server.url(u"/other"_s).toString(), {})));
        QTRY_COMPARE(at.unread(), QStringList {u"Football, the first"_s});
    }

    void anOutletThatComesBackDoesNot()
    {
        Place at;
        const OutletId id = settledResult(at.library->subscriptions().outlets())->first().id;
        QVERIFY(settledResult(at.library->subscriptions().remove(id)));
        QVERIFY(settledResult(at.library->undo().undo()));
        settledResult(at.library->rules().applyToNew());
        QCOMPARE(at.unread(), QStringList {u"Football, the first"_s});
    }

    void whatAProcessLeftWhenItWasCutShortIsDoneByTheNext()
    {
        Place at;
        at.serve(item(2, "Football, the second"));
        {
            // It stores, and is gone before it has indexed.
            QEventLoop stored;
            connect(&at.library->refresher(), &Refresher::changed, &stored, &QEventLoop::quit, Qt::DirectConnection);
            at.library->refresher().refresh(RefreshScope::Everything);
            stored.exec();
        }
        at.open();
        QTRY_COMPARE(at.unread(), QStringList {u"Football, the first"_s});
    }

    void twoProcessesThatRefreshDealWithEachArticleOnce()
    {
        Place at;
        auto there = Library::open({.dataDir = at.folder.path(), .extract = {}, .clock = systemTime});
        QVERIFY(there.has_value());
        QByteArray items;
        for (int i = 2; i < 40; ++i)
            items += item(i, "Football " + QByteArray::number(i));
        at.serve(items);
        const auto here = at.library->refresher().refresh(RefreshScope::Everything);
        const auto other = (*there)->refresher().refresh(RefreshScope::Everything);
        QVERIFY(settledResult(here));
        QVERIFY(settledResult(other));
        QVERIFY(settledResult(at.library->rules().applyToNew()));
        QVERIFY(settledResult((*there)->rules().applyToNew()));
        QCOMPARE(at.unread(), QStringList {u"Football, the first"_s});
        int marked = 0;
        const QList<UndoStep> steps = settledResult(at.library->undo().steps()).value();
        for (const UndoStep& step : steps)
            marked += step.kind == UndoKind::RuleMarkRead ? step.count : 0;
        QCOMPARE(marked, 38);
    }

    void aRuleIsAppliedToWhatIsHereAndRemoved()
    {
        Place at;
        const Rule rule = settledResult(at.library->rules().all())->first();
        QCOMPARE(settledResult(at.library->rules().applyToAll(rule.id))->count, 1);
        QVERIFY(at.unread().isEmpty());
        QVERIFY(settledResult(at.library->undo().undo()));
        QCOMPARE(at.unread().size(), 1);
        QVERIFY(settledResult(at.library->rules().remove(rule.id)));
        QVERIFY(settledResult(at.library->rules().all())->isEmpty());
        QCOMPARE(undoText(*settledResult(at.library->undo().state())->undo), u"Removed the rule “Sports”"_s);
        QVERIFY(settledResult(at.library->undo().undo()));
        QCOMPARE(settledResult(at.library->rules().all())->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
