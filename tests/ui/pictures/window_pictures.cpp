// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// window_pictures FOLDER LANGUAGE light|dark [reading|progress]: goes through the window and writes a picture of each
// state, with the menus and dialogs that are open; with `reading` only of what is around an article, with `progress`
// only of what takes time. The library is new; its articles come from a server of our own.
#include "library/archive.h"
#include "library/bookmarks.h"
#include "library/newsletters.h"
#include "library/reading.h"
#include "library/rules.h"
#include "library/undo.h"
#include "library/writers.h"
#include "support/ghost_stand_in.h"
#include "ui/bookmark_commands.h"
#include "ui/layout_commands.h"
#include "ui/outlet_commands.h"
#include "ui/pictures/picture_folder.h"
#include "ui/pictures/progress_tour.h"
#include "ui/pictures/reading_tour.h"
#include "ui/style/theme.h"
#include "ui/update_window.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QFile>
#include <QInputMethodEvent>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QTranslator>

using namespace byline;

namespace {

struct Item
{
    const char* title;
    const char* text;
    const char* author;
    const char* picture = nullptr; ///< one of the welcome outlet's
};

QByteArray feed(const char* title, const QList<Item>& items, int minutesAgo, const HttpServer& server)
{
    QString text = QStringLiteral("<?xml version=\"1.0\"?><rss version=\"2.0\" "
                                  "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                                  "xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>%1</title>"
                                  "<link>http://127.0.0.1/</link><description>%1</description>")
                       .arg(QString::fromUtf8(title));
    QDateTime time = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo);
    for (const Item& item : items) {
        text += QStringLiteral("<item><guid>%1</guid><title>%1</title><description>%2</description>"
                               "<dc:creator>%3</dc:creator><pubDate>%4 GMT</pubDate>%5</item>")
                    .arg(QString::fromUtf8(item.title), QString::fromUtf8(item.text), QString::fromUtf8(item.author),
                         QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")),
                         item.picture ? QStringLiteral("<media:content medium=\"image\" url=\"%1\"/>")
                                            .arg(server.url(QLatin1Char('/') + QLatin1String(item.picture)).toString())
                                      : QString());
        time = time.addSecs(-5 * 3600);
    }
    return (text + QStringLiteral("</channel></rss>")).toUtf8();
}

const QList<Item> kHangang {
    {"기준 금리 동결, 그래도 전세 이자는 오른다", "은행들이 가산 금리를 올리는 방식은 세 가지다.", "박민수"},
    {"학교 도서관의 마지막 사서", "정원표에서 사라지는 이름들.", "최은정", "shelves.jpg"},
    {"동네 병원이 문을 닫는 순서", "밤 열한 시, 불이 꺼진 소아과 앞에서.", "박민수"}};
const QList<Item> kLocal {{"감시 카메라 4천 대의 눈높이", "도시는 누구를 기준으로 내려다보는가.", "편집국", "desk.jpg"},
                          {"버스 첫차를 타는 사람들", "새벽 네 시 반의 좌석 배치도.", "김서연"}};
const QList<Item> kHarbour {{"What the ferry timetable says about a coast",
                             "Two sailings a day became one. The people who wait on the pier have done the sums.",
                             "Siobhán O’Neill", "ferry.jpg"},
                            {"A small index of vanished crossings", "Maps keep what councils forget.", "Ken Sato"},
                            {"The lighthouse that answers letters", "A keeper, a stamp and forty years of replies.",
                             "Siobhán O’Neill", "letters.jpg"}};
const QList<Item> kField {{"Ledgers after the flood", "An archive dries, page by page.", "Ken Sato"},
                          {"Who counts the swifts", "Volunteers, a stopwatch and a church tower.", "Ken Sato"}};

