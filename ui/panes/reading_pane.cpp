// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/reading_pane.h"

#include "core/network_fault.h"
#include "core/url.h"
#include "library/archive.h"
#include "library/library.h"
#include "ui/actions.h"
#include "ui/choices.h"
#include "ui/panes/article_reader.h"
#include "ui/panes/find_bar.h"
#include "ui/panes/notice_bar.h"
#include "ui/panes/page_style.h"
#include "ui/panes/speech_bar.h"
#include "ui/panes/web_pane.h"
#include "ui/style/style.h"

#include <QEvent>
#include <QJsonObject>
#include <QLabel>
#include <QVBoxLayout>

namespace byline {

namespace {

QJsonObject toJson(const ArticleParts& parts)
{
    return {{QStringLiteral("language"), parts.language},
            {QStringLiteral("direction"), parts.direction},
            {QStringLiteral("header"), parts.header},
            {QStringLiteral("lead"), parts.lead},
            {QStringLiteral("body"), parts.body},
            {QStringLiteral("footer"), parts.footer},
            {QStringLiteral("frameLanguage"), parts.frameLanguage},
            {QStringLiteral("frameDirection"), parts.frameDirection}};
}

/// What stands in the place of pictures that were not fetched.
bool isOfHeldPictures(const QUrl& url)
{
    return url.scheme() == QLatin1String("byline") && url.host() == QLatin1String("pictures");
}

} // namespace

ReadingPane::ReadingPane(Library& library, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("reading"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_stack = new QStackedLayout(this);
    m_empty = new EmptyPage(actions, this);
    m_holder = new QWidget(this);
    m_holder->addActions({actions.scrollOn, actions.scrollBack});
    m_notice = new NoticeBar(m_holder);
    m_find = new FindBar(FindBar::Where::Article, m_holder);
    m_speech = new SpeechBar(m_holder);
    m_reader = new ArticleReader(library, events(), m_holder);
    auto* column = new QVBoxLayout(m_holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_find);
    column->addWidget(m_speech);
    column->addWidget(m_reader, 1);
    m_reader->installEventFilter(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_holder);
    m_hover = new QLabel(this);
    m_hover->setFont(textFont(0.84));
    m_hover->setTextFormat(Qt::PlainText);
    m_hover->setAutoFillBackground(true);
    m_hover->setBackgroundRole(QPalette::Window);
    m_hover->setContentsMargins(8, 3, 8, 3);
    m_hover->hide();
    connect(m_find, &FindBar::wanted, this, [this](const QString& text, FindDirection direction) {
        m_reader->findText(text, direction, [this](FoundText found) { m_find->showResult(found); });
    });
    connect(m_find, &FindBar::ended, this, [this] { takeFocus(Qt::OtherFocusReason); });
    connect(m_reader, &ArticleReader::prepared, this, [&actions](QWidget* page) {
        page->addActions({actions.copyQuotation, actions.copyCitation, actions.findInArticle, actions.webPage});
    });
    connect(&library.settings(), &Settings::valueChanged, this, [this](const QString& key) {
        if (key == Choices::kCursorText)
            m_reader->setCursor(Choices(m_library.settings()).cursorText());
        else if (key.startsWith(QLatin1String("page/")))
            refreshStyle();
    });
    m_reader->setCursor(Choices(library.settings()).cursorText());
    m_style = byline::pageStyle(library.settings());
    m_reader->setPageStyle(m_style);
    connect(&library, &Library::changed, this, [this](const Changes& changes) {
        const bool note = changes.bookmarks && changes.updated.contains(m_article.id);
        if (note || changes.icons.contains(m_article.outletId)) // both are on the page
            reload();
    });
    // The page may go on asking for pictures further down: it is told at once.
    connect(&library, &Library::offlineChanged, this, [this](bool offline) {
        // A page of the web cannot be told: it would go on asking.
        if (offline && showsWebPage())
            m_article.id ? showText(ShownText::Feed) : close();
        if (m_article.id && m_stack->currentWidget() == m_holder && !m_opened.parts.body.isNull())
            showParts(m_opened.parts, 0);
    });
}

ReadingPane::~ReadingPane()
{
    delete m_reader; // what happens in its page is told to this pane
}

void ReadingPane::setEmptyPage(QWidget* page)
{
    const bool showing = m_stack->currentWidget() == m_empty;
    if (m_empty) {
        m_stack->removeWidget(m_empty);
        m_empty->deleteLater();
    }
    m_empty = page ? page : new EmptyPage(m_actions, this);
    setOffer(m_offer);
    m_stack->insertWidget(0, m_empty);
    if (showing)
        m_stack->setCurrentWidget(m_empty);
}

ArticleEvents ReadingPane::events()
{
    ArticleEvents events;
    events.shown = [this] { emit shown(m_article.id); };
    events.linkActivated = [this](const QUrl& url) {
        isOfHeldPictures(url) ? fetchPictures() : emit linkActivated(url);
    };
    events.linkActivatedBehind = [this](const QUrl& url) {
        isOfHeldPictures(url) ? fetchPictures() : emit linkActivatedBehind(url);
    };
    events.pageWanted = [this](const QUrl& url) { showWebPage(url); };
    events.subscriptionWanted = [this](const QUrl& url) { emit subscriptionWanted(url); };
    events.linkHovered = [this](const QString& link) { showHover(link); };
    events.requestsHeldBack = [this](int count) { emit requestsHeldBack(count); };
    events.picturesHeld = [this](int count) { notePicturesHeld(count); };
    events.placeChanged = [this](qint64 article, int place) { m_library.reading().setPlace({article}, place); };
    events.failed = [this](const QString& why) {
        notePicturesHeld(0);
        showPlain(Error {ErrorKind::NotAnArticle, why});
    };
    return events;
}

void ReadingPane::ensureWebPane()
{
    m_reader->prepare();
    if (m_web || !m_reader->parts())
        return;
    m_web = new WebPane(*m_reader->parts(), this);
    m_web->setZoom(m_style.zoomPercent);
    m_stack->addWidget(m_web);
    connect(m_web, &WebPane::closed, this, [this] {
        if (m_article.id)
            showText(ShownText::Feed);
        else
            close();
    });
    connect(m_web, &WebPane::browserWanted, this, &ReadingPane::browserWanted);
    connect(m_web, &WebPane::linkHovered, this, &ReadingPane::showHover);
    connect(m_web, &WebPane::requestsHeldBack, this, &ReadingPane::requestsHeldBack);
    connect(m_web, &WebPane::readerWanted, this, [this](const QUrl& url, const QString& html, WebPane::Which which) {
        const bool own = m_article.id && which == WebPane::Which::Opened && m_webAddress == QUrl(m_article.url);
        m_library.archive().extract(html, url).then(this,
                                                    [this, own, number = ++m_number](const Result<Readable>& readable) {
                                                        if (number != m_number)
                                                            return;
                                                        if (!readable)
                                                            emit fullTextFailed(readable.error());
                                                        else if (own)
                                                            keepFullText(*readable);
                                                        else
                                                            showReadable(*readable);
                                                    });
    });
}

void ReadingPane::open(const Article& article)
{
    m_article = article;
    m_text = ShownText::AsChosen;
    m_picturesReleased = false;
    m_seenBefore = {};
    m_changedSince = false;
    m_find->end();
    emit opened(article.id);
    emit requestsHeldBack(0);
    load(Place::Remembered);
}

void ReadingPane::load(Place place)
{
    m_reader->prepare();
    m_library.reading()
        .open(m_article.id, QLocale(), m_text, m_seenBefore)
        .then(this, [this, place, number = ++m_number](const Result<OpenedArticle>& opened) {
            if (number != m_number)
                return;
            if (opened)
                show(*opened, place);
            else
                emit failed(opened.error());
        });
    if (!showsWebPage())
        m_stack->setCurrentWidget(m_holder);
}

void ReadingPane::reload()
{
    if (!m_article.id || m_stack->currentWidget() != m_holder)
        return;
    m_library.reading()
        .open(m_article.id, QLocale(), m_text, m_seenBefore)
        .then(this, [this, number = m_number](const Result<OpenedArticle>& opened) {
            // What is marked in the page stays so where nothing has changed.
            if (number == m_number && opened && opened->parts != m_opened.parts)
                show(*opened, Place::AsItIs);
        });
}

void ReadingPane::setOffer(EmptyPage::Offer offer)
{
    m_offer = offer;
    if (auto* page = qobject_cast<EmptyPage*>(m_empty))
        page->setOffer(offer);
}

void ReadingPane::close()
{
    ++m_number;
    m_article = {};
    emit opened({});
    showHover({});
    m_find->end();
    m_reader->clear();
    if (m_web)
        m_web->leave();
    m_stack->setCurrentWidget(m_empty);
}

void ReadingPane::show(const OpenedArticle& opened, Place place)
{
    m_opened = opened;
    if (place == Place::Remembered) { // for the first time since it was chosen
        m_seenBefore = opened.seen;
        m_changedSince = opened.changedSinceSeen;
        m_library.reading().setSeen(m_article.id);
    }
    m_actions.fullText->setChecked(opened.showsFullText);
    const bool chosen = m_text == ShownText::AsChosen;
    if (chosen && opened.choice.source == TextSource::WebPage && hasWebPage() && !m_library.isOffline()
        && m_reader->parts()) {
        showWebPage(QUrl(m_article.url));
        emit shown(m_article.id);
        return;
    }
    if (m_web)
        m_web->leave();
    m_stack->setCurrentWidget(m_holder);
    // The page says how many it holds back. Until then the line above it stays: it would come and go with each article.
    m_picturesHeld = holdsPictures() && !m_reader->problem() ? -1 : 0;
    if (m_picturesHeld == 0)
        showNotices();
    showParts(opened.parts, place == Place::Remembered ? opened.place : 0);
    const bool wanted = m_text == ShownText::FullText || (chosen && opened.choice.source == TextSource::FullText);
    if (wanted && !opened.hasFullText && hasWebPage())
        fetchFullText();
}

void ReadingPane::makeReady(const Article& article, const ArticleParts& parts, Likely why)
{
    QJsonObject json = toJson(parts);
    json[QStringLiteral("address")] = article.url;
    m_reader->makeReady(json, why);
}

void ReadingPane::showParts(const ArticleParts& parts, int place)
{
    if (m_reader->problem()) {
        showPlain(*m_reader->problem());
        return;
    }
    QJsonObject json = toJson(parts);
    json[QStringLiteral("address")] = m_article.url;
    json[QStringLiteral("above")] = placeNotice();
    json[QStringLiteral("offline")] = m_library.isOffline();
    json[QStringLiteral("near")] = m_opened.reach == Reach::Anywhere;
    if (m_text != ShownText::Changes) {
        json[QStringLiteral("article")] = m_article.id.value;
        json[QStringLiteral("place")] = place;
    }
    if (holdsPictures()) {
        json[QStringLiteral("pictures")] = QStringLiteral("held");
        json[QStringLiteral("heldWords")] =
            QJsonObject {{QStringLiteral("waiting"), tr("A picture that was not loaded")},
                         {QStringLiteral("fetch"), tr("Load now")}};
    }
    m_reader->show(json);
}

/// The article as bare text, where there is no engine or it cannot cope with this one.
void ReadingPane::showPlain(const Error& why)
{
    m_library.reading()
        .article(m_article.id)
        .then(this, [this, why, number = m_number](const Result<FullArticle>& article) {
            if (number != m_number || !article)
                return;
            m_reader->showPlain(*article, why);
            m_reader->setRoomAbove(placeNotice());
            emit shown(m_article.id);
        });
}

/// The text of a page that is no article of the library.
void ReadingPane::showReadable(const Readable& readable)
{
    m_web->leave();
    m_stack->setCurrentWidget(m_holder);
    m_notice->showNotice({});
    ArticleParts parts;
    parts.language = readable.language;
    parts.direction = readable.direction;
    parts.header =
        QStringLiteral("<p class=\"kicker ui\"><span class=\"outlet\">%1</span></p><h1 class=\"headline\">%2</h1>")
            .arg(readable.siteName.toHtmlEscaped(), readable.title.toHtmlEscaped());
    parts.body = readable.contentHtml;
    m_reader->show(toJson(parts));
}

void ReadingPane::showText(ShownText text)
{
    if (!m_article.id)
        return;
    m_text = text;
    if (showsWebPage()) {
        m_web->leave();
        m_stack->setCurrentWidget(m_holder);
    }
    load(Place::AsItIs);
}

void ReadingPane::showWebPage(const QUrl& url)
{
    if (!isWebAddress(url))
        return;
    if (m_library.isOffline()) {
        emit fullTextFailed(Error {ErrorKind::NoConnection, {}, int(NetworkFault::Offline)}); // as every request says
        return;
    }
    ensureWebPane();
    if (!m_web) {
        emit browserWanted(url);
        return;
    }
    m_find->end();
    ++m_number; // an article on its way does not come over it
    m_webAddress = url;
    m_stack->setCurrentWidget(m_web);
    m_web->open(url);
}

bool ReadingPane::showsWebPage() const
{
    return m_web && m_stack->currentWidget() == m_web;
}

void ReadingPane::setSource(TextSource source)
{
    ReadingChoice choice = m_opened.choice;
    choice.source = source;
    m_text = ShownText::AsChosen;
    m_library.reading()
        .setChoice(m_article.outletId, choice)
        .then(this, [this, number = ++m_number](const Result<void>& set) {
            if (!set)
                emit failed(set.error());
            else if (number == m_number)
                load(Place::AsItIs);
        });
}

bool ReadingPane::hasWebPage() const
{
    return isWebAddress(QUrl(m_article.url));
}

void ReadingPane::find()
{
    if (showsWebPage())
        m_web->find();
    else
        m_find->begin(selectedText());
}

void ReadingPane::refreshStyle()
{
    const PageStyle style = byline::pageStyle(m_library.settings());
    if (style == m_style)
        return;
    m_style = style;
    if (m_reader)
        m_reader->setPageStyle(m_style);
    if (m_web)
        m_web->setZoom(m_style.zoomPercent);
}

void ReadingPane::scrollPage(int direction, std::function<void(bool atEnd)> done)
{
    if (m_stack->currentWidget() != m_holder)
        done(true);
    else
        m_reader->scrollPage(direction, std::move(done));
}

void ReadingPane::takeFocus(Qt::FocusReason reason)
{
    if (m_stack->currentWidget() != m_holder)
        m_stack->currentWidget()->setFocus(reason);
    else
        m_reader->takeFocus(reason);
}

QString ReadingPane::selectedText() const
{
    return showsWebPage() ? QString() : m_reader->selectedText();
}

void ReadingPane::readPassage(std::function<void(const QString&)> done)
{
    if (showsWebPage())
        done({});
    else
        m_reader->readPassage(std::move(done));
}

void ReadingPane::showHover(const QString& link)
{
    // Our own addresses say nothing to a reader.
    const bool foreign = !link.isEmpty() && !link.startsWith(QLatin1String("byline:"));
    m_hover->setVisible(foreign);
    if (!foreign)
        return;
    m_hover->setText(QFontMetrics(m_hover->font()).elidedText(link, Qt::ElideMiddle, qMax(80, width() - 60)));
    m_hover->adjustSize();
    m_hover->move(0, height() - m_hover->height());
    m_hover->raise();
}

bool ReadingPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_reader && (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        && !m_notice->isHidden())
        m_reader->setRoomAbove(placeNotice());
    return QWidget::eventFilter(watched, event);
}

void ReadingPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshStyle();
}

void ReadingPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_hover->hide();
}

} // namespace byline
