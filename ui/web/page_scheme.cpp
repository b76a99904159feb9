// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/page_scheme.h"

#include "core/url.h"
#include "ui/web/media_stream.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QPointer>

#include <QtWebEngineCore/QWebEngineUrlRequestJob>
#include <QtWebEngineCore/QWebEngineUrlScheme>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void reply(QWebEngineUrlRequestJob& job, const QByteArray& mimeType, const QByteArray& bytes)
{
    auto* buffer = new QBuffer(&job); // read until the job is done
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    job.reply(mimeType, buffer);
}

constexpr int kSeenKilobytes = 32 * 1024;

/// Where the reading begins: Chromium asks for "bytes=N-", and goes to N itself in what it is given.
qint64 firstByteFor(const QWebEngineUrlRequestJob& job)
{
    const QByteArray range = job.requestHeaders().value("Range").trimmed();
    return range.startsWith("bytes=") ? range.sliced(6).split('-').first().toLongLong() : 0;
}

QByteArray pageFile(const QString& name)
{
    QFile file(u":/page/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "pageFile", qPrintable(name));
    return opened ? file.readAll() : QByteArray();
}

/// The page with its sheets in it: asked for one by one, they come some milliseconds after it, and nothing is shown
/// before. Its policy allows this one sheet, by its hash, and no other.
QByteArray pageInOnePiece()
{
    QByteArray page = pageFile(u"article.html"_s);
    QByteArray sheet;
    const QByteArray link = "<link rel=\"stylesheet\" href=\"";
    const QByteArray linkEnd = "\">\n";
    qsizetype last = 0;
    for (qsizetype at = page.indexOf(link); at >= 0; at = page.indexOf(link, at)) {
        const qsizetype end = page.indexOf(linkEnd, at);
        sheet += pageFile(QString::fromLatin1(page.mid(at + link.size(), end - at - link.size())));
        page.remove(at, end + linkEnd.size() - at);
        last = at;
    }
    const QByteArray hash = QCryptographicHash::hash(sheet, QCryptographicHash::Sha256).toBase64();
    page.insert(last, "<style>" + sheet + "</style>\n");
    return page.replace("style-src 'none'", "style-src 'sha256-" + hash + "'");
}

} // namespace

void registerPageScheme()
{
    if (!QWebEngineUrlScheme::schemeByName("byline").name().isEmpty())
        return;
    QWebEngineUrlScheme scheme("byline");
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // No LocalAccessAllowed: with it, articles could show files of the computer.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl webAddressIn(const QUrl& url)
{
    if (url.scheme() != "byline"_L1 || (url.host() != "web"_L1 && url.host() != "media"_L1))
        return {};
    const QUrl address(QUrl::fromPercentEncoding(url.query(QUrl::FullyEncoded).toLatin1()));
    return isWebAddress(address) ? address : QUrl();
}

PageScheme::PageScheme(PageSources sources, QObject* parent)
    : QWebEngineUrlSchemeHandler(parent)
    , m_sources(std::move(sources))
    , m_seen(kSeenKilobytes)
{
}

void PageScheme::requestStarted(QWebEngineUrlRequestJob* job)
{
    // Chromium names our own page as "byline://page" or, for what the program itself loads, as an empty origin.
    const QUrl initiator = job->initiator();
    const bool ours = initiator.isEmpty() || (initiator.scheme() == "byline"_L1 && initiator.host() == "page"_L1);
    const QUrl url = job->requestUrl();
    if (!ours || job->requestMethod() != "GET")
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    else if (url.host() == "page"_L1)
        replyWithPage(*job, url);
    else if (const QUrl address = webAddressIn(url); !address.isEmpty())
        url.host() == "media"_L1 ? replyWithMedia(*job, address) : replyWithWeb(*job, address);
    else if (url.host() == "picture"_L1)
        replyWithKept(*job, url.fileName().toLatin1(), "image/"_L1);
    else if (url.host() == "audio"_L1)
        replyWithKept(*job, url.fileName().toLatin1(), "audio/"_L1);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void PageScheme::replyWithPage(QWebEngineUrlRequestJob& job, const QUrl& url)
{
    if (url.matches(QUrl(QString::fromLatin1(kReadingPage)), QUrl::RemoveFragment | QUrl::RemoveQuery))
        reply(job, "text/html;charset=utf-8", pageInOnePiece());
    else
        job.fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void PageScheme::replyWithKept(QWebEngineUrlRequestJob& job, const QByteArray& hash, QLatin1StringView kind)
{
    if (!m_sources.kept || hash.isEmpty()) {
        job.fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    // The page may have gone on to another article before the picture is read.
    m_sources.kept(hash).then(this, [waiting = QPointer(&job), kind](const Result<Picture>& picture) {
        if (!waiting)
            return;
        if (picture && picture->mimeType.startsWith(kind))
            reply(*waiting, picture->mimeType.toLatin1(), picture->bytes);
        else
            waiting->fail(QWebEngineUrlRequestJob::UrlNotFound);
    });
}

void PageScheme::replyWithWeb(QWebEngineUrlRequestJob& job, const QUrl& address)
{
    const QUrl key = address.adjusted(QUrl::RemoveFragment); // a server never sees that
    if (const Picture* seen = m_seen.object(key)) {
        reply(job, seen->mimeType.toLatin1(), seen->bytes);
        return;
    }
    if (!m_sources.ofTheWeb) {
        job.fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    auto fetching = m_sources.ofTheWeb(address, m_reach);
    m_underWay.removeIf([](const QFuture<Result<Picture>>& old) { return old.isFinished(); });
    m_underWay += fetching;
    const QPointer waiting(&job);
    fetching
        .then(this,
              [this, key, waiting](const Result<Picture>& picture) {
                  if (picture)
                      m_seen.insert(key, new Picture(*picture), 1 + picture->bytes.size() / 1024);
                  if (waiting && picture)
                      reply(*waiting, picture->mimeType.toLatin1(), picture->bytes);
                  else if (waiting)
                      waiting->fail(QWebEngineUrlRequestJob::RequestFailed);
              })
        .onCanceled(this, [waiting] {
            if (waiting)
                waiting->fail(QWebEngineUrlRequestJob::RequestAborted);
        });
}

void PageScheme::replyWithMedia(QWebEngineUrlRequestJob& job, const QUrl& address)
{
    if (!m_sources.media) {
        job.fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    const auto fetch = [scheme = QPointer(this), reach = m_reach](const QUrl& url, const MediaSpan& span) {
        const bool isOpen = scheme && scheme->m_sources.media;
        return isOpen ? scheme->m_sources.media(url, span, reach) : QFuture<Result<MediaPiece>>();
    };
    auto* stream = new MediaStream(fetch, address, firstByteFor(job), &job); // gone with what it is read for
    stream->begin([&job, stream](const Result<QString>& mimeType) {
        if (mimeType)
            job.reply(mimeType->toLatin1(), stream);
        else
            job.fail(QWebEngineUrlRequestJob::RequestFailed);
    });
}

void PageScheme::giveUp()
{
    // Not those that are finished: in Qt 6.4 that marks what comes after them, which is gone by then, as cancelled; in
    // its place in memory may be the next picture.
    for (QFuture<Result<Picture>>& fetching : m_underWay)
        if (!fetching.isFinished())
            fetching.cancel();
    m_underWay.clear();
}

void PageScheme::close()
{
    giveUp();
    m_sources = {};
}

} // namespace byline