class Tour final
{
public:
    Tour(PictureFolder& pictures, const QString& language)
        : m_pictures(pictures)
        , m_korean(language == QLatin1String("ko"))
    {
        f.library->settings().setValue(QStringLiteral("window/unreadOnly"), true);
        for (const char* name : {"shelves.jpg", "desk.jpg", "ferry.jpg", "letters.jpg"}) {
            QFile file(QStringLiteral(":/welcome/") + QLatin1String(name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("there is no picture %s", name);
            f.server.route(QLatin1Char('/') + QLatin1String(name),
                           Answer {.headers = {{"Content-Type", "image/jpeg"}}, .body = file.readAll()});
        }
        serve("hangang", "한강신문", kHangang, 40);
        serve("local", "동네방송", kLocal, 120);
        serve("harbour", "The Harbour Post", kHarbour, 60);
        serve("field", "Fieldnotes", kField, 190);
    }

    void go()
    {
        update();
        firstStart();
        prepare();
        openWindow();
        newsletters();
        lists();
        emptyLists();
        searches();
        dialogs();
        menus();
        commands();
        layouts();
    }

private:
    void serve(const char* name, const char* title, const QList<Item>& items, int minutesAgo)
    {
        f.server.route(QStringLiteral("/%1.xml").arg(QLatin1String(name)),
                       Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                               .body = feed(title, items, minutesAgo, f.server)});
    }

    Outlet subscribe(const char* name, const QString& folder)
    {
        const auto added = settledResult(f.library->subscriptions().add(
            f.server.url(QStringLiteral("/%1.xml").arg(QLatin1String(name))).toString(), {folder}));
        if (!added)
            qFatal("could not subscribe: %s", qPrintable(added.error().detail));
        return added->outlet;
    }

    void prepare()
    {
        settledResult(f.library->subscriptions().addWelcome());
        const QString home = m_korean ? QStringLiteral("국내") : QStringLiteral("Korea");
        const QString world = m_korean ? QStringLiteral("해외") : QStringLiteral("World");
        subscribe("hangang", home);
        m_troubled = subscribe("local", home);
        m_outlet = subscribe("harbour", world);
        subscribe("field", world);
        QList<Item> edited = kField;
        edited.first().text = "An archive dries, page by page, and one is missing.";
        serve("field", "Fieldnotes", edited, 190);
        f.server.route(QStringLiteral("/local.xml"), Answer {.status = 404});
        settledResult(f.library->refresher().refresh(RefreshScope::Everything, {}));
        ArticleQuery query;
        query.outlet = m_outlet.id;
        const ArticlePage page = *settledResult(f.library->reading().articles(query));
        BookmarkEdit edit;
        edit.folder = m_korean ? QStringLiteral("나중에 읽기") : QStringLiteral("Read later");
        edit.addTags = QStringList {m_korean ? QStringLiteral("바다") : QStringLiteral("sea")};
        edit.note = m_korean ? QStringLiteral("표 값을 확인할 것") : QStringLiteral("Check the fares");
        settledResult(f.library->bookmarks().add({page.articles.at(0).id}, edit));
        settledResult(f.library->archive().save(page.articles.at(1).id));
        const QList<Author> writers = *settledResult(f.library->writers().authors());
        for (const Author& writer : writers)
            if (writer.name == QStringLiteral("박민수") || writer.name == QStringLiteral("Siobhán O’Neill"))
                settledResult(f.library->writers().setFollowed(writer.id, Following::Yes));
    }

    void openWindow()
    {
        f.window = std::make_unique<MainWindow>(*f.library, QSize(1440, 900));
        bool ready = false;
        QObject::connect(f.window.get(), &MainWindow::ready, f.window.get(), [&ready] { ready = true; });
        if (!QTest::qWaitFor([&ready] { return ready; }, 30000))
            qFatal("the window did not get ready");
    }

    /// As somebody sees it who has just installed it.
    void update()
    {
        UpdateWindow window;
        window.show();
        settle();
        m_pictures.take(window, QStringLiteral("update"));
    }

    void firstStart()
    {
        openWindow();
        take(QStringLiteral("nothing-chosen"));
        const QList<Outlet> outlets = *settledResult(f.library->subscriptions().outlets());
        for (const Outlet& outlet : outlets)
            settledResult(f.library->subscriptions().remove(outlet.id));
        take(QStringLiteral("empty-library"));
        settledResult(f.library->undo().undo());
        f.window.reset();
        settledResult(f.library->subscriptions().addWelcome());
        f.library->settings().setValue(QStringLiteral("offer/starters"), {});
        openWindow();
        take(QStringLiteral("first-start"));
        f.window->articles().select(0);
        settle(4000); // the web engine is loaded for it
        take(QStringLiteral("first-article"));
        for (int i = 0; i < 12; ++i)
            f.window->reading().scrollPage(1, [](bool) {});
        settle(1500);
        take(QStringLiteral("article-end"));
        open(QStringLiteral("smart:changed"));
        take(QStringLiteral("empty-changed"));
        f.window.reset();
        f.library->settings().setValue(QStringLiteral("offer/starters"), QStringLiteral("declined"));
    }

    void settle(int ms = 500) { QTest::qWait(ms); }

    void take(const QString& name)
    {
        settle();
        m_pictures.take(*f.window, name);
    }

    void open(const QString& key)
    {
        f.window->sources().open(key);
        settle();
    }

    void closeDialogs()
    {
        for (QDialog* dialog : f.window->findChildren<QDialog*>())
            dialog->close();
        for (QMenu* menu : f.window->findChildren<QMenu*>())
            menu->close();
        f.window->activateWindow(); // no window manager gives the keyboard back to it
        settle(100);
    }

    void lists()
    {
        open(QStringLiteral("smart:unread"));
        f.window->articles().select(0);
        settle(4000); // the web engine is loaded for it
        take(QStringLiteral("unread"));
        open(QStringLiteral("outlet:%1").arg(m_outlet.id.value));
        take(QStringLiteral("outlet"));
        f.window->articles().setCompact(Qt::Checked);
        open(QStringLiteral("smart:unread"));
        take(QStringLiteral("compact"));
        f.window->articles().setCompact(Qt::Unchecked);
        open(QStringLiteral("smart:bookmarks"));
        take(QStringLiteral("bookmarks"));
        f.window->findChild<QToolButton*>(QStringLiteral("listMenuButton"))->click();
        take(QStringLiteral("bookmarks-order"));
        closeDialogs();
        open(QStringLiteral("smart:kept"));
        take(QStringLiteral("kept"));
        open(QStringLiteral("smart:changed"));
        take(QStringLiteral("changed"));
        open(QStringLiteral("smart:followed"));
        take(QStringLiteral("followed"));
        open(QStringLiteral("smart:unread"));
        f.window->articles().view().selectAll();
        take(QStringLiteral("several-chosen"));
        f.window->articles().view().clearSelection();
    }

    /// The card at the end of an article in each of its states, on the outlet's page and in the subscription pane.
    void newsletters()
    {
        HttpServer server;
        GhostStandIn ghost(server);
        ghost.posts = {{.id = QStringLiteral("6b0464557c3c5b135783980a"),
                        .title = QStringLiteral("기준금리 동결, 그 다음을 묻다"),
                        .slug = QStringLiteral("ko-3"),
                        .authors = {QStringLiteral("minsu"), QStringLiteral("siobhan")},
                        .html = QStringLiteral("<p>한국은행이 기준금리를 다시 묶었다.</p>")}};
        const auto added = settledResult(f.library->subscriptions().add(ghost.address(), {}));
        if (!added)
            qFatal("could not subscribe: %s", qPrintable(added.error().detail));
        const OutletId outlet = added->outlet.id;
        Newsletters& letters = f.library->newsletters();
        const QString mail = QStringLiteral("reader@mail.test");
        const auto card = [&](const char* name) {
            open(QStringLiteral("smart:unread"));
            open(QStringLiteral("outlet:%1").arg(outlet.value));
            f.window->articles().select(0);
            settle(1200);
            for (int i = 0; i < 12; ++i)
                f.window->reading().scrollPage(1, [](bool) {});
            settle(600);
            take(QStringLiteral("newsletter-") + QLatin1String(name));
        };
        card("none");
        f.window->outlets().openPage(outlet);
        settle(1000);
        take(QStringLiteral("outlet-page-newsletter"));
        closeDialogs();
        menuAt(QStringLiteral("outlet:%1").arg(outlet.value));
        take(QStringLiteral("outlet-menu-newsletter"));
        closeDialogs();
        ghost.refusal = QStringLiteral("Signups from this email domain are currently restricted.");
        settledResult(letters.subscribe(outlet, {mail, {}, {}}));
        card("refused");
        ghost.refusal.clear();
        settledResult(letters.subscribe(outlet, {mail, {}, {}}));
        card("waiting");
        ghost.linkUsedUp = true;
        settledResult(letters.open(ghost.lastLink()));
        card("used-up");
        ghost.linkUsedUp = false;
        settledResult(letters.open(ghost.lastLink()));
        card("confirmed");
        settledResult(letters.signIn(outlet, mail));
        card("signing-in");
        settledResult(letters.open(ghost.lastCode()));
        settledResult(letters.unsubscribe(outlet));
        card("unsubscribed");
        ghost.botWall = true;
        settledResult(letters.subscribe(outlet, {QStringLiteral("other@mail.test"), {}, {}}));
        card("not-possible");
        settledResult(f.library->subscriptions().remove(outlet));
        settle();
    }

    void emptyLists()
    {
        ArticleQuery all;
        settledResult(f.library->reading().setReadWhere(all, ReadState::Read));
        open(QStringLiteral("smart:unread"));
        take(QStringLiteral("empty-unread"));
        open(QStringLiteral("smart:today"));
        take(QStringLiteral("empty-today"));
        open(QStringLiteral("smart:followed"));
        take(QStringLiteral("empty-followed"));
        settledResult(f.library->undo().undo());
        const QList<Bookmark> bookmarks = *settledResult(f.library->bookmarks().all());
        settledResult(f.library->bookmarks().remove({bookmarks.first().article.id}));
        open(QStringLiteral("smart:bookmarks"));
        take(QStringLiteral("empty-bookmarks"));
        settledResult(f.library->undo().undo());
        ArticleQuery kept;
        kept.savedOnly = true;
        const ArticlePage page = *settledResult(f.library->reading().articles(kept));
        QList<ArticleId> copies;
        for (const Article& article : page.articles)
            copies += article.id;
        settledResult(f.library->archive().unsave(copies));
        open(QStringLiteral("smart:kept"));
        take(QStringLiteral("empty-kept"));
        settledResult(f.library->undo().undo());
    }

    void searches()
    {
        open(QStringLiteral("smart:unread"));
        SearchField& field = f.window->topBar().search();
        field.setFocus();
        field.setText(m_korean ? QStringLiteral("금리") : QStringLiteral("page"));
        take(QStringLiteral("search"));
        field.setText(QStringLiteral("zzzz"));
        take(QStringLiteral("search-nothing"));
        field.setText(QStringLiteral("is:great"));
        take(QStringLiteral("search-not-understood"));
        field.clear();
        QTest::keyClicks(&field, QStringLiteral("author:"));
        take(QStringLiteral("search-completion"));
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget->objectName() == QLatin1String("searchCompletions"))
                widget->hide();
        field.clear();
        f.window->sources().sources().setSearches(
            {{m_korean ? QStringLiteral("금리와 이자") : QStringLiteral("Interest rates"), QStringLiteral("금리")},
             {m_korean ? QStringLiteral("배와 등대") : QStringLiteral("Ferries and lights"),
              QStringLiteral("ferry or lighthouse")}});
        settle(1000); // they are counted
        open(QStringLiteral("search:금리"));
        take(QStringLiteral("saved-search"));
        open(QStringLiteral("smart:unread"));
        f.window->sources().find();
        if (auto* find = f.window->findChild<QLineEdit*>(QStringLiteral("findSource"))) {
            find->setText(QStringLiteral("o"));
            take(QStringLiteral("find-source"));
            QTest::keyClick(find, Qt::Key_Escape);
        }
    }

