// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/copy.h"
#include "core/media.h"
#include "core/print_function.h"
#include "core/reach.h"
#include "core/readable.h"

#include <QJsonObject>
#include <QMap>
#include <QtPlugin>
#include <QUrl>
#include <QWidget>

#include <functional>

namespace byline {

/// Where the reading page's pictures, sound and films come from.
struct PageSources
{
    /// What is kept, for `byline://picture/HASH` and `byline://audio/HASH`.
    std::function<QFuture<Result<Picture>>(const QByteArray& hash)> kept {};
    /// Pictures of the web. Chromium asks for nothing itself: it cannot be told to keep away from the user's own
    /// network, where a public name may lead. Cancelled: nobody waits for it any more.
    std::function<QFuture<Result<Picture>>(const QUrl& address, Reach reach)> ofTheWeb {};
    /// Sound and films of the web, likewise.
    std::function<QFuture<Result<MediaPiece>>(const QUrl& address, const MediaSpan& span, Reach reach)> media {};
};

/// How the reading page looks.
struct PageStyle
{
    enum class Theme { Light, Dark, Sepia, System };
    enum class Width { Narrow, Normal, Wide };
    enum class Spacing { Close, Normal, Airy };
    Theme theme = Theme::Light;
    int zoomPercent = 100;
    bool sansSerif = false;
    Width width = Width::Normal;
    Spacing spacing = Spacing::Normal;
    QMap<QString, QString> system {}; ///< of Theme::System: the values behind --system-… in resources/page/tokens.css

    bool operator==(const PageStyle&) const = default;
};

/// What a search in the page found: the `active`th of `total`, counted from 1.
struct FoundText
{
    int active = 0;
    int total = 0;
};
enum class FindDirection { Next, Previous };

/// Why an article is likely shown next: it follows in the list, is the next unread one, the one before, or the pointer
/// rests on it.
enum class Likely { Next, NextUnread, Back, Pointed };

/// What the page has to be read aloud: paragraph by paragraph.
struct SpokenText
{
    QStringList parts;
    QList<int> paragraphs; ///< which one each part is, for people: a heading is that which it stands above;
                           ///< empty: each is one
    int first = 0;         ///< of the parts: where the reader is
    QString language;      ///< BCP 47
};

/// What the page tells the window. Links of ours: byline://outlet/ID, author/ID, article/ID, follow/AUTHOR_ID,
/// unfollow/AUTHOR_ID, newsletter/OUTLET_ID; only header and footer can hold them, never an article's body; and
/// byline://pictures, in the place of pictures that wait, which is followed here. Plain functions, not signals: the
/// page's code is loaded late, and a meta-object must not exist twice.
struct ArticleEvents
{
    std::function<void()> shown;                    ///< the last article is in the page; pictures may still be loading
    std::function<void(const QUrl&)> linkActivated; ///< http(s), mailto:, byline://KIND/ID, see below
    std::function<void(const QUrl&)> linkActivatedBehind; ///< with the middle button: the reader stays here
    std::function<void(const QUrl&)> pageWanted;          ///< the link's page is to be shown here
    std::function<void(const QUrl&)> subscriptionWanted;  ///< to the outlet behind the link
    std::function<void(const QString&)> linkHovered;      ///< empty: no link any more
    std::function<void(int)> requestsHeldBack;            ///< what the gate refused since the article was shown
    std::function<void(int)> picturesHeld;                ///< that wait for the reader's word, in the last article
    std::function<void(qint64 article, int place)> placeChanged; ///< the reader has come to another paragraph
    std::function<void(const QString&)> failed;                  ///< the page cannot show the article; why
};

/// The reading page: one page that stays loaded; articles are put into it in its isolated world. Page scripts are off.
class ArticleView
{
public:
    virtual ~ArticleView() = default; ///< the widget belongs to its Qt parent

