// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/extractor.h"

#include "reader/extraction.h"
#include "reader/sealed_profile.h"

#include <QPromise>
#include <QQueue>
#include <QTimer>

#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineCore/QWebEngineScript>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace byline {

namespace {

constexpr qsizetype kLargestPage = 4 * 1024 * 1024;
constexpr auto kLongestExtraction = 10s;
constexpr auto kLongestStart = 20s;   ///< the first page starts Chromium's processes
constexpr int kPagesPerRenderer = 50; ///< a renderer grows by about a megabyte with each page it has seen
constexpr int kStartAttempts = 2;

struct Job
{
    QString html;
    QUrl url;
    QPromise<Result<Readable>> promise;
};

} // namespace

/// One hidden page that does one job after the other.
class Extractor::Private final : public QObject
{
public:
    explicit Private(QObject* parent);
    ~Private() override { ++m_generation; } // the page answers what it was asked while it goes: to nobody

    QFuture<Result<Readable>> enqueue(const QString& html, const QUrl& url);

private:
    enum class State { NoPage, Starting, Ready, Busy };

    void next();
    void startPage();
    void prepareLoadedPage();
    void run(const Job& job);
    void answer(const Result<Readable>& result);
    void giveUp(const Error& error);
    void dropPage();

    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEnginePage> m_page; // below the profile: a page must go first
    std::vector<std::unique_ptr<QWebEnginePage>> m_discarded;
    QTimer m_patience;
    QQueue<std::shared_ptr<Job>> m_jobs;
    State m_state = State::NoPage;
    int m_generation = 0; ///< of the page: what an older one still answers is ignored
    int m_pagesSeen = 0;
    int m_failedStarts = 0;
};

Extractor::Private::Private(QObject* parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        giveUp(m_state == State::Starting ? Error {ErrorKind::NoWebEngine, u"the web engine did not start"_s}
                                          : Error {ErrorKind::TimedOut, m_jobs.head()->url.toString()});
    });
}

QFuture<Result<Readable>> Extractor::Private::enqueue(const QString& html, const QUrl& url)
{
    auto job = std::make_shared<Job>(Job {html, url, {}});
    job->promise.start();
    m_jobs.enqueue(job);
    next();
    return job->promise.future();
}

void Extractor::Private::next()
{
    if (m_jobs.isEmpty() || m_state == State::Starting || m_state == State::Busy)
        return;
    if (m_state == State::Ready && m_pagesSeen >= kPagesPerRenderer)
        dropPage();
    if (m_state == State::NoPage)
        startPage();
    else
        run(*m_jobs.head());
}

void Extractor::Private::startPage()
{
    if (!m_profile)
        m_profile = sealedProfile();
    m_page = std::make_unique<QuietPage>(m_profile.get());
    sealPage(*m_page);
    m_state = State::Starting;
    m_pagesSeen = 0;
    ++m_generation;
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, &Private::prepareLoadedPage);
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this, [this] {
        if (m_state == State::Busy || m_state == State::Starting)
            giveUp({ErrorKind::NotAnArticle, u"the renderer crashed over the page"_s});
        else
            dropPage();
    });
    m_patience.start(kLongestStart);
    m_page->load(QUrl(u"about:blank"_s));
}

void Extractor::Private::prepareLoadedPage()
{
    QString scripts;
    for (const QString& name :
         {u"Readability.js"_s, u"purify.min.js"_s, u"clean.js"_s, u"metadata.js"_s, u"extract.js"_s})
        scripts += scriptFromResource(u":/reader/"_s + name);
    // A top-level "class" or "const" lives on in the world; the last value tells whether all of it ran.
    m_page->runJavaScript(scripts + u"typeof bylineExtract === 'function'"_s, QWebEngineScript::ApplicationWorld,
                          [this, generation = m_generation](const QVariant& ready) {
                              if (generation != m_generation)
                                  return;
                              if (!ready.toBool()) {
                                  giveUp({ErrorKind::NoWebEngine, u"the extraction scripts did not load"_s});
                                  return;
                              }
                              m_patience.stop();
                              m_failedStarts = 0;
                              m_state = State::Ready;
                              next();
                          });
}

void Extractor::Private::run(const Job& job)
{
    m_state = State::Busy;
    ++m_pagesSeen;
    m_patience.start(kLongestExtraction);
    const QString call = u"bylineExtract("_s + scriptString(job.html) + u", "_s
                         + scriptString(QString::fromUtf8(job.url.toEncoded())) + u')';
    m_page->runJavaScript(call, QWebEngineScript::ApplicationWorld,
                          [this, generation = m_generation](const QVariant& value) {
                              if (generation == m_generation)
                                  answer(readableFromJson(value.toString().toUtf8()));
                          });
}

void Extractor::Private::answer(const Result<Readable>& result)
{
    m_patience.stop();
    if (m_state == State::Busy)
        m_state = State::Ready;
    const auto job = m_jobs.dequeue();
    // From the event loop: who waits for the answer may ask for the next page or delete the extractor.
    QMetaObject::invokeMethod(this, &Private::next, Qt::QueuedConnection);
    job->promise.addResult(result);
    job->promise.finish();
}

/// A page that hangs or crashed is not used again; the job that was at it has failed.
void Extractor::Private::giveUp(const Error& error)
{
    const bool starting = m_state == State::Starting;
    dropPage();
    if (starting && ++m_failedStarts < kStartAttempts) {
        QMetaObject::invokeMethod(this, &Private::next, Qt::QueuedConnection);
        return;
    }
    if (starting)
        m_failedStarts = 0;
    answer(fail(error.kind, error.detail, error.code));
}

void Extractor::Private::dropPage()
{
    ++m_generation;
    m_patience.stop();
    m_state = State::NoPage;
    if (m_page) {
        m_page->disconnect(this);
        // Not now: this may be a call from the page itself. And not later than the profile.
        m_discarded.push_back(std::move(m_page));
        QMetaObject::invokeMethod(
            this, [this] { m_discarded.clear(); }, Qt::QueuedConnection);
    }
}

Extractor::Extractor(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(nullptr))
{
}

Extractor::~Extractor() = default;

QFuture<Result<Readable>> Extractor::extract(const QString& html, const QUrl& url)
{
    if (html.toUtf8().size() > kLargestPage)
        return QtFuture::makeReadyFuture<Result<Readable>>(fail(ErrorKind::TooLarge, url.toString()));
    return d->enqueue(html, url);
}

} // namespace byline