    void dialogs()
    {
        f.window->outlets().openPage(m_outlet.id);
        take(QStringLiteral("outlet-page"));
        closeDialogs();
        f.window->outlets().openPage(m_troubled.id);
        take(QStringLiteral("outlet-page-trouble"));
        closeDialogs();
        const QList<Bookmark> bookmarks = *settledResult(f.library->bookmarks().all());
        f.window->bookmarks().editBookmark(bookmarks.first().article);
        take(QStringLiteral("bookmark"));
        closeDialogs();
        menuAt(QStringLiteral("author:%1").arg(writerCalled(QStringLiteral("Ken Sato")).value));
        for (QMenu* menu : f.window->findChildren<QMenu*>(QStringLiteral("sourceMenu")))
            if (!menu->actions().isEmpty())
                menu->actions().value(2)->trigger();
        take(QStringLiteral("writer-page"));
        closeDialogs();
        passwords();
    }

    void passwords()
    {
        const QString path = QStringLiteral("/local.xml");
        f.server.route(path, Answer {.status = 401});
        settledResult(f.library->refresher().refresh(RefreshScope::Everything, {m_troubled.id}));
        f.window->outlets().openPage(m_troubled.id);
        take(QStringLiteral("outlet-page-password"));
        closeDialogs();
        f.window->outlets().askForPassword(m_troubled.id);
        take(QStringLiteral("password"));
        closeDialogs();
        f.server.route(path, Answer {.status = 404});
        settledResult(f.library->refresher().refresh(RefreshScope::Everything, {m_troubled.id}));
    }

