// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/page_printer.h"

#include "core/print_function.h"
#include "reader/sealed_profile.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPromise>
#include <QQueue>
#include <QTimer>

#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineCore/QWebEngineSettings>
#include <QtWebEngineCore/QWebEngineUrlRequestJob>
#include <QtWebEngineCore/QWebEngineUrlSchemeHandler>

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

private:
    struct Job
    {
        QByteArray html;
        QPromise<Result<QByteArray>> promise;
    };
    void next();
    void loaded(bool ok);
    void answer(Result<QByteArray> pdf);

    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QuietPage> m_page; // below the profile: a page must go first
    std::vector<std::unique_ptr<QuietPage>> m_discarded;
    PageInHand* m_handler = nullptr; ///< belongs to the profile
    QTimer m_patience;
    QQueue<std::shared_ptr<Job>> m_jobs;
    bool m_busy = false;
};

PagePrinter::Private::Private()
    : m_profile(sealedProfile())
    , m_handler(new PageInHand(m_profile.get()))
{
    m_profile->installUrlSchemeHandler("byline", m_handler);
    m_profile->setUrlRequestInterceptor(new OnlyThePage(m_profile.get()));
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { answer(notPrinted(u"it took too long"_s)); });
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
    if (m_busy || m_jobs.isEmpty())
        return;
    m_busy = true;
    m_handler->html = m_jobs.head()->html;
    m_page = std::make_unique<QuietPage>(m_profile.get());
    sealPage(*m_page);
    m_page->settings()->setAttribute(QWebEngineSettings::AutoLoadImages, true);
    // Comes when the pictures are there as well.
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, &Private::loaded);
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this,
            [this] { answer(notPrinted(u"the renderer crashed over the page"_s)); });
    m_patience.start();
    m_page->load(QUrl(kAddress));
}

void PagePrinter::Private::loaded(bool ok)
{
    if (!ok)
        return answer(notPrinted(u"the page could not be loaded"_s));
    const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(20, 20, 20, 20),
                             QPageLayout::Millimeter);
    m_page->printToPdf(
        [this, page = m_page.get()](const QByteArray& pdf) {
            if (page != m_page.get()) // given up meanwhile
                return;
            answer(pdf.isEmpty() ? Result<QByteArray>(notPrinted(u"nothing was printed"_s)) : Result<QByteArray>(pdf));
        },
        layout);
}

void PagePrinter::Private::answer(Result<QByteArray> pdf)
{
    if (!m_busy)
        return;
    m_busy = false;
    m_patience.stop();
    m_page->disconnect(this);
    m_discarded.push_back(std::move(m_page)); // this may be a call from it
    m_handler->html.clear();
    const auto job = m_jobs.dequeue();
    // From the event loop: who waits for the answer may ask for the next one or delete the printer.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_discarded.clear();
            next();
        },
        Qt::QueuedConnection);
    job->promise.addResult(std::move(pdf));
    job->promise.finish();
}

PagePrinter::PagePrinter(QObject* parent)
    : QObject(parent)
{
}

PagePrinter::~PagePrinter() = default;

QFuture<Result<QByteArray>> PagePrinter::print(const QByteArray& html)
{
    if (!d)
        d = std::make_unique<Private>();
    d->setPatience(m_patience);
    return d->enqueue(html);
}

} // namespace byline
