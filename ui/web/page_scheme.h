// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/web/web_parts.h"

#include <QtWebEngineCore/QWebEngineUrlSchemeHandler>

namespace byline {

/// The reading page: the only document its view ever loads.
inline constexpr char kReadingPage[] = "byline://page/article.html";

/// Makes `byline:` known to Chromium. Before the first object of Qt WebEngine.
void registerPageScheme();

/// Answers `byline://page/…` from the program's resources and `byline://picture/HASH` and `byline://audio/HASH` from
/// what is kept, and only to our own page.
class PageScheme final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    PageScheme(PictureFunction picture, QObject* parent);

    void requestStarted(QWebEngineUrlRequestJob* job) override;

private:
    void replyWithPage(QWebEngineUrlRequestJob& job, const QString& file);
    void replyWithKept(QWebEngineUrlRequestJob& job, const QByteArray& hash, QLatin1StringView kind);

    PictureFunction m_picture;
};

} // namespace byline