    AuthorId writerCalled(const QString& name)
    {
        for (const Author& writer : f.window->sources().sources().input().authors)
            if (writer.name == name)
                return writer.id;
        return {};
    }

    void menuAt(const QString& key)
    {
        SourcePane& pane = f.window->sources();
        const QModelIndex index = pane.sources().indexOf(key);
        pane.scrollTo(index);
        const QPoint place(70, pane.visualRect(index).center().y());
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, pane.viewport()->mapToGlobal(place));
        QApplication::sendEvent(pane.viewport(), &event);
    }

    void menus()
    {
        menuAt(QStringLiteral("outlet:%1").arg(m_outlet.id.value));
        take(QStringLiteral("outlet-menu"));
        closeDialogs();
        menuAt(QStringLiteral("header:outlets"));
        take(QStringLiteral("outlets-menu"));
        closeDialogs();
        QListView& view = f.window->articles().view();
        view.setCurrentIndex(view.model()->index(1, 0));
        QTest::qWait(500); // it is read then
        const QPoint place = view.visualRect(view.model()->index(1, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, view.viewport()->mapToGlobal(place));
        QApplication::sendEvent(view.viewport(), &event);
        take(QStringLiteral("list-menu"));
        closeDialogs();
    }

    void command(QAction* action, const QString& name)
    {
        action->trigger();
        take(name);
        closeDialogs();
    }

    void commands()
    {
        Actions& actions = f.window->actions();
        command(actions.preferences, QStringLiteral("preferences"));
        command(actions.showKeys, QStringLiteral("keys"));
        command(actions.statistics, QStringLiteral("statistics"));
        command(actions.shelfRules, QStringLiteral("shelf"));
        command(actions.keepRules, QStringLiteral("keep-rules"));
        rules();
        actions.addOutlet->trigger();
        settle();
        if (auto* address = f.window->findChild<QLineEdit*>(QStringLiteral("address"))) {
            address->setText(f.server.url(QStringLiteral("/harbour.xml")).toString());
            QTest::keyClick(address, Qt::Key_Return);
        }
        settle(1500);
        take(QStringLiteral("add-outlet"));
        closeDialogs();
        actions.palette->trigger();
        settle();
        auto* typed = f.window->findChild<QLineEdit*>(QStringLiteral("paletteField"));
        if (typed) { // as an input method does it: QTest has no keys for Hangul
            QInputMethodEvent word;
            word.setCommitString(m_korean ? QStringLiteral("보기") : QStringLiteral("read"));
            QApplication::sendEvent(typed, &word);
        }
        take(QStringLiteral("palette"));
        if (typed)
            QTest::keyClick(typed, Qt::Key_Escape);
        open(QStringLiteral("outlet:%1").arg(m_outlet.id.value));
        actions.markListRead->trigger();
        take(QStringLiteral("undo"));
        actions.undo->trigger();
        settle();
    }

    void rules()
    {
        QAction* all = f.window->actions().rules;
        command(all, QStringLiteral("rules-none"));
        settledResult(f.library->rules().set({.name = m_korean ? QStringLiteral("바다") : QStringLiteral("The coast"),
                                              .search = QStringLiteral("title:ferry or title:lighthouse"),
                                              .actions = {.bookmark = true, .tags = {QStringLiteral("sea")}}}));
        settledResult(f.library->rules().set({.name = QStringLiteral("Ken Sato"),
                                              .search = QStringLiteral("author:\"Ken Sato\""),
                                              .actions = {.markRead = true},
                                              .enabled = false}));
        all->trigger();
        settle();
        auto* list = f.window->findChild<QDialog*>(QStringLiteral("rulesDialog"));
        if (list && list->findChild<QPushButton*>(QStringLiteral("remove")))
            list->findChild<QPushButton*>(QStringLiteral("remove"))->click();
        take(QStringLiteral("rules"));
        f.window->actions().undo->trigger();
        settle();
        if (list && list->findChild<QPushButton*>(QStringLiteral("edit")))
            list->findChild<QPushButton*>(QStringLiteral("edit"))->click();
        take(QStringLiteral("rule"));
        if (auto* search = f.window->findChild<QLineEdit*>(QStringLiteral("ruleSearch")))
            search->setText(QStringLiteral("is:great"));
        take(QStringLiteral("rule-not-understood"));
        closeDialogs();
    }

    void layouts()
    {
        f.window->layouts().setLayout(LayoutCommands::Layout::Stacked);
        take(QStringLiteral("stacked"));
        f.window->layouts().setLayout(LayoutCommands::Layout::Reading);
        take(QStringLiteral("reading-only"));
        f.window->layouts().setLayout(LayoutCommands::Layout::Wide);
        f.window->resize(900, 640);
        take(QStringLiteral("narrow"));
        f.window->resize(1440, 900);
        QApplication::setLayoutDirection(Qt::RightToLeft);
        f.window.reset();
        openWindow();
        open(QStringLiteral("smart:unread"));
        f.window->articles().select(1);
        settle(3000);
        take(QStringLiteral("right-to-left"));
    }

    WindowFixture f;
    PictureFolder& m_pictures;
    bool m_korean;
    Outlet m_outlet;
    Outlet m_troubled;
};

} // namespace

int main(int argc, char* argv[])
{
    prepareWebParts();
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        qFatal("window_pictures FOLDER LANGUAGE light|dark [reading|progress]");
    const QString& language = arguments.at(2);
    QLocale::setDefault(QLocale(language));
    QTranslator qtWords;
    if (qtWords.load(QLocale(language), QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qtWords);
    QTranslator words;
    if (!words.load(QLocale(language), QStringLiteral("byline"), QStringLiteral("_"),
                    QStringLiteral(BYLINE_TRANSLATIONS)))
        qWarning("no translation for %s", qPrintable(language));
    QCoreApplication::installTranslator(&words);
    applyTheme(application, arguments.at(3));
    PictureFolder pictures(arguments.at(1));
    const QString only = arguments.value(4);
    if (only.isEmpty())
        Tour(pictures, language).go();
    QApplication::setLayoutDirection(Qt::LeftToRight); // the tour ends with the other one
    if (only != QLatin1String("progress"))
        goThroughReading(pictures, language);
    if (only != QLatin1String("reading"))
        goThroughProgress(pictures, language, arguments.at(3));
    return 0;
}
