// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window_fixture.h"

#include "library/bookmarks.h"
#include "store/connection.h"
#include "store/query.h"
#include "ui/outlet_commands.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QInputMethodEvent>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace byline;

class TestWindow final : public QObject
{
    Q_OBJECT

private slots:
    void init() { std::tie(f, outlet) = subscribedFixture(3); }
    void cleanup() { f.reset(); }

    /// Left on a larger screen than it comes back on: what is beyond the edge could not be reached.
    void theWindowComesBackWithinItsScreen()
    {
        QWidget left;
        const QSize screen = left.screen()->availableSize();
        left.resize(screen.width() - 20, screen.height() + 100);
        f->library->settings().setValue(QStringLiteral("window/geometry"), left.saveGeometry());
        f->show(outlet);
        QVERIFY2(f->window->height() <= screen.height(), qPrintable(QString::number(f->window->height())));
    }

    void theListShowsWhatWasFetchedNewestFirst()
    {
        f->show(outlet);
        QCOMPARE(f->rows(), 3);
        QCOMPARE(f->headline(0), QStringLiteral("Headline 3"));
        QCOMPARE(f->headline(2), QStringLiteral("Headline 1"));
        f->press(Qt::Key_J);
        QVERIFY(f->window->articles().view().selectionModel()->isSelected(f->list().index(0)));
        const QString spoken = f->list().data(f->list().index(0), Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(QStringLiteral("Headline 3")) && spoken.contains(QStringLiteral("Fieldnotes"))
                     && spoken.contains(QStringLiteral("Ken Sato")),
                 qPrintable(spoken));
    }

    void nothingIsOpenedOrMarkedBeforeItIsChosen()
    {
        f->show(outlet);
        f->window->topBar().search().setFocus();
        f->window->articles().view().setFocus();
        QTest::qWait(300);
        QVERIFY(!f->window->articles().current());
        QVERIFY(!f->window->reading().article());
        QCOMPARE(f->unreadOf(outlet), 3);
    }

    void markingAListReadIsTakenBackByNameAlsoAfterARestart()
    {
        f->show(outlet);
        f->press(Qt::Key_A);
        QTRY_COMPARE(f->unreadOf(outlet), 0);
        QAction* undo = f->window->actions().undo;
        QTRY_VERIFY2(undo->text().contains(QStringLiteral("3 articles of Fieldnotes")), qPrintable(undo->text()));
        f->reopen();
        f->window = std::make_unique<MainWindow>(*f->library);
        f->window->show();
        QVERIFY(QTest::qWaitForWindowActive(f->window.get()));
        QTRY_VERIFY(f->window->actions().undo->isEnabled());
        QTRY_COMPARE(f->unreadOf(outlet), 0);
        f->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(f->unreadOf(outlet), 3);
        QTRY_VERIFY(f->window->actions().redo->text().contains(QStringLiteral("Fieldnotes")));
        f->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(f->unreadOf(outlet), 0);
    }

    void whatANewerProgramDidIsRefusedByTheNameOfWhatWasAsked()
    {
        f->show(outlet);
        f->press(Qt::Key_A);
        QTRY_COMPARE(f->unreadOf(outlet), 0);
        const auto other = std::move(
            Connection::open(f->folder.filePath(QStringLiteral("library.db")), Connection::Access::ReadWrite).value());
        execute(*other, "UPDATE undo_step SET kind = 999");
        f->press(Qt::Key_Z, Qt::ControlModifier);
        const StatusLine& line = f->window->statusLine();
        QTRY_VERIFY2(line.text().startsWith(QStringLiteral("Undo: This was done by a newer version of Byline")),
                     qPrintable(line.text()));
        execute(*other, "UPDATE undo_step SET done = 0");
        f->window->actions().redo->setEnabled(true);
        f->window->actions().redo->trigger();
        QTRY_VERIFY2(line.text().startsWith(QStringLiteral("Redo: This was done by a newer version of Byline")),
                     qPrintable(line.text()));
        QCOMPARE(f->unreadOf(outlet), 0);
    }

