// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/reading_view.h"

#include "core/url.h"
#include "ui/web/last_sheets.h"
#include "ui/web/page_words.h"
#include "ui/web/reading_page.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QMenu>
#include <QPageLayout>
#include <QPointer>

#include <QtWebEngineCore/QWebEngineContextMenuRequest>
#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineCore/QWebEngineSettings>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace byline {

namespace {

constexpr auto kPatience = 10s;
constexpr auto kPatienceForPaper = 120s; ///< each sheet is painted with a printer's many points

void setUp(QWebEngineSettings& settings)
{
    using Settings = QWebEngineSettings;
    for (const auto attribute :
         {Settings::JavascriptEnabled, Settings::JavascriptCanOpenWindows, Settings::JavascriptCanAccessClipboard,
          Settings::JavascriptCanPaste, Settings::LocalStorageEnabled, Settings::LocalContentCanAccessRemoteUrls,
          Settings::LocalContentCanAccessFileUrls, Settings::HyperlinkAuditingEnabled, Settings::PluginsEnabled,
          Settings::FullScreenSupportEnabled, Settings::ScreenCaptureEnabled, Settings::WebGLEnabled,
          Settings::AutoLoadIconsForPage, Settings::AllowRunningInsecureContent,
          Settings::AllowGeolocationOnInsecureOrigins, Settings::DnsPrefetchEnabled, Settings::PdfViewerEnabled,
          Settings::NavigateOnDropEnabled, Settings::ErrorPageEnabled})
        settings.setAttribute(attribute, false);
    for (const auto attribute : {Settings::AutoLoadImages, Settings::PlaybackRequiresUserGesture,
                                 Settings::WebRTCPublicInterfacesOnly, Settings::LinksIncludedInFocusChain})
        settings.setAttribute(attribute, true);
    settings.setUnknownUrlSchemePolicy(Settings::DisallowUnknownUrlSchemes);
}

} // namespace

ReadingView::ReadingView(std::unique_ptr<QWebEngineProfile> profile, LinkTargets links, QWidget* parent)
    : QWebEngineView(parent)
    , m_links(std::move(links))
    , m_profile(std::move(profile))
{
    renewPage();
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] {
        const bool isPaper =
            std::any_of(m_prints.begin(), m_prints.end(), [](const PrintJob& job) { return job.printer; });
        waitForLastSheets(
            *this, [this] { return isPrinting(); }, isPaper ? kPatienceForPaper : kPatience);
    });
}

ReadingView::~ReadingView() = default;

ReadingPage& ReadingView::renewPage()
{
    auto page = std::make_unique<ReadingPage>(m_profile.get(), m_links, nullptr);
    setUp(*page->settings());
    m_isLoaded = false;
    setPage(page.get());
    std::swap(m_page, page);
    if (page) {
        page->disconnect(this);
        if (m_prints.isEmpty())
            page.release()->deleteLater(); // this may be a call from it
        else
            m_leaving[m_print] = std::move(page);
    }
    dropPrints(); // what was to be printed went with the page it was on
    connect(m_page.get(), &QWebEnginePage::linkHovered, this, &ReadingView::hovered);
    connect(m_page.get(), &QWebEnginePage::scrollPositionChanged, this, &ReadingView::scrolled);
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, [this](bool ok) {
        // A link that was refused its way, because the program follows it, ends like a page that did not load.
        if (!ok && m_isLoaded)
            return;
        m_isLoaded = ok;
        if (ok)
            emit pageLoaded();
        else
            emit pageFailed(u"the reading page could not be loaded"_s);
    });
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status) {
                m_isLoaded = false;
                dropPrints(); // nobody answers any more
                if (status != QWebEnginePage::NormalTerminationStatus)
                    emit rendererCrashed();
            });
    return *m_page;
}

void ReadingView::writePdf(const QString& file, std::function<void(const Result<void>&)> done)
{
    enqueue({QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(20, 20, 20, 20),
                         QPageLayout::Millimeter),
             file,
             {},
             [done = std::move(done), file](const QByteArray&, bool ok) {
                 done(ok ? Result<void>() : Result<void>(fail(ErrorKind::NotWritable, file)));
             }});
}

void ReadingView::layOut(const QPageLayout& layout, std::function<void(const QByteArray&)> done)
{
    enqueue({layout, {}, {}, [done = std::move(done)](const QByteArray& pdf, bool) { done(pdf); }});
}

