// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/arrivals.h"

#include "library/archive.h"
#include "library/error_text.h"
#include "library/inspect.h"
#include "library/library.h"
#include "ui/actions.h"
#include "ui/outlet_commands.h"
#include "ui/panes/status_line.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>
#include <QWidget>

#include <utility>

namespace byline {

namespace {

constexpr qsizetype kMostQuoted = 60;

/// The address that a saved page gives for itself, or that the browser wrote into it: Chromium's "saved from url",
/// SingleFile's "url:".
QUrl addressIn(const QByteArray& html)
{
    static const QRegularExpression tags(QStringLiteral("<(?:link|meta)\\b[^>]*>"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kind(QStringLiteral("=\\s*[\"']?(?:canonical|og:url)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression value(QStringLiteral("\\b(?:href|content)\\s*=\\s*[\"'](https?://[^\"']+)"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(html.first(qMin<qsizetype>(html.size(), 200'000)));
    for (auto found = tags.globalMatch(text); found.hasNext();) {
        const QString tag = found.next().captured();
        if (tag.contains(kind))
            if (const auto address = value.match(tag); address.hasMatch())
                return QUrl(address.captured(1).replace(QStringLiteral("&amp;"), QStringLiteral("&")));
    }
    static const QRegularExpression savedFrom(
        QStringLiteral("<!--\\s*(?:saved from url=\\(\\d+\\)|page saved with singlefile\\s+url:\\s*)(https?://\\S+)"),
        QRegularExpression::CaseInsensitiveOption);
    return QUrl(savedFrom.match(text).captured(1));
}

/// The address that the file of a feed gives for itself; else that of its site.
QString addressInFeed(const QByteArray& feed)
{
    static const QRegularExpression self(
        QStringLiteral(
            "<(?:\\w+:)?link\\b(?=[^>]*\\brel\\s*=\\s*[\"']self)[^>]*\\bhref\\s*=\\s*[\"'](https?://[^\"']+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression site(
        QStringLiteral("<link\\b[^>]*>\\s*(https?://[^<\\s]+)|<link\\b[^>]*\\bhref\\s*=\\s*[\"'](https?://[^\"']+)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(feed.first(qMin<qsizetype>(feed.size(), 20'000)));
    QString address = self.match(text).captured(1);
    if (address.isEmpty())
        if (const auto match = site.match(text); match.hasMatch())
            address = match.captured(match.lastCapturedIndex());
    return address.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

} // namespace

Arrivals::Arrivals(Library& library, OutletCommands& outlets, Actions& actions, StatusLine& status, QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_outlets(outlets)
    , m_status(status)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    connect(actions.pasteAddress, &QAction::triggered, this, &Arrivals::paste);
}

bool Arrivals::isAddress(const QString& text)
{
    const QString address = text.trimmed();
    if (address.isEmpty() || address.size() > 2000 || address.contains(QRegularExpression(QStringLiteral("\\s"))))
        return false;
    const QUrl url(address);
    static const QStringList kSchemes {QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("feed")};
    if (kSchemes.contains(url.scheme().toLower()))
        return address.size() > url.scheme().size() + 3;
    static const QRegularExpression host(QStringLiteral("^[^/@:]+\\.[\\p{L}]{2,}(?::\\d+)?(?:/.*)?$"));
    return host.match(address).hasMatch();
}

Arrivals::Arrived Arrivals::sorted(const QMimeData& data)
{
    Arrived arrived;
    const auto sort = [&arrived](const QString& text) {
        (isAddress(text) ? arrived.addresses : arrived.others) += text;
    };
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            arrived.files += url.toLocalFile();
        else
            sort(url.toString());
    }
    if (data.hasUrls())
        return arrived;
    for (const QString& line : data.text().split(u'\n'))
        if (const QString text = line.trimmed(); !text.isEmpty())
            sort(text);
    return arrived;
}

bool Arrivals::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        if (drop->source()) // rows of our own panes are moved inside of them
            return false;
        const Arrived arrived = sorted(*drop->mimeData());
        if (arrived.files.isEmpty() && arrived.addresses.isEmpty())
            return false;
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        if (event->type() == QEvent::DragEnter)
            m_status.say(tr("Drop it to subscribe, or to keep a page."));
        else if (event->type() == QEvent::Drop)
            take(arrived);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void Arrivals::take(const Arrived& arrived)
{
    for (const QString& other : arrived.others)
        m_refused += tr("“%1” is not an address.").arg(other.left(kMostQuoted));
    QStringList addresses = arrived.addresses;
    for (const QString& path : arrived.files)
        if (const QString address = takeFile(path); !address.isEmpty())
            addresses += address;
    addresses.removeDuplicates();
    if (!addresses.isEmpty())
        m_outlets.addOutlet(addresses);
    if (!m_keeping)
        keepNextPage();
}

QString Arrivals::takeFile(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes) {
        m_refused += errorText(bytes.error(), path);
        return {};
    }
    // What it is, its beginning says better than its name.
    const QByteArray beginning = bytes->first(qMin<qsizetype>(bytes->size(), 4096)).toLower();
    if (beginning.contains("<opml")) {
        importFile(*bytes, path);
    } else if (beginning.contains("<html") || beginning.contains("<!doctype html")) {
        if (addressIn(*bytes).isValid())
            m_pages += path;
        else
            m_refused += tr("%1 does not say where it comes from. Drag its address here instead.").arg(name);
    } else if (const QString address =
                   beginning.contains("<rss") || beginning.contains("<feed") ? addressInFeed(*bytes) : QString();
               !address.isEmpty()) {
        return address;
    } else {
        m_refused += tr("%1 is neither a list of outlets (OPML) nor a web page.").arg(name);
    }
    return {};
}

void Arrivals::importFile(const QByteArray& opml, const QString& path)
{
    ++m_importing;
    m_outlets.importBytes(opml, path).then(this, [this, path](const Result<ImportReport>& report) {
        --m_importing;
        // It was said already, which is enough where nothing else came along.
        const bool alone = m_importing == 0 && !m_keeping && m_refused.isEmpty();
        if (!report && report.error().kind != ErrorKind::Cancelled && !alone)
            m_refused += errorText(report.error(), path);
        sayWhatBecameOfIt();
    });
}

void Arrivals::keepNextPage()
{
    m_keeping = !m_pages.isEmpty();
    if (!m_keeping)
        return sayWhatBecameOfIt();
    const QString path = m_pages.takeFirst();
    const Result<QByteArray> html = readFile(path);
    if (!html)
        return pageKept(tl::unexpected(html.error()), path);
    const QUrl address = addressIn(*html);
    const int others = m_kept + int(m_pages.size());
    m_status.showProgress({StatusLine::Job::Page, others > 0 ? m_kept : 0, others > 0 ? others + 1 : 0,
                           tr("Keeping “%1” offline…").arg(address.host()), [this] {
                               m_pages.clear();
                               m_library.archive().stopSaving();
                           }});
    m_library.archive().savePage(address, *html).then(this, [this, address](const Result<CopyReport>& report) {
        pageKept(report, address.host());
    });
}

void Arrivals::pageKept(const Result<CopyReport>& report, const QString& from)
{
    m_status.endProgress(StatusLine::Job::Page);
    if (report)
        ++m_kept;
    else
        m_refused += errorText(report.error(), from);
    keepNextPage();
}

void Arrivals::sayWhatBecameOfIt()
{
    if (m_importing > 0 || m_keeping)
        return;
    QStringList said;
    if (const int kept = std::exchange(m_kept, 0); kept > 0)
        said += kept == 1 ? tr("The page is kept offline.") : tr("%1 pages are kept offline.").arg(kept);
    const QStringList refused = std::exchange(m_refused, {});
    if (refused.size() == 1)
        said += refused;
    else if (!refused.isEmpty())
        said += tr("%1 could not be taken.", "files or addresses that were dragged in").arg(refused.size());
    if (!said.isEmpty())
        m_status.say(said.join(u' '), {}, refused.size() > 1 ? refused : QStringList());
}

void Arrivals::paste()
{
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    const Arrived arrived = copied ? sorted(*copied) : Arrived();
    if (arrived.files.isEmpty() && arrived.addresses.isEmpty())
        m_status.say(tr("There is no address in the clipboard."));
    else
        take(arrived);
}

} // namespace byline
