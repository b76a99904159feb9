// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/arrivals.h"

#include "library/archive.h"
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

namespace byline {

namespace {

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

bool Arrivals::isWanted(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.isEmpty() ? isAddress(data.text()) : std::any_of(urls.begin(), urls.end(), [](const QUrl& url) {
        return url.isLocalFile() || isAddress(url.toString());
    });
}

bool Arrivals::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        // Rows of our own panes are moved inside of them.
        if (drop->source() || !isWanted(*drop->mimeData()))
            return false;
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        if (event->type() == QEvent::DragEnter)
            m_status.say(tr("Drop it to subscribe, or to keep a page."));
        else if (event->type() == QEvent::Drop)
            take(*drop->mimeData());
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void Arrivals::take(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile())
            takeFile(url.toLocalFile());
    const auto address =
        std::find_if(urls.begin(), urls.end(), [](const QUrl& url) { return isAddress(url.toString()); });
    if (address != urls.end())
        m_outlets.addOutlet(address->toString());
    else if (urls.isEmpty())
        m_outlets.addOutlet(data.text().trimmed());
}

void Arrivals::takeFile(const QString& path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return m_status.complain(bytes.error(), path);
    // What it is, its beginning says better than its name.
    const QByteArray beginning = bytes->first(qMin<qsizetype>(bytes->size(), 4096)).toLower();
    if (beginning.contains("<opml"))
        m_outlets.importFile(path);
    else if (beginning.contains("<html") || beginning.contains("<!doctype html"))
        keepPage(path, *bytes);
    else if (const QString address =
                 beginning.contains("<rss") || beginning.contains("<feed") ? addressInFeed(*bytes) : QString();
             !address.isEmpty())
        m_outlets.addOutlet(address);
    else
        m_status.say(tr("%1 is neither a list of outlets (OPML) nor a web page.").arg(QFileInfo(path).fileName()));
}

void Arrivals::keepPage(const QString& path, const QByteArray& html)
{
    const QString name = QFileInfo(path).fileName();
    const QUrl address = addressIn(html);
    if (!address.isValid())
        return m_status.say(tr("%1 does not say where it comes from. Drag its address here instead.").arg(name));
    m_status.showProgress({StatusLine::Job::Page, 0, 0, tr("Keeping “%1” offline…").arg(address.host()),
                           [this] { m_library.archive().stopSaving(); }});
    m_library.archive().savePage(address, html).then(this, [this, address](const Result<CopyReport>& report) {
        m_status.endProgress(StatusLine::Job::Page);
        if (!report)
            m_status.complain(report.error(), address.host());
        else
            m_status.say(tr("The page is kept offline."));
    });
}

void Arrivals::paste()
{
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    if (isAddress(text))
        m_outlets.addOutlet(text);
    else
        m_status.say(tr("There is no address in the clipboard."));
}

} // namespace byline