    void aLongHeadlineDoesNotMakeTheMenuWide()
    {
        QByteArray feed = WindowFixture::feed(4, 4);
        feed.replace("Headline 4", QByteArray("Harbour & coast ").repeated(20));
        f->server.route(QStringLiteral("/feed.xml"),
                        Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = feed});
        QVERIFY(settledResult(f->library->refresher().refresh(RefreshScope::Everything)).has_value());
        f->show(outlet);
        QVERIFY(f->headline(0).startsWith(QStringLiteral("Harbour")));
        const ArticleId id = f->list().article(0).id;
        QVERIFY(settledResult(f->library->bookmarks().add({id}, {})).has_value());
        QVERIFY(settledResult(f->library->bookmarks().remove({id})).has_value());
        QAction* undo = f->window->actions().undo;
        QTRY_VERIFY2(undo->text().contains(QStringLiteral("Harbour && coast")), qPrintable(undo->text()));
        QMenu menu;
        menu.addAction(undo);
        QVERIFY2(menu.sizeHint().width() < 700, qPrintable(undo->text()));
    }

    void unsubscribingIsTakenBackWithoutAskingTheServer()
    {
        f->show(outlet);
        f->server.forget();
        f->window->outlets().unsubscribe(outlet.id);
        QTRY_COMPARE(f->unreadOf(outlet), -1);
        auto* link = f->window->findChild<QToolButton*>(QStringLiteral("statusLink"));
        QTRY_VERIFY(link->isVisible());
        link->click();
        QTRY_COMPARE(f->unreadOf(outlet), 3);
        QCOMPARE(f->server.hits(), 0);
    }

    void theListOfAnOutletOneHasLeftSaysSoAndOffersToComeBack()
    {
        f->show(outlet);
        const ArticleId kept = f->list().article(0).id;
        QVERIFY(settledResult(f->library->bookmarks().add({kept}, {})).has_value());
        f->window->outlets().unsubscribe(outlet.id);
        QTRY_COMPARE(f->unreadOf(outlet), -1);
        f->window->sources().open(QStringLiteral("smart:bookmarks"));
        QTRY_COMPARE(f->window->articles().source().title, QStringLiteral("Bookmarks"));
        f->window->raiseWith({QStringLiteral("byline://outlet/%1").arg(outlet.id.value)}); // as the outlet's name does
        QTRY_COMPARE(f->window->articles().source().title, QStringLiteral("Fieldnotes"));
        QTRY_COMPARE(f->window->statusLine().text(),
                     QStringLiteral("You are not subscribed to Fieldnotes. Only its bookmarked and kept "
                                    "articles are here."));
        QTRY_COMPARE(f->rows(), 1);
        QToolButton* offer = f->window->findChild<QToolButton*>(QStringLiteral("statusLink"));
        f->window->outlets().unsubscribe(outlet.id); // twice
        QTRY_COMPARE(f->window->statusLine().text(), QStringLiteral("You are not subscribed to Fieldnotes."));
        QVERIFY(!offer->isVisible());
        f->window->raiseWith({QStringLiteral("byline://outlet/%1").arg(outlet.id.value)});
        QTRY_VERIFY(offer->isVisible());
        offer->click();
        QPushButton* subscribe = nullptr;
        QTRY_VERIFY((subscribe = f->window->findChild<QPushButton*>(QStringLiteral("subscribe")))
                    && subscribe->isEnabled());
        subscribe->click();
        QTRY_COMPARE(f->unreadOf(outlet), 3);
    }

    void whatIsSubscribedToIsOpened()
    {
        f->show(outlet);
        QByteArray other = WindowFixture::feed(7, 8);
        other.replace("Fieldnotes", "Tidings");
        f->server.route(QStringLiteral("/other.xml"),
                        Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = other});
        f->window->outlets().addOutlet({f->server.url(QStringLiteral("/other.xml")).toString()});
        QPushButton* subscribe = nullptr;
        QTRY_VERIFY((subscribe = f->window->findChild<QPushButton*>(QStringLiteral("subscribe")))
                    && subscribe->isEnabled());
        subscribe->click();
        QTRY_VERIFY(f->window->articles().source().title == QStringLiteral("Tidings"));
        QTRY_COMPARE(f->rows(), 2);
        QCOMPARE(f->headline(0), QStringLiteral("Headline 8"));
    }

    void whatAnotherProcessWritesIsSeen()
    {
        f->show(outlet);
        f->serve(1, 5);
        auto other = Library::open({.dataDir = f->folder.path(), .extract = {}, .clock = systemTime});
        QVERIFY(other.has_value());
        QVERIFY(settledResult((*other)->refresher().refresh(RefreshScope::Everything, {})).has_value());
        QTRY_COMPARE(f->rows(), 5);
        QTRY_COMPARE(f->unreadOf(outlet), 5);
    }

    void readingAnArticleLowersTheUnreadCount()
    {
        f->show(outlet);
        QTRY_COMPARE(f->unreadOf(outlet), 3);
        f->press(Qt::Key_J);
        QTRY_COMPARE(f->unreadOf(outlet), 2);
    }

    void aReadArticleStaysInAnUnreadListUntilItIsLeft()
    {
        f->show(outlet);
        f->press(Qt::Key_J);
        QTRY_VERIFY(f->list().article(0).read);
        QCOMPARE(f->rows(), 3);
        f->press(Qt::Key_J);
        QTRY_COMPARE(f->rows(), 2);
        QCOMPARE(f->window->articles().current()->title, QStringLiteral("Headline 2"));
    }

    void spaceReadsOnToTheNextUnreadArticle()
    {
        f->show(outlet);
        f->press(Qt::Key_Space);
        QTRY_VERIFY(f->window->articles().current());
        QCOMPARE(f->window->articles().current()->title, QStringLiteral("Headline 3"));
        QSignalSpy shown(&f->window->reading(), &ReadingPane::shown);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty() || f->window->reading().article() == f->list().article(0).id, 10000);
        // A short article may still need a key or two to reach its end. Each is answered by the page, which takes its
        // time on a loaded machine: a key too many would lead one article too far.
        const auto isLeft = [&] { return f->window->articles().current()->title != QStringLiteral("Headline 3"); };
        for (int i = 0; i < 6 && !isLeft(); ++i) {
            f->press(Qt::Key_Space);
            (void)QTest::qWaitFor(isLeft, 5000);
        }
        QCOMPARE(f->window->articles().current()->title, QStringLiteral("Headline 2"));
    }

    void theBookmarkKeySetsAndRemovesABookmark()
    {
        f->show(outlet);
        f->press(Qt::Key_J);
        f->press(Qt::Key_B);
        QTRY_VERIFY(f->window->articles().current()->bookmarked);
        QTRY_VERIFY(f->window->actions().toggleBookmark->isChecked());
        f->press(Qt::Key_S);
        QTRY_VERIFY(!f->window->articles().current()->bookmarked);
        QTRY_VERIFY(!f->window->actions().toggleBookmark->isChecked());
    }

    void theUndoKeyTakesBackTheBookmarkThatWasSetLast()
    {
        f->show(outlet);
        f->press(Qt::Key_J);
        QTRY_COMPARE(f->unreadOf(outlet), 2);
        f->press(Qt::Key_A);
        QTRY_COMPARE(f->unreadOf(outlet), 0);
        const auto bookmarked = [&] {
            const Article* current = f->window->articles().current();
            return current && current->bookmarked;
        };
        f->press(Qt::Key_B);
        QTRY_VERIFY(bookmarked());
        QTRY_COMPARE(f->window->actions().undo->text(), QStringLiteral("Undo: Bookmarked “Headline 3”"));
        QVERIFY(!f->window->findChild<QToolButton*>(QStringLiteral("statusLink"))->isVisible()); // B is the way back
        f->press(Qt::Key_B);
        QTRY_VERIFY(!bookmarked());
        f->press(Qt::Key_Z);
        QTRY_VERIFY(bookmarked());
        f->press(Qt::Key_Z);
        QTRY_VERIFY(!bookmarked());
        QCOMPARE(f->unreadOf(outlet), 0);
        f->press(Qt::Key_Z);
        QTRY_COMPARE(f->unreadOf(outlet), 2);
    }

    void severalBookmarksSetAtOnceCanBeUndoneWhereItIsSaid()
    {
        f->show(outlet);
        f->window->articles().view().selectAll();
        f->press(Qt::Key_B);
        QTRY_VERIFY(f->list().article(2).bookmarked);
        auto* undo = f->window->findChild<QToolButton*>(QStringLiteral("statusLink"));
        QTRY_COMPARE(f->window->statusLine().text(), QStringLiteral("Bookmarks added: 3."));
        QVERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_VERIFY(!f->list().article(2).bookmarked);
    }

    void markingTheListAsReadCanBeUndone()
    {
        f->show(outlet);
        QTRY_COMPARE(f->unreadOf(outlet), 3);
        f->press(Qt::Key_A);
        QTRY_COMPARE(f->unreadOf(outlet), 0);
        auto* undo = f->window->findChild<QToolButton*>(QStringLiteral("statusLink"));
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(f->unreadOf(outlet), 3);
        QTRY_COMPARE(f->rows(), 3);
    }

    void whatArrivesIsPutInPlaceAndTheSelectionStays()
    {
        f->show(outlet);
        f->press(Qt::Key_J);
        f->press(Qt::Key_J);
        QCOMPARE(f->window->articles().current()->title, QStringLiteral("Headline 2"));
        QSignalSpy resets(&f->list(), &QAbstractItemModel::modelReset);
        f->serve(1, 5);
        f->press(Qt::Key_F5);
        QTRY_VERIFY(f->rows() >= 4 && f->headline(0) == QStringLiteral("Headline 5"));
        QCOMPARE(f->window->articles().current()->title, QStringLiteral("Headline 2"));
        QCOMPARE(resets.count(), 0);
    }

    void stopEndsARefreshAtOnce()
    {
        f->show(outlet);
        f->server.route(QStringLiteral("/feed.xml"), Answer {.body = "late", .delayMs = 60000});
        QSignalSpy finished(&f->library->refresher(), &Refresher::finished);
        f->press(Qt::Key_R);
        QTRY_VERIFY(f->library->refresher().isRunning());
        auto* stop = f->window->findChild<QToolButton*>(QStringLiteral("statusLink"));
        QTRY_VERIFY(stop->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 2000);
        QVERIFY(finished.first().first().value<RefreshReport>().stopped);
    }

    void searchFindsWhileTypingAndEscapeGivesTheListBack()
    {
        f->show(outlet);
        f->press(Qt::Key_Slash);
        SearchField& field = f->window->topBar().search();
        QTRY_VERIFY(field.hasFocus());
        QTest::keyClicks(&field, QStringLiteral("number 2"));
        QTRY_COMPARE(f->rows(), 1);
        QCOMPARE(f->headline(0), QStringLiteral("Headline 2"));
        QTest::keyClick(&field, Qt::Key_Escape);
        QTRY_COMPARE(f->rows(), 3);
    }

    void aSyllableIsSearchedWhileItIsStillBeingMade()
    {
        f->show(outlet);
        SearchField& field = f->window->topBar().search();
        field.setFocus();
        const auto compose = [&field](const QString& unfinished, const QString& finished) {
            QInputMethodEvent event(unfinished, {});
            event.setCommitString(finished);
            QApplication::sendEvent(&field, &event);
        };
        compose(QStringLiteral("2"), QStringLiteral("number "));
        QCOMPARE(field.text(), QStringLiteral("number "));
        QTRY_COMPARE(f->rows(), 1);
        QCOMPARE(f->headline(0), QStringLiteral("Headline 2"));
        compose({}, QStringLiteral("2"));
        QTest::qWait(300);
        QCOMPARE(f->rows(), 1);
        compose(QStringLiteral("4"), {}); // there is no number 24
        QTRY_COMPARE(f->rows(), 0);
        compose({}, {});
        QTRY_COMPARE(f->rows(), 1);

        field.clear();
        compose(QStringLiteral("Sa"), QStringLiteral("author:"));
        const auto offered = [] {
            for (QWidget* widget : QApplication::topLevelWidgets())
                if (widget->objectName() == QStringLiteral("searchCompletions") && widget->isVisible())
                    return qobject_cast<QAbstractItemView*>(widget)->model()->index(0, 0).data().toString();
            return QString();
        };
        QTRY_COMPARE(offered(), QStringLiteral("author:\"Ken Sato\""));
    }

    void aPictureThatDidNotComeIsAskedForWithTheNextRefresh()
    {
        const QString path = QStringLiteral("/shore.png");
        QByteArray feed = WindowFixture::feed(1, 4);
        feed.replace("<item><guid>g4",
                     "<item><media:content xmlns:media=\"http://search.yahoo.com/mrss/\" medium=\"image\" url=\""
                         + f->server.url(path).toEncoded() + "\"/><guid>g4");
        f->server.route(QStringLiteral("/feed.xml"),
                        Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = feed});
        f->server.route(path, Answer {.status = 404});
        QVERIFY(settledResult(f->library->refresher().refresh(RefreshScope::Everything, {})));
        f->show(outlet);
        QTRY_COMPARE(f->server.hits(path), 1);
        f->window->articles().view().viewport()->update();
        QTest::qWait(200);
        QCOMPARE(f->server.hits(path), 1); // not at every paint
        QVERIFY(settledResult(f->library->refresher().refresh(RefreshScope::Everything, {})));
        QTRY_COMPARE(f->server.hits(path), 2);
    }

    void theSameWordsAreSearchedAgainAfterTheListWasLeft()
    {
        f->show(outlet);
        SearchField& field = f->window->topBar().search();
        QTest::keyClicks(&field, QStringLiteral("number 2"));
        QTRY_COMPARE(f->rows(), 1);
        f->window->sources().open(QStringLiteral("outlet:%1").arg(outlet.id.value));
        QTRY_COMPARE(f->rows(), 3);
        QVERIFY(field.text().isEmpty());
        QTest::keyClicks(&field, QStringLiteral("number 2"));
        QTRY_COMPARE(f->rows(), 1);
    }

    void theWindowComesBackAsItWasLeft()
    {
        f->show(outlet);
        f->window->resize(780, 700);
        f->window->close();
        f->reopen();
        f->window = std::make_unique<MainWindow>(*f->library);
        QCOMPARE(f->window->size(), QSize(780, 700));
        f->window->show();
        QTRY_COMPARE(f->rows(), 3);
        QCOMPARE(f->window->sources().openedKey(), QStringLiteral("outlet:%1").arg(outlet.id.value));
    }

    void thePaneIsScrolledAsItWasLeft()
    {
        serveFortyWriters();
        f->show(outlet);
        const auto bar = [this] { return f->window->sources().verticalScrollBar(); };
        QTRY_VERIFY(bar()->maximum() > 200);
        bar()->setValue(150);
        f->window->close();
        f->reopen();
        f->show(outlet);
        QCOMPARE(bar()->value(), 150);
        settledResult(f->library->refresher().refresh(RefreshScope::Everything)); // rows are made anew
        QTest::qWait(100);
        QCOMPARE(bar()->value(), 150);
    }

    void fortyWritersAreThereAfterARestart()
    {
        serveFortyWriters();
        f->reopen();
        f->window = std::make_unique<MainWindow>(*f->library);
        const SourceModel& sources = f->window->sources().sources();
        QSignalSpy loaded(&sources, &SourceModel::loaded);
        QTRY_VERIFY(!loaded.isEmpty());
        // The pane begins with the first thirty, and knows how many there are.
        const auto writers = [&] {
            QStringList titles;
            for (int i = 0; i < sources.rowCount(); ++i)
                if (const SourceRow& row = sources.row(sources.index(i, 0));
                    row.kind == SourceRow::Kind::Writer || row.kind == SourceRow::Kind::MoreWriters)
                    titles += row.title;
            return titles;
        };
        const QStringList first = writers();
        QCOMPARE(first.size(), 31);
        QVERIFY2(first.last().contains(QStringLiteral("41")), qPrintable(first.last())); // with Ken Sato
        auto* summary = f->window->findChild<QWidget*>(QStringLiteral("listSummary"));
        QTRY_VERIFY2(summary->property("text").toString().contains(QStringLiteral("41 writers")),
                     qPrintable(summary->property("text").toString()));
        QSignalSpy reset(&sources, &QAbstractItemModel::modelReset);
        QTRY_COMPARE(sources.input().authors.size(), 41);
        QCOMPARE(writers(), first);
        QVERIFY(reset.isEmpty()); // nothing moves when the others come
        QCOMPARE(f->window->topBar().search().completion().completions(QStringLiteral("author:zt")),
                 QStringList {QStringLiteral("author:\"Writer Zt\"")});
    }

    void aWriterWhoIsNoneOfTheFirstOnesIsOpenInThePaneAlsoAfterARestart()
    {
        serveFortyWriters();
        f->show(outlet);
        const auto rows = [&]() -> SourceModel& { return f->window->sources().sources(); };
        QTRY_COMPARE(rows().input().authors.size(), 41);
        QString key;
        for (const Author& author : rows().input().authors)
            if (author.name == QLatin1String("Writer Zt"))
                key = QStringLiteral("author:%1").arg(author.id.value);
        QVERIFY(!rows().indexOf(key).isValid());
        f->window->raiseWith({QStringLiteral("byline://author/") + key.section(u':', 1)});
        QTRY_COMPARE(f->window->sources().openedKey(), key);
        QCOMPARE(rows().row(f->window->sources().currentIndex()).key, key);
        const auto* summary = f->window->findChild<QWidget*>(QStringLiteral("listSummary"));
        QTRY_COMPARE(summary->property("text").toString(), QStringLiteral("1 unread"));

        f->window->close();
        f->reopen();
        f->window = std::make_unique<MainWindow>(*f->library);
        f->window->show();
        QTRY_COMPARE(f->window->articles().source().key, key);
        QCOMPARE(rows().row(f->window->sources().currentIndex()).key, key);
    }

    /// Whether all are read or only those of whom something has changed.
    void thePaneKnowsWhoCameAndWhoWent()
    {
        SourceModel sources(*f->library, nullptr);
        sources.load();
        const auto writers = [&sources] {
            QStringList rows;
            for (int i = 0; i < sources.rowCount(); ++i)
                if (const SourceRow& row = sources.row(sources.index(i, 0)); row.kind == SourceRow::Kind::Writer)
                    rows += row.title + u' ' + QString::number(row.count);
            return rows;
        };
        const auto serve = [this](const QByteArray& items) {
            f->server.route(
                QStringLiteral("/feed.xml"),
                Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                        .body = "<rss version=\"2.0\"><channel><title>Two</title>" + items + "</channel></rss>"});
            QVERIFY(settledResult(f->library->refresher().refresh(RefreshScope::Everything)).has_value());
        };
        const auto item = [](const QByteArray& guid, const QByteArray& author) {
            return "<item><guid>" + guid + "</guid><title>By " + author + "</title><author>" + author + "@x.test ("
                   + author + " Doe)</author></item>";
        };
        QTRY_COMPARE(writers(), QStringList {QStringLiteral("Ken Sato 3")});
        serve(item("a", "Jane"));
        QTRY_COMPARE(writers(), QStringList({QStringLiteral("Ken Sato 3"), QStringLiteral("Jane Doe 1")}));
        serve(item("a", "Jane") + item("b", "Jane"));
        QTRY_COMPARE(writers(), QStringList({QStringLiteral("Ken Sato 3"), QStringLiteral("Jane Doe 2")}));

        ArticleQuery ofKen;
        for (const Author& author : sources.input().authors)
            if (author.name == u"Ken Sato")
                ofKen.author = author.id;
        QVERIFY(settledResult(f->library->reading().setReadWhere(ofKen, ReadState::Read)).has_value());
        QTRY_COMPARE(writers(), QStringList({QStringLiteral("Jane Doe 2"), QStringLiteral("Ken Sato 0")}));
        QVERIFY(settledResult(f->library->subscriptions().remove(outlet.id)).has_value());
        QTRY_COMPARE(writers(), QStringList());
    }

    void theWindowFollowsTheSystemsLightness()
    {
        f->show(outlet);
        const QPalette before = QGuiApplication::palette();
        QGuiApplication::setPalette(Theme::darkOne().palette());
        QTRY_COMPARE(f->window->palette().color(QPalette::Window), Theme::darkOne().side);
        QCOMPARE(f->window->reading().pageStyle().theme, PageStyle::Theme::Dark);
        QGuiApplication::setPalette(Theme::light().palette());
        QTRY_COMPARE(f->window->palette().color(QPalette::Window), Theme::light().side);
        QGuiApplication::setPalette(before);
    }

private:
    void serveFortyWriters()
    {
        QByteArray items;
        for (int i = 1; i <= 40; ++i) {
            const QByteArray n = QByteArray::number(i).rightJustified(2, '0');
            items += "<item><guid>w" + n + "</guid><title>By " + n + "</title><author>w" + n + "@x.test (Writer "
                     + (i > 20 ? "Z" : "A") + QByteArray(1, char('a' + i % 20)) + ")</author></item>";
        }
        f->server.route(
            QStringLiteral("/feed.xml"),
            Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                    .body = "<rss version=\"2.0\"><channel><title>Forty</title>" + items + "</channel></rss>"});
        QVERIFY(settledResult(f->library->refresher().refresh(RefreshScope::Everything)).has_value());
    }

    std::unique_ptr<WindowFixture> f;
    Outlet outlet;
};

int main(int argc, char* argv[])
{
    return byline::runWindowTest<TestWindow>(argc, argv);
}

#include "test_window.moc"
