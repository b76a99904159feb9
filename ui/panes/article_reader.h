// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "ui/web/web_parts.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace byline {

class Library;
class CursorText;
class PlainArticle;

/// An article in the engine's page, or as bare text where there is no engine or it cannot cope with the article.
class ArticleReader final : public QWidget
{
    Q_OBJECT

public:
    ArticleReader(Library& library, ArticleEvents events, QWidget* parent);
    ~ArticleReader() override;

    /// Loads the web engine at the first call; it takes its time.
    void prepare();
    /// What the engine offers, once it is loaded; null: there is none.
    WebParts* parts() const { return m_parts; }
    /// Why there is no page, once it was prepared.
    const std::optional<Error>& problem() const { return m_problem; }

    /// As ArticleView::showArticle; there must be a page.
    void show(const QJsonObject& parts);
    /// As ArticleView::setRoomAbove.
    void setRoomAbove(int pixels);
    /// What comes and goes right under this: page and text reach below it, and so stay as high as they are. What was
    /// read to its end would be moved with each coming and going.
    void reachUnder(const QWidget& line);
    /// As ArticleView::makeReady.
    void makeReady(const QJsonObject& parts, Likely why);
    void showPlain(const FullArticle& article, const Error& why);
    /// From now on articles are text with a cursor, or pages again.
    void setCursor(Qt::CheckState wanted);
    void clear();
    void setPageStyle(const PageStyle& style);
    void releasePictures();
    void findText(const QString& text, FindDirection direction, std::function<void(FoundText)> done);
    void scrollPage(int direction, std::function<void(bool atEnd)> done);
    void takeFocus(Qt::FocusReason reason);
    QString selectedText() const;
    /// As ArticleView::readPassage.
    void readPassage(std::function<void(const QString&)> done);
    void writePdf(const QString& file, std::function<void(const Result<void>&)> done);
    void previewPrint(const QString& name, QWidget* window, std::function<void(const QString& trouble)> failed);
    void readSpokenText(std::function<void(const SpokenText&)> done);
    void markSpoken(int part);
    void readText(std::function<void(const QString&)> done);

signals:
    /// The page is there, for whoever adds actions to it.
    void prepared(QWidget* page);
    /// Esc in the text with a cursor, where the arrows do not lead out.
    void left();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    bool showsPlain() const;
    bool showsCursor() const;
    void fillCursorText();
    int covered() const; ///< by the line under this, of page and text
    void placePage();
    void placeCursorText();
    void keepKeyboardFromPage();

    Library& m_library;
    ArticleEvents m_events;
    QVBoxLayout* m_column; ///< of the bare text
    const QWidget* m_line = nullptr;
    PageStyle m_style;
    WebParts* m_parts = nullptr;
    std::unique_ptr<ArticleView> m_view;
    std::optional<Error> m_problem;
    PlainArticle* m_plain = nullptr;
    QString m_plainLanguage;
    CursorText* m_text = nullptr; ///< over the page, where it is wanted
    int m_roomAbove = 0;
};

} // namespace byline
