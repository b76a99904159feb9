// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/copy.h"
#include "core/readable.h"

#include <QJsonObject>
#include <QtPlugin>
#include <QUrl>
#include <QWidget>

#include <functional>

namespace byline {

/// Fetches a kept picture for `byline://picture/HASH`.
using PictureFunction = std::function<QFuture<Result<Picture>>(const QByteArray& hash)>;

/// How the reading page looks.
struct PageStyle
{
    enum class Theme { Light, Dark };
    Theme theme = Theme::Light;
    int zoomPercent = 100;
    bool sansSerif = false;

    bool operator==(const PageStyle&) const = default;
};

/// What the page tells the window. Links of ours: byline://outlet/ID, author/ID, article/ID, follow/AUTHOR_ID,
/// unfollow/AUTHOR_ID, newsletter/OUTLET_ID; only header and footer can hold them, never an article's body. Plain
/// functions, not signals: the page's code is loaded late, and a meta-object must not exist twice.
struct ArticleEvents
{
    std::function<void()> shown;                     ///< the last article is in the page; pictures may still be loading
    std::function<void(const QUrl&)> linkActivated;  ///< http(s), mailto:, byline://KIND/ID, see below
    std::function<void(const QString&)> linkHovered; ///< empty: no link any more
    std::function<void(int)> requestsHeldBack;       ///< what the gate refused since the article was shown
    std::function<void(const QString&)> failed;      ///< the page cannot show the article; why
};

/// The reading page: one page that stays loaded; articles are put into it in its isolated world. Page scripts are off.
class ArticleView
{
public:
    virtual ~ArticleView() = default; ///< the widget belongs to its Qt parent

    virtual QWidget* widget() = 0;
    /// Shows an article; `parts` is render's ArticleParts as JSON (language, direction, header, lead, body, footer),
    /// and "offline": true where nothing may be asked of the web.
    /// The newest call wins. Scrolls to the top, unless the language, lead and body are those already shown: then only
    /// header and footer change (a follow, a new count).
    virtual void showArticle(const QJsonObject& parts) = 0;
    virtual void clear() = 0;
    virtual void setPageStyle(const PageStyle& style) = 0;
    /// Scrolls by nearly a page (1 down, -1 up); `done` is told whether there was nothing left to scroll.
    virtual void scrollPage(int direction, std::function<void(bool atEnd)> done) = 0;
    /// The page's text, for tests and for copying.
    virtual void readText(std::function<void(const QString&)> done) = 0;
};

/// What the part that links Qt WebEngine offers; loaded when the first article is opened, so that start-up and
/// commands do not pay for it.
class WebParts
{
public:
    virtual ~WebParts() = default;

    virtual std::unique_ptr<ArticleView> createArticleView(PictureFunction picture, ArticleEvents events,
                                                           QWidget* parent) = 0;
    virtual ExtractFunction createExtractor(QObject* owner) = 0;
};

/// Must run before QApplication is made; cheap.
void prepareWebParts();
/// Loads the plugin at the first call. NoWebEngine with the reason if it cannot be.
Result<WebParts*> webParts();

} // namespace byline

Q_DECLARE_INTERFACE(byline::WebParts, "io.byline.WebParts/1")
