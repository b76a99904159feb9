// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/engine_web_page.h"

#include "reader/sealed_profile.h"
#include "ui/web/foreign_page.h"
#include "ui/web/page_search.h"
#include "ui/web/page_words.h"
#include "ui/web/tracker_gate.h"

#include <QPointer>

#include <QtWebEngineCore/QWebEngineCookieStore>
#include <QtWebEngineCore/QWebEngineHistory>
#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineWidgets/QWebEngineView>

namespace byline {

namespace {

/// The widget, which must be gone before its page, and the page before its profile.
class ForeignView final : public QWebEngineView
{
public:
    ForeignView(const WebPageEvents& events, QWidget* parent)
        : QWebEngineView(parent)
        , m_profile(sealedProfile())
    {
        m_profile->setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
        m_profile->setUrlRequestInterceptor(new TrackerGate(events.requestsHeldBack, m_profile.get()));
        // A sign-in works while the view is there; nobody else's cookies do.
        m_profile->cookieStore()->setCookieFilter(
            [](const QWebEngineCookieStore::FilterRequest& request) { return !request.thirdParty; });
        m_page = std::make_unique<ForeignPage>(m_profile.get(), events.windowWanted);
        setPage(m_page.get());
        setContextMenuPolicy(Qt::DefaultContextMenu);
    }

    void contextMenuEvent(QContextMenuEvent* event) override
    {
        wordActions(*m_page);
        QWebEngineView::contextMenuEvent(event);
    }

    ~ForeignView() override { setPage(nullptr); } // a hidden view still asks its page whether it is visible (Qt 6.4)

private:
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<ForeignPage> m_page; // below the profile: a page must go first
};

} // namespace

class EngineWebPage::Private final
{
public:
    WebPageEvents events;
    QPointer<ForeignView> view; ///< its parent may delete it first
};

EngineWebPage::EngineWebPage(WebPageEvents events, QWidget* parent)
    : d(std::make_unique<Private>())
{
    d->events = std::move(events);
    d->view = new ForeignView(d->events, parent);
    const auto tell = [this](auto signal, const auto& told) {
        if (told)
            QObject::connect(d->view->page(), signal, d->view, told);
    };
    tell(&QWebEnginePage::urlChanged, d->events.addressChanged);
    tell(&QWebEnginePage::titleChanged, d->events.titleChanged);
    tell(&QWebEnginePage::loadProgress, d->events.loading);
    tell(&QWebEnginePage::linkHovered, d->events.linkHovered);
}

EngineWebPage::~EngineWebPage()
{
    if (!d->view)
        return;
    d->view->page()->disconnect(d->view);
    d->view->stop();
    d->view->hide();
    d->view->deleteLater(); // this may be a call from its page
}

QWidget* EngineWebPage::widget()
{
    return d->view;
}

void EngineWebPage::open(const QUrl& url)
{
    if (d->view)
        d->view->load(url);
}

QUrl EngineWebPage::address() const
{
    return d->view ? d->view->url() : QUrl();
}

void EngineWebPage::go(int step)
{
    if (!d->view)
        return;
    if (step < 0)
        d->view->back();
    else if (step > 0)
        d->view->forward();
    else
        d->view->reload();
}

bool EngineWebPage::canGo(int step) const
{
    if (!d->view)
        return false;
    QWebEngineHistory& history = *d->view->history();
    return step < 0 ? history.canGoBack() : step == 0 || history.canGoForward();
}

void EngineWebPage::stop()
{
    if (d->view)
        d->view->stop();
}

void EngineWebPage::setZoom(int percent)
{
    if (d->view)
        d->view->setZoomFactor(percent / 100.0);
}

void EngineWebPage::findText(const QString& text, FindDirection direction, std::function<void(FoundText)> done)
{
    if (d->view)
        findInPage(*d->view->page(), text, direction, std::move(done));
}

void EngineWebPage::readHtml(std::function<void(const QString&)> done)
{
    if (d->view)
        d->view->page()->toHtml([done = std::move(done)](const QString& html) { done(html); });
}

} // namespace byline
