// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What `./dev bench reading` runs: one measure a process, printed as "name value" lines.
#include "library/library.h"
#include "library/reading.h"
#include "library/refresher.h"
#include "library/settings.h"
#include "library/subscriptions.h"
#include "reader/extraction.h"
#include "reader/extractor.h"
#include "reader/sealed_profile.h"
#include "support/http_server.h"
#include "support/settle.h"
#include "ui/actions.h"
#include "ui/main_window.h"
#include "ui/panes/article_pane.h"
#include "ui/panes/reading_pane.h"
#include "ui/panes/source_pane.h"
#include "ui/style/theme.h"
#include "ui/web/engine_article_view.h"
#include "ui/web/page_scheme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QListView>
#include <QMouseEvent>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineCore/QWebEngineScript>
#include <QtWebEngineWidgets/QWebEngineView>

#include <algorithm>
#include <cstdio>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60000;
constexpr int kTick = 20;
constexpr int kLook = 250;  ///< milliseconds for which an article is looked at
constexpr int kRead = 1000; ///< for which one is read

void print(const char* name, double value)
{
    std::printf("%s %.3f\n", name, value);
}

double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

QElapsedTimer started()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

double quantile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(qMin(values.size() - 1, qsizetype(share * double(values.size()))));
}

template <typename Done>
void waitFor(Done done)
{
    QElapsedTimer patience;
    patience.start();
    QTimer tick; // looks again when nothing has happened; asking all the time would take a processor from the engine
    tick.start(kTick);
    while (!done()) {
        if (patience.elapsed() > kPatience)
            qFatal("a measure did not come to its end");
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    // Without a loop that runs nobody deletes what is to be deleted later: the pages that were left.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList filesOf(const QString& folder, const QString& name)
{
    QStringList files;
    for (const QString& page : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        if (QFile::exists(folder + u'/' + page + u'/' + name))
            files += folder + u'/' + page + u'/' + name;
    return files;
}

/// A script that sets the page's title when what is in the page by now has been drawn: a message from after the frame.
QString tellWhenPainted(const QString& title)
{
    return u"requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => "
           "{ document.title = %1 }; c.port2.postMessage(0) });"_s.arg(title);
}

/// Until the first frame with the article that was put into the page has been drawn.
class Painted final
{
public:
    explicit Painted(QWebEngineView& view)
        : m_view(view)
    {
    }

    /// To be called before each article, outside of what is measured: from then on the page tells by itself.
    void arm()
    {
        bool armed = false;
        m_page = m_view.page();
        m_title = u"painted %1"_s.arg(++m_number);
        m_page->runJavaScript(
            u"globalThis.awaited = '%1'; if (!bylinePage.show.isWatched) { const show = bylinePage.show;"
            "bylinePage.show = parts => { const answer = show(parts); const title = awaited; %2;"
            "return answer }; bylinePage.show.isWatched = true } ''"_s.arg(m_title, tellWhenPainted(u"title"_s)),
            QWebEngineScript::ApplicationWorld, [&](const QVariant&) { armed = true; });
        waitFor([&] { return armed; });
    }

    void wait()
    {
        if (m_page != m_view.page()) // after some hundred articles the view takes a new one
            m_view.page()->runJavaScript(tellWhenPainted(u"'%1'"_s.arg(m_title)), QWebEngineScript::ApplicationWorld);
        waitFor([&] { return m_view.page()->title() == m_title; });
    }

private:
    QWebEngineView& m_view;
    QPointer<QWebEnginePage> m_page;
    QString m_title;
    int m_number = 0;
};

/// The reading page in a window.
class Window final
{
public:
    Window()
    {
        ArticleEvents events;
        events.shown = [this] { ++m_shown; };
        m_window.resize(760, 850);
        m_view = std::make_unique<EngineArticleView>(PageSources(), events, &m_window);
        m_view->widget()->resize(m_window.size());
        m_window.show();
    }

    /// Milliseconds until it is painted, from what the timer began with.
    double show(const QJsonObject& parts, const QElapsedTimer& timer)
    {
        const int before = m_shown;
        m_view->showArticle(parts);
        waitFor([&] { return m_shown > before; });
        auto& view = *qobject_cast<QWebEngineView*>(m_view->widget());
        if (m_painted) {
            m_painted->wait();
        } else { // the first one
            view.page()->runJavaScript(tellWhenPainted(u"'first'"_s), QWebEngineScript::ApplicationWorld);
            waitFor([&] { return view.page()->title() == u"first"; });
            m_painted.emplace(view);
        }
        const double taken = milliseconds(timer);
        m_painted->arm();
        return taken;
    }

    /// Looks at every frame from here on: one without a text, or a new article that does not begin at its top. To be
    /// called after each article: counts what was seen, and goes on where the page is another one.
    void watchFrames()
    {
        const QStringList seen = ask(u"if (!globalThis.bad) { globalThis.bad = { blank: 0, jumps: 0 };"
                                     "const text = document.querySelector('article'); let last = text.firstChild; "
                                     "const look = () => { if (!text.firstChild) ++bad.blank;"
                                     "if (text.firstChild !== last && scrollY > 0) ++bad.jumps; last = text.firstChild;"
                                     "requestAnimationFrame(look) }; look() } const seen = bad.blank + ' ' + bad.jumps;"
                                     "bad.blank = bad.jumps = 0; seen"_s)
                                     .toString()
                                     .split(u' ');
        m_blank += seen.value(0).toInt();
        m_jumps += seen.value(1).toInt();
    }

    int blankFrames() const { return m_blank; }
    int jumps() const { return m_jumps; }
    void scrollDown() { ask(u"scrollTo(0, 1500); requestAnimationFrame(() => {}); ''"_s); }

private:
    QVariant ask(const QString& script)
    {
        std::optional<QVariant> answer;
        auto* view = qobject_cast<QWebEngineView*>(m_view->widget());
        view->page()->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                                    [&](const QVariant& value) { answer = value; });
        waitFor([&] { return answer.has_value(); });
        return *answer;
    }

    QWidget m_window;
    std::unique_ptr<ArticleView> m_view;
    std::optional<Painted> m_painted;
    int m_shown = 0;
    int m_blank = 0;
    int m_jumps = 0;
};

QJsonObject partsOf(const ArticleParts& parts)
{
    return {{u"language"_s, parts.language},
            {u"direction"_s, parts.direction},
            {u"header"_s, parts.header},
            {u"lead"_s, parts.lead},
            {u"body"_s, parts.body},
            {u"footer"_s, parts.footer},
            {u"near"_s, true}};
}

QJsonObject shortArticle(int number)
{
    return {{u"language"_s, u"en"_s}, {u"body"_s, u"<p>One line, number %1</p>"_s.arg(number)}};
}

/// A library with the expected articles of the corpus, as a feed brings them.
class Corpus final
{
public:
    explicit Corpus(const QString& folder)
    {
        QByteArray items;
        int number = 0;
        for (const QString& file : filesOf(folder, u"expected.html"_s)) {
            const QByteArray n = QByteArray::number(++number);
            items += "<item><guid>g" + n + "</guid><title>Article " + n + "</title><link>https://daily.example/" + n
                     + "</link><author>a@x.test (Ken Sato)</author><description>"
                     + contentOf(file).toHtmlEscaped().toUtf8() + "</description></item>";
        }
        m_server.route(u"/feed.xml"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                               .body = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>"
                                                       "<title>Corpus</title><link>https://daily.example/</link>"
                                                       + items + "</channel></rss>"});
        m_library = std::move(Library::open({.dataDir = m_folder.path(), .extract = {}, .clock = systemTime}).value());
        const auto added =
            settledResult(m_library->subscriptions().add(m_server.url(u"/feed.xml"_s).toString(), {}), kPatience);
        if (!added)
            qFatal("the corpus was not stored");
        m_outlet = added->outlet.id;
        ArticleQuery all;
        all.outlet = m_outlet;
        all.limit = 1000;
        const auto page = settledResult(m_library->reading().articles(all), kPatience);
        for (const Article& article : page->articles)
            m_ids += article.id;
        if (m_ids.size() < 20)
            qFatal("there are only %d articles", int(m_ids.size()));
    }

    /// As the window does it when a key is pressed; milliseconds until it is painted.
    double open(Window& window, qsizetype number)
    {
        const QElapsedTimer timer = started();
        std::optional<OpenedArticle> opened; // told by an event, as the window is: a tick may be too late
        m_library->reading()
            .open(m_ids.at(number % m_ids.size()), QLocale())
            .then(qApp, [&opened](const Result<OpenedArticle>& article) { opened = *article; });
        waitFor([&] { return opened.has_value(); });
        QJsonObject parts = partsOf(opened->parts);
        parts[u"article"_s] = number;
        parts[u"pictures"_s] = u"held"_s; // nothing is asked from anybody
        parts[u"address"_s] = u"https://daily.example/%1"_s.arg(number);
        return window.show(parts, timer);
    }

    qsizetype size() const { return m_ids.size(); }
    Library& library() { return *m_library; }
    OutletId outlet() const { return m_outlet; }

private:
    QTemporaryDir m_folder;
    HttpServer m_server;
    std::unique_ptr<Library> m_library;
    OutletId m_outlet;
    QList<ArticleId> m_ids;
};

void measureNext(const QString& folder)
{
    Corpus corpus(folder);
    Window window;
    window.show(shortArticle(0), started());
    QList<double> times;
    QList<double> floor;
    window.watchFrames();
    for (qsizetype i = 0; i < 2 * corpus.size(); ++i) { // the second round counts: files are read, scripts compiled
        const double article = corpus.open(window, i);
        const double line = window.show(shortArticle(int(i)), started());
        if (i >= corpus.size()) {
            times += article;
            floor += line;
        }
        window.watchFrames();
    }
    // Again as it is read, each left somewhere in its middle, article upon article.
    for (qsizetype i = 0; i < corpus.size(); ++i) {
        corpus.open(window, i);
        window.scrollDown();
        window.watchFrames();
    }
    print("blank_frames", window.blankFrames());
    print("jumps", window.jumps());
    print("next_median", quantile(times, 0.5));
    print("next_p95", quantile(times, 0.95));
    print("line_median", quantile(floor, 0.5));
    print("line_p95", quantile(floor, 0.95));
}

/// The pointer comes to a row.
void pointAt(ArticlePane& list, int row)
{
    QListView& rows = list.view();
    const QModelIndex index = rows.model()->index(row, 0);
    rows.scrollTo(index);
    const QPointF place = rows.visualRect(index).center();
    QMouseEvent move(QEvent::MouseMove, place, rows.viewport()->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(rows.viewport(), &move);
}

/// The whole window, from the key that goes on in its list, or the click.
void measureKeys(const QString& folder)
{
    Corpus corpus(folder);
    Library& library = corpus.library();
    library.settings().setRefreshMinutes(0);
    library.settings().setValue(u"offer/starters"_s, u"declined"_s);
    library.setOffline(true); // nothing is asked from anybody, and nothing is said above the article
    library.settings().setValue(u"window/unreadOnly"_s, false); // or what was read would be gone on the way back
    applyTheme(*qApp, u"light"_s);
    MainWindow window(library, {1440, 900});
    bool ready = false;
    QObject::connect(&window, &MainWindow::ready, &window, [&ready] { ready = true; });
    window.show();
    waitFor([&] { return ready; });
    window.sources().open(u"outlet:%1"_s.arg(corpus.outlet().value));
    ArticlePane& list = window.articles();
    waitFor([&] { return list.articles().rowCount() >= int(corpus.size()); });
    ArticleId shown;
    QObject::connect(&window.reading(), &ReadingPane::shown, &window, [&shown](ArticleId id) { shown = id; });
    list.select(0);
    waitFor([&] { return bool(shown); });
    Painted painted(*window.reading().findChild<QWebEngineView*>());
    QList<double> times;
    QList<double> inPage; ///< of them, until the article is in the page
    const int last = int(corpus.size()) - 1;
    for (int step = 0; step < 2 * last; ++step) { // down and up again; the way up counts
        painted.arm();
        shown = {};
        QElapsedTimer timer = started();
        // What the key does: a bare X server has nobody who gives a window the keyboard.
        (step < last ? window.actions().next : window.actions().previous)->trigger();
        waitFor([&] { return bool(shown); });
        if (step >= last)
            inPage += milliseconds(timer);
        painted.wait();
        if (step >= last)
            times += milliseconds(timer);
        // Nobody looks at one faster: what the window does about it, and about the next one, is done by then.
        timer.start();
        waitFor([&] { return timer.elapsed() > kLook; });
    }
    // Here and there in the list: with a pointer that has rested on the article, and without.
    constexpr int kStride = 23;
    QList<double> rested;
    QList<double> atOnce;
    for (int step = 0; step < last; ++step) {
        const int row = (step / 2 + 1) * kStride % last;
        const bool rests = step % 2 == 0;
        if (rests)
            pointAt(list, row);
        else
            list.select(last);
        QElapsedTimer timer = started();
        waitFor([&] { return timer.elapsed() > kLook; });
        painted.arm();
        shown = {};
        timer.start();
        list.select(row);
        waitFor([&] { return bool(shown); });
        painted.wait();
        (rests ? rested : atOnce) += milliseconds(timer);
    }
    // Back to the article before, and forth again to the one that was left.
    QList<double> turned;
    for (int step = 0; step < last / 4; ++step) {
        const int row = (step * kStride) % (last - 1);
        for (const int way : {row, row + 1}) {
            shown = {};
            list.select(way);
            waitFor([&] { return bool(shown); });
        }
        for (QAction* back : {window.actions().previous, window.actions().next}) {
            QElapsedTimer timer = started();
            waitFor([&] { return timer.elapsed() > kRead; });
            painted.arm();
            shown = {};
            timer.start();
            back->trigger();
            waitFor([&] { return bool(shown); });
            painted.wait();
            turned += milliseconds(timer);
        }
    }
    print("key_turned_median", quantile(turned, 0.5));
    print("key_turned_p95", quantile(turned, 0.95));
    print("click_rested_median", quantile(rested, 0.5));
    print("click_rested_p95", quantile(rested, 0.95));
    print("click_at_once_median", quantile(atOnce, 0.5));
    print("click_at_once_p95", quantile(atOnce, 0.95));
    print("key_in_page_median", quantile(inPage, 0.5));
    print("key_in_page_p95", quantile(inPage, 0.95));
    print("key_median", quantile(times, 0.5));
    print("key_p95", quantile(times, 0.95));
}

void measureFirst(const QElapsedTimer& start)
{
    Window window;
    print("first", window.show({{u"language"_s, u"en"_s},
                                {u"body"_s, u"<p>%1</p>"_s.arg(u"A sentence of an article. "_s.repeated(40))}},
                               start));
}

void measureEmptyWindow(const QElapsedTimer& start)
{
    auto profile = std::make_unique<QWebEngineProfile>();
    auto page = std::make_unique<QWebEnginePage>(profile.get());
    QWebEngineView view;
    view.setPage(page.get());
    view.resize(760, 850);
    bool loaded = false;
    QObject::connect(page.get(), &QWebEnginePage::loadFinished, page.get(), [&] { loaded = true; });
    view.setHtml(u"<p>%1</p>"_s.arg(u"A sentence of an article. "_s.repeated(40)));
    view.show();
    waitFor([&] { return loaded; });
    page->runJavaScript(tellWhenPainted(u"'first'"_s), QWebEngineScript::ApplicationWorld);
    waitFor([&] { return page->title() == u"first"; });
    print("empty", milliseconds(start));
    view.setPage(nullptr);
}

/// What the engine itself takes for a new text on the screen: a page with one line, which one script replaces.
void measureFloor()
{
    auto profile = std::make_unique<QWebEngineProfile>();
    auto page = std::make_unique<QWebEnginePage>(profile.get());
    QWebEngineView view;
    view.setPage(page.get());
    view.resize(790, 850); // about that of the page in the window
    bool loaded = false;
    QObject::connect(page.get(), &QWebEnginePage::loadFinished, page.get(), [&] { loaded = true; });
    view.setHtml(u"<p>The first line</p>"_s);
    view.show();
    waitFor([&] { return loaded; });
    QList<double> times;
    for (int i = 0; i < 100; ++i) {
        const QString line = u"Line number %1"_s.arg(i);
        QElapsedTimer timer = started();
        page->runJavaScript(u"document.querySelector('p').textContent = '%1';"_s.arg(line)
                                + tellWhenPainted(u"'%1'"_s.arg(line)),
                            QWebEngineScript::ApplicationWorld);
        waitFor([&] { return page->title() == line; });
        times += milliseconds(timer);
        timer.start();
        waitFor([&] { return timer.elapsed() > kLook; });
    }
    print("floor_median", quantile(times, 0.5));
    print("floor_p95", quantile(times, 0.95));
    view.setPage(nullptr);
}

/// The two libraries and nothing else, in a page like the extractor's.
class LibrariesAlone final
{
public:
    LibrariesAlone()
        : m_profile(sealedProfile())
        , m_page(std::make_unique<QuietPage>(m_profile.get()))
    {
        sealPage(*m_page);
        bool loaded = false;
        QObject::connect(m_page.get(), &QWebEnginePage::loadFinished, m_page.get(), [&] { loaded = true; });
        m_page->load(QUrl(u"about:blank"_s));
        waitFor([&] { return loaded; });
        run(scriptFromResource(u":/reader/Readability.js"_s) + scriptFromResource(u":/reader/purify.min.js"_s)
            + u"globalThis.alone = html => { const r = new Readability(new DOMParser().parseFromString(html, "
              u"'text/html'))"
              ".parse(); return r && r.content ? DOMPurify(globalThis).sanitize(r.content) : '' }; ''"_s);
    }

    void extract(const QString& html) { run(u"alone("_s + scriptString(html) + u')'); }

private:
    void run(const QString& script)
    {
        bool done = false;
        m_page->runJavaScript(script, QWebEngineScript::ApplicationWorld, [&](const QVariant&) { done = true; });
        waitFor([&] { return done; });
    }

    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEnginePage> m_page;
};

void measureExtraction(const QString& folder)
{
    Extractor extractor;
    LibrariesAlone alone;
    QList<double> ours;
    QList<double> theirs;
    QList<double> ratios;
    const QStringList files = filesOf(folder, u"source.html"_s);
    for (int round = 0; round < 2; ++round) {
        ours.clear();
        theirs.clear();
        ratios.clear();
        for (const QString& file : files) {
            const QString html = contentOf(file);
            QElapsedTimer timer;
            timer.start();
            const auto extracted = extractor.extract(html, QUrl(u"https://daily.example/story"_s));
            waitFor([&] { return extracted.isFinished(); });
            ours += milliseconds(timer);
            timer.start();
            alone.extract(html);
            theirs += milliseconds(timer);
            ratios += ours.last() / theirs.last();
        }
    }
    print("pages", double(files.size()));
    print("extract_median", quantile(ours, 0.5));
    print("extract_p95", quantile(ours, 0.95));
    print("alone_median", quantile(theirs, 0.5));
    print("alone_p95", quantile(theirs, 0.95));
    print("ratio_median", quantile(ratios, 0.5));
}

/// Of this process and everything it started, in MB; memory that is shared counts in parts.
double memory()
{
    QHash<qint64, qint64> parents;
    for (const QString& entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const qint64 pid = entry.toLongLong();
        const QString stat = pid > 0 ? contentOf(u"/proc/%1/stat"_s.arg(pid)) : QString();
        if (!stat.isEmpty())
            parents.insert(pid, stat.section(u')', -1).trimmed().section(u' ', 1, 1).toLongLong());
    }
    const qint64 own = QCoreApplication::applicationPid();
    double sum = 0;
    for (auto process = parents.begin(); process != parents.end(); ++process) {
        qint64 ancestor = process.key();
        while (ancestor > 1 && ancestor != own)
            ancestor = parents.value(ancestor);
        if (ancestor != own)
            continue;
        for (const QString& line : contentOf(u"/proc/%1/smaps_rollup"_s.arg(process.key())).split(u'\n'))
            if (line.startsWith(u"Pss:"))
                sum += line.simplified().section(u' ', 1, 1).toDouble() / 1024;
    }
    return sum;
}

void measureMemory(const QString& folder)
{
    Corpus corpus(folder);
    Window window;
    const auto settle = [] {
        QElapsedTimer timer;
        timer.start();
        waitFor([&] { return timer.elapsed() > 3000; });
    };
    for (int i = 0; i < 500; ++i) {
        corpus.open(window, i);
        if (i != 9 && i != 499)
            continue;
        window.show(shortArticle(i), started()); // what is measured is what stays, not the last article's size
        settle();
        print(i == 9 ? "memory_10" : "memory_500", memory());
    }
}

} // namespace

int main(int argc, char* argv[])
{
    registerPageScheme();
    prepareWebParts();
    QApplication application(argc, argv);
    const QElapsedTimer start = started();
    const QString what = application.arguments().value(1);
    const QString folder = application.arguments().value(2);
    if (what == u"first")
        measureFirst(start);
    else if (what == u"empty")
        measureEmptyWindow(start);
    else if (what == u"floor")
        measureFloor();
    else if (what == u"keys")
        measureKeys(folder);
    else if (what == u"next")
        measureNext(folder);
    else if (what == u"extract")
        measureExtraction(folder);
    else if (what == u"memory")
        measureMemory(folder);
    else
        return 2;
    std::fflush(stdout);
    return 0;
}