    virtual QWidget* widget() = 0;
    /// Shows an article; `parts` is render's ArticleParts as JSON (language, direction, header, lead, body, footer),
    /// and of it: article (id), address, place (where to go on reading), pictures ("held": those of the web wait),
    /// heldWords ({waiting, fetch}: what stands in their place), offline (true where nothing may be asked of the web),
    /// above (pixels, as setRoomAbove), near (true for an outlet on the user's own network: only then its pictures may
    /// come from there). The newest call wins. Scrolls to the place, unless the language, lead and body are those
    /// already shown: then only header and footer change (a follow, a new count).
    virtual void showArticle(const QJsonObject& parts) = 0;
    virtual void clear() = 0;
    /// Makes an article that is likely shown next ready: ArticleParts as JSON, and its address. Nothing of it is asked
    /// from anybody. One for each reason; the newest stays.
    virtual void makeReady(const QJsonObject& parts, Likely why) = 0;
    virtual void setPageStyle(const PageStyle& style) = 0;
    /// So much of the page's top is covered by the window: the article begins below it. To make the view smaller
    /// instead would lay out and paint all of it once more.
    virtual void setRoomAbove(int pixels) = 0;
    /// Scrolls by nearly a page (1 down, -1 up); `done` is told whether there was nothing left to scroll.
    virtual void scrollPage(int direction, std::function<void(bool atEnd)> done) = 0;
    /// Lets the pictures come that were held.
    virtual void releasePictures() = 0;
    /// Marks what is found and goes to the next one; an empty text ends the search.
    virtual void findText(const QString& text, FindDirection direction, std::function<void(FoundText)> done) = 0;
    virtual QString selectedText() const = 0;
    /// The same as it is quoted: without the marks of footnotes and other aids to reading.
    virtual void readPassage(std::function<void(const QString&)> done) = 0;
    /// The article as a PDF file.
    virtual void writePdf(const QString& file, std::function<void(const Result<void>&)> done) = 0;
    /// The article on its sheets, in a window over `window`, from where it is printed. `name`: of the print job;
    /// `failed` is told what became of one whose window was closed meanwhile.
    virtual void previewPrint(const QString& name, QWidget* window,
                              std::function<void(const QString& trouble)> failed) = 0;
    virtual void readSpokenText(std::function<void(const SpokenText&)> done) = 0;
    /// Marks the part that is being said and keeps it in sight; -1: none.
    virtual void markSpoken(int part) = 0;
    /// The article as HTML of words and links alone: it has been cleaned, and nothing in it is fetched.
    virtual void readWords(std::function<void(const QString& html)> done) = 0;
    /// The page's text, for tests and for copying.
    virtual void readText(std::function<void(const QString&)> done) = 0;
};

struct WebPageEvents
{
    std::function<void(const QUrl&)> addressChanged;
    std::function<void(const QString&)> titleChanged;
    std::function<void(int percent)> loading;  ///< 100: done
    std::function<void(int)> requestsHeldBack; ///< of trackers, on this page
    std::function<void(const QString&)> linkHovered;
    std::function<void(const QUrl&)> windowWanted; ///< the page opens another one, or something that is no page
};

/// A page of the web as it is: with its scripts, in a profile that forgets everything with the view.
class WebPageView
{
public:
    virtual ~WebPageView() = default; ///< the widget belongs to its Qt parent

    virtual QWidget* widget() = 0;
    virtual void open(const QUrl& url) = 0;
    virtual QUrl address() const = 0;
    /// -1: back, 1: forward, 0: the same again.
    virtual void go(int step) = 0;
    virtual bool canGo(int step) const = 0;
    virtual void stop() = 0;
    virtual void setZoom(int percent) = 0;
    virtual void findText(const QString& text, FindDirection direction, std::function<void(FoundText)> done) = 0;
    /// The page as it is now, after its scripts.
    virtual void readHtml(std::function<void(const QString&)> done) = 0;
};

/// What the part that links Qt WebEngine offers; loaded when the first article is opened, so that start-up and
/// commands do not pay for it.
class WebParts
{
public:
    virtual ~WebParts() = default;

    virtual std::unique_ptr<ArticleView> createArticleView(PageSources sources, ArticleEvents events,
                                                           QWidget* parent) = 0;
    virtual std::unique_ptr<WebPageView> createWebPageView(WebPageEvents events, QWidget* parent) = 0;
    virtual ExtractFunction createExtractor(QObject* owner) = 0;
    virtual PrintFunction createPrinter(QObject* owner) = 0;
};

/// Must run before QApplication is made; cheap.
void prepareWebParts();
/// Loads the plugin at the first call. NoWebEngine with the reason if it cannot be, kNoSandbox if it would not start.
Result<WebParts*> webParts();

} // namespace byline

#define BYLINE_WEB_PARTS_IID "io.byline.WebParts/10"
Q_DECLARE_INTERFACE(byline::WebParts, BYLINE_WEB_PARTS_IID)
