// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/engine_article_view.h"

#include "reader/extraction.h"
#include "reader/sealed_profile.h"
#include "ui/web/page_scheme.h"
#include "ui/web/page_search.h"
#include "ui/web/print_preview.h"
#include "ui/web/reading_page.h"
#include "ui/web/reading_view.h"
#include "ui/web/request_gate.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QTimer>

#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineCore/QWebEngineScript>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace byline {

namespace {

constexpr auto kLongestShow = 15s; ///< an article the renderer chokes on, or that no renderer comes for
constexpr int kCrashesForgiven = 1;
constexpr int kArticlesPerRenderer = 150; ///< a renderer keeps some of every article it has shown
constexpr auto kFirstScreen = 50ms;       ///< until it is painted
constexpr auto kPlacePause = 400ms;       ///< after scrolling, before the place is noted

QColor paperOf(const PageStyle& style)
{
    // As in resources/page/tokens.css: painted behind the page, so that nothing flashes before it is there.
    switch (style.theme) {
    case PageStyle::Theme::Dark:
        return {0x19, 0x18, 0x16};
    case PageStyle::Theme::Sepia:
        return {0xF4, 0xEA, 0xD6};
    case PageStyle::Theme::System:
        return QColor(style.system.value(u"paper"_s));
    case PageStyle::Theme::Light:
        break;
    }
    return {0xFB, 0xFA, 0xF7};
}

QJsonObject styleOf(const PageStyle& style)
{
    const QString themes[] = {u"light"_s, u"dark"_s, u"sepia"_s, u"system"_s};
    const QString widths[] = {u"narrow"_s, u"normal"_s, u"wide"_s};
    const QString spacings[] = {u"close"_s, u"normal"_s, u"airy"_s};
    QJsonObject system;
    for (auto value = style.system.begin(); value != style.system.end(); ++value)
        system.insert(value.key(), *value);
    return {{u"theme"_s, themes[int(style.theme)]},
            {u"system"_s, system},
            {u"width"_s, widths[int(style.width)]},
            {u"spacing"_s, spacings[int(style.spacing)]},
            {u"face"_s, style.sansSerif ? u"sans"_s : u"serif"_s},
            {u"uiFont"_s, QApplication::font().family()}};
}

QString scriptOf(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

class EngineArticleView::Private final : public QObject
{
public:
    Private(PageSources sources, ArticleEvents events, QWidget* parent);
    ~Private() override;

    void show(const QJsonObject& parts);
    void makeReady(const QJsonObject& parts, Likely why);
    void setStyle(const PageStyle& style);
    void setRoomAbove(int pixels);
    void releasePictures();
    void run(const QString& script, std::function<void(const QVariant&)> done);

    QPointer<ReadingView> view; ///< its parent may delete it first

private:
    void openPage();
    void preparePage();
    void applyStyle();
    QString styleScript() const;
    double roomAbove() const; ///< in the page's own pixels
    void push();
    void pushed(int number, const QVariant& answer);
    void showWhole(int number);
    void wholeShown(int number, const QVariant& answer);
    /// What the page says about what it was told; empty: it could not do it, which is said.
    QJsonObject accepted(const QVariant& answer);
    void allIsThere(const QJsonObject& answer);
    void notePlace();
    void crashed();
    void fail(const QString& reason);

    ArticleEvents m_events;
    PageScheme* m_scheme = nullptr; ///< belongs to the profile
    RequestGate* m_gate = nullptr;  ///< likewise
    QTimer m_patience;
    QTimer m_scrolled;
    QTimer m_second; ///< of what the page counts down
    PageStyle m_style;
    QJsonObject m_parts;
    std::array<QJsonValue, 4> m_readyBodies; ///< that the page has from makeReady, by Likely
    int m_number = 0;                        ///< of the last article; older ones' answers are ignored
    int m_crashes = 0;
    int m_articles = 0; ///< that this renderer has shown
    bool m_ready = false;
};

EngineArticleView::Private::Private(PageSources sources, ArticleEvents events, QWidget* parent)
    : m_events(std::move(events))
{
    auto profile = sealedProfile();
    profile->setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    m_scheme = new PageScheme(std::move(sources), profile.get());
    profile->installUrlSchemeHandler("byline", m_scheme);
    m_gate = new RequestGate(m_events.requestsHeldBack, profile.get());
    profile->setUrlRequestInterceptor(m_gate);
    view = new ReadingView(
        std::move(profile),
        {m_events.linkActivated, m_events.linkActivatedBehind, m_events.pageWanted, m_events.subscriptionWanted},
        parent);
    connect(view, &ReadingView::pageLoaded, this, &Private::preparePage);
    connect(view, &ReadingView::pageFailed, this, &Private::fail);
    connect(view, &ReadingView::rendererCrashed, this, &Private::crashed);
    connect(view, &ReadingView::hovered, this, [this](const QString& url) {
        if (m_events.linkHovered)
            m_events.linkHovered(url);
    });
    connect(view, &ReadingView::scrolled, &m_scrolled, qOverload<>(&QTimer::start));
    m_scrolled.setSingleShot(true);
    m_scrolled.setInterval(kPlacePause);
    connect(&m_scrolled, &QTimer::timeout, this, &Private::notePlace);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] {
        run(u"bylinePage.countDown()"_s, [this](const QVariant& waits) {
            if (!waits.toBool())
                m_second.stop();
        });
    });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        view->renewPage();
        m_parts = {};
        openPage();
        fail(u"the article took too long to show"_s);
    });
    openPage();
}

