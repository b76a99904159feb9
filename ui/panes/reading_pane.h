// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "library/reading.h"
#include "ui/web/web_parts.h"

#include <QLabel>
#include <QPointer>
#include <QStackedLayout>
#include <QWidget>

namespace byline {

class Actions;
class Library;
class PlainArticle;

/// The reading page. The web engine is loaded with the first article, not before.
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
    ArticleId article() const { return m_article.id; }

    /// Between the feed's text and the full text from the outlet's page.
    void setFullText(Qt::CheckState wanted);
    void setPageStyle(const PageStyle& style);
    const PageStyle& pageStyle() const { return m_style; }
    void scrollPage(int direction, std::function<void(bool atEnd)> done);
    /// The page takes the keyboard: arrows scroll it.
    void takeFocus();
    void readText(std::function<void(const QString&)> done);

    /// A widget in the place of the empty page, until the first article is opened.
    void setEmptyPage(QWidget* page);

signals:
    void shown(ArticleId id);
    void failed(const Error& error);
    void fullTextFailed(const Error& error);
    void linkActivated(const QUrl& url);
    void requestsHeldBack(int count);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showParts(const ArticleParts& parts);
    void ensureView();
    void showHover(const QString& link);
    void followTheme();

    Library& m_library;
    Actions& m_actions;
    QStackedLayout* m_stack;
    QWidget* m_empty;
    QWidget* m_holder; ///< of the page; has the reading keys
    PlainArticle* m_plain = nullptr;
    std::unique_ptr<ArticleView> m_view;
    std::optional<Error> m_noView;
    QLabel* m_hover;
    Article m_article;
    ArticleParts m_parts;
    PageStyle m_style;
    int m_number = 0; ///< of the article; answers for older ones are ignored
    bool m_tried = false;
};

} // namespace byline
