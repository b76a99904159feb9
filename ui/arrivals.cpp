// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/arrivals.h"

#include "core/async.h"
#include "library/archive.h"
#include "library/arrived_file.h"
#include "library/error_text.h"
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
            m_status.say(tr("Drop here to subscribe or to keep a page."));
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
    if (arrived.files.isEmpty()) {
        offer(arrived.addresses);
    } else {
        m_files += arrived.files;
        m_addresses += arrived.addresses;
    }
    if (!m_looking)
        lookIntoNextFile();
}

void Arrivals::lookIntoNextFile()
{
    m_looking = !m_files.isEmpty();
    if (!m_looking)
        return filesSeen();
    const QString path = m_files.takeFirst();
    m_status.showProgress(
        {StatusLine::Job::Read, 0, 0, tr("Reading %1…").arg(QFileInfo(path).fileName()), [this] { stopLooking(); }});
    lookInto(path).then(this, [this, path, number = m_number](const Result<ArrivedFile>& file) {
        if (number != m_number)
            return;
        if (file)
            takeFile(*file, path);
        else
            m_refused += errorText(file.error(), path);
        lookIntoNextFile();
    });
}

void Arrivals::takeFile(const ArrivedFile& file, const QString& path)
{
    using Kind = ArrivedFile::Kind;
    const QString name = QFileInfo(path).fileName();
    if (file.kind == Kind::Outlets) {
        m_paths += path;
        m_lists += file.bytes;
    } else if (file.kind == Kind::Page && QUrl(file.address).isValid())
        m_pages += {path, QUrl(file.address)};
    else if (file.kind == Kind::Page)
        m_refused += tr("%1 does not contain its original address. Drag the address here instead.").arg(name);
    else if (file.kind == Kind::Feed && !file.address.isEmpty())
        m_addresses += file.address;
    else
        m_refused += tr("%1 is neither a list of outlets (OPML) nor a web page.").arg(name);
}

void Arrivals::filesSeen()
{
    m_status.endProgress(StatusLine::Job::Read);
    importLists();
    offer(std::exchange(m_addresses, {}));
    if (!m_keeping)
        keepNextPage();
}

void Arrivals::stopLooking()
{
    ++m_number; // what is being read is not taken any more
    m_files.clear();
    m_paths.clear();
    m_lists.clear();
    m_addresses.clear();
    lookIntoNextFile();
}

void Arrivals::offer(QStringList addresses)
{
    addresses.removeDuplicates();
    if (!addresses.isEmpty())
        m_outlets.addOutlet(addresses);
}

void Arrivals::importLists()
{
    const QStringList paths = std::exchange(m_paths, {});
    const QList<QByteArray> lists = std::exchange(m_lists, {});
    if (lists.isEmpty())
        return;
    ++m_importing;
    m_outlets.importLists(lists, paths.first()).then(this, [this, paths](const Result<ImportReport>& report) {
        --m_importing;
        // It was said already, which is enough where nothing else came along.
        const bool alone = paths.size() == 1 && m_importing == 0 && !m_looking && !m_keeping && m_refused.isEmpty();
        if (!report && report.error().kind != ErrorKind::Cancelled && !alone)
            for (const QString& path : paths)
                m_refused += errorText(report.error(), path);
        if (report)
            for (const auto& [list, error] : report->notRead)
                m_refused += errorText(error, paths.value(list));
        sayWhatBecameOfIt();
    });
}

void Arrivals::keepNextPage()
{
    m_keeping = !m_pages.isEmpty();
    if (!m_keeping)
        return sayWhatBecameOfIt();
    const Page page = m_pages.takeFirst();
    m_stopped = false;
    const QString from = page.address.host();
    const int others = m_kept + int(m_pages.size());
    m_status.showProgress({StatusLine::Job::Page, others > 0 ? m_kept : 0, others > 0 ? others + 1 : 0,
                           tr("Keeping “%1” offline…").arg(from), [this] {
                               m_pages.clear();
                               m_stopped = true; // also if it is only read yet
                               m_library.archive().stopSaving();
                           }});
    readInPool(page.file)
        .then(this,
              [this, page, haste = others > 0 ? Haste::InTurn : Haste::First](const Result<QByteArray>& html) {
                  if (html && !m_stopped)
                      return m_library.archive().savePage(page.address, *html, haste);
                  const Error why = html ? Error {ErrorKind::Cancelled, {}} : html.error();
                  return settled(Result<CopyReport>(tl::unexpected<Error>(why)));
              })
        .unwrap()
        .then(this, [this, from](const Result<CopyReport>& report) { pageKept(report, from); });
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
    if (m_looking || m_importing > 0 || m_keeping)
        return;
    QStringList said;
    if (const int kept = std::exchange(m_kept, 0); kept > 0)
        said += kept == 1 ? tr("The page was kept offline.") : tr("%1 pages were kept offline.").arg(kept);
    const QStringList refused = std::exchange(m_refused, {});
    if (refused.size() == 1)
        said += refused;
    else if (!refused.isEmpty())
        said += tr("Could not be added: %1.", "files or addresses that were dragged in").arg(refused.size());
    if (!said.isEmpty())
        m_status.sayBeside(said.join(u' '), refused.size() > 1 ? refused : QStringList());
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