/// The page may be there a little longer than the window, for its sheets.
EngineArticleView::Private::~Private()
{
    if (!view)
        return;
    m_scheme->close();
    m_gate->close();
}

void EngineArticleView::Private::openPage()
{
    m_ready = false;
    m_readyBodies = {};
    m_articles = 0;
    view->page()->setBackgroundColor(paperOf(m_style));
    view->load(QUrl(QString::fromLatin1(kReadingPage)));
    if (!m_parts.isEmpty())
        m_patience.start(kLongestShow);
}

void EngineArticleView::Private::preparePage()
{
    const QString scripts = scriptFromResource(u":/reader/purify.min.js"_s) + scriptFromResource(u":/reader/clean.js"_s)
                            + scriptFromResource(u":/page/cut.js"_s) + scriptFromResource(u":/page/text.js"_s)
                            + scriptFromResource(u":/page/pictures.js"_s) + scriptFromResource(u":/page/article.js"_s)
                            + scriptFromResource(u":/page/running.js"_s);
    // With its style, so that it is laid out once.
    view->setZoomFactor(m_style.zoomPercent / 100.0);
    view->page()->runJavaScript(scripts + styleScript(), QWebEngineScript::ApplicationWorld);
    m_ready = true;
    if (!m_parts.isEmpty())
        push();
}

void EngineArticleView::Private::show(const QJsonObject& parts)
{
    if (m_scrolled.isActive())
        notePlace();
    const bool another = parts.value("article"_L1) != m_parts.value("article"_L1);
    if (another && view) // or the profile is gone, and the scheme with it
        m_scheme->giveUp();
    if (another) // the same one with a new header is no new one
        m_crashes = 0;
    const QJsonValue place = another ? QJsonValue() : m_parts.value("place"_L1);
    m_parts = parts;
    if (place.toInt() > 0) // not even in the page yet: it goes where it was to go
        m_parts.insert("place"_L1, place);
    ++m_number;
    if (another && view && m_ready && ++m_articles > kArticlesPerRenderer) {
        view->renewPage();
        openPage(); // the article follows when the page is there
    }
    if (view && m_ready)
        push();
    else if (view && !m_parts.isEmpty())
        m_patience.start(kLongestShow);
}

void EngineArticleView::Private::push()
{
    m_patience.start(kLongestShow);
    m_gate->begin(m_parts.value("pictures"_L1) == "held"_L1 ? RequestGate::Pictures::Held
                                                            : RequestGate::Pictures::Pass);
    m_gate->setWeb(m_parts.value("offline"_L1).toBool() ? RequestGate::Web::Closed : RequestGate::Web::Open);
    const Reach reach = m_parts.value("near"_L1).toBool() ? Reach::Anywhere : Reach::Internet;
    m_gate->setReach(reach);
    m_scheme->setReach(reach);
    QJsonObject parts = m_parts;
    const auto ready = std::find(m_readyBodies.cbegin(), m_readyBodies.cend(), parts.value("body"_L1));
    if (ready != m_readyBodies.cend()) { // a long one is not sent twice
        parts.remove("body"_L1);
        parts.insert("readyAs"_L1, int(ready - m_readyBodies.cbegin()));
    }
    parts.insert("above"_L1, roomAbove());
    run(u"bylinePage.show("_s + scriptOf(parts) + u')',
        [this, number = m_number](const QVariant& answer) { pushed(number, answer); });
}