void ReadingView::printOn(std::shared_ptr<QPrinter> printer, std::function<void(bool printed)> done)
{
    enqueue({{}, {}, std::move(printer), [done = std::move(done)](const QByteArray&, bool ok) { done(ok); }});
}

void ReadingView::enqueue(PrintJob job)
{
    m_prints.enqueue(std::move(job));
    if (m_prints.size() == 1)
        printNext();
}

void ReadingView::dropPrints()
{
    ++m_print;
    for (const QQueue<PrintJob> jobs = std::exchange(m_prints, {}); const PrintJob& job : jobs)
        QMetaObject::invokeMethod(
            this, [done = job.done] { done({}, false); }, Qt::QueuedConnection);
    endWhenPrinted();
}

void ReadingView::retire()
{
    m_isRetired = true;
    for (PrintJob& job : m_prints)
        job.done = [](const QByteArray&, bool) {};
    hide();
    setParent(nullptr);
    m_page->setAudioMuted(true);
}

void ReadingView::endWhenPrinted()
{
    if (m_isRetired && !isPrinting())
        deleteLater();
}

void ReadingView::printNext()
{
    const PrintJob job = m_prints.head();
    const auto ended = [guard = QPointer(this), number = ++m_print](const QByteArray& pdf, bool ok) {
        if (guard) // not in the engine's own call: it is to print again
            QMetaObject::invokeMethod(
                guard.data(), [guard, number, pdf, ok] { guard->printed(number, pdf, ok); }, Qt::QueuedConnection);
    };
    if (job.printer) {
        connect(
            this, &QWebEngineView::printFinished, this, [ended, printer = job.printer](bool ok) { ended({}, ok); },
            Qt::SingleShotConnection);
        return print(job.printer.get());
    }
    if (job.file.isEmpty())
        return m_page->printToPdf([ended](const QByteArray& pdf) { ended(pdf, !pdf.isEmpty()); }, job.layout);
    connect(
        m_page.get(), &QWebEnginePage::pdfPrintingFinished, m_page.get(),
        [ended](const QString&, bool ok) { ended({}, ok); }, Qt::SingleShotConnection);
    m_page->printToPdf(job.file, job.layout);
}

void ReadingView::printed(int number, const QByteArray& pdf, bool ok)
{
    if (number != m_print) {
        m_leaving.erase(number);
        return endWhenPrinted();
    }
    const PrintJob job = m_prints.dequeue();
    if (!m_prints.isEmpty())
        printNext();
    job.done(pdf, ok);
    endWhenPrinted();
}

void ReadingView::contextMenuEvent(QContextMenuEvent* event)
{
    const QWebEngineContextMenuRequest* request = lastContextMenuRequest();
    if (!request)
        return;
    wordActions(*page());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QUrl link = request->linkUrl();
    if (!link.isEmpty()) {
        const auto offer = [&](const char* text, const std::function<void(const QUrl&)>& step) {
            if (step)
                menu->addAction(QCoreApplication::translate("ArticlePage", text), this, [step, link] { step(link); });
        };
        offer(QT_TRANSLATE_NOOP("ArticlePage", "Open link"), m_links.activated);
        if (isWebAddress(link)) {
            offer(QT_TRANSLATE_NOOP("ArticlePage", "Open link in background"), m_links.behind);
            offer(QT_TRANSLATE_NOOP("ArticlePage", "Show linked page here"), m_links.shownHere);
            offer(QT_TRANSLATE_NOOP("ArticlePage", "Subscribe to linked outlet…"), m_links.subscribedTo);
        }
        if (link.scheme() != "byline"_L1)
            menu->addAction(pageAction(QWebEnginePage::CopyLinkToClipboard));
        menu->addSeparator();
    }
    if (request->mediaType() == QWebEngineContextMenuRequest::MediaTypeImage)
        menu->addAction(pageAction(QWebEnginePage::CopyImageToClipboard));
    if (!request->selectedText().isEmpty())
        menu->addAction(pageAction(QWebEnginePage::Copy));
    menu->addAction(pageAction(QWebEnginePage::SelectAll));
    if (!actions().isEmpty()) { // what the window does with an article
        menu->addSeparator();
        menu->addActions(actions());
    }
    menu->popup(event->globalPos());
}

} // namespace byline
