// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/web/web_parts.h"

#include <QCache>
#include <QUrl>

#include <QtWebEngineCore/QWebEngineUrlSchemeHandler>

namespace byline {

/// The reading page: the only document its view ever loads.
inline constexpr char kReadingPage[] = "byline://page/article.html";

/// Makes `byline:` known to Chromium. Before the first object of Qt WebEngine.
void registerPageScheme();

/// The address on the web that a `byline://web/?ADDRESS` (of a picture) or a `byline://media/?ADDRESS` (of sound or a
/// film) stands for; empty for everything else.
QUrl webAddressIn(const QUrl& url);

/// Answers `byline://page/…` from the program's resources, `byline://picture/HASH` and `byline://audio/HASH` from what
/// is kept, `byline://web/?ADDRESS` and `byline://media/?ADDRESS` from the web, and only to our own page.
class PageScheme final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    PageScheme(PageSources sources, QObject* parent);

    /// Where what the article shows may come from.
    void setReach(Reach reach) { m_reach = reach; }
    /// Another article comes: nobody waits for the pictures of the last one, though Chromium goes on with them.
    void giveUp();
    /// Whom it asked is gone: nothing comes from there any more.
    void close();

    void requestStarted(QWebEngineUrlRequestJob* job) override;

private:
    void replyWithPage(QWebEngineUrlRequestJob& job, const QUrl& url);
    void replyWithKept(QWebEngineUrlRequestJob& job, const QByteArray& hash, QLatin1StringView kind);
    void replyWithWeb(QWebEngineUrlRequestJob& job, const QUrl& address);
    void replyWithMedia(QWebEngineUrlRequestJob& job, const QUrl& address);

    PageSources m_sources;
    QCache<QUrl, Picture> m_seen; ///< of the web, so that an article that is opened again asks for nothing; in KiB
    QList<QFuture<Result<Picture>>> m_underWay;
    Reach m_reach = Reach::Internet;
};

} // namespace byline