void EngineArticleView::Private::pushed(int number, const QVariant& answer)
{
    if (number != m_number)
        return;
    const QJsonObject object = accepted(answer);
    if (object.isEmpty())
        return;
    m_gate->add(object["heldBack"_L1].toInt());
    if (object["more"_L1].toBool())
        QTimer::singleShot(kFirstScreen, this, [this, number] { showWhole(number); });
    else
        allIsThere(object);
    m_parts.remove("place"_L1); // a crash or a new header must not move the reader back
    if (m_events.shown && !m_parts.isEmpty())
        m_events.shown();
}

void EngineArticleView::Private::showWhole(int number)
{
    if (number != m_number || !m_ready)
        return;
    m_patience.start(kLongestShow);
    run(u"bylinePage.whole()"_s, [this, number](const QVariant& answer) { wholeShown(number, answer); });
}

void EngineArticleView::Private::wholeShown(int number, const QVariant& answer)
{
    if (number != m_number || !answer.isValid()) // without an answer the renderer is gone
        return;
    const QJsonObject object = accepted(answer);
    if (!object.isEmpty())
        allIsThere(object);
}

void EngineArticleView::Private::allIsThere(const QJsonObject& answer)
{
    if (answer["waits"_L1].toBool())
        m_second.start();
    if (m_events.picturesHeld)
        m_events.picturesHeld(answer["heldPictures"_L1].toInt());
}

QJsonObject EngineArticleView::Private::accepted(const QVariant& answer)
{
    m_patience.stop();
    const QJsonObject object = QJsonDocument::fromJson(answer.toString().toUtf8()).object();
    if (object["ok"_L1].toBool())
        return object;
    fail(object["reason"_L1].toString(u"the reading page did not answer"_s));
    return {};
}

void EngineArticleView::Private::makeReady(const QJsonObject& parts, Likely why)
{
    if (!view || !m_ready)
        return;
    m_readyBodies[std::size_t(why)] = parts.value("body"_L1);
    run(u"bylinePage.makeReady("_s + scriptOf(parts) + ", "_L1 + QString::number(int(why)) + u')', {});
}

/// Which paragraph is at the top; asked of the article that is still there when the next one is on its way.
void EngineArticleView::Private::notePlace()
{
    m_scrolled.stop();
    const qint64 article = m_parts.value("article"_L1).toVariant().toLongLong();
    if (article == 0 || !m_events.placeChanged)
        return;
    run(u"bylinePage.place()"_s, [this, article](const QVariant& place) {
        if (place.isValid() && place.toInt() >= 0)
            m_events.placeChanged(article, place.toInt());
    });
}

void EngineArticleView::Private::releasePictures()
{
    m_parts.remove("pictures"_L1);
    m_gate->setPictures(RequestGate::Pictures::Pass);
    run(u"bylinePage.release()"_s, {});
}

void EngineArticleView::Private::setStyle(const PageStyle& style)
{
    if (m_style == style)
        return;
    m_style = style;
    if (!view)
        return;
    view->page()->setBackgroundColor(paperOf(style));
    if (m_ready)
        applyStyle();
}

void EngineArticleView::Private::applyStyle()
{
    view->setZoomFactor(m_style.zoomPercent / 100.0);
    run(styleScript(), {});
}

QString EngineArticleView::Private::styleScript() const
{
    return u"bylinePage.style(%1); bylinePage.makeRoom(%2)"_s.arg(scriptOf(styleOf(m_style)),
                                                                  QString::number(roomAbove()));
}

void EngineArticleView::Private::setRoomAbove(int pixels)
{
    m_parts.insert("above"_L1, pixels);
    run(u"bylinePage.makeRoom(%1)"_s.arg(roomAbove()), {});
}

double EngineArticleView::Private::roomAbove() const
{
    return m_parts.value("above"_L1).toInt() * 100.0 / m_style.zoomPercent;
}

void EngineArticleView::Private::run(const QString& script, std::function<void(const QVariant&)> done)
{
    if (!view || !m_ready)
        return;
    view->page()->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                                [guard = QPointer(this), done = std::move(done)](const QVariant& answer) {
                                    if (guard && done)
                                        done(answer);
                                });
}

