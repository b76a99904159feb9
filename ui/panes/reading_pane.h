// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "library/reading.h"
#include "ui/panes/empty_page.h"
#include "ui/web/web_parts.h"

#include <QPointer>
#include <QStackedLayout>
#include <QWidget>

class QLabel;

namespace byline {

class Actions;
class ArticleReader;
class FindBar;
class Library;
class NoticeBar;
class SpeechBar;
class WebPane;

/// Where an article is read: the reading page, or the web page itself. The web engine is loaded with the first
/// article, not before.
class ReadingPane final : public QWidget
{
    Q_OBJECT

public:
    ReadingPane(Library& library, Actions& actions, QWidget* parent);
    ~ReadingPane() override;

    void open(const Article& article);
    void close();
    /// Shows the open article once more, after something about it has changed.
    void reload();
    /// The article that is likely opened next: what takes time in it is done beforehand.
    void makeReady(const Article& article, const ArticleParts& parts, Likely why);
    ArticleId article() const { return m_article.id; }
    const Article& openArticle() const { return m_article; }

    /// Another of the article's texts: the feed's, the full one, what was changed.
    void showText(ShownText text);
    ShownText shownText() const { return m_text; }
    /// A page of the web, in a view of its own.
    void showWebPage(const QUrl& url);
    bool showsWebPage() const;
    /// How the articles of this one's outlet are read from here on.
    void setSource(TextSource source);
    void find();
    void scrollPage(int direction, std::function<void(bool atEnd)> done);
    /// The page takes the keyboard: arrows scroll it.
    void takeFocus(Qt::FocusReason reason);
    QString selectedText() const;
    /// As ArticleView::readPassage.
    void readPassage(std::function<void(const QString&)> done);
    /// What the article is shown in: for what is done with it there.
    ArticleReader& reader() { return *m_reader; }

    const PageStyle& pageStyle() const { return m_style; }
    NoticeBar& notice() { return *m_notice; }
    SpeechBar& speechBar() { return *m_speech; }
    WebPane* webPane() { return m_web; }

    /// A widget in the place of the empty page, until the first article is opened.
    void setEmptyPage(QWidget* page);
    /// What the empty page proposes.
    void setOffer(EmptyPage::Offer offer);

signals:
    /// Another article is asked for (0: none); it is not on the page yet.
    void opened(ArticleId id);
    void shown(ArticleId id);
    void failed(const Error& error);
    void fullTextFailed(const Error& error);
    void linkActivated(const QUrl& url);
    void linkActivatedBehind(const QUrl& url);
    void browserWanted(const QUrl& url);
    void subscriptionWanted(const QUrl& url);
    void requestsHeldBack(int count);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Place { Remembered, AsItIs };

    void load(Place place);
    void show(const OpenedArticle& opened, Place place);
    void showParts(const ArticleParts& parts, int place);
    void showPlain(const Error& why);
    void fetchFullText();
    void keepFullText(const Readable& readable);
    void showReadable(const Readable& readable);
    /// The line above the article; how much of the page it covers.
    int showNotices();
    int placeNotice();
    void notePicturesHeld(int count);
    void fetchPictures();
    ArticleEvents events();
    void ensureWebPane();
    void showHover(const QString& link);
    void refreshStyle();
    bool holdsPictures() const;
    bool hasWebPage() const;

    Library& m_library;
    Actions& m_actions;
    QStackedLayout* m_stack;
    QWidget* m_empty;
    EmptyPage::Offer m_offer = EmptyPage::Offer::Choose;
    QWidget* m_holder; ///< of the page; has the reading keys
    NoticeBar* m_notice;
    FindBar* m_find;
    SpeechBar* m_speech;
    ArticleReader* m_reader = nullptr; ///< a palette may come before it is made
    WebPane* m_web = nullptr;
    QLabel* m_hover;
    Article m_article;
    OpenedArticle m_opened;
    QDateTime m_seenBefore;      ///< when the article was last on the page before this time; invalid: never
    bool m_changedSince = false; ///< and whether the outlet has edited it after that
    QUrl m_webAddress;           ///< of the page that was opened as web page
    ShownText m_text = ShownText::AsChosen;
    PageStyle m_style;
    int m_number = 0; ///< of the article; answers for older ones are ignored
    int m_picturesHeld = 0;
    bool m_picturesReleased = false; ///< for this article
};

} // namespace byline
