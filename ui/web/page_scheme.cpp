// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/page_scheme.h"

#include <QBuffer>
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

QByteArray mimeTypeOf(const QString& file)
{
    return file.endsWith(".css"_L1) ? "text/css;charset=utf-8" : "text/html;charset=utf-8";
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

PageScheme::PageScheme(PictureFunction picture, QObject* parent)
    : QWebEngineUrlSchemeHandler(parent)
    , m_picture(std::move(picture))
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
        replyWithPage(*job, url.fileName());
    else if (url.host() == "picture"_L1)
        replyWithKept(*job, url.fileName().toLatin1(), "image/"_L1);
    else if (url.host() == "audio"_L1)
        replyWithKept(*job, url.fileName().toLatin1(), "audio/"_L1);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void PageScheme::replyWithPage(QWebEngineUrlRequestJob& job, const QString& name)
{
    QFile file(u":/page/"_s + name);
    if (!(name.endsWith(".html"_L1) || name.endsWith(".css"_L1)) || !file.open(QIODevice::ReadOnly)) {
        job.fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    reply(job, mimeTypeOf(name), file.readAll());
}

void PageScheme::replyWithKept(QWebEngineUrlRequestJob& job, const QByteArray& hash, QLatin1StringView kind)
{
    if (!m_picture || hash.isEmpty()) {
        job.fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    // The page may have gone on to another article before the picture is read.
    m_picture(hash).then(this, [waiting = QPointer(&job), kind](const Result<Picture>& picture) {
        if (!waiting)
            return;
        if (picture && picture->mimeType.startsWith(kind))
            reply(*waiting, picture->mimeType.toLatin1(), picture->bytes);
        else
            waiting->fail(QWebEngineUrlRequestJob::UrlNotFound);
    });
}

} // namespace byline
