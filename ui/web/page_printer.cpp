// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/page_printer.h"

#include "core/print_function.h"
#include "reader/sealed_profile.h"
#include "ui/web/last_sheets.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPointer>
#include <QPromise>
#include <QQueue>
#include <QTimer>

#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineCore/QWebEngineSettings>
#include <QtWebEngineCore/QWebEngineUrlRequestJob>
#include <QtWebEngineCore/QWebEngineUrlSchemeHandler>

#include <set>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

tl::unexpected<Error> notPrinted(const QString& why)
{
    return fail(ErrorKind::NoWebEngine, why, kNotPrinted);
}

constexpr auto kAddress = "byline://print/page.html"_L1;

/// Answers with the page in hand; setHtml() would lose all that is larger than two megabytes.
class PageInHand final : public QWebEngineUrlSchemeHandler
{
public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;
    void requestStarted(QWebEngineUrlRequestJob* job) override
    {
        auto* buffer = new QBuffer(job);
        buffer->setData(html);
        buffer->open(QIODevice::ReadOnly);
        job->reply("text/html;charset=utf-8", buffer);
    }
    QByteArray html;
};

class OnlyThePage final : public QWebEngineUrlRequestInterceptor
{
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo& info) override
    {
        const QUrl url = info.requestUrl();
        const bool isPicture = info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage;
        info.block(url != QUrl(kAddress) && !(isPicture && url.scheme() == "data"_L1));
    }
};

} // namespace

class PagePrinter::Private final : public QObject
{
public:
    Private();
    ~Private() override { m_busy = false; } // the page answers what it was asked while it goes: to nobody

    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }
    QFuture<Result<QByteArray>> enqueue(const QByteArray& html);
    bool isPrinting() const { return !m_printing.empty(); }
    /// Nobody waits any more: it goes when its pages may.
    void retire();

private:
    struct Job
    {
        QByteArray html;
        QPromise<Result<QByteArray>> promise;
    };
    void next();
    void loaded(bool ok);
    void ended(const QWebEnginePage* page, Result<QByteArray> pdf);
    void answer(Result<QByteArray> pdf);
    void goOn();

    std::set<const QWebEnginePage*> m_printing; ///< these stay: Chromium does not survive that a page goes meanwhile
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QuietPage> m_page; // below the profile: a page must go first
    std::vector<std::unique_ptr<QuietPage>> m_discarded;
    PageInHand* m_handler = nullptr; ///< belongs to the profile
    QTimer m_patience;
    QQueue<std::shared_ptr<Job>> m_jobs;
    bool m_busy = false;
    bool m_isEnding = false; ///< the program
    bool m_isRetired = false;
};

PagePrinter::Private::Private()
    : m_profile(sealedProfile())
    , m_handler(new PageInHand(m_profile.get()))
{
    m_profile->installUrlSchemeHandler("byline", m_handler);
    m_profile->setUrlRequestInterceptor(new OnlyThePage(m_profile.get()));
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { answer(notPrinted(u"it took too long"_s)); });
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] {
        m_isEnding = true;
        waitForLastSheets(
            *this, [this] { return isPrinting(); }, std::chrono::seconds(10));
    });
}

QFuture<Result<QByteArray>> PagePrinter::Private::enqueue(const QByteArray& html)
{
    auto job = std::make_shared<Job>();
    job->html = html;
    job->promise.start();
    m_jobs.enqueue(job);
    next();
    return job->promise.future();
}

void PagePrinter::Private::next()
{
    if (m_busy || m_isEnding || m_jobs.isEmpty())
        return;
    m_busy = true;
    m_handler->html = m_jobs.head()->html;
    m_page = std::make_unique<QuietPage>(m_profile.get());
    sealPage(*m_page);
    m_page->settings()->setAttribute(QWebEngineSettings::AutoLoadImages, true);
    // Comes when the pictures are there as well.
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, &Private::loaded);
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this,
            [this, page = m_page.get()] { ended(page, notPrinted(u"the renderer crashed over the page"_s)); });
    m_patience.start();
    m_page->load(QUrl(kAddress));
}

void PagePrinter::Private::loaded(bool ok)
{
    if (m_isEnding)
        return;
    if (!ok)
        return answer(notPrinted(u"the page could not be loaded"_s));
    const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(20, 20, 20, 20),
                             QPageLayout::Millimeter);
    m_printing.insert(m_page.get());
    m_page->printToPdf(
        [guard = QPointer(this), page = m_page.get()](const QByteArray& pdf) {
            if (guard)
                guard->ended(page, pdf.isEmpty() ? Result<QByteArray>(notPrinted(u"nothing was printed"_s)) : pdf);
        },
        layout);
}

void PagePrinter::Private::ended(const QWebEnginePage* page, Result<QByteArray> pdf)
{
    m_printing.erase(page);
    if (m_busy && page == m_page.get())
        answer(std::move(pdf));
    else // it was given up meanwhile
        QMetaObject::invokeMethod(this, &Private::goOn, Qt::QueuedConnection);
}

void PagePrinter::Private::answer(Result<QByteArray> pdf)
{
    if (!m_busy)
        return;
    m_busy = false;
    m_patience.stop();
    disconnect(m_page.get(), &QWebEnginePage::loadFinished, this, nullptr);
    m_discarded.push_back(std::move(m_page)); // this may be a call from it
    m_handler->html.clear();
    const auto job = m_jobs.dequeue();
    // From the event loop: who waits for the answer may ask for the next one or delete the printer.
    QMetaObject::invokeMethod(this, &Private::goOn, Qt::QueuedConnection);
    job->promise.addResult(std::move(pdf));
    job->promise.finish();
}

void PagePrinter::Private::retire()
{
    m_isRetired = true;
    m_busy = false;
    m_patience.stop();
    m_jobs.clear();
}

void PagePrinter::Private::goOn()
{
    std::erase_if(m_discarded, [this](const auto& page) { return !m_printing.contains(page.get()); });
    if (m_isRetired && !isPrinting())
        deleteLater();
    else
        next();
}

PagePrinter::PagePrinter(QObject* parent)
    : QObject(parent)
{
}

PagePrinter::~PagePrinter()
{
    if (isPrinting())
        d.release()->retire();
}

void PagePrinter::setPatience(std::chrono::milliseconds patience)
{
    m_patience = patience;
    if (d)
        d->setPatience(patience);
}

bool PagePrinter::isPrinting() const
{
    return d && d->isPrinting();
}

QFuture<Result<QByteArray>> PagePrinter::print(const QByteArray& html)
{
    if (!d) {
        d = std::make_unique<Private>();
        d->setPatience(m_patience);
    }
    return d->enqueue(html);
}

} // namespace byline