/// A renderer that crashed is started again with the article it showed; not over and over with one that kills it.
void EngineArticleView::Private::crashed()
{
    m_ready = false;
    ++m_number; // what it was still asked is answered by nobody
    m_patience.stop();
    const bool forgiven = m_crashes++ < kCrashesForgiven;
    if (!forgiven)
        m_parts = {};
    QTimer::singleShot(0, this, [this, forgiven] {
        if (!view)
            return;
        openPage();
        if (!forgiven)
            fail(u"the renderer crashed over the article"_s);
    });
}

void EngineArticleView::Private::fail(const QString& reason)
{
    m_patience.stop();
    if (m_events.failed)
        m_events.failed(reason);
}

EngineArticleView::EngineArticleView(PageSources sources, ArticleEvents events, QWidget* parent)
    : d(std::make_unique<Private>(std::move(sources), std::move(events), parent))
{
}

EngineArticleView::~EngineArticleView()
{
    // A page that goes answers what it was still asked, with nothing; the window it would tell is half gone itself.
    const QPointer<ReadingView> view = d->view;
    d.reset();
    if (!view)
        return;
    if (view->isPrinting()) {
        view->retire(); // not stopped: Chromium would forget what it is printing for
        return;
    }
    view->stop(); // a request that Chromium still answers would come to a page that is gone
    delete view.data();
}

QWidget* EngineArticleView::widget()
{
    return d->view;
}

void EngineArticleView::showArticle(const QJsonObject& parts)
{
    d->show(parts);
}

void EngineArticleView::clear()
{
    d->show({});
}

void EngineArticleView::makeReady(const QJsonObject& parts, Likely why)
{
    d->makeReady(parts, why);
}

void EngineArticleView::setPageStyle(const PageStyle& style)
{
    d->setStyle(style);
}

void EngineArticleView::setRoomAbove(int pixels)
{
    d->setRoomAbove(pixels);
}

void EngineArticleView::scrollPage(int direction, std::function<void(bool atEnd)> done)
{
    d->run(u"bylinePage.scroll(%1)"_s.arg(direction < 0 ? -1 : 1),
           [done = std::move(done)](const QVariant& atEnd) { done(atEnd.toBool()); });
}

void EngineArticleView::releasePictures()
{
    d->releasePictures();
}

void EngineArticleView::findText(const QString& text, FindDirection direction, std::function<void(FoundText)> done)
{
    if (d->view)
        findInPage(*d->view->page(), text, direction, std::move(done));
}

QString EngineArticleView::selectedText() const
{
    return d->view ? d->view->selectedText() : QString();
}

void EngineArticleView::readPassage(std::function<void(const QString&)> done)
{
    if (selectedText().isEmpty()) // so also where no page is there to be asked
        done({});
    else
        d->run(u"bylinePage.passage()"_s, [done = std::move(done)](const QVariant& text) { done(text.toString()); });
}

void EngineArticleView::writePdf(const QString& file, std::function<void(const Result<void>&)> done)
{
    if (d->view)
        d->view->writePdf(file, std::move(done));
}

void EngineArticleView::previewPrint(const QString& name, QWidget* window, std::function<void(const QString&)> failed)
{
    if (!d->view)
        return;
    auto* preview = new PrintPreview(*d->view, name, window, std::move(failed));
    preview->setPalette(window->palette());
    preview->open();
}

void EngineArticleView::readSpokenText(std::function<void(const SpokenText&)> done)
{
    d->run(u"bylinePage.said()"_s, [done = std::move(done)](const QVariant& answer) {
        const QJsonObject said = QJsonDocument::fromJson(answer.toString().toUtf8()).object();
        QList<int> paragraphs;
        for (const QJsonValue& number : said["paragraphs"_L1].toArray())
            paragraphs += number.toInt();
        done({said["texts"_L1].toVariant().toStringList(), paragraphs, said["first"_L1].toInt(),
              said["language"_L1].toString()});
    });
}

void EngineArticleView::markSpoken(int part)
{
    d->run(u"bylinePage.markSaid(%1)"_s.arg(part), {});
}

void EngineArticleView::readWords(std::function<void(const QString&)> done)
{
    d->run(u"bylinePage.words()"_s, [done = std::move(done)](const QVariant& html) { done(html.toString()); });
}

void EngineArticleView::readText(std::function<void(const QString&)> done)
{
    d->run(u"bylinePage.text()"_s, [done = std::move(done)](const QVariant& text) { done(text.toString()); });
}

} // namespace byline
